/** How an archive was read, of which a question holds the sums of the posts and not the posts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crawlStatus } from '../../src/questions/status/crawl-status.ts';
import { systemRuntime } from '../../src/runtime.ts';
import { count } from '../../src/words/en/numbers.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { ROOT } from '../support/program.ts';

const archive = join(ROOT, 'data/snapshots/sandbox-2026');
const rowsOf = (part: string) =>
  readFileSync(join(archive, `${part}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
const ask = (all: boolean) =>
  crawlStatus({ database: join(ROOT, 'no.sqlite'), name: archive, all }, systemRuntime());
const isToTheEnd = (line: string) => /,(complete|empty),/.test(line);

test('of a sealed archive no feed is pending, and its posts are counted', () => {
  const { sentence, facts, outcome } = ask(false);
  expect(ENGLISH.say(sentence)).toContain(
    `${count(rowsOf('posts').length)} posts of 90 days; ${rowsOf('feeds').length} feeds, `,
  );
  expect(facts).toMatchObject({ pending: 0, pending_feeds: 0 });
  expect(outcome).toBeUndefined();
});

test('posts are counted by account as the archive lists them', () => {
  const { columns, rows } = ask(true);
  const ids = rowsOf('feeds').map((line) => line.split(',')[0]!);
  const listed = new Map(ids.map((id) => [id, 0]));
  for (const line of rowsOf('posts')) {
    const id = ids[Number(line.split(',')[0]) - 1]!;
    listed.set(id, listed.get(id)! + 1);
  }
  const posts = rows
    .map((row) => row[columns.indexOf('posts')])
    .filter((cell): cell is number => typeof cell === 'number');
  expect(posts.toSorted((a, b) => a - b)).toEqual([...listed.values()].toSorted((a, b) => a - b));
});

test('accounts that were read to the end are named where every account is asked for, and only then', () => {
  const unread = [...rowsOf('verdicts'), ...rowsOf('feeds')].filter((line) => !isToTheEnd(line));
  expect(ask(true).rows).toHaveLength(rowsOf('verdicts').length);
  expect(ask(false).rows.length).toBeGreaterThan(0);
  expect(ask(false).rows.length).toBeLessThanOrEqual(unread.length);
});
