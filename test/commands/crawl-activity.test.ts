/** Posts at the command line: with the follows or after them, planned, told, retried, sealed, published or not. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { renderRoster } from '../../src/roster/render.ts';
import { forgetAccount } from '../../src/store/forget.ts';
import { changedParts, findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { type FakeAccount, type FakeAppview, feedItem, startAppview } from '../support/appview.ts';
import { temporaryFolder } from '../support/folder.ts';
import { heldActivity } from '../support/held-activity.ts';
import { runHere } from '../support/run-here.ts';
import { rosterRow } from '../support/snapshots.ts';
import { startX, X_TOKEN, type XServer } from '../support/x-api.ts';

const folder = temporaryFolder();
let appview: FakeAppview;
let x: XServer | null = null;

const did = (name: string) => `did:plc:${name}`;
const day = (k: number) => new Date(Date.UTC(2026, 4, 31, 12) - k * 86_400_000).toISOString();

/** Five accounts; each posts once a day, naming the next. */
function accounts(): FakeAccount[] {
  const names = ['ann', 'bob', 'cyd', 'dan', 'eve'];
  return names.map((name, k) => ({
    did: did(name),
    handle: `${name}.test`,
    follows: names.filter((other) => other !== name).map(did),
    feed: Array.from({ length: 40 }, (_, j) =>
      feedItem(did(name), { at: day(j), names: [did(names[(k + 1) % names.length]!)], tags: ['t'] }),
    ),
    profile: { createdAt: '2026-03-03T00:00:00.000Z' },
  }));
}

const broken = accounts();

beforeAll(async () => {
  for (const network of ['bluesky', 'x']) {
    const rows = broken.map(({ handle }, k) =>
      rosterRow({
        actor: `a${k}`,
        name: `A${k}`,
        kind: 'person',
        country: k < 2 ? 'FR' : 'DE',
        office: 'other',
        network,
        handle: network === 'x' ? handle.slice(0, 3) : handle,
      }),
    );
    folder.write(`${network}.csv`, renderRoster({ columns: [], rows, lines: [] }));
  }
  appview = await startAppview(broken, 10);
});
afterEach(async () => {
  await x?.close();
  x = null;
  appview.disturb = null;
});

const db = (name: string) => join(folder.path, `${name}.sqlite`);

function crawl(name: string, ...more: string[]) {
  const servers = ['--appview', appview.url, '--plc', appview.url, '--read', 'appview'];
  const files = ['--roster', join(folder.path, 'bluesky.csv'), '--db', db(name), '-s', 'study'];
  return runHere(['crawl', '--network', 'bluesky', ...servers, ...files, ...more]);
}

const status = (name: string, ...more: string[]) => runHere(['status', 'study', '--db', db(name), ...more]);

function snapshotOf(name: string) {
  const store = openStore(db(name));
  const snapshot = findSnapshot(store, 'study')!;
  const activity = heldActivity(store, snapshot);
  store.close();
  return { snapshot, activity };
}

test('with the follows or after them: the same snapshot', async () => {
  expect(await crawl('one', '--activity', '--days', '30', '--seal')).toMatchObject({ code: 0 });
  expect(await crawl('two')).toMatchObject({ code: 0 });
  const { code, stderr } = await crawl('two', '--activity', '--days', '30', '--seal');
  expect([code, stderr]).toEqual([
    0,
    expect.stringContaining(
      'study: 145 posts of 30 days; feeds 5 complete\nstudy: 5 accounts read and sealed',
    ),
  ]);
  const [one, two] = [snapshotOf('one'), snapshotOf('two')];
  expect(two.snapshot.contentHash).toBe(one.snapshot.contentHash);
  expect(two.activity!.mentions.every(({ count }) => count === 29)).toBe(true);
});

test('the plan estimates the requests for posts, says so, reads none, and binds nobody to read them', async () => {
  const { code, stdout, stderr } = await crawl('plan', '--activity', '--plan', '--format', 'json');
  const plan = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(plan).toMatchObject({ post_requests: 5, post_cost: 0 });
  expect(plan.rows.map((row: Record<string, unknown>) => row.post_requests)).toEqual([1, 1, 1, 1, 1]);
  expect(`${stdout}${stderr}`).toContain('Their posts, by an estimate: about 5 requests');
  expect(snapshotOf('plan').activity).toBeNull();
  expect((await crawl('plan', '--seal')).code).toBe(0);
  expect(snapshotOf('plan').activity).toBeNull();
  await crawl('plan-first', '--activity', '--plan');
  expect((await crawl('plan-first', '--activity', '--seal')).code).toBe(0);
  expect(snapshotOf('plan-first').activity!.posts).toHaveLength(200);
});

test('what is begun with so many days goes on so', async () => {
  await crawl('days', '--activity', '--days', '7', '--where', 'country=FR');
  expect(await crawl('days', '--activity')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('study was begun with the posts of 7 days; go on with --days 7'),
  });
  expect(await crawl('days', '--days', '7')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--days has no effect'),
  });
  expect(await crawl('days')).toMatchObject({ code: 0 });
  expect(snapshotOf('days').activity).toMatchObject({ days: 7, readings: { length: 5 } });
});

test('status tells each feed and exits 1 while there are some to read; seal refuses, --retry reads again', async () => {
  appview.disturb = ({ method, query }) =>
    method === 'getAuthorFeed' && query.get('actor') === did('bob') ? { status: 503 } : null;
  await crawl('retry');
  const some = await crawl('retry', '--activity', '--where', 'country=FR');
  expect(some).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('study: the posts of 3 accounts still unread; go on with: entente crawl'),
  });
  expect(some.stderr).toContain('--read appview --activity\nor seal it as it is with');
  const told = await status('retry', '--format', 'json');
  expect(told.code).toBe(1);
  expect(JSON.parse(told.stdout)).toMatchObject({ pending: 0, pending_feeds: 3 });
  const feeds = Object.fromEntries(
    JSON.parse((await status('retry', '--verbose', '--format', 'json')).stdout).rows.map(
      (row: Record<string, unknown>) => [row.handle, [row.feed, row.posts, row.feed_reason]],
    ),
  );
  expect(feeds).toMatchObject({
    'ann.test': ['complete', 40, ''],
    'bob.test': ['failed', 0, 'the answer was HTTP 503'],
    'cyd.test': ['pending', null, ''],
  });
  expect(await runHere(['seal', 'study', '--db', db('retry')])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('the posts of 3 accounts of study were not read'),
  });
  appview.disturb = null;
  expect(await crawl('retry', '--retry', 'failed', '--seal')).toMatchObject({ code: 0 });
  expect(snapshotOf('retry').activity!.readings.map(({ verdict }) => verdict)).toEqual(
    new Array(5).fill('complete'),
  );
  expect((await status('retry')).code).toBe(0);
});

test('an account that is forgotten leaves no post, tag or mention, and the rest is hashed anew', async () => {
  await crawl('forget', '--activity', '--days', '30', '--seal');
  const store = openStore(db('forget'));
  const held = { network: 'bluesky', accountId: did('bob') };
  expect(forgetAccount(store, held, '2026-06-03T00:00:00.000Z')).toEqual([
    { name: 'study', replacedBy: 'study.r1' },
  ]);
  const redacted = findSnapshot(store, 'study.r1')!;
  expect(changedParts(store, redacted)).toEqual([]);
  const { readings, posts, mentions } = heldActivity(store, redacted)!;
  expect([readings.length, posts.length, mentions.length]).toEqual([4, 4 * 29, 3]);
  expect(store.serialize().includes(did('bob'))).toBe(false);
  store.close();
});

test('posts of X are bought with leave alone, stay in the database, and are left out of the archive', async () => {
  x = await startX(
    broken.map(({ handle }, k) => ({
      id: String(k + 1),
      username: handle.slice(0, 3),
      posts: [{ id: '9', at: day(1), names: ['1'] }],
    })),
  );
  const run = (...more: string[]) =>
    runHere(
      [
        ...['crawl', '--network', 'x', '--x-api', x!.url, '-s', 'study', '--db', db('x'), '--activity'],
        ...['--roster', join(folder.path, 'x.csv'), '--seal', ...more],
      ],
      { env: { X_BEARER_TOKEN: X_TOKEN } },
    );
  expect(await run()).toMatchObject({ code: 2, stderr: expect.stringContaining('this costs money') });
  expect(x.billedPosts).toBe(0);
  const { code, stderr } = await run('--yes');
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /reading their posts: about 5 requests, .* about \d+ posts to pay for, about \$0\.\d\d/,
  );
  expect(x.billedPosts).toBe(5);
  expect(snapshotOf('x').activity!.posts).toHaveLength(5);
  const directory = join(folder.path, 'archive');
  const exported = await runHere(['export', 'study', `${directory}/`, '--db', db('x')]);
  expect(exported.stderr).toContain('profiles and posts are left out.');
  expect(readdirSync(directory).sort()).toEqual([
    'codebook.fr.md',
    'codebook.md',
    'datapackage.json',
    'evidence.csv',
    'manifest.json',
    'ro-crate-metadata.json',
    'roster.csv',
    'seats.csv',
    'ties.csv',
    'unseen.csv',
    'verdicts.csv',
  ]);
});
