import type { ActivityMethodWords } from '../../en/report/activity-method.ts';
import { count, counted, list } from '../numbers.ts';
import { fr } from '../spacing.ts';

const DEFINITIONS: Readonly<Record<string, string>> = {
  audience: 'abonnés indiqués par le profil, sur tout le réseau',
  followed_count: 'abonnements indiqués par le profil, sur tout le réseau',
  post_count: 'messages de toujours indiqués par le profil',
  own_posts: fr`messages originaux de la période, réponses, fils et citations compris ; les partages n’en sont pas`,
  posts_per_day: fr`own_posts ÷ jours de la période ; d’un jour de journal inachevé, ceux qui étaient passés`,
  replies: 'messages originaux en réponse à d’autres',
  reply_share: fr`replies ÷ own_posts ; vide sans message original, sans rang au-dessous de 10`,
  reposts: 'messages d’autres repartagés',
  repost_share: fr`reposts ÷ (own_posts + reposts) ; vide sans l’un ni l’autre, sans rang au-dessous de 10 des deux`,
  quotes: 'messages originaux qui citent le message d’un autre',
  interactions: fr`mentions « j’aime », partages, réponses et citations reçus par les messages qu’il a écrits`,
  interactions_per_post: fr`interactions ÷ messages originaux ; vide au-dessous de 10`,
  own_posts_share: 'own_posts ÷ messages originaux de tous les comptes du pays',
  interactions_mean: fr`interactions ÷ messages originaux dont on connaît les interactions, même au-dessous de 10 ; aucun classement n’en dépend`,
  interactions_low: fr`borne inférieure de l’intervalle à 95 % d’\`interactions_per_post\``,
  interactions_high: 'sa borne supérieure',
  active_days: 'jours de la période avec un message original ou un partage',
  mentions_in:
    'messages d’autres comptes de la liste qui le mentionnent ou lui répondent, dans la limite des messages lus',
  mentions_out:
    'fois où ses messages mentionnent d’autres comptes de la liste ou leur répondent, chaque compte une fois par message',
  reposts_in:
    'partages et citations de ses messages par d’autres comptes de la liste, dans la limite des messages lus',
  reposts_out: 'partages et citations de messages d’autres comptes de la liste',
  main_language: fr`langue du plus grand nombre de ses messages ; vide si aucun n’en indique`,
  joined: 'jour de création du compte',
  audience_before: 'audience dans l’instantané antérieur',
  dormant: fr`yes sans aucun message ni partage dans la période : muet si post_count dépasse 0, jamais publié s’il vaut 0 ; vide si on l’ignore`,
  popularity: 'rang centile d’`audience`',
  engagement: 'rang centile des réponses par jour',
  trust: 'rang centile du rang centile moyen de reposts_in, mentions_in et interactions_per_post',
  influence: 'moyenne de popularity, engagement et trust selon leurs poids',
  feed: 'ce qu’a donné la lecture de ses messages',
};

export const activityMethod: ActivityMethodWords = {
  method: {
    heading: 'Comment l’activité est mesurée',
    kinds: fr`Les messages originaux d’un compte sont les messages nouveaux, les réponses à d’autres, les réponses à soi-même (fils) et les messages qui en citent un autre. Un partage est le message d’un autre rediffusé tel quel, et n’est pas compté comme message original. Les dates sont celles que les messages indiquent ; ceux qui en indiquent une plus tardive que leur lecture sont exclus.`,
    counts: (stated) => {
      const names = {
        likes: fr`mentions « j’aime »`,
        reposts: 'partages',
        replies: 'réponses',
        quotes: 'citations',
      };
      return stated.length === 0
        ? fr`Le réseau n’indique rien de ce que les messages reçoivent : il n’y a pas d’interactions.`
        : fr`Les interactions sont les ${list(stated.map((each) => names[each]))} que les messages avaient reçus au moment de leur lecture${stated.length === 4 ? '' : fr` ; le réseau n’en indique pas d’autres`}.`;
    },
    floor: (least) =>
      fr`Une moyenne d’interactions et une part de réponses ou de partages ne donnent pas de rang au-dessous de ${counted(least, 'message')}, car un seul message suffirait à fixer le rang ; les parts figurent tout de même dans activity.csv.`,
    countries: (least) =>
      fr`L’influence d’un pays (country-influence.csv) est la moyenne, sur ses fonctions, de l’influence de son compte le mieux classé dans chacune. Il a un rang si au moins ${count(least)} de ses fonctions ont un compte classé ou, si aucun pays n’en a autant, si toutes les siennes en ont un. influence\\_low et influence\\_high placent ses autres fonctions à 0 et à 1 ; rank\\_best et rank\\_worst sont les rangs qu’il pourrait alors avoir.`,
    definitions: fr`Chiffres d’un compte (activity.csv) :`,
    column: 'Colonne',
    definition: (column) => DEFINITIONS[column] ?? '',
  },
};
