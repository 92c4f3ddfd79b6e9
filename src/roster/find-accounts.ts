/** Finds the accounts that somebody means: by handle, account id, actor, `country:office` or country. */

import { foldText } from '../fold-text.ts';
import { editDistance, nearestWords } from '../nearest.ts';
import type { Country } from './countries.ts';
import { findCountry, nearestCountries } from './country-names.ts';

/** How many candidates are named before the rest is counted. */
const NAMED = 5;

export interface NamedAccount {
  accountId: string;
  handle: string;
  actor: string;
  name: string;
  country: string;
  office: string;
}

/** With the handle that the roster has, which may be an earlier one. */
export interface DatedAccount extends NamedAccount {
  rosterHandle: string;
}

export type Found<A extends NamedAccount> =
  /** One account; where a country alone was named, all of its accounts. */
  | { state: 'found'; accounts: A[]; country?: Country }
  /** Several accounts answer to the text: any of them can be named by its handle. */
  | { state: 'ambiguous'; candidates: A[] }
  /** `nearest` holds texts that would be found, behind those of accounts their names in brackets, and `more` how many others there are; `country` is the one that was named, without such an account. */
  | { state: 'unknown'; nearest: string[]; more: number; country?: Country };

/**
 * What `text` names among `entries`. A leading `@` is optional and says that a handle is meant; case does not
 * count. A text that is one account's handle or actor and a whole country as well is ambiguous. Candidates
 * and accounts keep the order of `entries`.
 */
export function findAccounts<A extends NamedAccount>(entries: readonly A[], text: string): Found<A> {
  const wanted = text.trim();
  const byId = entries.filter((entry) => entry.accountId === wanted);
  if (byId.length > 0) return oneOf(byId);
  if (wanted.startsWith('@')) {
    const byHandle = entries.filter((entry) => sameHandle(entry, wanted.slice(1)));
    return byHandle.length > 0 ? oneOf(byHandle) : unknown(entries, wanted.slice(1));
  }
  const byHandle = entries.filter((entry) => sameHandle(entry, wanted));
  const byNumber = byHandle.length > 0 ? [] : entries.filter(({ accountId }) => accountId === `x:${wanted}`);
  if (byNumber.length > 0) return oneOf(byNumber);
  const named =
    byHandle.length > 0
      ? byHandle
      : entries.filter((entry) => entry.actor !== '' && foldText(entry.actor) === foldText(wanted));
  const country = findCountry(wanted);
  const ofCountry = entries.filter((entry) => entry.country === country?.code);
  if (named.length > 0) {
    const other = ofCountry.some((entry) => !named.includes(entry));
    return other ? { state: 'ambiguous', candidates: union(entries, named, ofCountry) } : oneOf(named);
  }
  if (country !== undefined && ofCountry.length > 0) return { state: 'found', accounts: ofCountry, country };
  if (country !== undefined) return { state: 'unknown', nearest: [], more: 0, country };
  return findOffice(entries, wanted) ?? findOffice(entries, seatInWords(wanted)) ?? unknown(entries, wanted);
}

/** The same, and where no handle of the day is meant, by the handles of the roster. */
export function findOnDay<A extends DatedAccount>(entries: readonly A[], text: string): Found<A> {
  const found = findAccounts(entries, text);
  if (found.state !== 'unknown') return found;
  const earlier = findAccounts(
    entries.map((entry) => ({ ...entry, handle: entry.rosterHandle })),
    text,
  );
  return earlier.state === 'unknown' ? found : earlier;
}

/** The accounts of `country:office`; undefined where the text is no such thing. */
function findOffice<A extends NamedAccount>(entries: readonly A[], wanted: string): Found<A> | undefined {
  const colon = wanted.lastIndexOf(':');
  const country = colon < 0 ? undefined : findCountry(wanted.slice(0, colon));
  if (country === undefined) return undefined;
  const office = wanted.slice(colon + 1).toLowerCase();
  const ofCountry = entries.filter((entry) => entry.country === country.code);
  const inOffice = ofCountry.filter((entry) => entry.office === office);
  if (inOffice.length > 0) return oneOf(inOffice);
  const offices = [...new Set(ofCountry.map((entry) => entry.office))].sort();
  return { state: 'unknown', nearest: offices.map((held) => `${country.code}:${held}`), more: 0, country };
}

/** `foreign ministry of France` as `France:foreign-ministry`; '' where it ends with no country. */
function seatInWords(wanted: string): string {
  for (const { index } of wanted.matchAll(/ of /gi)) {
    const country = wanted.slice(index + ' of '.length).replace(/^the /i, '');
    const office = wanted.slice(0, index).replace(/^the /i, '');
    if (findCountry(country) !== undefined) return `${country}:${office.replaceAll(' ', '-')}`;
  }
  return '';
}

/**
 * The accounts in whose name, handle, office and country every word stands: whole, or else its beginning, or else
 * nearly so. Somebody else may have the same words tomorrow: they are told, and never taken for the one that is meant.
 */
function byWords<A extends NamedAccount>(entries: readonly A[], wanted: string, isLike: Likeness): A[] {
  const words = wordsIn(wanted).filter((word) => !['of', 'the'].includes(word));
  if (words.length === 0) return [];
  return entries.filter(({ name, handle, office, country }) => {
    const known = wordsIn(`${name} ${handle} ${office} ${findCountry(country)?.name ?? ''}`);
    return words.every((word) => known.some((other) => isLike(word, other)));
  });
}

type Likeness = (word: string, known: string) => boolean;
const isWhole: Likeness = (word, known) => word === known;
const isBeginning: Likeness = (word, known) => word.length >= 3 && known.startsWith(word);
const isNear: Likeness = (word, known) => word.length >= 4 && editDistance(word, known, 1) <= 1;

function wordsIn(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function unknown<A extends NamedAccount>(entries: readonly A[], wanted: string): Found<A> {
  const handleBy = new Map<string, string>();
  for (const entry of entries) {
    const { handle, actor, name } = entry;
    for (const known of [handle, actor, name]) {
      if (known !== '') handleBy.set(known, labelOf(entry));
    }
    const label = handle.split('.')[0]!;
    if (label !== '' && !handleBy.has(label)) handleBy.set(label, labelOf(entry));
  }
  const accounts = nearestWords(wanted, handleBy.keys()).map((known) => handleBy.get(known)!);
  const countries = nearestCountries(wanted)
    .filter(({ code }) => entries.some((entry) => entry.country === code))
    .map(({ name }) => name);
  const likely = byWords(entries, wanted, isWhole).map(labelOf);
  const near = [...new Set([...likely, ...accounts, ...countries])];
  if (near.length > 0) return { state: 'unknown', ...shortened(near) };
  const begun = byWords(entries, wanted, isBeginning);
  const loose = begun.length > 0 ? begun : byWords(entries, wanted, isNear);
  return { state: 'unknown', ...shortened(loose.map(labelOf)) };
}

/** A text of `nearest` without the name in brackets: as what it would be found. */
export function withoutName(label: string): string {
  return label.startsWith('@') ? label.replace(/ .*/, '') : label;
}

function labelOf({ handle, accountId, name }: NamedAccount): string {
  const label = handle === '' ? accountId : `@${handle}`;
  // A list of names has commas between them.
  return name === '' || name === handle || name.includes(',') ? label : `${label} (${name})`;
}

function shortened(names: readonly string[]): { nearest: string[]; more: number } {
  return { nearest: names.slice(0, NAMED), more: Math.max(0, names.length - NAMED) };
}

function oneOf<A extends NamedAccount>(accounts: A[]): Found<A> {
  return accounts.length === 1 ? { state: 'found', accounts } : { state: 'ambiguous', candidates: accounts };
}

function sameHandle(entry: NamedAccount, handle: string): boolean {
  return handle !== '' && entry.handle.toLowerCase() === handle.toLowerCase();
}

function union<A>(entries: readonly A[], a: readonly A[], b: readonly A[]): A[] {
  return entries.filter((entry) => a.includes(entry) || b.includes(entry));
}
