/** What a list lacks is told with the answers that rest on it, from the database and from the archive that X's terms allow alike. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { startX, X_TOKEN, type XServer } from '../support/x-api.ts';

const folder = temporaryFolder();
const db = join(folder.path, 'study.sqlite');
const archive = join(folder.path, 'archive');
const strangers = (count: number) => Array.from({ length: count }, (_, k) => String(5000 + k));
let x: XServer;

const env = { X_BEARER_TOKEN: X_TOKEN };
const run = (...words: string[]) => runHere([...words, '--db', db], { env });

// ann lacks 105 of 2,200, bob 2 of 40 and dan 3 of 60: ann and bob list each other, four others follow ann and dan.
beforeAll(async () => {
  x = await startX([
    { id: '1', username: 'ann', follows: ['2', ...strangers(2094)], declared: 2200 },
    { id: '2', username: 'bob', follows: ['1', ...strangers(37)], declared: 40 },
    { id: '9', username: 'dan', follows: strangers(57), declared: 60 },
    ...[3, 4, 5, 6].map((k) => ({ id: String(k), username: `n${k}`, follows: ['1', '9'] })),
  ]);
  const roster = folder.write(
    'roster.csv',
    `network,handle,country\n${['ann,FR', 'bob,DE', 'n3,KE', 'n4,KE', 'n5,US', 'n6,US', 'dan,IE'].map((row) => `x,${row}\n`).join('')}`,
  );
  const crawled = await run(
    'crawl',
    '--network',
    'x',
    '--x-api',
    x.url,
    '--roster',
    roster,
    '-s',
    'short',
    '--yes',
  );
  expect(crawled.stderr).not.toContain('could not');
  expect((await run('seal', 'short')).code).toBe(0);
  expect((await run('export', 'short', archive)).code).toBe(0);
});
afterAll(() => x.close());

const ANN =
  'The list of @ann lacks 105 of the 2200 follows that it declares, more than accounts that are gone explain';
const BOB =
  'The list of @bob lacks 2 of the 40 follows that it declares; whom it does not show counts as not followed.';

test.each(['short', archive])('%s', async (name) => {
  const ask = (...words: string[]) => run(...words, '-s', name, '--format', 'json');
  const open = await ask('follows', 'ann', 'n3');
  expect(open.code).toBe(3);
  expect(open.stdout).toContain('its list lacks 105 of the 2200 follows that it declares');
  expect(open.stdout + open.stderr).toContain(ANN);
  const no = await ask('follows', 'bob', 'n3');
  expect(no.code).toBe(1);
  expect(no.stdout + no.stderr).toContain(BOB);
  const yes = await ask('follows', 'bob', 'ann');
  expect(yes.code).toBe(0);
  expect(yes.stdout + yes.stderr).not.toContain('lacks');
  for (const words of [['follows', 'ann'], ['mutuals', 'ann'], ['show', 'ann'], ['show', 'FR'], ['ties']]) {
    const told = await ask(...words);
    expect(told.stdout + told.stderr, words.join(' ')).toContain(ANN);
  }
  const mutuals = JSON.parse((await ask('mutuals', 'dan')).stdout);
  expect(mutuals).toMatchObject({ mutual: 0, mutual_max: 3 });
  const status = await run('status', name, '--format', 'json');
  expect(status.stdout).toContain('its list lacks 2 of the 40 follows');
});

test('a report says it in its coverage and on the pages of countries, in each language', async () => {
  const out = join(folder.path, 'report');
  const made = await run('report', 'short', '--out', out, '--lang', 'en,fr', '--runs', '2', '--draws', '9');
  expect(made.code).toBe(0);
  const read = (file: string) => readFileSync(join(out, file), 'utf8').replaceAll(/\s/g, ' ');
  expect(read('report.md')).toContain(
    '3 lists read to the end lack 110 of the follows that their accounts declare',
  );
  expect(read('report.fr.md')).toContain('À 3 listes lues jusqu’au bout, il manque 110 des abonnements');
  expect(read('countries/IE.md')).toContain(
    '3 follows that are declared are not on the lists that were read',
  );
  expect(read('countries/IE.fr.md')).toContain('3 abonnements déclarés ne figurent pas dans les listes');
});
