/** `init --roster`: a study that begins with the list of leaders, or with a part of it. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRoster } from '../../src/roster/parse.ts';
import { temporaryFolder } from '../support/folder.ts';
import { packOnce } from '../support/pack-once.ts';
import { ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
packOnce();
const leaders = parseRoster(readFileSync(join(ROOT, 'data/roster.csv'), 'utf8'), 'roster');
const accounts = (network: string, rows = leaders.rows) =>
  new Set(
    rows.filter((row) => row.network === network && row.handle !== '').map((row) => row.handle.toLowerCase()),
  ).size;

test('the rows that are chosen, with the accounts of each network', async () => {
  const cwd = mkdtempSync(join(folder.path, 'init-'));
  const made = await runHere(['init', 'europe', '--roster', 'leaders', '--where', 'country=Germany'], {
    cwd,
  });
  expect(made.code).toBe(0);
  const german = leaders.rows.filter(({ country }) => country === 'DE');
  expect(made.stderr).toContain(
    `made with ${german.length} rows; accounts: ${accounts('bluesky', german)} on bluesky, ${accounts('mastodon', german)} on mastodon, ${accounts('x', german)} on x. The network read is bluesky`,
  );
  const text = readFileSync(join(cwd, 'europe/data/roster.csv'), 'utf8');
  expect(parseRoster(text, 'r').rows).toEqual(german);
  const missions = await runHere(
    [
      'init',
      'missions',
      '--roster',
      'europe/data/roster.csv',
      '--where',
      'office=mission',
      '--where',
      'network=bluesky',
    ],
    { cwd },
  );
  expect(missions.stderr).toContain('made with 3 rows; accounts: 3 on bluesky.');
});

test.each([
  [['--where', 'region=Europe'], '--where chooses rows of a roster; say --roster leaders too'],
  [['--roster', 'leaders', '--where', 'party=x'], 'the roster of leaders has no column party'],
  [['--roster', 'leaders', '--where', 'region=Atlantis'], 'no account of leaders has region Atlantis'],
])('%j is refused, and nothing is made', async (words, message) => {
  const cwd = mkdtempSync(join(folder.path, 'refused-'));
  expect(await runHere(['init', 'x', ...words], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(message),
  });
  expect((await runHere(['init', 'x'], { cwd })).code).toBe(0);
});

test('the help says how many accounts of the list each network has', async () => {
  expect((await runHere(['init', '--help'])).stdout).toContain(
    `knows ${accounts('bluesky')} accounts on Bluesky, ${accounts('mastodon')} on Mastodon and ${accounts('x')} on X`,
  );
});
