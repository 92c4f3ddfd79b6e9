/** Who was at risk of whom, beside what the log says of each tie at each instant. */
import { expect, test } from 'vitest';
import { accountLives, timeOfLog } from '../../src/log/log-lives.ts';
import { pairAtRisk, seenPairs } from '../../src/log/pairs-at-risk.ts';
import { proofOfLog } from '../../src/log/proof-of-log.ts';
import { readSources } from '../../src/log/sources.ts';
import { spanAt, tieAt } from '../../src/log/tie-at.ts';
import { randomFor } from '../../src/sandbox/chance.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { findWatch, readAccountEvents } from '../../src/store/watch-log.ts';
import type { Spell } from '../../src/values/log-spells.ts';
import { drawLog } from '../support/random-log.ts';

const spell = (
  formedFrom: number | null,
  formedTo: number,
  endedFrom: number | null = null,
  endedTo = endedFrom,
): Spell => ({
  ...{ target: 'b', key: `${formedTo}`, followedAt: null, doubt: null, cid: null },
  ...{ formedFrom, formedTo, endedFrom, endedTo },
});

test.each<[string, Spell[], [number, number][], string[]]>([
  ['no tie', [], [[0, 10]], ['formed 0-10']],
  ['it forms and ends', [spell(2, 2, 5)], [[0, 10]], ['formed 0-2!', 'ended 2-5!', 'formed 5-10']],
  ['in the middle of its bounds', [spell(2, 6)], [[0, 10]], ['formed 0-4!', 'ended 4-10']],
  ['it stood when first looked for', [spell(null, 3)], [[0, 10]], ['ended 3-10']],
  [
    'the end lies in a gap',
    [spell(null, 0, 4, 7)],
    [
      [0, 4],
      [7, 10],
    ],
    ['ended 0-4', 'formed 7-10'],
  ],
  [
    'bounds that begin before a gap',
    [spell(3, 7)],
    [
      [0, 4],
      [6, 10],
    ],
    ['formed 0-3', 'ended 7-10'],
  ],
  [
    'bounds up to a gap',
    [spell(2, 4)],
    [
      [0, 4],
      [6, 10],
    ],
    ['formed 0-3!', 'ended 3-4', 'ended 6-10'],
  ],
  ['at the first moment that is seen', [spell(3, 3)], [[3, 10]], ['ended 3-10']],
  ['at the last', [spell(10, 10)], [[0, 10]], ['formed 0-10!']],
  ['ended before it surely formed', [spell(2, 5, 3, 8)], [[0, 10]], ['formed 0-2', 'formed 8-10']],
  ['formed and ended at one instant', [spell(4, 4, 4)], [[0, 10]], ['formed 0-4', 'formed 4-10']],
  ['remade at one instant', [spell(null, 0, 4), spell(4, 4, 8)], [[0, 10]], ['ended 0-8!', 'formed 8-10']],
  [
    'two records at once',
    [spell(1, 1, 4), spell(2, 2, 7)],
    [[0, 10]],
    ['formed 0-1!', 'ended 1-7!', 'formed 7-10'],
  ],
  [
    'a second record within the first',
    [spell(1, 1), spell(2, 2, 7)],
    [[0, 10]],
    ['formed 0-1!', 'ended 1-10'],
  ],
  [
    'remade a moment later',
    [spell(null, 0, 4), spell(5, 5)],
    [[0, 10]],
    ['ended 0-4!', 'formed 4-5!', 'ended 5-10'],
  ],
])('%s', (_, spells, seen, rows) => {
  const { stretches } = pairAtRisk(
    spells,
    seen.map(([from, to]) => ({ from, to })),
    -1,
  );
  expect(
    stretches.map(({ kind, from, to, isEvent }) => `${kind} ${from}-${to}${isEvent ? '!' : ''}`),
  ).toEqual(rows);
});

test('of a tie of which only the first is told nobody can tell whether it ended', () => {
  const seen = [
    { from: 0, to: 4 },
    { from: 6, to: 20 },
  ];
  const told = (...spells: Spell[]) => pairAtRisk(spells, seen, -1, true);
  for (const [from, to] of [
    [2, 2],
    [3, 5],
    [7, 12],
    [null, 1],
  ] as const) {
    const stands = told(spell(from, to));
    for (const end of [
      spell(from, to, to),
      spell(from, to, Math.max(from ?? 0, to - 2), to + 3),
      spell(from, to, 14),
    ]) {
      expect(told(end)).toEqual(stands);
      expect(told(end, spell(17, 18, 19))).toEqual(stands);
    }
  }
});

test('what stands as the log begins is given, whatever became of it before', () => {
  const of = (spells: Spell[], begins: number) => pairAtRisk(spells, [{ from: begins, to: 10 }], begins);
  expect(of([spell(1, 1, 2), spell(3, 3)], 5)).toEqual({
    stretches: [{ kind: 'ended', from: 5, to: 10, isEvent: false }],
    events: [],
    given: [5],
  });
  expect(of([spell(null, 0, 2)], 5)).toMatchObject({ events: [], given: [] });
  expect(of([spell(null, 0, 4, 6)], 5)).toMatchObject({
    stretches: [{ kind: 'formed', from: 6 }],
    events: [{ kind: 'ended', at: null }],
    given: [5],
  });
});

test.each(['a', 'b', 'c', 'd', 'e', 'f'])(
  'of a drawn log (%s) a pair is at risk of what tieAt says, wherever it was seen',
  (seed) => {
    const store = openMemoryStore();
    drawLog(store, seed, 60);
    const watch = findWatch(store, 'drawn')!;
    const whole = timeOfLog(store, watch);
    const sources = readSources(store, watch).map(proofOfLog(store, watch).proved);
    const lives = accountLives(readAccountEvents(store, watch), sources, whole);
    const random = randomFor(seed);
    const counts = { formed: 0, ended: 0, none: 0, events: 0 };
    for (const source of sources) {
      const own = lives.get(source.account.state.accountId);
      if (own === undefined) continue;
      const seenOf = seenPairs(source, own.watched);
      for (const { account } of sources) {
        const id = account.state.accountId;
        const target = lives.get(id);
        if (target === undefined || target === own) continue;
        const { stretches, events } = pairAtRisk(
          source.spells.get(id) ?? [],
          seenOf(target.watched, account.cohort),
          whole.from,
        );
        counts.events += events.filter(({ at }) => at !== null).length;
        expect(events.filter(({ at }) => at !== null)).toHaveLength(
          stretches.filter(({ isEvent }) => isEvent).length,
        );
        for (let draw = 0; draw < 400; draw++) {
          const at = Math.floor(whole.from + random() * (whole.to - whole.from));
          const isBetween = events.some(({ earliest, latest }) => earliest <= at && at <= latest);
          const isOnEdge = stretches.some(({ from, to }) => at === from || at === to);
          if (isBetween || isOnEdge) continue;
          const found = stretches.filter(({ from, to }) => from < at && at < to);
          const isThere = [own, target].every(({ watched }) =>
            watched.some(({ from, to }) => from <= at && at <= to),
          );
          const tie = tieAt(source, id, at, account.cohort);
          // A reading by itself sees a moment.
          const isSeen = [at - 10, at, at + 10].every(
            (moment) => (spanAt(source.spans, moment)?.cohort ?? 0) >= account.cohort,
          );
          if (!isSeen && spanAt(source.spans, at) !== undefined) continue;
          const kind = tie === 'yes' ? 'ended' : 'formed';
          expect(found.map((one) => one.kind)).toEqual(isThere && isSeen && tie !== 'unknown' ? [kind] : []);
          counts[found[0]?.kind ?? 'none']++;
        }
      }
    }
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(5);
  },
);
