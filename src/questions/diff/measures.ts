/** How the measures of accounts, or of groups of accounts, changed between two snapshots. */

import type { Comparison } from '../../changes/compare-snapshots.ts';
import {
  COMPARED_COLUMNS,
  type ComparedColumn,
  type ComparedMeasures,
  groupMeasures,
  type MeasureChange,
  measureChanges,
  type Places,
} from '../../changes/measure-changes.ts';
import { induceGraph } from '../../changes/panel.ts';
import type { ComparedAccount } from '../../changes/side.ts';
import type { Answer } from '../../cli/answer.ts';
import type { Table } from '../../cli/table.ts';
import type { Cell } from '../../csv.ts';
import type { Graph } from '../../graph/graph.ts';
import { measureColumns } from '../../graph/measure-graph.ts';
import { groupBy } from '../../study/grouping.ts';
import { say } from '../../words/say.ts';
import { withoutNote } from '../without-value.ts';
import { type Diff, dated, named, type Year } from './compare-study.ts';
import { onOwnScales } from './own-scales.ts';
import { accountCells } from './sections.ts';

export interface MeasuresAsked {
  /** Only accounts that are in every year, and the ties among them. */
  panel: boolean;
  /** A roster column whose groups are compared; `null` for none. */
  by: string | null;
  /** Runs of the clustering. */
  runs: number;
  /** The one measure that is shown; `null` for all. */
  measure: ComparedColumn | null;
}

/** A graph of one year, with the group of each node, '' where it is in none; no groups where none are asked for. */
export interface Measurable {
  graph: Graph;
  labels: readonly string[];
}

/** @param panel the nodes that are kept; `null` for all. */
export function measurable({ study }: Year, by: string | null, panel: Uint32Array | null): Measurable {
  const labels = by === null ? [] : groupBy(study, [by])[0]!.labels;
  if (panel === null) return { graph: study.graph, labels };
  return {
    graph: induceGraph(study.graph, panel),
    labels: by === null ? [] : Array.from(panel, (node) => labels[node]!),
  };
}

const RANK_COLUMNS = ['old', 'new', 'change', 'old_rank', 'new_rank', 'rank_change'] as const;

/** Every measure of both years with its ranks, an account or a group a row. */
export function measuresAnswer(diff: Diff, asked: MeasuresAsked, account: ComparedAccount | null): Answer {
  const { panel } = diff.comparison;
  const years = [
    measurable(diff.old, asked.by, asked.panel ? panel.old : null),
    measurable(diff.new, asked.by, asked.panel ? panel.new : null),
  ];
  const columns = asked.measure === null ? COMPARED_COLUMNS : [asked.measure];
  const measured = years.map(({ graph }) =>
    measureColumns(graph, columns, { runs: 1, clustersOf: 'mutual', groups: [] }),
  );
  const [old, fresh] = measured.map(({ nodes }) => nodes);
  const table =
    asked.by === null
      ? accountTable(diff.comparison, asked, old!, fresh!, account)
      : groupTable(
          old!,
          fresh!,
          years.map(({ labels }) => labels),
        );
  const of =
    account !== null ? { account: named(account) } : asked.by !== null ? { by: asked.by } : 'accounts';
  return {
    sentence: say.diff.measures(of, dated(diff.old), dated(diff.new), asked.panel ? panel.old.length : null),
    ...table,
    shown: onOwnScales(table, ['measure', asked.by === null ? 'handle' : 'group', ...RANK_COLUMNS]),
    notes: [
      // Of both years where as many have no value in each.
      ...[...new Set(years.map(({ labels }) => labels.filter((label) => label === '').length))].flatMap(
        (without) => withoutNote(without, asked.by),
      ),
      ...[...new Set(measured.flatMap(({ notes }) => notes))].map(say.rank.measuring),
    ],
  };
}

function accountTable(
  comparison: Comparison,
  asked: MeasuresAsked,
  old: ComparedMeasures,
  fresh: ComparedMeasures,
  account: ComparedAccount | null,
): Table {
  const { accounts, places } = listAccounts(comparison, asked.panel);
  const shown =
    account === null
      ? [...accounts.keys()]
      : [accounts.findIndex(({ accountId }) => accountId === account.accountId)].filter((k) => k >= 0);
  return {
    columns: ['measure', 'handle', 'name', 'country', 'office', ...RANK_COLUMNS, 'account_id'],
    types: { change: 'amount' },
    rows: changeRows(measureChanges(places, old, fresh), shown).map(({ unit, measure, cells }) => [
      measure,
      ...accountCells(accounts[unit]!),
      ...cells,
      accounts[unit]!.accountId,
    ]),
  };
}

/** @param labels of the nodes of each year. */
function groupTable(
  old: ComparedMeasures,
  fresh: ComparedMeasures,
  labels: readonly (readonly string[])[],
): Table {
  const groups = [...new Set(labels.flat())].filter((group) => group !== '').sort();
  const same = Int32Array.from(groups.keys());
  const changes = measureChanges(
    { old: same, new: same },
    groupMeasures(old, labels[0]!, groups),
    groupMeasures(fresh, labels[1]!, groups),
  );
  return {
    columns: ['measure', 'group', ...RANK_COLUMNS],
    types: { change: 'amount' },
    rows: changeRows(changes, [...groups.keys()]).map(({ unit, measure, cells }) => [
      measure,
      groups[unit]!,
      ...cells,
    ]),
  };
}

/** The accounts whose measures are compared, by id, and their place in each year's columns. */
function listAccounts(
  { old, new: fresh, panel, toNew, toOld }: Comparison,
  panelOnly: boolean,
): { accounts: ComparedAccount[]; places: Places } {
  if (panelOnly) {
    const same = Int32Array.from(panel.new.keys());
    return {
      accounts: Array.from(panel.new, (node) => fresh.nodes[node]!),
      places: { old: same, new: same },
    };
  }
  const units = [
    ...fresh.nodes.map((account, node) => ({ account, old: toOld.node[node]!, new: node })),
    ...old.nodes
      .map((account, node) => ({ account, old: node, new: -1 }))
      .filter(({ old: node }) => toNew.node[node]! < 0),
  ].sort((a, b) => (a.account.accountId < b.account.accountId ? -1 : 1));
  return {
    accounts: units.map(({ account }) => account),
    places: {
      old: Int32Array.from(units, (unit) => unit.old),
      new: Int32Array.from(units, (unit) => unit.new),
    },
  };
}

interface ChangeRow {
  unit: number;
  measure: string;
  cells: Cell[];
}

/** A measure after the other; within it by new rank, then by old rank, then by unit. */
function changeRows(changes: readonly MeasureChange[], units: readonly number[]): ChangeRow[] {
  const byRank = (a: number, b: number) =>
    (Number.isNaN(a) ? 1 : 0) - (Number.isNaN(b) ? 1 : 0) || a - b || 0;
  return changes.flatMap(({ measure, old, new: fresh, oldRank, newRank }) =>
    [...units]
      .sort((a, b) => byRank(newRank[a]!, newRank[b]!) || byRank(oldRank[a]!, oldRank[b]!) || a - b)
      .map((unit) => ({
        unit,
        measure,
        cells: [
          old[unit]!,
          fresh[unit]!,
          fresh[unit]! - old[unit]!,
          oldRank[unit]!,
          newRank[unit]!,
          oldRank[unit]! - newRank[unit]!,
        ],
      })),
  );
}
