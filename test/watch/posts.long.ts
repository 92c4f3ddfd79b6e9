/** Posts in the log of a watch that is cut and killed: sealed, they are those of a crawl, and none that was deleted stays. */
import { expect, test } from 'vitest';
import { sandboxNetwork } from '../../src/crawl/networks/sandbox/sandbox.ts';
import { runCrawl } from '../../src/jobs/run-crawl.ts';
import { sealLog } from '../../src/log/seal-log.ts';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { randomFor } from '../../src/sandbox/chance.ts';
import { didOf } from '../../src/sandbox/identifiers.ts';
import { startLiveSandbox } from '../../src/sandbox/live-server.ts';
import { keyOfPost } from '../../src/sandbox/post-records.ts';
import {
  openPostRepository,
  type PostRecord,
  type PostRepository,
} from '../../src/sandbox/post-repository.ts';
import { openPosts, type PostRef } from '../../src/sandbox/post-world.ts';
import { originalOf } from '../../src/sandbox/posts.ts';
import { readContent } from '../../src/store/content.ts';
import type { Store } from '../../src/store/driver.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { findWatch, readSweeps, type WatchRecord } from '../../src/store/watch-log.ts';
import { countLoggedPosts, readFeedStates } from '../../src/store/watch-posts.ts';
import { jetstream } from '../../src/watch/jetstream.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { heldActivity } from '../support/held-activity.ts';
import { tellerOf } from '../support/jetstream-events.ts';
import { startJetstream } from '../support/jetstream-server.ts';
import { testRuntime } from '../support/runtime.ts';
import {
  DAY,
  END_WITH_POSTS as END,
  openWatchedYear,
  rosterNow,
  watchUntil,
  world,
} from '../support/watch-year.ts';

const DAYS = 14;
/** Of posts there are many: those of fewer countries are read. */
const BEFORE = 'D';

/** Every twentieth post is deleted some days after it was written; not those that others have passed on. */
function repositoryWithDeletions(): PostRepository {
  const posts = openPosts(world);
  const originals = new Set<string>();
  world.accounts.forEach((_, author) => {
    const { at, kind } = posts.timelineOf(author);
    at.forEach((time, k) => {
      if (time < worldNow(2025) - 2 * DAYS * DAY || time > END || kind[k] !== 'repost') return;
      const original = originalOf(posts, { author, at: time });
      originals.add(`${original.author} ${original.at}`);
    });
  });
  return openPostRepository(world, ({ author, at }: PostRef) => {
    if (Math.floor(at / 8) % 20 !== 0 || originals.has(`${author} ${at}`)) return Number.POSITIVE_INFINITY;
    const deletedAt = at + (0.01 + (Math.floor(at / 160) % 500) / 50) * DAY;
    return deletedAt < END ? deletedAt : Number.POSITIVE_INFINITY;
  });
}

const repository = repositoryWithDeletions();

/** What was posted, account by account, of those whose posts are all known in every one of the snapshots. */
function postedBy(store: Store, names: readonly string[]) {
  const snapshots = names.map((name) => {
    const snapshot = findSnapshot(store, name)!;
    const { accounts } = readContent(store, snapshot);
    return { accounts, activity: heldActivity(store, snapshot)! };
  });
  const whole = snapshots.map(
    ({ accounts, activity }) =>
      new Set(
        activity.readings
          .filter(({ verdict }) => verdict === 'complete' || verdict === 'empty')
          .map(({ account }) => accounts[account]!),
      ),
  );
  const common = new Set([...whole[0]!].filter((id) => whole.every((ids) => ids.has(id))));
  const posted = snapshots.map(({ accounts, activity }) => ({
    posts: activity.posts
      .filter(({ account }) => common.has(accounts[account]!))
      .map(({ account, at, kind, language }) => `${accounts[account]} ${at} ${kind} ${language}`),
    hashtags: activity.hashtags
      .filter(({ account }) => common.has(accounts[account]!))
      .map(({ account, ...use }) => ({ ...use, account: accounts[account] })),
    ...Object.fromEntries(
      (['mentions', 'reposts'] as const).map((layer) => [
        layer,
        activity[layer]
          .filter(({ source }) => common.has(accounts[source]!))
          .map(({ source, target, count }) => `${accounts[source]} ${accounts[target]} ${count}`),
      ]),
    ),
    misdated: activity.readings
      .filter(({ account, misdatedCount }) => misdatedCount > 0 && common.has(accounts[account]!))
      .map(({ account, misdatedCount }) => `${accounts[account]} ${misdatedCount}`),
  }));
  return { common, posted };
}

/** As `account key`. */
function loggedKeys(store: Store, { id }: WatchRecord): string[] {
  return store
    .prepare<[number], string>(
      "SELECT account_id || ' ' || key FROM watch_post JOIN account ON account.id = account WHERE watch = ?",
    )
    .pluck()
    .all(id);
}

function keyIn({ author, at, isRepost }: PostRecord): string {
  return `${didOf(author)} ${isRepost ? 'r ' : ''}${keyOfPost({ author, at })}`;
}

/** A crawl of the same network as of an instant. */
async function crawlAt(at: number, store: Store): Promise<void> {
  const live = await startLiveSandbox({ world, now: () => at, posts: repository });
  const runtime = { ...testRuntime(), now: () => at };
  await runCrawl(
    { runtime, exitCode: 0, commands: [], leaving: [], speaker: ENGLISH },
    { quiet: true },
    {
      store,
      name: 'crawled',
      network: sandboxNetwork(runtime, { appview: live.url, plc: live.url, read: 'records' }),
      roster: rosterNow(at, BEFORE),
      seal: true,
      activity: DAYS,
      calendar: runtime,
      runtime,
      again: '',
    },
  );
  await live.close();
}

test('a stream that is cut, loses frames, and is killed', async () => {
  const random = randomFor('post losses');
  const year = await openWatchedYear({
    before: BEFORE,
    posts: repository,
    activityDays: DAYS,
    loses: (seq) => randomFor(`loss ${seq}`)() < 0.03,
  });
  for (let until = worldNow(2025); until < END; ) {
    until = Math.min(END, until + Math.floor(3 + 5 * random()) * DAY);
    await watchUntil(year, until, 8 * DAY, random() < 0.7 ? until - 2 * DAY : null);
  }
  const store = openStore(year.db);
  const watch = findWatch(store, 'year')!;
  const day = { date: new Date(END).toISOString().slice(0, 10), sealedAt: '2026-06-01T12:00:00.000Z' };
  const one = sealLog(store, watch, { ...day, name: 'sealed' });
  const other = sealLog(store, watch, { ...day, name: 'again', sealedAt: '2027-01-01T00:00:00.000Z' });
  expect(other.parts).toEqual(one.parts);
  await crawlAt(Date.parse(String(one.options.at)), store);
  const { common, posted } = postedBy(store, ['sealed', 'crawled']);
  expect(posted[0]).toEqual(posted[1]);
  expect(common.size).toBeGreaterThan(100);
  expect(posted[0]!.posts.length).toBeGreaterThan(1000);

  const { stream, reading } = countLoggedPosts(store, watch);
  expect(stream).toBeGreaterThan(reading / 2);
  const logged = loggedKeys(store, watch);
  const now = year.clock.now();
  const standing = new Set<string>();
  let deleted = 0;
  world.accounts.forEach((_, number) => {
    for (const record of repository.madeBetween(number, 0, now)) {
      if (record.deletedAt < now) deleted++;
      else standing.add(keyIn(record));
    }
  });
  expect(deleted).toBeGreaterThan(200);
  expect(logged.filter((post) => !standing.has(post))).toEqual([]);
  store.close();
});

test('a Jetstream that drops and begins late: what it has lost the next sweep finds, and takes out what is deleted', async () => {
  const server = await startJetstream({
    drops: ({ time_us }) => (time_us / 1000) % 10 < 1,
    keeps: 10 * 3600 * 1_000_000,
  });
  const year = await openWatchedYear({
    before: BEFORE,
    posts: repository,
    activityDays: DAYS,
    streams: [jetstream(server.url, 'jetstream', true)],
    tell: tellerOf(server, repository),
  });
  await watchUntil(year, worldNow(2025) + 4 * DAY, 3 * DAY, null);
  server.cut();
  await watchUntil(year, worldNow(2025) + 7 * DAY, 3 * DAY, null);
  await server.close();
  const store = openStore(year.db);
  const watch = findWatch(store, 'year')!;
  const { beganAt } = readSweeps(store, watch).at(-1)!;
  const feeds = readFeedStates(store, watch);
  const logged = new Set(loggedKeys(store, watch));
  const [missing, deleted]: string[][] = [[], []];
  world.accounts.forEach(({ did }, number) => {
    const from = feeds.get(did)?.from;
    if (from == null || feeds.get(did)!.span === null) return;
    for (const record of repository.madeBetween(number, from, beganAt)) {
      const { deletedAt } = record;
      if (deletedAt < beganAt && logged.has(keyIn(record))) deleted!.push(keyIn(record));
      if (deletedAt > year.clock.now() && !logged.has(keyIn(record))) missing!.push(keyIn(record));
    }
  });
  expect({ missing, deleted }).toEqual({ missing: [], deleted: [] });
  const { stream, reading } = countLoggedPosts(store, watch);
  expect(Math.min(stream, reading)).toBeGreaterThan(200);
  store.close();
});
