import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addOutsideTies } from '../../../src/store/outside-ties.ts';
import { sealSnapshot } from '../../../src/store/snapshots.ts';
import { openStore } from '../../../src/store/store.ts';
import type { FakeAppview } from '../../support/appview.ts';
import { startAppview } from '../../support/appview.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runHere } from '../../support/run-here.ts';
import { sealedSnapshot, smallSnapshot } from '../../support/snapshots.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'outside.sqlite');
let appview: FakeAppview;

beforeAll(async () => {
  const store = openStore(database);
  const accounts = [
    { id: 'did:plc:a' },
    { id: 'did:plc:b' },
    { id: 'did:plc:c', verdict: 'partial' as const },
  ];
  const kept = smallSnapshot(store, 'kept', accounts, [[0, 1]]);
  addOutsideTies(store, kept, 'did:plc:a', ['did:plc:z', 'did:plc:y', 'did:plc:y']);
  addOutsideTies(store, kept, 'did:plc:b', ['did:plc:y', 'did:plc:w', 'did:plc:x']);
  addOutsideTies(store, kept, 'did:plc:c', ['did:plc:x', 'did:plc:y', 'did:plc:a']);
  sealSnapshot(store, kept, { sealedAt: '2026-06-02T00:00:00.000Z' });
  sealedSnapshot(store, 'bare');
  store.close();
  appview = await startAppview([
    { did: 'did:plc:y', handle: 'y.org' },
    { did: 'did:plc:x', handle: 'x.org', gone: 'suspended' },
  ]);
});
afterAll(() => appview.close());

const suggest = (...words: string[]) => runHere(['roster', 'suggest', '--db', database, ...words]);

test('names accounts outside the roster by how many of its accounts follow them', async () => {
  const { code, stdout, stderr } = await suggest('-s', 'kept', '--followed-by', '2', '--format', 'csv');
  expect(code).toBe(0);
  expect(stdout).toBe('account_id,followed_by\ndid:plc:y,3\ndid:plc:x,2\n');
  expect(stderr).toContain(
    '2 accounts outside the roster of kept are followed by at least 2 of its 3 accounts.',
  );
  expect(stderr).toContain(
    '1 account of the roster could not be read to the end: the true counts may be higher.',
  );
});

test('--look-up adds what the network says of them today', async () => {
  const { stdout } = await suggest('-s', 'kept', '--followed-by', '2', '--look-up', '--appview', appview.url);
  expect(stdout).toBe(
    'handle,name,audience,account_id,followed_by\ny.org,Y.ORG,7,did:plc:y,3\n,,,did:plc:x,2\n',
  );
});

test('a snapshot taken without them says how to take one with them', async () => {
  expect(await suggest('-s', 'bare', '--followed-by', '2')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('entente crawl … --keep-outside'),
  });
});

test('a number that no account could reach, or that is none, is refused', async () => {
  expect((await suggest('-s', 'kept', '--followed-by', '4')).stderr).toContain('kept has only 3 accounts');
  expect((await suggest('-s', 'kept', '--followed-by', 'many')).stderr).toContain('a whole number from 1 on');
});
