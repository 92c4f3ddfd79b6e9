/** The ties of a series of snapshots as lines of time. */
import type { TieMoment } from '../compare/tie-spells.ts';
import { edgeNumber, isSameActor, tieState } from '../graph/graph.ts';
import type { Study, StudyEntry } from '../study/study.ts';
import { lineOfMoments } from './line-of-moments.ts';
import { type IdPair, pairKeys } from './pair-keys.ts';
import type { PairLines, TieLine } from './tie-line.ts';

export interface Series {
  /** Of any of the studies, by id in code-unit order, as the newest that has it knows it; their places are the numbers of `pairs`. */
  accounts: StudyEntry[];
  /** Pairs with a tie in any of the studies, by their numbers. */
  pairs: PairLines[];
}

type SeriesStudy = Pick<Study, 'nodes' | 'graph' | 'recordKey' | 'snapshot'>;

export interface SeriesOptions {
  /** See `lineOfMoments`. */
  width: 0 | 1;
  /** Further pairs of account ids, of which something else knows. */
  also?: Iterable<IdPair>;
  /** Set where nobody asks for the keys of records: ties of which the same was seen have one line, without them. */
  isKeyless?: boolean;
}

/** @param studies of accounts, by date, each date once. */
export function seriesLines(
  studies: readonly SeriesStudy[],
  { width, also = [], isKeyless = false }: SeriesOptions,
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
  const lineOf = isKeyless
    ? createKeylessLines(width)
    : (moments: TieMoment[]) => lineOfMoments(moments, width);
  const line = (source: number, target: number) =>
    lineOf(years.map((year) => momentOf(year, year.nodeOf[source]!, year.nodeOf[target]!)));
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
  return edge < 0
    ? { date, state: tieState(graph, i, j), recordKey: null }
    : { date, state: 'yes', recordKey: recordKey?.[edge] ?? null };
}

/** Lines of moments on the same dates: what differs in its keys alone has one. */
function createKeylessLines(width: 0 | 1): (moments: TieMoment[]) => TieLine | null {
  const lines = new Map<string, TieLine | null>();
  return (moments) => {
    const history = historyOf(moments);
    const known = history === null ? undefined : lines.get(history);
    if (known !== undefined) return known;
    const line = lineOfMoments(moments, width);
    const keyless = line && { ...line, spells: line.spells.map((spell) => ({ ...spell, key: null })) };
    if (history !== null) lines.set(history, keyless);
    return keyless;
  };
}

/** What was seen, with the place of the first moment that has the same key; `null` where a tie has several records. */
function historyOf(moments: readonly TieMoment[]): string | null {
  let history = '';
  for (const { state, recordKey } of moments) {
    if (recordKey?.includes(' ')) return null;
    const first = recordKey === null ? '' : moments.findIndex((moment) => moment.recordKey === recordKey);
    history += `${state}${first} `;
  }
  return history;
}
