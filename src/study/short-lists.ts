/** Lists that were read to their end and lack some of what their accounts declare. */
import { isObserved } from '../roster/verdict.ts';
import type { StudyEntry } from './study.ts';

export interface ShortLists {
  entries: StudyEntry[];
  /** Follows that they lack together. */
  lacks: number;
  /** Those of which it is open whether their accounts follow whom they do not show. */
  open: number;
  /** Those whose network was asked about whom they do not show. */
  settled: number;
}

export function shortLists(accounts: Iterable<StudyEntry>): ShortLists {
  const entries = [...accounts].filter(({ short, verdict }) => short !== null && isObserved(verdict));
  return {
    entries,
    lacks: entries.reduce((sum, { short }) => sum + short!.lacks, 0),
    open: entries.filter(({ mostUnseen }) => mostUnseen !== null).length,
    settled: entries.filter(({ short }) => short!.isSettled).length,
  };
}
