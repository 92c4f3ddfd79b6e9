/** Snapshots of several networks joined by actor, and their union. */
import { expect, test } from 'vitest';
import { stateOn, stateOnAny } from '../../src/edition/pair-state.ts';
import { hasEdge, tieState } from '../../src/graph/graph.ts';
import { collapseStudy } from '../../src/study/collapse-study.ts';
import { handEdition, handStudy } from './hand.ts';

const BLUESKY = {
  network: 'bluesky',
  accounts: ['ann', 'bob', { actor: 'cat', verdict: 'protected' as const }, 'dan'],
  ties: ['ann>bob', 'bob>ann'],
  unseen: ['dan>ann'],
};
const MASTODON = {
  network: 'mastodon',
  date: '2026-07-01',
  accounts: [
    'ann',
    { actor: 'bob', handle: 'bob-one' },
    { actor: 'bob', handle: 'bob-two' },
    'eve',
    { actor: 'fay', verdict: 'moved' as const },
  ],
  ties: ['ann>eve', 'bob-two>eve', 'bob-one>bob-two', 'eve>bob-one'],
};

const edition = handEdition([MASTODON, BLUESKY]);
const place = (key: string) => edition.actors.findIndex((actor) => actor.key === key);
const states = (from: string, to: string) =>
  edition.networks.map((network) => stateOn(network, place(from), place(to)));

test('actors are those who are anywhere, in the order of their keys', () => {
  expect(edition.actors.map(({ key }) => key)).toEqual(['ann', 'bob', 'cat', 'dan', 'eve']);
  expect(edition.absent.map(({ key }) => key)).toEqual(['fay']);
  expect(edition.networks.map(({ network }) => network)).toEqual(['bluesky', 'mastodon']);
  expect([edition.from, edition.date]).toEqual(['2026-06-01', '2026-07-01']);
  expect(edition.actors[place('bob')]!.accounts.map((of) => of.map(({ handle }) => handle))).toEqual([
    ['bob.test'],
    ['bob-one.test', 'bob-two.test'],
  ]);
});

test('between two actors a tie is yes, no, unknown, or not possible', () => {
  expect(states('ann', 'bob')).toEqual(['yes', 'no']);
  expect(states('cat', 'ann')).toEqual(['unknown', 'not-possible']);
  expect(states('ann', 'cat')).toEqual(['no', 'not-possible']);
  expect(states('dan', 'ann')).toEqual(['unknown', 'not-possible']);
  expect(states('ann', 'eve')).toEqual(['not-possible', 'yes']);
  expect(states('bob', 'eve')).toEqual(['not-possible', 'yes']);
  expect(states('dan', 'eve')).toEqual(['not-possible', 'not-possible']);
  expect(stateOnAny(states('dan', 'eve'))).toBe('not-possible');
  expect(stateOnAny(states('ann', 'cat'))).toBe('no');
  expect(stateOnAny(states('cat', 'ann'))).toBe('unknown');
  expect(stateOnAny(states('ann', 'bob'))).toBe('yes');
});

test('together has what is on any network, and leaves open only what could be there', () => {
  const { graph } = edition.together;
  for (const [i, { key: from }] of edition.actors.entries()) {
    for (const [j, { key: to }] of edition.actors.entries()) {
      const any = stateOnAny(states(from, to));
      expect([from, to, tieState(graph, i, j)]).toEqual([from, to, any === 'not-possible' ? 'no' : any]);
    }
  }
  expect(hasEdge(graph, place('eve'), place('bob'))).toBe(true);
  expect(graph.edgeCount).toBe(5);
  expect(edition.together.unseenReason).toContain('bluesky: protected');
});

test('an edition of one network is that network', () => {
  const { together } = handEdition([BLUESKY]);
  expect(together.graph).toEqual({ ...collapseStudy(handStudy(BLUESKY), 'actor').graph, actor: null });
});

test('all that keeps rosters from being joined is said at once', () => {
  const germany = { actor: 'ann', row: { country: 'DE' } };
  expect(() =>
    handEdition([
      { ...BLUESKY, accounts: [germany, 'bob'], ties: [], unseen: [] },
      { ...MASTODON, accounts: [{ actor: 'ann', row: { country: 'FR', kind: 'institution' } }], ties: [] },
    ]),
  ).toThrow(
    /ann: kind is person \(bluesky-2026\) and institution \(mastodon-2026\)\n {2}ann: country is DE \(bluesky-2026\) and FR/,
  );
  expect(() =>
    handEdition([
      { ...BLUESKY, accounts: ['ann'], ties: [], unseen: [] },
      { ...MASTODON, accounts: ['eve'], ties: [] },
    ]),
  ).toThrow('no actor has an account in two of bluesky-2026, mastodon-2026');
  expect(() => handEdition([BLUESKY, BLUESKY])).toThrow('bluesky-2026 and bluesky-2026 are both of bluesky');
});

test('an account may be stated to be an actor’s', () => {
  const stated = new Map([['mastodon', new Map([['mastodon:eve', 'dan']])]]);
  const joined = handEdition([BLUESKY, MASTODON], stated);
  expect(joined.actors.map(({ key }) => key)).toEqual(['ann', 'bob', 'cat', 'dan']);
  expect(hasEdge(joined.together.graph, 0, 3)).toBe(true);
});

test('an account that two rows of a roster name is the first one’s, as in its snapshot', () => {
  const shared = handEdition([
    { ...BLUESKY, accounts: [...BLUESKY.accounts, { actor: 'zoe', handle: 'ann' }], ties: [] },
    MASTODON,
  ]);
  const [bluesky] = shared.networks;
  const there = shared.actors.filter(({ accounts: [of] }) => of!.length > 0).map(({ key }) => key);
  expect(there).toEqual(bluesky!.actors.nodes.map(({ accountId }) => accountId));
  expect(shared.absent.map(({ key }) => key)).toEqual(['fay', 'zoe']);
});
