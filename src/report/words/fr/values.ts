import { NO_VALUE } from '../../../study/grouping.ts';
import type { ValuesWords } from '../en/values.ts';

export const VALUES: Readonly<Record<string, string>> = {
  Africa: 'Afrique',
  Americas: 'Amériques',
  Asia: 'Asie',
  Europe: 'Europe',
  Oceania: 'Océanie',
  International: 'International',
  'Australia and New Zealand': 'Australie et Nouvelle-Zélande',
  Caribbean: 'Caraïbes',
  'Central America': 'Amérique centrale',
  'Central Asia': 'Asie centrale',
  'Eastern Africa': 'Afrique orientale',
  'Eastern Asia': 'Asie orientale',
  'Eastern Europe': 'Europe orientale',
  Melanesia: 'Mélanésie',
  Micronesia: 'Micronésie',
  'Middle Africa': 'Afrique centrale',
  'Northern Africa': 'Afrique septentrionale',
  'Northern America': 'Amérique septentrionale',
  'Northern Europe': 'Europe septentrionale',
  Polynesia: 'Polynésie',
  'South America': 'Amérique du Sud',
  'South-eastern Asia': 'Asie du Sud-Est',
  'Southern Africa': 'Afrique australe',
  'Southern Asia': 'Asie méridionale',
  'Southern Europe': 'Europe méridionale',
  'Western Africa': 'Afrique occidentale',
  'Western Asia': 'Asie occidentale',
  'Western Europe': 'Europe occidentale',
  person: 'personne',
  institution: 'institution',
  personal: 'personnel',
  office: 'officiel',
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
  [NO_VALUE]: '(aucun)',
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

export const values: ValuesWords = {
  value: (attribute, value) =>
    TRANSLATED.includes(attribute) || value === NO_VALUE ? (VALUES[value] ?? value) : value,
  attribute: (attribute) => ATTRIBUTES[attribute] ?? attribute,
  network: (network) =>
    ({ bluesky: 'Bluesky', mastodon: 'Mastodon', sandbox: 'le bac à sable', x: 'X' })[network] ?? network,
  yes: 'oui',
  no: 'non',
  notKnown: 'inconnue',
};
