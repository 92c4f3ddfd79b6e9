/** Names that the report and the map page both have. */

import { ofInstitution } from '../../roster/french-articles.ts';
import type * as english from '../en/names.ts';

export const NETWORKS: typeof english.NETWORKS = {
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  sandbox: 'le bac à sable',
  'sandbox-mastodon': 'Mastodon (bac à sable)',
  x: 'X',
};

/** « sur Bluesky », « dans le bac à sable et sur Mastodon » */
export const onNetwork = (network: string) =>
  network.startsWith(NETWORKS.sandbox) ? `dans ${network.replace(' et ', ' et sur ')}` : `sur ${network}`;

/** « du bac à sable », « de Mastodon » */
export const fromNetwork = (network: string) =>
  network.startsWith('le ') ? `du ${network.slice(3)}` : `de ${network}`;

/** « en Afrique », « dans les Amériques », « parmi les organisations » */
export const inRegion = (region: string) => {
  if (region === 'International') return 'parmi les organisations';
  return region === 'Americas' ? 'dans les Amériques' : `en ${REGIONS[region] ?? region}`;
};

export const NAMELESS = 'un compte sans nom d’utilisateur';

export const REGIONS: typeof english.REGIONS = {
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
};

export const YES_NO: Readonly<Record<string, string>> = { yes: 'oui', true: 'oui', no: 'non', false: 'non' };

/** A cluster by the member that most are tied to. */
export function around(centre: string): string {
  const institution = ofInstitution(centre);
  if (institution !== undefined) return `autour ${institution}`;
  return /^(?:[aeiouhâàéèêëîïôœûü]|y[^aeiou])/i.test(centre) ? `autour d’${centre}` : `autour de ${centre}`;
}
