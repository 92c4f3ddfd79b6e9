/** The report of an edition at the prompt: written, checked to the byte, and refused what is of snapshots. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { type HandNetwork, sealHand } from '../edition/hand.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const home = process.cwd();

const BLUESKY: HandNetwork = {
  network: 'bluesky',
  accounts: ['ann', 'bob', 'cat'],
  ties: ['ann>bob', 'bob>ann cat'],
};
const MASTODON: HandNetwork = {
  network: 'mastodon',
  date: '2026-06-11',
  accounts: ['ann', 'bob'],
  ties: ['ann>bob'],
};

beforeAll(async () => {
  process.chdir(folder.path);
  const store = openStore('data/entente.sqlite');
  sealHand(store, BLUESKY);
  sealHand(store, MASTODON);
  sealHand(store, { ...BLUESKY, date: '2025-06-01' });
  sealHand(store, { ...MASTODON, accounts: ['ann', 'bob', 'cat'], ties: ['cat>ann'], date: '2025-06-11' });
  store.close();
  expect((await ask(['edition', 'then', 'bluesky-2025', 'mastodon-2025'])).code).toBe(0);
  expect((await ask(['edition', 'now', 'bluesky-2026', 'mastodon-2026'])).code).toBe(0);
});
afterAll(() => process.chdir(home));

const QUICK = ['--runs', '2', '--draws', '1'];

test('it is written where reports are, and every byte is computed again', async () => {
  const made = await ask(['report', 'now', '--against', 'then', ...QUICK]);
  expect(made.stderr).toContain(
    'reports/now: report of the edition now, 3 actors on 2 networks, 3 ties on any',
  );
  expect(made.code).toBe(0);
  expect(readFileSync('reports/now/report.md', 'utf8')).toContain(
    'no longer on Mastodon: 1 without an account there in the rosters now. Of 1 known tie to or from it there, 1 was lost although both share another network.',
  );
  const checked = await ask(['report', '--check']);
  expect(checked.stderr).toContain('reports/now: every byte as computed from now');
  expect(checked.code).toBe(0);
  expect(readFileSync('reports/README.md', 'utf8')).toContain(
    '| Bluesky and Mastodon, ties between actors |',
  );
});

test('from archives alone every byte is computed again, too', async () => {
  for (const name of ['bluesky-2025', 'mastodon-2025', 'bluesky-2026', 'mastodon-2026'])
    expect((await ask(['export', name, `data/snapshots/${name}/`])).code).toBe(0);
  for (const name of ['then', 'now']) expect((await ask(['edition', name, '--archive'])).code).toBe(0);
  const { code, stderr } = await ask(['report', 'now', '--check', '--db', 'none.sqlite']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('every byte as computed') });
});

test('a byte that was changed is told, with the command that makes the report again', async () => {
  appendFileSync('reports/now/data/moves.csv', 'zoe,moved,bluesky,mastodon\n');
  const { code, stdout } = await ask(['report', 'now', '--check']);
  expect(code).toBe(1);
  expect(stdout).toContain('reports/now: 1 file differs from what now gives\n  data/moves.csv');
  expect(stdout).toContain(
    'To replace it: entente report now --against then --runs 2 --draws 1 --out reports/now',
  );
});

test('what is of snapshots is refused, all of it at once', async () => {
  const { code, stderr } = await ask(['report', 'now', '--unit', 'country', '--persons', '--out', 'refused']);
  expect(code).toBe(2);
  expect(stderr).toContain('--unit and --persons have no effect in entente report of an edition');
  expect(existsSync('refused')).toBe(false);
  const snapshot = await ask(['report', 'now', '--against', 'bluesky-2025', '--out', 'refused']);
  expect(snapshot.code).toBe(2);
  expect(snapshot.stderr).toContain('there is no edition bluesky-2025');
});

test('it is cited as any report is', async () => {
  const { stdout } = await ask(['cite', 'now']);
  expect(stdout).toContain('Edition now, content hash');
});

test('of a group each network has its own members, and all of them may be on one', async () => {
  folder.write('two.txt', 'ann\nbob\n');
  folder.write('one.txt', 'cat\n');
  for (const [file, actors, ties] of [
    ['two', '2 actors', '2 ties'],
    ['one', '1 actor', '0 ties'],
  ]) {
    const made = await ask(['report', 'now', '--among', `${file}.txt`, ...QUICK]);
    expect(made.stderr).toContain(`${actors} on 2 networks, ${ties} on any`);
    expect(await ask(['report', '--check', '--out', `reports/now-among-${file}`])).toMatchObject({ code: 0 });
  }
  expect(await ask(['report', 'now', '--among', 'two.txt', '--against', 'then', ...QUICK])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('a group is set against no earlier edition'),
  });
  const report = readFileSync('reports/now-among-two/report.md', 'utf8');
  expect(report).toContain('that two.txt names');
  expect(report).not.toContain('members of the United Nations, ');
});

test('every answer about the edition says that it is of a group alone', async () => {
  folder.write('both.txt', 'ann\nbob\n');
  for (const words of [['show', 'ann']]) {
    const { stdout, stderr } = await ask([...words, '-s', 'now', '--among', 'both.txt', '--format', 'json']);
    expect(`${stdout}${stderr}`).toContain('that both.txt names:');
  }
});
