/** The ties of a series of snapshots as lines of time. */
import type { TieMoment } from '../compare/tie-spells.ts';
import { edgeNumber, isSameActor, tieState } from '../graph/graph.ts';
import type { Study, StudyEntry } from '../study/study.ts';
import { lineOfMoments } from './line-of-moments.ts';
import { type IdPair, pairKeys } from './pair-keys.ts';
import type { PairLines } from './tie-line.ts';

export interface Series {
  /** Of any of the studies, by id in code-unit order, as the newest that has it knows it; their places are the numbers of `pairs`. */
  accounts: StudyEntry[];
  /** Pairs with a tie in any of the studies, by their numbers. */
  pairs: PairLines[];
}

type SeriesStudy = Pick<Study, 'nodes' | 'graph' | 'recordKey' | 'snapshot'>;

/**
 * @param studies of accounts, by date, each date once.
 * @param width see `lineOfMoments`.
 * @param also further pairs of account ids, of which something else knows.
 */
export function seriesLines(
  studies: readonly SeriesStudy[],
  width: 0 | 1,
  also: Iterable<IdPair> = [],
): Series {
  const entries = new Map(
    studies.flatMap(({ nodes }) => nodes.map((entry) => [entry.accountId, entry] as const)),
  );
  const accounts = [...entries.values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  const numbers = new Map(accounts.map(({ accountId }, number) => [accountId, number]));
  const years = studies.map((study) => {
    const numberOf = study.nodes.map(({ accountId }) => numbers.get(accountId)!);
    const nodeOf = new Int32Array(accounts.length).fill(-1);
    numberOf.forEach((number, node) => {
      nodeOf[number] = node;
    });
    return { ...study, numberOf, nodeOf };
  });
  const keys = pairKeys(numbers, also);
  for (const { graph, numberOf } of years) {
    for (let i = 0; i < graph.size; i++) {
      for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
        const [a, b] = [numberOf[i]!, numberOf[graph.outTarget[k]!]!];
        keys.add(Math.min(a, b) * accounts.length + Math.max(a, b));
      }
    }
  }
  const line = (source: number, target: number) =>
    lineOfMoments(
      years.map((year) => momentOf(year, year.nodeOf[source]!, year.nodeOf[target]!)),
      width,
    );
  const pairs = [...keys]
    .sort((a, b) => a - b)
    .map((key) => {
      const [one, other] = [Math.floor(key / accounts.length), key % accounts.length];
      return { one, other, there: line(one, other), back: line(other, one) };
    });
  return { accounts, pairs };
}

/** Two accounts of one actor have no tie to speak of that day, whatever there was on another. */
function momentOf({ graph, recordKey, snapshot: { date } }: SeriesStudy, i: number, j: number): TieMoment {
  if (i < 0 || j < 0 || isSameActor(graph, i, j)) return { date, state: 'unknown', recordKey: null };
  const edge = edgeNumber(graph, i, j);
  return { date, state: tieState(graph, i, j), recordKey: edge < 0 ? null : (recordKey?.[edge] ?? null) };
}
