/** What the questions about accounts share: who is in the snapshot, who is meant, and what a tie is known to be. */
import { UserError } from '../errors.ts';
import type { StudyEntry } from '../report/study.ts';
import type { Found, NamedAccount } from '../roster/find-accounts.ts';
import { findAccounts } from '../roster/find-accounts.ts';
import { isObserved, VERDICT_MEANING } from '../roster/verdict.ts';
import { readEntries } from '../store/content.ts';
import type { Neighbour } from '../store/neighbours.ts';
import { readFollowers, readFollows, readUnseenOf } from '../store/neighbours.ts';
import type { Context, SharedOptions } from './context.ts';
import { chooseNodes, toStudyEntry } from './load-study.ts';
import { publicationTerms } from './networks.ts';
import type { OpenSnapshot } from './open-snapshot.ts';
import { openSealedSnapshot } from './open-snapshot.ts';

export interface QuestionOptions extends SharedOptions {
  snapshot?: string;
}

export interface Asked extends OpenSnapshot {
  /** Every entry of the snapshot. */
  entries: readonly StudyEntry[];
  /** The accounts that exist on its day, by id. */
  nodes: ReadonlyMap<string, StudyEntry>;
}

export function openQuestion(context: Context, options: QuestionOptions): Asked {
  const opened = openSealedSnapshot(context, options, options.snapshot);
  const { profiles } = publicationTerms(opened.snapshot.network);
  const content = readEntries(opened.store, opened.snapshot);
  const entries = content.entries.map((entry) => toStudyEntry(entry, content.accounts, profiles));
  const { nodes } = chooseNodes(content, entries);
  return { ...opened, entries, nodes: new Map(nodes.map((node) => [node.accountId, node])) };
}

/**
 * The one entry that is meant: by handle, account id, actor or `country:office`.
 * @throws UserError where none is, with the nearest handles, or several are, with the candidates.
 */
export function oneEntry(asked: Asked, text: string): StudyEntry {
  const { name } = asked.snapshot;
  const found = find(asked.entries, text);
  if (found.state === 'unknown') {
    throw new UserError(
      `${text} is not in ${name}; ${found.nearest.length > 0 ? `did you mean ${found.nearest.join(', ')}?` : 'name an account by handle, account id, actor or country:office'}`,
    );
  }
  const candidates = found.state === 'found' ? found.accounts : found.candidates;
  if (candidates.length === 1) return candidates[0]!.entry;
  throw new UserError(
    `${text} may be any of ${candidates.length} accounts in ${name}; name one:\n${candidates
      .map(({ entry }) => `  @${entry.handle}  ${entry.row.name}, ${entry.row.country}:${entry.row.office}`)
      .join('\n')}`,
  );
}

interface NamedEntry extends NamedAccount {
  entry: StudyEntry;
}

/** By the handle of the snapshot's day, else by the one the roster had. */
function find(entries: readonly StudyEntry[], text: string): Found<NamedEntry> {
  const named = (handle: (entry: StudyEntry) => string): NamedEntry[] =>
    entries.map((entry) => ({
      entry,
      accountId: entry.accountId,
      handle: handle(entry),
      actor: entry.row.actor,
      name: entry.row.name,
      country: entry.row.country,
      office: entry.row.office,
    }));
  const today = findAccounts(
    named((entry) => entry.handle),
    text,
  );
  if (today.state !== 'unknown') return today;
  const before = findAccounts(
    named((entry) => entry.row.handle),
    text,
  );
  return before.state === 'unknown' ? today : before;
}

export type TieState = 'yes' | 'no' | 'unknown';

export interface TieAnswer {
  state: TieState;
  /** Why it is unknown; '' otherwise. */
  reason: string;
  followedAt: string | null;
}

/** The ties of one account, both ways, with what is unknown of them. */
export interface Ties {
  /** Does the account follow this one? */
  to(other: StudyEntry): TieAnswer;
  /** Does this one follow the account? */
  from(other: StudyEntry): TieAnswer;
  /** All other accounts with which the account can have a tie. */
  others: readonly StudyEntry[];
}

export function tiesOf(asked: Asked, entry: StudyEntry): Ties {
  const { store, snapshot } = asked;
  const follows = byAccount(readFollows(store, snapshot, entry.accountId));
  const followers = byAccount(readFollowers(store, snapshot, entry.accountId));
  const unseen = new Map(
    readUnseenOf(store, snapshot, entry.accountId).map(({ source, target, reason }) => [
      `${source} ${target}`,
      reason,
    ]),
  );
  const state = (source: StudyEntry, target: StudyEntry, tie: Neighbour | undefined): TieAnswer => {
    const absent = [source, target].find(({ accountId }) => !asked.nodes.has(accountId));
    if (absent !== undefined) return unknown(whyUnread(absent));
    if (tie !== undefined) return { state: 'yes', reason: '', followedAt: tie.followedAt };
    if (!isObserved(source.verdict)) return unknown(whyUnread(source));
    const reason = unseen.get(`${source.accountId} ${target.accountId}`);
    return reason === undefined ? { state: 'no', reason: '', followedAt: null } : unknown(reason);
  };
  return {
    to: (other) => state(entry, other, follows.get(other.accountId)),
    from: (other) => state(other, entry, followers.get(other.accountId)),
    others: [...asked.nodes.values()].filter(
      (other) =>
        other.accountId !== entry.accountId &&
        (entry.row.actor === '' || other.row.actor !== entry.row.actor),
    ),
  };
}

function byAccount(neighbours: readonly Neighbour[]): Map<string, Neighbour> {
  return new Map(neighbours.map((neighbour) => [neighbour.accountId, neighbour]));
}

function unknown(reason: string): TieAnswer {
  return { state: 'unknown', reason, followedAt: null };
}

/** "@x is hidden: it follows accounts and shows none of them" */
export function whyUnread(entry: StudyEntry): string {
  const reason = entry.reason === '' ? '' : ` (${entry.reason})`;
  return `@${entry.handle} is ${entry.verdict}: ${VERDICT_MEANING[entry.verdict]}${reason}`;
}

export const ACCOUNT_COLUMNS = ['handle', 'name', 'country', 'office'] as const;

export function accountCells({ handle, row }: StudyEntry): string[] {
  return [handle, row.name, row.country, row.office];
}
