import { expect, test } from 'vitest';
import { evidenceRow } from '../../src/evidence/evidence-row.ts';
import { rosterRow } from '../../src/roster/row.ts';
import { renderCounts, renderProofs } from './roster-document.ts';

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

test('the document says how many seats are named by a source of the year, how many by two sources, and how many accounts have a proof', () => {
  const held = [
    row('king', 'NO', 'person', 'x', 'king', { office: 'head-of-state' }),
    row('minister', 'NO', 'institution', 'x', '', { office: 'foreign-minister' }),
    row('prime', 'KE', 'institution', 'x', '', { office: 'head-of-government' }),
    row('vacant', 'KE', 'institution', 'x', '', { office: 'foreign-minister' }),
    row('who', 'WHO', 'institution', 'bluesky', 'who.int', { office: 'international-organisation' }),
  ];
  const source = {
    source: 'A paper',
    address: 'https://paper.example/',
    seen_at: '2026-11-20',
    by: 'editor',
  };
  const evidence = [
    { row: 'holder', seat: 'NO:foreign-minister', name: 'Minister', page_date: '2026-09-25' },
    {
      ...{ row: 'holder', seat: 'NO:foreign-minister', name: 'A. Minister', page_date: '2026-02-01' },
      source: 'A government',
    },
    {
      ...{ row: 'holder', seat: 'NO:foreign-minister', name: 'Predecessor', page_date: '2025-02-01' },
      until: '2025-06-01',
    },
    { row: 'holder', seat: 'KE:head-of-government', name: 'Prime', page_date: '2025-09-20' },
    { row: 'holder', seat: 'KE:head-of-government', name: 'Prime', page_date: '2025-09-25' },
    { row: 'account', seat: 'who', network: 'bluesky', handle: 'who.int', proof: 'official-site' },
  ].map((cells) => evidenceRow({ ...source, ...cells }));
  expect(renderProofs({ columns: [], rows: held, lines: [] }, evidence)).toBe(`\
| office | seats | named | by a source | by a source of 2026 | by two sources |
|---|--:|--:|--:|--:|--:|
| foreign-minister | 2 | 1 | 1 | 1 | 1 |
| head-of-government | 1 | 1 | 1 | 0 | 0 |
| head-of-state | 1 | 1 | 0 | 0 | 0 |
| all | 4 | 3 | 2 | 1 | 1 |

| region | seats | named | by a source | by a source of 2026 | by two sources |
|---|--:|--:|--:|--:|--:|
| Africa | 2 | 1 | 1 | 0 | 0 |
| Europe | 2 | 2 | 1 | 1 | 1 |
| all | 4 | 3 | 2 | 1 | 1 |

| office | accounts | strong proof | weak proof | no proof |
|---|--:|--:|--:|--:|
| head-of-state | 1 | 0 | 0 | 1 |
| international-organisation | 1 | 1 | 0 | 0 |
| all | 2 | 1 | 0 | 1 |

| region | accounts | strong proof | weak proof | no proof |
|---|--:|--:|--:|--:|
| Europe | 1 | 0 | 0 | 1 |
| International | 1 | 1 | 0 | 0 |
| all | 2 | 1 | 0 | 1 |

| network | accounts | strong proof | weak proof | no proof |
|---|--:|--:|--:|--:|
| bluesky | 1 | 1 | 0 | 0 |
| x | 1 | 0 | 0 | 1 |
| all | 2 | 1 | 0 | 1 |
`);
});
