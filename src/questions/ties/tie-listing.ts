/** The ties of one account or of several, gone through for an answer. */

import type { Table } from '../../cli/table.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import { isObserved } from '../../roster/verdict.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import { type TieAnswer, unreadOf } from '../../study/tie-of.ts';
import { type Filter, parseWhere } from '../../study/where.ts';
import type { Said, Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { ListedTies, Whose } from '../../words/values.ts';
import { namedNode } from '../described.ts';
import { type Named, nameSeveral } from '../name-accounts.ts';
import { shortNotes } from '../short-lists.ts';
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
  whose: Whose;
  filter: Filter;
  pairs: ListedPair[];
  /** What is said in place of figures of the one account named, where it does not exist on the snapshot's day. */
  absent: Sentence | null;
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
    whose: whoseOf(asked, named),
    filter,
    pairs: tiesOfEach(asked, existing).flatMap((ties) => pairsOf(ties, filter)),
    absent: isAbsent ? say.lists.absent(unreadOf(named.accounts[0]!)) : null,
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

/** A mutual tie is of two accounts, and one tie where both are named. */
export function eachOnce<P extends Pick<ListedPair, 'account' | 'other'>>(pairs: readonly P[]): P[] {
  const seen = new Set<string>();
  return pairs.filter(({ account, other }) => {
    const both = [account.accountId, other.accountId].sort().join(' ');
    if (seen.has(both)) return false;
    seen.add(both);
    return true;
  });
}

/** A table of pairs; where several accounts were named, the first column says whose tie it is. */
export function pairTable(
  named: Named,
  columns: readonly ColumnName[],
  pairs: readonly ListedPair[],
  cells: (pair: ListedPair) => (Cell | Sentence)[],
): Table {
  const optional = ['followed_at', 'followed_back_at', 'doubt'];
  if (named.single) return { columns, rows: pairs.map(cells), optional };
  return {
    columns: ['account', ...columns],
    rows: pairs.map((pair) => [pair.account.handle || pair.account.accountId, ...cells(pair)]),
    optional,
  };
}

/** Who is named, as sentences have it. */
export function whoseOf({ unit }: OpenStudy, { single, country, accounts }: Named): Whose {
  if (single) return { one: namedNode(unit, accounts[0]!) };
  return { country: country?.code ?? null, nodes: accounts.length, unit };
}

/** The pairs that are listed of those that there can be, as sentences have them. */
export function listedTies(
  { named, filter, pairs }: Listing,
  listed: readonly ListedPair[],
  others = named.single ? pairs.length : countOthers(listed),
): ListedTies {
  return { ties: listed.length, others, where: filter.conditions };
}

/** How many different accounts stand at the other end. */
export function countOthers(pairs: readonly Pick<ListedPair, 'other'>[]): number {
  return new Set(pairs.map(({ other }) => other.accountId)).size;
}

/** Why the follows of some of the named accounts are not known, a sentence each, and what the lists of others lack. */
export function unreadNotes({ accounts }: { accounts: readonly StudyEntry[] }): Said[] {
  return [...accounts.flatMap(becauseUnread), ...shortNotes(accounts)];
}

/** Why the follows of an account are not known; nothing where they are. */
export function becauseUnread(entry: StudyEntry): Sentence[] {
  return isObserved(entry.verdict) ? [] : [say.ties.because([{ unread: unreadOf(entry) }])];
}

/** The same beside an answer that says of a single account itself why its follows are not known. */
export function listNotes(named: Pick<Named, 'accounts' | 'single'>): Said[] {
  return named.single ? shortNotes(named.accounts) : unreadNotes(named);
}
