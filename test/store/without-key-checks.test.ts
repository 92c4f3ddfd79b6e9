/** Rows in bulk are written without a look at their keys, and no others are. */
import { expect, test } from 'vitest';
import { openMemoryStore } from '../../src/store/store.ts';
import { withoutKeyChecks } from '../../src/store/without-key-checks.ts';
import { smallSnapshot } from '../support/snapshots.ts';

const OF_NOBODY = 'INSERT INTO tie (snapshot, source, target) SELECT id, 900, 901 FROM snapshot';

test('keys are looked up again afterwards, also where the writing has failed', () => {
  const store = openMemoryStore();
  smallSnapshot(store, 'small', [], []);
  expect(() => store.exec(OF_NOBODY)).toThrow('FOREIGN KEY');
  withoutKeyChecks(store, () => store.exec(OF_NOBODY));
  expect(store.prepare('SELECT count(*) FROM tie').pluck().get()).toBe(1);
  store.exec('DELETE FROM tie');
  expect(() =>
    withoutKeyChecks(store, () => {
      throw new Error('full');
    }),
  ).toThrow('full');
  expect(() => store.exec(OF_NOBODY)).toThrow('FOREIGN KEY');
});
