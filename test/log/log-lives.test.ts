/** The lives of accounts and ties in a log, by hand: when each was watched, there and seen, and when each tie is proved to have stood. */
import { expect, test } from 'vitest';
import { readLives, timeOfLog } from '../../src/log/log-lives.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { findWatch, lastToldAt } from '../../src/store/watch-log.ts';
import { postWriter } from '../../src/store/watch-posts.ts';
import type { TieEvent } from '../../src/values/log-entries.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';

const id = (name: string) => `did:plc:${name}.test`;

/** Instants are milliseconds since the log began. */
function logOf(names: readonly string[], isKeyed = true) {
  const store = openMemoryStore();
  const rows = names.map((name) => ({ handle: `${name}.test` }));
  const log = handLog(store, rows, 'log', 'bluesky', isKeyed);
  return {
    store,
    log,
    seen(name: string, from: number, to: number) {
      const open = { from: BEGUN + from, proved: BEGUN + to, provedBy: 'chain' as const, to: BEGUN + to };
      log.state(id(name), { open, provedAt: open.to });
    },
    event(
      kind: 'deactivated' | 'suspended' | 'deleted' | 'back' | 'watched' | 'unwatched',
      name: string,
      at: number,
      from = at,
    ) {
      log.account({ kind, accountId: id(name), from: BEGUN + from, to: BEGUN + at });
    },
    tie(kind: TieEvent['kind'], source: string, target: string, from: number | null, to: number) {
      log.tie({
        kind,
        source: id(source),
        target: id(target),
        from: from === null ? null : BEGUN + from,
        to: BEGUN + to,
      });
    },
    lives() {
      const { begins, ends, accounts, ties, unprovedCount } = readLives(store, findWatch(store, 'log')!);
      const short = (intervals: readonly { from: number; to: number }[]) =>
        intervals.map(({ from, to }) => [from - BEGUN, to - BEGUN]);
      return {
        time: [begins - BEGUN, ends - BEGUN],
        accounts: Object.fromEntries(
          accounts.map(({ accountId, watched, gone, gaps }) => [
            accountId.replace(/did:plc:(.*)[.]test/, '$1'),
            { watched: short(watched), gone: short(gone), gaps: short(gaps) },
          ]),
        ),
        ties: ties.map(({ source, target, spells }) => [
          `${source} ${target}`.replaceAll(/did:plc:|[.]test/g, ''),
          spells.flatMap(({ stood }) => short(stood)),
        ]),
        unprovedCount,
      };
    },
  };
}

test('an account is watched from when it joins to when it leaves, but for when it is not there', () => {
  const log = logOf(['all', 'left', 'gone', 'back', 'twice', 'never']);
  for (const name of ['all', 'left', 'gone', 'back', 'twice', 'never']) log.seen(name, 0, 100);
  // Of one that was never there nothing is told, nor of its ties.
  log.event('deactivated', 'never', 0);
  log.tie('formed', 'never', 'all', null, 0);
  log.tie('formed', 'all', 'never', null, 0);
  // It was not gone.
  log.event('back', 'all', 30);
  log.event('unwatched', 'left', 45, 40);
  log.event('deleted', 'gone', 30);
  log.event('suspended', 'back', 20);
  // Told again, in other words: it was not there all along.
  log.event('deactivated', 'back', 30);
  log.event('back', 'back', 50);
  log.event('unwatched', 'twice', 20);
  log.event('watched', 'twice', 60);
  log.event('unwatched', 'twice', 80);
  const { time, accounts, ties } = log.lives();
  expect([time, ties]).toEqual([[0, 100], []]);
  expect(accounts).toEqual({
    all: { watched: [[0, 100]], gone: [], gaps: [] },
    left: { watched: [[0, 40]], gone: [], gaps: [] },
    gone: { watched: [[0, 30]], gone: [[30, 100]], gaps: [] },
    back: {
      watched: [
        [0, 20],
        [50, 100],
      ],
      gone: [[20, 50]],
      gaps: [],
    },
    twice: {
      watched: [
        [0, 20],
        [60, 80],
      ],
      gone: [],
      gaps: [],
    },
  });
});

test('it is gone from the earliest that it can have gone to the latest that it can have come back', () => {
  const log = logOf(['looked', 'again']);
  for (const name of ['looked', 'again']) log.seen(name, 0, 100);
  // As look-ups tell it: both since the last proof.
  log.event('deactivated', 'looked', 20, 10);
  log.event('back', 'looked', 60, 10);
  log.event('suspended', 'again', 20, 15);
  log.event('back', 'again', 40, 20);
  log.event('deleted', 'again', 90, 30);
  expect(log.lives().accounts).toEqual({
    looked: {
      watched: [
        [0, 10],
        [60, 100],
      ],
      gone: [[10, 60]],
      gaps: [],
    },
    again: { watched: [[0, 15]], gone: [[15, 100]], gaps: [] },
  });
});

test('what of its time was not seen are gaps; whoever is gone is in none', () => {
  const log = logOf(['ann', 'bob']);
  log.log.spans(id('ann'), [
    { from: BEGUN, to: BEGUN + 10 },
    { from: BEGUN + 10, to: BEGUN + 20 },
  ]);
  log.seen('ann', 40, 60);
  log.event('suspended', 'bob', 10);
  log.log.spans(id('bob'), [{ from: BEGUN, to: BEGUN + 10 }]);
  log.log.state(id('bob'), { open: null });
  log.seen('ann', 40, 100);
  expect(log.lives().accounts).toEqual({
    ann: { watched: [[0, 100]], gone: [], gaps: [[20, 40]] },
    bob: { watched: [[0, 10]], gone: [[10, 100]], gaps: [] },
  });
});

test('a tie stood from when it had formed to when it can have ended, while both were watched', () => {
  const log = logOf(['ann', 'bob', 'cy']);
  for (const name of ['ann', 'bob', 'cy']) log.seen(name, 0, 100);
  log.event('unwatched', 'cy', 60);
  log.tie('formed', 'ann', 'cy', 10, 10);
  log.tie('formed', 'ann', 'bob', null, 5);
  log.tie('ended', 'ann', 'bob', 20, 30);
  log.tie('formed', 'ann', 'bob', 40, 50);
  log.tie('formed', 'bob', 'ann', 70, 80);
  log.tie('ended', 'bob', 'ann', 75, 90);
  log.tie('formed', 'bob', 'ann', 100, 100);
  log.tie('formed', 'bob', 'cy', 70, 70);
  log.tie('formed', 'bob', 'stranger', 1, 1);
  log.tie('formed', 'cy', 'bob', 60, 60);
  const { ties, unprovedCount } = log.lives();
  expect(ties).toEqual([
    [
      'ann bob',
      [
        [5, 20],
        [50, 100],
      ],
    ],
    ['ann cy', [[10, 60]]],
    ['bob ann', [[100, 100]]],
    ['cy bob', [[60, 60]]],
  ]);
  // That of bob and ann may have ended before it had formed.
  expect(unprovedCount).toBe(1);
});

test.each([
  ['by its key it stood through a gap', true, [[5, 100]]],
  [
    'without keys it stood where it was seen',
    false,
    [
      [5, 20],
      [60, 100],
    ],
  ],
])('%s', (_, isKeyed, stood) => {
  const log = logOf(['ann', 'bob'], isKeyed);
  for (const name of ['ann', 'bob']) {
    log.log.spans(id(name), [{ from: BEGUN, to: BEGUN + 20 }]);
    log.seen(name, 60, 100);
  }
  log.tie('formed', 'ann', 'bob', 5, 5);
  // What a stream alone told of the gap is not proved.
  log.tie('formed', 'bob', 'ann', 30, 30);
  log.tie('ended', 'bob', 'ann', 50, 50);
  expect(log.lives()).toMatchObject({ ties: [['ann bob', stood]], unprovedCount: 1 });
});

test.each([true, false])(
  'of an account that was never seen no tie is proved, also one that stands; keyed: %s',
  (isKeyed) => {
    const log = logOf(['ann', 'bob'], isKeyed);
    log.seen('bob', 0, 100);
    log.log.state(id('ann'), { open: null });
    log.tie('formed', 'ann', 'bob', null, 5);
    log.tie('formed', 'bob', 'ann', null, 5);
    const { accounts, ties, unprovedCount } = log.lives();
    expect(accounts.ann).toEqual({ watched: [[0, 100]], gone: [], gaps: [[0, 100]] });
    expect([ties, unprovedCount]).toEqual([[['bob ann', [[5, 100]]]], 1]);
  },
);

test('a log knows of the time from its beginning, or from where it was pruned, to the last that it was told', () => {
  const { store, log, seen, event, tie } = logOf(['ann', 'bob']);
  expect(timeOfLog(store, log.watch)).toEqual({ from: BEGUN, to: BEGUN });
  // Who is in its roster says nothing yet.
  expect(lastToldAt(store, log.watch)).toBeNull();
  seen('ann', 0, 100);
  expect(timeOfLog(store, log.watch)).toEqual({ from: BEGUN, to: BEGUN + 100 });
  expect(timeOfLog(store, { ...log.watch, beginsAt: BEGUN + 40 })).toEqual({
    from: BEGUN + 40,
    to: BEGUN + 100,
  });
  expect(timeOfLog(store, { ...log.watch, beginsAt: BEGUN + 400 })).toEqual({
    from: BEGUN + 400,
    to: BEGUN + 400,
  });
  // What it holds is within, whatever the clock of a stream says.
  tie('formed', 'ann', 'bob', 90, 101);
  expect(lastToldAt(store, log.watch)).toBe(BEGUN + 101);
  event('suspended', 'bob', 102);
  expect(lastToldAt(store, log.watch)).toBe(BEGUN + 102);
  const post = {
    key: 'k',
    at: null,
    kind: 'post',
    language: '',
    hashtags: [],
    mentions: [],
    repostOf: null,
  } as const;
  postWriter(store, log.watch).add(id('ann'), post, BEGUN + 103, 'stream');
  expect(lastToldAt(store, log.watch)).toBe(BEGUN + 103);
});
