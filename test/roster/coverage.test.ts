import { expect, test } from 'vitest';
import { rosterCoverage } from '../../src/roster/coverage.ts';
import { rosterRow } from '../../src/roster/row.ts';

const rows = [
  rosterRow({
    actor: 'fr-p',
    kind: 'person',
    country: 'FR',
    office: 'head-of-state',
    network: 'x',
    handle: 'p',
  }),
  rosterRow({
    actor: 'fr-p',
    kind: 'person',
    country: 'FR',
    office: 'head-of-state',
    network: 'x',
    handle: 'q',
  }),
  rosterRow({
    actor: 'fr-m',
    kind: 'institution',
    country: 'FR',
    office: 'foreign-ministry',
    network: 'x',
    handle: 'P',
  }),
  rosterRow({ actor: 'ke-p', kind: 'person', country: 'KE', office: 'head-of-state', network: 'x' }),
  rosterRow({
    actor: 'ps-p',
    kind: 'person',
    country: 'PS',
    office: 'head-of-state',
    network: 'x',
    account_id: 'x:1',
  }),
  rosterRow({
    actor: 'un',
    kind: 'institution',
    country: 'UN',
    office: 'international-organisation',
    network: 'x',
    handle: 'UN',
  }),
];

test('counts accounts, actors and countries, with and without a known account', () => {
  expect(rosterCoverage(rows)).toMatchObject({
    accounts: 4,
    actors: 5,
    actorsWithAccount: 4,
    persons: 3,
    personsWithAccount: 2,
    institutions: 2,
    institutionsWithAccount: 2,
    countries: 3,
    countriesWithAccount: 2,
    unMembers: 2,
    unMembersWithAccount: 1,
  });
});

test('shows every region, also one that the roster leaves out, and the offices that occur', () => {
  const { byRegion, byOffice } = rosterCoverage(rows);
  expect(
    byRegion.map(({ region, actors, unMembersWithAccount, unMembersInRegion }) => [
      region,
      actors,
      `${unMembersWithAccount}/${unMembersInRegion}`,
    ]),
  ).toEqual([
    ['Africa', 1, '0/54'],
    ['Americas', 0, '0/35'],
    ['Asia', 1, '0/47'],
    ['Europe', 2, '1/43'],
    ['Oceania', 0, '0/14'],
    ['International', 1, '0/0'],
  ]);
  expect(byOffice.map(({ office, accounts, persons }) => [office, accounts, persons])).toEqual([
    ['head-of-state', 3, 3],
    ['foreign-ministry', 1, 0],
    ['international-organisation', 1, 0],
  ]);
});

test('an empty roster covers nothing', () => {
  const { actors, byRegion, byOffice } = rosterCoverage([]);
  expect([actors, byRegion.length, byOffice.length]).toEqual([0, 5, 0]);
});
