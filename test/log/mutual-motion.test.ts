/** Mutual ties made and broken, of hand-made events: what is known of the other side at the time of each. */
import { expect, test } from 'vitest';
import { countMotion, motionBySide, totalMotion } from '../../src/log/motion.ts';
import { pairTies } from '../../src/log/mutual-motion.ts';
import type { StretchTie } from '../../src/values/log-stretch.ts';

const [A, B, C] = [1, 2, 3];
const event = (kind: StretchTie['kind'], source: number, target: number, to: number, from = to) => ({
  kind,
  source,
  target,
  to,
  from,
});

/** @param standing pairs of source and target that stand at the end. */
function pair(
  events: StretchTie[],
  standing: [number, number][],
  isSeen = (_account: number, _at: number) => true,
) {
  return pairTies(events, {
    standing: (source, target) =>
      standing.filter(([one, other]) => one === source && other === target).length,
    isSeen,
  });
}

test('a follow that is answered makes a mutual tie once, and the first of two that ends breaks it', () => {
  const ties = pair(
    [
      event('formed', A, B, 10),
      event('formed', B, A, 20),
      event('ended', A, B, 30),
      event('ended', B, A, 40),
    ],
    [],
  );
  expect(ties.map(({ back }) => back)).toEqual(['no', 'yes', 'yes', 'no']);
  expect(countMotion(ties)).toEqual({
    formed: 2,
    ended: 2,
    gained: 0,
    lost: 0,
    mutualMade: 1,
    mutualMadeMost: 1,
    mutualBroken: 1,
    mutualBrokenMost: 1,
  });
});

test('a tie that stood before and stands after counts for the other side throughout', () => {
  const ties = pair([event('formed', A, B, 10), event('ended', A, B, 30)], [[B, A]]);
  expect(ties.map(({ back }) => back)).toEqual(['yes', 'yes']);
});

test('where the other side could not be seen, it is in the bound alone', () => {
  const ties = pair([event('formed', A, B, 10)], [[B, A]], (account) => account !== B);
  expect(ties.map(({ back }) => back)).toEqual(['unknown']);
  expect(countMotion(ties)).toMatchObject({ mutualMade: 0, mutualMadeMost: 1 });
});

test('within the bounds of an event of the other side it is unknown', () => {
  // B stopped following A at some time from 5 to 50.
  const ties = pair([event('formed', A, B, 10), event('ended', B, A, 50, 5)], [[A, B]]);
  expect(ties.map(({ back }) => back)).toEqual(['unknown', 'yes']);
});

test('two follows of one moment make one mutual tie', () => {
  const ties = pair(
    [event('formed', A, B, 20), event('formed', B, A, 20)],
    [
      [A, B],
      [B, A],
    ],
  );
  expect(ties.map(({ back }) => back)).toEqual(['no', 'yes']);
});

test('a mutual tie is of both of its sides, where they are two and known', () => {
  const ties = pair(
    [event('ended', A, B, 10), event('ended', A, C, 20)],
    [
      [B, A],
      [C, A],
    ],
  );
  const sides = (sideOf: Record<number, string | null>) => {
    const found = motionBySide(ties, (account) => sideOf[account]!);
    return Object.fromEntries(
      [...found].map(([side, motion]) => [side, [motion.mutualBroken, totalMotion(motion)]]),
    );
  };
  expect(sides({ [A]: 'DE', [B]: 'FR', [C]: 'FR' })).toEqual({ DE: [2, 2], FR: [2, 2] });
  expect(sides({ [A]: 'DE', [B]: 'DE', [C]: null })).toEqual({ DE: [2, 3] });
  expect(sides({ [A]: null, [B]: 'DE', [C]: null })).toEqual({ DE: [1, 1] });
  expect(totalMotion({ ...motionBySide(ties, () => 1).get(1)!, formed: 10, gained: 100 })).toBe(114);
});

test('by side: what its own did, and what became of follows of it', () => {
  const ties = pair(
    [event('formed', A, B, 10), event('formed', B, A, 20), event('ended', C, A, 30)],
    [
      [A, B],
      [B, A],
    ],
  );
  const sides = motionBySide(ties, (account) => (account === C ? 'FR' : 'DE'));
  expect(sides.get('DE')).toMatchObject({ formed: 2, gained: 2, ended: 0, lost: 1, mutualMade: 1 });
  expect(sides.get('FR')).toMatchObject({ formed: 0, gained: 0, ended: 1, lost: 0, mutualMade: 0 });
});
