/** Serves the simulated networks, each of their years at addresses of its own, on a thread, until it is ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { sandboxWorld } from './sandbox/build-world.ts';
import { YEARS, type Year } from './sandbox/calendar.ts';
import { buildFediverse } from './sandbox/fediverse/build-fediverse.ts';
import type { Fediverse } from './sandbox/fediverse/fediverse.ts';
import { startFediverse } from './sandbox/fediverse/fediverse-servers.ts';
import { startSandbox } from './sandbox/server.ts';
import type { World } from './sandbox/world.ts';
import { wholeRoster } from './sandbox/world-roster.ts';
import type { SandboxAsked, ServedFediverse, ServedYear } from './sandbox-thread.ts';

export async function serveSandbox(): Promise<void> {
  const { networks } = workerData as SandboxAsked;
  const world = sandboxWorld();
  const fediverse = networks === 'both' ? buildFediverse(world) : null;
  const served: ServedYear[] = [];
  for (const year of YEARS) {
    const { url } = await startSandbox(world, year);
    const second = fediverse && (await serveSecond(fediverse, world, year));
    served.push({ year, url, roster: wholeRoster(world, year), second });
  }
  parentPort!.postMessage(served);
}

async function serveSecond(fediverse: Fediverse, first: World, year: Year): Promise<ServedFediverse> {
  const { urls } = await startFediverse(fediverse, year);
  return { urls, roster: wholeRoster(fediverse, year, { network: 'sandbox-mastodon', first }) };
}
