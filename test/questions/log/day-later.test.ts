/** A day of a log whose posts and hashes are read when they are asked for is the day that is read whole. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askSnapshot } from '../../../src/open/ask.ts';
import { openDay } from '../../../src/open/log-day.ts';
import { openStore } from '../../../src/store/store.ts';
import { findWatch } from '../../../src/store/watch-log.ts';
import { tieOf } from '../../../src/study/tie-of.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { BEGIN, DAYS, dayText, drawLog, goOn } from '../../support/random-log.ts';

const folder = temporaryFolder();
const DAY = 86_400_000;

function drawn(seed: string) {
  const database = join(folder.path, `${seed}.sqlite`);
  const store = openStore(database);
  const log = drawLog(store, seed);
  const leaving: (() => void)[] = [];
  const day = (after: number) => {
    const named = { watch: findWatch(store, 'drawn')!, day: dayText(BEGIN + after * DAY) };
    return {
      whole: openDay(store, named, null),
      later: openDay(openStore(database), named, null, { database, leaving }),
    };
  };
  const leave = () => {
    for (const work of leaving.splice(0)) work();
  };
  return { store, log, day, leave };
}

type Opened = ReturnType<typeof openDay>;

const countOf = ({ store }: Opened, table: string) =>
  store.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()!;

/** All that is known of the posts of each account. */
function postedOf(opened: Opened) {
  const { nodes, activity } = askSnapshot(opened, { database: '', say() {} }).active!;
  const ofNodes = nodes.map((_, node) => [
    activity.weeks(node),
    activity.languages(node),
    [...activity.hashtags(node)].sort(),
    activity.mentions(node),
    activity.reposts(node),
  ]);
  return { feed: activity.feed, sums: activity.sums, ofNodes };
}

test.each(['one', 'two', 'three'])('of log %s the same ties, posts and hash', (seed) => {
  const { day, leave } = drawn(seed);
  for (const after of [4, 37, DAYS - 2]) {
    const { whole, later } = day(after);
    expect(postedOf(later)).toEqual(postedOf(whole));
    expect(later.snapshot.parts).toEqual(whole.snapshot.parts);
    expect(later.snapshot.contentHash).toBe(whole.snapshot.contentHash);
    expect(countOf(later, 'tie')).toBe(countOf(whole, 'tie'));
    leave();
  }
});

test('of a pair only what its two accounts follow is taken out of the log, and says what the whole day says', () => {
  const { day, leave } = drawn('seven');
  const { whole, later } = day(37);
  const pairs = whole.store
    .prepare<[], [string, string]>(
      `SELECT one.account_id, other.account_id FROM tie
       JOIN account AS one ON one.id = source JOIN account AS other ON other.id = target ORDER BY 1, 2`,
    )
    .raw()
    .all();
  const [a, b] = pairs[0]!;
  const ofPair = (opened: Opened) => {
    const study = askSnapshot(opened, { database: '', say() {} });
    const ties = study.among([a, b]);
    return [
      [0, 1],
      [1, 0],
    ].map(([source, target]) => {
      const { state, why, followedAt, doubt, recordKey } = tieOf(ties, source!, target!);
      return { state, why, followedAt, doubt, recordKey };
    });
  };
  expect(countOf(later, 'tie')).toBe(0);
  expect(ofPair(later)).toEqual(ofPair(whole));
  expect(countOf(later, 'tie')).toBe(pairs.filter(([source]) => source === a || source === b).length);
  expect(countOf(later, 'tie')).toBeLessThan(pairs.length);
  expect(later.snapshot.contentHash).toBe(whole.snapshot.contentHash);
  expect(countOf(later, 'tie')).toBe(pairs.length);
  leave();
});

test('the hash is that of the whole day where no posts were asked for before', () => {
  const { whole, later } = drawn('four').day(50);
  expect(later.snapshot.contentHash).toBe(whole.snapshot.contentHash);
});

test('posts are taken in when they are asked for, as the log had them when the day was opened', () => {
  const { store, day, leave } = drawn('five');
  const { whole, later } = day(DAYS - 2);
  expect(countOf(later, 'feed')).toBe(0);
  expect(countOf(whole, 'feed')).toBeGreaterThan(0);
  store.exec('DELETE FROM watch_post');
  expect(postedOf(later)).toEqual(postedOf(whole));
  expect(countOf(later, 'post')).toBe(0);
  leave();
  expect(later.resume!()).toBe(false);
  leave();
});

test('a day is gone on with while the log says the same of it', () => {
  const { store, day, log, leave } = drawn('six');
  const { whole, later } = day(DAYS - 3);
  leave();
  expect(later.resume!()).toBe(true);
  expect(later.snapshot.contentHash).toBe(whole.snapshot.contentHash);
  leave();
  goOn(store, log, 'six', BEGIN + DAYS * DAY, 3);
  expect(later.resume!()).toBe(false);
  leave();
});
