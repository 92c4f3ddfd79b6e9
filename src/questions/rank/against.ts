/** `rank --against`: the value and the rank that accounts had in an earlier snapshot. */

import { findPanel, induceGraph } from '../../changes/panel.ts';
import { measureColumn } from '../../graph/measure-graph.ts';
import { type NodeColumn, WHOLE_COLUMNS } from '../../graph/measures.ts';
import { createKernels, loadModule } from '../../graph-pool.ts';
import { comparedSide, refuseOther } from '../../study/compared-side.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { keptColumn } from '../../study/ranked-measures.ts';
import { identified, idsIn, withSharedIds } from '../../study/shared-ids.ts';
import type { Study, Unit } from '../../study/study.ts';
import { STUDY_DEFAULTS } from '../../study/study-options.ts';
import type { AccountValue } from '../../values/measured.ts';
import { refusal } from '../../words/refusal.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { meaningNote, numberNotes } from '../compared-notes.ts';
import { ofUnits } from '../measures/measure-units.ts';
import type { MeasuredStudy, NodeRanking } from './node-ranking.ts';
import { placesOf } from './places.ts';
import type { Beside } from './ranked-answer.ts';

const AGAINST_COLUMNS = ['old', 'change', 'old_rank', 'rank_change'] as const;

export interface AgainstAsked {
  /** Opens an earlier snapshot. */
  against?: (() => OpenStudy) | undefined;
  /** Of the accounts in both alone, computed on the ties among them. */
  panel?: boolean | undefined;
}

export interface Against {
  /** The older one, and what is ranked in it by id. */
  snapshot: Study['snapshot'];
  nodes: OpenStudy['byId'];
  /** The measure in the older snapshot, and with `--panel` in the newer one, greatest first. */
  oldValues: readonly Pick<AccountValue, 'accountId' | 'value'>[];
  panelValues: readonly Pick<AccountValue, 'accountId' | 'value'>[] | null;
  notes: Said[];
}

/**
 * The older snapshot with its measures; `null` where none is named.
 * @throws UserError where the other is of another network, the same, or later, or `--panel` stands alone.
 */
export async function readAgainst(
  asked: OpenStudy,
  { against, panel }: AgainstAsked,
  measure: NodeColumn,
  unit: Unit,
): Promise<Against | null> {
  if (panel && (against === undefined || unit !== 'account')) {
    throw refusal(say.rank.panelNeedsEarlier());
  }
  if (against === undefined) return null;
  const old = against();
  refuseOther(asked, old);
  const { snapshot } = old;
  const idOf = idsIn(asked, old);
  const nodes = new Map(
    old.nodes.map((entry) => {
      const accountId = idOf(entry.accountId);
      return [accountId, { ...entry, accountId }];
    }),
  );
  const notes = [...numberNotes([old, asked].map(identified)), ...meaningNote([snapshot, asked.snapshot])];
  if (panel) {
    const [oldValues, panelValues] = measurePanel([old, asked], measure);
    return { snapshot, nodes, oldValues: oldValues!, panelValues: panelValues!, notes };
  }
  if (unit !== 'account') {
    const units = ofUnits(old, unit);
    const { values } = (await units.measured()).column(measure);
    return { snapshot, nodes: units.byId, oldValues: values, panelValues: null, notes };
  }
  const kept = (await old.measured()).column(measure);
  const oldValues = kept.values.map((own) => ({ ...own, accountId: idOf(own.accountId) }));
  return {
    snapshot,
    nodes,
    oldValues,
    panelValues: null,
    notes: [
      ...notes,
      ...kept.notes.map(say.rank.measuring),
      ...growthNote(measure, nodes.size, asked.nodes.length),
    ],
  };
}

/** Counts are not comparable between rosters of different sizes. */
function growthNote(measure: NodeColumn, then: number, now: number): Said[] {
  return then === now || !WHOLE_COLUMNS.includes(measure) ? [] : [say.rank.countsGrow(measure, then, now)];
}

/** The measure in each snapshot, of the accounts that are in all, computed on the ties among them. */
function measurePanel(years: readonly Study[], measure: NodeColumn): Against['oldValues'][] {
  const sides = withSharedIds(years).map((study) => comparedSide(study, new Map()));
  const panel = findPanel(sides);
  const kernels = createKernels(loadModule());
  return sides.map(({ graph, nodes }, k) => {
    const measured = measureColumn(induceGraph(graph, panel[k]!), measure, {
      runs: 1,
      clustersOf: 'mutual',
      groups: [],
      kernels,
    });
    const { values } = keptColumn(measure, measured.values);
    return Array.from(panel[k]!, (node, place) => ({
      accountId: nodes[node]!.accountId,
      value: Number.isNaN(values[place]!) ? null : values[place]!,
    })).sort(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) ||
        b.value! - a.value! ||
        (a.accountId < b.accountId ? -1 : 1),
    );
  });
}

/** The accounts of the panel alone, with their values. */
export function panelStudy(study: Study, values: NonNullable<Against['panelValues']>): MeasuredStudy {
  const places = new Map(study.nodes.map(({ accountId }, node) => [accountId, node]));
  const column = new Float64Array(study.nodes.length).fill(Number.NaN);
  for (const { accountId, value } of values) column[places.get(accountId)!] = value ?? Number.NaN;
  const measured = values.map(({ accountId }) => places.get(accountId)!).sort((a, b) => a - b);
  const { seed } = STUDY_DEFAULTS;
  return { study, read: study.graph, column: () => column, measured, seed, isTogether: false };
}

/** Cells of `AGAINST_COLUMNS`; empty where the account had no value then, or was ranked in another group. */
export function besideEarlier(
  { snapshot, nodes, oldValues, panelValues, notes }: Against,
  { by, filter }: NodeRanking,
): Beside {
  const values = oldValues.flatMap(({ accountId, value }) => {
    const entry = nodes.get(accountId)!;
    return value !== null && filter.matches(entry) ? [{ entry, value }] : [];
  });
  const places = new Map(placesOf(values, by).map((place) => [place.entry.accountId, place]));
  return {
    columns: AGAINST_COLUMNS,
    types: { change: 'amount' },
    cells: ({ entry, group, rank, value }) => {
      const old = places.get(entry.accountId);
      if (old === undefined || old.group !== group) return [null, null, null, null];
      return [old.value, value - old.value, old.rank, old.rank - rank];
    },
    isEarlier: true,
    sentence: [say.rank.beside(snapshot.name, snapshot.date, panelValues?.length ?? null)],
    facts: { against: snapshot.name, panel: panelValues !== null },
    notes,
  };
}
