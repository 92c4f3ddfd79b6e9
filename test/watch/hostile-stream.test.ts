/** A stream that lies, by its records, its clock or its revisions, against the servers of the accounts, which do not. */
import { afterEach, expect, test } from 'vitest';
import { parseAlertsFile } from '../../src/alerts/alerts-file.ts';
import { countMotion } from '../../src/log/motion.ts';
import { proofOfLog } from '../../src/log/proof-of-log.ts';
import { readSource } from '../../src/log/sources.ts';
import { type TieAt, tieAt } from '../../src/log/tie-at.ts';
import { logOf } from '../../src/open/open-log.ts';
import { events } from '../../src/questions/log/events.ts';
import { readMoved } from '../../src/questions/log/moved.ts';
import { openRecent } from '../../src/questions/log/recent.ts';
import { triedAlerts } from '../../src/questions/log/tried-alerts.ts';
import { readSweeps, readWatched } from '../../src/store/watch-log.ts';
import {
  ALICE,
  BOB,
  type CommitMessage,
  DAVE,
  follow,
  revisionAt,
  type SmallWatch,
  SWEEP_MS,
  startSmallWatch,
} from '../support/small-watch.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const open: SmallWatch[] = [];
afterEach(async () => {
  for (const watch of open.splice(0)) {
    await watch.stop();
    watch.store.close();
  }
});

async function start(isChained = false): Promise<SmallWatch> {
  const watch = await startSmallWatch({ isChained });
  open.push(watch);
  await watch.pass(MINUTE);
  return watch;
}

function accountOf({ store, watch }: SmallWatch, accountId: string) {
  return readWatched(store, watch()).find(({ state }) => state.accountId === accountId)!;
}

function said(small: SmallWatch, target: string, at: number): TieAt {
  return tieAt(readSource(small.store, small.watch(), accountOf(small, ALICE)), target, at, 1);
}

/** Up to when it is known whom she follows. */
const lastKnown = (small: SmallWatch) => accountOf(small, ALICE).state.open!.to;

/** What a stream says that no server has. */
function lie({ served, now }: SmallWatch, over: Partial<CommitMessage['commit']>): CommitMessage {
  return {
    kind: 'commit',
    accountId: ALICE,
    commit: {
      revision: revisionAt(now()),
      since: served.get(ALICE)!.revision,
      at: now(),
      operations: [],
      ...over,
    },
  };
}

test.each([true, false])('what a stream invents the next sweep finds (chained: %s)', async (isChained) => {
  const small = await start(isChained);
  await small.tell(small.change(ALICE, follow(BOB, 'real')));
  await small.pass(SWEEP_MS);
  const since = isChained ? small.served.get(ALICE)!.revision : undefined;
  const toldAt = small.now();
  await small.tell(
    lie(small, { since, operations: [follow(DAVE, 'false'), { action: 'delete', key: 'real' }] }),
  );
  await small.pass(2 * SWEEP_MS);
  expect(said(small, DAVE, lastKnown(small))).toBe('no');
  expect(said(small, DAVE, toldAt + 1)).not.toBe('yes');
  expect(said(small, BOB, lastKnown(small))).toBe('yes');
  expect(said(small, BOB, toldAt + 1)).not.toBe('no');
  const untold = readSweeps(small.store, small.watch()).map(({ untoldCount }) => untoldCount);
  expect(untold).toContain(2);
});

test.each(['the next sweep', 'the next change'])(
  'a chain that a stream invents proves nothing of its time: %s says so',
  async (by) => {
    const small = await start(true);
    await small.tell(small.change(ALICE, follow(BOB, 'real')));
    await small.pass(SWEEP_MS);
    const { revision: since } = small.served.get(ALICE)!;
    const proved = accountOf(small, ALICE).state.provedAt!;
    const [first, toldAt] = [revisionAt(small.now()), small.now()];
    const operations = [follow(DAVE, 'false'), { action: 'delete' as const, key: 'real' }];
    await small.tell(lie(small, { revision: first, since, operations }));
    await small.pass(10 * MINUTE);
    await small.tell(lie(small, { since: first }));
    await small.pass(MINUTE);
    if (by === 'the next change') await small.tell(small.change(ALICE, follow(DAVE, 'true')));
    await small.pass(2 * SWEEP_MS);
    const between = toldAt + 5 * MINUTE;
    expect([said(small, DAVE, between), said(small, BOB, between)]).toEqual(['unknown', 'unknown']);
    expect([said(small, DAVE, proved - 1), said(small, BOB, proved - 1)]).toEqual(['no', 'yes']);
    expect(said(small, BOB, lastKnown(small))).toBe('yes');
    expect(said(small, DAVE, lastKnown(small))).toBe(by === 'the next change' ? 'yes' : 'no');
  },
);

test('nothing is news at a revision that a reading has shown', async () => {
  const small = await start();
  small.change(ALICE, follow(BOB, 'real'));
  await small.pass(SWEEP_MS);
  const { revision } = small.served.get(ALICE)!;
  await small.tell(lie(small, { revision, since: undefined, operations: [follow(DAVE, 'false')] }));
  await small.pass(2 * SWEEP_MS);
  expect(said(small, DAVE, lastKnown(small))).toBe('no');
  expect(small.ties.map(({ key }) => key)).toEqual(['real']);
});

test('what came and went before a reading, and is told only after it, is unknown in between', async () => {
  const small = await start();
  await small.pass(SWEEP_MS);
  const held = [small.change(ALICE, follow(DAVE, 'brief'))];
  const between = small.now() + 1;
  await small.pass(MINUTE);
  held.push(small.change(ALICE, { action: 'delete', key: 'brief' }));
  await small.pass(SWEEP_MS);
  const proved = () => {
    const source = readSource(small.store, small.watch(), accountOf(small, ALICE));
    return tieAt(proofOfLog(small.store, small.watch()).proved(source), DAVE, between, 1);
  };
  expect(proved()).toBe('no');
  await small.tell(...held);
  expect(proved()).toBe('unknown');
  // Told again, as after a connection that broke off, it is known already.
  const count = small.ties.length;
  await small.tell(...held);
  expect(small.ties).toHaveLength(count);
  await small.pass(SWEEP_MS);
  expect(said(small, DAVE, lastKnown(small))).toBe('no');
});

test('what is told too late puts nothing before what was proved by then, whatever revision it has', async () => {
  const small = await start();
  const late = (revision: string, key: string) =>
    lie(small, { revision, since: undefined, operations: [follow(DAVE, key)] });
  const firstProved = accountOf(small, ALICE).state.provedAt!;
  await small.tell(late(revisionAt(firstProved - DAY), 'before the first reading'));
  expect(small.ties).toEqual([]);
  await small.pass(2 * SWEEP_MS);
  const proved = accountOf(small, ALICE).state.provedAt!;
  small.change(ALICE, follow(BOB, 'untold'));
  await small.pass(SWEEP_MS);
  await small.tell(late(revisionAt(Date.UTC(2001, 0, 1)), 'false'));
  expect(small.ties.slice(-2).map(({ kind, from }) => [kind, from])).toEqual([
    ['formed', proved],
    ['ended', proved],
  ]);
  expect(said(small, DAVE, firstProved)).toBe('no');
  expect(said(small, DAVE, proved + 1)).toBe('unknown');
});

test('a server that is restored from a backup is read, and what comes later is on top', async () => {
  const small = await start();
  const before = { ...small.served.get(ALICE)!, follows: new Map() };
  await small.pass(MINUTE);
  await small.tell(small.change(ALICE, follow(BOB, 'lost')));
  await small.pass(SWEEP_MS);
  Object.assign(small.served.get(ALICE)!, before);
  await small.pass(SWEEP_MS);
  expect(small.ties.at(-1)).toMatchObject({ kind: 'ended', key: 'lost', how: 'reading' });
  await small.pass(SWEEP_MS);
  expect(said(small, BOB, lastKnown(small))).toBe('no');
  await small.tell(small.change(ALICE, follow(DAVE, 'new')));
  expect(small.ties.at(-1)).toMatchObject({ kind: 'formed', key: 'new', how: 'stream' });
});

test('what a stream tells while an account is read is held against another reading', async () => {
  const small = await start();
  // What no stream tells makes the sweep read her.
  small.change(ALICE, follow(BOB, 'untold'));
  await small.pass(1_000);
  small.onReading.act = () =>
    void small.tell(lie(small, { since: undefined, operations: [follow(DAVE, 'later')] }));
  await small.pass(2 * SWEEP_MS);
  await small.pass(SWEEP_MS);
  expect(said(small, BOB, lastKnown(small))).toBe('yes');
  expect(said(small, DAVE, lastKnown(small))).toBe('no');
  expect(small.gaps).toEqual([]);
});

test('a gap that opens during a sweep is read right after it', async () => {
  const small = await start();
  small.change(ALICE, follow(BOB, 'untold'));
  small.onReading.act = () => void small.tell({ kind: 'unread', accountId: BOB, reason: 'no record' });
  await small.pass(SWEEP_MS);
  await small.pass(10_000);
  expect(small.gaps).toEqual(['no record']);
  expect(accountOf(small, BOB).state.open).not.toBeNull();
});

test('a record that takes the place of another ends no tie, in whatever way it is told', async () => {
  const small = await start();
  await small.tell(small.change(ALICE, follow(BOB, 'first')));
  await small.pass(MINUTE);
  // As a server does with a second follow, and as Jetstream tells it: an operation a message.
  const { commit } = small.change(ALICE, { action: 'delete', key: 'first' }, follow(BOB, 'second'));
  const parts = commit.operations!.map((operation) => lie(small, { ...commit, operations: [operation] }));
  await small.tell(...parts);
  // What no stream tells a reading finds.
  small.change(ALICE, { action: 'delete', key: 'second' }, follow(BOB, 'third'));
  await small.pass(SWEEP_MS);
  expect(small.ties.map(({ kind, key }) => [kind, key])).toEqual([['formed', 'first']]);
  expect(accountOf(small, ALICE).state.open).not.toBeNull();
  const asked = parseAlertsFile(
    JSON.stringify({ version: 1, rules: [{ when: '* unfollows *' }, { when: '* follows *' }] }),
    'watch.json',
  );
  const log = logOf(small.store, small.watch());
  expect(triedAlerts(log, asked).rows.map((row) => row[2])).toEqual(['* follows *']);
  expect(events(log, {}).facts).toMatchObject({ formed: 1, ended: 0 });
  expect(countMotion(readMoved(openRecent(log, 'day')).ties)).toMatchObject({ formed: 1, ended: 0 });
});

test('the parts of one change that come one after the other are of one moment', async () => {
  const small = await start();
  await small.tell(small.change(ALICE, follow(BOB, 'first')));
  await small.pass(MINUTE);
  const { commit } = small.change(ALICE, { action: 'delete', key: 'first' }, follow(BOB, 'second'));
  for (const operation of commit.operations!) {
    await small.pass(1_500);
    await small.tell(lie(small, { ...commit, at: small.now(), operations: [operation] }));
  }
  expect(events(logOf(small.store, small.watch()), {}).facts).toMatchObject({ formed: 1, ended: 0 });
});

test('what is lost is counted from the log: also what a watch had found that was stopped before its sweep', async () => {
  const small = await start();
  await small.pass(SWEEP_MS);
  await small.tell(small.change(ALICE, follow(BOB, 'told')));
  small.change(BOB, follow(DAVE, 'untold'));
  await small.pass(MINUTE);
  // A gap, and so a reading, between two sweeps.
  await small.tell({ kind: 'sync', accountId: BOB });
  await small.pass(MINUTE);
  expect(small.ties.map(({ key }) => key)).toEqual(['told', 'untold']);
  await small.stop();
  const again = await startSmallWatch({ before: small });
  open.splice(0, 1, again);
  await again.pass(SWEEP_MS);
  const sums = readSweeps(again.store, again.watch()).map(({ toldCount, untoldCount }) => [
    toldCount,
    untoldCount,
  ]);
  expect(sums.filter(([told, untold]) => told! + untold! > 0)).toEqual([[1, 1]]);
});

test('a record that comes, goes and comes within one moment leaves a log that can be read', async () => {
  const small = await start();
  for (const [k, action] of ['come', 'go', 'come'].entries()) {
    const operation = action === 'come' ? follow(BOB, 'again') : { action: 'delete' as const, key: 'again' };
    // Of a clock that is ahead: all of them may have happened up to now.
    const told = small.change(ALICE, operation);
    const revision = revisionAt(small.now() + 1_000 + k);
    Object.assign(small.served.get(ALICE)!, { revision });
    await small.tell({ ...told, commit: { ...told.commit, revision } });
  }
  await small.pass(MINUTE);
  await small.tell(small.change(ALICE, { action: 'delete', key: 'again' }));
  await small.pass(2 * SWEEP_MS);
  expect(said(small, BOB, lastKnown(small))).toBe('no');
});
