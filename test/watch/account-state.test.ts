/**
 * A made-up account whose every follow is known is watched through drawn losses, outages and readings: whatever the log
 * then says of any instant has to be so, or unknown.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spellsOf, tieAt } from '../../src/log/tie-at.ts';
import { drawn, END, TARGETS, truthOf, watchDrawn } from '../support/drawn-log.ts';

test('whatever a watch with a chain of revisions says of an instant is so', () => {
  fc.assert(
    fc.property(
      drawn,
      fc.integer({ min: 0, max: END * 2 }),
      fc.constantFrom(...TARGETS),
      (given, half, target) => {
        const at = half / 2 + 0.25;
        const { events, spans } = watchDrawn(given);
        const said = tieAt({ spells: spellsOf(events), spans, isKeyed: true, beginsAt: null }, target, at, 1);
        const truth = truthOf(given.changes).follows(target, at) ? 'yes' : 'no';
        expect(['unknown', truth]).toContain(said);
      },
    ),
    { numRuns: 300 },
  );
});

test('nothing is unknown where nothing is lost', () => {
  const whole = drawn.map((given) => ({
    ...given,
    lost: [false],
    cuts: [],
    readings: [...given.readings, END],
  }));
  fc.assert(
    fc.property(whole, fc.integer({ min: 1, max: END }), fc.constantFrom(...TARGETS), (given, at, target) => {
      const { events, spans } = watchDrawn(given);
      const truth = truthOf(given.changes).follows(target, at) ? 'yes' : 'no';
      expect(tieAt({ spells: spellsOf(events), spans, isKeyed: true, beginsAt: null }, target, at, 1)).toBe(
        truth,
      );
    }),
    { numRuns: 100 },
  );
});

test('a stream without a chain is right of all that a reading proves', () => {
  const unchained = drawn.map((given) => ({ ...given, isChained: false }));
  fc.assert(
    fc.property(
      unchained,
      fc.integer({ min: 1, max: END }),
      fc.constantFrom(...TARGETS),
      (given, at, target) => {
        const { events, spans } = watchDrawn(given);
        const proved = spans.filter(({ proof }) => proof !== 'stream');
        const said = tieAt(
          { spells: spellsOf(events), spans: proved, isKeyed: true, beginsAt: null },
          target,
          at,
          1,
        );
        const truth = truthOf(given.changes).follows(target, at) ? 'yes' : 'no';
        expect(['unknown', truth]).toContain(said);
      },
    ),
    { numRuns: 300 },
  );
});

test('a stream whose own clock is wrong makes nothing that is said wrong', () => {
  const skewed = fc.record({
    given: drawn,
    isChained: fc.boolean(),
    skews: fc.array(fc.integer({ min: -END, max: END }), { minLength: 1, maxLength: 7 }),
  });
  fc.assert(
    fc.property(
      skewed,
      fc.integer({ min: 0, max: END * 2 }),
      fc.constantFrom(...TARGETS),
      ({ given, isChained, skews }, half, target) => {
        const at = half / 2 + 0.25;
        const { events, spans } = watchDrawn({ ...given, isChained, skews });
        const proved = spans.filter(({ proof }) => proof !== 'stream');
        const log = { spells: spellsOf(events), spans: proved, isKeyed: true, beginsAt: null };
        const truth = truthOf(given.changes).follows(target, at) ? 'yes' : 'no';
        expect(['unknown', truth]).toContain(tieAt(log, target, at, 1));
      },
    ),
    { numRuns: 100 },
  );
});
