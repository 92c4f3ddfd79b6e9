/** Who is close on one network and apart on the other: pairs, countries, clusters. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterAgreement } from '../../src/edition/cluster-agreement.ts';
import { countryDifferences } from '../../src/edition/country-difference.ts';
import { pairsApart } from '../../src/edition/difference.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { drawnNetworks, handNetworkOf, statesOf } from './drawn.ts';
import { plainEdition } from './plain-study.ts';

const namesOf = ({ actors }: Edition, pairs: readonly { i: number; j: number }[]) =>
  pairs.map(({ i, j }) => `${actors[i]!.key} ${actors[j]!.key}`);

test('pairs are apart where each is known not to follow the other', () => {
  const edition = plainEdition([
    {
      network: 'bluesky',
      accounts: ['ann', 'bob', 'cat', 'dan', 'eve'],
      ties: ['ann>bob cat dan', 'bob>ann', 'cat>ann', 'dan>ann bob', 'eve>ann', 'ann>eve'],
    },
    {
      network: 'mastodon',
      accounts: ['ann', 'bob', 'cat', { actor: 'dan', verdict: 'protected' }],
      ties: ['cat>ann bob'],
    },
  ]);
  const [onBluesky, onMastodon] = pairsApart(edition, 0, 1);
  // ann and bob: mutual here, nothing there. ann and cat: one way there. dan could not be read. eve is not there.
  expect(namesOf(edition, onBluesky.mutual)).toEqual(['ann bob']);
  expect(onBluesky.mutualThere).toEqual({ mutual: 0, 'one-way': 1, null: 1, unknown: 1 });
  expect(namesOf(edition, onBluesky.oneWay)).toEqual([]);
  expect(onBluesky.oneWayThere).toEqual({ mutual: 0, 'one-way': 0, null: 0, unknown: 1 });
  expect(namesOf(edition, onMastodon.oneWay)).toEqual(['cat bob']);
  expect(onMastodon.oneWayThere).toEqual({ mutual: 1, 'one-way': 0, null: 1, unknown: 0 });
  expect([onMastodon.close, onMastodon.apart]).toEqual(['mastodon', 'bluesky']);
});

const IN = (country: string) => (actor: string) => ({ actor, row: { country } });

test('countries are tied by distinct pairs of actors that are on both networks', () => {
  const accounts = [
    ...['de1', 'de2'].map(IN('DE')),
    ...['fr1', 'fr2'].map(IN('FR')),
    IN('JP')('jp1'),
    'nobody',
  ];
  const edition = plainEdition([
    {
      network: 'bluesky',
      accounts,
      ties: ['de1>fr1 de2 nobody', 'fr1>de1', 'fr2>de1', 'jp1>de1'],
    },
    {
      network: 'mastodon',
      accounts: accounts.map((each) =>
        typeof each !== 'string' && each.actor === 'jp1' ? { ...each, verdict: 'failed' } : each,
      ),
      ties: ['de1>fr2'],
      unseen: ['fr1>de1', 'de1>fr2'],
    },
  ]);
  expect(countryDifferences(edition, 0, 1)).toEqual([
    { x: 'DE', y: 'DE', pairs: 1, onA: { low: 1, high: 1 }, onB: { low: 0, high: 0 } },
    // de1–fr1 and de1–fr2 on the one; de1–fr2 on the other, where fr1>de1 could not be seen.
    { x: 'DE', y: 'FR', pairs: 4, onA: { low: 2, high: 2 }, onB: { low: 1, high: 2 } },
    // jp1 may follow both.
    { x: 'DE', y: 'JP', pairs: 2, onA: { low: 1, high: 1 }, onB: { low: 0, high: 2 } },
  ]);
});

test('pairs and countries agree with looking at every pair', () => {
  const countries = new Map([
    ['ann', 'DE'],
    ['bob', 'FR'],
    ['cat', 'DE'],
    ['dan', 'FR'],
  ]);
  fc.assert(
    fc.property(drawnNetworks, (drawn) => {
      const edition = plainEdition(
        drawn.map(handNetworkOf).map((network) => ({
          ...network,
          accounts: network.accounts.map((each) =>
            typeof each === 'string' ? each : { ...each, row: { country: countries.get(each.actor)! } },
          ),
        })),
      );
      const [a, b] = statesOf(edition);
      const apart: string[] = [];
      const tied = new Map<string, [number, number, number, number]>();
      for (const [i, one] of edition.actors.entries()) {
        for (const [j, other] of edition.actors.entries()) {
          const onA = [a![i]![j], a![j]![i]];
          const onB = [b![i]![j], b![j]![i]];
          if (j <= i || [...onA, ...onB].includes('not-possible')) continue;
          if (onA.join() === 'yes,yes' && onB.join() === 'no,no') apart.push(`${one.key} ${other.key}`);
          const key = [one.row.country, other.row.country].sort().join(' ');
          const counts = tied.get(key) ?? [0, 0, 0, 0];
          tied.set(key, counts);
          for (const [k, states] of [onA, onB].entries()) {
            if (states.includes('yes')) counts[2 * k]!++;
            if (states.join() !== 'no,no') counts[2 * k + 1]!++;
          }
        }
      }
      expect(namesOf(edition, pairsApart(edition, 0, 1)[0].mutual)).toEqual(apart);
      const expected = [...tied].filter(([, counts]) => counts[0] + counts[2] > 0).sort();
      expect(
        countryDifferences(edition, 0, 1).map(({ x, y, onA, onB }) => [
          `${x} ${y}`,
          [onA.low, onA.high, onB.low, onB.high],
        ]),
      ).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

const SIX = ['ann', 'bob', 'cat', 'dan', 'eve', 'fay'];
const PERMUTATIONS = { permutations: 99, seed: 1 };

test('clusters of two networks agree by the adjusted Rand index of the actors that have one on both', () => {
  const edition = plainEdition([
    { network: 'bluesky', accounts: [...SIX, 'gus'], ties: [] },
    { network: 'mastodon', accounts: SIX, ties: [] },
  ]);
  // fay has none on Mastodon, gus no account. Of ann bob | cat dan eve and ann bob cat | dan eve: 2 pairs are together
  // in both, 4 in each, of 10: (2 − 16/10) ÷ (4 − 16/10).
  const {
    actors,
    clustersOfA,
    clustersOfB,
    test: found,
  } = clusterAgreement(
    edition,
    0,
    1,
    [
      [1, 1, 2, 2, 2, 2, 3],
      [2, 2, 2, 1, 1, 0],
    ],
    PERMUTATIONS,
  );
  expect([actors, clustersOfA, clustersOfB]).toEqual([5, 2, 2]);
  expect(found.observed).toBeCloseTo(1 / 6, 15);
  expect(found.draws.length).toBe(99);
  expect(found.p).toBeGreaterThan(0.2);
});

test('clusters of fewer than two actors cannot agree', () => {
  const edition = plainEdition([
    { network: 'bluesky', accounts: SIX, ties: [] },
    { network: 'mastodon', accounts: SIX, ties: [] },
  ]);
  const none = [0, 0, 0, 0, 0, 0];
  const { actors, test: found } = clusterAgreement(edition, 0, 1, [none, [1, 1, 1, 1, 1, 1]], PERMUTATIONS);
  expect(actors).toBe(0);
  expect(found.observed).toBeNaN();
  expect(found.p).toBeNaN();
});
