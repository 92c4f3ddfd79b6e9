/** What is known of the ties of one account: yes, no, or unknown with the reason. */
import { edgeNumber, isPossible, tieState, unseenNumber } from '../../graph/graph.ts';
import { type PairState, stateOfPair, stateOfTie, type TieState } from '../../graph/tie-state.ts';
import { type Asked, isSnapshot } from '../../open/ask.ts';
import { verdictMeaning } from '../../roster/read-basis.ts';
import { isNode, isObserved } from '../../roster/verdict.ts';
import { type Neighbour, readFollowers, readFollows, readUnseenOf } from '../../store/neighbours.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import { byCountry, called, canTie } from '../ask.ts';

export interface TieAnswer {
  state: TieState;
  /** Why it is unknown; '' otherwise. */
  reason: string;
  followedAt: string | null;
  /** Why the date is not to be trusted; `null` where nothing speaks against it. */
  doubt: string | null;
  /** Keys of the tie's records; `null` where they are not known. */
  recordKey: string | null;
}

/** The ties of one account, both ways, with what is unknown of them. */
export interface Ties {
  entry: StudyEntry;
  /** Does the account follow this one? */
  to(other: StudyEntry): TieAnswer;
  /** Does this one follow the account? */
  from(other: StudyEntry): TieAnswer;
  /** Whether there can be a tie between the account and this one. */
  isPossible(other: StudyEntry): boolean;
  /** All other accounts with which the account can have a tie, by country and handle. */
  others: readonly StudyEntry[];
}

export function tiesOf(asked: OpenStudy, entry: StudyEntry): Ties {
  return tiesOfEach(asked, [entry])[0]!;
}

/** In the order of the accounts. */
export function tiesOfEach(asked: OpenStudy, entries: readonly StudyEntry[]): Ties[] {
  if (!isSnapshot(asked)) return plainTies(asked, entries);
  const { store, snapshot } = asked;
  const ids = entries.map(({ accountId }) => accountId);
  const followers = readFollowers(store, snapshot, ids);
  return entries.map((entry) => tiesWith(asked, entry, followers.get(entry.accountId) ?? []));
}

function tiesWith(asked: Asked, entry: StudyEntry, followedBy: readonly Neighbour[]): Ties {
  const { store, snapshot } = asked;
  const follows = byAccount(readFollows(store, snapshot, entry.accountId));
  const followers = byAccount(followedBy);
  const unseen = new Map(
    readUnseenOf(store, snapshot, entry.accountId).map(({ source, target, reason }) => [
      `${source} ${target}`,
      reason,
    ]),
  );
  const state = (source: StudyEntry, target: StudyEntry, tie: Neighbour | undefined): TieAnswer =>
    tieAnswer(source, target, tie ?? null, unseen.get(`${source.accountId} ${target.accountId}`) ?? null);
  return {
    entry,
    to: (other) => state(entry, other, follows.get(other.accountId)),
    from: (other) => state(other, entry, followers.get(other.accountId)),
    isPossible: (other) => canTie(entry, other),
    others: [...asked.byId.values()].filter((other) => canTie(entry, other)).sort(byCountry),
  };
}

/** The same from the graph of the study, of which the entries are nodes. */
function plainTies(asked: OpenStudy, entries: readonly StudyEntry[]): Ties[] {
  const study = asked.around(entries.map(({ accountId }) => accountId));
  const { nodes, graph, followedAt, doubt, recordKey, unseenReason } = study;
  const places = new Map(nodes.map(({ accountId }, node) => [accountId, node]));
  const placeOf = ({ accountId }: StudyEntry) => places.get(accountId)!;
  const tie = (source: StudyEntry, target: StudyEntry): TieAnswer => {
    const [i, j] = [placeOf(source), placeOf(target)];
    const state = tieState(graph, i, j);
    if (state === 'unknown') return unknown(unseenReason[unseenNumber(graph, i, j)] ?? whyUnread(nodes[i]!));
    const edge = edgeNumber(graph, i, j);
    const at = (column: readonly (string | null)[] | null) => column?.[edge] ?? null;
    return { state, reason: '', followedAt: at(followedAt), doubt: at(doubt), recordKey: at(recordKey) };
  };
  return entries.map((entry) => {
    const own = placeOf(entry);
    const canTie = (other: StudyEntry) => isPossible(graph, own, placeOf(other));
    return {
      entry,
      to: (other) => tie(entry, other),
      from: (other) => tie(other, entry),
      isPossible: canTie,
      others: nodes.filter(canTie).sort(byCountry),
    };
  });
}

/**
 * What a snapshot says of one tie.
 * @param tie as it is kept; `null` where it is not there.
 * @param unseen why the reading could not show it; `null` where it could.
 */
export function tieAnswer(
  source: StudyEntry,
  target: StudyEntry,
  tie: Omit<Neighbour, 'accountId'> | null,
  unseen: string | null,
): TieAnswer {
  const absent = [source, target].find(({ verdict }) => !isNode(verdict));
  if (absent !== undefined) return unknown(whyUnread(absent));
  const state = stateOfTie(tie !== null, unseen === null && isObserved(source.verdict));
  if (state === 'unknown') return unknown(unseen ?? whyUnread(source));
  const { followedAt = null, doubt = null, recordKey = null } = tie ?? {};
  return { state, reason: '', followedAt, doubt, recordKey };
}

export function unknown(reason: string): TieAnswer {
  return { state: 'unknown', reason, followedAt: null, doubt: null, recordKey: null };
}

function byAccount(neighbours: readonly Neighbour[]): Map<string, Neighbour> {
  return new Map(neighbours.map((neighbour) => [neighbour.accountId, neighbour]));
}

/** "@x is hidden: it follows accounts and shows none of them" */
export function whyUnread(entry: StudyEntry): string {
  // That it lists some and is known to follow none would seem to be at odds.
  const unkept =
    entry.basis === 'log' && entry.reason.includes('partial: ') ? ', of which a log keeps nothing' : '';
  const reason = entry.reason === '' ? '' : ` (${entry.reason}${unkept})`;
  return `${called(entry)} is ${entry.verdict}: ${verdictMeaning(entry.verdict, entry.basis)}${reason}`;
}

export function pairState(there: TieAnswer, back: TieAnswer): PairState {
  return stateOfPair(there.state, back.state);
}
