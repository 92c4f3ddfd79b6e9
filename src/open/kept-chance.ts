/** Mutual ties that chance gives between the groups of an attribute: kept in the database, or drawn once. */
import { ENGINE_VERSION } from '../graph/engine-version.ts';
import { keepChance, readChance } from '../store/chance.ts';
import type { Basis } from '../store/measures.ts';
import type { GroupedNodes } from '../study/grouping.ts';
import { STUDY_DEFAULTS } from '../study/study-options.ts';
import type { ChancePair } from '../values/chance-pair.ts';
import { say } from '../words/say.ts';
import { drawPairs } from './draw-chance.ts';
import type { Desk, OpenSnapshot } from './open-snapshot.ts';

const { draws, seed } = STUDY_DEFAULTS;

const BASIS: Basis = { engine: ENGINE_VERSION, options: JSON.stringify({ draws, seed }) };

/** As `chance` of an open study. */
export function keptChance(
  desk: Desk,
  { store, snapshot }: OpenSnapshot,
  study: GroupedNodes,
  attribute: string,
  groups: readonly string[],
): ChancePair[] {
  const kept = readChance(store, snapshot, attribute, BASIS, groups);
  if (Array.isArray(kept)) return kept;
  if (kept === 'changed') desk.say(say.opened.changed(snapshot.name, attribute));
  desk.say(say.opened.drawn(snapshot.name, draws, attribute));
  keepChance(store, snapshot, attribute, BASIS, drawPairs(study, attribute));
  return readChance(store, snapshot, attribute, BASIS, groups) as ChancePair[];
}
