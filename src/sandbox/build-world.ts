/** Makes the simulated world: first the cast, then its year of history, then who follows whom. */
import { worldNow } from './calendar.ts';
import { castWorld } from './cast.ts';
import { drawFollows, followEvents } from './follows.ts';
import { makeHistory } from './history.ts';
import { assignTempers } from './temperaments.ts';
import type { World } from './world.ts';

/** The same world on every call and every machine; under 150 ms. */
export function buildWorld(): World {
  const draft = castWorld();
  makeHistory(draft, assignTempers(draft));
  const { accounts, actors, tenures, alliances } = draft;
  const follows = drawFollows(accounts, alliances);
  const events = [...draft.events, ...followEvents(accounts, follows)];
  events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { actors, accounts, tenures, alliances, follows, events, until: worldNow(2026) };
}

let built: World | undefined;

/** The simulated world, made once a process: nobody changes it. */
export function sandboxWorld(): World {
  built ??= buildWorld();
  return built;
}
