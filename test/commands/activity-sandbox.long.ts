/** Rankings of activity on the sandbox, worked out anew from the simulated world's own record of its posts. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { postsTruth, type TrueFeed } from '../support/sandbox-posts.ts';

const DAYS = 90;
const world = sandboxWorld();
const truth = postsTruth(world, 2026, DAYS);
const feeds = [...truth.feeds.values()];
const database = join(temporaryFolder().path, 'sandbox.sqlite');

beforeAll(() => openArchivedSandbox(database, [2026]));

const isWhole = ({ verdict }: TrueFeed) => verdict === 'complete' || verdict === 'empty';
const own = ({ posts }: TrueFeed) => posts.filter(({ kind }) => kind !== 'repost');
const ofKind = ({ posts }: TrueFeed, wanted: string) => posts.filter(({ kind }) => kind === wanted).length;
const ifWhole = (value: (feed: TrueFeed) => number) => (feed: TrueFeed) =>
  isWhole(feed) ? value(feed) : Number.NaN;
const received = (ties: typeof truth.mentions) => {
  const sums = new Map<string, number>();
  for (const { target, count } of ties) sums.set(target, (sums.get(target) ?? 0) + count);
  return ({ did }: TrueFeed) => sums.get(did) ?? 0;
};
const perPost = ifWhole((feed) => {
  const posts = own(feed);
  const sum = posts.reduce(
    (total, { likes, replies, reposts, quotes }) => total + likes + replies + reposts + quotes,
    0,
  );
  return posts.length < 10 ? Number.NaN : sum / posts.length;
});
const perDay = ifWhole((feed) => own(feed).length / DAYS);
const repliesPerDay = ifWhole((feed) => ofKind(feed, 'reply') / DAYS);
const audience = ({ audience }: TrueFeed) => audience;

/** Share of the others below, equal ones counting half, counted pair by pair. */
function percentile(value: (feed: TrueFeed) => number): (feed: TrueFeed) => number {
  const values = new Map(feeds.map((feed) => [feed, value(feed)]));
  const known = [...values.values()].filter((each) => !Number.isNaN(each));
  return (feed) => {
    const mine = values.get(feed)!;
    if (Number.isNaN(mine)) return Number.NaN;
    const below = known.filter((other) => other < mine).length;
    const equal = known.filter((other) => other === mine).length - 1;
    return (below + equal / 2) / (known.length - 1);
  };
}
const trustParts = [received(truth.reposts), received(truth.mentions), perPost].map(percentile);
const trust = percentile((feed) => trustParts.reduce((sum, part) => sum + part(feed), 0) / 3);
const parts = [percentile(audience), percentile(repliesPerDay), trust];

const RANKINGS: Record<string, (feed: TrueFeed) => number> = {
  audience,
  post_count: ({ postCount }) => postCount,
  own_posts: ifWhole((feed) => own(feed).length),
  posts_per_day: perDay,
  reply_share: ifWhole((feed) =>
    own(feed).length < 10 ? Number.NaN : ofKind(feed, 'reply') / own(feed).length,
  ),
  repost_share: ifWhole((feed) =>
    feed.posts.length < 10 ? Number.NaN : ofKind(feed, 'repost') / feed.posts.length,
  ),
  interactions_per_post: perPost,
  active_days: ifWhole((feed) => new Set(feed.posts.map(({ at }) => at.slice(0, 10))).size),
  mentions_in: received(truth.mentions),
  reposts_in: received(truth.reposts),
  influence: (feed) => parts.reduce((sum, part) => sum + part(feed), 0) / 3,
};

async function answered(...words: string[]) {
  const { code, stdout, stderr } = await ask(
    [...words, '-s', 'sandbox-2026', '--db', database, '--format', 'json', '--quiet'],
    {},
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** As published: to 12 significant digits. */
const rounded = (value: number) => Number(value.toPrecision(12));

test.each(Object.keys(RANKINGS))('rank %s is what the world’s own record gives', async (name) => {
  const value = RANKINGS[name]!;
  const expected = feeds
    .map((feed) => ({ handle: feed.handle, did: feed.did, value: rounded(value(feed)) }))
    .filter((row) => !Number.isNaN(row.value))
    .sort((a, b) => b.value - a.value || (a.did < b.did ? -1 : 1));
  const { rows } = await answered('rank', name, '--top', '5000');
  expect(rows).toHaveLength(expected.length);
  for (const [place, row] of rows.entries()) {
    const wanted = expected[place]!;
    expect(row).toMatchObject({
      rank: 1 + expected.filter((other) => other.value > wanted.value).length,
      handle: wanted.handle,
    });
    expect(row[name]).toBeCloseTo(wanted.value, 9);
  }
  const without = (await answered('rank', name, '--unranked')).rows;
  expect(without).toHaveLength(feeds.length - expected.length);
  expect(without.every(({ reason }: { reason: string }) => reason !== '')).toBe(true);
});

test('rank hashtags is what the world’s own record gives', async () => {
  const tags = new Map<string, { accounts: Set<string>; posts: number }>();
  for (const { did, tag, count } of truth.hashtags) {
    const of = tags.get(tag) ?? { accounts: new Set<string>(), posts: 0 };
    tags.set(tag, { accounts: of.accounts.add(did), posts: of.posts + count });
  }
  const expected = [...tags]
    .map(([tag, { accounts, posts }]) => ({ hashtag: `#${tag}`, accounts: accounts.size, posts }))
    .sort((a, b) => b.accounts - a.accounts || b.posts - a.posts || (a.hashtag < b.hashtag ? -1 : 1));
  const { rows } = await answered('rank', 'hashtags', '--top', '5000');
  expect(rows).toHaveLength(expected.length);
  expect(rows.map(({ hashtag, accounts, posts }: never) => ({ hashtag, accounts, posts }))).toEqual(expected);
});

test('audiences are summed per actor as the world’s own record gives', async () => {
  const sums = new Map<string, number>();
  for (const feed of feeds) sums.set(feed.actor, (sums.get(feed.actor) ?? 0) + feed.audience);
  const { rows } = await answered('rank', 'audience', '--unit', 'actor', '--top', '5000');
  expect(
    Object.fromEntries(
      rows.map(({ actor, audience: sum }: { actor: string; audience: number }) => [actor, sum]),
    ),
  ).toEqual(Object.fromEntries(sums));
});

test('the dialogue of two countries is what their posts name', async () => {
  const codes = new Map<string, string>();
  for (const { handle, country } of (await answered('rank', 'audience', '--top', '5000')).rows) {
    codes.set(handle, country);
  }
  const of = (did: string) => codes.get(truth.feeds.get(did)!.handle);
  const named = (from: string, to: string) =>
    truth.mentions
      .filter(({ source, target }) => of(source) === from && of(target) === to)
      .reduce((sum, { count }) => sum + count, 0);
  const { dialogue } = await answered('compare', 'FR', 'DE', 'GB');
  expect(dialogue).toHaveLength(3);
  for (const row of dialogue) {
    expect([row.mentions, row.mentions_back]).toEqual([named(row.one, row.other), named(row.other, row.one)]);
  }
  expect(named('FR', 'DE') + named('DE', 'FR')).toBeGreaterThan(0);
});
