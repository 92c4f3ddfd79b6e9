/** The spells of a log from an instant on are all of its spells without those that had ended before; since when a tie stands that did all along is not said. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spellsSince } from '../../src/log/spells-since.ts';
import { spellsOf } from '../../src/log/tie-at.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { findWatch, readTieEvents, readWatched } from '../../src/store/watch-log.ts';
import type { Spell } from '../../src/values/log-spells.ts';
import { BEGIN, DAYS, drawLog } from '../support/random-log.ts';

const DAY = 86_400_000;

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
