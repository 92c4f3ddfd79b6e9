/** A study of larger units, actors or countries, in place of the accounts: tables and text work on it unchanged. */

import { collapseGraph } from '../graph/collapse.ts';
import { groupBy } from '../group-by.ts';
import { isNode } from '../roster/verdict.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import { deriveStudy } from './derive-study.ts';
import { askedName } from './group.ts';
import type { Study, StudyEntry, Unit } from './study.ts';
import { unitEntry, unitKey } from './unit-entry.ts';

/**
 * The study with a node for each actor, or for each country, in the order of their keys. There is a tie where any
 * account of the one follows any of the other; it is unknown where none is known and one is unknown. A unit's
 * follows were read to the end if those of all its accounts were. An account without an actor is its own; one
 * without a country is left out with its ties, and counted.
 * @throws UserError where no account belongs to a unit.
 */
export function collapseStudy(study: Study, unit: Unit): Study {
  if (unit === study.unit) return study;
  const found = collapseGraph(
    study.graph,
    study.nodes.map((node) => unitKey(node, unit)),
  );
  const { graph, keys, unit: unitOf, withinUnit, merged, unitless } = found;
  // Of a group nobody may be on a network.
  if (keys.length === 0 && (study.group === null || study.nodes.length > 0)) {
    throw refusal(say.refusals.noUnit(askedName(study), unit));
  }
  const accountsOf: StudyEntry[][] = keys.map(() => []);
  unitOf.forEach((number, node) => {
    if (number >= 0) accountsOf[number]!.push(study.nodes[node]!);
  });
  const { outStart, outTarget, unseenStart, unseenTarget } = study.graph;
  return {
    snapshot: study.snapshot,
    unit,
    collapsed: {
      accountCounts: accountsOf.map(({ length }) => length),
      withinUnit,
      merged,
      unitless,
    },
    entries: study.entries,
    accounts: study.accounts,
    nodes: keys.map((key, number) => unitEntry(key, accountsOf[number]!, unit)),
    graph,
    leftOut: study.leftOut,
    followedAt:
      study.followedAt === null
        ? null
        : gather(
            { start: outStart, entry: outTarget, value: study.followedAt },
            { start: graph.outStart, entry: graph.outTarget },
            unitOf,
          ).map(earliest),
    doubt: null,
    // A tie between units stands as long as any of its follows does.
    recordKey: null,
    unseenReason: gather(
      { start: unseenStart, entry: unseenTarget, value: study.unseenReason },
      { start: graph.unseenStart, entry: graph.unseenTarget },
      unitOf,
    ).map((reasons) => [...new Set(reasons)].join('; ')),
    activity: null,
    group: study.group,
    seats: study.seats,
  };
}

/** The study with countries named by their codes, where its nodes are countries. */
export function nameCountries(study: Study, nameOf: (code: string) => string): Study {
  if (study.unit !== 'country') return study;
  const named = study.nodes.map((node) => ({
    ...node,
    row: { ...node.row, name: nameOf(node.row.country) },
  }));
  return deriveStudy(study, { nodes: named });
}

interface Rows {
  start: Uint32Array;
  entry: Uint32Array;
}

/** For each entry in the rows of units, the values of the entries of accounts that it stands for. */
function gather<T>(accounts: Rows & { value: readonly T[] }, units: Rows, unitOf: Int32Array): T[][] {
  const gathered: T[][] = Array.from(units.entry, () => []);
  unitOf.forEach((from, node) => {
    if (from < 0) return;
    const row = units.entry.subarray(units.start[from]!, units.start[from + 1]!);
    for (let k = accounts.start[node]!; k < accounts.start[node + 1]!; k++) {
      const place = row.indexOf(unitOf[accounts.entry[k]!]!);
      if (place >= 0) gathered[units.start[from]! + place]!.push(accounts.value[k]!);
    }
  });
  return gathered;
}

/** When the first of several follows was made; `null` where one of them has no date and may have been it. */
function earliest(dates: readonly (string | null)[]): string | null {
  let first: string | null = null;
  for (const date of dates) {
    if (date === null) return null;
    if (first === null || date < first) first = date;
  }
  return first;
}

/**
 * Units that the roster has and none of whose accounts exists on the day, as if they were one account each; where
 * nodes are accounts, the entries themselves.
 */
export function absentUnits({ entries, nodes, unit }: Study): StudyEntry[] {
  const absent = entries.filter(({ verdict }) => !isNode(verdict));
  return unit === 'account' ? absent : unitsBeside(absent, nodes, unit);
}

/** The same of a group, for units that the roster has and none of whose accounts is of the group. */
export function outsideUnits({ entries, group, unit }: Study): StudyEntry[] {
  if (group === null) return [];
  const members = new Set(entries.map(({ number }) => number));
  const outside = group.all.filter(({ number }) => !members.has(number));
  if (unit === 'account') return outside;
  const own = entries.map((entry) => ({ accountId: unitKey(entry, unit) }));
  return unitsBeside(outside, own, unit);
}

function unitsBeside(
  entries: readonly StudyEntry[],
  units: readonly Pick<StudyEntry, 'accountId'>[],
  unit: Unit,
): StudyEntry[] {
  const there = new Set(units.map(({ accountId }) => accountId));
  return [...groupBy(entries, (entry) => unitKey(entry, unit))]
    .filter(([key]) => key !== '' && !there.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, accounts]) => unitEntry(key, accounts, unit));
}
