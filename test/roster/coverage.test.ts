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
  expect(rosterCoverage(rows)).toEqual({
    accounts: 4,
    actors: 5,
    persons: 3,
    personsWithAccount: 2,
    institutions: 2,
    institutionsWithAccount: 2,
    unMembers: 2,
    unMembersWithAccount: 1,
  });
});
