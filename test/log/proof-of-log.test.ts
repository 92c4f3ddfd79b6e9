/** What a stream proves that says of no change which came before it, of logs written by hand. */
import { beforeEach, expect, test } from 'vitest';
import { proofOfLog } from '../../src/log/proof-of-log.ts';
import { sealLog } from '../../src/log/seal-log.ts';
import { readAccountsOfLog } from '../../src/log/sources.ts';
import { randomFor } from '../../src/sandbox/chance.ts';
import { readContent } from '../../src/store/content.ts';
import type { Store } from '../../src/store/driver.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { watchWriter } from '../../src/store/watch-log.ts';
import type { Span, TieEvent } from '../../src/values/log-entries.ts';
import { BEGUN, type HandLog, handLog } from '../support/hand-log.ts';

const HOUR = 3_600_000;
const [ANN, BOB, CY] = ['did:plc:ann.test', 'did:plc:bob.test', 'did:plc:cy.test'] as const;
const at = (hours: number) => BEGUN + hours * HOUR;
let store: Store;
let log: HandLog;
let number: number;

beforeEach(() => {
  store = openMemoryStore();
  number = 0;
  log = handLog(store, [{ handle: 'ann.test' }, { handle: 'bob.test' }, { handle: 'cy.test' }]);
});

const span = (from: number, to: number, proof: Span['proof'] = 'reading') => ({
  from: at(from),
  to: at(to),
  proof,
});

/** Read at 8 on each of three days, from one reading to the next heard by a stream; the sweeps begin an hour before. */
function readDaily(accountId: string, heard: readonly (readonly [number, number])[]): void {
  log.spans(accountId, [span(8, 9), ...heard.map(([from, to]) => span(from, to, 'stream')), span(32, 33)]);
  const open = { from: at(56), proved: at(57), provedBy: 'reading' as const, to: at(57) };
  log.state(accountId, { open, provedAt: at(57) });
}

function sweepDaily(told = 1): void {
  for (const hour of [7, 31, 55]) log.sweep(at(hour), 0, told);
}

function follow(source: string, target: string, hour: number, more: Partial<TieEvent> = {}): void {
  log.tie({ kind: 'formed', source, target, key: `${target} ${hour}`, to: at(hour), ...more });
}

/** The verdict of each account, and whom those follow that count as read. */
function sealed(date: string, minute?: number) {
  const name = `day-${number++}`;
  const day = { name, date, at: minute, sealedAt: '2026-07-01T00:00:00Z', isKept: true };
  const snapshot = sealLog(store, log.watch, day);
  const { entries, accounts, ties } = readContent(store, snapshot);
  return {
    snapshot,
    at: snapshot.options.at,
    verdicts: Object.fromEntries(entries.map(({ row, verdict }) => [row.handle.slice(0, -5), verdict])),
    reasons: Object.fromEntries(entries.map(({ row, reason }) => [row.handle.slice(0, -5), reason])),
    ties: Array.from(ties.source, (source, k) =>
      `${accounts[source]} ${accounts[ties.target[k]!]}`.replaceAll(/did:plc:|[.]test/g, ''),
    ),
  };
}

test('from one reading to the next a stream proves what it told, where the second found nothing else', () => {
  for (const one of [ANN, BOB, CY])
    readDaily(one, [
      [9, 32],
      [33, 56],
    ]);
  sweepDaily();
  follow(ANN, BOB, 2, { from: null, how: 'reading' });
  follow(ANN, CY, 12);
  // The reading on the second day finds that bob follows cy.
  follow(BOB, CY, 32, { from: at(9), how: 'reading' });
  const day = sealed('2026-06-01');
  expect(day.at).toBe('2026-06-01T23:59:59.999Z');
  expect(day.verdicts).toEqual({ ann: 'complete', bob: 'not-read', cy: 'complete' });
  expect(day.ties).toEqual(['ann bob', 'ann cy']);
  expect(day.reasons.bob).toBe(
    'gap from 2026-06-01T09:00:00.000Z to 2026-06-02T08:00:00.000Z: a reading found what no stream had told',
  );
  // Before and after the tie that was told; the last sweep begins before its own readings.
  expect(sealed('2026-06-01', at(11)).ties).toEqual(['ann bob']);
  expect(sealed('2026-06-01', at(13)).ties).toEqual(['ann bob', 'ann cy']);
  const last = sealed('2026-06-03');
  expect(last.at).toBe('2026-06-03T07:00:00.000Z');
  expect(last.verdicts).toEqual({ ann: 'complete', bob: 'complete', cy: 'complete' });
  expect(last.snapshot.options).toMatchObject({ proof_rule: 2 });
  // Whoever seals it again gets the same.
  expect(sealed('2026-06-03').snapshot.contentHash).toBe(last.snapshot.contentHash);
});

test('a stream that was lost on the way, or none, proves nothing between two readings', () => {
  readDaily(ANN, [
    [9, 32],
    [33, 56],
  ]);
  readDaily(BOB, [
    [9, 20],
    [33, 56],
  ]);
  readDaily(CY, [[33, 56]]);
  sweepDaily();
  expect(sealed('2026-06-01').verdicts).toEqual({ ann: 'complete', bob: 'not-read', cy: 'not-read' });
  // What one told of an account says nothing of the rest, neither where it is not known which stream was followed, nor where
  // spans say how far one was heard.
  const early = () => sealed('2026-06-01', at(15)).verdicts;
  expect(early()).toEqual({ ann: 'complete', bob: 'not-read', cy: 'not-read' });
  watchWriter(store, log.watch).place({ stream: 'jetstream', cursor: '1', toldAt: at(56) });
  expect(early()).toEqual({ ann: 'complete', bob: 'not-read', cy: 'not-read' });
});

test('in logs of before a stream proves what it told of an account up to the last of it, once it had told anything', () => {
  for (const one of [ANN, BOB, CY])
    readDaily(one, [
      [9, 26],
      [33, 50],
    ]);
  watchWriter(store, log.watch).place({ stream: 'jetstream', cursor: '1', toldAt: at(50) });
  log.sweep(at(7), 0, 0);
  log.sweep(at(31), 0, 5);
  log.sweep(at(55), 0, 5);
  follow(BOB, CY, 56, { from: at(33), how: 'reading' });
  // Nobody knows since when it was there on the first day.
  expect(() => sealed('2026-06-01', at(12))).toThrow(/nothing proves whom anyone of log followed/);
  expect(sealed('2026-06-02').verdicts).toEqual({ ann: 'complete', bob: 'not-read', cy: 'complete' });
  expect(() => sealed('2026-06-03')).toThrow(/1 \(a reading found what no stream had told\)/);
});

test('and of the others up to the last that it had told of accounts which were read before them', () => {
  const daily = (accountId: string, minute: number, heard: boolean) => {
    const [early, late] = [8, 32].map((hour) => [hour + minute / 60, hour + (minute + 1) / 60] as const);
    const told = heard ? [span(early![1], 26, 'stream')] : [];
    log.spans(accountId, [span(...early!), ...told, span(...late!)]);
    const open = { from: at(56), proved: at(57), provedBy: 'reading' as const, to: at(57) };
    log.state(accountId, { open, provedAt: at(57) });
  };
  daily(ANN, 10, false);
  daily(BOB, 20, true);
  daily(CY, 30, false);
  watchWriter(store, log.watch).place({ stream: 'jetstream=https://one.test', cursor: '1', toldAt: at(50) });
  // The first sweep before which it told something ended as bob had been read, the next began with him.
  log.sweep(at(8 + 21 / 60), 0, 1);
  log.sweep(at(32 + 20 / 60), 0, 5);
  log.sweep(at(55), 0, 5);
  // Of ann, who was read before bob, it may have come too late.
  expect(sealed('2026-06-01').verdicts).toEqual({ ann: 'not-read', bob: 'complete', cy: 'complete' });
  expect(() => sealed('2026-06-02', at(27))).toThrow(/nothing proves/);
  follow(CY, ANN, 32.5, { from: at(9), how: 'reading' });
  expect(sealed('2026-06-01').verdicts).toEqual({ ann: 'not-read', bob: 'complete', cy: 'not-read' });
});

test('what was told of one that was read in another round counts for none, nor what a reading found of a time within another', () => {
  const open = { from: at(56), proved: at(57), provedBy: 'reading' as const, to: at(57) };
  // In the round of the second day ann was not to be had.
  log.spans(ANN, [span(8, 10)]);
  log.state(ANN, { open });
  readDaily(BOB, [[9, 26]]);
  log.spans(CY, [span(8, 40), span(33, 34), span(40, 45, 'stream')]);
  log.state(CY, { open });
  follow(CY, ANN, 56, { from: at(40), how: 'reading' });
  watchWriter(store, log.watch).place({ stream: 'jetstream', cursor: '1', toldAt: at(57) });
  for (const hour of [7, 31, 55, 79]) log.sweep(at(hour), 0, 1);
  const { proved } = proofOfLog(store, log.watch);
  const heard = readAccountsOfLog(store, log.watch).map((source) =>
    proved(source).spans.flatMap(({ from, to, proof }) =>
      proof === 'stream' ? [[(from - BEGUN) / HOUR, (to - BEGUN) / HOUR]] : [],
    ),
  );
  expect(heard).toEqual([[], [[9, 26]], []]);
});

test('in a log whose spans say how far a stream was heard, no other account vouches for one of which they do not', () => {
  watchWriter(store, log.watch).place({ stream: 'jetstream', cursor: '1', toldAt: at(60) });
  for (const one of [ANN, BOB, CY]) log.spans(one, [span(8, 9), span(9, 32, 'stream'), span(32, 56)]);
  for (const hour of [7, 31, 55, 79]) log.sweep(at(hour), 0, 1);
  const read = (accountId: string, from: number, to: number) =>
    log.state(accountId, { open: { ...span(from, to), proved: at(to), provedBy: 'reading' } });
  // Each is in a gap for a while: of bob the stream had told something before, of ann the end alone of what it had not told.
  log.spans(BOB, [span(56, 60, 'stream')]);
  read(BOB, 61, 62);
  read(ANN, 63, 64);
  read(CY, 56, 80);
  expect(sealed('2026-06-03', at(58)).verdicts).toEqual({ ann: 'not-read', bob: 'not-read', cy: 'complete' });
});

test('what was told of those read before counts for all of a round, however many they are', () => {
  const random = randomFor('rounds');
  const handles = Array.from({ length: 60 }, (_, k) => `of-${k}.test`);
  const [large, hours] = [openMemoryStore(), () => Math.floor(random() * 6) / 2];
  log = handLog(
    large,
    handles.map((handle) => ({ handle })),
  );
  const stretches = handles.map((handle) => {
    const [first, next] = [8 + hours(), 32 + hours()];
    const [before, after, told] = [first + hours(), next + hours(), 20 + Math.floor(random() * 11)];
    const accountId = `did:plc:${handle}`;
    log.spans(accountId, [span(first, before), ...(random() < 0.5 ? [span(before, told, 'stream')] : [])]);
    log.state(accountId, { open: { ...span(next, after), proved: at(after), provedBy: 'reading' } });
    return { accountId, before, next, after, told };
  });
  watchWriter(large, log.watch).place({ stream: 'jetstream', cursor: '1', toldAt: at(50) });
  for (const hour of [7, 31, 55]) log.sweep(at(hour), 0, 1);
  const { proved } = proofOfLog(large, log.watch);
  const sources = readAccountsOfLog(large, log.watch);
  const toldOf = new Map(
    sources.flatMap(({ spans }) =>
      spans.flatMap((one) => (one.proof === 'stream' ? [[one.accountId, one.to] as const] : [])),
    ),
  );
  for (const source of sources) {
    const own = stretches.find(({ accountId }) => accountId === source.account.state.accountId)!;
    const until = Math.max(
      toldOf.get(own.accountId) ?? 0,
      ...stretches
        .filter(({ before, after }) => before <= own.before && after <= own.next)
        .map(({ accountId }) => toldOf.get(accountId) ?? 0),
    );
    const heard = proved(source).spans.find(({ proof }) => proof === 'stream')?.to ?? 0;
    expect(heard).toBe(until);
  }
  large.close();
});

test('where nothing proves the end of a day, its last sweep at which anything is proved stands for it', () => {
  // Nobody has read cy.
  log.state(CY, { open: null });
  for (const one of [ANN, BOB]) {
    log.spans(one, [span(6, 9), span(9, 18, 'stream'), span(18, 19)]);
    log.state(one, { open: { from: at(40), proved: at(41), provedBy: 'reading', to: at(41) } });
  }
  for (const hour of [7, 17, 40]) log.sweep(at(hour), 0, 1);
  const day = sealed('2026-06-01');
  expect(day.at).toBe('2026-06-01T17:00:00.000Z');
  expect(day.verdicts).toEqual({ ann: 'complete', bob: 'complete', cy: 'not-read' });
});

test('a day after the last sweep is not sealed, nor one of which nobody counts as read', () => {
  for (const one of [ANN, BOB, CY]) readDaily(one, []);
  expect(() => sealed('2099-01-01')).toThrow(/no sweep has come to its end yet/);
  sweepDaily();
  store.exec(`UPDATE watch SET swept_at = ${at(57)}`);
  log.watch.sweptAt = at(57);
  expect(() => sealed('2099-01-01')).toThrow(
    'log does not know yet what stood on 2099-01-01: the last sweep was at 2026-06-03T09:00; choose that day or an earlier one, or wait for the next sweep',
  );
  expect(() => sealed('2026-06-02')).toThrow(
    'nothing proves whom anyone of log followed at 2026-06-02T23:59:59.999Z: 3 (in a gap)',
  );
});

test('what is proved of an account comes in order of time, and what a reading found counts within its stretch alone', () => {
  readDaily(ANN, [
    [9, 32],
    [33, 56],
  ]);
  readDaily(BOB, [[9, 32]]);
  follow(BOB, CY, 32, { from: at(9), how: 'reading' });
  // One reading takes a moment, another lies within what was proved already.
  log.spans(CY, [span(8, 8), span(8, 32, 'stream'), span(32, 40), span(33, 34), span(40, 50, 'stream')]);
  log.state(CY, { open: { from: at(50), proved: at(50), provedBy: 'reading', to: at(50) } });
  const { proved, isUntold } = proofOfLog(store, log.watch);
  const [ann, bob, cy] = readAccountsOfLog(store, log.watch).map((source) =>
    proved(source).spans.map(({ from, to, proof }) => [(from - BEGUN) / HOUR, (to - BEGUN) / HOUR, proof]),
  );
  expect(ann).toEqual([
    [8, 9, 'reading'],
    [9, 32, 'stream'],
    [32, 33, 'reading'],
    [33, 56, 'stream'],
    [56, 57, 'reading'],
  ]);
  expect(bob!.map(([, , proof]) => proof)).toEqual(['reading', 'reading', 'reading']);
  expect(cy).toEqual([
    [8, 8, 'reading'],
    [8, 32, 'stream'],
    [32, 40, 'reading'],
    [33, 34, 'reading'],
    [40, 50, 'stream'],
    [50, 50, 'reading'],
  ]);
  const untold = (accountId: string, after: number, until: number) =>
    isUntold(accountId, at(after), at(until));
  expect([untold(BOB, 9, 32), untold(BOB, 9, 31), untold(BOB, 32, 40), untold(ANN, 9, 32)]).toEqual([
    ...[true, false, false, false],
  ]);
});

test('two lists alike that say no revision prove nothing of the time between them', () => {
  const lists = openMemoryStore();
  log = handLog(lists, [{ handle: 'ann.test' }], 'log', 'bluesky', false);
  readDaily(ANN, [[9, 32]]);
  const [ann] = readAccountsOfLog(lists, log.watch).map(proofOfLog(lists, log.watch).proved);
  expect(ann!.spans.map(({ proof }) => proof)).toEqual(['reading', 'reading', 'reading']);
});

test.each<[string[], number]>([
  [['jetstream', 'other'], 1],
  [['repos'], 1],
  [[], 1],
  [['jetstream'], 0],
])(
  'in logs of before no stream proves what it told where these were followed, and sweeps say of so many changes: %j, %i',
  (streams, told) => {
    for (const one of [ANN, BOB, CY]) readDaily(one, [[9, 26]]);
    for (const stream of streams)
      watchWriter(store, log.watch).place({ stream, cursor: '1', toldAt: at(50) });
    sweepDaily(told);
    expect(() => sealed('2026-06-01', at(20))).toThrow(/nothing proves/);
  },
);
