/** Compares a roster's handles with Wikidata's, and proposes new and changed ones. */
import type { Finding, FindingKind } from './finding.ts';
import { foldHandle, type Network } from './handles.ts';
import type { Proposal } from './refresh-holders.ts';
import type { RosterRow } from './row.ts';
import { holdsOn } from './tenure.ts';
import { hasOverlap } from './validate-roster.ts';
import type { ItemAccount, ItemAccounts } from './wikidata.ts';

/**
 * The rows with the handles that Wikidata states for their items, on the networks the roster uses. A handle
 * that Wikidata does not name stays. Accounts of an office are not on the item of the person who holds it,
 * and are left alone.
 * @param today the day of the refresh, YYYY-MM-DD.
 */
export function refreshHandles(rows: readonly RosterRow[], answer: ItemAccounts, today: string): Proposal {
  const findings: Finding[] = [];
  const sorted = [...answer.accounts].sort((a, b) => (accountOrder(a) < accountOrder(b) ? -1 : 1));
  let current = [...rows];
  for (const account of sorted) current = refreshAccount(current, account, sorted, today, findings);
  for (const { item, network, text, fault } of answer.rejected) {
    const row = rows.find((other) => other.wikidata === item);
    if (row !== undefined) findings.push(finding('rejected', row, `${network} handle "${text}" ${fault}`));
  }
  return { rows: current, findings };
}

function accountOrder({ item, network, handle }: ItemAccount): string {
  return `${item} ${network} ${handle}`;
}

function finding(kind: FindingKind, row: RosterRow, message: string): Finding {
  return { kind, country: row.country, office: row.office, actor: row.actor, message };
}

function refreshAccount(
  rows: RosterRow[],
  account: ItemAccount,
  accounts: readonly ItemAccount[],
  today: string,
  findings: Finding[],
): RosterRow[] {
  const { item, network, handle, accountId } = account;
  const own = rows.filter((row) => row.wikidata === item && holdsOn(row, today));
  const [first] = own;
  if (first === undefined || !rows.some((row) => row.network === network)) return rows;
  const say = (kind: FindingKind, row: RosterRow, message: string): void => {
    findings.push(finding(kind, row, message));
  };
  const same = own.find((row) => isAccount(row, network, handle));
  if (same !== undefined) {
    if (contradicts(same.account_id, accountId)) {
      say('conflict', same, `@${handle} is ${same.account_id} in the roster and ${accountId} in Wikidata`);
    }
    return rows;
  }
  const claimed = otherClaim(rows, account, accounts, today);
  if (claimed !== undefined) {
    say('conflict', first, `${network} handle @${handle} is given to ${claimed} as well`);
    return rows;
  }
  const candidates = own.filter(
    (row) => row.network === network && (row.kind === 'institution' || row.account_type !== 'office'),
  );
  const change = proposeChange(account, own, candidates, accounts);
  const cells = { network, handle, checked_at: today };
  const next =
    change.replaces === undefined
      ? [...rows, addedRow(change.like, account, today)]
      : rows.map((row) =>
          row === change.replaces ? { ...row, ...cells, account_id: change.accountId } : row,
        );
  if (change.kind === 'conflict' || hasOverlap(next)) {
    const doubt = change.kind === 'conflict' ? '' : '; but the roster has that account in another tenure';
    say('conflict', change.like, `${change.message}${doubt}`);
    return rows;
  }
  say(change.kind, change.like, change.message);
  return next;
}

interface Change {
  kind: FindingKind;
  /** The row that changes; absent where one is added. */
  replaces?: RosterRow;
  like: RosterRow;
  accountId: string;
  message: string;
}

/** @param candidates the item's rows on the network, without accounts of an office. */
function proposeChange(
  { item, network, handle, accountId }: ItemAccount,
  own: readonly RosterRow[],
  candidates: readonly RosterRow[],
  accounts: readonly ItemAccount[],
): Change {
  const renamed = accountId === '' ? undefined : candidates.find((row) => row.account_id === accountId);
  if (renamed !== undefined) {
    const message = `${accountId} is @${handle} now; the roster has @${renamed.handle}`;
    return { kind: 'changed-handle', replaces: renamed, like: renamed, accountId, message };
  }
  const empty = candidates.find((row) => row.handle === '' && row.account_id === '');
  if (empty !== undefined) {
    const message = `${network} handle @${handle} for ${empty.name}`;
    return { kind: 'new-handle', replaces: empty, like: empty, accountId, message };
  }
  const [only, ...more] = candidates;
  const stated = accounts.filter((other) => other.item === item && other.network === network);
  if (only === undefined || more.length > 0 || stated.length > 1) {
    const like = only ?? own.find((row) => row.account_type !== 'office') ?? own[0]!;
    const message = `${network} handle @${handle} for ${like.name}`;
    return { kind: 'new-handle', like, accountId, message };
  }
  if (only.account_id === '') {
    const message = `${network} handle @${handle} in place of @${only.handle}`;
    return { kind: 'changed-handle', replaces: only, like: only, accountId, message };
  }
  const id = accountId === '' ? 'of unknown id' : accountId;
  const message = `the roster has @${only.handle} (${only.account_id}), Wikidata @${handle} (${id})`;
  return { kind: 'conflict', like: only, accountId, message };
}

function isAccount(row: RosterRow, network: Network, handle: string): boolean {
  return row.network === network && row.handle !== '' && foldHandle(row.handle) === foldHandle(handle);
}

function contradicts(a: string, b: string): boolean {
  return a !== '' && b !== '' && a !== b;
}

/** Another actor of the roster, or another item of the answer, that has the same account. */
function otherClaim(
  rows: readonly RosterRow[],
  { item, network, handle, accountId }: ItemAccount,
  accounts: readonly ItemAccount[],
  today: string,
): string | undefined {
  const row = rows.find(
    (other) =>
      other.wikidata !== item &&
      holdsOn(other, today) &&
      (isAccount(other, network, handle) || (accountId !== '' && other.account_id === accountId)),
  );
  if (row !== undefined) return row.name;
  return accounts.find(
    (other) =>
      other.item !== item && other.network === network && foldHandle(other.handle) === foldHandle(handle),
  )?.item;
}

/** One more account of the same actor in the same office. */
function addedRow(
  like: RosterRow,
  { item, network, handle, accountId }: ItemAccount,
  today: string,
): RosterRow {
  return {
    ...like,
    network,
    handle,
    account_id: accountId,
    account_type: like.kind === 'person' ? 'personal' : like.account_type,
    language: '',
    checked_at: today,
    source: `https://www.wikidata.org/wiki/${item}`,
    note: '',
  };
}
