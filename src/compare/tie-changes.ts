/** What became of each tie between two snapshots: every old tie and every new one in exactly one class. */
import { edgeNumber, isSameActor, isUnseen, tieState } from '../graph/graph.ts';
import type { Counterparts } from './counterparts.ts';
import type { ComparedAccount, Side } from './side.ts';

/**
 * Old ties: `kept`, `remade` where the keys of the records show that it ended and was made again in between, `ended`, `lost` with an account that is gone, `not-comparable-now`, `left` with an account
 * that is off the roster. New ties: `kept`, `remade`, `formed`, `not-comparable-before`, `joined` with an account.
 * Hence old − ended − lost − not-comparable-now − left + formed + not-comparable-before + joined = new.
 */
export const TIE_CHANGES = [
  'kept',
  'remade',
  'ended',
  'lost',
  'not-comparable-now',
  'left',
  'formed',
  'not-comparable-before',
  'joined',
] as const;

export type TieChange = (typeof TIE_CHANGES)[number];

/** Class and reason of each tie of one snapshot, by edge number. */
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

/** How the four ways in which a tie is not kept are called, seen from one of the snapshots. */
interface Direction {
  changed: TieChange;
  gone: TieChange;
  unknown: TieChange;
  offRoster: TieChange;
  /** Last word of the reason for `offRoster`. */
  verb: string;
}

const FORWARD: Direction = {
  changed: 'ended',
  gone: 'lost',
  unknown: 'not-comparable-now',
  offRoster: 'left',
  verb: 'left',
};
const BACKWARD: Direction = {
  changed: 'formed',
  gone: 'not-comparable-before',
  unknown: 'not-comparable-before',
  offRoster: 'joined',
  verb: 'joined',
};

/** Whether a tie that is missing from the newer snapshot can be called ended: a derived one knows no absences. */
export function canTellEnds(old: Side, fresh: Side): boolean {
  return !old.derived && !fresh.derived;
}

/** Of each tie of the older snapshot, what it is in the newer one. */
export function followOldTies(old: Side, fresh: Side, toNew: Counterparts): TieChanges {
  return followTies(old, fresh, toNew, FORWARD, canTellEnds(old, fresh));
}

/** Of each tie of the newer snapshot, what it was in the older one. */
export function traceNewTies(old: Side, fresh: Side, toOld: Counterparts): TieChanges {
  return followTies(fresh, old, toOld, BACKWARD, true);
}

function followTies(
  { graph, recordKey }: Side,
  other: Side,
  counterparts: Counterparts,
  direction: Direction,
  absencesKnown: boolean,
): TieChanges {
  const change = new Uint8Array(graph.edgeCount);
  const reason = new Uint32Array(graph.edgeCount);
  const codes = new Map<string, number>([['', 0]]);
  const reasons = [''];
  let stoodCount = 0;
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
      const j = graph.outTarget[k]!;
      const target = counterparts.node[j]!;
      if (source < 0 || target < 0) {
        const [what, why] = missingEnd(
          source < 0 ? counterparts.absent[i]! : undefined,
          target < 0 ? counterparts.absent[j]! : undefined,
          direction,
        );
        note(k, what, why);
      } else if (isSameActor(other.graph, source, target)) note(k, direction.unknown, 'one actor');
      else {
        const state = tieState(other.graph, source, target);
        if (state === 'yes') {
          const key = recordKey?.[k] ?? null;
          const otherKey = other.recordKey?.[edgeNumber(other.graph, source, target)] ?? null;
          const stood = stoodThroughout(key, otherKey);
          if (stood) stoodCount++;
          note(k, stood === false ? 'remade' : 'kept', '');
        } else if (!absencesKnown) note(k, direction.unknown, 'derived');
        else if (state === 'no') note(k, direction.changed, '');
        else note(k, direction.unknown, whyUnknown(other, source, target));
      }
    }
  }
  return { change, reason, reasons, stoodCount };
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

/** `undefined` for an end that is a node, `null` for one off the roster. An end that is gone explains the most. */
function missingEnd(
  source: ComparedAccount | null | undefined,
  target: ComparedAccount | null | undefined,
  direction: Direction,
): [TieChange, string] {
  if (source && source.accountId !== '') return [direction.gone, `source ${source.verdict}`];
  if (target && target.accountId !== '') return [direction.gone, `target ${target.verdict}`];
  if (source === null || target === null) {
    const ends = source === target ? 'both' : source === null ? 'source' : 'target';
    return [direction.offRoster, `${ends} ${direction.verb}`];
  }
  return [direction.unknown, `${source ? 'source' : 'target'} ${(source ?? target)!.verdict} by its handle`];
}

function whyUnknown(side: Side, i: number, j: number): string {
  const { graph, nodes, unseenReason } = side;
  if (!isUnseen(graph, i, j)) return `source ${nodes[i]!.verdict}`;
  const row = graph.unseenTarget.subarray(graph.unseenStart[i]!, graph.unseenStart[i + 1]!);
  return unseenReason[graph.unseenStart[i]! + row.indexOf(j)] || 'unseen';
}
