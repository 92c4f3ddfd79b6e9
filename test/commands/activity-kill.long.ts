/** The real program, killed by the system while it reads posts, goes on to the same snapshot. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderRoster } from '../../src/roster/render.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import { worldRoster } from '../../src/sandbox/world-roster.ts';
import { countUnreadFeeds } from '../../src/store/feed-ledger.ts';
import { countUnread, findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { heldActivity } from '../support/held-activity.ts';
import { startEntente } from '../support/program.ts';
import { THOROUGH } from '../support/thorough.ts';

const KILLS = THOROUGH ? 5 : 3;
/** The program goes by the real day, which may be years after the world's. */
const POSTS = ['--activity', '--days', '9000', '--seal'];

const folder = temporaryFolder();
let sandbox: Sandbox;

beforeAll(async () => {
  const world = sandboxWorld();
  sandbox = await startSandbox(world, 2026, undefined, Date.now);
  const rows = worldRoster(world, 2026)
    .filter(({ until }) => until === '')
    .slice(0, 10)
    .map((row) => ({ ...row, network: 'bluesky' }));
  folder.write('roster.csv', renderRoster({ columns: ['alliance'], rows, lines: [] }));
});
afterAll(() => sandbox.close());

function crawl(database: string, ...more: string[]) {
  const words = [
    'crawl',
    '--network',
    'bluesky',
    '--read',
    'appview',
    '--appview',
    sandbox.url,
    '--plc',
    sandbox.url,
  ];
  const files = [
    '--roster',
    join(folder.path, 'roster.csv'),
    '--db',
    join(folder.path, database),
    '-s',
    'study',
  ];
  return startEntente([...words, ...files, ...more]);
}

function state(database: string) {
  const store = openStore(join(folder.path, database));
  const snapshot = findSnapshot(store, 'study')!;
  const counts = { unread: countUnread(store, snapshot), unreadFeeds: countUnreadFeeds(store, snapshot) };
  const posts = heldActivity(store, snapshot)?.posts.length ?? 0;
  store.close();
  return { ...counts, posts, hash: snapshot.contentHash };
}

async function requestsReach(number: number, ended: Promise<unknown>): Promise<void> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over && sandbox.requests < number) await new Promise((done) => setTimeout(done, 1));
}

test('killed at random pages of the posts, it ends with the content of an uninterrupted crawl', async () => {
  expect(await crawl('whole.sqlite').ended).toMatchObject({ code: 0 });
  copyFileSync(join(folder.path, 'whole.sqlite'), join(folder.path, 'killed.sqlite'));
  expect(await crawl('whole.sqlite', ...POSTS).ended).toMatchObject({ code: 0 });
  const expected = state('whole.sqlite');
  expect(expected.posts).toBeGreaterThan(1000);

  let seed = 20260601;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 2 ** 32;
  };
  const partly: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const run = crawl('killed.sqlite', ...POSTS);
    await requestsReach(sandbox.requests + 2 + Math.floor(random() * 16), run.ended);
    run.kill('SIGKILL');
    expect((await run.ended).code).not.toBe(0);
    const { unread, unreadFeeds, posts } = state('killed.sqlite');
    expect([unread, unreadFeeds > 0]).toEqual([0, true]);
    partly.push(posts);
  }
  expect(new Set(partly).size).toBeGreaterThan(THOROUGH ? 2 : 1);
  expect(await crawl('killed.sqlite', ...POSTS).ended).toMatchObject({ code: 0 });
  expect(state('killed.sqlite')).toEqual(expected);
});
