/** When ties formed and ended that differ between two days of a log, by hand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endedAfter, formedBefore } from '../../src/log/between-days.ts';
import { spellsOf } from '../../src/log/tie-at.ts';
import { countCameAndWent } from '../../src/store/log-stretch.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import type { TieEvent } from '../../src/store/watch-entries.ts';
import { findWatch, readTieEvents, readTiesOfPairs, readWatched } from '../../src/store/watch-log.ts';
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
  expect(formedBefore(spells, 60)).toEqual({ from: 40, to: 50 });
  expect(endedAfter(spells, 60)).toBeNull();
});

test('what came and went is what formed and ended between the two', () => {
  const store = openMemoryStore();
  const { watch, tie } = handLog(store, [{ handle: 'a.test' }, { handle: 'b.test' }]);
  const ends = { source: 'did:plc:a.test', target: 'did:plc:b.test' };
  const at = (ms: number) => BEGUN + ms;
  const row = (kind: TieEvent['kind'], key: string, from: number, to = from) =>
    tie({ ...ends, kind, key, from: at(from), to: at(to) });
  tie({ ...ends, kind: 'formed', key: 'before', from: null, to: at(10) });
  row('ended', 'before', 20);
  row('formed', 'two', 30);
  row('ended', 'two', 35);
  row('formed', 'three', 40, 50);
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
  expect(count(65, 90)).toBe(1);
  expect(count(15, 90)).toBe(3);
  store.close();
});

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
          count += own.filter(
            ({ formedFrom, endedTo }) =>
              formedFrom !== null && formedFrom >= from! && endedTo !== null && endedTo <= by!,
          ).length;
        }
      }
      expect(countCameAndWent(store, watch, from!, by!)).toBe(count);
      store.close();
    }),
    { numRuns: 20, endOnFailure: true },
  );
});
