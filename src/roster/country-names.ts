/** Finds a country by what people call it: its code, ISO alpha-3 code, English or French name, or a usual alias. */

import { foldText } from '../fold-text.ts';
import { nearestWords } from '../nearest.ts';
import { COUNTRIES, type Country, countryByCode } from './countries.ts';
import { FRENCH_NAMES } from './french-names.ts';

/** Folded alias → code, for names that are neither the table's English nor its French one. */
const ALIASES: Readonly<Record<string, string>> = {
  america: 'US',
  angleterre: 'GB',
  bielorussie: 'BY',
  britain: 'GB',
  burma: 'MM',
  'cape verde': 'CV',
  congo: 'CG',
  'congo-brazzaville': 'CG',
  'congo-kinshasa': 'CD',
  'czech republic': 'CZ',
  drc: 'CD',
  rdc: 'CD',
  'dr congo': 'CD',
  'east timor': 'TL',
  el: 'GR',
  england: 'GB',
  'great britain': 'GB',
  'grande-bretagne': 'GB',
  hollande: 'NL',
  holland: 'NL',
  'ivory coast': 'CI',
  macedonia: 'MK',
  onu: 'UN',
  otan: 'NATO',
  'republique tcheque': 'CZ',
  'russian federation': 'RU',
  swaziland: 'SZ',
  'timor oriental': 'TL',
  turkey: 'TR',
  uae: 'AE',
  uk: 'GB',
  ue: 'EU',
  'united states of america': 'US',
  'vatican city': 'VA',
  vatican: 'VA',
  'viet nam': 'VN',
};

const BY_NAME: ReadonlyMap<string, Country> = nameIndex();

/** The country of this code, name or alias; case, accents and a leading "the" do not count. Undefined for every other text. */
export function findCountry(text: string): Country | undefined {
  return BY_NAME.get(foldText(text).replace(/^the /, ''));
}

/** What else a country is called than its names in the languages: its alpha-3 code and usual aliases, folded. */
export function otherNames({ code, iso3 }: Country): string[] {
  const aliases = Object.keys(ALIASES).filter((alias) => ALIASES[alias] === code);
  return iso3 === '' ? aliases : [foldText(iso3), ...aliases];
}

/** Countries whose name is nearly the text, nearest first. */
export function nearestCountries(text: string): Country[] {
  const exact = findCountry(text);
  if (exact !== undefined) return [exact];
  if (text.length <= 3) return [];
  const codes = nearestWords(text, BY_NAME.keys()).map((name) => BY_NAME.get(name)!);
  return [...new Set(codes)];
}

function nameIndex(): ReadonlyMap<string, Country> {
  const index = new Map<string, Country>();
  const ways: readonly ((country: Country) => string)[] = [
    ({ code }) => code,
    ({ iso3 }) => iso3,
    ({ name }) => name,
    ({ code }) => FRENCH_NAMES[code],
  ];
  for (const way of ways) {
    for (const country of COUNTRIES) {
      const name = foldText(way(country));
      if (name !== '' && !index.has(name)) index.set(name, country);
    }
  }
  for (const [alias, code] of Object.entries(ALIASES)) {
    if (!index.has(alias)) index.set(alias, countryByCode(code)!);
  }
  return index;
}
