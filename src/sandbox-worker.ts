/** A thread that serves the simulated network, each of its years at an address of its own, until it is ended. */
import { parentPort } from 'node:worker_threads';
import { sandboxWorld } from './sandbox/build-world.ts';
import { YEARS } from './sandbox/calendar.ts';
import { startSandbox } from './sandbox/server.ts';
import { worldRoster } from './sandbox/world-roster.ts';
import type { ServedYear } from './sandbox-thread.ts';

const world = sandboxWorld();
const served: ServedYear[] = [];
for (const year of YEARS) {
  const { url } = await startSandbox(world, year);
  served.push({ year, url, roster: worldRoster(world, year) });
}
parentPort!.postMessage(served);
