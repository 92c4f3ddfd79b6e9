/** One measure of actors or of countries, computed anew: only those of accounts are kept. */

import { count } from '../../cli/count.ts';
import { measureColumn } from '../../graph/measure-graph.ts';
import type { NodeColumn } from '../../graph/measures.ts';
import { rankNodes } from '../../graph/ranks.ts';
import { createKernels, loadModule } from '../../graph-pool.ts';
import { collapseStudy } from '../../study/collapse-study.ts';
import type { Study, StudyEntry, Unit } from '../../study/study.ts';
import { STUDY_DEFAULTS } from '../../study/study-options.ts';

export interface MeasuredUnits {
  /** By key, in the keys' order. */
  nodes: ReadonlyMap<string, StudyEntry>;
  /** Greatest first, equal ones by key, those without a value last; as they are published. */
  values: { accountId: string; value: number | null }[];
  notes: string[];
}

/** @param measure any that is ranked: those depend on no clusters, of which only one run is made. */
export function measureUnits(asked: Study, unit: Unit, measure: NodeColumn): MeasuredUnits {
  const study = collapseStudy(asked, unit);
  const { seed, clustersOf } = STUDY_DEFAULTS;
  const { values, notes } = measureColumn(study.graph, measure, {
    runs: 1,
    clustersOf,
    groups: [],
    seed,
    kernels: createKernels(loadModule()),
  });
  const keys = study.nodes.map(({ accountId }) => accountId);
  return {
    nodes: new Map(study.nodes.map((node) => [node.accountId, node])),
    values: [
      ...rankNodes(values).map(({ node, value }) => ({ accountId: keys[node]!, value })),
      ...keys.flatMap((accountId, node) => (Number.isNaN(values[node]!) ? [{ accountId, value: null }] : [])),
    ],
    notes: [unitNote(study), ...notes],
  };
}

/** What was taken together, and what was left out by that. */
export function unitNote({ unit, collapsed, leftOut }: Study): string {
  const { unitless } = collapsed!;
  // Accounts of one actor are of one country too.
  const withinUnit = collapsed!.withinUnit + leftOut.sameActor;
  const whose = unit === 'actor' ? 'an actor' : 'a country';
  const within = withinUnit === 0 ? '' : `; ${count(withinUnit, 'follow')} within ${whose} left out`;
  const without = unitless === 0 ? '' : `; ${count(unitless, 'account')} without ${whose} left out`;
  return `The accounts of ${whose} are taken together: it follows another where any of its accounts follows any of the other's${within}${without}.`;
}
