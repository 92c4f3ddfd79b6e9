/** `entente demo`: the whole study on the sandbox, both of its years. */
import { rmSync } from 'node:fs';
import { type DefineCommand, examples, type SharedOptions } from '../cli/context.ts';
import { ACTIVITY_DAYS, runCrawl } from '../collect/run-crawl.ts';
import { sandboxNetwork } from '../crawl/networks/sandbox/sandbox.ts';
import { UserError } from '../errors.ts';
import { publish } from '../publish/publish.ts';
import { ARCHIVES, type OpenSnapshot } from '../questions/open-snapshot.ts';
import { reportDirectory } from '../questions/places.ts';
import type { Runtime } from '../runtime.ts';
import { worldNow } from '../sandbox/calendar.ts';
import { type ServedYear, startSandboxThread } from '../sandbox-thread.ts';
import type { Store } from '../store/driver.ts';
import { openStore } from '../store/store.ts';

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
      if (options.db) {
        throw new UserError(
          `the demo has a database of its own, ${DATABASE}, made anew each time; leave out --db`,
        );
      }
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${DATABASE}${suffix}`, { force: true });
      const store = openStore(DATABASE);
      const sandbox = await startSandboxThread();
      try {
        let earlier: OpenSnapshot | null = null;
        for (const served of sandbox.years) {
          earlier = await studyYear(store, served, options, earlier);
          if (earlier === null) break;
        }
      } finally {
        await sandbox.close();
      }
      store.close();
    });

  /** The year's snapshot, reported against the earlier one; `null` where it was not studied to the end. */
  async function studyYear(
    store: Store,
    { year, url, roster }: ServedYear,
    options: SharedOptions,
    earlier: OpenSnapshot | null,
  ): Promise<OpenSnapshot | null> {
    const name = `sandbox-${year}`;
    const { runtime } = context;
    const begun = runtime.now();
    const worldClock: Runtime = { ...runtime, now: () => worldNow(year) + (runtime.now() - begun) };
    const snapshot = await runCrawl(context, options, {
      store,
      name,
      network: sandboxNetwork(worldClock, { appview: url, plc: url, read: 'records' }),
      roster: { columns: ['alliance'], rows: roster, lines: [] },
      stated: { read: 'records' },
      seal: true,
      calendar: { now: () => worldNow(year) },
      runtime: worldClock,
      again: 'entente demo',
      activity: ACTIVITY_DAYS,
    });
    if (snapshot.state !== 'sealed') return null;
    await publish(context, options, { store, snapshot }, { lang: ['en', 'fr'] }, earlier);
    return { store, snapshot };
  }
};
