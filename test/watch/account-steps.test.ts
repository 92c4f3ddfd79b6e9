/** Steps of an account's state by hand: who joins late, clocks that run ahead or behind, who is renamed or comes back. */
import { expect, test } from 'vitest';
import { openSpans } from '../../src/log/open-spans.ts';
import { spellsOf, tieAt } from '../../src/log/tie-at.ts';
import type { FollowRecord } from '../../src/store/watch-entries.ts';
import {
  applyCommit,
  applyHandle,
  applyReading,
  applyStatus,
  boundsOfCommit,
  newAccount,
  openGap,
  type Reading,
} from '../../src/watch/account-state.ts';
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
