/** A network whose look-ups lag behind its stream: what the stream has just told stands. */
import { expect, test } from 'vitest';
import { ALICE, type SmallWatch, SWEEP_MS, startSmallWatch } from '../support/small-watch.ts';

const MINUTE = 60_000;

async function started(before?: SmallWatch): Promise<SmallWatch> {
  const small = await startSmallWatch(before === undefined ? {} : { before });
  await small.pass(MINUTE);
  return small;
}

const said = ({ accounts }: SmallWatch) =>
  accounts.filter(({ kind }) => kind !== 'watched').map(({ kind, detail }) => `${kind} ${detail}`.trim());

test('what a stream has just said stands over look-ups that are behind, also after a kill', async () => {
  let small = await started();
  small.lookedUp.set(ALICE, { handle: 'alice.test' });
  Object.assign(small.served.get(ALICE)!, { handle: 'new.test' });
  await small.tell({ kind: 'identity', accountId: ALICE, handle: 'new.test', at: small.now() });
  // An account whose repository is set anew is read again, and looked up first.
  await small.tell({ kind: 'sync', accountId: ALICE });
  await small.pass(MINUTE);
  expect(said(small)).toEqual(['renamed new.test']);
  await small.stop();
  small = await started(small);
  expect(said(small)).toEqual([]);
  await small.pass(SWEEP_MS);
  await small.tell({ kind: 'sync', accountId: ALICE });
  await small.pass(MINUTE);
  expect(said(small)).toEqual(['renamed alice.test']);
  await small.stop();
  small.store.close();
});

test('where the account’s own server shows that it is there again, the look-up is believed', async () => {
  const small = await started();
  await small.tell({ kind: 'status', accountId: ALICE, gone: 'deactivated', at: small.now() });
  await small.stop();
  const again = await started(small);
  expect(said(again)).toEqual(['back']);
  await again.stop();
  again.store.close();
});

test('a name that the directory has is believed, though a stream has just told another and lost the last one', async () => {
  const small = await started();
  Object.assign(small.served.get(ALICE)!, { handle: 'newest.test' });
  await small.tell({ kind: 'identity', accountId: ALICE, handle: 'new.test', at: small.now() });
  await small.tell({ kind: 'sync', accountId: ALICE });
  await small.pass(MINUTE);
  expect(said(small)).toEqual(['renamed new.test', 'renamed newest.test']);
  await small.stop();
  small.store.close();
});
