import { expect, test } from 'vitest';
import { rosterRow } from '../../src/roster/row.ts';
import { renderCounts } from './roster-document.ts';

const row = (actor: string, country: string, kind: string, network: string, handle: string, more = {}) =>
  rosterRow({
    ...{ actor, country, kind, office: 'foreign-ministry', network, handle, checked_at: '2026-11-20' },
    ...more,
  });

const rows = [
  row('a', 'FR', 'institution', 'x', 'a'),
  row('a', 'FR', 'institution', 'bluesky', 'a.org', { checked_at: '2026-11-24' }),
  row('b', 'KE', 'institution', 'x', ''),
  row('d', 'NATO', 'institution', 'x', 'd', { office: 'international-organisation' }),
  row('late', 'DE', 'person', 'x', 'late', { since: '2027-01-01' }),
  row('gone', 'DE', 'person', 'x', 'gone', { until: '2020-01-01' }),
];

test('the document says how many seats have an account on the last day the roster was checked', () => {
  expect(renderCounts({ columns: [], rows, lines: [] })).toBe(`\
On 2026-11-24 the roster has 3 actors, 0 persons and 3 institutions, of 2 of the 193
UN members and of 1 other countries and organisations. It knows 3 accounts, of
1 of 193 UN members (1 %), 0 of 0 persons and 2 of 3 institutions (67 %).

Of its seats (head of state, head of government, foreign minister and foreign ministry of each country, and organisations):

| network | seats | present | absent | unknown | share present | UN members | present | share present |
|---|--:|--:|--:|--:|--:|--:|--:|--:|
| bluesky | 4 | 1 | 0 | 3 | 25.0%–100% | 3 | 1 | 33.3%–100% |
| x | 4 | 2 | 0 | 2 | 50.0%–100% | 3 | 1 | 33.3%–100% |
| any | 4 | 2 | 0 | 2 | 50.0%–100% | 3 | 1 | 33.3%–100% |

| office | seats | present | absent | unknown | share present | UN members | present | share present |
|---|--:|--:|--:|--:|--:|--:|--:|--:|
| foreign-ministry | 3 | 1 | 0 | 2 | 33.3%–100% | 3 | 1 | 33.3%–100% |
| international-organisation | 1 | 1 | 0 | 0 | 100% | 0 | 0 |  |

| region | seats | present | absent | unknown | share present | UN members | present | share present |
|---|--:|--:|--:|--:|--:|--:|--:|--:|
| Africa | 1 | 0 | 0 | 1 | 0%–100% | 1 | 0 | 0%–100% |
| Europe | 2 | 1 | 0 | 1 | 50.0%–100% | 2 | 1 | 50.0%–100% |
| International | 1 | 1 | 0 | 0 | 100% | 0 | 0 |  |
`);
});
