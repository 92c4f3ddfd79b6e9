/** When ties formed and ended that differ between two days of a log, by hand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endedAfter, formedBefore } from '../../src/log/between-days.ts';
import { spellsOf } from '../../src/log/tie-at.ts';
import { countCameAndWent } from '../../src/store/log-stretch.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { findWatch, readTieEvents, readTiesOfPairs, readWatched } from '../../src/store/watch-log.ts';
import type { TieEvent } from '../../src/values/log-entries.ts';
import type { Spell } from '../../src/values/log-spells.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';
import { BEGIN, DAYS, drawLog } from '../support/random-log.ts';

const event = (kind: TieEvent['kind'], key: string, from: number | null, to: number): TieEvent => ({
  kind,
  key,
  from,
  to,
  source: 'a',
  target: 'b',
  how: 'stream',
  revision: null,
  followedAt: null,
  doubt: null,
  cid: null,
});

/** Stood from before 10 to 20, came at 30 and went at 35, came between 40 and 50 and stands. */
const spells = spellsOf([
  event('formed', 'one', null, 10),
  event('ended', 'one', 20, 20),
  event('formed', 'two', 30, 30),
  event('ended', 'two', 35, 35),
  event('formed', 'three', 40, 50),
]).get('b')!;

test('a tie that stands has formed within its bounds, and one that stood has ended within them', () => {
  expect(formedBefore(spells, 15)).toEqual({ from: null, to: 10 });
  expect(endedAfter(spells, 15)).toEqual({ from: 20, to: 20 });
  expect(formedBefore(spells, 25)).toBeNull();
  expect(endedAfter(spells, 25)).toBeNull();
  expect(formedBefore(spells, 20)).toBeNull();
  expect(formedBefore(spells, 60)).toEqual({ from: 40, to: 50 });
  expect(endedAfter(spells, 60)).toBeNull();
});

test('a tie goes on by another of its records, which was there before the first ended or took its place', () => {
  const renewed = spellsOf([
    event('formed', 'one', 10, 10),
    event('formed', 'two', 20, 20),
    event('ended', 'one', 20, 20),
    event('formed', 'three', 30, 35),
    event('ended', 'two', 40, 40),
    event('ended', 'three', 50, 60),
  ]).get('b')!;
  for (const at of [15, 25, 45]) {
    expect(formedBefore(renewed, at)).toEqual({ from: 10, to: 10 });
    expect(endedAfter(renewed, at)).toEqual({ from: 50, to: 60 });
  }
});

type Record = [formedFrom: number | null, formedTo: number, endedFrom: number | null, endedTo: number | null];

test.each<[string, Record[], number, [number | null, number], [number | null, number] | null]>([
  [
    'one that stands as the other comes and goes',
    [
      [10, 10, 40, 40],
      [15, 15, 20, 20],
    ],
    17,
    [10, 10],
    [40, 40],
  ],
  [
    'one that stands on as the other comes and goes',
    [
      [10, 10, null, null],
      [15, 15, 20, 20],
    ],
    17,
    [10, 10],
    null,
  ],
  [
    'two that stand',
    [
      [10, 10, null, null],
      [15, 15, null, null],
    ],
    17,
    [10, 10],
    null,
  ],
  [
    'one that came as the other went',
    [
      [10, 10, 20, 20],
      [20, 20, 30, 30],
    ],
    25,
    [10, 10],
    [30, 30],
  ],
  [
    'one that a reading found in place of the other',
    [
      [10, 10, 20, 30],
      [20, 30, 40, 40],
    ],
    35,
    [10, 10],
    [40, 40],
  ],
  [
    'one that had formed when the other can have ended',
    [
      [10, 10, 20, 30],
      [15, 20, 40, 40],
    ],
    12,
    [10, 10],
    [40, 40],
  ],
  [
    'one that may have formed after the other had ended',
    [
      [10, 10, 20, 30],
      [15, 21, 40, 40],
    ],
    12,
    [10, 10],
    [20, 30],
  ],
  [
    'and then the later one',
    [
      [10, 10, 20, 30],
      [15, 21, 40, 40],
    ],
    35,
    [15, 21],
    [40, 40],
  ],
  [
    'found by another reading',
    [
      [10, 10, 20, 30],
      [30, 30, 40, 40],
    ],
    35,
    [30, 30],
    [40, 40],
  ],
  [
    'ended within those bounds',
    [
      [10, 10, 20, 30],
      [20, 25, 30, 30],
    ],
    12,
    [10, 10],
    [20, 30],
  ],
  [
    'found within those bounds, maybe after it had ended',
    [
      [10, 10, 20, 30],
      [20, 25, 40, 40],
    ],
    12,
    [10, 10],
    [20, 30],
  ],
  ['one that formed at the moment', [[10, 17, 18, 18]], 17, [10, 17], [18, 18]],
])('a tie of records: %s', (_, records, at, formed, ended) => {
  const of = records.map(([formedFrom, formedTo, endedFrom, endedTo], k): Spell => {
    const record = { target: 'b', key: String(k), followedAt: null, doubt: null, cid: null };
    return { ...record, formedFrom, formedTo, endedFrom, endedTo };
  });
  expect(formedBefore(of, at)).toEqual({ from: formed[0], to: formed[1] });
  expect(endedAfter(of, at)).toEqual(ended && { from: ended[0], to: ended[1] });
});

test('what came and went is what formed and ended between the two', () => {
  const store = openMemoryStore();
  const { watch, tie } = handLog(store, [{ handle: 'a.test' }, { handle: 'b.test' }, { handle: 'c.test' }]);
  const ends = { source: 'did:plc:a.test', target: 'did:plc:b.test' };
  const at = (ms: number) => BEGUN + ms;
  const row = (kind: TieEvent['kind'], key: string, from: number, to = from) =>
    tie({
      ...ends,
      ...(key === 'again' ? { target: 'did:plc:c.test' } : {}),
      kind,
      key,
      from: at(from),
      to: at(to),
    });
  tie({ ...ends, kind: 'formed', key: 'before', from: null, to: at(10) });
  row('ended', 'before', 20);
  row('formed', 'two', 30);
  row('ended', 'two', 35);
  row('formed', 'three', 40, 50);
  // A second record of a tie that stands forms and ends nothing.
  row('formed', 'four', 55);
  row('ended', 'four', 58);
  // One record that went and came again in the same moment, and went again.
  row('formed', 'again', 60);
  row('ended', 'again', 70);
  row('formed', 'again', 70);
  row('ended', 'again', 80);
  const count = (from: number, by: number) => countCameAndWent(store, watch, at(from), at(by));
  expect(count(15, 34)).toBe(0);
  expect(count(15, 35)).toBe(1);
  expect(count(30, 60)).toBe(1);
  expect(count(31, 60)).toBe(0);
  expect(count(65, 90)).toBe(0);
  expect(count(15, 90)).toBe(2);
  store.close();
});

/** As long as one of its records stands the tie does. */
function cameAndWent(own: readonly Spell[], from: number, by: number): number {
  const turns = own.flatMap(({ formedFrom, formedTo, endedTo }) => [
    { at: formedTo, more: 1, since: formedFrom },
    ...(endedTo === null ? [] : [{ at: endedTo, more: -1, since: null }]),
  ]);
  let [standing, begun, count]: [number, number | null, number] = [0, null, 0];
  for (const { at, more, since } of turns.sort((a, b) => a.at - b.at || b.more - a.more)) {
    if (standing === 0) begun = since;
    standing += more;
    if (standing === 0 && begun !== null && begun >= from && at <= by) count++;
  }
  return count;
}

test('of any log it is counted as its spells say, and the ties of a pair are read without the others', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), fc.nat(DAYS), fc.nat(DAYS), (seed, isKeyed, one, other) => {
      const store = openMemoryStore();
      drawLog(store, seed, DAYS, isKeyed);
      const watch = findWatch(store, 'drawn')!;
      const [from, by] = [one, other].sort((a, b) => a - b).map((day) => BEGIN + day * 86_400_000);
      let count = 0;
      for (const { state } of readWatched(store, watch)) {
        const all = spellsOf(readTieEvents(store, watch, state.accountId));
        for (const [target, own] of all) {
          expect([...spellsOf(readTiesOfPairs(store, watch, state.accountId, [target]))]).toEqual([
            [target, own],
          ]);
          count += cameAndWent(own, from!, by!);
        }
      }
      expect(countCameAndWent(store, watch, from!, by!)).toBe(count);
      store.close();
    }),
    { numRuns: 20, endOnFailure: true },
  );
});
