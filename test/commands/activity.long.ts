/** Questions about what accounts post: rankings with their reasons, the screen of an account, and dialogues. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { type ActiveCells, activeSnapshot } from '../support/active-snapshot.ts';
import { ask, parseTable } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const home = process.cwd();
const database = join(folder.path, 'data/entente.sqlite');

const CELLS: ActiveCells = {
  name: 'active',
  days: 14,
  accounts: [
    {
      id: 'chatty',
      row: { country: 'FR', office: 'head-of-state' },
      audience: 100,
      posts: [
        { day: 1, kind: 'reply', likes: 1, times: 15 },
        { day: 8, kind: 'post', likes: 4, times: 5, language: 'fr' },
      ],
      hashtags: { climate: 3 },
    },
    {
      id: 'king',
      row: { country: 'SA', office: 'head-of-state' },
      audience: 9000,
      posts: [{ day: 2, likes: 380_000, times: 3 }],
      hashtags: { climate: 1 },
    },
    {
      id: 'loud',
      row: { country: 'DE', office: 'foreign-ministry' },
      audience: 50,
      posts: [
        { day: 0, likes: 2, times: 40, language: 'de' },
        { day: 13, kind: 'repost', times: 10 },
      ],
      hashtags: { climate: 5, berlin: 7 },
    },
    {
      id: 'minister',
      row: { country: 'DE', office: 'foreign-minister', actor: 'pope' },
      audience: 20,
      posts: [{ day: 5, likes: 30, times: 10 }],
    },
    {
      id: 'prolific',
      row: { country: 'FR' },
      feed: { verdict: 'capped', reason: 'the feed ends', reachedAt: '2026-05-25T10:00:00Z' },
      posts: [{ day: 9, times: 99 }],
      audience: 7,
    },
    { id: 'silent', row: { country: 'DE', actor: 'pope' }, feed: { verdict: 'empty' }, audience: 300 },
  ],
  follows: [
    [0, 1],
    [1, 0],
    [2, 1],
    [3, 0],
  ],
  mentions: [
    [0, 2, 4],
    [0, 3, 1],
    [2, 0, 2],
    [3, 0, 6],
  ],
  reposts: [[2, 3, 5]],
};

beforeAll(() => {
  process.chdir(folder.path);
  const store = openStore(database);
  activeSnapshot(store, {
    ...CELLS,
    name: 'follows-only',
    days: undefined,
    date: '2025-06-01',
    accounts: CELLS.accounts.map((account) =>
      account.id === 'loud' ? { ...account, audience: 10 } : account,
    ),
  });
  activeSnapshot(store, CELLS);
  store.close();
});
afterAll(() => process.chdir(home));

async function rows(...words: string[]): Promise<Record<string, unknown>[]> {
  const { code, stdout, stderr } = await ask([...words, '--format', 'json']);
  expect(stderr + code).toMatch(/0$/);
  return JSON.parse(stdout).rows;
}
const pick = (list: Record<string, unknown>[], ...keys: string[]) =>
  list.map((row) => keys.map((key) => row[key]));

test('an account with three posts of great success is shown as not ranked, with the reason', async () => {
  expect(
    pick(
      await rows('rank', 'interactions_per_post', '-s', 'active'),
      'rank',
      'handle',
      'interactions_per_post',
      'own_posts',
    ),
  ).toEqual([
    [1, 'minister.test', 30, 10],
    [2, 'loud.test', 2, 40],
    [3, 'chatty.test', 1.75, 20],
  ]);
  expect(
    pick(
      await rows('rank', 'interactions_per_post', '--unranked', '-s', 'active'),
      'rank',
      'handle',
      'interactions_per_post',
      'own_posts',
      'reason',
    ),
  ).toEqual([
    [null, 'king.test', null, 3, '3 own posts, fewer than 10'],
    [
      null,
      'prolific.test',
      null,
      null,
      'its posts were not all read: capped, the feed ends, back to 2026-05-25',
    ],
    [null, 'silent.test', null, 0, '0 own posts, fewer than 10'],
  ]);
  const shown = await ask(
    ['rank', 'interactions_per_post', '-s', 'active', '--format', 'table', '--no-color'],
    {
      terminal: 140,
    },
  );
  expect(parseTable(shown.stdout).map(({ handle }) => handle)).toEqual([
    'minister.test',
    'loud.test',
    'chatty.test',
  ]);
  expect(shown.stdout).toContain('Not ranked: @king.test (3 own posts, fewer than 10)');
  expect(shown.stdout).toContain('those of 5 of 6 accounts were read to the start of the window');
});

test('the mean comes with an interval around it', async () => {
  const [, , chatty] = await rows('rank', 'interactions_per_post', '-s', 'active');
  expect(chatty!.interactions_low).toBeGreaterThan(1);
  expect(chatty!.interactions_low).toBeLessThan(1.75);
  expect(chatty!.interactions_high).toBeGreaterThan(1.75);
  expect(chatty!.interactions_high).toBeLessThan(2.75);
});

test('rankings of what accounts post, with the silent last and the unread not at all', async () => {
  expect(
    pick(await rows('rank', 'posts_per_day', '-s', 'active'), 'rank', 'handle', 'posts_per_day'),
  ).toEqual([
    [1, 'loud.test', 2.85714285714],
    [2, 'chatty.test', 1.42857142857],
    [3, 'minister.test', 0.714285714286],
    [4, 'king.test', 0.214285714286],
    [5, 'silent.test', 0],
  ]);
  const french = ['rank', 'reply_share', '-s', 'active', '--where', 'country=FR'];
  expect(pick(await rows(...french), 'rank', 'handle', 'reply_share')).toEqual([[1, 'chatty.test', 0.75]]);
  expect(pick(await rows(...french, '--unranked'), 'handle', 'reason')).toEqual([
    ['prolific.test', 'its posts were not all read: capped, the feed ends, back to 2026-05-25'],
  ]);
  expect(
    pick(await rows('rank', 'mentions_in', '-s', 'active', '--top', '2'), 'rank', 'handle', 'mentions_in'),
  ).toEqual([
    [1, 'chatty.test', 8],
    [2, 'loud.test', 4],
  ]);
  expect(
    pick(
      await rows('rank', 'posts_per_day', '-s', 'active', '--by', 'country', '--top', '1'),
      'group',
      'rank',
      'handle',
    ),
  ).toEqual([
    ['DE', 1, 'loud.test'],
    ['FR', 1, 'chatty.test'],
    ['SA', 1, 'king.test'],
  ]);
});

test('a share of few posts has no rank, with the reason, and is shown all the same', async () => {
  expect(pick(await rows('rank', 'reply_share', '--unranked', '-s', 'active'), 'handle', 'reason')).toEqual([
    ['king.test', '3 own posts, fewer than 10'],
    ['prolific.test', 'its posts were not all read: capped, the feed ends, back to 2026-05-25'],
    ['silent.test', '0 own posts, fewer than 10'],
  ]);
  const { stdout } = await ask(['show', 'king.test', '-s', 'active', '--format', 'json']);
  expect(JSON.parse(stdout).activity).toContainEqual({
    measure: 'reply_share',
    value: 0,
    rank: null,
    of: 3,
    low: null,
    high: null,
  });
});

test('a report is made with the weights that are asked for, and checked with them', async () => {
  const out = join(folder.path, 'weighed');
  const quick = ['--runs', '2', '--draws', '2', '--out', out];
  const made = await ask(['report', 'active', '--weights', 'popularity=3,trust=1', ...quick]);
  expect(made.code).toBe(0);
  expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).options.weights).toEqual({
    popularity: 3,
    engagement: 0,
    trust: 1,
  });
  expect((await ask(['report', '--check', '--out', out])).code).toBe(0);
  const refused = async (...words: string[]) => {
    const { code, stderr } = await ask(['report', ...words, ...quick]);
    expect(code).toBe(2);
    return stderr;
  };
  expect(await refused('active', '--weights', 'fame=1')).toContain('popularity, engagement, trust');
  expect(await refused('active', '--weights', 'trust=1,trust=2')).toContain('trust is named twice');
  expect(await refused('active', '--weights', `trust=${'9'.repeat(400)}`)).toContain('is no weight');
  expect(await refused('follows-only', '--weights', 'trust=1')).toContain('follows-only has none');
  expect(await refused('active', '--unit', 'actor', '--weights', 'trust=1')).toContain('--unit actor');
});

test('audience needs no posts, and is summed per actor', async () => {
  expect(
    pick(await rows('rank', 'audience', '-s', 'follows-only', '--top', '1'), 'handle', 'audience'),
  ).toEqual([['king.test', 9000]]);
  expect(
    pick(
      await rows('rank', 'audience', '-s', 'active', '--unit', 'actor', '--top', '2'),
      'rank',
      'actor',
      'audience',
      'accounts',
      'handles',
    ),
  ).toEqual([
    [1, 'king', 9000, 1, '@king.test'],
    [2, 'pope', 320, 2, '@minister.test @silent.test'],
  ]);
});

test('the audience that grew most since an earlier snapshot', async () => {
  const growth = await rows(
    'rank',
    'audience_growth',
    '-s',
    'active',
    '--against',
    'follows-only',
    '--top',
    '1',
  );
  expect(pick(growth, 'rank', 'handle', 'audience_growth', 'audience_before', 'audience_gained')).toEqual([
    [1, 'loud.test', 5, 10, 40],
  ]);
  expect((await ask(['rank', 'audience_growth', '-s', 'active'])).stderr).toContain('--against');
});

test('influence follows its weights, and shows its parts', async () => {
  const influence = await rows('rank', 'influence', '-s', 'active');
  expect(influence.filter(({ rank }) => rank !== null).map(({ handle }) => handle)).toEqual([
    'chatty.test',
    'minister.test',
    'loud.test',
  ]);
  const chatty = influence[0]!;
  expect(chatty.popularity).toBe(0.6);
  expect(chatty.engagement).toBe(1);
  const popular = await ask([
    'rank',
    'influence',
    '-s',
    'active',
    '--weights',
    'popularity=1',
    '--format',
    'json',
  ]);
  const answer = JSON.parse(popular.stdout);
  expect(answer.weights).toBe('popularity=1,engagement=0,trust=0');
  expect(answer.rows[0]).toMatchObject({ handle: 'king.test', influence: 1 });
  expect((await ask(['rank', 'influence', '-s', 'active', '--weights', 'fame=1'])).stderr).toContain(
    'popularity, engagement, trust',
  );
  expect((await ask(['rank', 'influence', '-s', 'active', '--unit', 'country'])).stderr).toContain(
    'entente countries --measure influence',
  );
});

test('hashtags by the accounts that used them, with the countries by their posts', async () => {
  expect(await rows('rank', 'hashtags', '-s', 'active')).toEqual([
    { rank: 1, hashtag: '#climate', accounts: 3, posts: 9, countries: 'DE 5, FR 3, SA 1' },
    { rank: 2, hashtag: '#berlin', accounts: 1, posts: 7, countries: 'DE 7' },
  ]);
  expect(
    pick(await rows('rank', 'hashtags', '-s', 'active', '--where', 'country=DE', '--top', '1'), 'hashtag'),
  ).toEqual([['#berlin'], ['#climate']].slice(0, 2));
});

test('without posts in the snapshot, the answer says how they are read', async () => {
  const { code, stderr } = await ask(['rank', 'reply_share', '-s', 'follows-only']);
  expect(code).toBe(2);
  expect(stderr).toContain('follows-only holds no posts');
  expect(stderr).toContain('--activity');
  const shown = await ask(['show', 'loud.test', '-s', 'follows-only', '--format', 'json']);
  expect(JSON.parse(shown.stdout)).not.toHaveProperty('activity');
});

test('the screen of an account has its figures with their ranks, and a chart of its weeks', async () => {
  const { stdout } = await ask(['show', 'loud.test', '-s', 'active', '--format', 'json']);
  const answer = JSON.parse(stdout);
  expect(answer.activity).toContainEqual({
    measure: 'posts_per_day',
    value: 2.85714285714,
    rank: 1,
    of: 5,
    low: null,
    high: null,
  });
  expect(answer.posts_per_week).toEqual([
    { from: '2026-05-19', to: '2026-05-25', own_posts: 40, replies: 0, reposts: 0, interactions: 80 },
    { from: '2026-05-26', to: '2026-06-01', own_posts: 0, replies: 0, reposts: 10, interactions: 0 },
  ]);
  expect(answer.hashtags[0]).toEqual({ hashtag: '#berlin', posts: 7 });
  const shown = await ask(['show', 'loud.test', '-s', 'active', '--format', 'table'], { terminal: 120 });
  expect(shown.stdout).toMatch(/own_posts +█· +0 +40/);
  const capped = await ask(['show', 'prolific.test', '-s', 'active', '--format', 'table'], { terminal: 120 });
  expect(capped.stdout).toContain('Its posts were not all read: capped, the feed ends, back to 2026-05-25.');
  expect(capped.stdout).toMatch(/own_posts +\?█ +99 +99/);
  const unread = JSON.parse(
    (await ask(['show', 'prolific.test', '-s', 'active', '--format', 'json'])).stdout,
  );
  expect(pick(unread.posts_per_week, 'own_posts', 'reposts')).toEqual([
    [null, null],
    [99, 0],
  ]);
  const country = JSON.parse((await ask(['show', 'DE', '-s', 'active', '--format', 'json'])).stdout);
  expect(pick(country.activity, 'handle', 'posts_per_day', 'main_language', 'feed')).toEqual([
    ['loud.test', 2.85714285714, 'de', 'complete'],
    ['minister.test', 0.714285714286, '', 'complete'],
    ['silent.test', 0, '', 'empty'],
  ]);
});

test('countries side by side in what they post, and their dialogue', async () => {
  const { stdout } = await ask(['compare', 'FR', 'DE', '-s', 'active', '--format', 'json']);
  const answer = JSON.parse(stdout);
  expect(answer.activity).toEqual([
    {
      group: 'FR',
      accounts: 2,
      read: 1,
      audience: 107,
      posts_per_day: 1.42857142857,
      reply_share: 0.75,
      repost_share: 0,
      interactions_per_post: 1.75,
    },
    {
      group: 'DE',
      accounts: 3,
      read: 3,
      audience: 370,
      posts_per_day: 1.19047619048,
      reply_share: 0,
      repost_share: 0.166666666667,
      interactions_per_post: 7.6,
    },
  ]);
  expect(answer.dialogue).toEqual([
    { one: 'FR', other: 'DE', mentions: 5, mentions_back: 8, unread_accounts: 1, unread_back: 0 },
  ]);
  expect(answer.top_hashtags).toEqual([
    { group: 'FR', hashtags: '#climate' },
    { group: 'DE', hashtags: '#berlin #climate' },
  ]);
  expect(answer.dialogue_pairs[0]).toEqual({ source: '@minister.test', target: '@chatty.test', mentions: 6 });
  expect(answer.posts_per_week).toHaveLength(4);
});
