/** A Jetstream of version 2 that drops and forgets: what is proved is right, what is refused is a gap, and hostile messages end a connection. */
import { expect, test } from 'vitest';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { openStream } from '../../src/sandbox/stream-events.ts';
import { openStore } from '../../src/store/store.ts';
import { findWatch, readSpans, readSweeps, readTieEvents } from '../../src/store/watch-log.ts';
import { applyCommit, applyReading, newAccount } from '../../src/watch/account-state.ts';
import { jetstream2 } from '../../src/watch/jetstream2.ts';
import type { StreamMessage } from '../../src/watch/stream-message.ts';
import { type Jetstream2Event, startJetstream2 } from '../support/jetstream2-server.ts';
import { compareLog, DAY, END, openWatchedYear, watchUntil, world } from '../support/watch-year.ts';

const KIND = 'network.bsky.jetstream.subscribeEvents#';
const EVENTS = [...openStream(world).after(0, END + DAY)].flatMap(
  ({ at, did, change }): { at: number; event: Jetstream2Event }[] => {
    const base = { did, time: new Date(at).toISOString().replace('Z', '000Z') };
    if (change.kind === 'account') {
      const account = { did, active: change.status === 'active', status: change.status };
      return [{ at, event: { ...base, $type: `${KIND}account`, account } }];
    }
    if (change.kind === 'identity') {
      return [{ at, event: { ...base, $type: `${KIND}identity`, identity: { did, handle: change.handle } } }];
    }
    return change.operations.map(({ action, key, cid, record }) => ({
      at,
      event: {
        ...base,
        $type: `${KIND}commit`,
        rev: change.revision,
        operation: action,
        collection: 'app.bsky.graph.follow',
        rkey: key,
        ...(action === 'create' ? { record: record(), cid } : {}),
      },
    }));
  },
);

function tellerOf(tell: (event: Jetstream2Event) => void): (now: number) => void {
  let next = EVENTS.findIndex(({ at }) => at >= worldNow(2025));
  return (now) => {
    for (; next < EVENTS.length && EVENTS[next]!.at < now; next++) tell(EVENTS[next]!.event);
  };
}

test('whatever is proved is so through losses, a cut and a cursor that is refused, which is a gap', async () => {
  const server = await startJetstream2({ drops: (seq) => seq % 10 === 0, keeps: 40 });
  const teller = tellerOf(server.tell);
  const year = await openWatchedYear({ streams: [jetstream2(server.url)], tell: teller });
  await watchUntil(year, worldNow(2025) + 12 * DAY, 7 * DAY, null);
  const stopped = year.clock.now();
  // Much more than it keeps goes by while nobody listens.
  await year.clock.advance(stopped + 12 * DAY);
  teller(year.clock.now());
  await watchUntil(year, END, 7 * DAY, year.clock.now() + 3 * DAY);
  await server.close();
  const { wrong, known, unknown } = compareLog(year.db, ['chain', 'reading']);
  expect(wrong).toEqual([]);
  expect(known).toBeGreaterThan(unknown);
  expect(server.asked.some(({ refused }) => refused)).toBe(true);
  // It was refused once, and asked for what comes from then on.
  const refusals = server.asked.flatMap(({ refused }, k) => (refused ? [k] : []));
  for (const k of refusals) expect(server.asked[k + 1]!.query.has('cursor')).toBe(false);
  const store = openStore(year.db);
  const watch = findWatch(store, 'year')!;
  const spans = readSpans(store, watch);
  const sweeps = readSweeps(store, watch);
  const told = [...readTieEvents(store, watch)].filter(({ how }) => how === 'stream');
  store.close();
  expect(told.length).toBeGreaterThan(5);
  expect(sweeps.some(({ untoldCount }) => untoldCount > 0)).toBe(true);
  // Nobody who changed in the silence is said to have been seen in it by the stream.
  const through = spans.filter(
    ({ from, to, proof }) => proof === 'stream' && from < stopped && to > stopped + DAY,
  );
  expect(through).toEqual([]);
});

test('a few accounts are named in the address, and of many the follows of all are taken', () => {
  const stream = jetstream2('https://jet.example');
  const dids = (count: number) =>
    Array.from({ length: count }, (_, k) => `did:plc:${String(k).padStart(24, 'a')}`);
  const few = new URL(stream.url(null, dids(200)));
  expect(few.href.length).toBeLessThan(8192);
  expect(`${few.protocol}//${few.host}${few.pathname}`).toBe(
    'wss://jet.example/xrpc/network.bsky.jetstream.subscribeEvents',
  );
  expect(few.searchParams.getAll('dids')).toEqual(dids(200));
  expect(few.searchParams.get('collections')).toBe('app.bsky.graph.follow');
  const many = new URL(stream.url('17', dids(201)));
  expect([...many.searchParams]).toEqual([
    ['collections', 'app.bsky.graph.follow'],
    ['cursor', '17'],
  ]);
  expect(() => jetstream2('jet.example')).toThrow('write it as jetstream2=https://');
});

const read = (value: unknown) =>
  jetstream2('https://jet.example').read(
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
    (did) => did === 'did:plc:a',
  );
const message = (payload: object) => ({ $type: 'message', payload });
const base = { did: 'did:plc:a', seq: 7, time: '2026-01-02T03:04:05.678901Z' };

test('a repository that was set anew is told, and the next place is after what was told', () => {
  expect(read(message({ ...base, $type: `${KIND}sync` }))).toEqual({
    message: { kind: 'sync', accountId: 'did:plc:a' },
    cursor: '8',
    at: Date.parse('2026-01-02T03:04:05.678Z'),
  });
});

test.each([
  ['no JSON', 'x{', 'a message that is no JSON'],
  ['no envelope', { ...base, $type: `${KIND}sync` }, 'a message without its content'],
  ['an error', { $type: 'error', error: 'ConsumerTooSlow', message: 'too slow' }, 'too slow'],
  [
    'another place',
    message({ $type: `${KIND}info`, name: 'FutureCursor', message: 'at the tip' }),
    'at the tip',
  ],
])('%s is refused', (_, value, said) => {
  expect(() => read(value)).toThrow(said);
});

test.each([
  ['no time', { did: 'did:plc:a', seq: 7, $type: `${KIND}sync` }],
  ['no revision', { ...base, $type: `${KIND}commit`, collection: 'app.bsky.graph.follow' }],
])('what has %s is passed as something unread of its account', (_, payload) => {
  expect(read(message(payload))).toMatchObject({
    message: { kind: 'unread', accountId: 'did:plc:a' },
    cursor: '8',
  });
});

test.each([
  ['of another account', { ...base, did: 'did:plc:b', $type: `${KIND}sync` }],
  ['of another collection', { ...base, $type: `${KIND}commit`, rev: 'r', collection: 'app.bsky.feed.like' }],
  ['of no known kind', { ...base, $type: `${KIND}poem` }],
])('what is %s moves the place on and is not kept', (_, payload) => {
  expect(read(message(payload))).toMatchObject({ message: null, cursor: '8' });
});

test('several follows of one change come one by one, and each is kept', () => {
  const commit = (rkey: string, subject: string) =>
    read(
      message({
        ...base,
        $type: `${KIND}commit`,
        rev: '3r',
        operation: 'create',
        collection: 'app.bsky.graph.follow',
        rkey,
        record: { subject, createdAt: base.time },
      }),
    )!.message as Extract<StreamMessage, { kind: 'commit' }>;
  const reading = { began: 1, ended: 1, revision: '2r', follows: [], cohort: 1, cohortOf: () => 1 };
  const { state } = applyReading(newAccount('did:plc:a', 'a.test'), reading, new Map());
  const received = Date.parse(base.time);
  const first = applyCommit(state, { ...commit('k1', 'did:plc:x').commit, received }, new Map());
  const standing = new Map(first.ties.map((tie) => [tie.key, tie]));
  const second = applyCommit(first.state, { ...commit('k2', 'did:plc:y').commit, received }, standing);
  const again = applyCommit(first.state, { ...commit('k1', 'did:plc:x').commit, received }, standing);
  expect(first.ties.map(({ target }) => target)).toEqual(['did:plc:x']);
  expect(second.ties.map(({ target }) => target)).toEqual(['did:plc:y']);
  expect(again.ties).toEqual([]);
});
