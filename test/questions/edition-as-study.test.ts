/** What an edition is asked as one study: counted by hand, with actors that are on no network together. */

import { expect, test } from 'vitest';
import type { Answer } from '../../src/cli/answer.ts';
import { openPlain } from '../../src/open/open-plain.ts';
import { openUnion } from '../../src/open/open-union.ts';
import { countries } from '../../src/questions/countries/countries.ts';
import { explain } from '../../src/questions/explain/explain.ts';
import { rank } from '../../src/questions/rank/rank.ts';
import { common } from '../../src/questions/ties/common-ties.ts';
import { followers } from '../../src/questions/ties/followers.ts';
import { follows } from '../../src/questions/ties/follows.ts';
import { mutuals } from '../../src/questions/ties/mutuals.ts';
import { path } from '../../src/questions/ties/path.ts';
import { similar } from '../../src/questions/ties/similar.ts';
import { ties } from '../../src/questions/ties/ties.ts';
import { unreturned } from '../../src/questions/ties/unreturned.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { handEdition } from '../edition/hand.ts';

const of = (actor: string, country: string) => ({ actor, row: { country } });

/** Of bea on bluesky alone and moe on mastodon alone nothing can be said together. */
const study = openUnion(
  handEdition([
    {
      network: 'bluesky',
      accounts: [of('ann', 'FR'), of('bob', 'DE'), of('bea', 'KE')],
      ties: ['ann>bob', 'bob>ann bea'],
    },
    {
      network: 'mastodon',
      accounts: [of('ann', 'FR'), of('bob', 'DE'), of('moe', 'NG')],
      ties: ['ann>bob', 'moe>ann'],
    },
  ]),
);

function cells({ columns, rows }: Answer, ...names: string[]) {
  const all: readonly string[] = columns;
  return rows.map((row) => names.map((name) => row[all.indexOf(name)]));
}

test('two actors on no network together are no pair, and not one that does not follow each other', () => {
  const all = ties(study, {});
  expect(ENGLISH.say(all.sentence)).toBe(
    'Of 5 pairs among 4 actors, 1 is mutual, 2 one-way, 2 null and 0 unknown.',
  );
  expect(all.facts).toMatchObject({ edition: 'hand-2026', networks: 'bluesky mastodon', null_pairs: 2 });
  expect(cells(ties(study, { state: 'null' }), 'a_actor', 'b_actor')).toEqual([
    ['ann', 'bea'],
    ['bob', 'moe'],
  ]);
  expect(ENGLISH.say(ties(study, { where: ['region=Africa'] }).sentence)).toMatch(
    /^Of 0 pairs among 2 actors/,
  );
});

test('a chain leads over several networks, each step with those that it is on', () => {
  const chain = path(study, { from: 'moe', to: 'bea' });
  expect(chain.outcome).toBe('yes');
  expect(cells(chain, 'actor', 'on', 'back_on')).toEqual([
    ['moe', 'mastodon', ''],
    ['ann', 'bluesky mastodon', 'bluesky'],
    ['bob', 'bluesky', ''],
    ['bea', '', ''],
  ]);
  expect(chain.facts).toMatchObject({ from: '2026-06-01', source: 'moe', target: 'bea' });
  expect(path(study, { from: 'bea', to: 'moe' }).outcome).toBe('no');
});

test('who shares a network with too few of several is shared by none of them', () => {
  expect(cells(common(study, { accounts: ['ann', 'bob'], atLeast: 1 }), 'relation', 'actor')).toEqual([
    ['followed', 'bea'],
    ['follower', 'moe'],
  ]);
  expect(cells(common(study, { accounts: ['bea', 'moe'], atLeast: 1 }), 'relation', 'actor')).toEqual([
    ['followed', 'ann'],
    ['follower', 'bob'],
  ]);
});

test('a third that one of two could not follow makes them no less alike', () => {
  const alike = openUnion(
    handEdition([
      { network: 'bluesky', accounts: ['ann', 'bob', 'cat'], ties: ['ann>cat', 'bob>cat'] },
      { network: 'mastodon', accounts: ['ann', 'dan', 'cat'], ties: ['ann>dan cat'] },
    ]),
  );
  // Of ann and bob: both follow cat, and bob could not follow dan, nor dan him.
  expect(cells(similar(alike, { account: 'bob', top: 1 }), 'actor', 'similarity')).toEqual([['ann', 1]]);
});

test('lists are of a country too, and of whom is asked for', async () => {
  expect(cells(follows(study, { account: 'FR' }), 'whose', 'actor', 'mastodon', 'together')).toEqual([
    ['ann', 'bob', 'yes', 'yes'],
  ]);
  const listed = mutuals(study, { account: 'ann', where: ['country=DE'] });
  expect(ENGLISH.say(listed.sentence)).toBe(
    'ann and 1 of 1 other actor with country DE that share a network with it follow each other, on any of bluesky, mastodon.',
  );
  expect(cells(follows(study, { account: 'FR', other: 'DE' }), 'source', 'target', 'pair')).toEqual([
    ['ann', 'bob', 'mutual'],
  ]);
  expect(
    cells(
      (await unreturned(study, { where: ['region=Africa'], top: 9 })) as Answer,
      'rank',
      'actor',
      'together',
    ),
  ).toEqual([
    [1, 'moe', 1],
    [2, 'bea', 0],
  ]);
});

test('a mutual tie of two who are both named is one', () => {
  const networks = [
    {
      network: 'bluesky',
      accounts: [of('ann', 'FR'), of('bob', 'FR'), of('cat', 'DE')],
      ties: ['ann>bob cat', 'bob>ann cat', 'cat>ann'],
    },
  ];
  const edition = handEdition(networks);
  for (const [asked, node] of [
    [openUnion(edition), 'actor'],
    [openPlain(edition.networks[0]!.accounts, () => {}), 'account'],
  ] as const) {
    const france = mutuals(asked, { account: 'FR' });
    expect(ENGLISH.say(france.sentence)).toMatch(
      `France (2 ${node}s): 2 mutual ties with 3 different ${node}s`,
    );
    expect(france.rows).toHaveLength(2);
    const one = mutuals(asked, { account: 'FR', where: ['actor=ann'] });
    expect(ENGLISH.say(one.sentence)).toMatch(/ 1 mutual ties? with 1 different /);
  }
});

test('who follows two of a country and not somebody else is one who does not', () => {
  const accounts = [of('ann', 'FR'), of('bob', 'FR'), of('cat', 'DE'), of('dan', 'KE')];
  const edition = handEdition([{ network: 'bluesky', accounts, ties: ['cat>ann bob'] }]);
  for (const asked of [openUnion(edition), openPlain(edition.networks[0]!.accounts, () => {})]) {
    const found = followers(asked, { account: 'FR', not: 'dan' });
    expect(ENGLISH.say(found.sentence)).toMatch(
      /2 follows from 1 different .*\. 1 of them does not follow @?dan(\.test)?\.$/,
    );
    expect(found.rows).toHaveLength(2);
  }
});

test('a ranking is within groups, and of countries, with the value on each network', async () => {
  const grouped = await rank(study, { measure: 'in_degree', by: 'region' });
  expect(cells(grouped, 'group', 'rank', 'actor', 'together', 'bluesky', 'mastodon')).toEqual([
    ['Africa', 1, 'bea', 1, 1, '–'],
    ['Africa', 2, 'moe', 0, '–', 0],
    ['Europe', 1, 'ann', 2, 1, 1],
    ['Europe', 2, 'bob', 1, 1, 1],
  ]);
  const countries = await rank(study, { measure: 'followed_by_share', unit: 'country' });
  // Kenya is on bluesky alone: of France and Germany, which are there too, Germany follows it.
  expect(cells(countries, 'country', 'together')).toContainEqual(['KE', 0.5]);
});

test.each([
  [() => rank(study, { measure: 'mutual', unit: 'account' }), 'accounts of different networks have no ties'],
  [() => rank(study, { measure: 'hashtags' }), 'posts are of the accounts of one network'],
  [
    () =>
      rank(study, {
        measure: 'mutual',
        against: () => {
          throw new Error('old is not opened');
        },
      }),
    'editions are compared by network and by moves',
  ],
  [
    async () => follows(study, { account: 'ann', other: 'bob', also: ['x'] }),
    'further snapshots are of one network',
  ],
  [
    async () =>
      explain(study, {
        of: 'any',
        unit: 'account',
        file: null,
        with: ['same:region'],
        logit: false,
        permutations: 20,
        seed: 1,
        top: 1,
      }),
    'accounts of different networks have no ties',
  ],
])('what it has not is refused with the reason (%#)', async (asked, why) => {
  await expect(asked()).rejects.toThrow(
    new RegExp(
      `^hand-2026 is an edition, which joins bluesky-2026, mastodon-2026, and ${why}.*; name one of these$`,
    ),
  );
});

test('who is on a network is no value of an actor, who may be on several', async () => {
  expect(() => ties(study, { where: ['network=bluesky'] })).toThrow('has no column network');
  await expect(rank(study, { measure: 'mutual', by: 'network' })).rejects.toThrow('has no column network');
});

test('whom no network shows counts as unread, though the union knows who could not be a neighbour', async () => {
  const hidden = openUnion(
    handEdition([
      {
        network: 'bluesky',
        accounts: [of('ann', 'FR'), { ...of('bob', 'DE'), verdict: 'hidden' }],
        ties: ['ann>bob'],
      },
      { network: 'mastodon', accounts: [of('ann', 'FR'), of('moe', 'NG')], ties: ['moe>ann'] },
    ]),
  );
  const { sections } = countries(hidden, { countries: [], top: 10 });
  // By mutual ties abroad only countries of which somebody was read have a rank.
  const listed = sections.map(({ columns, rows }) => rows.map((row) => row[columns.indexOf('country')]));
  expect(listed.slice(0, 2)).toEqual([['FR', 'NG'], ['DE']]);
  const cored = await rank(hidden, { measure: 'coreness' });
  expect(cored.notes?.map((note) => ENGLISH.say(note)).join(' ')).toMatch(/1 .*not read to the end/);
});
