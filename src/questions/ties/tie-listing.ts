/** The ties of one account or of several, gone through for an answer. */

import { count } from '../../cli/count.ts';
import type { Table } from '../../cli/table.ts';
import type { Cell } from '../../csv.ts';
import { isObserved } from '../../roster/verdict.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import { type TieAnswer, whyUnread } from '../../study/tie-of.ts';
import type { Said } from '../../words/said.ts';
import { type Named, nameSeveral } from '../name-accounts.ts';
import { shortNotes } from '../short-lists.ts';
import { type Filter, parseWhere } from '../where.ts';
import { type Ties, tiesOfEach } from './known-ties.ts';

/** A question about the ties of one account, or of several. */
export interface ListingAsked {
  /** Handle, account id, actor, country:office, a country for its accounts, or - for the list. */
  account: string;
  list?: string | undefined;
  /** Conditions `COLUMN=VALUE` on the accounts at the other end. */
  where?: readonly string[] | undefined;
}

export interface UnreturnedAsked extends Omit<ListingAsked, 'account'> {
  /** The ranking over the roster where absent. */
  account?: string | undefined;
  /** Who follows and is not followed back, in place of who is followed in vain. */
  incoming?: boolean | undefined;
  /** How many of the ranking. */
  top: number;
}

export interface Listing {
  named: Named;
  filter: Filter;
  pairs: ListedPair[];
  /** What is said in place of figures of the one account named, where it does not exist on the snapshot's day. */
  absent: string | null;
  /** Whether all follows are known of those of the named accounts that exist, of which there must be one. */
  observed: boolean;
  /** The figure, where there can be one. */
  figure(number: number): number | null;
}

export function openListing(asked: OpenStudy, { account, list, where }: ListingAsked): Listing {
  const named = nameSeveral(asked, account, list);
  const filter = parseWhere(asked, where);
  const existing = named.accounts.filter(({ accountId }) => asked.byId.has(accountId));
  const isAbsent = named.single && existing.length === 0;
  return {
    named,
    filter,
    pairs: tiesOfEach(asked, existing).flatMap((ties) => pairsOf(ties, filter)),
    absent: isAbsent ? `${whyUnread(named.accounts[0]!)}; no tie of it is known.` : null,
    observed: existing.length > 0 && existing.every(({ verdict }) => isObserved(verdict)),
    figure: (number) => (isAbsent ? null : number),
  };
}

/** An account and another one it can have a tie with. */
export interface ListedPair {
  account: StudyEntry;
  other: StudyEntry;
  /** Does the account follow the other? */
  there: TieAnswer;
  /** Does the other follow it? */
  back: TieAnswer;
}

/** The pairs of an account with the others that pass the filter. */
function pairsOf({ entry, others, to, from }: Ties, filter: Filter): ListedPair[] {
  return others
    .filter((other) => filter.matches(other))
    .map((other) => ({ account: entry, other, there: to(other), back: from(other) }));
}

/** A table of pairs; where several accounts were named, the first column says whose tie it is. */
export function pairTable(
  named: Named,
  columns: readonly string[],
  pairs: readonly ListedPair[],
  cells: (pair: ListedPair) => Cell[],
): Table {
  const optional = ['followed_at', 'followed_back_at', 'doubt'];
  if (named.single) return { columns, rows: pairs.map(cells), optional };
  return {
    columns: ['account', ...columns],
    rows: pairs.map((pair) => [pair.account.handle || pair.account.accountId, ...cells(pair)]),
    optional,
  };
}

/** `France (5 accounts)`, `12 accounts`. */
export function groupLabel({ label, counted, country }: Named): string {
  return country === undefined ? label : `${label} (${counted})`;
}

/** How many different accounts stand at the other end. */
export function countOthers(pairs: readonly ListedPair[]): number {
  return new Set(pairs.map(({ other }) => other.accountId)).size;
}

/** Why the follows of some of the named accounts are not known, a sentence each, and what the lists of others lack. */
export function unreadNotes({ accounts }: { accounts: readonly StudyEntry[] }): Said[] {
  const unread = accounts.filter(({ verdict }) => !isObserved(verdict));
  return [...unread.map((entry) => `${whyUnread(entry)}.`), ...shortNotes(accounts)];
}

/** The same beside an answer that says of a single account itself why its follows are not known. */
export function listNotes(named: Pick<Named, 'accounts' | 'single'>): Said[] {
  return named.single ? shortNotes(named.accounts) : unreadNotes(named);
}

/** "; for 4 it is unknown", or '' */
export function unknownPhrase(number: number, what = 'it is unknown'): string {
  return number > 0 ? `; for ${number} ${what}` : '';
}

/** "; for 4 accounts it is unknown" of one account, "; for 4 pairs it is unknown" of several; or ''. */
export function unknownOf(number: number, { single }: Pick<Named, 'single'>): string {
  return number > 0 ? `; for ${count(number, single ? 'account' : 'pair')} it is unknown` : '';
}

/** "@x does" for one account, "5 accounts do" for several. */
export function verb(number: number, one: string, several: string): string {
  return number === 1 ? one : several;
}
