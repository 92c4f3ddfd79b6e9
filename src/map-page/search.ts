/** Finds countries and accounts by what people type, best first. */
import { foldText } from '../fold-text.ts';
import { LANGUAGE_CODES } from '../language-codes.ts';
import { WORDS } from './language.ts';
import { codedValue, handleOf, type MapModel } from './map-model.ts';

/** A country's code, or an account's number. */
export type Found = { country: string } | { account: number };

/** One thing that can be found, all of its text folded. */
interface Entry {
  found: Found;
  /** '' where an account has none; that of the country itself. */
  country: string;
  names: readonly string[];
  /** Everything that is known of it, each word between blanks. */
  text: string;
}

export interface SearchIndex {
  /** Countries of most accounts first, then accounts with most mutual ties. */
  entries: readonly Entry[];
  /** Folded alpha-2 or alpha-3 code → the country's code. */
  codes: ReadonlyMap<string, string>;
}

/** How well something fits; what fits in no way is not found. */
const CODE = 0;
const NAME = 1;
const PREFIX = 2;
const WORDS_WHOLE = 3;
const WORDS_BEGIN = 4;
const INSIDE = 5;

/** Words that say nothing where others stand beside them. */
const SMALL_WORDS = ['of', 'the', 'and', 'de', 'des', 'du', 'la', 'le', 'les', 'd', 'l', 'et'];

export function buildSearch(model: MapModel): SearchIndex {
  const { data } = model;
  const accounts = new Map<string, number>();
  for (const place of data.country.place) {
    const code = data.country.values[place]!;
    if (code !== '') accounts.set(code, (accounts.get(code) ?? 0) + 1);
  }
  const codes = new Map<string, string>();
  const countries = [...accounts.keys()].sort((a, b) => accounts.get(b)! - accounts.get(a)!);
  const namesOf = new Map<string, string[]>();
  for (const code of countries) {
    const others = data.countryAliases[code] ?? [];
    for (const each of [foldText(code), ...others.slice(0, 1)]) codes.set(each, code);
    namesOf.set(code, [...(data.countryNames[code] ?? [code]).map(foldText), ...others]);
  }
  return {
    codes,
    entries: [
      ...countries.map((country): Entry => {
        const names = namesOf.get(country)!;
        return { found: { country }, country, names, text: textOf([country, ...names]) };
      }),
      ...model.ordered.map((account): Entry => {
        const country = codedValue(data.country, account);
        const names = [
          data.accountName[account]!,
          ...LANGUAGE_CODES.map((language) => data.nameIn[language][account] ?? ''),
          handleOf(data, account).replace(/^@/, ''),
        ].flatMap((name) => (name === '' ? [] : [foldText(name)]));
        const said = LANGUAGE_CODES.flatMap((language) => {
          const { offices, regions } = WORDS[language];
          return [offices[codedValue(data.office, account)], regions[codedValue(data.region, account)]];
        });
        const values = data.attributes.map((attribute) => codedValue(attribute, account));
        const text = [...names, country, ...(namesOf.get(country) ?? []), ...said, ...values];
        return { found: { account }, country, names, text: textOf(text) };
      }),
    ],
  };
}

/**
 * What fits the text best comes first. Where something is called so, what only holds the text is left out; where
 * several words are all found whole, what fits less.
 */
export function search({ entries, codes }: SearchIndex, text: string): Found[] {
  const query = foldText(text).replace(/^@/, '');
  const words = wordsOf([query]);
  const telling = words.filter((word) => !SMALL_WORDS.includes(word.trim()));
  const asked = telling.length > 0 ? telling : words;
  if (asked.length === 0) return [];
  const coded = codes.get(query);
  const groups: Found[][] = [[], [], [], [], [], []];
  for (const entry of entries) {
    const rank = rankOf(entry, query, asked, coded);
    const isMeant = coded === undefined || rank < WORDS_WHOLE || entry.country === coded;
    if (rank <= INSIDE && isMeant) groups[rank]!.push(entry.found);
  }
  const isCalled = groups[CODE]!.length + groups[NAME]!.length > 0;
  const isWhole = asked.length > 1 && groups[WORDS_WHOLE]!.length > 0;
  return groups.slice(0, isWhole ? WORDS_BEGIN : isCalled ? INSIDE : INSIDE + 1).flat();
}

function rankOf(
  { found, names, text }: Entry,
  query: string,
  words: readonly string[],
  coded: string | undefined,
): number {
  if ('country' in found && found.country === coded) return CODE;
  if (names.includes(query)) return NAME;
  if (names.some((name) => name.startsWith(query))) return PREFIX;
  if (words.every((word) => text.includes(`${word} `))) return WORDS_WHOLE;
  if (words.every((word) => text.includes(word))) return WORDS_BEGIN;
  return words.every((word) => text.includes(word.trim())) ? INSIDE : INSIDE + 1;
}

function textOf(texts: readonly (string | undefined)[]): string {
  return `${wordsOf(texts).join('')} `;
}

/** The words of texts, folded, each with a blank before it. */
function wordsOf(texts: readonly (string | undefined)[]): string[] {
  return texts.flatMap((text) =>
    foldText(text ?? '')
      .split(/[^\p{L}\p{N}]+/u)
      .flatMap((word) => (word === '' ? [] : [` ${word}`])),
  );
}
