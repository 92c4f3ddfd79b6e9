/** Who is where: on which networks, since when, how loud, and nowhere. */
import { expect, test } from 'vitest';
import { arrivalsOf } from '../../src/edition/arrival.ts';
import { countriesOf } from '../../src/edition/country-presence.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { goneAccounts } from '../../src/edition/gone-accounts.ts';
import { joinEdition } from '../../src/edition/join.ts';
import { presenceBy, presenceOfAll } from '../../src/edition/presence.ts';
import { sinceWhen } from '../../src/edition/since.ts';
import { voicesOf } from '../../src/edition/voices.ts';
import { loadStudy } from '../../src/open/load-study.ts';
import { countryByCode, UN_MEMBER_COUNT } from '../../src/roster/countries.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { postedSnapshot } from '../support/posted.ts';

import { plainEdition, plainStudy } from './plain-study.ts';

const of = (actor: string, country: string, office: string) => ({ actor, row: { country, office } });
const ANN = of('ann', 'DE', 'head-of-government');
const BOB = of('bob', 'FR', 'head-of-state');
const CAT = of('cat', 'FR', 'foreign-minister');
const DAN = of('dan', '', 'foreign-minister');
const EVE = of('eve', 'JP', 'head-of-state');

/** ann and bob are on all three, cat on Mastodon, dan on X; eve's only account was suspended. */
const edition = plainEdition([
  { network: 'bluesky', accounts: [ANN, BOB, { ...EVE, verdict: 'suspended' }], ties: [] },
  {
    network: 'mastodon',
    accounts: [
      ANN,
      BOB,
      CAT,
      { ...CAT, handle: 'cat-old', verdict: 'moved' },
      { ...DAN, verdict: 'not-found' },
    ],
    ties: [],
  },
  { network: 'x', accounts: [ANN, { ...BOB, verdict: 'protected' }, DAN], ties: [] },
]);
const placeOf = ({ actors }: Edition, wanted: string) => actors.findIndex(({ key }) => key === wanted);

test('every actor is on one exact set of networks, or nowhere', () => {
  expect(presenceOfAll(edition)).toEqual({
    group: '',
    named: 5,
    on: [2, 3, 3],
    several: 2,
    nowhere: 1,
    sets: [
      { networks: [0, 1, 2], actors: 2 },
      { networks: [1], actors: 1 },
      { networks: [2], actors: 1 },
    ],
  });
});

test('by country, office and region', () => {
  const told = (attribute: string) =>
    presenceBy(edition, attribute).map(({ group, named, on, several, nowhere }) => [
      group,
      named,
      ...on,
      several,
      nowhere,
    ]);
  expect(told('country')).toEqual([
    ['DE', 1, 1, 1, 1, 1, 0],
    ['FR', 2, 1, 2, 1, 1, 0],
    ['JP', 1, 0, 0, 0, 0, 1],
  ]);
  expect(told('office')).toEqual([
    ['foreign-minister', 2, 0, 1, 1, 0, 0],
    ['head-of-government', 1, 1, 1, 1, 1, 0],
    ['head-of-state', 2, 1, 1, 1, 1, 1],
  ]);
  expect(told('region').map(([region]) => region)).toEqual(['Asia', 'Europe']);
});

test('members of the United Nations without any account', () => {
  const members = countriesOf(edition).filter(({ code }) => countryByCode(code)?.unMember === true);
  const missing = members.filter(({ actors }) => actors === 0).map(({ code }) => code);
  expect(members).toHaveLength(UN_MEMBER_COUNT);
  expect(missing).toHaveLength(UN_MEMBER_COUNT - 2);
  expect(missing).toContain('JP');
  expect(missing).not.toContain('FR');
});

test('accounts that exist no more, and whether their actor is still there', () => {
  expect(
    goneAccounts(edition).map(({ network, actor, entry, isOnNetwork }) => [
      network,
      actor,
      entry.verdict,
      isOnNetwork,
    ]),
  ).toEqual([
    [0, 'eve', 'suspended', false],
    [1, 'cat', 'moved', true],
    [1, 'dan', 'not-found', false],
  ]);
});

test('an actor is on a network since its earliest account, as far as that is stated', () => {
  const { actors } = plainEdition([
    {
      network: 'bluesky',
      accounts: [
        { actor: 'ann', handle: 'ann-new', createdAt: '2024-11-07T00:00:00Z' },
        { actor: 'ann', handle: 'ann-old', createdAt: '2023-05-01T00:00:00Z' },
        'bob',
      ],
      ties: [],
    },
    {
      network: 'mastodon',
      accounts: [
        { actor: 'bob', handle: 'one', createdAt: '2022-11-01' },
        { actor: 'bob', handle: 'two' },
      ],
      ties: [],
    },
  ]);
  expect(actors.map(arrivalsOf)).toEqual([
    [{ since: '2023-05-01T00:00:00Z', isKnown: true }, null],
    [
      { since: null, isKnown: false },
      { since: '2022-11-01', isKnown: false },
    ],
  ]);
});

test('who speaks where is known only where posts were read', () => {
  const store = openMemoryStore();
  const posted = sealSnapshot(store, postedSnapshot(store, 'posted'), {
    sealedAt: '2026-06-01T00:00:00.000Z',
  });
  const bluesky = loadStudy({ store, snapshot: posted });
  const named = bluesky.nodes.map(({ row }) => row.actor);
  const mastodon = plainStudy({ network: 'mastodon', accounts: named.slice(0, 2), ties: [] });
  const joined = joinEdition({ name: 'voices', contentHash: '', withinDays: 60 }, [bluesky, mastodon]);
  expect(joined.networks.map(({ network }) => network)).toEqual(['bluesky', 'mastodon']);
  // Of 30 days: two own posts of a, none of b; c was not read to the window's start, and posted.
  const voices = named.map((actor) => voicesOf(joined)[placeOf(joined, actor)]);
  expect(voices).toEqual([
    { perDay: [2 / 30, null], speaksOn: [0], open: [1] },
    { perDay: [0, null], speaksOn: [], open: [1] },
    { perDay: [null, null], speaksOn: [0], open: [] },
  ]);
});

test('since when: what profiles state, unless an earlier edition shows it there before', () => {
  const seen = { edition: 'before', date: '2025-06-01' };
  const made = (since: string | null, isKnown = true) => ({ since, isKnown });
  const profile = (day: string, isLatest = false) => ({ day, edition: null, isLatest });
  expect(sinceWhen(made('2024-11-07T10:00:00Z'), seen)).toEqual(profile('2024-11-07'));
  expect(sinceWhen(made('2024-11-07T10:00:00Z', false), null)).toEqual(profile('2024-11-07', true));
  expect(sinceWhen(made('2026-01-01T10:00:00Z'), seen)).toEqual({
    day: '2025-06-01',
    edition: 'before',
    isLatest: true,
  });
  expect(sinceWhen(made(null, false), seen)).toMatchObject({ edition: 'before' });
  expect(sinceWhen(made(null, false), null)).toBe(null);
});
