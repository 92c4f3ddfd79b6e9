/** What a watch writes, in a database: all of a step or nothing, and within the time of which the log says that it knows it. */
import { expect, test } from 'vitest';
import { readSources } from '../../src/log/sources.ts';
import { tieAt } from '../../src/log/tie-at.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import {
  createWatch,
  lastToldAt,
  readPlaces,
  readTieEvents,
  readWatched,
  watchWriter,
} from '../../src/store/watch-log.ts';
import { newAccount, type Operation } from '../../src/watch/account-state.ts';
import { logKeeper } from '../../src/watch/log-keeper.ts';
import { lose } from '../../src/watch/steps/loss.ts';
import { takeMessage } from '../../src/watch/steps/message.ts';
import { takeProof } from '../../src/watch/steps/proof.ts';
import { takeReading } from '../../src/watch/steps/reading.ts';
import { followed, newWatchState } from '../../src/watch/watch-state.ts';
import { keyOf } from '../support/atproto.ts';
import { ALICE, BOB, follow, startSmallWatch } from '../support/small-watch.ts';

const MINUTE = 60_000;
const BEGAN = Date.UTC(2026, 5, 1, 12);
const at = (minutes: number) => BEGAN + minutes * MINUTE;

test('a watch that is killed between a proof and the changes that were held for it has written neither', () => {
  const store = openMemoryStore();
  const fresh = { name: 'log', network: 'bluesky', simulated: false, isKeyed: true, options: {} };
  const watch = createWatch(store, { ...fresh, startedAt: BEGAN });
  const writer = watchWriter(store, watch);
  let stepsLeft = Number.POSITIVE_INFINITY;
  const step: typeof writer.step = (one) => {
    if (stepsLeft-- === 0) throw new Error('killed');
    writer.step(one);
  };
  /** Begins, and goes on, with what the log has. */
  const start = () => {
    const accounts = new Map(readWatched(store, watch).map((one) => [one.state.accountId, followed(one)]));
    const run = { state: newWatchState(accounts, new Map()) };
    return { run, accounts, keep: logKeeper(run, accounts, { ...writer, step }, null, {}) };
  };
  for (const name of ['a', 'b', 'c']) {
    const state = newAccount(name, `${name}.test`);
    const account = { state, cohort: 1, rosterHandle: name, isWatched: true, gap: null, profile: null };
    writer.step({ account, ties: [], accounts: [], spans: [] });
  }
  const read = ({ run, accounts, keep }: ReturnType<typeof start>, minutes: number, targets: string[]) => {
    const follows = targets.map((target) => ({
      target,
      key: target,
      followedAt: null,
      doubt: null,
      cid: null,
    }));
    const reading = { began: at(minutes), ended: at(minutes), revision: keyOf(at(minutes)), follows };
    keep(takeReading(run.state, accounts.get('a')!, reading, writer)!);
  };
  const change = (
    { run, accounts, keep }: ReturnType<typeof start>,
    minutes: number,
    operation: Operation,
  ) => {
    const commit = {
      revision: keyOf(at(minutes)),
      since: undefined,
      at: at(minutes),
      operations: [operation],
    };
    const message = { kind: 'commit' as const, accountId: 'a', commit };
    const told = { message, dated: at(minutes), received: at(minutes) };
    keep(takeMessage(run.state, accounts.get('a')!, told, writer));
  };
  const made = (target: string): Operation => ({
    action: 'create',
    follow: { target, key: target, followedAt: null, doubt: null, cid: null },
  });

  const killed = start();
  read(killed, 0, []);
  killed.keep(lose(killed.accounts.get('a')!, 'cut', at(10)));
  change(killed, 21, made('b'));
  change(killed, 22, { action: 'delete', key: 'b' });
  change(killed, 23, made('c'));
  stepsLeft = 2;
  const proof = takeProof(killed.run.state, killed.accounts.get('a')!, { at: at(20), heard: 'on' });
  expect(() => killed.keep(proof)).toThrow('killed');
  expect(readWatched(store, watch)[0]).toMatchObject({ gap: 'cut', state: { open: null, provedAt: at(0) } });
  expect([...readTieEvents(store, watch)]).toEqual([]);

  stepsLeft = Number.POSITIVE_INFINITY;
  read(start(), 30, ['c']);
  expect([...readTieEvents(store, watch)]).toMatchObject([
    { kind: 'formed', target: 'c', from: at(0), to: at(30) },
  ]);
  const source = readSources(store, watch).find(({ account }) => account.state.accountId === 'a')!;
  // It followed b for a minute, of which nobody knows any more, and nobody says no.
  expect(tieAt(source, 'b', at(21.5), 1)).toBe('unknown');
});

test.each([
  ['by a millisecond', 1],
  ['by an hour', 60 * MINUTE],
])(
  'what comes with a frame is within the time of its log, also of a stream whose clock is behind %s',
  async (_, behind) => {
    const small = await startSmallWatch();
    await small.pass(MINUTE);
    const { commit, ...frame } = small.change(ALICE, follow(BOB, 'k'));
    await small.tell({ ...frame, commit: { ...commit, at: small.now() - behind } });
    expect(small.ties).toMatchObject([{ kind: 'formed', to: small.now() }]);
    expect(lastToldAt(small.store, small.watch())).toBe(small.now());
    // Of others it may have more to tell of the time since.
    expect(readPlaces(small.store, small.watch())).toMatchObject([{ toldAt: small.now() - behind }]);
    await small.stop();
  },
);
