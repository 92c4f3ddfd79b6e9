/** Which accounts of a snapshot are meant by a name at the prompt, or by a list. */

import type { Answer, SectionedAnswer } from '../cli/answer.ts';
import { FROM_LIST, parseNameList } from '../cli/name-list.ts';
import { type Meant, UserError } from '../errors.ts';
import type { Country } from '../roster/countries.ts';
import { findCountry } from '../roster/country-names.ts';
import { type DatedAccount, type Found, findOnDay, withoutName } from '../roster/find-accounts.ts';
import { deriveStudy } from '../study/derive-study.ts';
import { type FormerAccount, formerFinder } from '../study/former-accounts.ts';
import { askedMembers } from '../study/group.ts';
import type { OpenStudy } from '../study/open-study.ts';
import type { StudyEntry } from '../study/study.ts';
import { unitKey } from '../study/unit-entry.ts';
import { refusal } from '../words/refusal.ts';
import type { Said, Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';
import type { NameHint } from '../words/values.ts';
import { byCountry, called, named } from './ask.ts';
import { columnOfValue } from './column-of-value.ts';
import { DESCRIBED } from './described.ts';
import { countUnits } from './unit.ts';

export const ACCOUNT_HELP =
  'handle, account id, actor, country:office, a country for its accounts, or - for a list';

export interface Named {
  /** As a sentence calls them: `@mfa-fr.test`, `France`, `12 accounts`. */
  label: string;
  /** Each account once. */
  accounts: StudyEntry[];
  /** How many they are, in words. */
  counted: string;
  /** One account was named, and neither a country nor a list. */
  single: boolean;
  country: Country | undefined;
  /** Names of a list that are not in the snapshot, and what else was left out of it, in words. */
  notes: Said[];
  /** Whether names of a list are not in the snapshot. */
  incomplete?: boolean;
}

interface Naming {
  find?: (text: string) => Found<NamedEntry>;
  /** Finds a name that the snapshot does not know (default: in all of its series). */
  former?: (text: string) => FormerAccount[];
  /** Whether an account that the snapshot does not have is an answer too. */
  alsoGone?: boolean;
}

/**
 * The accounts of one name: handle, account id, actor, `country:office`, or a country. A handle of another year
 * means the account that had it then.
 * @throws UserError where there are none, with the nearest names, or several are meant, with the candidates.
 */
export function nameAccounts(asked: OpenStudy, text: string, naming: Naming = {}): Named {
  const { name } = asked.snapshot;
  const { find = accountFinder(asked) } = naming;
  const found = find(text);
  if (found.state === 'unknown') {
    const isOutside = namesStranger(asked, text);
    if (isOutside && naming.alsoGone !== true) refuseStranger(asked, text);
    return (
      nameFormer(asked, text, naming) ??
      (isOutside ? refuseStranger(asked, text) : null) ??
      refuse(say.refusals.notIn(text, name, valueHint(asked, text) ?? hint(found)), {
        given: text,
        instead: found.nearest.map(withoutName),
      })
    );
  }
  const accounts = existing(asked, found.state === 'found' ? found.accounts : found.candidates);
  const country = found.state === 'found' ? found.country : undefined;
  if (country !== undefined) {
    return {
      label: country.name,
      accounts: accounts.sort(byCountry),
      counted: countUnits(accounts.length, asked.unit),
      single: false,
      country,
      notes: [],
    };
  }
  const [first, ...more] = accounts;
  if (first !== undefined && more.length === 0) {
    const label = DESCRIBED[asked.unit].called(first);
    return { label, accounts, counted: countUnits(1, asked.unit), single: true, country, notes: [] };
  }
  const candidates = accounts.map((entry) => ({
    as: calledIn(asked, entry),
    name: entry.row.name,
    place: `${entry.row.country}:${entry.row.office}`,
  }));
  const whole = wholeCountry(text, find);
  throw refusal(say.refusals.anyOf(text, name, asked.unit, candidates, whole), {
    given: text,
    instead: candidates.map(({ as }) => as),
    country: whole,
  });
}

/** Each once; of an edition those that are on a network. @throws UserError where none is. */
function existing({ byId, networks, snapshot }: OpenStudy, named: readonly NamedEntry[]): StudyEntry[] {
  const entries = [...new Set(named.map(({ entry }) => entry))];
  if (networks === null) return entries;
  const found = entries.filter(({ accountId }) => byId.has(accountId));
  if (found.length > 0) return found;
  throw refusal(say.refusals.onNoNetwork(named[0]!.name || named[0]!.actor, snapshot.name));
}

/** As it can be named: an actor by its key. */
function calledIn({ networks }: OpenStudy, entry: StudyEntry): string {
  return networks === null ? called(entry) : entry.accountId;
}

/** The country whose code is an account's own name too, where it can be named as a whole by its name; else `null`. */
function wholeCountry(text: string, find: (text: string) => Found<NamedEntry>): string | null {
  const place = findCountry(text);
  const whole = place === undefined ? null : find(place.name);
  return whole?.state === 'found' && whole.country !== undefined ? place!.code : null;
}

/** Where the text is a value of a column, such as a region. */
function valueHint(asked: OpenStudy, text: string): NameHint | null {
  const meant = columnOfValue(asked, text);
  return meant === null ? null : { is: 'value', ...meant };
}

/** The account that another snapshot knows by this name; `null` where there is none, or several. */
function nameFormer(asked: OpenStudy, text: string, naming: Naming): Named | null {
  const { former = formersOf(asked), alsoGone = false } = naming;
  const [found, ...others] = former(text);
  if (found === undefined || others.length > 0) return null;
  const { entry, snapshot } = found;
  const now =
    asked.byId.get(entry.accountId) ?? asked.entries.find(({ accountId }) => accountId === entry.accountId);
  const { name } = asked.snapshot;
  const other = { name: snapshot.name, date: snapshot.date };
  if (now === undefined && !alsoGone) throw refusal(say.refusals.elsewhere(text, name, other));
  const note =
    now === undefined
      ? say.refusals.left(named(entry), name, other)
      : say.refusals.renamed(named(entry), other, named(now), name);
  const account = now ?? entry;
  return {
    label: called(account),
    accounts: [account],
    counted: countUnits(1, asked.unit),
    single: true,
    country: undefined,
    notes: [note],
  };
}

function formersOf(asked: OpenStudy): (text: string) => FormerAccount[] {
  return asked.networks === null ? formerFinder(asked, () => asked.series()) : () => [];
}

/** Whether the roster has it, and not in the group that is studied. */
function namesStranger(asked: OpenStudy, text: string): boolean {
  if (asked.group === null) return false;
  const all = deriveStudy(asked, { entries: asked.group.all, byId: new Map() });
  const found = accountFinder(all)(text);
  return found.state !== 'unknown';
}

function refuseStranger({ snapshot, group }: OpenStudy, text: string): never {
  throw refusal(say.among.stranger(text, snapshot.name, askedMembers(group!)));
}

function refuse(sentence: Sentence, meant: Meant): never {
  throw refusal(sentence, meant);
}

/** The one account of a name. @throws UserError also where a country or a list is named. */
export function nameOne(asked: OpenStudy, text: string): StudyEntry {
  const { unit } = asked;
  if (text === FROM_LIST) throw refusal(say.refusals.noList(unit));
  const { accounts, single, country } = nameAccounts(asked, text);
  if (single) return accounts[0]!;
  const candidates = accounts.map((entry) => ({
    as: calledIn(asked, entry),
    name: entry.row.name,
    place: entry.row.office,
  }));
  throw refusal(say.refusals.oneNeeded(country!.code, unit, candidates), {
    given: text,
    instead: candidates.map(({ as }) => as),
  });
}

/**
 * The accounts of a name, or those of the list where the name is `-`. Names of a list that are not in the
 * snapshot are told beside the answer, which has findings then.
 * @param listText names, or rows of another answer.
 */
export function nameSeveral(asked: OpenStudy, text: string, listText = '', naming: Naming = {}): Named {
  if (text !== FROM_LIST) return nameAccounts(asked, text, naming);
  const networks = asked.networks?.map(({ network }) => network) ?? [asked.snapshot.network];
  const list = parseNameList(listText, networks);
  const find = accountFinder(asked);
  const former = naming.former ?? formersOf(asked);
  const accounts = new Map<string, StudyEntry>();
  const missing: Said[] = [];
  for (const name of list.names) {
    try {
      for (const entry of nameAccounts(asked, name, { find, former }).accounts)
        accounts.set(keyOf(entry), entry);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      missing.push(...error.said);
    }
  }
  if (accounts.size === 0) {
    throw refusal([say.refusals.noneOfList(asked.unit, asked.snapshot.name), ...missing, ...leftOut(list)]);
  }
  const counted = countUnits(accounts.size, asked.unit);
  return {
    label: counted,
    counted,
    accounts: [...accounts.values()],
    single: false,
    country: undefined,
    notes: [...missing, ...leftOut(list)],
    incomplete: missing.length > 0,
  };
}

/** The answer with what is to be said of how its accounts were named. */
export function withNaming<A extends Answer | SectionedAnswer>(answer: A, ...named: readonly Named[]): A {
  return {
    ...answer,
    ...(named.some(({ incomplete }) => incomplete) ? { outcome: 'findings' } : {}),
    notes: [...(answer.notes ?? []), ...named.flatMap(({ notes }) => notes)],
  };
}

function leftOut({ otherNetworks, unnamed }: { otherNetworks: number; unnamed: number }): Said[] {
  return [
    ...(otherNetworks > 0 ? [say.refusals.otherNetworks(otherNetworks)] : []),
    ...(unnamed > 0 ? [say.refusals.unnamed(unnamed)] : []),
  ];
}

interface NamedEntry extends DatedAccount {
  entry: StudyEntry;
}

/**
 * Finds by the handle of the snapshot's day, else by the one the roster had. Entries of one account count once; of an
 * edition each stands for its actor.
 */
function accountFinder(asked: OpenStudy): (text: string) => Found<NamedEntry> {
  const distinct = asked.networks === null ? distinctAccounts(asked) : accountsOfActors(asked);
  const today = distinct.map(
    ({ account, actor, entry }): NamedEntry => ({
      entry,
      accountId: account.accountId,
      handle: account.handle,
      rosterHandle: account.row.handle,
      actor,
      name: entry.row.name,
      country: entry.row.country,
      office: entry.row.office,
    }),
  );
  return (text) => {
    if (text.trim() === '') return { state: 'unknown', nearest: [], more: 0 };
    // Of an edition answers name actors by their keys, of which some are codes of countries, too.
    const byKey = asked.networks === null ? [] : today.filter(({ actor }) => actor === text.trim());
    return findOnDay(byKey.length === 0 ? today : byKey, text);
  };
}

interface NamedAccountOf {
  account: StudyEntry;
  actor: string;
  /** What is meant by it. */
  entry: StudyEntry;
}

function distinctAccounts({ entries, byId }: OpenStudy): NamedAccountOf[] {
  const distinct = new Map<string, StudyEntry>();
  for (const entry of entries) {
    if (!distinct.has(keyOf(entry))) distinct.set(keyOf(entry), byId.get(entry.accountId) ?? entry);
  }
  return Array.from(distinct.values(), (entry) => ({ account: entry, actor: entry.row.actor, entry }));
}

function accountsOfActors({ entries, byId }: OpenStudy): NamedAccountOf[] {
  return entries.map((account) => {
    const actor = unitKey(account, 'actor');
    return { account, actor, entry: byId.get(actor) ?? account };
  });
}

function keyOf({ accountId, number }: StudyEntry): string {
  return accountId === '' ? `entry ${number}` : accountId;
}

function hint({ nearest, more, country }: Extract<Found<NamedEntry>, { state: 'unknown' }>): NameHint {
  if (country !== undefined) {
    return nearest.length > 0
      ? { is: 'offices', country: country.code, offices: nearest }
      : { is: 'country', country: country.code };
  }
  return nearest.length > 0 ? { is: 'near', nearest, more } : { is: 'unknown' };
}
