/** `first-in-group.csv`: who leads each group by mutual ties, one row for each of those who share first place. */
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
import type { Facts } from '../facts/facts.ts';
import { leadingColumns, membersOf } from '../facts/group-leaders.ts';
import { rankingOf } from '../facts/measured-study.ts';
import { type Columns, csvTable } from './csv-table.ts';

/** A group of which no member has a rank, or none a mutual tie, has one row without an account. */
export function firstInGroupCsv(facts: Facts): string {
  const { study, measured } = facts;
  const { count, key } = UNIT_COLUMNS[study.unit];
  const rows = leadingColumns(facts).flatMap((by) => {
    const { places } = rankingOf(facts, 'mutual', by);
    return membersOf(study, by).flatMap(([group, { length: members }]) => {
      const first = places.filter((place) => place.group === group && place.rank === 1);
      const most = first[0]?.value ?? Number.NaN;
      const nodes = most > 0 ? first.map(({ node }) => node) : [-1];
      return nodes.map((node) => ({ by, group, members, most, node, entry: study.nodes[node] }));
    });
  });
  type Row = (typeof rows)[number];
  const handle: Columns<Row> = { handle: ({ entry }) => entry?.handle ?? '' };
  const post: Columns<Row> = {
    country: ({ entry }) => entry?.row.country ?? '',
    office: ({ entry }) => entry?.row.office ?? '',
  };
  return csvTable(rows, {
    by: ({ by }) => by,
    group: ({ group }) => group,
    [count]: ({ members }) => members,
    [key]: ({ entry }) => entry?.accountId ?? '',
    ...(study.unit === 'account' ? handle : {}),
    name: ({ entry }) => entry?.row.name ?? '',
    ...(study.unit === 'account' ? post : {}),
    mutual: ({ most }) => most,
    mutual_share: ({ node }) => measured.nodes.mutual_share[node] ?? null,
  });
}
