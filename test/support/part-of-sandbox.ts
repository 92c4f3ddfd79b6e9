/** A roster of a part of the sandbox in which as much happens as in all of it: to watch it costs less time. */
import { renderRoster } from '../../src/roster/render.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { worldByTime } from '../../src/sandbox/world-at.ts';
import { worldRoster } from '../../src/sandbox/world-roster.ts';

const DAY = 86_400_000;

/** Whose ties form or end in the first days of its first year, some countries, and who hides its follows. @returns CSV. */
export function partOfSandbox(days = 13): string {
  const { accounts, follows } = sandboxWorld();
  const isThen = (at: number) => at >= worldNow(2025) && at < worldNow(2025) + days * DAY;
  const chosen = new Set<string>();
  accounts.forEach(({ states }, source) => {
    if (states[2025].list !== 'open') chosen.add(states[2025].handle);
    for (let k = follows.start[source]!; k < follows.start[source + 1]!; k++) {
      const target = accounts[follows.target[k]!];
      if (target === undefined || !(isThen(follows.formedAt[k]!) || isThen(follows.endedAt[k]!))) continue;
      chosen.add(states[2025].handle).add(target.states[2025].handle);
    }
  });
  const rows = worldRoster(worldByTime(sandboxWorld())(worldNow(2025)), 2025).filter(
    ({ country, handle }) => ['BE', 'DE', 'FR', 'KE'].includes(country) || chosen.has(handle),
  );
  return renderRoster({ columns: ['alliance'], rows, lines: [] });
}
