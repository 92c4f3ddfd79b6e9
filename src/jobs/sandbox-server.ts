/** The sandbox's networks to crawl: their servers on loopback, their rosters, and the world's clock. */
import type { Network } from '../crawl/network.ts';
import type { Reading } from '../crawl/networks/bluesky/bluesky.ts';
import { sandboxNetwork } from '../crawl/networks/sandbox/sandbox.ts';
import { sandboxMastodonNetwork } from '../crawl/networks/sandbox-mastodon/sandbox-mastodon.ts';
import type { EvidenceRow } from '../evidence/evidence-row.ts';
import type { Roster } from '../roster/parse.ts';
import type { Runtime } from '../runtime.ts';
import { sandboxWorld } from '../sandbox/build-world.ts';
import { worldNow, YEARS } from '../sandbox/calendar.ts';
import { buildFediverse } from '../sandbox/fediverse/build-fediverse.ts';
import { startFediverse } from '../sandbox/fediverse/fediverse-servers.ts';
import { startSandbox } from '../sandbox/server.ts';
import { type WholeRoster, wholeRoster } from '../sandbox/world-roster.ts';
import { type WorldClock, worldClock } from './world-clock.ts';

/** The list that the world's keeper has. */
interface OwnRoster {
  roster: Roster;
  evidence: readonly EvidenceRow[];
}

export interface OpenSandbox extends WorldClock {
  own: OwnRoster;
  networkOf(read: Reading): Network;
  close(): Promise<void>;
}

export interface OpenSandboxMastodon extends WorldClock {
  own: OwnRoster;
  network: Network;
  close(): Promise<void>;
}

const LATEST = YEARS.at(-1)!;

/** Starts the simulated world in its latest year. */
export async function openSandbox(runtime: Runtime): Promise<OpenSandbox> {
  const world = sandboxWorld();
  const sandbox = await startSandbox(world, LATEST);
  const clock = worldClock(runtime, worldNow(LATEST));
  return {
    ...clock,
    own: ownRoster(wholeRoster(world, LATEST)),
    networkOf: (read) => sandboxNetwork(clock.runtime, { appview: sandbox.url, plc: sandbox.url, read }),
    close: () => sandbox.close(),
  };
}

/** Starts the world's second network in its latest year. */
export async function openSandboxMastodon(runtime: Runtime): Promise<OpenSandboxMastodon> {
  const first = sandboxWorld();
  const world = buildFediverse(first);
  const { urls, close } = await startFediverse(world, LATEST);
  const clock = worldClock(runtime, worldNow(LATEST));
  return {
    ...clock,
    own: ownRoster(wholeRoster(world, LATEST, { network: 'sandbox-mastodon', first })),
    network: sandboxMastodonNetwork(clock.runtime, urls),
    close,
  };
}

function ownRoster({ rows, evidence }: WholeRoster): OwnRoster {
  return { roster: { columns: ['alliance'], rows, lines: [] }, evidence };
}
