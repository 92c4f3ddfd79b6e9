/** The sandbox as a network to watch: its year goes by faster than ours. */
import type { Network } from '../crawl/network.ts';
import { sandboxNetwork } from '../crawl/networks/sandbox/sandbox.ts';
import type { Roster } from '../roster/parse.ts';
import type { Runtime } from '../runtime.ts';
import { sandboxWorld } from '../sandbox/build-world.ts';
import { worldNow } from '../sandbox/calendar.ts';
import { startLiveSandbox } from '../sandbox/live-server.ts';
import { openPostRepository } from '../sandbox/post-repository.ts';
import type { World } from '../sandbox/world.ts';
import { worldByTime } from '../sandbox/world-at.ts';
import { worldRoster } from '../sandbox/world-roster.ts';

export interface OpenLiveSandbox {
  /** The user's world with the clock of the simulated one. */
  runtime: Runtime;
  network: Network;
  url: string;
  /** As its keeper has it now. */
  roster(): Roster;
  close(): Promise<void>;
}

/** How often its time moves on, and its streams tell what has happened. */
const TICK_MS = 20;
/** It has stood still long enough once nobody has asked for so many ticks. */
const QUIET_TICKS = 10;

/**
 * Its time stands still while it is asked, so that a reading of all accounts takes none of its days.
 * @param from where its time begins; the first world date where `null`.
 * @param speed milliseconds of its time that go by in one of ours.
 * @param withPosts whether its streams tell posts too.
 */
export async function openLiveSandbox(
  runtime: Runtime,
  from: number | null,
  speed: number,
  withPosts: boolean,
): Promise<OpenLiveSandbox> {
  let time = Math.max(from ?? 0, worldNow(2025));
  const now = () => time;
  const world = sandboxWorld();
  const live = await startLiveSandbox({ world, now, posts: withPosts ? openPostRepository(world) : null });
  const worldAt = worldByTime(world);
  let known: { then: World; roster: Roster } | null = null;
  const closing = new AbortController();
  const ticking = (async () => {
    for (let quiet = 0, asked = -1; !closing.signal.aborted; ) {
      await runtime.sleep(TICK_MS, closing.signal);
      quiet = live.requests > asked ? 0 : quiet + 1;
      asked = live.requests;
      if (quiet < QUIET_TICKS) continue;
      time += Math.round(TICK_MS * speed);
      live.tell();
    }
  })();
  const worldClock: Runtime = {
    ...runtime,
    now,
    sleep: (ms, signal) => runtime.sleep(ms / speed, signal),
    get interrupted() {
      return runtime.interrupted;
    },
  };
  return {
    runtime: worldClock,
    network: sandboxNetwork(worldClock, { appview: live.url, plc: live.url, read: 'records' }),
    url: live.url,
    roster() {
      const then = worldAt(now());
      if (known?.then !== then) {
        known = { then, roster: { columns: ['alliance'], rows: worldRoster(then, 2026), lines: [] } };
      }
      return known.roster;
    },
    async close() {
      closing.abort();
      await ticking;
      await live.close();
    },
  };
}
