/** Steps of an account's state by hand: who joins late, clocks that run ahead or behind, who is renamed or comes back. */
import { expect, test } from 'vitest';
import { openSpans } from '../../src/log/open-spans.ts';
import { spellsOf, tieAt } from '../../src/log/tie-at.ts';
import type { AccountState, FollowRecord } from '../../src/values/log-entries.ts';
import {
  applyCommit,
  applyHandle,
  applyReading,
  applyStatus,
  boundsOfCommit,
  confirm,
  isLater,
  newAccount,
  openGap,
  type Reading,
  unfollow,
  unheard,
} from '../../src/watch/account-state.ts';
import { boundsOf, canBeOf, timeOfRevision } from '../../src/watch/event-bounds.ts';
import { keyOf } from '../support/atproto.ts';

const DAY = 86_400_000;
const BEGAN = Date.parse('2026-06-01T00:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const follow = (key: string, target: string): FollowRecord => ({
  key,
  target,
  followedAt: null,
  doubt: null,
  cid: `of ${key}`,
});
const reading = (changes: Partial<Reading>): Reading => ({
  began: BEGAN,
  ended: BEGAN + MINUTE,
  revision: null,
  follows: [],
  cohort: 0,
  cohortOf: () => 0,
  ...changes,
});

test('a tie to an account that nobody had looked for may be old; one to any other formed since the last reading', () => {
  const first = applyReading(newAccount('did:a', 'a.test'), reading({}), new Map());
  const second = applyReading(
    first.state,
    reading({
      began: BEGAN + DAY,
      ended: BEGAN + DAY + MINUTE,
      follows: [follow('1', 'did:known'), follow('2', 'did:joined')],
      cohort: 1,
      cohortOf: (target) => (target === 'did:joined' ? 1 : 0),
    }),
    new Map(),
  );
  expect(second.ties.map(({ target, kind, from, to }) => [target, kind, from, to])).toEqual([
    ['did:known', 'formed', BEGAN, BEGAN + DAY + MINUTE],
    ['did:joined', 'formed', null, BEGAN + DAY + MINUTE],
  ]);
  // From then on it is one that is looked for.
  const third = applyReading(
    second.state,
    reading({
      began: BEGAN + 2 * DAY,
      ended: BEGAN + 2 * DAY + MINUTE,
      cohort: 1,
      cohortOf: () => 1,
      follows: [follow('1', 'did:known'), follow('2', 'did:joined'), follow('3', 'did:other')],
    }),
    new Map(second.ties.map(({ key, target }) => [key, follow(key, target)])),
  );
  expect(third.ties.map(({ target, from }) => [target, from])).toEqual([['did:other', BEGAN + DAY]]);
});

test('a tie to one who left the roster and came back has ended since the last reading, which showed it', () => {
  const known = applyReading(
    newAccount('did:a', 'a.test'),
    reading({ revision: keyOf(BEGAN), follows: [follow('1', 'did:back')], cohort: 1, cohortOf: () => 1 }),
    new Map(),
  );
  // Who comes back is looked for with those who join then.
  const back = reading({ began: BEGAN + DAY, ended: BEGAN + DAY, revision: keyOf(BEGAN + DAY), cohort: 2 });
  const { state, ties, spans } = applyReading(
    openGap(known.state, 'cut').state,
    { ...back, cohortOf: () => 2 },
    new Map([['1', follow('1', 'did:back')]]),
  );
  expect(ties.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['ended', BEGAN + MINUTE, BEGAN + DAY],
  ]);
  const log = {
    spells: spellsOf([...known.ties, ...ties]),
    spans: [...openSpans(known.state), ...spans, ...openSpans(state)],
    isKeyed: true,
    beginsAt: null,
  };
  // Within the gap it may have ended at any time.
  expect([BEGAN + MINUTE, BEGAN + HOUR, BEGAN + DAY].map((at) => tieAt(log, 'did:back', at, 1))).toEqual([
    ...['unknown', 'unknown', 'unknown'],
  ]);
});

/** A follow that was made after a reading, of which a stream tells: its revision has one clock, its message another. */
const told = (made: number, dated: number, received: number, since?: string) => ({
  revision: keyOf(made),
  since,
  at: dated,
  received,
  operations: [{ action: 'create' as const, follow: follow('1', 'did:b') }],
});
const read = applyReading(
  newAccount('did:a', 'a.test'),
  reading({ revision: keyOf(BEGAN) }),
  new Map(),
).state;

test.each([
  ['both right', 2 * HOUR, 2 * HOUR, 2 * HOUR + 1000, [2 * HOUR, 2 * HOUR]],
  ['they differ', 2 * HOUR, 2 * HOUR + MINUTE, 3 * HOUR, [2 * HOUR, 2 * HOUR + MINUTE]],
  ['the server ahead by a minute', 2 * HOUR + MINUTE, 2 * HOUR, 2 * HOUR, [2 * HOUR, 2 * HOUR]],
  [
    'both ahead by two minutes',
    2 * HOUR,
    2 * HOUR,
    2 * HOUR - 2 * MINUTE,
    [2 * HOUR - 7 * MINUTE, 2 * HOUR - 2 * MINUTE],
  ],
  ['both behind the reading', -HOUR, -HOUR, 2 * HOUR, [MINUTE, 2 * HOUR]],
])('a change is between when it may have been made and when it came: %s', (_, made, dated, came, bounds) => {
  const commit = told(BEGAN + made, BEGAN + dated, BEGAN + came);
  const { from, to } = boundsOfCommit(read, commit);
  expect([from - BEGAN, to - BEGAN]).toEqual(bounds);
});

test('a change is after what was proved and told before it, in a gap too', () => {
  const before = { ...read, open: { ...read.open!, to: BEGAN + HOUR } };
  const bounds = (state: AccountState, made: number) => {
    const { from, to } = boundsOfCommit(state, told(BEGAN + made, BEGAN + made, BEGAN + 2 * HOUR));
    return [from - BEGAN, to - BEGAN];
  };
  expect(bounds(before, HOUR / 2)).toEqual([HOUR / 2, 2 * HOUR]);
  expect(bounds(openGap(before, 'cut').state, HOUR / 2)).toEqual([HOUR / 2, HOUR / 2]);
  expect(bounds(openGap(before, 'cut').state, 0)).toEqual([MINUTE, 2 * HOUR]);
});

test('a revision that its server cannot have made yet is a gap, and moves nothing', () => {
  const { state, ties, gap } = applyCommit(
    read,
    told(BEGAN + 9 * HOUR, BEGAN + HOUR, BEGAN + HOUR),
    new Map(),
  );
  expect({ ties, open: state.open, revision: state.revision }).toEqual({
    ties: [],
    open: null,
    revision: read.revision,
  });
  expect(gap).toContain('cannot have made yet');
});

test('who is renamed keeps all else, and who has come back is read again', () => {
  const renamed = applyHandle(read, 'b.test', BEGAN + HOUR);
  expect(renamed.state).toEqual({ ...read, handle: 'b.test' });
  expect(renamed.accounts).toMatchObject([{ kind: 'renamed', detail: 'b.test', to: BEGAN + HOUR }]);
  expect(applyHandle(renamed.state, 'b.test', BEGAN + 2 * HOUR).accounts).toEqual([]);
  const gone = applyStatus(renamed.state, 'deactivated', BEGAN + 2 * HOUR);
  expect(gone).toMatchObject({ state: { open: null, gone: 'deactivated' }, gap: null });
  const back = applyStatus(gone.state, null, BEGAN + 3 * HOUR);
  expect(back).toMatchObject({
    state: { open: null, gone: null },
    accounts: [{ kind: 'back', to: BEGAN + 3 * HOUR }],
    gap: 'the account is back',
  });
});

test.each([
  // It was proved at 10 and told of until 20.
  ['within what is possible', [25, 27], 30, [25, 27]],
  ['as soon as it was told of', [20, 20], 30, [20, 20]],
  ['before it was told of', [15, 25], 30, [15, 30]],
  ['before it was proved', [5, 25], 30, [10, 30]],
  ['after it came', [25, 31], 30, [25, 30]],
  ['after it came, and that before it was told of', [25, 31], 15, [10, 20]],
])('dates of a change %s', (_, dates, received, expected) => {
  const { from, to } = boundsOf(dates, received, { proved: 10, to: 20 });
  expect([from, to]).toEqual(expected);
});

test.each([
  ['made five minutes ahead', keyOf(BEGAN + 5 * MINUTE), null, true],
  ['made later than that', keyOf(BEGAN + 5 * MINUTE + 1), null, false],
  ['made long ago', keyOf(BEGAN - DAY), keyOf(BEGAN), true],
  ['without a time, the first', '5', null, true],
  ['without a time, after such', '5', '4', true],
  ['without a time, after one with it', '5', keyOf(BEGAN), false],
])('whether a repository can be at a revision %s', (_, revision, known, expected) => {
  expect(canBeOf(revision, known, BEGAN)).toBe(expected);
});

test('a revision says when it was made in whole milliseconds, or nothing', () => {
  expect([timeOfRevision(keyOf(BEGAN + 0.5)), timeOfRevision('5')]).toEqual([BEGAN, null]);
});

test('a first reading shows what stood; with a revision from when it began, without one when it ended', () => {
  const follows = [follow('1', 'did:b')];
  const cohorts = { cohort: 1, cohortOf: () => 1 };
  const chained = applyReading(
    newAccount('did:a', 'a.test'),
    reading({ ...cohorts, follows, revision: keyOf(BEGAN) }),
    new Map(),
  );
  const tie = { ...follows[0], kind: 'formed', source: 'did:a', from: null, how: 'reading' };
  expect(chained).toEqual({
    state: {
      ...newAccount('did:a', 'a.test'),
      revision: keyOf(BEGAN),
      provedRevision: keyOf(BEGAN),
      provedAt: BEGAN + MINUTE,
      cohort: 1,
      open: { from: BEGAN, proved: BEGAN + MINUTE, provedBy: 'reading', to: BEGAN + MINUTE },
    },
    ties: [{ ...tie, to: BEGAN, revision: keyOf(BEGAN) }],
    accounts: [],
    spans: [],
    gap: null,
  });
  const listed = applyReading(newAccount('did:a', 'a.test'), reading({ ...cohorts, follows }), new Map());
  expect(listed.ties).toEqual([{ ...tie, to: BEGAN + MINUTE, revision: null }]);
  expect(listed.state).toMatchObject({ provedAt: BEGAN, open: { from: BEGAN + MINUTE, to: BEGAN + MINUTE } });
});

const standing = (...follows: FollowRecord[]) => new Map(follows.map((one) => [one.key, one]));
/** Of the same account an hour later. */
const again = (changes: Partial<Reading>) =>
  reading({
    began: BEGAN + HOUR,
    ended: BEGAN + HOUR + MINUTE,
    revision: keyOf(BEGAN + HOUR),
    cohort: 0,
    ...changes,
  });

test('a second reading shows what differs: records alone, where the tie is there before and after', () => {
  const { ties, state, spans } = applyReading(
    read,
    again({
      follows: [
        follow('1', 'did:b'),
        { ...follow('2', 'did:c'), cid: null },
        follow('4', 'did:d'),
        follow('6', 'did:f'),
      ],
    }),
    standing(follow('1', 'did:b'), follow('2', 'did:c'), follow('3', 'did:d'), follow('5', 'did:e')),
  );
  // Of d another record is there: that one first.
  expect(ties.map(({ kind, key, from, to }) => [kind, key, from, to])).toEqual([
    ['ended', '5', BEGAN + MINUTE, BEGAN + HOUR],
    ['formed', '4', BEGAN + MINUTE, BEGAN + HOUR],
    ['formed', '6', BEGAN + MINUTE, BEGAN + HOUR],
    ['ended', '3', BEGAN + MINUTE, BEGAN + HOUR],
  ]);
  expect(state.open?.after).toBe(BEGAN + MINUTE);
  expect(spans).toEqual(openSpans(read));
});

test('what was proved while an account was read is not undone by when that began', () => {
  const proved = confirm(read, BEGAN + HOUR + 30_000).state;
  const { ties, spans } = applyReading(proved, again({ follows: [follow('1', 'did:b')] }), standing());
  expect(ties.map(({ from, to }) => [from, to])).toEqual([[BEGAN + HOUR + 30_000, BEGAN + HOUR + 30_000]]);
  expect(spans.map(({ to }) => to)).toEqual([BEGAN + HOUR + 30_000]);
});

test('a reading that shows an older revision than streams told leaves of what they told nothing', () => {
  const told = applyCommit(read, told1(2, 0), standing()).state;
  expect(told.open).toMatchObject({ proved: BEGAN + 2 * HOUR, provedBy: 'chain' });
  const { spans, ties } = applyReading(
    told,
    again({ began: BEGAN + 3 * HOUR, ended: BEGAN + 3 * HOUR, revision: keyOf(BEGAN) }),
    standing(follow('1', 'did:b')),
  );
  expect(spans).toEqual(openSpans(read));
  expect(ties.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['ended', BEGAN + MINUTE, BEGAN + 3 * HOUR],
  ]);
  // In a gap its spans are written already.
  const gap = openGap(told, 'cut').state;
  const { open } = applyReading(gap, again({ revision: keyOf(BEGAN) }), standing()).state;
  expect(open).toMatchObject({ from: BEGAN + HOUR, provedBy: 'reading' });
  const revisions = [keyOf(BEGAN + HOUR), keyOf(BEGAN + 2 * HOUR), keyOf(BEGAN + 3 * HOUR), null];
  expect(revisions.map((revision) => isLater(told, { revision }))).toEqual([true, false, false, false]);
  expect(isLater({ ...told, revision: null }, { revision: keyOf(BEGAN) })).toBe(false);
});

/** A change that its stream tells with the revision before it, by hours. */
function told1(hours: number, since: number) {
  const made = BEGAN + hours * HOUR;
  return told(made, made, made + 1000, keyOf(BEGAN + since * HOUR));
}

test.each([
  // Whether it is followed since the first reading, how far streams were heard at the second: up to when they told all.
  ['on', 'all', HOUR],
  ['all', 'all', HOUR],
  ['on', 'on', MINUTE],
  ['on', undefined, MINUTE],
  ['nothing', 'all', MINUTE],
  [undefined, 'all', MINUTE],
] as const)('between two readings a stream has told all, heard %s and %s', (first, second, until) => {
  const one = applyReading(
    newAccount('did:a', 'a.test'),
    reading({ ...heard(first), revision: keyOf(BEGAN) }),
    standing(),
  );
  expect(one.state.open?.isFollowed).toBe(first === 'on' || first === 'all' ? true : undefined);
  const { spans, state } = applyReading(one.state, again(heard(second)), standing());
  expect(Math.max(...spans.map(({ to }) => to))).toBe(BEGAN + until);
  expect(state.open?.isFollowed).toBe(second === undefined ? undefined : true);
});

function heard(how: Reading['heard'] | undefined) {
  return how === undefined ? {} : { heard: how };
}

test('what a stream told since the last proof may have a hole, or be followed no longer', () => {
  const followed = confirm(read, BEGAN + HOUR, { heard: 'on' }).state;
  const on = { ...followed, open: { ...followed.open!, to: BEGAN + 2 * HOUR } };
  expect(unheard(on)).toEqual(followed);
  expect(unheard(openGap(on, 'cut').state).open).toBeNull();
  expect(unfollow(on)).toEqual({
    state: { ...on, open: { from: BEGAN, proved: BEGAN + HOUR, provedBy: 'reading', to: BEGAN + 2 * HOUR } },
    ties: [],
    accounts: [],
    spans: [],
    gap: null,
  });
});

test('an account whose revision was proved last is proved again', () => {
  const never = newAccount('did:a', 'a.test');
  expect(confirm(never, BEGAN)).toEqual({ state: never, ties: [], accounts: [], spans: [], gap: null });
  const open = { ...read.open!, proved: BEGAN + HOUR, to: BEGAN + HOUR };
  const proved = { ...read, provedAt: BEGAN + HOUR, open };
  expect(confirm(read, BEGAN + HOUR)).toEqual({
    state: proved,
    ties: [],
    accounts: [],
    spans: [],
    gap: null,
  });
  // An answer that was asked for earlier takes nothing back.
  expect(confirm(proved, BEGAN).state).toEqual(proved);
  expect(
    confirm({ ...proved, open: { ...open, to: BEGAN + 9 * HOUR } }, BEGAN + 2 * HOUR).state.open,
  ).toMatchObject({
    proved: BEGAN + 2 * HOUR,
    to: BEGAN + 9 * HOUR,
  });
  const gap = openGap(read, 'cut').state;
  const closed = { proved: BEGAN + HOUR, provedBy: 'reading', to: BEGAN + HOUR };
  expect(confirm(gap, BEGAN + HOUR).state.open).toEqual({ from: BEGAN + MINUTE, ...closed });
  const notBefore = BEGAN + 2 * MINUTE;
  expect(confirm(gap, BEGAN + HOUR, { notBefore }).state.open).toEqual({ from: notBefore, ...closed });
});

test('what a stream tells of the state of an account it tells in its order', () => {
  const told = { ...read, open: { ...read.open!, to: BEGAN + HOUR } };
  const gone = applyStatus(told, 'suspended', BEGAN + 3 * HOUR, BEGAN + 2 * HOUR);
  expect(gone.accounts).toEqual([
    { kind: 'suspended', accountId: 'did:a', from: BEGAN + 2 * HOUR, to: BEGAN + 3 * HOUR, detail: '' },
  ]);
  expect(gone.spans.map(({ to, proof }) => [to, proof])).toEqual([
    [BEGAN + MINUTE, 'reading'],
    [BEGAN + 2 * HOUR, 'stream'],
  ]);
  expect(applyStatus(told, 'suspended', BEGAN + 30 * MINUTE).spans.at(-1)?.to).toBe(BEGAN + HOUR);
  expect(applyStatus(openGap(read, 'cut').state, 'suspended', BEGAN + HOUR).spans).toEqual([]);
  expect(applyStatus(gone.state, 'suspended', BEGAN + 4 * HOUR)).toEqual({
    state: gone.state,
    ties: [],
    accounts: [],
    spans: [],
    gap: null,
  });
});

test('a handle that nobody knew before is no new name, and none is no name', () => {
  const unnamed = { ...read, handle: '' };
  expect(applyHandle(unnamed, 'a.test', BEGAN)).toMatchObject({ state: read, accounts: [], gap: null });
  expect(applyHandle(read, '', BEGAN)).toMatchObject({ state: read, accounts: [] });
});
