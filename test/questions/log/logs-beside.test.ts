/** The logs that a study may be asked beside: its own of a day, those of its database of a snapshot, none of an archive. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealLog } from '../../../src/log/seal-log.ts';
import { loadStudy } from '../../../src/open/load-study.ts';
import { logsOf } from '../../../src/open/logs.ts';
import { openSealedSnapshot } from '../../../src/open/open-snapshot.ts';
import { openStore } from '../../../src/store/store.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { BEGUN } from '../../support/hand-log.ts';
import { END, spokenLog } from '../../support/spoken-log.ts';

const folder = temporaryFolder();

test('a day of a log knows its log, a snapshot those of its database', () => {
  const database = join(folder.path, 'beside.sqlite');
  const store = openStore(database);
  const log = spokenLog(store);
  log.sweep(END, 0, 4);
  const date = new Date(BEGUN).toISOString().slice(0, 10);
  sealLog(store, log.watch, { name: 'sealed', date, sealedAt: `${date}T23:59:59Z` });
  store.close();
  const desk = { database, say: () => {} };
  const open = (name: string) => loadStudy(openSealedSnapshot(desk, name)).logs;
  const found = (name: string) => [open(name).own?.name, open(name).all.map((one) => one.name)];
  expect(found('log')).toEqual(['log', ['log']]);
  expect(found('sealed')).toEqual([undefined, ['log']]);
  expect(open('log').ask('log', ({ about, accounts }) => [about.name, accounts.size])).toEqual(['log', 4]);
  expect(() => open('log').ask('lgo', () => null)).toThrow('there is no log lgo');
  expect(logsOf(join(folder.path, 'none.sqlite')).all).toEqual([]);
});

test('an archive has no logs, whatever database there is', () => {
  const desk = { database: join(folder.path, 'none.sqlite'), say: () => {} };
  const { all, own } = loadStudy(openSealedSnapshot(desk, 'data/snapshots/sandbox-2025')).logs;
  expect([all, own]).toEqual([[], null]);
});
