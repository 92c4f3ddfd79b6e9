import type { ACCOUNTS } from '../../../columns/accounts.ts';
import type { FileWords } from '../../column-words.ts';
import { fr } from '../spacing.ts';

export const accounts: FileWords<typeof ACCOUNTS> = {
  account_id: { head: 'identifiant', definition: 'identifiant immuable du compte sur son réseau' },
  handle: { head: 'compte', definition: 'nom d’utilisateur du compte le jour de l’instantané' },
  name: {
    head: 'nom',
    definition: fr`l’acteur, tel que la liste le nomme ; pour un pays ou une communauté, son nom`,
  },
  actor: {
    head: 'acteur',
    definition:
      'la personne ou l’institution qui tient un ou plusieurs comptes, sous un nom qui ne change jamais',
  },
  kind: { head: 'nature', definition: fr`personne (\`person\`) ou institution` },
  account_type: {
    head: 'type de compte',
    definition: fr`\`personal\` : il reste à son titulaire ; \`office\` : il passe au successeur`,
  },
  country: {
    head: 'code',
    definition: fr`le pays ou l’organisation au nom de qui le compte parle : ISO 3166-1 alpha-2, XK, ou le code d’une organisation ; NA est la Namibie`,
  },
  iso3: { head: 'code à trois lettres', definition: 'code ISO 3166-1 alpha-3 du pays' },
  region: {
    head: 'région',
    definition: fr`région du pays selon la norme M49 des Nations unies ; \`International\` pour une organisation`,
  },
  office: { head: 'fonction', definition: 'fonction que l’acteur exerce' },
  category: { head: 'rôle', definition: 'le rôle de l’acteur dans la diplomatie numérique' },
  host: {
    head: 'pays hôte',
    definition: 'd’une mission ou d’un ambassadeur, le pays ou l’organisation où il est envoyé',
  },
  country_name: { head: 'pays', definition: 'nom anglais du pays ou de l’organisation' },
  verdict: {
    head: 'verdict',
    definition: fr`ce qu’a donné la lecture de ses abonnements ; coverage-verdicts.csv explique chaque mot`,
  },
  'nodes/verdict': fr`ce qu’a donné la lecture de ses abonnements ; coverage-verdicts.csv explique chaque mot, tel qu’il se dit d’un compte. De plusieurs comptes réunis : le mot qu’ont tous, sinon \`complete\` si tous ont été lus jusqu’au bout, et \`partial\` si l’un d’eux l’a été, jusqu’au bout ou en partie, mais non tous jusqu’au bout (network-coverage.csv a les verdicts des comptes d’une édition)`,
  observed: {
    head: 'lu',
    definition:
      'si ses abonnements ont été lus jusqu’au bout, de sorte que ce qui n’y figure pas n’existe pas',
  },
  accounts: { head: 'comptes', definition: 'nombre de comptes' },
  actors: { head: 'acteurs', definition: 'nombre d’acteurs' },
  countries: { head: 'pays', definition: 'nombre de pays et d’organisations' },
  entry: { head: 'ligne', definition: 'numéro de l’entrée, dans l’ordre de la liste' },
  'coverage/account_id': fr`identifiant immuable du compte ; vide si le nom d’utilisateur n’a mené à aucun`,
  node: {
    head: 'dans le réseau',
    definition: 'si le compte existe à cette date, et se trouve donc dans le réseau',
  },
  reason: { head: 'raison', definition: 'pourquoi le verdict est ce qu’il est' },
  declared_count: { head: 'déclarés', definition: 'abonnements indiqués par le profil, sur tout le réseau' },
  listed_count: { head: 'listés', definition: 'abonnements que le réseau a énumérés' },
  outside_count: {
    head: 'hors de l’étude',
    definition: 'parmi ceux-ci, abonnements à des comptes hors de l’étude',
  },
  shortfall: {
    head: 'manquants',
    definition: 'abonnements que le profil indique et que le réseau n’a pas énumérés',
  },
  entries: { head: 'lignes', definition: 'nombre d’entrées de la liste' },
  meaning: { head: 'sens', definition: 'ce que le verdict signifie' },
  un_members: { head: 'membres de l’ONU', definition: 'États membres des Nations unies dans la région' },
  un_members_present: { head: 'membres de l’ONU présents', definition: 'parmi eux, États qui ont un compte' },
  un_members_share: { head: 'part des membres de l’ONU', definition: 'un_members_present ÷ un_members' },
  persons: { head: 'personnes', definition: 'parmi les comptes, ceux de personnes' },
  institutions: { head: 'institutions', definition: 'parmi les comptes, ceux d’institutions' },
  'coverage-regions/observed': 'parmi les comptes, ceux dont les abonnements ont été lus jusqu’au bout',
  mutual_abroad_median: {
    head: 'réciproques à l’étranger, médiane',
    definition: 'médiane de mutual_abroad sur les pays de la région qui ont un rang',
  },
  accounts_following_abroad_median: {
    head: 'abonnés à l’étranger, médiane',
    definition: 'médiane de accounts_following_abroad sur les pays de la région qui ont un rang',
  },
  accounts_followed_abroad_median: {
    head: 'suivis à l’étranger, médiane',
    definition: 'médiane de accounts_followed_abroad sur les pays de la région qui ont un rang',
  },
  'nodes/accounts': 'nombre de comptes réunis',
  'roster/extra': 'une colonne ajoutée par qui tient la liste',
};
