/** A thread that serves the simulated networks, each of their years at addresses of its own, until it is ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { sandboxWorld } from './sandbox/build-world.ts';
import { YEARS, type Year } from './sandbox/calendar.ts';
import { buildFediverse } from './sandbox/fediverse/build-fediverse.ts';
import { startFediverse } from './sandbox/fediverse/fediverse-servers.ts';
import { startSandbox } from './sandbox/server.ts';
import { worldRoster } from './sandbox/world-roster.ts';
import type { SandboxAsked, ServedFediverse, ServedYear } from './sandbox-thread.ts';

const { networks }: SandboxAsked = workerData;
const world = sandboxWorld();
const fediverse = networks === 'both' ? buildFediverse(world) : null;
const served: ServedYear[] = [];
for (const year of YEARS) {
  const { url } = await startSandbox(world, year);
  served.push({ year, url, roster: worldRoster(world, year), second: await serveSecond(year) });
}
parentPort!.postMessage(served);

async function serveSecond(year: Year): Promise<ServedFediverse | null> {
  if (fediverse === null) return null;
  const { urls } = await startFediverse(fediverse, year);
  return { urls, roster: worldRoster(fediverse, year, 'sandbox-mastodon') };
}
