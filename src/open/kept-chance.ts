/** Mutual ties that chance gives between the groups of an attribute: kept in the database, or drawn once. */

import { ENGINE_VERSION } from '../graph/engine-version.ts';
import { numberGroups } from '../graph/number-groups.ts';
import { createKernels, loadModule } from '../graph-pool.ts';
import { type ChancePair, keepChance, readChance } from '../store/chance.ts';
import type { Basis } from '../store/measures.ts';
import { type GroupedNodes, groupBy } from '../study/grouping.ts';
import { STUDY_DEFAULTS } from '../study/study-options.ts';
import type { Asked } from './ask.ts';
import { tellChanged } from './kept-measures.ts';

/** The random graphs are those of a report that is not asked for others. */
export const { draws: DRAWS, seed: SEED } = STUDY_DEFAULTS;

const BASIS: Basis = { engine: ENGINE_VERSION, options: JSON.stringify({ draws: DRAWS, seed: SEED }) };

/**
 * The pairs between any of the groups; one that is missing has no mutual tie and none is expected. All groups of
 * the attribute are drawn together, so that what chance gives two of them does not depend on what they are
 * compared with.
 * @throws UserError where the attribute has too many values.
 */
export function ensureChance(
  { desk, store, snapshot }: Asked,
  study: GroupedNodes,
  attribute: string,
  groups: readonly string[],
): ChancePair[] {
  const kept = readChance(store, snapshot, attribute, BASIS, groups);
  if (Array.isArray(kept)) return kept;
  if (kept === 'changed') tellChanged(desk, snapshot.name, `figures of chance for ${attribute}`);
  desk.say(`${snapshot.name}: ${DRAWS} random networks are drawn, once for ${attribute}`);
  keepChance(store, snapshot, attribute, BASIS, drawPairs(study, attribute));
  return readChance(store, snapshot, attribute, BASIS, groups) as ChancePair[];
}

function drawPairs(study: GroupedNodes, attribute: string): ChancePair[] {
  const [{ labels } = { labels: [] }] = groupBy(study, [attribute]);
  const grouping = numberGroups(labels);
  const { directed } = createKernels(loadModule()).beginNulls({
    graph: study.graph,
    mutual: null,
    groupings: [grouping],
    options: { draws: DRAWS, seed: SEED },
  })();
  const [drawn] = directed.groups;
  const k = grouping.groups.length;
  const pairs: ChancePair[] = [];
  for (let one = 0; one < k; one++) {
    for (let other = one; other < k; other++) {
      const cell = one * k + other;
      const observed = drawn!.observedMutual[cell]!;
      const mean = drawn!.mutual.mean[cell]!;
      if (observed === 0 && mean === 0) continue;
      const [first, second] = [grouping.groups[one]!, grouping.groups[other]!];
      pairs.push({ one: first, other: second, observed, mean, variance: drawn!.mutual.variance[cell]! });
    }
  }
  return pairs;
}
