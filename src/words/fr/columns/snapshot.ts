import type { ROSTER, SNAPSHOT } from '../../../columns/snapshot.ts';
import { ACCOUNT_TYPES, CATEGORIES, KINDS, OFFICES } from '../../../roster/dictionary.ts';
import type { FileWords } from '../../column-words.ts';
import { fr } from '../spacing.ts';

const words = (values: readonly string[]) => values.map((value) => `\`${value}\``).join(', ');

export const snapshot: FileWords<typeof ROSTER & typeof SNAPSHOT> = {
  'roster/actor': fr`la personne ou l’institution qui tient un ou plusieurs comptes, sous un nom choisi qui ne change jamais ; vide : le compte vaut pour lui-même, sous son nom d’utilisateur`,
  'roster/name': fr`l’acteur tel que les lecteurs le verront, le même à chaque ligne ; vide : tel que son profil le nomme, si cela peut être publié`,
  'roster/kind': fr`si l’acteur est un être humain : ${words(KINDS)}`,
  'roster/country': 'le pays ou l’organisation au nom de qui l’acteur parle',
  'roster/office': fr`la fonction exercée ; s’il en cumule plusieurs, la première de : ${words(OFFICES)}`,
  'roster/network': 'le réseau du compte',
  'roster/handle': fr`le compte comme on l’écrit aujourd’hui ; vide si on n’en connaît pas, et la ligne n’est alors pas lue`,
  'roster/host': 'd’une mission ou d’un ambassadeur, le pays ou l’organisation où il est envoyé',
  'roster/category': fr`le rôle de l’acteur dans la diplomatie numérique : ${words(CATEGORIES)}`,
  'roster/language': 'la langue principale du compte',
  'roster/account_id':
    'l’identifiant immuable du compte, qui distingue un changement de nom d’un changement de titulaire',
  'roster/account_type': fr`si le compte reste à son titulaire ou passe au successeur : ${words(ACCOUNT_TYPES)}`,
  'roster/since': fr`premier jour de la fonction ; vide si ouvert ou inconnu`,
  'roster/until': fr`lendemain du dernier jour de la fonction ; vide tant qu’elle dure`,
  'roster/wikidata': 'l’élément de l’acteur dans Wikidata',
  'roster/checked_at': 'le jour où quelqu’un s’est assuré de la ligne pour la dernière fois',
  'roster/source': 'd’où la ligne est connue',
  'roster/note':
    'ce qu’un lecteur de la liste doit savoir, comme la raison pour laquelle des sources divergent',
  'verdicts/account_id': fr`identifiant immuable du compte ; vide si le nom d’utilisateur n’a mené à aucun`,
  'verdicts/reason': 'pourquoi le verdict est ce qu’il est, si le mot ne le dit pas',
  reading: {
    head: 'lecture',
    definition: fr`manière dont ses abonnements ont été lus : enregistrements de son dépôt (\`records\`), ou listes du réseau`,
  },
  'ties/followed_at': 'quand la source s’est abonnée, d’après son enregistrement ou le réseau',
  doubt: { head: 'doute', definition: 'pourquoi il ne faut pas se fier à cette date' },
  record_key: {
    head: 'clé de l’enregistrement',
    definition: 'clé de l’enregistrement sous laquelle le réseau tient l’abonnement',
  },
  cid: { head: 'empreinte de l’enregistrement', definition: 'empreinte de cet enregistrement' },
  'unseen/reason': 'pourquoi la manière de lire ne pouvait montrer si la source suit la cible',
  'profiles/handle': 'nom d’utilisateur du compte le jour de l’instantané',
  display_name: { head: 'nom affiché', definition: 'nom que montre le profil' },
  audience_count: { head: 'audience', definition: 'abonnés indiqués par le profil, sur tout le réseau' },
  'profiles/declared_count': 'abonnements indiqués par le profil, sur tout le réseau',
  'profiles/post_count': 'messages de toujours indiqués par le profil',
  created_at: { head: 'créé le', definition: 'quand le compte a été créé, d’après le profil' },
  verified_by: {
    head: 'vérifié par',
    definition: 'compte qui l’a vérifié le premier, parmi ceux dont la vérification vaut encore',
  },
  verified_at: { head: 'vérifié le', definition: 'quand il l’a fait' },
  'feeds/verdict': fr`ce qu’a donné la lecture de ses messages ; mêmes mots que pour les abonnements`,
  'feeds/reason': 'pourquoi, si le mot ne le dit pas',
  reached_at: {
    head: 'lu jusqu’au',
    definition: 'jusqu’où les messages ont été lus, si ce n’est jusqu’au début de la période',
  },
  misdated_count: {
    head: 'mal datés',
    definition: 'messages exclus parce qu’ils indiquent une date plus tardive que leur lecture',
  },
  'posts/feed': 'ligne du compte dans feeds.csv, à partir de 1',
  at: { head: 'publié à', definition: 'quand le message a été publié, d’après lui' },
  'posts/kind': fr`\`post\` (nouveau), \`reply\` (réponse à un autre), \`thread\` (réponse à soi-même), \`quote\` (citation du message d’un autre) ou \`repost\` (partage)`,
  'posts/language': 'première langue que le message indique',
  likes: {
    head: 'mentions « j’aime »',
    definition: fr`mentions « j’aime » reçues au moment de la lecture ; vide pour un partage`,
  },
  'posts/replies': fr`réponses reçues au moment de la lecture ; vide pour un partage`,
  'posts/reposts': fr`partages reçus au moment de la lecture ; vide pour un partage`,
  'posts/quotes': fr`citations reçues au moment de la lecture ; vide pour un partage`,
  'hashtags/feed': 'ligne du compte dans feeds.csv, à partir de 1',
  'hashtags/day': 'jour des messages, UTC',
  tag: { head: 'mot-dièse', definition: 'le mot-dièse en minuscules, sans son signe' },
};
