/** The ties of a series of snapshots as lines of time. */
import type { TieMoment } from '../changes/tie-spells.ts';
import { isSameActor } from '../graph/graph.ts';
import { stateOfNoEdge } from '../graph/missing-tie.ts';
import type { TieState } from '../graph/tie-state.ts';
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
  const years = studies.map((study) => yearOf(study, numbers));
  const momentsOf = () => years.map(({ date }): TieMoment => ({ date, state: 'unknown', recordKey: null }));
  const [there, back] = [momentsOf(), momentsOf()];
  const lineOf = isKeyless ? createKeylessLines(width) : (of: TieMoment[]) => lineOfMoments(of, width);
  const pairs: PairLines[] = [];
  const keys = keysOfPairs(years, pairKeys(numbers, also), accounts.length);
  let row = -1;
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k]!;
    const one = Math.floor(key / accounts.length);
    const other = key % accounts.length;
    if (one !== row) for (const year of years) turnTo(year, one);
    row = one;
    for (let y = 0; y < years.length; y++) look(years[y]!, one, other, there[y]!, back[y]!);
    pairs.push({ one, other, there: lineOf(there), back: lineOf(back) });
  }
  return { accounts, pairs };
}

/** A study with its ties of one account at hand. */
interface Year extends Pick<SeriesStudy, 'graph' | 'recordKey'> {
  date: string;
  /** By node, and back; −1 of whom it has not. */
  numberOf: Int32Array;
  nodeOf: Int32Array;
  /** The number of each edge in the order of `inSource`. */
  inEdge: Uint32Array;
  /** The node whose ties these are: by node the number of the edge to it, and from it; −1 where there is none. */
  node: number;
  to: Int32Array;
  from: Int32Array;
}

function yearOf(
  { nodes, graph, recordKey, snapshot: { date } }: SeriesStudy,
  numbers: ReadonlyMap<string, number>,
): Year {
  const { size, outTarget, inStart } = graph;
  const numberOf = Int32Array.from(nodes, ({ accountId }) => numbers.get(accountId)!);
  const nodeOf = new Int32Array(numbers.size).fill(-1);
  for (let node = 0; node < size; node++) nodeOf[numberOf[node]!] = node;
  const next = inStart.slice();
  const inEdge = new Uint32Array(outTarget.length);
  for (let k = 0; k < outTarget.length; k++) inEdge[next[outTarget[k]!]!++] = k;
  const none = new Int32Array(size).fill(-1);
  return { graph, recordKey, date, numberOf, nodeOf, inEdge, node: -1, to: none, from: none.slice() };
}

/** Lays the ties of an account at hand in the place of another's. */
function turnTo(year: Year, account: number): void {
  const { graph, inEdge, to, from } = year;
  const { outStart, outTarget, inStart, inSource } = graph;
  const lay = (node: number, isThere: boolean) => {
    for (let k = outStart[node]!; k < outStart[node + 1]!; k++) to[outTarget[k]!] = isThere ? k : -1;
    for (let k = inStart[node]!; k < inStart[node + 1]!; k++) from[inSource[k]!] = isThere ? inEdge[k]! : -1;
  };
  if (year.node >= 0) lay(year.node, false);
  year.node = year.nodeOf[account]!;
  if (year.node >= 0) lay(year.node, true);
}

/** The pairs with a tie in any year, and those of `also`, in order. */
function keysOfPairs(years: readonly Year[], also: ReadonlySet<number>, size: number): Float64Array {
  const keys = new Float64Array(years.reduce((sum, { graph }) => sum + graph.edgeCount, also.size));
  keys.set([...also]);
  let count = also.size;
  for (const { graph, numberOf } of years) {
    for (let i = 0; i < graph.size; i++) {
      const a = numberOf[i]!;
      for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
        const b = numberOf[graph.outTarget[k]!]!;
        keys[count++] = a < b ? a * size + b : b * size + a;
      }
    }
  }
  keys.sort();
  let last = 0;
  for (let k = 1; k < count; k++) if (keys[k] !== keys[last]) keys[++last] = keys[k]!;
  return keys.subarray(0, Math.min(count, last + 1));
}

/**
 * What a year tells of the tie one → other, and of the one back, where the ties of `one` are at hand. Two accounts of one actor
 * have no tie to speak of that day, whatever there was on another.
 */
function look(
  { graph, recordKey, nodeOf, to, from }: Year,
  one: number,
  other: number,
  there: TieMoment,
  back: TieMoment,
): void {
  const i = nodeOf[one]!;
  const j = nodeOf[other]!;
  there.recordKey = null;
  back.recordKey = null;
  if (i < 0 || j < 0 || isSameActor(graph, i, j)) {
    there.state = 'unknown';
    back.state = 'unknown';
    return;
  }
  const edge = to[j]!;
  there.state = edge < 0 ? stateOfNoEdge(graph, i, j) : 'yes';
  if (edge >= 0) there.recordKey = recordKey?.[edge] ?? null;
  const edgeBack = from[j]!;
  back.state = edgeBack < 0 ? stateOfNoEdge(graph, j, i) : 'yes';
  if (edgeBack >= 0) back.recordKey = recordKey?.[edgeBack] ?? null;
}

/** Lines of moments on the same dates: what differs in its keys alone has one. */
function createKeylessLines(width: 0 | 1): (moments: TieMoment[]) => TieLine | null {
  const numberOf = createHistories();
  const lines: (TieLine | null)[] = [];
  return (moments) => {
    const history = numberOf(moments);
    const known = history === null ? undefined : lines[history];
    if (known !== undefined) return known;
    const line = lineOfMoments(moments, width);
    const keyless = line && { ...line, spells: line.spells.map((spell) => ({ ...spell, key: null })) };
    if (history !== null) lines[history] = keyless;
    return keyless;
  };
}

const CODES: Readonly<Record<TieState, number>> = { unknown: 0, no: 1, yes: 2 };
const STATES = 3;

/**
 * Numbers what was seen, from 1 on: the states, and the place of the first moment that has the same key; `null` where a tie
 * has several records.
 */
function createHistories(): (moments: readonly TieMoment[]) => number | null {
  const numbers = new Map<number, number>();
  return (moments) => {
    // Of those up to a moment, then with the next.
    let history = 0;
    for (let k = 0; k < moments.length; k++) {
      const { state, recordKey } = moments[k]!;
      let seen = CODES[state];
      if (recordKey !== null) {
        if (recordKey.includes(' ')) return null;
        seen = STATES;
        while (moments[seen - STATES]!.recordKey !== recordKey) seen++;
      }
      const step = history * (STATES + moments.length) + seen;
      const known = numbers.get(step);
      history = known ?? numbers.size + 1;
      if (known === undefined) numbers.set(step, history);
    }
    return history;
  };
}
