/** The intervals in which ties stood and accounts were seen are those of which the log says so, moment by moment. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { common, joined, without } from '../../src/log/intervals.ts';
import { readLives } from '../../src/log/log-lives.ts';
import { proofOfLog } from '../../src/log/proof-of-log.ts';
import { readSources } from '../../src/log/sources.ts';
import { spanAt, tieAt } from '../../src/log/tie-at.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { findWatch, readAccountEvents } from '../../src/store/watch-log.ts';
import { BEGIN, DAYS, drawLog } from '../support/random-log.ts';

const DAY = 86_400_000;
type Time = { from: number; to: number };
const holds = (intervals: readonly Time[], at: number) =>
  intervals.some(({ from, to }) => from <= at && at <= to);

test('a tie is drawn at a moment where the log says yes of it, and a gap where it cannot say no', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.boolean(),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
      (seed, isKeyed, draws) => {
        const store = openMemoryStore();
        drawLog(store, seed, DAYS, isKeyed);
        const watch = findWatch(store, 'drawn')!;
        const { begins, ends, accounts, ties } = readLives(store, watch);
        const lives = new Map(accounts.map((life) => [life.accountId, life]));
        const drawn = new Map(
          ties.map((tie) => [`${tie.source} ${tie.target}`, tie.spells.flatMap(({ stood }) => stood)]),
        );
        const sources = readSources(store, watch).map(proofOfLog(store, watch).proved);
        const presence = readAccountEvents(store, watch).filter(({ kind }) =>
          ['deactivated', 'suspended', 'deleted', 'back'].includes(kind),
        );
        for (const draw of draws) {
          // Between two moments at which anything can have happened.
          const at = Math.floor(begins + draw * (ends - begins - 1)) + 0.5;
          for (const source of sources) {
            const { accountId } = source.account.state;
            const last = presence.findLast((event) => event.accountId === accountId && event.to <= at);
            const isGone = last !== undefined && last.kind !== 'back';
            const { watched, gaps, gone } = lives.get(accountId)!;
            expect(holds(watched, at)).toBe(!isGone);
            expect(holds(gone, at)).toBe(isGone);
            expect(holds(gaps, at)).toBe(!isGone && spanAt(source.spans, at) === undefined);
            for (const other of sources) {
              const target = other.account.state.accountId;
              const said = tieAt(source, target, at, 1);
              const isSeen = holds(watched, at) && holds(lives.get(target)!.watched, at);
              expect(holds(drawn.get(`${accountId} ${target}`) ?? [], at)).toBe(said === 'yes' && isSeen);
            }
          }
        }
        expect([begins, ends > BEGIN + (DAYS - 5) * DAY]).toEqual([BEGIN, true]);
      },
    ),
    { numRuns: 20, endOnFailure: true },
  );
});

test('intervals by hand', () => {
  const of = (...ends: [number, number][]) => ends.map(([from, to]) => ({ from, to }));
  expect(joined(of([5, 9], [1, 3], [3, 4], [8, 8]))).toEqual(of([1, 4], [5, 9]));
  expect(common(of([1, 4], [6, 9]), of([3, 7]))).toEqual(of([3, 4], [6, 7]));
  expect(without(of([0, 10], [20, 30]), of([0, 2], [5, 5], [8, 25]))).toEqual(of([2, 5], [5, 8], [25, 30]));
  expect(without(of([0, 10]), of([0, 10]))).toEqual([]);
});
