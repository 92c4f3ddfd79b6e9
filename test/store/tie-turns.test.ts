/** Ties of which there are several records: what formed and ended of records, and what of ties. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { turnsOf } from '../../src/store/tie-turns.ts';

type Kind = 'formed' | 'ended';
const event = (kind: Kind, to: number, pair = 'a', from: number | null = to) => ({ kind, from, to, pair });
const turns = (events: ReturnType<typeof event>[], standing: Record<string, number> = {}) =>
  turnsOf(
    events,
    ({ pair }) => pair,
    ({ pair }) => standing[pair] ?? 0,
  ).map(({ kind, to, pair }) => `${pair} ${kind} ${to}`);

test('a second record forms nothing, and the last that goes ends the tie', () => {
  expect(
    turns(
      [event('formed', 1), event('formed', 2), event('ended', 3), event('formed', 4, 'b'), event('ended', 5)],
      {
        b: 1,
      },
    ),
  ).toEqual(['a formed 1', 'b formed 4', 'a ended 5']);
});

test('one record that takes the place of another ends nothing, in whatever order the two are told', () => {
  const standing = { a: 1 };
  expect(turns([event('ended', 7), event('formed', 7)], standing)).toEqual([]);
  expect(turns([event('formed', 7), event('ended', 7)], standing)).toEqual([]);
  // Of a gap it is not known whether the tie ended in it.
  expect(turns([event('ended', 9, 'a', 3), event('formed', 9, 'a', 3)], standing)).toEqual([]);
  expect(turns([event('ended', 7), event('formed', 8)], standing)).toEqual(['a ended 7', 'a formed 8']);
});

test('of any events they are those between which the count of records is none', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (drawn) => {
      let count = 0;
      const [events, expected]: [ReturnType<typeof event>[], string[]] = [[], []];
      for (const [k, isFormed] of drawn.entries()) {
        if (!isFormed && count === 0) continue;
        events.push(event(isFormed ? 'formed' : 'ended', k));
        if (isFormed ? count++ === 0 : --count === 0)
          expected.push(`a ${isFormed ? 'formed' : 'ended'} ${k}`);
      }
      expect(turns(events, { a: count })).toEqual(expected);
    }),
  );
});
