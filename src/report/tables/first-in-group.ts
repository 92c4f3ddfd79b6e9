/** `first-in-group.csv`: who leads each group by mutual ties, one row for each of those who share first place. */
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
import type { Facts } from '../facts/facts.ts';
import { groupLeaders } from '../facts/group-leaders.ts';
import { type Columns, csvTable } from './csv-table.ts';

/** A group of which no member has a rank, or none a mutual tie, has one row without an account. */
export function firstInGroupCsv(facts: Facts): string {
  const { study, measured } = facts;
  const { count, key } = UNIT_COLUMNS[study.unit];
  const rows = groupLeaders(facts).flatMap(({ first, most, ...group }) =>
    (most > 0 ? first : [-1]).map((node) => ({ ...group, most, node, entry: study.nodes[node] })),
  );
  type Row = (typeof rows)[number];
  const handle: Columns<Row> = { handle: ({ entry }) => entry?.handle ?? '' };
  const post: Columns<Row> = {
    country: ({ entry }) => entry?.row.country ?? '',
    office: ({ entry }) => entry?.row.office ?? '',
  };
  return csvTable(rows, {
    by: ({ attribute }) => attribute,
    group: ({ group }) => group,
    [count]: ({ nodes }) => nodes.length,
    [key]: ({ entry }) => entry?.accountId ?? '',
    ...(study.unit === 'account' ? handle : {}),
    name: ({ entry }) => entry?.row.name ?? '',
    ...(study.unit === 'account' ? post : {}),
    mutual: ({ most }) => most,
    mutual_share: ({ node }) => measured.nodes.mutual_share[node] ?? null,
  });
}
