/** Overlap by chance: the actors of one network at other places. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapOf } from '../../src/edition/overlap.ts';
import { overlapChance, overlapChances } from '../../src/edition/overlap-chance.ts';
import { createRandom, shuffle } from '../../src/graph/random.ts';
import { drawnNetworks, handNetworkOf, statesOf } from './drawn.ts';
import { plainEdition } from './plain-study.ts';

const ACTORS = Array.from({ length: 12 }, (_, k) => `actor-${String(k).padStart(2, '0')}`);
/** Each follows the next, and in one order of many only each follows the next again. */
const RING = ACTORS.map((actor, k) => `${actor}>${ACTORS[(k + 1) % ACTORS.length]}`);

test('the same ring twice is not by chance', () => {
  const edition = plainEdition([
    { network: 'bluesky', accounts: ACTORS, ties: RING },
    { network: 'mastodon', accounts: ACTORS, ties: RING },
    { network: 'x', accounts: ACTORS, ties: ['actor-03>actor-00', 'actor-07>actor-04', 'actor-11>actor-02'] },
  ]);
  const chance = overlapChance(edition, 0, 1, { permutations: 199, seed: 1 });
  expect(chance).toMatchObject({ a: 'bluesky', b: 'mastodon', actors: 12, known: 132, both: 12 });
  // Each of the 12 ties meets one of 12 among 132 ordered pairs: 12/11 on average.
  expect(chance.test.mean * 132).toBeCloseTo(12 / 11, 0);
  expect(chance.test.p).toBe(1 / 200);
  const [rings, , last] = overlapChances(edition, { permutations: 199, seed: 1 });
  expect(rings!.test).toEqual(chance.test);
  expect(rings!.discovery).toBeCloseTo(3 / 200, 15);
  expect(last!.both).toBe(0);
  expect(last!.discovery).toBeGreaterThan(0.05);
});

test('where all is unknown or nothing to permute, there is no test', () => {
  const edition = plainEdition([
    { network: 'bluesky', accounts: ['ann', 'bob'], ties: ['ann>bob'] },
    { network: 'mastodon', accounts: [{ actor: 'ann', verdict: 'failed' }, 'cat'], ties: [] },
  ]);
  const { known, test: found } = overlapChance(edition, 0, 1, { permutations: 9, seed: 1 });
  expect(known).toBe(0);
  expect(found.p).toBeNaN();
});

test('each draw is the share of the permuted pairs, as counted one by one', () => {
  fc.assert(
    fc.property(drawnNetworks, fc.nat(), (drawn, seed) => {
      const edition = plainEdition(drawn.map(handNetworkOf));
      const { follows } = overlapOf(edition, 0, 1);
      const { yes, no } = follows.states;
      const chance = overlapChance(edition, 0, 1, { permutations: 5, seed });
      expect([chance.both, chance.known]).toEqual([yes.yes, yes.yes + yes.no + no.yes + no.no]);

      const [a, b] = statesOf(edition);
      const common = [...edition.actors.keys()].filter((i) =>
        edition.networks.slice(0, 2).every(({ nodeOf }) => nodeOf[i]! >= 0),
      );
      const order = Uint32Array.from(common.keys());
      const random = createRandom(seed);
      const shares = Array.from({ length: 5 }, () => {
        shuffle(order, random);
        let [both, known] = [0, 0];
        for (const i of common.keys()) {
          for (const j of common.keys()) {
            const states = [a![common[i]!]![common[j]!], b![common[order[i]!]!]![common[order[j]!]!]];
            if (i === j || states.includes('unknown')) continue;
            known++;
            if (states.join() === 'yes,yes') both++;
          }
        }
        return both / known;
      });
      if (!Number.isNaN(chance.test.p)) {
        expect([...chance.test.draws]).toEqual(shares.filter((share) => !Number.isNaN(share)));
      }
    }),
    { numRuns: 40 },
  );
});
