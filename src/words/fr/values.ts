import type { ValuesWords } from '../en/values.ts';
import { NETWORKS, REGIONS } from './names.ts';
import { list } from './numbers.ts';

export const VALUES: Readonly<Record<string, string>> = {
  ...REGIONS,
  person: 'personne',
  institution: 'institution',
  personal: 'personnel',
  office: 'institutionnel',
  'head-of-state': 'chef d’État',
  'head-of-government': 'chef de gouvernement',
  'foreign-minister': 'ministre des Affaires étrangères',
  'foreign-ministry': 'ministère des Affaires étrangères',
  government: 'gouvernement',
  mission: 'mission diplomatique',
  ambassador: 'ambassadeur',
  'international-organisation': 'organisation internationale',
  other: 'autre',
  leader: 'dirigeant',
  official: 'fonctionnaire',
  organisation: 'organisation',
  expert: 'expert',
  media: 'média',
  activist: 'militant',
};

/** Columns whose values are words of the roster, and not names. */
const TRANSLATED = ['region', 'subregion', 'kind', 'office', 'account_type', 'category'];

export const ATTRIBUTES: Readonly<Record<string, string>> = {
  region: 'région',
  subregion: 'sous-région',
  kind: 'nature',
  office: 'fonction',
  country: 'pays',
  account_type: 'type de compte',
  category: 'catégorie',
  language: 'langue',
};

/** By what an attribute is called: one of its groups, as that of two things, and many. */
const GROUPS: Readonly<Record<string, readonly [same: string, many: string]>> = {
  région: ['une même région', 'régions'],
  'sous-région': ['une même sous-région', 'sous-régions'],
  nature: ['une même nature', 'natures'],
  fonction: ['une même fonction', 'fonctions'],
  pays: ['un même pays', 'pays'],
  'type de compte': ['un même type de compte', 'types de compte'],
  catégorie: ['une même catégorie', 'catégories'],
  langue: ['une même langue', 'langues'],
};

/** « une même région », « un même groupe (parti) » */
export const sameGroup = (attribute: string) => GROUPS[attribute]?.[0] ?? `un même groupe (${attribute})`;

/** « régions », « groupes (parti) » */
export const groupsOf = (attribute: string) => GROUPS[attribute]?.[1] ?? `groupes (${attribute})`;

/** Regions with their articles. */
const PLACED: Readonly<Record<string, string>> = {
  Africa: 'l’Afrique',
  Americas: 'les Amériques',
  Asia: 'l’Asie',
  Europe: 'l’Europe',
  Oceania: 'l’Océanie',
  International: 'les organisations internationales',
};

export const values: ValuesWords = {
  inSentence: (attribute, value) => PLACED[value] ?? values.value(attribute, value),
  value: (attribute, value) => (TRANSLATED.includes(attribute) ? (VALUES[value] ?? value) : value),
  attribute: (attribute) => ATTRIBUTES[attribute] ?? attribute,
  network: (network) => list(network.split(' + ').map((each) => NETWORKS[each] ?? each)),
  yes: 'oui',
  no: 'non',
  notKnown: 'inconnue',
};
