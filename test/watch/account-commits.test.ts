/** What streams tell of an account, change by change and by hand: with a chain of revisions and without, late, twice, or with a hole. */
import { expect, test } from 'vitest';
import { openSpans } from '../../src/log/open-spans.ts';
import type { AccountState, FollowRecord } from '../../src/values/log-entries.ts';
import {
  applyCommit,
  applyLate,
  applyReading,
  type Commit,
  closesGap,
  newAccount,
  type Operation,
  openGap,
} from '../../src/watch/account-state.ts';
import { keyOf } from '../support/atproto.ts';

const HOUR = 3_600_000;
const BEGAN = Date.parse('2026-06-01T00:00:00.000Z');
const at = (hours: number) => BEGAN + hours * HOUR;
const revision = (hours: number) => keyOf(at(hours));

const follow = (key: string, target: string, cid: string | null = `of ${key}`): FollowRecord => ({
  key,
  target,
  followedAt: null,
  doubt: null,
  cid,
});
const made = (key: string, target: string, cid?: string | null): Operation => ({
  action: 'create',
  follow: follow(key, target, cid),
});
const unmade = (key: string): Operation => ({ action: 'delete', key });

/** @param since hours of the revision before it; `undefined` where the stream does not say. */
const change = (hours: number, since?: number | null, more: Partial<Commit> = {}): Commit => ({
  revision: revision(hours),
  since: since == null ? since : revision(since),
  at: at(hours),
  received: at(hours) + 1000,
  operations: [made('1', 'did:b')],
  ...more,
});
const standing = (...follows: FollowRecord[]) => new Map(follows.map((one) => [one.key, one]));
const take = (state: AccountState, ...changes: Commit[]) =>
  changes.reduce((before, one) => applyCommit(before, one, standing()).state, state);

/** Read at midnight, within six minutes. */
const read = applyReading(
  newAccount('did:a', 'a.test'),
  { began: BEGAN, ended: at(0.1), revision: revision(0), follows: [], cohort: 1, cohortOf: () => 1 },
  standing(),
).state;
/** Its span, which that reading proves. */
const READ = { accountId: 'did:a', cohort: 1, from: BEGAN, to: at(0.1), proof: 'reading' };

test('what comes right after what is proved is proved with it', () => {
  const first = applyCommit(read, change(1, 0), standing());
  const tie = {
    ...follow('1', 'did:b'),
    kind: 'formed',
    source: 'did:a',
    from: at(1),
    to: at(1),
    how: 'stream',
  };
  expect(first).toEqual({
    state: {
      ...read,
      revision: revision(1),
      provedRevision: revision(1),
      provedAt: at(1),
      open: { from: BEGAN, proved: at(1), provedBy: 'chain', read: at(0.1), to: at(1) },
    },
    ties: [{ ...tie, revision: revision(1) }],
    accounts: [],
    spans: [],
    gap: null,
  });
  expect(take(first.state, change(2, 1)).open).toEqual({ ...first.state.open, proved: at(2), to: at(2) });
});

test('without a chain nothing is proved by what is told, nor by a chain from there on', () => {
  const told = take(read, change(1));
  expect(told).toEqual({ ...read, revision: revision(1), open: { ...read.open, to: at(1) } });
  expect(take(told, change(2, 1))).toEqual({
    ...read,
    revision: revision(2),
    open: { ...read.open, to: at(2) },
  });
});

test.each<[string, AccountState, Commit]>([
  ['in a gap', openGap(read, 'cut').state, change(1, 0)],
  ['shown by the reading', read, change(0)],
  ['older than the reading', read, change(-1)],
  ['told before, with a chain', take(read, change(1, 0)), change(1, 0)],
  ['older, with a chain', take(read, change(1, 0), change(2, 1)), change(1, 0)],
  ['older, without a chain', take(read, change(2)), change(1)],
])('a change changes nothing that is %s', (_, state, commit) => {
  expect(applyCommit(state, commit, standing())).toEqual({
    state,
    ties: [],
    accounts: [],
    spans: [],
    gap: null,
  });
});

test('parts of one change come apart where no chain is told, and the end of what was told goes not back', () => {
  // The server's clock was ahead as the first part came.
  const first = take(read, change(1, undefined, { at: at(3), received: at(2) }));
  expect(first.open?.to).toBe(at(2));
  const part = change(1, undefined, { received: at(2), operations: [made('2', 'did:c')] });
  const { state, ties } = applyCommit(first, part, standing());
  expect(ties.map(({ key, from, to }) => [key, from, to])).toEqual([['2', at(1), at(1)]]);
  expect(state.open?.to).toBe(at(2));
});

test.each<[string, AccountState, Commit, { isBelieved: boolean; gap: RegExp }]>([
  ['a change is missing', read, change(2, 1), { isBelieved: true, gap: /chain/ }],
  ['a repository begins anew', take(read, change(1, 0)), change(2, null), { isBelieved: true, gap: /chain/ }],
  [
    'the server goes on from before what was told',
    take(read, change(1, 0), change(2, 1)),
    change(3, 1),
    { isBelieved: false, gap: /chain/ },
  ],
  ['it had no revision', { ...read, revision: null }, change(1, 0), { isBelieved: true, gap: /chain/ }],
  ['it is too large', read, change(1, 0, { operations: null }), { isBelieved: true, gap: /too large/ }],
  [
    'it cannot be read',
    read,
    change(1, 0, { operations: null, fault: 'a fault' }),
    { isBelieved: true, gap: /^a fault$/ },
  ],
])('a change is a gap where %s', (_, state, commit, { isBelieved, gap }) => {
  const step = applyCommit(state, commit, standing());
  expect(step).toMatchObject({ ties: [], accounts: [], gap: expect.stringMatching(gap) });
  if (isBelieved) {
    expect(step.state).toEqual({ ...state, open: null });
    expect(step.spans).toEqual(openSpans(state));
  } else {
    // Nothing stands but what its own server has shown.
    expect(step.state).toEqual({ ...state, provedRevision: null, provedAt: at(0.1), open: null });
    expect(step.spans).toEqual([READ]);
  }
});

const b = follow('1', 'did:b');

test.each<[string, FollowRecord[], Operation[], string[]]>([
  ['a new record', [], [made('1', 'did:b')], ['formed 1 b']],
  ['one that goes', [b], [unmade('1')], ['ended 1 b']],
  ['one that goes twice', [b], [unmade('1'), unmade('1')], ['ended 1 b']],
  ['one that nobody knew', [], [unmade('1')], []],
  ['one that stands', [b], [made('1', 'did:b')], []],
  ['one that stands, of no known content', [follow('1', 'did:b', null)], [made('1', 'did:b')], []],
  ['one that stands, told without its content', [b], [made('1', 'did:b', null)], []],
  ['one written anew', [b], [made('1', 'did:b', 'other')], ['ended 1 b', 'formed 1 b']],
  ['one of another account', [b], [made('1', 'did:c')], ['ended 1 b', 'formed 1 c']],
  ['one that comes and goes', [], [made('1', 'did:b'), unmade('1')], ['formed 1 b', 'ended 1 b']],
  ['one that goes and comes', [b], [unmade('1'), made('1', 'did:b')], ['ended 1 b', 'formed 1 b']],
  // The tie does not end where another record of it is there.
  ['one for another', [b], [unmade('1'), made('2', 'did:b')], ['formed 2 b', 'ended 1 b']],
  ['two accounts', [b], [unmade('1'), made('2', 'did:c')], ['ended 1 b', 'formed 2 c']],
])('a change of records: %s', (_, stood, operations, expected) => {
  const { ties } = applyCommit(read, change(1, 0, { operations }), standing(...stood));
  expect(ties.map(({ kind, key, target }) => `${kind} ${key} ${target.slice('did:'.length)}`)).toEqual(
    expected,
  );
});

/** Read again a day later; what came and went in between may be told after it. */
const again = (revisedAt: number) =>
  applyReading(
    read,
    {
      began: at(24),
      ended: at(25),
      revision: revision(revisedAt),
      follows: [],
      cohort: 1,
      cohortOf: () => 1,
    },
    standing(),
  ).state;

test.each<[string, AccountState, Commit, number]>([
  ['within its own time', again(20), change(12), 12],
  ['no earlier than it was proved', again(20), change(-1), 0.1],
  // By a clock that was ahead.
  ['no later than it was read', again(30), change(26), 24],
  ['by the date of the message', again(20), change(0, undefined, { revision: '2', at: at(7) }), 7],
])('what a stream tells late came and went before the reading, %s', (_, state, commit, from) => {
  const { ties, ...rest } = applyLate(state, commit, () => false);
  expect(rest).toEqual({ state, accounts: [], spans: [], gap: null });
  const event = {
    ...b,
    source: 'did:a',
    from: at(from),
    to: at(24),
    how: 'reading',
    revision: commit.revision,
  };
  expect(ties).toEqual([
    { ...event, kind: 'formed' },
    { ...event, kind: 'ended' },
  ]);
});

test.each<[string, AccountState, Commit]>([
  ['a chain', again(20), change(12, 0)],
  ['after the first reading', read, change(-1)],
  ['in a gap', openGap(again(20), 'cut').state, change(12)],
  ['where nothing was proved', { ...again(20), provedRevision: null }, change(12)],
  ['the revision that was read', again(20), change(20)],
  ['a later one', again(20), change(21)],
  ['what is not said', again(20), change(12, undefined, { operations: null })],
  ['the end of a follow', again(20), change(12, undefined, { operations: [unmade('1')] })],
])('nothing late is told by %s', (_, state, commit) => {
  expect(applyLate(state, commit, () => false)).toEqual({
    state,
    ties: [],
    accounts: [],
    spans: [],
    gap: null,
  });
});

test('what the log has already is not told late', () => {
  const operations = [made('1', 'did:b'), made('2', 'did:c')];
  const { ties } = applyLate(again(20), change(12, undefined, { operations }), (key) => key === '1');
  expect(ties.map(({ key, kind }) => `${kind} ${key}`)).toEqual(['formed 2', 'ended 2']);
});

const gap = openGap(read, 'cut').state;

test.each<[string, AccountState, Commit, boolean]>([
  ['comes right after the last proof', gap, change(1, 0), true],
  ['comes after another', gap, change(2, 1), false],
  ['says of none before it', gap, change(1), false],
  ['begins a repository', { ...gap, revision: null, provedRevision: null }, change(1, null), false],
  ['comes after what was told alone', { ...gap, revision: revision(1) }, change(2, 1), false],
  ['is of an account that is gone', { ...gap, gone: 'suspended' }, change(1, 0), false],
  ['comes in no gap', read, change(1, 0), false],
])('a change closes a gap or not that %s', (_, state, commit, expected) => {
  expect(closesGap(state, commit)).toBe(expected);
});
