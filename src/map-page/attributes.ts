/** Attributes and their values in the words of the page. */

import { ON_NETWORKS } from '../report/map/layers.ts';
import { capital } from '../words/capital.ts';
import type { MapPageWords } from '../words/en/report/map-page.ts';
import { countryName } from './account-list.ts';
import { networksName, termOf } from './language.ts';
import type { Page } from './page.ts';

/** The attribute as a label: in the words of the page, or as the data have it. */
export function attributeName(words: MapPageWords, name: string): string {
  const own: Readonly<Record<string, string>> = {
    region: words.region,
    office: words.office,
    kind: words.kind,
    country: words.country,
    [ON_NETWORKS]: words.onNetworks,
  };
  return capital(termOf(own, name));
}

/** A value as it is read; '' where there is none. */
export function attributeValue(page: Page, name: string, value: string): string {
  const { words } = page;
  if (name === 'country') return countryName(page, value);
  if (name === ON_NETWORKS) return networksName(value, words);
  const terms = { region: words.regions, office: words.offices, kind: words.kinds }[name] ?? {};
  return termOf(terms, value);
}
