/** A row of the roster of which the look-up failed is in the roster, and unknown for that reason. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { smallSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();
const db = join(folder.path, 'study.sqlite');
const accounts = ['did:plc:ann', 'did:plc:bo', 'did:plc:cy', 'did:plc:dee'].map((id) => ({ id }));

test('why its ties are unknown is said in its own snapshot, and in one beside it', async () => {
  const store = openStore(db);
  const then = smallSnapshot(store, 'then', accounts, [[0, 2]], '2026-05-01');
  sealSnapshot(store, then, { sealedAt: '2026-05-01T01:00:00.000Z' });
  const now = smallSnapshot(store, 'now', accounts, [[0, 1]]);
  store
    .prepare(
      "UPDATE entry SET account = NULL, verdict = 'failed', reason = 'no whole answer came' WHERE snapshot = ? AND number > 2",
    )
    .run(now.id);
  sealSnapshot(store, now, { sealedAt: '2026-06-01T01:00:00.000Z' });
  store.close();
  for (const snapshot of ['now', 'then']) {
    const { stdout, stderr } = await runHere([
      ...['follows', 'ann.test', 'cy.test', '-s', snapshot, '--format', 'json', '--db', db],
    ]);
    expect(stderr).not.toContain('entente:');
    const row = JSON.parse(stdout).rows.find((each: Record<string, string>) => each.snapshot === 'now');
    expect(row).toMatchObject({ follows: 'unknown', follows_back: 'unknown' });
    for (const reason of [row.reason, row.back_reason]) {
      expect(reason).toMatch(/^@cy.test is failed: .* \(no whole answer came\)$/);
    }
  }
  const both = await runHere(['follows', 'cy.test', 'dee.test', '-s', 'now', '--format', 'json', '--db', db]);
  expect(both.code).toBe(3);
  expect(both.stdout).not.toContain('Both accounts are');
});

test('a row without a handle that came to no account is not taken for an account without one', async () => {
  const other = join(folder.path, 'other.sqlite');
  const store = openStore(other);
  const some = accounts.slice(0, 3);
  const then = smallSnapshot(store, 'then', some, [[0, 2]], '2026-05-01');
  store.prepare("UPDATE entry SET handle = '' WHERE snapshot = ? AND number = 3").run(then.id);
  sealSnapshot(store, then, { sealedAt: '2026-05-01T01:00:00.000Z' });
  const now = smallSnapshot(store, 'now', some, [[0, 1]]);
  store
    .prepare(
      `UPDATE entry SET account = NULL, handle = '', account_id = '', verdict = 'not-found', reason = 'the roster has no handle'
       WHERE snapshot = ? AND number = 3`,
    )
    .run(now.id);
  sealSnapshot(store, now, { sealedAt: '2026-06-01T01:00:00.000Z' });
  store.close();
  const words = ['follows', 'ann.test', 'did:plc:cy', '-s', 'then', '--format', 'json', '--db', other];
  const { rows } = JSON.parse((await runHere(words)).stdout);
  const row = rows.find((each: Record<string, string>) => each.snapshot === 'now');
  expect(row).toMatchObject({ follows: 'unknown', reason: expect.stringContaining('not in its roster') });
});
