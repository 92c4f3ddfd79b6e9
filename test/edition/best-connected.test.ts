/** Who is best connected over all networks, and on which network's unknown ties that depends. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestConnected } from '../../src/edition/best-connected.ts';
import { completionsOf, countUnknown, drawnNetworks, handNetworkOf, type States, statesOf } from './drawn.ts';
import { plainEdition } from './plain-study.ts';

const FOUR = ['ann', 'bob', 'cat', 'dan'];
const both = (...pairs: string[]) => pairs.flatMap((pair) => [pair, pair.split('>').reverse().join('>')]);

test('a lead depends on a network that could not be read', () => {
  const edition = plainEdition([
    { network: 'bluesky', accounts: FOUR, ties: both('ann>bob', 'ann>cat') },
    // What dan follows on X could not be read: all three follow dan.
    {
      network: 'x',
      accounts: ['ann', 'bob', 'cat', { actor: 'dan', verdict: 'protected' }],
      ties: FOUR.slice(0, 3).map((actor) => `${actor}>dan`),
    },
  ]);
  // dan may be mutual with bob and cat, which makes two as ann has; with ann it would be one more for both.
  // bob and cat can have two as well, if dan follows them and not ann.
  expect(bestConnected(edition)).toEqual({
    leaders: [0],
    mutual: 2,
    rivals: [1, 2, 3],
    rivalsThrough: [[], [1, 2, 3]],
  });
});

test('a lead that nothing unknown can take is certain, and without mutual ties there is none', () => {
  const sure = plainEdition([
    { network: 'bluesky', accounts: FOUR, ties: both('ann>bob', 'ann>cat') },
    { network: 'x', accounts: [{ actor: 'dan', verdict: 'failed' }, 'ann'], ties: [] },
  ]);
  expect(bestConnected(sure)).toEqual({ leaders: [0], mutual: 2, rivals: [], rivalsThrough: [[], []] });
  expect(bestConnected(plainEdition([{ network: 'x', accounts: FOUR, ties: ['ann>bob'] }]))).toBe(null);
});

/** Mutual ties of each actor on all networks. */
function mutualOf(states: States): number[] {
  const tied = (i: number, j: number) => states.some((network) => network[i]![j] === 'yes');
  const places = [...states[0]!.keys()];
  return places.map((i) => places.filter((j) => tied(i, j) && tied(j, i)).length);
}

test('rivals are those that are level with all leaders in some way the unknown ties could turn out', () => {
  fc.assert(
    fc.property(drawnNetworks, (drawn) => {
      const edition = plainEdition(drawn.map(handNetworkOf));
      const states = statesOf(edition);
      fc.pre(countUnknown(states) <= 9);
      const found = bestConnected(edition);
      fc.pre(found !== null);
      const rivalsAmong = (open: States) => {
        const rivals = new Set<number>();
        for (const way of completionsOf(open)) {
          const mutual = mutualOf(way);
          for (const [i, count] of mutual.entries()) {
            if (found!.leaders.every((leader) => leader !== i && count >= mutual[leader]!)) rivals.add(i);
          }
        }
        return [...rivals].sort();
      };
      const openOnlyOn = (place: number) =>
        states.map((rows, m) =>
          rows.map((row) =>
            row.map((state) => (state === 'unknown' && m !== place ? ('no' as const) : state)),
          ),
        );
      expect(found!.rivals).toEqual(rivalsAmong(states));
      expect(found!.rivalsThrough).toEqual([...states.keys()].map((place) => rivalsAmong(openOnlyOn(place))));
    }),
    { numRuns: 40 },
  );
});
