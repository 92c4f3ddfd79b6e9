/** Some days of the sandbox watched with posts by the program: what is told of them, sealed, asked and forgotten. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { countBefore, openPosts } from '../../src/sandbox/post-world.ts';
import { openStore } from '../../src/store/store.ts';
import { findWatch } from '../../src/store/watch-log.ts';
import { postWriter } from '../../src/store/watch-posts.ts';
import { temporaryFolder } from '../support/folder.ts';
import { partOfSandbox } from '../support/part-of-sandbox.ts';
import { entente } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const here = { cwd: folder.path };
const WATCH = ['watch', 'log', '--network', 'sandbox', '--roster', 'roster.csv', '--pace', '1000', '--quiet'];

beforeAll(() => {
  folder.write('roster.csv', partOfSandbox());
  expect(entente([...WATCH, '--for', '2d', '--activity', '--days', '7'], here).code).toBe(0);
  // A log with posts goes on with them.
  expect(entente([...WATCH, '--for', '2d'], here).code).toBe(0);
});

test('status counts posts, tells how they came, and whose are unseen', async () => {
  const { stderr } = await runHere(['status', 'log'], here);
  const [, all, accounts, told, read] =
    /(\d+) posts of (\d+) accounts, (\d+) as the stream told them and (\d+) as they were read/.exec(
      stderr.replace(/(?<=\d),(?=\d)/g, ''),
    )!;
  expect(Number(told) + Number(read)).toBe(Number(all));
  expect(Number(accounts)).toBeGreaterThan(100);
  const posts = openPosts(sandboxWorld());
  const watched = partOfSandbox();
  const inDays = (days: number) =>
    posts.world.accounts.reduce((sum, { states }, number) => {
      if (!watched.includes(`,${states[2025].handle},`)) return sum;
      const timeline = posts.timelineOf(number);
      const from = worldNow(2025);
      return sum + countBefore(timeline, from + days * 86_400_000) - countBefore(timeline, from);
    }, 0);
  expect(Number(told)).toBeGreaterThan(0.95 * inDays(3.5));
  expect(Number(told)).toBeLessThan(inDays(5));
  expect(stderr).toMatch(/The posts of @\S+, @\S+, @\S+ are unseen: its posts were not read\.$/m);
});

test('a sealed day has the activity of the days up to it, and so has a day that is asked without a seal', async () => {
  const { code, stderr } = await runHere(['seal', 'log', '--at', '2025-06-03', '-s', 'third'], here);
  expect({ code, stderr }).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('third: sealed out of log'),
  });
  expect((await runHere(['snapshots', 'verify', 'third'], here)).code).toBe(0);
  const rank = ['rank', 'mentions_in', '--top', '5', '--format', 'csv'];
  const sealed = await runHere([...rank, '-s', 'third'], here);
  expect(sealed.stderr).toContain('Posts of 7 days, 2025-05-28 to 2025-06-03: those of 122 of 125 accounts');
  expect(sealed.stdout).toBe((await runHere([...rank, '-s', 'log@2025-06-03'], here)).stdout);
  const shares = await runHere(['rank', 'interactions_per_post', '-s', 'third'], here);
  expect(shares.stderr).toContain('0 accounts are ranked, and 125 are not: ');
});

test('what posts receive is not in a log: interactions are unknown and unranked, of accounts and by week', async () => {
  const rank = await runHere(['rank', 'interactions', '-s', 'log'], here);
  expect(rank.stderr).toContain('No account has interactions. 0 accounts are ranked');
  expect(rank.stderr).toContain('what its posts received is not known');
  const most = await runHere(['rank', 'own_posts', '--top', '1', '-s', 'log', '--format', 'csv'], here);
  const [heads, first] = most.stdout.split('\n').map((line) => line.trim().split(','));
  const handle = first![heads!.indexOf('handle')]!;
  const ask = async (...question: string[]) =>
    JSON.parse((await runHere([...question, '-s', 'log', '--format', 'json'], here)).stdout);
  const [show, compare] = [await ask('show', handle), await ask('compare', 'FR', 'KE')];
  expect(show.activity).toContainEqual(
    expect.objectContaining({ measure: 'interactions', value: null, rank: null, of: 0 }),
  );
  for (const { posts_per_week: weeks } of [show, compare]) {
    expect(weeks.some((week: { own_posts: number }) => week.own_posts > 0)).toBe(true);
    expect(weeks.every((week: { interactions: number | null }) => week.interactions === null)).toBe(true);
  }
});

test('events list posts with whom they name, without text, and not those that are deleted', async () => {
  type Row = Record<string, string>;
  const list = async (...more: string[]) => {
    const words = ['events', 'log', '--kind', 'post', '--format', 'json', ...more];
    return JSON.parse((await runHere(words, here)).stdout) as { answer: string; rows: Row[] };
  };
  const { rows } = await list('--of', '@mfa-fr.test');
  const own = rows.filter(({ handle }) => handle === 'mfa-fr.test');
  const posts = openPosts(sandboxWorld());
  const number = posts.world.accounts.findIndex(({ states }) => states[2025].handle === 'mfa-fr.test');
  const { at, kind } = posts.timelineOf(number);
  const first = Date.parse('2025-05-26T00:00:00Z');
  const until = Date.parse(own.at(-1)!.time!) + 1000;
  const happened = [...at].flatMap((time, k) =>
    time >= first && time < until ? [`${new Date(time).toISOString().slice(0, 19)}Z ${kind[k]}`] : [],
  );
  expect(own.map((row) => `${row.dated} ${row.kind}`).sort()).toEqual(happened.sort());
  for (const row of rows) {
    expect([row.handle, ...row.names!.split(' '), row.repost_of]).toContain('mfa-fr.test');
  }
  expect(Object.keys(rows[0]!)).not.toContain('text');
  const between = await list('--between', 'FR', 'DE', '--top', '3');
  expect(between.rows.length).toBeLessThanOrEqual(3);
  for (const { country, names, repost_of } of between.rows) {
    expect(['FR', 'DE']).toContain(country);
    expect(`${names} ${repost_of}`.trim()).not.toBe('');
  }
  const { account_id, record_key } = own[0]!;
  const store = openStore(join(folder.path, 'data/entente.sqlite'));
  postWriter(store, findWatch(store, 'log')!).remove(account_id!, record_key!);
  store.close();
  const left = (await list('--of', '@mfa-fr.test')).rows;
  expect(left).toHaveLength(rows.length - 1);
  expect(left.map((row) => row.record_key)).not.toContain(record_key);
  const mixed = await runHere(['events', 'log', '--kind', 'post,formed'], here);
  expect(mixed).toMatchObject({ code: 2, stderr: expect.stringContaining('ask for other kinds apart') });
});

test('what moves, hot spots and dialogue count what the events, the alerts and the log hold', async () => {
  const json = async (...words: string[]) =>
    JSON.parse((await runHere([...words, '--format', 'json'], here)).stdout);
  const [moved, told] = [
    await json('now', 'log', '--last', 'week'),
    await json('events', 'log', '--last', 'week'),
  ];
  expect([moved.formed, moved.ended]).toEqual([told.formed, told.ended]);
  expect(moved.formed + moved.ended).toBeGreaterThan(10);
  const parts = moved.timeline as { formed: number | null; own_posts: number | null }[];
  expect(parts.reduce((sum, { formed }) => sum + (formed ?? 0), 0)).toBe(moved.formed);
  folder.write('rules.json', '{"version": 1, "persons": true, "rules": [{"when": "mutual formed * *"}]}');
  const fired = (await json('events', 'log', '--alerts', 'rules.json')).rows.length;
  expect(moved.mutual_made).toBeLessThanOrEqual(fired);
  expect(moved.mutual_made_max).toBeGreaterThanOrEqual(fired);
  const spoken = await json('dialogue', '-s', 'log', '--last', 'day', '--top', '100000');
  // A post that names two accounts is two lines.
  expect(spoken.lines).toHaveLength(spoken.mentions);
  const hot = await json('hotspots', 'log', '--last', 'day', '--top', '1');
  const [{ hashtag, posts }] = hot.hashtags;
  expect(await json('hotspots', 'log', '--last', 'day', '--tag', hashtag)).toMatchObject({ posts });
  expect((await json('events', 'log', '--top', '3')).rows.map(({ time }: { time: string }) => time)).toEqual(
    (await json('events', 'log')).rows
      .slice(-3)
      .reverse()
      .map(({ time }: { time: string }) => time),
  );
});

test('an account that is forgotten is named in no post, and has none', async () => {
  const did = sandboxWorld().accounts.find(({ states }) => states[2025].handle === 'mfa-fr.test')!.did;
  const bytes = () => readFileSync(join(folder.path, 'data/entente.sqlite')).includes(did);
  expect(bytes()).toBe(true);
  expect((await runHere(['forget', 'mfa-fr.test', '--yes'], here)).code).toBe(0);
  expect(bytes()).toBe(false);
  expect((await runHere(['rank', 'mentions_in', '-s', 'log@2025-06-03'], here)).code).toBe(0);
});

test.each([
  [['watch', 'new', '--network', 'sandbox', '--days', '7'], '--days has no effect'],
  [[...WATCH, '--activity', '--days', '8'], 'log was begun with the posts of 7 days; go on with --days 7'],
  [
    ['watch', 'm', '--network', 'mastodon', '--roster', 'r.csv', '--stream', 'none', '--activity'],
    'posts of mastodon are not watched; read them with entente crawl --activity',
  ],
])('%j says what to do', async (words, said) => {
  folder.write('r.csv', 'network,handle\nmastodon,bo@b.test\n');
  expect(await runHere(words, here)).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
});
