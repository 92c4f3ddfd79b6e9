/** Both years of the sandbox, crawled over HTTP into a database, as `entente demo` does. */

import type { Reading } from '../../src/crawl/networks/bluesky/bluesky.ts';
import { sandboxNetwork } from '../../src/crawl/networks/sandbox/sandbox.ts';
import { runCrawl } from '../../src/jobs/run-crawl.ts';
import type { RosterRow } from '../../src/roster/row.ts';
import { worldNow, YEARS } from '../../src/sandbox/calendar.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import type { World } from '../../src/sandbox/world.ts';
import { worldRoster } from '../../src/sandbox/world-roster.ts';
import { openStore } from '../../src/store/store.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { testRuntime } from './runtime.ts';

/**
 * Crawls and seals `sandbox-2025` and `sandbox-2026` into the database file.
 * @param activity days of which posts are read too.
 * @param read as `Reading` says, follows with their dates or without.
 * @param isStudied whether a row of the roster is; all are where absent.
 */
export async function studySandbox(
  world: World,
  database: string,
  {
    activity,
    read = 'appview',
    isStudied = () => true,
  }: {
    activity?: number;
    read?: Reading;
    isStudied?: (row: RosterRow) => boolean;
  } = {},
): Promise<void> {
  const store = openStore(database);
  for (const year of YEARS) {
    const sandbox = await startSandbox(world, year);
    const runtime = testRuntime();
    await runCrawl(
      { runtime, exitCode: 0, commands: [], leaving: [], speaker: ENGLISH },
      { quiet: true },
      {
        store,
        name: `sandbox-${year}`,
        network: sandboxNetwork(runtime, { appview: sandbox.url, plc: sandbox.url, read }),
        roster: { columns: ['alliance'], rows: worldRoster(world, year).filter(isStudied), lines: [] },
        seal: true,
        activity,
        calendar: { now: () => worldNow(year) },
        runtime,
        again: '',
      },
    );
    await sandbox.close();
  }
  store.close();
}
