/** What is compared: a study in both of its forms. */

import { type Comparison, compareSnapshots } from '../../changes/compare-snapshots.ts';
import { type ComparedFigure, comparedFigures } from '../../changes/compared-figures.ts';
import {
  countMutualChanges,
  type ListedMutual,
  listMutualChanges,
  type MutualChange,
} from '../../changes/mutual-changes.ts';
import { mutualTurnover } from '../../changes/mutual-turnover.ts';
import { type MutualYear, mutualYear, type RankChange, rankChanges } from '../../changes/rank-changes.ts';
import type { ComparedAccount, Side } from '../../changes/side.ts';
import { canTellEnds } from '../../changes/tie-changes.ts';
import { type ChangeCount, countTieChanges } from '../../changes/tie-list.ts';
import { once } from '../../once.ts';
import { type Study, sourceOf } from '../../study/study.ts';
import type { Compared, Dated, Named } from '../../words/values.ts';
import type { LogTimes } from './log-times.ts';

/** A snapshot that is compared; nodes have the same numbers in both forms. */
export interface Year {
  study: Study;
  side: Side;
}

/** Parts after `comparison` are computed when they are first asked for. */
export interface Diff {
  old: Year;
  new: Year;
  comparison: Comparison;
  /** Where both are days of one log. */
  times: LogTimes | null;
  /** Whether persons who ended a follow are counted and not listed: where one of the two is out of a log. */
  sparesPersons: boolean;
  tieCounts: () => readonly ChangeCount[];
  mutualCounts: () => readonly ChangeCount<MutualChange>[];
  mutuals: () => readonly ListedMutual[];
  figures: () => readonly ComparedFigure[];
  /** Mutual ties of each year. */
  years: () => Readonly<Record<'old' | 'new', MutualYear>>;
  ranks: () => readonly RankChange[];
}

export function diffOf(
  { old, new: fresh }: Pick<Diff, 'old' | 'new'>,
  { times, sparesPersons }: Pick<Diff, 'times' | 'sparesPersons'>,
): Diff {
  const comparison = compareSnapshots(old.side, fresh.side);
  const mutuals = once(() => listMutualChanges(comparison));
  const tieCounts = once(() => countTieChanges(comparison));
  const mutualCounts = once(() => countMutualChanges(comparison));
  const years = once(() => ({ old: mutualYear(old.side), new: mutualYear(fresh.side) }));
  return {
    old,
    new: fresh,
    comparison,
    times,
    sparesPersons,
    tieCounts,
    mutualCounts,
    mutuals,
    figures: once(() =>
      comparedFigures(
        comparison,
        canTellEnds(comparison.old, comparison.new) ? { ties: tieCounts(), mutuals: mutualCounts() } : null,
      ),
    ),
    years,
    ranks: once(() => rankChanges(comparison, years(), mutualTurnover(comparison, mutuals()))),
  };
}

/** What sentences are about. */
export function compared({ old, new: { study } }: Pick<Diff, 'old' | 'new'>): Compared {
  const fresh = dated({ study });
  return { old: dated(old), new: fresh, unit: study.unit, source: sourceOf(study) };
}

export function dated({ study: { snapshot } }: Pick<Year, 'study'>): Dated {
  return { name: snapshot.name, date: snapshot.date };
}

export function named({ handle, accountId, name }: ComparedAccount): Named {
  return { handle, accountId, name };
}
