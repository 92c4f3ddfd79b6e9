/** When ties formed and ended that differ between two days of a log, by hand. */
import { expect, test } from 'vitest';
import { cameAndWent, endedAfter, formedBefore } from '../../src/log/between-days.ts';
import { spellsOf } from '../../src/log/tie-at.ts';
import type { TieEvent } from '../../src/store/watch-entries.ts';

const event = (kind: TieEvent['kind'], key: string, from: number | null, to: number): TieEvent => ({
  ...{ kind, key, from, to, source: 'a', target: 'b', how: 'stream', revision: null },
  ...{ followedAt: null, doubt: null, cid: null },
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
  expect(cameAndWent(spells, 15, 60)).toBe(1);
  expect(cameAndWent(spells, 15, 34)).toBe(0);
  expect(cameAndWent(spells, 31, 60)).toBe(0);
});
