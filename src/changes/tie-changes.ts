/** What became of each tie between two snapshots: every old tie and every new one in exactly one class. */
import { type Graph, isSameActor, isUnseen, tieState } from '../graph/graph.ts';
import type { Counterparts } from './counterparts.ts';
import type { ComparedAccount, Side } from './side.ts';

/**
 * Old ties: `kept`, `remade` where the keys of the records show that it ended and was made again in between, `ended`, `lost` with an account that is gone, `not-comparable-now`, `left` with an account
 * that is off the roster, `left-group` with one that is of the group no more. New ties: `kept`, `remade`, `formed`, `not-comparable-before`, `joined` and `entered-group` with an account.
 * Hence old − ended − lost − not-comparable-now − left − left-group + formed + not-comparable-before + joined + entered-group = new.
 */
export const TIE_CHANGES = [
  'kept',
  'remade',
  'ended',
  'lost',
  'not-comparable-now',
  'left',
  'left-group',
  'formed',
  'not-comparable-before',
  'joined',
  'entered-group',
] as const;

export type TieChange = (typeof TIE_CHANGES)[number];

/** Class and reason of each tie of one snapshot, by edge number: a kept tie has 0 and 0. */
export interface TieChanges {
  /** Index into `TIE_CHANGES`. */
  change: Uint8Array;
  /** Index into `reasons`. */
  reason: Uint32Array;
  /** '' where the class says it all. */
  reasons: readonly string[];
  /** Those of the kept ties whose record is the same, so that they stood throughout; of the others it is not known. */
  stoodCount: number;
}

/** How the five ways in which a tie is not kept are called, seen from one of the snapshots. */
interface Direction {
  changed: TieChange;
  gone: TieChange;
  unknown: TieChange;
  offRoster: TieChange;
  outside: TieChange;
  /** What the reasons for these two end with. */
  verbs: { offRoster: string; outside: string };
}

const FORWARD: Direction = {
  changed: 'ended',
  gone: 'lost',
  unknown: 'not-comparable-now',
  offRoster: 'left',
  outside: 'left-group',
  verbs: { offRoster: 'left', outside: 'left the group' },
};
const BACKWARD: Direction = {
  changed: 'formed',
  gone: 'not-comparable-before',
  unknown: 'not-comparable-before',
  offRoster: 'joined',
  outside: 'entered-group',
  verbs: { offRoster: 'joined', outside: 'entered the group' },
};

/** Whether a tie that is missing from the newer snapshot can be called ended: a derived one knows no absences. */
export function canTellEnds(old: Side, fresh: Side): boolean {
  return !old.derived && !fresh.derived;
}

/**
 * Of each tie of the older snapshot what it is in the newer one, and of each tie of the newer what it was in the older.
 * @param toNew and `toOld`: the counterparts of the nodes of each.
 */
export function compareTies(
  old: Side,
  fresh: Side,
  toNew: Counterparts,
  toOld: Counterparts,
): { oldTies: TieChanges; newTies: TieChanges } {
  const inNew = matchTies(old.graph, fresh.graph, toNew.node);
  const inOld = new Int32Array(fresh.graph.edgeCount).fill(NONE);
  const isRemade = new Uint8Array(old.graph.edgeCount);
  let stoodCount = 0;
  inNew.forEach((number, k) => {
    if (number === NONE) return;
    inOld[number] = k;
    const stood = stoodThroughout(old.recordKey?.[k] ?? null, fresh.recordKey?.[number] ?? null);
    if (stood) stoodCount++;
    if (stood === false) isRemade[k] = 1;
  });
  const isOldRemade = (k: number) => isRemade[k] === 1;
  const isNewRemade = (k: number) => isRemade[inOld[k]!] === 1;
  return {
    oldTies: {
      stoodCount,
      ...followTies(old, fresh, toNew, inNew, isOldRemade, FORWARD, canTellEnds(old, fresh)),
    },
    newTies: { stoodCount, ...followTies(fresh, old, toOld, inOld, isNewRemade, BACKWARD, true) },
  };
}

const NONE = -1;

/** For each tie of a graph, the number of the same tie in the other; −1 where it is none there. O(m). */
function matchTies(graph: Graph, other: Graph, counterpart: Int32Array): Int32Array {
  const match = new Int32Array(graph.edgeCount).fill(NONE);
  // Of the ties of one source of the other graph, by target.
  const number = new Int32Array(other.size).fill(NONE);
  for (let i = 0; i < graph.size; i++) {
    const source = counterpart[i]!;
    if (source < 0) continue;
    const [start, end] = [other.outStart[source]!, other.outStart[source + 1]!];
    for (let k = start; k < end; k++) number[other.outTarget[k]!] = k;
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      const target = counterpart[graph.outTarget[k]!]!;
      if (target >= 0) match[k] = number[target]!;
    }
    for (let k = start; k < end; k++) number[other.outTarget[k]!] = NONE;
  }
  return match;
}

/** @param match the number of each tie in the other snapshot. */
function followTies(
  { graph }: Side,
  other: Side,
  counterparts: Counterparts,
  match: Int32Array,
  isRemade: (k: number) => boolean,
  direction: Direction,
  absencesKnown: boolean,
): Omit<TieChanges, 'stoodCount'> {
  const change = new Uint8Array(graph.edgeCount);
  const reason = new Uint32Array(graph.edgeCount);
  const codes = new Map<string, number>([['', 0]]);
  const reasons = [''];
  const note = (k: number, what: TieChange, why: string) => {
    change[k] = TIE_CHANGES.indexOf(what);
    let code = codes.get(why);
    if (code === undefined) {
      code = reasons.push(why) - 1;
      codes.set(why, code);
    }
    reason[k] = code;
  };

  for (let i = 0; i < graph.size; i++) {
    const source = counterparts.node[i]!;
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      if (match[k] !== NONE) {
        if (isRemade(k)) note(k, 'remade', '');
        continue;
      }
      const j = graph.outTarget[k]!;
      const target = counterparts.node[j]!;
      if (source < 0 || target < 0) {
        const [what, why] = missingEnd(endOf(counterparts, i), endOf(counterparts, j), direction);
        note(k, what, why);
      } else if (isSameActor(other.graph, source, target)) note(k, direction.unknown, 'one actor');
      else if (!absencesKnown) note(k, direction.unknown, 'derived');
      else if (tieState(other.graph, source, target) === 'no') note(k, direction.changed, '');
      else note(k, direction.unknown, whyUnknown(other, source, target));
    }
  }
  return { change, reason, reasons };
}

/**
 * Whether a tie that is in both snapshots was there in between too: a follow that is made again has a new key, and of
 * several records of one follow any holds the tie. `null` where a key is not known.
 */
export function stoodThroughout(key: string | null, otherKey: string | null): boolean | null {
  if (key === null || otherKey === null) return null;
  if (key === otherKey) return true;
  const others = otherKey.split(' ');
  return key.split(' ').some((each) => others.includes(each));
}

/** What an end of a tie is in the other snapshot. */
type End = ComparedAccount | 'node' | 'offRoster' | 'outside';

function endOf({ node, absent, isOutside }: Counterparts, end: number): End {
  if (node[end]! >= 0) return 'node';
  return absent[end] ?? (isOutside[end] ? 'outside' : 'offRoster');
}

/** An end that is gone explains the most. */
function missingEnd(source: End, target: End, direction: Direction): [TieChange, string] {
  const ends = [
    ['source', source],
    ['target', target],
  ] as const;
  for (const [name, end] of ends) {
    if (typeof end !== 'string' && end.accountId !== '') return [direction.gone, `${name} ${end.verdict}`];
  }
  for (const way of ['offRoster', 'outside'] as const) {
    const those = ends.filter(([, end]) => end === way);
    if (those.length > 0)
      return [direction[way], `${those.length === 2 ? 'both' : those[0]![0]} ${direction.verbs[way]}`];
  }
  const [name, end] = ends.find(([, each]) => typeof each !== 'string')!;
  return [direction.unknown, `${name} ${(end as ComparedAccount).verdict} by its handle`];
}

function whyUnknown(side: Side, i: number, j: number): string {
  const { graph, nodes, unseenReason } = side;
  if (!isUnseen(graph, i, j)) return `source ${nodes[i]!.verdict}`;
  const row = graph.unseenTarget.subarray(graph.unseenStart[i]!, graph.unseenStart[i + 1]!);
  return unseenReason[graph.unseenStart[i]! + row.indexOf(j)] || 'unseen';
}
