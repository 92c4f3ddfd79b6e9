/** Both networks of the simulated world in both years: what is sealed stays, and the rest is crawled and sealed. */
import { expect, test } from 'vitest';
import { crawlSandboxEditions } from '../../src/jobs/sandbox-years.ts';
import { readManifest } from '../../src/store/archive.ts';
import { hashParts } from '../../src/store/archive-text.ts';
import { readArchive } from '../../src/store/read-archive.ts';
import { partsNow } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';
import { testRuntime } from '../support/runtime.ts';

const folder = temporaryFolder();
const YEARS = [2025, 2026] as const;
const published = (name: string | number) => `${ROOT}/data/snapshots/sandbox-${name}`;

function crawlAll(file: string, archived: readonly (string | number)[]) {
  const store = openStore(`${folder.path}/${file}`);
  for (const name of archived) readArchive(store, published(name));
  const runtime = testRuntime();
  const context = { runtime, exitCode: 0, commands: [], leaving: [], speaker: ENGLISH };
  const make = () => crawlSandboxEditions(context, { quiet: true }, store, 'the same command');
  return { make, runtime, store, context };
}

test('a year of the second network is crawled beside archives of the first and of the year before, and none is read again', async () => {
  const { make, runtime, store, context } = crawlAll('second.sqlite', [2025, 'mastodon-2025', 2026]);
  const editions = await make();
  expect(context.exitCode).toBe(0);
  expect(editions!.map(({ year, snapshots }) => [year, snapshots.map(({ name }) => name)])).toEqual(
    YEARS.map((year) => [year, [`sandbox-${year}`, `sandbox-mastodon-${year}`]]),
  );
  for (const { year, snapshots } of editions!) {
    const [first, second] = snapshots;
    expect(first!.contentHash).toBe(readManifest(published(year)).content_hash);
    expect(second).toMatchObject({
      network: 'sandbox-mastodon',
      date: `${year}-06-01`,
      state: 'sealed',
      simulated: true,
      meaning: 'shown',
      activityDays: 90,
    });
    // What is published may be of an earlier version of the hash.
    const { format: hashVersion, content_hash } = readManifest(published(`mastodon-${year}`));
    const isRead = second!.hashVersion === hashVersion;
    const parts = isRead ? second!.parts! : partsNow(store, { ...second!, hashVersion });
    expect(hashParts(parts)).toBe(content_hash);
  }
  const sent = runtime.sent.length;
  expect(await make()).toEqual(editions);
  expect(runtime.sent.length).toBe(sent);
  store.close();
});

test('an interruption leaves what is sealed, and says that it did not come to its end', async () => {
  const { make, runtime, store, context } = crawlAll('interrupted.sqlite', []);
  const { http } = runtime;
  let asked = 0;
  runtime.http = (request) => {
    asked += 1;
    if (asked === 100) runtime.interrupt();
    return http(request);
  };
  expect(await make()).toBeNull();
  expect(context.exitCode).toBe(130);
  store.close();
});
