/** The history of a tie says at every instant what the log says of that instant, and leaves none out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spellsOf, type TieAt, tieAt } from '../../src/log/tie-at.ts';
import { type Stretch, tieHistory } from '../../src/log/tie-history.ts';
import type { Span, TieEvent } from '../../src/values/log-entries.ts';
import { drawn, END, TARGETS, watchDrawn } from '../support/drawn-log.ts';

/** Instants of a log are whole numbers. */
const whole = (at: number) => Math.round(at * 10);

function logOf(
  { events, spans }: { events: TieEvent[]; spans: Span[] },
  isKeyed: boolean,
  beginsAt: number | null,
) {
  return {
    spells: spellsOf(
      events.map((event) => ({
        ...event,
        from: event.from === null ? null : whole(event.from),
        to: whole(event.to),
      })),
    ),
    spans: spans.map((span) => ({ ...span, from: whole(span.from), to: whole(span.to) })),
    isKeyed,
    beginsAt,
  };
}

function holds({ from, to }: Stretch, at: number): boolean {
  return (from ?? Number.NEGATIVE_INFINITY) <= at && at <= (to ?? Number.POSITIVE_INFINITY);
}

test('of every instant it says what the log says of it', () => {
  const instant = fc.integer({ min: -50, max: whole(END) + 100 });
  fc.assert(
    fc.property(
      drawn.chain((given) => fc.record({ given: fc.constant(given), isChained: fc.boolean() })),
      fc.constantFrom(...TARGETS),
      fc.boolean(),
      fc.integer({ min: 1, max: 2 }),
      fc.option(instant),
      fc.option(instant),
      fc.array(instant, { minLength: 1, maxLength: 40 }),
      ({ given, isChained }, accountId, isKeyed, cohort, unwatchedAt, beginsAt, instants) => {
        const source = logOf(watchDrawn({ ...given, isChained }), isKeyed, beginsAt);
        const history = tieHistory(source, { accountId, cohort, unwatchedAt });
        expect([history[0]!.from, history.at(-1)!.to]).toEqual([null, null]);
        expect(history.slice(1).map(({ from }) => from)).toEqual(
          history.slice(0, -1).map(({ to }) => to! + 1),
        );
        for (const at of instants) {
          const tie = tieAt(source, accountId, at, cohort);
          const isHidden = tie === 'no' && unwatchedAt !== null && at > unwatchedAt;
          const found = history.filter((stretch) => holds(stretch, at));
          expect(found.map((stretch): TieAt => stretch.tie)).toEqual([isHidden ? 'unknown' : tie]);
          expect(found[0]!.doubt === null).toBe(found[0]!.tie !== 'unknown');
          expect(found[0]!.spell === null).toBe(found[0]!.tie !== 'yes');
        }
      },
    ),
    { numRuns: 200 },
  );
});

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
const span = (from: number, to: number): Span => ({ accountId: 'a', from, to, proof: 'chain', cohort: 1 });
const briefly = (history: Stretch[]) => history.map(({ from, to, tie, doubt }) => [from, to, tie, doubt]);

test('by hand: read at 10, ended at 20, a gap from 30 to 40 in which another record formed, unwatched at 60', () => {
  const source = {
    spells: spellsOf([
      event('formed', 'one', null, 10),
      event('ended', 'one', 20, 20),
      event('formed', 'two', 30, 40),
      event('ended', 'two', 50, 50),
    ]),
    spans: [span(10, 30), span(40, 70)],
    isKeyed: true,
    beginsAt: null,
  };
  expect(briefly(tieHistory(source, { accountId: 'b', cohort: 1, unwatchedAt: 60 }))).toEqual([
    [null, 9, 'unknown', 'before'],
    [10, 19, 'yes', null],
    [20, 29, 'no', null],
    [30, 39, 'unknown', 'formed'],
    [40, 49, 'yes', null],
    [50, 60, 'no', null],
    [61, null, 'unknown', 'unwatched'],
  ]);
  const pruned = tieHistory({ ...source, beginsAt: 25 }, { accountId: 'b', cohort: 1, unwatchedAt: 60 });
  expect(briefly(pruned).slice(0, 3)).toEqual([
    [null, 24, 'unknown', 'pruned'],
    [25, 29, 'no', null],
    [30, 39, 'unknown', 'formed'],
  ]);
});

test('by hand: within the bounds of forming and of ending it is unknown for that, and it stood by one record after another', () => {
  const source = { spans: [span(5, 30)], isKeyed: true, beginsAt: null };
  const target = { accountId: 'b', cohort: 1, unwatchedAt: null };
  const bounded = spellsOf([event('formed', 'one', 10, 12), event('ended', 'one', 20, 22)]);
  expect(briefly(tieHistory({ ...source, spells: bounded }, target))).toEqual([
    [null, 4, 'unknown', 'before'],
    [5, 9, 'no', null],
    [10, 11, 'unknown', 'formed'],
    [12, 19, 'yes', null],
    [20, 22, 'unknown', 'ended'],
    [23, 30, 'no', null],
    [31, null, 'unknown', 'after'],
  ]);
  const gap = { ...source, spans: [span(5, 10), span(25, 30)], beginsAt: 5 };
  const lost = spellsOf([event('formed', 'one', 5, 5), event('ended', 'one', 10, 25)]);
  expect(briefly(tieHistory({ ...gap, spells: lost }, target))).toEqual([
    [null, 4, 'unknown', 'pruned'],
    [5, 9, 'yes', null],
    [10, 25, 'unknown', 'ended'],
    [26, 30, 'no', null],
    [31, null, 'unknown', 'after'],
  ]);
  const two = spellsOf([
    event('formed', 'one', 10, 10),
    event('formed', 'two', 15, 15),
    event('ended', 'one', 20, 20),
    event('ended', 'two', 25, 25),
  ]);
  const stood = tieHistory({ ...source, spells: two }, target).filter(({ tie }) => tie === 'yes');
  expect(stood.map(({ from, to, spell }) => [from, to, spell?.key])).toEqual([
    [10, 19, 'one'],
    [20, 24, 'two'],
  ]);
});

test('by hand: a gap says nothing of a tie that is on neither side, and a later account was not looked for', () => {
  const source = {
    spells: spellsOf([]),
    spans: [span(10, 30), { ...span(40, 70), cohort: 2 }],
    isKeyed: true,
    beginsAt: null,
  };
  expect(briefly(tieHistory(source, { accountId: 'b', cohort: 1, unwatchedAt: null }))).toEqual([
    [null, 9, 'unknown', 'before'],
    [10, 30, 'no', null],
    [31, 39, 'unknown', 'gap'],
    [40, 70, 'no', null],
    [71, null, 'unknown', 'after'],
  ]);
  expect(briefly(tieHistory(source, { accountId: 'c', cohort: 2, unwatchedAt: null }))[1]).toEqual([
    ...[10, 30, 'unknown', 'not looked for'],
  ]);
});

test('by hand: a source that was never read says nothing of any time', () => {
  const source = { spells: spellsOf([]), spans: [], isKeyed: true, beginsAt: null };
  expect(briefly(tieHistory(source, { accountId: 'b', cohort: 1, unwatchedAt: null }))).toEqual([
    [null, null, 'unknown', 'before'],
  ]);
});

test('by hand: what a stream alone told of a gap, up to where it was pruned, and a record that stood before another had formed', () => {
  const target = { accountId: 'b', cohort: 1, unwatchedAt: null };
  const told = spellsOf([event('formed', 'one', 32, 34), event('ended', 'one', 36, 36)]);
  const source = { spans: [span(10, 30), span(40, 70)], isKeyed: true, beginsAt: 31 };
  expect(briefly(tieHistory({ ...source, spells: told }, target))).toEqual([
    [null, 30, 'unknown', 'pruned'],
    [31, 31, 'unknown', 'gap'],
    [32, 33, 'unknown', 'formed'],
    [34, 35, 'unknown', 'gap'],
    [36, 36, 'unknown', 'ended'],
    [37, 39, 'unknown', 'gap'],
    [40, 70, 'no', null],
    [71, null, 'unknown', 'after'],
  ]);
  const late = spellsOf([event('formed', 'one', 45, 60), event('formed', 'two', 50, 50)]);
  const keys = tieHistory({ ...source, spells: late }, target).flatMap(({ from, to, spell }) =>
    spell === null ? [] : [[from, to, spell.key]],
  );
  expect(keys).toEqual([
    [50, 59, 'two'],
    [60, 70, 'one'],
  ]);
});
