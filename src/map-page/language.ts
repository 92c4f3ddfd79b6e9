/** The languages of the map page. */
import type { LanguageCode } from '../language-codes.ts';
import type { MapSnapshot } from '../report/map/map-data.ts';
import type { MapPageWords } from '../words/en/report/map-page.ts';
import * as folders from '../words/maps.ts';

interface MapWords {
  ofAccounts: MapPageWords;
  ofActors: MapPageWords;
}

export const WORDS: Readonly<Record<LanguageCode, MapWords>> = folders;

/** In the words of what its marks are. */
export function wordsFor({ layerOf }: MapSnapshot, language: LanguageCode): MapPageWords {
  const { ofAccounts, ofActors } = WORDS[language];
  return layerOf === undefined ? ofAccounts : ofActors;
}

/** What is read, as one text: a network, or several together. */
export function networksName(networks: string, words: MapPageWords): string {
  return networks
    .split(' + ')
    .map((network) => termOf(words.networks, network))
    .join(' + ');
}

/** A word in the language, or as the data have it where the language has none of its own. */
export function termOf(terms: Readonly<Record<string, string>>, word: string): string {
  return Object.hasOwn(terms, word) ? terms[word]! : word;
}

/** The name of a cluster with what it is made of translated: regions, yes and no, the member it is around. */
export function clusterName(name: string, words: MapPageWords): string {
  const [shared, ...parts] = name.split(' · ');
  const [first, ...beside] = shared!.split(' + ');
  const others = beside.map((value) => (value === 'International' ? words.organisations : value));
  return [[first!, ...others], ...parts.map((part) => [part])]
    .map((values) => values.map(partOf).join(words.and))
    .join(' · ');

  function partOf(part: string): string {
    const [, centre] = /^around (.*)$/s.exec(part) ?? [];
    if (centre !== undefined) return words.around(centre);
    const [, attribute, value] = /^([^:]+): (.*)$/s.exec(part) ?? [];
    if (attribute === undefined) return termOf(words.regions, part);
    return `${attribute}${words.colon}${words.yesNo[value!.toLowerCase()] ?? value}`;
  }
}

/** The name of a cluster in a sentence: in quotes; where it is that of a region, told to be its most frequent one. */
export function clusterTitle(name: string, { region }: MapSnapshot, words: MapPageWords): string {
  const quoted = words.quoted(clusterName(name, words));
  return region.values.includes(name) ? words.namedByRegion(quoted) : quoted;
}
