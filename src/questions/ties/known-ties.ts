/** The ties of some accounts, both ways, with what is unknown of them. */
import { isPossible } from '../../graph/graph.ts';
import { type PairState, stateOfPair } from '../../graph/tie-state.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import { type TieAnswer, tieBetween, type WhyUnknown } from '../../study/tie-of.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { byCountry, canTie } from '../ask.ts';

/** The ties of one account. */
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

export function tiesOf(study: OpenStudy, entry: StudyEntry): Ties {
  return tiesOfEach(study, [entry])[0]!;
}

/** In the order of the accounts. */
export function tiesOfEach(study: OpenStudy, entries: readonly StudyEntry[]): Ties[] {
  const ties = study.around(entries.map(({ accountId }) => accountId));
  const all = [...study.nodes].sort(byCountry);
  return entries.map((entry) => {
    const possible = possibleWith(study, entry);
    return {
      entry,
      to: (other) => tieBetween(ties, entry, other),
      from: (other) => tieBetween(ties, other, entry),
      isPossible: possible,
      others: all.filter(possible),
    };
  });
}

/** In an edition a tie is possible between actors that are on one network together. */
function possibleWith({ networks, nodes, graph }: OpenStudy, entry: StudyEntry): Ties['isPossible'] {
  if (networks === null) return (other) => canTie(entry, other);
  const places = new Map(nodes.map(({ accountId }, node) => [accountId, node]));
  const own = places.get(entry.accountId)!;
  return (other) => isPossible(graph, own, places.get(other.accountId)!);
}

/** Why ties are unknown, of those that are. */
export function whysOf(...ties: readonly TieAnswer[]): WhyUnknown[] {
  return ties.flatMap(({ why }) => why ?? []);
}

/** The same in a cell; '' where all are known. */
export function whyCell(...ties: readonly TieAnswer[]): Sentence | '' {
  const reasons = whysOf(...ties);
  return reasons.length === 0 ? '' : say.ties.why(reasons);
}

/** Why the date of a tie is not to be trusted, in a cell. */
export function doubtCell({ doubt }: TieAnswer): Sentence | null {
  return doubt === null ? null : say.ties.doubt(doubt);
}

export function pairState(there: TieAnswer, back: TieAnswer): PairState {
  return stateOfPair(there.state, back.state);
}
