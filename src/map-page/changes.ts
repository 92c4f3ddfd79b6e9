/** What became of ties and accounts between two years of a report, by the rules of the report. */
import type { Comparison } from '../changes/compare-snapshots.ts';
import type { Counterparts } from '../changes/counterparts.ts';
import { listMutualChanges } from '../changes/mutual-changes.ts';
import { isBreakOfPerson, isEndOfPerson } from '../changes/of-persons.ts';
import type { ComparedAccount, Side } from '../changes/side.ts';
import { compareTies } from '../changes/tie-changes.ts';
import { listTieChanges } from '../changes/tie-list.ts';
import { codedValue, type MapModel } from './map-model.ts';

/** What is drawn and listed; of other changes only the number is told. */
export const CHANGES = ['made', 'broken', 'formed', 'ended'] as const;
export type Change = (typeof CHANGES)[number];

/** Ends are accounts of the later year, or `size` and more for those that are gone. */
export interface ChangedTie {
  change: Change | 'unknown' | 'withAccount';
  from: number;
  to: number;
  /** Whether a person ended it, between days of a log: then it is counted, and neither listed nor drawn. */
  isSpared: boolean;
}

export interface YearChanges {
  old: MapModel;
  /** Numbers in the older year of the accounts that are no accounts of the later one; the first has number `size`. */
  gone: readonly number[];
  /** Accounts that were none in the older year. */
  joined: readonly number[];
  /** Those of them that its roster had already, and those gone that the later roster still has. */
  again: ReadonlySet<number>;
  listed: ReadonlySet<number>;
  /** Ties that formed or ended, that cannot be compared (`unknown`), or that came and went with an account. */
  ties: readonly ChangedTie[];
  /** The same of pairs that follow each other: `made`, `broken`. */
  mutuals: readonly ChangedTie[];
}

export function changesBetween(old: MapModel, fresh: MapModel): YearChanges {
  const [older, newer] = [sideOf(old), sideOf(fresh)];
  const [toNew, toOld] = [counterparts(old, fresh), counterparts(fresh, old)];
  const panel = { old: new Uint32Array(), new: new Uint32Array() };
  const comparison: Comparison = {
    old: older,
    new: newer,
    toNew,
    toOld,
    panel,
    ...compareTies(older, newer, toNew, toOld),
    events: [],
  };
  const spares = fresh.data.sparesPersons === true;
  const gone = missing(toNew);
  const numberOf = new Map([
    ...gone.map((node, k): [string, number] => [old.data.id[node]!, fresh.size + k]),
    ...fresh.nodeOf,
  ]);
  const number = ({ accountId }: ComparedAccount) => numberOf.get(accountId)!;
  return {
    old,
    gone,
    joined: missing(toOld),
    again: new Set(fresh.data.absentThere.map(([node]) => node)),
    listed: new Set(old.data.absentThere.map(([node]) => numberOf.get(old.data.id[node]!)!)),
    ties: listTieChanges(comparison)
      .filter(({ change }) => change !== 'remade')
      .map((tie) => ({
        change: kindOf(tie.change),
        from: number(tie.source),
        to: number(tie.target),
        isSpared: spares && isEndOfPerson(tie),
      })),
    mutuals: listMutualChanges(comparison).map((pair) => ({
      change: kindOf(pair.change),
      from: number(pair.a),
      to: number(pair.b),
      isSpared: spares && isBreakOfPerson(pair),
    })),
  };
}

function missing({ node }: Counterparts): number[] {
  return [...node.keys()].filter((each) => node[each]! < 0);
}

function kindOf(change: string): ChangedTie['change'] {
  const told = CHANGES.find((each) => each === change);
  if (told !== undefined) return told;
  return change.startsWith('not-comparable') ? 'unknown' : 'withAccount';
}

function sideOf({ data, graph }: MapModel): Side {
  return {
    nodes: data.id.map((accountId, node) => ({
      accountId,
      verdict: codedValue(data.verdict, node),
      kind: codedValue(data.kind, node),
      handle: '',
      rosterHandle: '',
      actor: '',
      name: '',
      country: '',
      office: '',
      host: '',
    })),
    absent: [],
    outside: [],
    graph,
    followedAt: null,
    recordKey: null,
    unseenReason: [],
    derived: data.derived,
  };
}

/** The accounts of a year in the other one; of those that are none there, the report says what is known of them. */
function counterparts({ data, size }: MapModel, other: MapModel): Counterparts {
  const node = Int32Array.from(data.id, (id) => other.nodeOf.get(id) ?? -1);
  const absent: (ComparedAccount | null)[] = Array.from({ length: size }, () => null);
  for (const [place, verdict, accountId] of data.absentThere) {
    absent[place] = {
      accountId,
      verdict,
      handle: '',
      rosterHandle: '',
      actor: '',
      name: '',
      kind: '',
      country: '',
      office: '',
      host: '',
    };
  }
  return { node, absent, isOutside: [] };
}
