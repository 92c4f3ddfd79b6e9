/** `entente demo`: the whole study on the sandbox, both of its years. */
import { rmSync } from 'node:fs';
import { sandboxNetwork } from '../crawl/networks/sandbox.ts';
import type { Runtime } from '../runtime.ts';
import { buildWorld } from '../sandbox/build-world.ts';
import type { Year } from '../sandbox/calendar.ts';
import { worldNow, YEARS } from '../sandbox/calendar.ts';
import { startSandbox } from '../sandbox/server.ts';
import type { World } from '../sandbox/world.ts';
import { worldRoster } from '../sandbox/world-roster.ts';
import type { Store } from '../store/store.ts';
import { openStore } from '../store/store.ts';
import type { DefineCommand, SharedOptions } from './context.ts';
import { examples } from './context.ts';
import { reportDirectory } from './make-report.ts';
import { ARCHIVES, type OpenSnapshot } from './open-snapshot.ts';
import { publish } from './publish.ts';
import { ACTIVITY_DAYS, runCrawl } from './run-crawl.ts';

const DATABASE = 'data/sandbox.sqlite';

export const defineDemo: DefineCommand = (command, context) => {
  command
    .addHelpText(
      'after',
      `
Starts a server with a simulated network of world leaders, crawls both of its years, seals, archives them to
${ARCHIVES}/sandbox-2025 and -2026, and writes ${reportDirectory('sandbox-2025')} and -2026, the later set against the earlier. Its database is
${DATABASE}, made anew each time; yours is not touched.
${examples('entente demo')}`,
    )
    .action(async () => {
      const options = command.optsWithGlobals<SharedOptions>();
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${DATABASE}${suffix}`, { force: true });
      const store = openStore(DATABASE);
      const world = buildWorld();
      let earlier: OpenSnapshot | null = null;
      for (const year of YEARS) {
        earlier = await studyYear(store, world, year, options, earlier);
        if (earlier === null) break;
      }
      store.close();
    });

  /** The year's snapshot, reported against the earlier one; `null` where it was not studied to the end. */
  async function studyYear(
    store: Store,
    world: World,
    year: Year,
    options: SharedOptions,
    earlier: OpenSnapshot | null,
  ): Promise<OpenSnapshot | null> {
    const name = `sandbox-${year}`;
    const { runtime } = context;
    const begun = runtime.now();
    const sandbox = await startSandbox(world, year);
    try {
      const worldClock: Runtime = { ...runtime, now: () => worldNow(year) + (runtime.now() - begun) };
      const snapshot = await runCrawl(context, options, {
        store,
        name,
        network: sandboxNetwork(worldClock, { appview: sandbox.url, plc: sandbox.url }),
        roster: { columns: ['alliance'], rows: worldRoster(world, year), lines: [] },
        seal: true,
        calendar: { now: () => worldNow(year) },
        runtime: worldClock,
        again: 'entente demo',
        activity: ACTIVITY_DAYS,
      });
      if (snapshot.state !== 'sealed') return null;
      publish(context, options, { store, snapshot }, { lang: ['en', 'fr'] }, earlier);
      return { store, snapshot };
    } finally {
      await sandbox.close();
    }
  }
};
