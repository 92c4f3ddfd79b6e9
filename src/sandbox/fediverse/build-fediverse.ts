/** Makes the second network out of the world: its cast, what befalls it, then who follows whom there. */
import type { World } from '../world.ts';
import { castFediverse } from './cast.ts';
import { drawFates } from './fates.ts';
import type { Fediverse } from './fediverse.ts';
import { drawFediverseFollows } from './ties.ts';

/** The same for the same world on every call and every machine; the world stays as it is. */
export function buildFediverse(world: World): Fediverse {
  const draft = castFediverse(world);
  const { moves, events } = drawFates(draft, world);
  const follows = drawFediverseFollows(draft, world, moves);
  const { actors, accounts, tenures, beside } = draft;
  const { alliances, until } = world;
  return { actors, accounts, tenures, alliances, follows, events, until, moves, beside };
}
