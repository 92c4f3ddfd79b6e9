import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { selectRows } from '../../src/questions/select-rows.ts';
import { rosterRow } from '../../src/roster/row.ts';

const row = (
  actor: string,
  country: string,
  office: string,
  kind: string,
  network: string,
  handle: string,
  since = '',
  until = '',
) => rosterRow({ actor, country, office, kind, network, handle, since, until });

const rows = [
  row('old', 'FR', 'head-of-state', 'person', 'x', 'old', '2012-05-15', '2017-05-14'),
  row('new', 'FR', 'head-of-state', 'person', 'x', 'new', '2017-05-14'),
  row('new', 'FR', 'head-of-state', 'person', 'bluesky', '', '2017-05-14'),
  row('mfa', 'FR', 'foreign-ministry', 'institution', 'bluesky', 'mfa.fr'),
  row('ruto', 'KE', 'head-of-state', 'person', 'x', 'ruto'),
  row('eu', 'EU', 'international-organisation', 'institution', 'mastodon', 'eu@social.eu'),
];
const roster = { columns: [], rows, lines: [] };
const actors = (filter: Parameters<typeof selectRows>[1]) =>
  selectRows(roster, filter).map(({ actor, network }) => `${actor} ${network}`);

describe('rows of a roster', () => {
  test('by country code or name', () => {
    expect(actors({ country: 'ke' })).toEqual(['ruto x']);
    expect(actors({ country: 'Kenya' })).toEqual(['ruto x']);
  });

  test('by region and subregion', () => {
    expect(actors({ region: 'africa' })).toEqual(['ruto x']);
    expect(actors({ region: 'Western Europe', kind: 'institution' })).toEqual(['mfa bluesky']);
    expect(actors({ region: 'International' })).toEqual(['eu mastodon']);
  });

  test('by date: who held the office then', () => {
    const filter = { country: 'FR', office: 'head-of-state', network: 'x' };
    expect(actors({ ...filter, on: '2017-05-13' })).toEqual(['old x']);
    expect(actors({ ...filter, on: '2017-05-14' })).toEqual(['new x']);
  });

  test('of actors without an account on a network, one for each actor', () => {
    expect(actors({ missing: 'bluesky', kind: 'person', on: '2026-01-01' })).toEqual(['new x', 'ruto x']);
    expect(actors({ missing: 'x', country: 'FR' })).toEqual(['mfa bluesky']);
    expect(actors({ missing: 'x', network: 'bluesky' })).toEqual(['mfa bluesky']);
  });

  test('all of them without a filter', () => {
    expect(selectRows(roster, {})).toEqual(rows);
  });
});

test.each([
  [{ country: 'Germny' }, /did you mean DE \(Germany\)/],
  [{ country: 'Atlantis' }, /is no country/],
  [{ region: 'Afrika' }, /did you mean Africa/],
  [{ office: 'president' }, /it is one of .*head-of-state/],
  [{ kind: 'persons' }, /did you mean person/],
  [{ network: 'twitter' }, /it is one of bluesky, mastodon, sandbox, sandbox-mastodon, x/],
  [{ missing: 'blusky' }, /did you mean bluesky/],
  [{ on: '2025-02-30' }, /is no day/],
])('a filter that no row could pass: %o', (filter, message) => {
  expect(() => selectRows(roster, filter)).toThrow(UserError);
  expect(() => selectRows(roster, filter)).toThrow(message);
});
