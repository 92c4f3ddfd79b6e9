/** From one edition to the next: who moved, and what became of the ties it left. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FATES, tiesOfMoves } from '../../src/edition/moved-ties.ts';
import { movesBetween, streamsOf } from '../../src/edition/moves.ts';
import { drawnNetworks, handNetworkOf } from './drawn.ts';
import { plainEdition } from './plain-study.ts';

const gone = (actor: string) => ({ actor, verdict: 'deactivated' as const });

const THEN = plainEdition([
  {
    network: 'x',
    date: '2025-06-01',
    accounts: ['ann', 'bob', 'cat', 'dan', 'eve', 'gus', 'old'],
    ties: ['ann>bob cat dan eve gus old', 'bob>ann', 'cat>ann', 'dan>ann bob'],
  },
  {
    network: 'bluesky',
    date: '2025-06-01',
    accounts: ['bob', 'hal', gone('fay'), gone('ida')],
    ties: ['bob>hal'],
  },
]);
const NOW = plainEdition([
  {
    network: 'x',
    accounts: ['bob', 'dan', gone('ann'), gone('cat'), 'gus', gone('ida'), 'new'],
    ties: ['dan>bob'],
  },
  {
    network: 'bluesky',
    accounts: ['ann', 'bob', 'cat', { actor: 'eve', verdict: 'protected' }, 'fay', gone('hal')],
    ties: ['ann>bob', 'bob>cat'],
    unseen: ['bob>ann'],
  },
  { network: 'mastodon', accounts: ['ann', 'dan'], ties: ['dan>ann'] },
]);
const moves = movesBetween(THEN, NOW);

test('what each actor did, on the networks that both editions have', () => {
  expect(moves.networks).toEqual(['bluesky', 'x']);
  expect(moves.actors.map(({ key, move }) => `${key} ${move}`)).toEqual([
    'ann switched',
    'bob stayed',
    'cat switched',
    'dan stayed',
    'eve switched',
    'fay came',
    'gus stayed',
    'hal gone',
    'ida nowhere',
  ]);
  expect([moves.onlyThen, moves.onlyNow]).toEqual([
    [{ key: 'old', networks: ['x'] }],
    [{ key: 'new', networks: ['x'] }],
  ]);
  expect(moves.actors[3]).toMatchObject({ networksThen: ['x'], networksNow: ['x'] });
});

test('joining one more network and leaving one of two are no move', () => {
  const both = plainEdition([
    { network: 'bluesky', accounts: ['ann', 'bob'], ties: [] },
    { network: 'x', accounts: ['ann', 'cat'], ties: [] },
  ]);
  const later = plainEdition([
    { network: 'bluesky', accounts: ['ann', 'bob'], ties: [] },
    { network: 'x', accounts: ['bob', 'cat'], ties: [] },
  ]);
  expect(movesBetween(both, later).actors.map(({ move }) => move)).toEqual(['fewer', 'joined', 'stayed']);
});

test('actors flow from the networks they were on to those they are on', () => {
  expect(
    streamsOf(moves).map(({ networksThen, networksNow, actors }) => [networksThen, networksNow, actors]),
  ).toEqual([
    [['x'], ['bluesky'], 3],
    [['x'], ['x'], 2],
    [[], [], 1],
    [[], ['bluesky'], 1],
    [['bluesky'], [], 1],
    [['bluesky', 'x'], ['bluesky', 'x'], 1],
  ]);
});

test('every tie that was left is carried along, stood elsewhere, is lost, not possible or unknown', () => {
  const [bluesky, x] = tiesOfMoves(THEN, NOW, moves);
  const leaver = (key: string, of: typeof x) =>
    of!.leavers.find(({ actor }) => moves.actors[actor]!.key === key)!;
  // ann followed bob (still does, on Bluesky), cat (both are there, no more), dan (both are on Mastodon, no more),
  // eve (both on Bluesky, no more), gus (on X alone), old (whom the later roster does not name).
  expect(leaver('ann', x).out).toEqual({ carried: 1, stood: 0, lost: 3, 'not-possible': 1, unknown: 1 });
  // bob>ann could not be seen; cat>ann is no more; dan>ann is on Mastodon, of which nothing is known then.
  expect(leaver('ann', x).in).toEqual({ carried: 0, stood: 0, lost: 1, 'not-possible': 0, unknown: 2 });
  expect(leaver('cat', x)).toMatchObject({ out: { lost: 1 }, in: { lost: 1 } });
  expect(x!.leavers.map(({ actor }) => moves.actors[actor]!.key)).toEqual(['ann', 'cat', 'eve']);
  // ann's nine ties; those of cat and eve are among them. dan>bob stands where it was.
  expect(x).toMatchObject({ ties: 9, fates: { carried: 1, lost: 4, 'not-possible': 1, unknown: 3 } });
  expect(bluesky).toMatchObject({ network: 'bluesky', ties: 1, fates: { 'not-possible': 1 } });
});

test('a tie that stood on the other network already was not carried there, and with who is nowhere now none is possible', () => {
  const then = plainEdition([
    {
      network: 'x',
      date: '2025-06-01',
      accounts: ['ann', 'bob', 'cat', 'dan', 'eve', 'old'],
      ties: ['ann>bob cat dan eve', 'eve>old', 'old>eve'],
    },
    {
      network: 'bluesky',
      date: '2025-06-01',
      accounts: ['ann', 'bob', 'cat'],
      ties: ['ann>bob'],
      unseen: ['ann>cat'],
    },
  ]);
  const now = plainEdition([
    {
      network: 'x',
      accounts: ['bob', 'cat', 'dan', { actor: 'ann', verdict: 'suspended' as const }, gone('eve')],
      ties: ['bob>cat'],
    },
    { network: 'bluesky', accounts: ['ann', 'bob', 'cat', 'dan'], ties: ['ann>bob cat dan'] },
  ]);
  const found = movesBetween(then, now);
  const [x] = tiesOfMoves(then, now, found);
  const of = (key: string) => x!.leavers.find(({ actor }) => found.actors[actor]!.key === key)!;
  // ann followed bob on both; whether cat on Bluesky, could not be seen; dan was not there; eve is nowhere.
  expect(of('ann').out).toEqual({ carried: 1, stood: 1, lost: 0, 'not-possible': 1, unknown: 1 });
  // The later roster names old no more, but eve is nowhere.
  expect([of('eve').out['not-possible'], of('eve').in['not-possible']]).toEqual([1, 2]);
  const goneFrom = (key: string) => found.actors.find((actor) => actor.key === key)!.goneFrom;
  expect(goneFrom('ann')).toEqual([{ network: 'x', verdicts: ['suspended'] }]);
  expect(goneFrom('eve')).toEqual([{ network: 'x', verdicts: ['deactivated'] }]);
  expect(goneFrom('bob')).toEqual([]);
});

test('who has another address on the same network may be there still: its ties there are neither lost nor impossible', () => {
  const then = plainEdition([
    {
      network: 'mastodon',
      date: '2025-06-01',
      accounts: ['ann', 'bob', 'cat', 'dan', 'eve', 'fay'],
      ties: ['ann>bob cat dan', 'bob>ann eve', 'cat>bob', 'eve>ann fay', 'fay>eve'],
    },
    { network: 'x', date: '2025-06-01', accounts: ['ann', 'bob'], ties: [] },
  ]);
  const now = plainEdition([
    {
      network: 'mastodon',
      accounts: [{ actor: 'ann', verdict: 'moved' as const }, 'bob', 'cat', gone('dan'), gone('eve'), 'fay'],
      ties: ['cat>fay'],
    },
    { network: 'x', accounts: ['ann', 'bob', 'eve', 'fay'], ties: ['ann>bob', 'eve>fay'] },
  ]);
  const found = movesBetween(then, now);
  const [mastodon] = tiesOfMoves(then, now, found);
  const of = (key: string) => mastodon!.leavers.find(({ actor }) => found.actors[actor]!.key === key)!;
  // ann>bob was carried to X; ann and cat are on no other network, but may be tied here; dan is nowhere.
  expect(of('ann').out).toEqual({ carried: 1, stood: 0, lost: 0, 'not-possible': 1, unknown: 1 });
  // bob>ann is not on X, where both are; eve moved to X and was left.
  expect(of('ann').in).toEqual({ carried: 0, stood: 0, lost: 1, 'not-possible': 0, unknown: 1 });
  // eve moved: to ann, bob and fay there, carried to fay alone.
  expect(mastodon!.switched).toEqual({
    actors: 1,
    ties: 4,
    fates: { carried: 1, stood: 0, lost: 3, 'not-possible': 0, unknown: 0 },
  });
  // Of those that stayed only cat>bob stood, which is no more.
  expect(mastodon!.stayed).toEqual({ ties: 1, ended: 1, unknown: 0 });
});

test('each tie of who left has one fate, and nobody moves between an edition and itself', () => {
  fc.assert(
    fc.property(drawnNetworks, drawnNetworks, (before, after) => {
      const [then, now] = [before, after].map((drawn) => plainEdition(drawn.map(handNetworkOf))) as [
        ReturnType<typeof plainEdition>,
        ReturnType<typeof plainEdition>,
      ];
      const found = movesBetween(then, now);
      for (const { network, leavers, ties, fates } of tiesOfMoves(then, now, found)) {
        const { actors, nodeOf } = then.networks.find((of) => of.network === network)!;
        const left = new Set(leavers.map(({ actor }) => nodeOf[found.actors[actor]!.placeThen]!));
        let expected = 0;
        for (let i = 0; i < actors.graph.size; i++) {
          for (let k = actors.graph.outStart[i]!; k < actors.graph.outStart[i + 1]!; k++) {
            if (left.has(i) || left.has(actors.graph.outTarget[k]!)) expected++;
          }
        }
        expect(ties).toBe(expected);
        expect(FATES.reduce((sum, fate) => sum + fates[fate], 0)).toBe(expected);
      }
      const still = movesBetween(then, then);
      expect(still.actors.every(({ move }) => move === 'stayed')).toBe(true);
      expect(tiesOfMoves(then, then, still)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
