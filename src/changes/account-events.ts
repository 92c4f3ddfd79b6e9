/** What happened to accounts between two snapshots, as their rosters and verdicts show it. */

import { entriesOf } from './counterparts.ts';
import type { ComparedAccount, Side } from './side.ts';

/**
 * `joined` and `left` the roster, `entered-group` and `left-group` where it has the account both times, `left-office` where a person held it alone and a successor does now, `renamed` (same account,
 * other handle), `handed-over` (same account, other actor), `changed-office` (same account and actor),
 * `gone-unobservable` and `came-back` by what could be read: read to the end, a node, or neither.
 */
const ACCOUNT_EVENTS = [
  'joined',
  'left',
  'entered-group',
  'left-group',
  'left-office',
  'changed-office',
  'handed-over',
  'renamed',
  'gone-unobservable',
  'came-back',
] as const;

export interface AccountEvent {
  kind: (typeof ACCOUNT_EVENTS)[number];
  /** As the newer snapshot has it, or the older one where it is not in the newer. */
  account: ComparedAccount;
  /** Offices, actors, handles or verdicts; '' where there is none. */
  from: string;
  /** For `left-office`, the successor. */
  to: string;
}

/** All events, by kind in the order of `ACCOUNT_EVENTS`, then by account id. Entries that led to no account have none. */
export function accountEvents(old: Side, fresh: Side): AccountEvent[] {
  const before = listAccounts(old);
  const after = listAccounts(fresh);
  const [oldEntry, newEntry] = [entriesOf(old.absent), entriesOf(fresh.absent)];
  const [outsideThen, outsideNow] = [entriesOf(old.outside), entriesOf(fresh.outside)];
  const succession = findSuccessors(old, fresh);
  const events: AccountEvent[] = [];
  for (const [id, was] of before) {
    const is = after.get(id) ?? unreached(newEntry(was.account));
    const stranger = outsideNow(was.account);
    if (is !== null) events.push(...changes(was, is));
    else if (stranger !== null) events.push(...moved('left-group', was, stranger));
    else events.push(departure(was.account, succession(was.account)));
  }
  for (const [id, is] of after) {
    if (before.has(id)) continue;
    const was = unreached(oldEntry(is.account));
    const stranger = outsideThen(is.account);
    if (was !== null) events.push(...changes(was, is));
    else if (stranger !== null) events.push(...moved('entered-group', is, stranger));
    else events.push({ kind: 'joined', account: is.account, from: '', to: '' });
  }
  const place = (event: AccountEvent) => ACCOUNT_EVENTS.indexOf(event.kind);
  return events.sort((a, b) => place(a) - place(b) || (a.account.accountId < b.account.accountId ? -1 : 1));
}

/** 2 read to the end, 1 a node, 0 neither. */
type Sight = 0 | 1 | 2;

interface SeenAccount {
  account: ComparedAccount;
  sight: Sight;
}

/** The accounts of a roster by id, nodes and those that are gone. */
function listAccounts({ nodes, absent, graph }: Side): Map<string, SeenAccount> {
  const accounts = new Map<string, SeenAccount>();
  for (const account of absent) {
    if (account.accountId !== '') accounts.set(account.accountId, { account, sight: 0 });
  }
  nodes.forEach((account, node) => {
    accounts.set(account.accountId, { account, sight: graph.observed[node] === 1 ? 2 : 1 });
  });
  return accounts;
}

function unreached(account: ComparedAccount | null): SeenAccount | null {
  return account === null ? null : { account, sight: 0 };
}

function changes(was: SeenAccount, is: SeenAccount): AccountEvent[] {
  const [old, fresh] = [was.account, is.account];
  const account = fresh.accountId === '' ? old : fresh;
  const events: AccountEvent[] = [];
  const note = (kind: AccountEvent['kind'], from: string, to: string) =>
    events.push({ kind, account, from, to });
  if (old.actor !== fresh.actor && old.actor !== '' && fresh.actor !== '') {
    note('handed-over', old.actor, fresh.actor);
  } else if (old.office !== fresh.office) note('changed-office', old.office, fresh.office);
  else if (old.host !== fresh.host) note('changed-office', posting(old), posting(fresh));
  if (hasHandleOfItsDay(was) && hasHandleOfItsDay(is)) {
    const isNamed = old.handle !== '' && fresh.handle !== '';
    if (isNamed && old.handle.toLowerCase() !== fresh.handle.toLowerCase())
      note('renamed', old.handle, fresh.handle);
  }
  if (is.sight < was.sight) note('gone-unobservable', old.verdict, fresh.verdict);
  if (is.sight > was.sight) note('came-back', old.verdict, fresh.verdict);
  return events;
}

/** Into the group or out of it. What can be read of it outside is not asked. */
function moved(
  kind: 'entered-group' | 'left-group',
  { account: own, sight }: SeenAccount,
  stranger: ComparedAccount,
): AccountEvent[] {
  const years = [own, stranger].map((account) => ({ account, sight }));
  const [was, is] = kind === 'left-group' ? years : years.reverse();
  const account = is!.account.accountId === '' || is!.account.handle === '' ? own : is!.account;
  return [{ kind, account, from: '', to: '' }, ...changes(was!, is!)];
}

/** What was not reached has only the roster's handle, which may be an old one. */
function hasHandleOfItsDay({ account, sight }: SeenAccount): boolean {
  return sight > 0 && account.verdict !== 'failed';
}

function posting({ office, host }: ComparedAccount): string {
  return host === '' ? office : `${office} to ${host}`;
}

function departure(account: ComparedAccount, successor: string): AccountEvent {
  return successor === ''
    ? { kind: 'left', account, from: '', to: '' }
    : { kind: 'left-office', account, from: account.office, to: successor };
}

/**
 * The actor who now holds the office that a person held alone; '' where there is no new one. Who is an `other`
 * holds no office.
 */
function findSuccessors(old: Side, fresh: Side): (account: ComparedAccount) => string {
  const before = holders(old);
  const after = holders(fresh);
  return (account) => {
    const { kind, office, actor } = account;
    if (kind !== 'person' || office === '' || office === 'other') return '';
    if (before.get(seat(account))!.some((holder) => holder !== actor)) return '';
    const now = after.get(seat(account)) ?? [];
    return now.includes(actor) ? '' : (now.filter((holder) => holder !== '').sort()[0] ?? '');
  };
}

/** The actors of each office of each country. */
function holders({ nodes, absent, outside }: Side): Map<string, string[]> {
  const bySeat = new Map<string, string[]>();
  for (const account of [...nodes, ...absent, ...outside]) {
    const held = bySeat.get(seat(account));
    if (held === undefined) bySeat.set(seat(account), [account.actor]);
    else held.push(account.actor);
  }
  return bySeat;
}

function seat({ country, office, host }: ComparedAccount): string {
  return `${country}:${office}:${host}`;
}
