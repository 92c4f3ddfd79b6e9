/** The sandbox as a network to crawl: its server on loopback, its roster, and its clock. */
import type { Network } from '../crawl/network.ts';
import type { Reading } from '../crawl/networks/bluesky/bluesky.ts';
import { sandboxNetwork } from '../crawl/networks/sandbox/sandbox.ts';
import type { Roster } from '../roster/parse.ts';
import type { Runtime } from '../runtime.ts';
import { sandboxWorld } from '../sandbox/build-world.ts';
import { worldNow, YEARS } from '../sandbox/calendar.ts';
import { startSandbox } from '../sandbox/server.ts';
import { worldRoster } from '../sandbox/world-roster.ts';

export interface OpenSandbox {
  /** The user's world with the clock of the simulated one. */
  runtime: Runtime;
  /** The simulated world's own day, which a snapshot states. */
  calendar: Pick<Runtime, 'now'>;
  roster: Roster;
  networkOf(read: Reading): Network;
  close(): Promise<void>;
}

/** Starts the simulated world in its latest year. */
export async function openSandbox(runtime: Runtime): Promise<OpenSandbox> {
  const year = YEARS.at(-1)!;
  const world = sandboxWorld();
  const sandbox = await startSandbox(world, year);
  const begun = runtime.now();
  const worldClock: Runtime = { ...runtime, now: () => worldNow(year) + (runtime.now() - begun) };
  return {
    runtime: worldClock,
    calendar: { now: () => worldNow(year) },
    roster: { columns: ['alliance'], rows: worldRoster(world, year), lines: [] },
    networkOf: (read) => sandboxNetwork(worldClock, { appview: sandbox.url, plc: sandbox.url, read }),
    close: () => sandbox.close(),
  };
}
