/** Finds countries and accounts by what people type, best first. */
import { foldText } from '../fold-text.ts';
import { LANGUAGE_CODES } from '../language-codes.ts';
import type { MapSnapshot } from '../report/map/map-data.ts';
import { WORDS } from './language.ts';
import { codedValue, handleOf, type MapModel } from './map-model.ts';
import type { Page } from './page.ts';

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
  /** The same of members of the United Nations without an account here, by code and by name. */
  absent: ReadonlyMap<string, string>;
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

/** @param gone accounts of the year before that are none in this one: found last. */
export function buildSearch(model: MapModel, { before, gone }: Years): SearchIndex {
  const { data } = model;
  const accounts = new Map<string, number>();
  for (const place of data.country.place) {
    const code = data.country.values[place]!;
    if (code !== '') accounts.set(code, (accounts.get(code) ?? 0) + 1);
  }
  const countries = [...accounts.keys()].sort((a, b) => accounts.get(b)! - accounts.get(a)!);
  const codes = new Map<string, string>();
  for (const code of countries) for (const each of codesOf(data, code)) codes.set(each, code);
  return {
    codes,
    absent: new Map(
      Object.keys(data.absentMembers).flatMap((code) =>
        [...codesOf(data, code), ...namesOf(data, code)].map((name) => [name, code]),
      ),
    ),
    entries: [
      ...countries.map((country): Entry => {
        const names = namesOf(data, country);
        return { found: { country }, country, names, text: textOf([country, ...names]) };
      }),
      ...model.ordered.map((node) => accountEntry(data, node, node)),
      ...gone.map((node, k) => accountEntry(before!.data, node, model.size + k)),
    ],
  };
}

type Years = Pick<Page, 'before' | 'gone'>;

/** The member of the United Nations that the text names, where no account of it is here. */
export function absentMember({ absent }: SearchIndex, text: string): string | undefined {
  return absent.get(foldText(text));
}

/** Its alpha-2 and alpha-3 codes, folded. */
function codesOf({ countryAliases }: MapSnapshot, code: string): string[] {
  return [foldText(code), ...(countryAliases[code] ?? []).slice(0, 1)];
}

function namesOf({ countryNames, countryAliases }: MapSnapshot, code: string): string[] {
  return [...(countryNames[code] ?? [code]).map(foldText), ...(countryAliases[code] ?? [])];
}

/** @param number by which the page knows the account. */
function accountEntry(data: MapSnapshot, node: number, number: number): Entry {
  const country = codedValue(data.country, node);
  const names = [
    data.accountName[node]!,
    ...LANGUAGE_CODES.map((language) => data.nameIn[language][node] ?? ''),
    handleOf(data, node).replace(/^@/, ''),
  ].flatMap((name) => (name === '' ? [] : [foldText(name)]));
  const said = LANGUAGE_CODES.flatMap((language) => {
    const { offices, regions } = WORDS[language].ofAccounts;
    return [offices[codedValue(data.office, node)], regions[codedValue(data.region, node)]];
  });
  const values = data.attributes.map((attribute) => codedValue(attribute, node));
  const text = [...names, country, ...(country === '' ? [] : namesOf(data, country)), ...said, ...values];
  return { found: { account: number }, country, names, text: textOf(text) };
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
