/** What is asked of a log takes the only one where none is named; where there are several it says which. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { handLog } from '../support/hand-log.ts';
import { sealedDaysOfLog } from '../support/panel-log.ts';
import { runHere } from '../support/run-here.ts';
import { END, spokenLog } from '../support/spoken-log.ts';

const folder = temporaryFolder();
const db = (name: string) => join(folder.path, `${name}.sqlite`);
// Elsewhere archives would be found.
const cwd = join(folder.path, 'study');
const asking = (of: string, ...words: string[]) => runHere([...words, '--db', db(of)], { cwd });

beforeAll(async () => {
  mkdirSync(cwd);
  for (const [name, others] of [
    ['one', []],
    ['two', ['second']],
  ] as const) {
    const { store, sweep, post } = spokenLog(openStore(db(name)));
    post('mfa.fr', END - 1000, { hashtags: ['summit'], mentions: ['did:plc:mfa.de'] });
    sweep(END, 0, 0);
    for (const other of others) handLog(store, [{ handle: 'mfa.ke' }], other);
    store.close();
  }
  openStore(db('none')).close();
  await sealedDaysOfLog(db('days'));
});

describe.each([['now'], ['events'], ['alerts'], ['seal', '--at', '2026-05-31']])('%s', (...words) => {
  test('takes the only log, and says so', async () => {
    const { stderr } = await asking('one', ...words);
    expect(stderr).toContain('log log (bluesky)\n');
  });

  test('says which there are where there are several, and where there is none how one begins', async () => {
    const { code, stderr } = await asking('two', ...words);
    expect(code).toBe(2);
    expect(stderr).toContain('there are several logs');
    expect(stderr).toContain(': log, second; name one');
    expect((await asking('none', ...words)).stderr).toContain('begin one with: entente watch');
  });
});

test.each([['hotspots'], ['dialogue'], ['desk', 'FR']])(
  '%s asks the only log of a database without snapshots as it would by its name',
  async (...words) => {
    const [unnamed, named] = [
      await asking('one', ...words, '--format', 'json'),
      await asking('one', ...words, '-s', 'log', '--format', 'json'),
    ];
    expect(named.code).toBe(0);
    expect(unnamed.stdout).toBe(named.stdout);
  },
);

describe('status', () => {
  test('of a log alone is that of the log', async () => {
    const [unnamed, named] = [await asking('one', 'status'), await asking('one', 'status', 'log')];
    expect(named.code).toBe(0);
    expect(unnamed.stdout).toBe(named.stdout);
    expect(unnamed.stderr).toBe(`log log (bluesky)\n${named.stderr}`);
  });

  test('of several logs lists them', async () => {
    const { code, stdout, stderr } = await asking('two', 'status', '--format', 'csv');
    expect(code).toBe(0);
    expect(stderr).toContain('no snapshot, and 2 logs');
    expect(stdout).toBe(`log,network,began,proved_until
log,bluesky,2026-06-01T00:00:00Z,2026-06-01T02:00:00Z
second,bluesky,2026-06-01T00:00:00Z,
`);
  });

  test('of a snapshot names the logs beside it', async () => {
    expect((await asking('days', 'status')).stderr).toContain(
      'Logs in this database: log; more of one with: entente status LOG.',
    );
    expect((await asking('days', 'status', 'before')).stderr).not.toContain('Logs in this database');
  });

  test('of nothing says how to begin', async () => {
    expect((await asking('none', 'status')).stderr).toContain('there is no snapshot');
  });
});
