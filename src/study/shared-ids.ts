/** What accounts are called across snapshots of which some only number the rows of a table: no number is an identity. */
import { foldHandle } from '../roster/handles.ts';
import { rowOfTable } from '../roster/row-numbers.ts';
import { deriveStudy } from './derive-study.ts';
import type { Study, StudyEntry } from './study.ts';

export interface Identified {
  name: string;
  network: string;
  /** Whether its ids number rows. */
  isNumbered: boolean;
  accounts: readonly Named[];
}

interface Named {
  accountId: string;
  handle: string;
  name: string;
}

/** One account, in as many snapshots as have it. */
interface Shared {
  id: string;
  /** Given by the network. */
  networkId: string | null;
  hasHandle: boolean;
}

/** For each snapshot the id that stands in all of them for an account, by its own. */
export type SharedIds = readonly ReadonlyMap<string, string>[];

/**
 * Ids of the network decide where there are any. An account of a numbered snapshot is the one that has its handle, or
 * where one of the two has no handle, its name, if within each snapshot nobody else has that; else it is in no other.
 * The first snapshot keeps its own ids, and a number that is somebody else's by then goes by its table: `x:mps-2013#17`.
 * @param snapshots the newest first.
 * @param byNumber whether snapshots that have nothing but numbers are compared by these.
 */
export function sharedIds(snapshots: readonly Identified[], byNumber: boolean): SharedIds {
  const known = new Map<string, Shared>();
  const taken = new Set<string>();
  return snapshots.map((snapshot, k) => {
    const { network, isNumbered } = snapshot;
    const keys = keysOf(snapshot, byNumber);
    const found = new Map<Named, Shared>();
    const met = new Set<Shared>();
    for (const kind of KEYS) {
      for (const account of snapshot.accounts) {
        const key = keys(account)[kind];
        const one = key === null ? undefined : known.get(key);
        if (one === undefined || found.has(account) || met.has(one)) continue;
        if (!isNumbered && kind !== 'id' && one.networkId !== null) continue;
        if (kind === 'name' && handleOf(snapshot, account) !== '' && one.hasHandle) continue;
        found.set(account, one);
        met.add(one);
      }
    }
    const keepsNumbers = k === 0 || !isNumbered || snapshots[0]!.isNumbered;
    for (const account of snapshot.accounts) {
      const { accountId } = account;
      const isFree = keepsNumbers && !taken.has(accountId);
      const id = isFree ? accountId : rowOfTable(network, snapshot.name, accountId);
      const one = found.get(account) ?? { id, networkId: null, hasHandle: false };
      found.set(account, one);
      taken.add(one.id);
      one.hasHandle ||= handleOf(snapshot, account) !== '';
      if (!isNumbered) one.networkId = accountId;
      for (const key of Object.values(keys(account))) {
        if (key !== null && !known.has(key)) known.set(key, one);
      }
    }
    return new Map(snapshot.accounts.map((account) => [account.accountId, found.get(account)!.id]));
  });
}

/** In the order in which they decide. */
const KEYS = ['id', 'handle', 'name', 'number'] as const;

/** By what an account may be found: `null` where it does not have it, or not alone. */
function keysOf(
  snapshot: Identified,
  byNumber: boolean,
): (account: Named) => Record<(typeof KEYS)[number], string | null> {
  const { isNumbered, accounts } = snapshot;
  const handles = countOf(accounts.map((account) => handleOf(snapshot, account)));
  const names = countOf(accounts.map(({ name }) => name));
  const hasNumbersAlone = byNumber && isNameless(snapshot);
  return (account) => {
    const [handle, { accountId, name }] = [handleOf(snapshot, account), account];
    return {
      id: isNumbered ? null : `id ${accountId}`,
      handle: handle !== '' && handles.get(handle) === 1 ? `handle ${handle}` : null,
      name: name !== '' && names.get(name) === 1 ? `name ${name}` : null,
      number: hasNumbersAlone ? `number ${accountId}` : null,
    };
  };
}

/** Folded; a table that repeats its numbers as handles has none. */
function handleOf({ network, isNumbered }: Identified, { accountId, handle }: Named): string {
  return isNumbered && accountId === `${network}:${handle}` ? '' : foldHandle(handle);
}

/** Whether it has nothing but numbers for its accounts. */
function isNameless(snapshot: Identified): boolean {
  const { isNumbered, accounts } = snapshot;
  return isNumbered && accounts.every((account) => account.name === '' && handleOf(snapshot, account) === '');
}

/** Names of the numbered snapshots: those compared by handles and names, and those compared by numbers. */
export function comparedBy(snapshots: readonly Identified[]): { handles: string[]; numbers: string[] } {
  const namesOf = (isNamed: boolean) =>
    snapshots.filter((each) => each.isNumbered && isNameless(each) !== isNamed).map(({ name }) => name);
  const numbers = namesOf(false);
  return { handles: namesOf(true), numbers: numbers.length > 1 ? numbers : [] };
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/**
 * The studies with ids that are shared: those of the newest stay, of several the last.
 * @param byNumber unset where nobody has named them to be compared.
 */
export function withSharedIds<S extends Study>(studies: readonly S[], byNumber = true): S[] {
  if (!studies.some(({ snapshot }) => snapshot.isNumbered)) return [...studies];
  const order = [...studies].reverse().sort((a, b) => (a.snapshot.date < b.snapshot.date ? 1 : -1));
  const ids = sharedIds(order.map(identified), byNumber);
  return studies.map((study) => withIds(study, ids[order.indexOf(study)]!));
}

/** What accounts of an earlier study go by in a later one, which keeps its ids, by their own. */
export function idsIn(later: Study, earlier: Study): (own: string) => string {
  const both = [later, earlier];
  if (!both.some(({ snapshot }) => snapshot.isNumbered)) return (own) => own;
  const ids = sharedIds(both.map(identified), true)[1]!;
  return (own) => ids.get(own)!;
}

export function identified({ snapshot, entries, group }: IdentifiedIn): Identified {
  const { name, network, isNumbered = false } = snapshot;
  const accounts = (group?.all ?? entries).map(({ accountId, handle, row }) => ({
    accountId,
    handle,
    name: row.name,
  }));
  return { name, network, isNumbered, accounts: eachOnce(accounts) };
}

type IdentifiedIn = Pick<Study, 'snapshot' | 'entries'> & Partial<Pick<Study, 'group'>>;

/** Each account once, by the first of its entries. */
function eachOnce(entries: readonly Named[]): Named[] {
  const accounts = new Map<string, Named>();
  for (const entry of entries) {
    if (entry.accountId !== '' && !accounts.has(entry.accountId)) accounts.set(entry.accountId, entry);
  }
  return [...accounts.values()];
}

function withIds<S extends Study>(study: S, ids: ReadonlyMap<string, string>): S {
  const renamed = new Map<StudyEntry, StudyEntry>();
  const of = (entry: StudyEntry): StudyEntry => {
    const id = ids.get(entry.accountId);
    if (id === undefined || id === entry.accountId) return entry;
    const known = renamed.get(entry) ?? { ...entry, accountId: id };
    renamed.set(entry, known);
    return known;
  };
  const { entries, accounts, nodes, group } = study;
  return deriveStudy<Study>(study, {
    entries: entries.map(of),
    accounts: accounts.map(of),
    nodes: nodes.map(of),
    group: group && { ...group, all: group.all.map(of) },
  }) as S;
}
