/** The steps of a watch, by hand: no server, no database, no time that passes. Times are minutes from a noon. */
import { describe, expect, test } from 'vitest';
import type { RosterRow } from '../../src/roster/row.ts';
import { rosterRow } from '../../src/roster/row.ts';
import type { LookUp } from '../../src/store/ledger-writer.ts';
import type { Commit, Operation } from '../../src/watch/account-state.ts';
import { takeNews } from '../../src/watch/steps/connection.ts';
import { isJustStated, takeLookUp } from '../../src/watch/steps/looked-up.ts';
import { lose } from '../../src/watch/steps/loss.ts';
import { accountsOf, takeMessage } from '../../src/watch/steps/message.ts';
import { isProvedBy, takeProof } from '../../src/watch/steps/proof.ts';
import { isUntold, takeFailure, takeReading } from '../../src/watch/steps/reading.ts';
import { takeRoster, unknownOf, wantedOf } from '../../src/watch/steps/roster.ts';
import { planSweep, restOf, waitForMoney } from '../../src/watch/steps/schedule.ts';
import { dueInSweep, endSweep } from '../../src/watch/steps/sweep.ts';
import type { StreamMessage } from '../../src/watch/stream-message.ts';
import { followed, gapsOf, goOnWith, type StreamState } from '../../src/watch/watch-state.ts';
import { keyOf } from '../support/atproto.ts';
import { type MemoryWatch, memoryWatch } from '../support/memory-watch.ts';

const MINUTE = 60_000;
const BEGAN = Date.UTC(2026, 5, 1, 12);
const at = (minutes: number) => BEGAN + minutes * MINUTE;
const minutesOf = (instant: number | null) => (instant === null ? null : (instant - BEGAN) / MINUTE);
const revision = (minutes: number) => keyOf(at(minutes));

const follow = (target: string, key: string) => ({ target, key, followedAt: null, doubt: null, cid: null });
const made = (target: string, key: string): Operation => ({ action: 'create', follow: follow(target, key) });
const unmade = (key: string): Operation => ({ action: 'delete', key });
const lookUp = (number: number, name: string, handle = `${name}.test`): LookUp => {
  const counts = { audienceCount: null, declaredCount: null, postCount: null };
  return { number, accountId: name, profile: { handle, displayName: '', createdAt: null, ...counts } };
};

/** A roster of these accounts, all of which are found. */
function heedRoster(watch: MemoryWatch, names: readonly string[], minutes: number, isPaid = false) {
  const rows: RosterRow[] = names.map((name) => rosterRow({ handle: `${name}.test`, account_id: name }));
  const wanted = wantedOf(watch.state, rows);
  const asked = unknownOf(watch.state, wanted, isPaid);
  const found = asked.map(({ number, accountId }) => lookUp(number, accountId));
  const taken = takeRoster(watch.state, { wanted, asked, found, isSpent: false }, at(minutes));
  watch.take(taken);
  return { asked: asked.map(({ accountId }) => accountId), isAnotherStream: taken.isAnotherStream };
}

/** @returns whether the reading is of use. */
function read(
  watch: MemoryWatch,
  name: string,
  minutes: number,
  follows: readonly ReturnType<typeof follow>[] = [],
  revisedAt: number | null = minutes,
): boolean {
  const reading = { began: at(minutes), ended: at(minutes + 1), follows };
  const mark = revisedAt === null ? null : revision(revisedAt);
  const moved = takeReading(watch.state, watch.account(name), { ...reading, revision: mark }, watch.log);
  if (moved !== null) watch.keep(moved);
  return moved !== null;
}

function hear(watch: MemoryWatch, name: string, message: StreamMessage, minutes: number): void {
  const received = at(minutes);
  watch.keep(
    takeMessage(watch.state, watch.account(name), { message, dated: received, received }, watch.log),
  );
}

function change(
  watch: MemoryWatch,
  name: string,
  minutes: number,
  operations: readonly Operation[],
  over: Partial<Commit> & { dated?: number; received?: number } = {},
): void {
  const { dated = minutes, received = minutes, ...more } = over;
  const commit = { revision: revision(minutes), since: undefined, at: at(dated), operations, ...more };
  const message = { kind: 'commit' as const, accountId: name, commit };
  const step = { message, dated: at(dated), received: at(received) };
  watch.keep(takeMessage(watch.state, watch.account(name), step, watch.log));
}

/** Accounts a, b and c, read from minute 0 to 1. */
function begin(streams: Readonly<Record<string, StreamState>> = {}): MemoryWatch {
  const watch = memoryWatch(streams);
  heedRoster(watch, ['a', 'b', 'c'], 0);
  for (const name of ['a', 'b', 'c']) read(watch, name, 0);
  return watch;
}

const briefly = ({ ties }: MemoryWatch) =>
  ties.map(({ kind, source, target, from, to }) => [kind, source + target, minutesOf(from), minutesOf(to)]);
const happened = ({ events }: MemoryWatch) =>
  events
    .filter(({ to }) => to > BEGAN)
    .map(({ kind, accountId, detail }) => `${kind} ${accountId} ${detail}`);
const inGap = (watch: MemoryWatch) => gapsOf(watch.state).map(({ state }) => state.accountId);

describe('clocks', () => {
  test.each([
    ['are right', { made: 60, dated: 60 }, [60, 60]],
    ['differ, the stream behind', { made: 60, dated: 58 }, [58, 60]],
    ['differ, the server ahead', { made: 62, dated: 60 }, [60, 60]],
    ['are both ahead by less than clocks are wrong', { made: 63, dated: 63 }, [55, 60]],
    ['are both from before the last proof', { made: 0.5, dated: -5 }, [1, 60]],
  ])('a change lies between what is possible where they %s', (_, { made: by, dated }, expected) => {
    const watch = begin();
    change(watch, 'a', by, [made('b', 'k')], { dated, received: 60 });
    expect(briefly(watch)).toEqual([['formed', 'ab', ...expected]]);
  });

  test.each([revision(66), 'zzzzzzzzzzzzz', 'zzzz'])(
    'the revision %s, of no server yet, is a gap, and freezes nothing',
    (mark) => {
      const watch = begin();
      change(watch, 'a', 60, [made('b', 'k')], { revision: mark });
      expect([briefly(watch), inGap(watch)]).toEqual([[], ['a']]);
      read(watch, 'a', 61);
      change(watch, 'a', 63, [made('b', 'later')]);
      expect(briefly(watch)).toEqual([['formed', 'ab', 63, 63]]);
    },
  );

  test('what becomes of an account is dated as its changes are', () => {
    const watch = begin();
    hear(
      watch,
      'a',
      { kind: 'identity', accountId: 'a', handle: 'new.test', at: at(60), made: at(-1440) },
      60,
    );
    expect(watch.events.at(-1)).toMatchObject({ kind: 'renamed', from: at(1), to: at(60) });
    hear(watch, 'b', { kind: 'status', accountId: 'b', gone: 'suspended', at: at(59), made: at(58) }, 60);
    expect(watch.events.at(-1)).toMatchObject({ kind: 'suspended', from: at(58), to: at(60) });
  });
});

describe('order', () => {
  test('an older revision that was made after the last one came is a gap', () => {
    const watch = begin();
    change(watch, 'a', 64, [], { received: 60 });
    change(watch, 'a', 61, [made('b', 'k')]);
    expect([watch.gaps, briefly(watch)]).toEqual([['its revisions are out of order'], []]);
  });

  test('one that was made before it is a repetition', () => {
    const watch = begin();
    change(watch, 'a', 60, [made('b', 'k')]);
    change(watch, 'a', 59, [unmade('k')], { received: 61 });
    change(watch, 'a', 60, [made('b', 'k')], { received: 62 });
    expect([watch.gaps, briefly(watch)]).toEqual([[], [['formed', 'ab', 60, 60]]]);
    // It is no change that comes while the account is read.
    expect(read(watch, 'a', 61, [], 59.5)).toBe(true);
  });

  test('one that comes again, and one made as that came, are none', () => {
    const watch = begin();
    change(watch, 'a', 64, [], { received: 60 });
    for (const minutes of [64, 60]) change(watch, 'a', minutes, [], { received: 61 });
    expect(watch.gaps).toEqual([]);
  });

  test('a change that opens a gap opens one', () => {
    const watch = begin();
    change(watch, 'a', 60, [unmade(revision(55))], { revision: revision(66) });
    expect(watch.gaps).toHaveLength(1);
  });

  test('in a repetition no end is one that nobody had told of', () => {
    const watch = begin();
    change(watch, 'a', 60, [made('b', 'k')]);
    change(watch, 'a', 59, [unmade(revision(55))], { received: 61 });
    expect([watch.gaps, briefly(watch)]).toEqual([[], [['formed', 'ab', 60, 60]]]);
  });

  test('a record that stood for a tie and comes to stand for one to the outside ends it', () => {
    const watch = begin();
    change(watch, 'a', 60, [made('b', 'k')]);
    change(watch, 'a', 61, [{ action: 'update', follow: follow('outside', 'k') }]);
    change(watch, 'a', 62, [{ action: 'update', follow: follow('a', 'k') }]);
    expect(briefly(watch)).toEqual([
      ['formed', 'ab', 60, 60],
      ['ended', 'ab', 61, 61],
    ]);
  });

  test('posts come with their change, from when it was at the latest; those of a gap or of before do not', () => {
    const watch = begin();
    const posts = [{ action: 'delete' as const, key: 'p' }];
    const posted = (minutes: number, received: number, over: Partial<Commit> = {}) => {
      const commit = {
        revision: revision(minutes),
        since: undefined,
        at: at(minutes),
        operations: [],
        posts,
      };
      const message = { kind: 'commit' as const, accountId: 'a', commit: { ...commit, ...over } };
      const step = { message, dated: at(minutes), received: at(received) };
      const moved = takeMessage(watch.state, watch.account('a'), step, watch.log);
      watch.keep(moved);
      return moved.writes.at(-1)?.streamedPosts;
    };
    expect(posted(60, 61)).toEqual({ operations: posts, at: at(60) });
    // Another part of the same change.
    expect(posted(60, 62)).toEqual({ operations: posts, at: at(60) });
    expect(posted(59, 62)).toBeUndefined();
    expect(posted(63, 63, { posts: undefined })).toBeUndefined();
    expect(posted(64, 64, { operations: null })).toBeUndefined();
    expect(watch.gaps).toEqual(['the change was too large for the stream']);
  });

  test('nobody follows oneself', () => {
    const watch = begin();
    change(watch, 'a', 60, [made('a', 'self')]);
    expect([briefly(watch), watch.account('a').state.revision]).toEqual([[], revision(60)]);
  });

  test('parts of one change happened with the first of them, whichever comes first', () => {
    const watch = begin();
    change(watch, 'a', 60, [made('b', 'k')], { dated: 59 });
    change(watch, 'a', 60, [made('c', 'l')], { dated: 61, received: 62 });
    expect(briefly(watch)).toEqual([
      ['formed', 'ab', 59, 60],
      ['formed', 'ac', 59, 60],
    ]);
  });

  test('an end of which the stream did not say the beginning is a loss, and one is enough for each proof', () => {
    const watch = begin();
    const [key, other] = [revision(50), revision(55)];
    change(watch, 'a', 60, [made('outside', key)]);
    change(watch, 'a', 61, [unmade(key)]);
    expect(watch.gaps).toEqual([]);
    watch.keep(takeProof(watch.state, watch.account('a'), { at: at(50.5), heard: 'on' }));
    change(watch, 'a', 62, [unmade(other)]);
    expect(watch.gaps).toEqual(['the stream told the end of a follow that it had not told']);
  });
});

describe('who joins, leaves and returns', () => {
  test('a late joiner is in a gap, and all others are read for it: its ties may be old', () => {
    const watch = begin();
    change(watch, 'a', 60, [made('d', 'before')]);
    expect(briefly(watch)).toEqual([]);
    expect(heedRoster(watch, ['a', 'b', 'c', 'd'], 120)).toMatchObject({ isAnotherStream: true });
    expect([inGap(watch), happened(watch)]).toEqual([['d'], ['watched d d.test']]);
    // Proved it may be, and was never read for the one who joined.
    watch.keep(takeProof(watch.state, watch.account('a'), { at: at(121), heard: 'nothing' }));
    expect([watch.account('a').state.cohort, watch.state.cohort]).toEqual([1, 2]);
    change(watch, 'b', 125, [made('d', 'after')]);
    read(watch, 'a', 130, [follow('d', 'before'), follow('c', 'new')]);
    expect(briefly(watch)).toEqual([
      ['formed', 'bd', 125, 125],
      ['formed', 'ad', null, 130],
      ['formed', 'ac', 121, 130],
    ]);
    expect(heedRoster(watch, ['a', 'b', 'c', 'd'], 140)).toMatchObject({ isAnotherStream: false });
    // The first ones are asked for as a stream is begun.
    expect(heedRoster(memoryWatch(), ['a'], 0)).toMatchObject({ isAnotherStream: false });
  });

  test('who has left is heard no more, and to it no tie forms; who returns is another cohort of the same account', () => {
    const watch = begin();
    change(watch, 'a', 60, [made('b', 'k')]);
    hear(watch, 'b', { kind: 'identity', accountId: 'b', handle: 'b.test', at: at(119) }, 119);
    const before = watch.account('b').state;
    heedRoster(watch, ['a', 'c'], 120);
    expect([happened(watch), inGap(watch)]).toEqual([['unwatched b '], []]);
    expect(accountsOf(watch.state, { kind: 'sync', accountId: 'b' }, true)).toEqual([]);
    change(watch, 'c', 121, [made('b', 'never')]);
    change(watch, 'a', 122, [unmade('k')]);
    read(watch, 'c', 123, [follow('b', 'never')]);
    expect(briefly(watch).slice(1)).toEqual([['ended', 'ab', 122, 122]]);
    expect(heedRoster(watch, ['a', 'b', 'c'], 180)).toMatchObject({ isAnotherStream: true });
    const known = { cohort: 2, gap: 'not read yet', isWatched: true, statedAt: at(119) };
    expect(watch.account('b')).toMatchObject(known);
    expect(watch.account('b').state).toEqual({ ...before, open: null });
  });

  describe('a tie that formed before its target left, and of which the watch hears afterwards', () => {
    test('is of a stream as any other', () => {
      const watch = begin();
      heedRoster(watch, ['a', 'c'], 120);
      change(watch, 'a', 110, [made('b', 'k')], { since: revision(0), received: 130 });
      change(watch, 'a', 140, [unmade('k')], { since: revision(110) });
      expect(briefly(watch)).toEqual([
        ['formed', 'ab', 110, 110],
        ['ended', 'ab', 140, 140],
      ]);
    });

    test('may be, where a reading finds it that the stream has lost', () => {
      const watch = begin();
      heedRoster(watch, ['a', 'c'], 120);
      change(watch, 'c', 121, [], { since: revision(0) });
      read(watch, 'a', 130, [follow('b', 'k')]);
      read(watch, 'c', 130, [follow('b', 'later')]);
      expect(briefly(watch)).toEqual([['formed', 'ab', 1, 130]]);
    });

    test('came and went before the reading that does not show it', () => {
      const watch = begin();
      heedRoster(watch, ['a', 'c'], 120);
      read(watch, 'a', 130);
      change(watch, 'a', 110, [made('b', 'k')], { received: 132 });
      change(watch, 'a', 125, [made('b', 'later')], { received: 132 });
      expect(briefly(watch)).toEqual([
        ['formed', 'ab', 110, 130],
        ['ended', 'ab', 110, 130],
      ]);
    });

    test('is one when the watch goes on with its log, too', () => {
      const watch = begin();
      heedRoster(watch, ['a', 'c'], 120);
      const next = memoryWatch({}, goOnWith([...watch.state.accounts.values()], watch.events, true));
      change(next, 'a', 110, [made('b', 'k')], { since: revision(0), received: 130 });
      expect(briefly(next)).toEqual([['formed', 'ab', 110, 110]]);
    });
  });

  test('who is in the roster by another handle is no other', () => {
    const watch = begin();
    const rows = ['a', 'b', 'c'].map((name) => rosterRow({ handle: `new-${name}.test`, account_id: name }));
    const wanted = wantedOf(watch.state, rows);
    const asked = unknownOf(watch.state, wanted, true);
    watch.take(takeRoster(watch.state, { wanted, asked, found: [], isSpent: false }, at(60)));
    expect([asked, happened(watch)]).toEqual([[], []]);
  });

  test('a row that no look-up answers is of the account that it was', () => {
    const watch = begin();
    const rows = ['a', 'b', 'c'].map((name) => rosterRow({ handle: `${name}.test` }));
    const wanted = wantedOf(watch.state, rows);
    expect(wanted.map(({ accountId }) => accountId)).toEqual(['a', 'b', 'c']);
    watch.take(takeRoster(watch.state, { wanted, asked: wanted, found: [], isSpent: true }, at(60)));
    expect([happened(watch), watch.state.isRosterKnown]).toEqual([[], false]);
  });

  test('look-ups that are behind give no old name back, and bring nobody back, for ten minutes', () => {
    const watch = begin();
    const ask = (name: string, minutes: number) =>
      watch.keep(takeLookUp(watch.account(name), lookUp(0, name), at(minutes)));
    hear(watch, 'a', { kind: 'identity', accountId: 'a', handle: 'new.test', at: at(60) }, 60);
    hear(watch, 'b', { kind: 'status', accountId: 'b', gone: 'deactivated', at: at(60) }, 60);
    for (const name of ['a', 'b']) ask(name, 69.9);
    expect(isJustStated(watch.account('a'), at(69.9))).toBe(true);
    expect(happened(watch)).toEqual(['renamed a new.test', 'deactivated b ']);
    for (const name of ['a', 'b']) ask(name, 70);
    expect(happened(watch).slice(2)).toEqual(['renamed a a.test', 'back b ']);
    expect(inGap(watch)).toEqual(['b']);
    const gone: LookUp = { number: 0, accountId: 'c', verdict: 'not-found', reason: '' };
    hear(watch, 'c', { kind: 'status', accountId: 'c', gone: null, at: at(70) }, 70);
    watch.keep(takeLookUp(watch.account('c'), gone, at(71)));
    watch.keep(takeLookUp(watch.account('c'), gone, at(80)));
    expect(happened(watch).slice(4)).toEqual(['deleted c ']);
    expect(watch.events.at(-1)).toMatchObject({ from: at(1), to: at(80) });
    // What it followed was seen until it was gone.
    expect(watch.spans.filter(({ accountId }) => accountId === 'c').map(({ to }) => minutesOf(to))).toEqual([
      1,
    ]);
  });
});

describe('a gap while accounts are read', () => {
  const unread: StreamMessage = { kind: 'unread', accountId: 'a', reason: 'no record' };

  test('what is lost before a reading is in it, what is lost meanwhile is not', () => {
    const watch = begin();
    hear(watch, 'a', unread, 59);
    read(watch, 'a', 60);
    expect([inGap(watch), watch.account('a').state.open?.from]).toEqual([[], at(60)]);
    hear(watch, 'a', unread, 70.5);
    read(watch, 'a', 70);
    expect([inGap(watch), watch.account('a').gap]).toEqual([['a'], 'no record']);
    read(watch, 'a', 71);
    expect(inGap(watch)).toEqual([]);
  });

  test('changes that come in a gap follow on the reading, but those that it shows', () => {
    const watch = begin();
    watch.keep(lose(watch.account('a'), 'cut', at(50)));
    change(watch, 'a', 59, [made('c', 'shown')], { since: revision(0.1) });
    change(watch, 'a', 60.5, [made('b', 'k')], { since: revision(60) });
    change(watch, 'a', 60.7, [unmade('k')], { since: revision(60.5) });
    expect(watch.ties).toEqual([]);
    read(watch, 'a', 60);
    expect(briefly(watch)).toEqual([
      ['formed', 'ab', 60.5, 61],
      ['ended', 'ab', 60.7, 61],
    ]);
    expect(watch.account('a').held).toEqual([]);
  });

  test('a reading without a revision shows none of them; what comes as a reading begins is not in it', () => {
    const watch = begin();
    watch.keep(lose(watch.account('a'), 'cut', at(50)));
    change(watch, 'a', 60, [made('b', 'k')], { since: revision(59) });
    read(watch, 'a', 60, [follow('b', 'k')], 60);
    expect(briefly(watch)).toEqual([['formed', 'ab', 1, 60]]);
    watch.keep(lose(watch.account('b'), 'cut', at(50)));
    change(watch, 'b', 60.5, [made('c', 'k')]);
    read(watch, 'b', 60, [], null);
    expect(briefly(watch).at(-1)).toEqual(['formed', 'bc', 60.5, 61]);
    watch.keep(lose(watch.account('c'), 'cut', at(70)));
    read(watch, 'c', 70);
    expect([inGap(watch), watch.account('c').gap]).toEqual([['c'], 'cut']);
    change(watch, 'a', 80, []);
    expect(read(watch, 'a', 80, [], 79)).toBe(false);
  });

  test('what a reading shows and no stream has told, of an account that is in no gap; its posts come with it', () => {
    const watch = begin();
    const shown = (follows: readonly ReturnType<typeof follow>[]) => ({
      ...{ began: at(60), ended: at(61), revision: revision(60), follows },
    });
    const untold = (follows: readonly ReturnType<typeof follow>[]) =>
      isUntold(watch.state, watch.account('a'), shown(follows), watch.log);
    expect([untold([]), untold([follow('b', 'k')])]).toEqual([false, true]);
    watch.keep(lose(watch.account('a'), 'cut', at(50)));
    expect(untold([follow('b', 'k')])).toBe(false);
    const posts = { posts: [], since: at(0) } as never;
    const moved = takeReading(watch.state, watch.account('a'), { ...shown([]), posts }, watch.log);
    expect(moved!.writes.map(({ readPosts }) => readPosts)).toEqual([posts]);
  });

  test('more of them than can be held are a gap again', () => {
    const watch = begin();
    watch.keep(lose(watch.account('a'), 'cut', at(50)));
    for (let k = 0; k < 502; k++) change(watch, 'a', 60 + k / 1000, []);
    read(watch, 'a', 60);
    expect(watch.account('a').gap).toBe('it changed more than could be held while it was read');
    read(watch, 'a', 62);
    expect(watch.account('a').gap).toBeNull();
  });

  test('a reading from before a change that has come is of no use', () => {
    const watch = begin();
    change(watch, 'a', 60.5, [made('b', 'k')]);
    expect(read(watch, 'a', 60, [], 60)).toBe(false);
    // Nor is it with a gap after that change.
    watch.keep(lose(watch.account('a'), 'cut', at(60.7)));
    expect(read(watch, 'a', 60, [], 60)).toBe(false);
    // Its server never had that change.
    expect(read(watch, 'a', 61, [], 60)).toBe(true);
    expect(briefly(watch).map(([kind]) => kind)).toEqual(['formed', 'ended']);
  });

  test('a repository that is set anew is a gap, also where it is one already', () => {
    const watch = begin();
    for (const minutes of [60, 61]) hear(watch, 'a', { kind: 'sync', accountId: 'a' }, minutes);
    read(watch, 'a', 60.5);
    expect(watch.gaps).toEqual(Array(3).fill('its repository was set anew'));
  });

  test('the first change after a snapshot closes the gap, from when it was sealed', () => {
    const { state, ...account } = begin().account('a');
    const seeded = followed({ ...account, state: { ...state, open: null }, gap: 'not read yet' });
    const watch = memoryWatch({}, [seeded, begin().account('b')], at(30));
    change(watch, 'a', 60, [made('b', 'k')], { since: revision(0) });
    expect(watch.account('a')).toMatchObject({ gap: null, state: { open: { from: at(30), to: at(60) } } });
    expect(briefly(watch)).toEqual([['formed', 'ab', 60, 60]]);
  });

  test.each([
    ['says the last that was proved', revision(0), true],
    ['says none', null, false],
    ['says another', revision(2), false],
  ])('a server that %s', (_, mark, expected) => {
    expect(isProvedBy(begin().account('a'), mark)).toBe(expected);
  });

  test('a server proves nothing of what it does not have, nor of who is gone', () => {
    const watch = begin();
    change(watch, 'a', 60, []);
    hear(watch, 'b', { kind: 'status', accountId: 'b', gone: 'suspended', at: at(60) }, 60);
    expect(['a', 'b'].map((name) => isProvedBy(watch.account(name), revision(0)))).toEqual([false, false]);
  });
});

test.each(['suspended', 'deactivated'] as const)(
  'a look-up says that an account is %s, and not why it failed',
  (verdict) => {
    const watch = begin();
    for (const [said, minutes] of [
      ['failed', 59],
      [verdict, 60],
    ] as const) {
      const found: LookUp = { number: 0, accountId: 'a', verdict: said, reason: '' };
      watch.keep(takeLookUp(watch.account('a'), found, at(minutes)));
    }
    expect(happened(watch)).toEqual([`${verdict} a `]);
    expect(watch.events.at(-1)).toMatchObject({ from: at(1), to: at(60) });
  },
);

describe('a sweep', () => {
  const dueIn = (watch: MemoryWatch, isPaid: boolean) =>
    dueInSweep(watch.state, at(60), isPaid).map(({ state }) => state.accountId);

  test('who is proved as it begins is not paid for again', () => {
    const watch = begin();
    read(watch, 'a', 60, [], null);
    expect([dueIn(watch, true), dueIn(watch, false)]).toEqual([
      ['b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  const run = {
    beganAt: at(60),
    endedAt: at(2000),
    readCount: 1,
    failedCount: 0,
    toldCount: 5,
    untoldCount: 2,
  };

  /** Of two days: on the first, a is read, and b cannot be. */
  function firstDay(): MemoryWatch {
    const watch = begin();
    read(watch, 'a', 61, [], null);
    watch.take(takeFailure(watch.state, watch.account('b'), 'it is too dear'));
    return watch;
  }

  test('who cannot be read waits for the next one in a gap, and is no gap to be read before', () => {
    const watch = firstDay();
    expect(watch.account('b')).toMatchObject({
      gap: 'could not be read: it is too dear',
      state: { open: null },
    });
    expect([inGap(watch), dueIn(watch, true), dueIn(watch, false)]).toEqual([[], ['c'], ['a', 'b', 'c']]);
  });

  test('a roster that changes in the middle of it: who has joined is due, who has left is not', () => {
    const watch = firstDay();
    expect(heedRoster(watch, ['a', 'b', 'd'], 1440, true)).toEqual({ asked: ['d'], isAnotherStream: true });
    expect(dueIn(watch, true)).toEqual(['d']);
    read(watch, 'd', 1441, [], null);
    const { sweep, ended } = endSweep(watch.state, { isPaid: true, ...run });
    expect(sweep).toEqual({ ...run, accountCount: 3, readCount: 3, failedCount: 1 });
    const free = endSweep(watch.state, { isPaid: false, ...run }).sweep;
    expect(free).toEqual({ ...run, accountCount: 3 });
    watch.take(ended);
    expect([dueIn(watch, true), watch.says]).toEqual([['b'], [['swept', sweep]]]);
  });

  test('an end in the middle of it keeps what was read, and the next run goes on with the others', () => {
    const watch = firstDay();
    watch.keep(lose(watch.account('c'), 'cut', at(62)));
    change(watch, 'c', 63, [made('a', 'held')]);
    const { state } = memoryWatch(
      {},
      // Of what was in memory alone the log has nothing.
      [...watch.state.accounts.values()].map(({ held: _, loss, taken, streamedKeys, statedAt, ...one }) =>
        followed(one),
      ),
    );
    expect(dueInSweep(state, at(60), true).map((one) => one.state.accountId)).toEqual(['b', 'c']);
    expect(gapsOf(state).map((one) => one.state.accountId)).toEqual(['c']);
    expect(watch.ties).toEqual([]);
  });
});

describe('when it goes on', () => {
  const free = { until: null, isPaid: false };
  const planned = (watch: MemoryWatch) => {
    watch.take(planSweep(watch.state, at(60)));
    return watch;
  };

  test('with the next sweep, with its end, or to look at the roster', () => {
    const { state } = planned(begin());
    const rests = (now: number, until: number | null) => {
      const ms = restOf(state, at(now), { ...free, until: until === null ? null : at(until) });
      return ms === null ? null : ms / MINUTE;
    };
    expect([rests(40, null), rests(55, null), rests(70, null)]).toEqual([10, 5, 0]);
    expect([rests(55, 58), rests(58, 58), rests(59, 58)]).toEqual([3, null, null]);
  });

  test('at once where a gap has opened, but not where reading it is paid for', () => {
    const watch = planned(begin());
    watch.keep(lose(watch.account('a'), 'cut', at(40)));
    expect(restOf(watch.state, at(55), free)).toBe(0);
    expect(restOf(watch.state, at(55), { ...free, isPaid: true })).toBe(5 * MINUTE);
  });

  test('on the next day where the money is used up, which is said once', () => {
    const watch = planned(begin());
    const midnight = at(12 * 60);
    for (const minutes of [60, 62]) watch.take(waitForMoney(watch.state, at(minutes)));
    expect(watch.says.slice(1)).toEqual([
      ['next', midnight, 'the money of the day is used up'],
      ['spent', midnight],
    ]);
    expect([watch.state.next, watch.state.sweepAt]).toEqual([midnight, midnight]);
    const early = planned(begin());
    early.take(waitForMoney(early.state, at(30)));
    expect([early.state.next, early.state.sweepAt]).toEqual([midnight, at(60)]);
  });
});

describe('a stream', () => {
  const stream = (over: Partial<StreamState> = {}): StreamState => ({
    isChained: false,
    hasPlace: false,
    joinedAt: null,
    last: null,
    wasLost: false,
    ...over,
  });
  const told = (cursor: string | null, minutes = 60) => ({
    kind: 'messages' as const,
    messages: [{ message: null, cursor, at: at(minutes) }],
  });
  const lost = { kind: 'lost' as const, reason: 'it ended', waitMs: 500 };
  const follow = (watch: MemoryWatch, news: Parameters<typeof takeNews>[2], minutes: number) =>
    watch.take(takeNews(watch.state, 's', news, at(minutes)));
  const isFollowed = (watch: MemoryWatch) => watch.account('a').state.open?.isFollowed === true;
  const followedWatch = (over: Partial<StreamState> = {}) => {
    const watch = begin({ s: stream(over) });
    watch.keep(takeProof(watch.state, watch.account('a'), { at: at(2), heard: 'on' }));
    return watch;
  };

  test.each([
    ['without a place goes on from what comes next: it has a hole', {}, false],
    ['with a place goes on from it', { hasPlace: true }, true],
    ['with a chain says itself what is missing', { isChained: true }, true],
  ])('one %s', (_, over, expected) => {
    const watch = followedWatch(over);
    follow(watch, lost, 60);
    expect(isFollowed(watch)).toBe(expected);
    const begun = followedWatch(over);
    follow(begun, { kind: 'begun' }, 60);
    expect(isFollowed(begun)).toBe(expected);
  });

  test('one that says where it is has a place from then on', () => {
    const watch = followedWatch();
    follow(watch, { kind: 'joined' }, 60);
    follow(watch, told(null), 61);
    expect(watch.state.streams.get('s')).toEqual(stream({ joinedAt: at(60) }));
    follow(watch, told('7'), 62);
    follow(watch, lost, 63);
    const last = { at: at(60), received: at(62) };
    expect(watch.state.streams.get('s')).toEqual(stream({ hasPlace: true, last, wasLost: true }));
    expect(isFollowed(watch)).toBe(true);
  });

  test('one that comes back is followed by a sweep within a minute, once, or by the one that is due before', () => {
    const watch = followedWatch();
    watch.take(planSweep(watch.state, at(600)));
    follow(watch, lost, 60);
    for (const minutes of [61, 62]) follow(watch, told('7'), minutes);
    expect(watch.says.slice(1)).toEqual([
      ['stream', 's', 'lost: it ended'],
      ['next', at(62), 's has come back'],
    ]);
    expect([watch.state.next, watch.state.sweepAt]).toEqual([at(62), at(600)]);
    watch.take(planSweep(watch.state, at(600)));
    follow(watch, told('8'), 70);
    expect(watch.state.next).toBe(at(600));
    const due = followedWatch();
    due.take(planSweep(due.state, at(61.5)));
    follow(due, lost, 60);
    follow(due, told('7'), 61);
    expect(due.state.next).toBe(at(61.5));
  });

  test.each([
    [true, []],
    [false, ['a', 'b', 'c']],
  ])(
    'one that cannot go on, or tells of nobody knows whom, is a gap of all, unless it is chained: %s',
    (isChained, expected) => {
      const watch = followedWatch({ isChained, hasPlace: true });
      follow(watch, { kind: 'cursor-refused', reason: 'too old' }, 60);
      expect(inGap(watch)).toEqual(expected);
      expect(watch.state.streams.get('s')?.hasPlace).toBe(false);
      const other = followedWatch({ isChained });
      const message: StreamMessage = { kind: 'unread', accountId: null, reason: 'no JSON' };
      for (const name of accountsOf(other.state, message, isChained)) hear(other, name, message, 60);
      expect([inGap(other), new Set(other.gaps).size]).toEqual([expected, isChained ? 0 : 1]);
    },
  );
});
