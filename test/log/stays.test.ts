/** Of which cohort an account was in each of its stays, by hand. */
import { expect, test } from 'vitest';
import { staysOf } from '../../src/log/stays.ts';
import type { AccountEvent } from '../../src/values/log-entries.ts';

test('whoever comes back into the roster is of another cohort, and whoever was only gone of the same', () => {
  const event = (kind: AccountEvent['kind'], accountId: string, at: number): AccountEvent => {
    return { kind, accountId, from: at, to: at, detail: '' };
  };
  const events = [
    event('watched', 'a', 0),
    event('watched', 'b', 0),
    event('deactivated', 'b', 2),
    event('watched', 'c', 5),
    event('unwatched', 'a', 6),
    event('back', 'b', 7),
    event('watched', 'a', 9),
  ];
  const stays = staysOf(events, 3);
  const cohorts = (accountId: string, ...watched: [number, number][]) =>
    stays({ accountId, watched: watched.map(([from, to]) => ({ from, to })) }).map(({ cohort }) => cohort);
  expect(cohorts('a', [0, 6], [9, 12])).toEqual([1, 3]);
  expect(cohorts('b', [0, 2], [7, 12])).toEqual([1, 1]);
  expect(cohorts('c', [5, 12])).toEqual([2]);
});
