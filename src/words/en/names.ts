/** Names that the report and the map page both have. */
import type { Network } from '../../roster/handles.ts';
import type { Terms } from '../values.ts';

export const NETWORKS: Terms<Network> = {
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  sandbox: 'the sandbox',
  'sandbox-mastodon': 'Mastodon (sandbox)',
  x: 'X',
};

/** Whose account it is, where neither a name nor a handle is known. */
export const NAMELESS = 'an account without a handle';

/** Regions and subregions, as the table of countries has them. */
const OWN_REGIONS = {
  Africa: 'Africa',
  Americas: 'Americas',
  Asia: 'Asia',
  Europe: 'Europe',
  Oceania: 'Oceania',
  International: 'International',
  'Australia and New Zealand': 'Australia and New Zealand',
  Caribbean: 'Caribbean',
  'Central America': 'Central America',
  'Central Asia': 'Central Asia',
  'Eastern Africa': 'Eastern Africa',
  'Eastern Asia': 'Eastern Asia',
  'Eastern Europe': 'Eastern Europe',
  Melanesia: 'Melanesia',
  Micronesia: 'Micronesia',
  'Middle Africa': 'Middle Africa',
  'Northern Africa': 'Northern Africa',
  'Northern America': 'Northern America',
  'Northern Europe': 'Northern Europe',
  Polynesia: 'Polynesia',
  'South America': 'South America',
  'South-eastern Asia': 'South-eastern Asia',
  'Southern Africa': 'Southern Africa',
  'Southern Asia': 'Southern Asia',
  'Southern Europe': 'Southern Europe',
  'Western Africa': 'Western Africa',
  'Western Asia': 'Western Asia',
  'Western Europe': 'Western Europe',
};

export const REGIONS: Terms<keyof typeof OWN_REGIONS> = OWN_REGIONS;
