/** A comparison of two snapshots needs the memory in which others are kept open: these are read again when they are asked. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { startConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { smallSnapshot, THREE } from '../support/snapshots.ts';
import { END, spokenLog } from '../support/spoken-log.ts';

const folder = temporaryFolder();

test('a snapshot and a day of a log say after a comparison what they say where none was made', async () => {
  mkdirSync(join(folder.path, 'data'));
  const database = join(folder.path, 'data', 'entente.sqlite');
  const store = openStore(database);
  for (const year of [2025, 2026]) {
    const accounts = THREE.map(({ id }) => ({ id, row: { country: 'FR' } }));
    const snapshot = smallSnapshot(store, `in-${year}`, accounts, [[0, 1]], `${year}-06-01`);
    sealSnapshot(store, snapshot, { sealedAt: `${year}-06-01T12:00:00.000Z` });
  }
  spokenLog(store).sweep(END, 0, 4);
  store.close();

  const said = async (addresses: readonly string[]) => {
    const console = await startConsole(database);
    const answers: unknown[] = [];
    for (const address of addresses) answers.push(await (await fetch(`${console.url}${address}`)).json());
    await console.close();
    return answers.slice(-2);
  };
  const after = ['/countries.json?s=in-2026', '/show.json?of=FR&s=log'];
  const opening = ['/show.json?of=FR&s=in-2026', '/countries.json?s=log'];
  const compared = await said([...opening, '/years.json?old=in-2025&new=in-2026', ...after]);

  expect(compared).toEqual(await said(after));
  expect(JSON.stringify(compared)).toContain('in-2026');
});
