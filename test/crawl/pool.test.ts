/** Items worked through side by side, and what becomes of the rest when one fails. */
import { expect, test } from 'vitest';
import { forEachAtOnce } from '../../src/crawl/pool.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('every item once, in order, falsy ones too, and never more than the limit', async () => {
  const seen: number[] = [];
  let under = 0;
  let most = 0;
  await forEachAtOnce(
    [0, 1, 2, 3, 4, 5, 6],
    3,
    async (item) => {
      seen.push(item);
      most = Math.max(most, ++under);
      await turn();
      under--;
    },
    () => {},
  );
  expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(3);
});

test('the first failure is thrown, though others follow; nothing more is begun, and all have ended', async () => {
  const begun: string[] = [];
  const ended: string[] = [];
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const run = forEachAtOnce(
    ['waits', 'fails', 'waits too', 'never'],
    3,
    async (item) => {
      begun.push(item);
      if (item === 'fails') throw new Error('the first');
      await stopped;
      ended.push(item);
      throw new Error('a later one');
    },
    stop,
  );
  await expect(run).rejects.toThrow('the first');
  expect(begun).toEqual(['waits', 'fails', 'waits too']);
  expect(ended).toEqual(['waits', 'waits too']);
});
