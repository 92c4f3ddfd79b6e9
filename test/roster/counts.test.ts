import { expect, test } from 'vitest';
import { countGroups } from '../../src/roster/counts.ts';
import { rosterRow } from '../../src/roster/row.ts';
import { renderCounts } from './roster-document.ts';

const row = (actor: string, country: string, kind: string, network: string, handle: string, more = {}) =>
  rosterRow({ actor, country, kind, office: 'other', network, handle, checked_at: '2026-11-20', ...more });

const rows = [
  row('a', 'FR', 'person', 'x', 'a', { extra: { bloc: 'west' } }),
  row('a', 'FR', 'person', 'bluesky', 'a.org', { checked_at: '2026-11-24' }),
  row('b', 'KE', 'institution', 'x', 'b'),
  row('c', 'KE', 'institution', 'bluesky', ''),
  row('d', 'EU', 'institution', 'x', 'd'),
  row('late', 'DE', 'person', 'x', 'late', { since: '2027-01-01' }),
  row('gone', 'DE', 'person', 'x', 'gone', { until: '2020-01-01' }),
];

test('the document says how many have what on the last day the roster was checked', () => {
  expect(renderCounts({ columns: [], rows, lines: [] })).toBe(`\
On 2026-11-24 the roster has 4 actors, 1 persons and 3 institutions, of 2 of the 193
UN members and of 1 other countries and organisations. It knows 4 accounts, of
2 of 193 UN members (1 %), 1 of 1 persons (100 %) and 2 of 3 institutions (67 %).

| network | accounts | persons | institutions | UN members | UN members, an institution of theirs |
|---|--:|--:|--:|--:|--:|
| bluesky | 1 | 1 | 0 | 1 | 0 |
| x | 3 | 1 | 2 | 2 | 1 |
| any | 4 | 1 | 2 | 2 | 1 |

| office | actors | with an account | UN members with an account |
|---|--:|--:|--:|
| other | 4 | 3 | 2 |

| region | actors | with an account | UN members with an account | UN members |
|---|--:|--:|--:|--:|
| Africa | 2 | 1 | 1 | 54 |
| Americas | 0 | 0 | 0 | 35 |
| Asia | 0 | 0 | 0 | 47 |
| Europe | 1 | 1 | 1 | 43 |
| Oceania | 0 | 0 | 0 | 14 |
| International | 1 | 1 | 0 | 0 |
`);
});

test('a table by any column, or by region alone', () => {
  const table = (by: string) => countGroups(rows, by).map(({ group, accounts }) => [group, accounts]);
  expect(table('bloc')).toEqual([
    ['', 6],
    ['', 5],
    ['west', 1],
  ]);
  expect(table('region').map(([name]) => name)).toEqual(['', 'Africa', 'Europe', 'International']);
});
