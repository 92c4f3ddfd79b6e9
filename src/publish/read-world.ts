/** The outlines of countries, as the build drew them. */
import type { WorldShapes } from '../report/facts/world-shapes.ts';
import { readBuilt } from './read-built.ts';

/** @throws UserError where they have not been built. */
export function readWorld(): WorldShapes {
  return JSON.parse(readBuilt('atlas/world.json')) as WorldShapes;
}
