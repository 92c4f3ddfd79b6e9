/** What a log says of a tie at an instant, by hand: of every bound, gap and beginning what it says at it, before and after. */
import { expect, test } from 'vitest';
import { openSpans } from '../../src/log/open-spans.ts';
import { isBorneOut, listedAt, spanAt, spellsOf, type TieAt, tieAt } from '../../src/log/tie-at.ts';
import type { Span, SpellEvent } from '../../src/values/log-entries.ts';
import { newAccount } from '../../src/watch/account-state.ts';

const event = (
  kind: SpellEvent['kind'],
  from: number | null,
  to: number,
  more: Partial<SpellEvent> = {},
): SpellEvent => ({
  kind,
  from,
  to,
  target: 'b',
  key: 'one',
  followedAt: null,
  doubt: null,
  cid: null,
  ...more,
});
const span = (from: number, to: number, cohort = 1): Span => ({
  accountId: 'a',
  from,
  to,
  proof: 'reading',
  cohort,
});

interface Log {
  events?: SpellEvent[];
  spans?: Span[];
  isKeyed?: boolean;
  beginsAt?: number;
  cohort?: number;
}

/** The states of the instants, one letter each. */
function said(
  { events = [], spans = [span(0, 30)], isKeyed = true, beginsAt, cohort = 1 }: Log,
  instants: number[],
) {
  const source = { spells: spellsOf(events), spans, isKeyed, beginsAt: beginsAt ?? null };
  const letter: Record<TieAt, string> = { yes: 'y', no: 'n', unknown: '?' };
  return instants.map((at) => letter[tieAt(source, 'b', at, cohort)]).join('');
}

const bounded = [event('formed', 10, 12), event('ended', 20, 22)];
const exact = [event('formed', 10, 10), event('ended', 20, 20)];
const standing = [event('formed', 5, 5)];
const gap = [span(0, 10), span(20, 30)];

test.each<[string, Log, Record<number, string>]>([
  [
    'formed and ended within bounds',
    { events: bounded },
    { 9: 'n', 10: '?', 11: '?', 12: 'y', 19: 'y', 20: '?', 22: '?', 23: 'n' },
  ],
  ['witnessed', { events: exact }, { 9: 'n', 10: 'y', 19: 'y', 20: 'n', 21: 'n' }],
  ['stood when first read', { events: [event('formed', null, 10)] }, { 0: '?', 9: '?', 10: 'y', 30: 'y' }],
  ['stands, as far as was seen', { events: standing }, { 4: 'n', 5: 'y', 30: 'y', 31: '?' }],
  [
    'never there, with a gap',
    { spans: gap },
    { '-1': '?', 0: 'n', 10: 'n', 11: '?', 19: '?', 20: 'n', 30: 'n', 31: '?' },
  ],
  ['on both sides of a gap, by one key', { events: standing, spans: gap }, { 10: 'y', 15: 'y', 20: 'y' }],
  [
    'on both sides of a gap, where a key says nothing',
    { events: standing, spans: gap, isKeyed: false },
    { 10: 'y', 11: '?', 19: '?', 20: 'y' },
  ],
  [
    'came and went in a gap, as a stream alone told',
    { events: [event('formed', 12, 12), event('ended', 20, 20)], spans: gap },
    { 11: '?', 12: '?', 15: '?', 20: 'n' },
  ],
  [
    'formed as a span ended, ended as the next began',
    { events: exact, spans: gap },
    { 10: 'y', 15: 'y', 19: 'y' },
  ],
  [
    'formed in a gap, ended right after it',
    { events: [event('formed', 12, 12), event('ended', 21, 21)], spans: gap },
    { 15: 'y', 21: 'n' },
  ],
  ['nobody looked for the target yet', { events: bounded, cohort: 2 }, { 9: '?', 12: 'y', 23: '?' }],
  [
    'looked for from the second span on',
    { spans: [span(0, 10), span(10, 30, 2)], cohort: 2 },
    { 9: '?', 10: 'n', 11: 'n' },
  ],
  ['pruned', { events: standing, beginsAt: 8 }, { 4: '?', 7: '?', 8: 'y' }],
  ['never seen', { spans: [] }, { 5: '?' }],
  [
    'two records, the second formed before the first had ended',
    {
      events: [
        event('formed', 5, 5),
        event('formed', 8, 9, { key: 'two' }),
        event('ended', 8, 9),
        event('ended', 15, 15, { key: 'two' }),
      ],
    },
    { 7: 'y', 8: '?', 9: 'y', 14: 'y', 15: 'n' },
  ],
  // Logs of before said so of targets that had come back.
  [
    'ended nobody knows since when',
    { events: [standing[0]!, event('ended', null, 20)] },
    { 5: '?', 20: '?', 21: 'n' },
  ],
])('a tie %s', (_, log, expected) => {
  const instants = Object.keys(expected).map(Number);
  expect(Object.fromEntries(instants.map((at) => [at, said(log, [at])]))).toEqual(expected);
});

test('spells go by target, in the order in which they began; a key that comes again is another', () => {
  const spells = spellsOf([
    event('formed', null, 10),
    event('formed', 11, 12, { target: 'c', key: 'of c', followedAt: '2026-01-01T00:00:00Z', cid: 'x' }),
    event('ended', 20, 21),
    event('formed', 30, 31),
  ]);
  expect([...spells.keys()]).toEqual(['b', 'c']);
  expect(spells.get('b')).toMatchObject([
    { key: 'one', formedFrom: null, formedTo: 10, endedFrom: 20, endedTo: 21 },
    { key: 'one', formedFrom: 30, formedTo: 31, endedFrom: null, endedTo: null },
  ]);
  expect(spells.get('c')).toEqual([
    {
      target: 'c',
      key: 'of c',
      followedAt: '2026-01-01T00:00:00Z',
      doubt: null,
      cid: 'x',
      formedFrom: 11,
      formedTo: 12,
      endedFrom: null,
      endedTo: null,
    },
  ]);
});

test('a follow is borne out by a span in which it stood for a moment at least', () => {
  const follow = (formedTo: number, endedFrom: number | null) => isBorneOut(gap, { formedTo, endedFrom });
  expect([follow(10, 15), follow(11, 20), follow(11, 21), follow(30, null), follow(31, null)]).toEqual([
    ...[true, false, true, true, false],
  ]);
});

test('of two spans that meet, the later one holds the instant', () => {
  const spans = [span(0, 10), span(10, 20, 2)];
  expect([0, 9, 10, 20].map((at) => spanAt(spans, at)?.cohort)).toEqual([1, 1, 2, 2]);
  expect([spanAt(spans, -1), spanAt(spans, 21)]).toEqual([undefined, undefined]);
});

test('a list that was read at an instant shows what had formed by then and is not found ended', () => {
  const spells = spellsOf([event('formed', 5, 10), event('ended', 10, 20), event('formed', 25, 30)]);
  const found = [9, 10, 19, 20, 29, 30, 99].map((at) => listedAt({ spells }, 'b', at)?.formedTo);
  expect(found).toEqual([undefined, 10, 10, undefined, undefined, 30, 30]);
  expect(listedAt({ spells }, 'c', 30)).toBeUndefined();
});

test('of a span that goes on the log keeps what is proved apart from what a stream alone told', () => {
  const state = { ...newAccount('a', 'a.test'), cohort: 3 };
  const open = { from: 1, proved: 5, provedBy: 'chain' as const, to: 5 };
  const proved = { accountId: 'a', cohort: 3, from: 1, to: 5, proof: 'chain' };
  expect(openSpans(state)).toEqual([]);
  expect(openSpans({ ...state, open })).toEqual([proved]);
  expect(openSpans({ ...state, open: { ...open, to: 9 } })).toEqual([
    proved,
    { ...proved, from: 5, to: 9, proof: 'stream' },
  ]);
});
