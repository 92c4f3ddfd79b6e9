import type { ACTIVITY } from '../../../columns/activity.ts';
import type { FileWords } from '../../column-words.ts';
import { fr } from '../spacing.ts';

export const activity: FileWords<typeof ACTIVITY> = {
  audience: { head: 'audience', definition: 'abonnés indiqués par le profil, sur tout le réseau' },
  followed_count: {
    head: 'abonnements déclarés',
    definition: 'abonnements indiqués par le profil, sur tout le réseau',
  },
  post_count: { head: 'messages déclarés', definition: 'messages de toujours indiqués par le profil' },
  own_posts: {
    head: 'messages',
    definition: fr`messages originaux de la période, réponses, fils et citations compris ; les partages n’en sont pas`,
  },
  posts_per_day: {
    head: 'messages par jour',
    definition: fr`own_posts ÷ jours de la période ; d’un jour de journal inachevé, ceux qui étaient passés`,
  },
  replies: { head: 'réponses', definition: 'messages originaux en réponse à d’autres' },
  reply_share: {
    head: 'part des réponses',
    definition: fr`replies ÷ own_posts ; vide sans message original, sans rang au-dessous de 10`,
  },
  reposts: { head: 'partages', definition: 'messages d’autres repartagés' },
  repost_share: {
    head: 'part des partages',
    definition: fr`reposts ÷ (own_posts + reposts) ; vide sans l’un ni l’autre, sans rang au-dessous de 10 des deux`,
  },
  quotes: { head: 'citations', definition: 'messages originaux qui citent le message d’un autre' },
  interactions: {
    head: 'interactions',
    definition: fr`mentions « j’aime », partages, réponses et citations reçus par les messages qu’il a écrits`,
  },
  interactions_per_post: {
    head: 'interactions par message',
    definition: fr`interactions ÷ messages originaux ; vide au-dessous de 10`,
  },
  own_posts_share: {
    head: 'part des messages du pays',
    definition: 'own_posts ÷ messages originaux de tous les comptes du pays',
  },
  interactions_mean: {
    head: 'interactions par message, moyenne',
    definition: fr`interactions ÷ messages originaux dont on connaît les interactions, même au-dessous de 10 ; aucun classement n’en dépend`,
  },
  interactions_low: {
    head: 'interactions, au moins',
    definition: fr`borne inférieure de l’intervalle à 95 % d’\`interactions_per_post\``,
  },
  interactions_high: { head: 'interactions, au plus', definition: 'sa borne supérieure' },
  active_days: {
    head: 'jours actifs',
    definition: 'jours de la période avec un message original ou un partage',
  },
  mentions_in: {
    head: 'mentions reçues',
    definition:
      'messages d’autres comptes de la liste qui le mentionnent ou lui répondent, dans la limite des messages lus',
  },
  mentions_out: {
    head: 'mentions faites',
    definition:
      'fois où ses messages mentionnent d’autres comptes de la liste ou leur répondent, chaque compte une fois par message',
  },
  reposts_in: {
    head: 'partages reçus',
    definition:
      'partages et citations de ses messages par d’autres comptes de la liste, dans la limite des messages lus',
  },
  reposts_out: {
    head: 'partages faits',
    definition: 'partages et citations de messages d’autres comptes de la liste',
  },
  main_language: {
    head: 'langue principale',
    definition: fr`langue du plus grand nombre de ses messages ; vide si aucun n’en indique`,
  },
  joined: { head: 'inscrit le', definition: 'jour de création du compte' },
  audience_before: { head: 'audience avant', definition: 'audience dans l’instantané antérieur' },
  dormant: {
    head: 'dormant',
    definition: fr`yes sans aucun message ni partage dans la période : muet si post_count dépasse 0, jamais publié s’il vaut 0 ; vide si on l’ignore`,
  },
  popularity: { head: 'popularité', definition: 'rang centile d’`audience`' },
  engagement: { head: 'engagement', definition: 'rang centile des réponses par jour' },
  trust: {
    head: 'écho',
    definition: 'rang centile du rang centile moyen de reposts_in, mentions_in et interactions_per_post',
  },
  influence: {
    head: 'influence',
    definition: 'moyenne de popularity, engagement et trust selon leurs poids',
  },
  feed: { head: 'fil', definition: 'ce qu’a donné la lecture de ses messages' },
  read: { head: 'lus', definition: 'comptes dont les messages ont été lus jusqu’au début de la période' },
  'activity-groups/dormant': 'comptes sans aucun message ni partage dans la période',
  'activity-groups/audience': 'abonnés indiqués par les profils, sommés sur ceux qui les indiquent',
  audience_median: { head: 'audience médiane', definition: 'médiane des abonnés indiqués par les profils' },
  'actor-audiences/actor': 'la personne ou l’institution, ou l’identifiant d’un compte qui n’en a pas',
  'actor-audiences/audience': 'abonnés indiqués par les profils de ses comptes, sommés',
  'actor-audiences/audience_unknown': 'comptes dont on ignore les abonnés, et qui manquent à la somme',
  influence_low: {
    head: 'influence, au moins',
    definition: 'influence si les fonctions sans compte classé sont à 0',
  },
  influence_high: { head: 'influence, au plus', definition: 'influence si ces fonctions sont à 1' },
  offices_ranked: { head: 'fonctions classées', definition: 'fonctions ayant un compte classé' },
  offices: { head: 'fonctions', definition: 'fonctions ayant un compte' },
  best_accounts: {
    head: 'meilleur compte de chaque fonction',
    definition: 'compte le mieux classé de chaque fonction, par leurs identifiants',
  },
  'languages/language': 'langue des messages, telle qu’ils l’indiquent',
  'languages/own_posts': 'messages originaux dans la langue',
  'languages/share': 'own_posts ÷ messages originaux dans toutes les langues',
  'languages/accounts': 'comptes ayant un message dans la langue',
  main_of: {
    head: 'langue principale de',
    definition: 'comptes dont le plus grand nombre de messages sont dans la langue',
  },
  hashtag: { head: 'mot-dièse', definition: 'le mot-dièse en minuscules, sans son signe' },
  'hashtags/country': fr`pays ou organisation des comptes qui l’ont employé ; \`*\` désigne tous les comptes`,
  'hashtags/accounts': 'comptes qui l’ont employé',
  posts: { head: 'messages', definition: 'messages qui l’ont employé' },
  'layers/measure': fr`chiffre comme dans graph.csv ; \`times\` : liens comptés autant de fois qu’ils ont servi ; \`shared_ties\`, \`jaccard\`, \`share_of_first\` et \`share_of_second\` : recouvrement de deux réseaux ; \`spearman_rho\` : accord de deux classements`,
  first: { head: 'premier', definition: 'le réseau, ou le premier de deux réseaux ou classements' },
  second: { head: 'second', definition: 'le second de deux réseaux ou classements' },
  'layers/value': 'valeur du chiffre',
  'layers/accounts': 'comptes comparés',
  left_out: {
    head: 'laissés de côté',
    definition: 'comptes laissés de côté, faute de connaître l’une des deux valeurs',
  },
  layer: {
    head: 'réseau',
    definition: fr`\`mentions\` (et réponses) ou \`reposts\` (partages et citations)`,
  },
  weight_in: {
    head: 'mentions ou partages reçus',
    definition: 'mentions ou partages reçus de comptes de l’étude',
  },
  weight_out: {
    head: 'mentions ou partages faits',
    definition: 'mentions ou partages de comptes de l’étude',
  },
  count: {
    head: 'nombre',
    definition: 'combien de fois la source mentionne la cible ou lui répond, ou bien la partage ou la cite',
  },
  minister_only: {
    head: 'le ministre seul',
    definition: 'comptes étrangers qui suivent le ministre des Affaires étrangères et non le ministère',
  },
  ministry_only: {
    head: 'le ministère seul',
    definition: 'comptes étrangers qui suivent le ministère et non le ministre',
  },
  'office-reach/both': 'comptes étrangers qui suivent les deux',
  'office-reach/neither': 'comptes étrangers qui ne suivent ni l’un ni l’autre',
  'office-reach/unknown': 'comptes étrangers dont on l’ignore',
  rank_best: {
    head: 'meilleur rang',
    definition:
      'meilleur rang que permettent influence_low et influence_high, les siens et ceux des autres pays classés',
  },
  rank_worst: { head: 'pire rang', definition: 'plus mauvais rang qu’ils permettent' },
};
