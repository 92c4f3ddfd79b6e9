/** The spells of a log from an instant on are all of its spells without those that had ended before; since when a tie stands that did all along is not said. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spellsSince } from '../../src/log/spells-since.ts';
import { spellsOf } from '../../src/log/tie-at.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { findWatch, readTieEvents, readWatched } from '../../src/store/watch-log.ts';
import type { Spell } from '../../src/values/log-spells.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';
import { BEGIN, DAYS, drawLog } from '../support/random-log.ts';

const DAY = 86_400_000;

test('by hand: of many accounts in any order, also of one that nobody knows', () => {
  const store = openMemoryStore();
  const handles = Array.from({ length: 120 }, (_, k) => `of-${k}.test`);
  const id = (k: number) => `did:plc:of-${k}.test`;
  const log = handLog(
    store,
    handles.map((handle) => ({ handle })),
  );
  const tie = (kind: 'formed' | 'ended', source: number, target: number, at: number, key = 'one') =>
    log.tie({ kind, source: id(source), target: id(target), key, to: BEGUN + at });
  tie('formed', 119, 2, 1);
  tie('formed', 0, 1, 2);
  tie('ended', 0, 1, 9);
  tie('formed', 0, 2, 3, 'two');
  tie('ended', 0, 2, 10, 'two');
  tie('formed', 0, 1, 11, 'three');
  tie('formed', 0, 119, 12, 'four');
  // One key that came again, and one that came again for another account.
  for (const [key, first, next] of [
    ['again', 3, 3],
    ['moved', 4, 5],
  ] as const) {
    tie('formed', 7, first, 1, key);
    tie('ended', 7, first, 2, key);
    tie('formed', 7, next, 12, key);
  }
  const ids = [...handles.keys()].reverse().map(id);
  const found = [...spellsSince(store, log.watch, BEGUN + 10, ['did:plc:nobody', ...ids])];
  const briefly = found.map((spells) =>
    [...spells].map(([target, own]) => [
      target,
      own.map(({ key, formedFrom, formedTo, endedTo }) => [
        key,
        ...[formedFrom, formedTo, endedTo].map((at) => at && at - BEGUN),
      ]),
    ]),
  );
  expect(briefly).toHaveLength(121);
  expect(briefly[1]).toEqual([[id(2), [['one', null, 10, null]]]]);
  expect(briefly[120]).toEqual([
    [id(2), [['two', 3, 3, 10]]],
    [id(1), [['three', 11, 11, null]]],
    [id(119), [['four', 12, 12, null]]],
  ]);
  expect(briefly[113]).toEqual([
    [id(3), [['again', 12, 12, null]]],
    [id(5), [['moved', 12, 12, null]]],
  ]);
  expect(briefly.filter((spells) => spells.length > 0)).toHaveLength(3);
  store.close();
});

test('what had ended before is left out, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.boolean(),
      fc.double({ min: 0, max: DAYS, noNaN: true }),
      (seed, isKeyed, days) => {
        const store = openMemoryStore();
        drawLog(store, seed, DAYS, isKeyed);
        const watch = findWatch(store, 'drawn')!;
        const since = BEGIN + Math.floor(days * DAY);
        const watched = readWatched(store, watch);
        const ids = watched.map(({ state }) => state.accountId);
        const found = [...spellsSince(store, watch, since, ids)];
        expect(found).toHaveLength(ids.length);
        for (const [k, { state }] of watched.entries()) {
          const all = spellsOf([...readTieEvents(store, watch, state.accountId)]);
          const left = [...all]
            .map(([target, spells]): [string, Spell[]] => [
              target,
              spells.filter(({ endedTo }) => endedTo === null || endedTo >= since),
            ])
            .filter(([, spells]) => spells.length > 0)
            .map(([target, spells]) => [target, spells.length === 1 ? spells.map(asStanding) : spells]);
          expect(Object.fromEntries(found[k]!)).toEqual(Object.fromEntries(left));
        }

        function asStanding(spell: Spell): Spell {
          const stoodAllAlong = spell.endedTo === null && spell.formedTo < since;
          return stoodAllAlong ? { ...spell, formedFrom: null, formedTo: since } : spell;
        }
      },
    ),
    { numRuns: 20, endOnFailure: true },
  );
});
