/** The ties of some accounts, both ways, with what is unknown of them. */
import { type PairState, stateOfPair } from '../../graph/tie-state.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import { type TieAnswer, tieBetween } from '../../study/tie-of.ts';
import { byCountry, canTie } from '../ask.ts';

/** The ties of one account. */
export interface Ties {
  entry: StudyEntry;
  /** Does the account follow this one? */
  to(other: StudyEntry): TieAnswer;
  /** Does this one follow the account? */
  from(other: StudyEntry): TieAnswer;
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
  return entries.map((entry) => ({
    entry,
    to: (other) => tieBetween(ties, entry, other),
    from: (other) => tieBetween(ties, other, entry),
    others: all.filter((other) => canTie(entry, other)),
  }));
}

export function pairState(there: TieAnswer, back: TieAnswer): PairState {
  return stateOfPair(there.state, back.state);
}
