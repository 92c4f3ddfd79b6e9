/** `coverage-seats.csv`, `coverage-presence.csv` and `coverage-years.csv`: each seat on each network, how many have an account, and had one. */
import { type Cell, csvText } from '../../csv.ts';
import { type GroupPresence, PRESENCE_FIGURES, presenceByGroup } from '../../questions/roster/coverage.ts';
import { type KnownSeats, seatValues } from '../../questions/roster/known-seats.ts';
import { seats as listSeats } from '../../questions/roster/seats.ts';
import type { Facts } from '../facts/facts.ts';
import type { ReportFile } from '../files/report-file.ts';
import { type Columns, csvTable } from './csv-table.ts';

/** None where the roster names no seat. */
export function seatFiles({ seats, seatYears }: Facts): ReportFile[] {
  if (seats === null) return [];
  const { columns, rows } = listSeats(seats, {});
  return [
    { path: 'coverage-seats.csv', chunks: csvText(columns, rows as readonly Cell[][]) },
    { path: 'coverage-presence.csv', chunks: presenceCsv(seats) },
    ...(seatYears.length === 0
      ? []
      : [
          {
            path: 'coverage-years.csv',
            chunks: csvTable(seatYears, {
              snapshot: ({ name }) => name,
              date: ({ date }) => date,
              ...FIGURES,
            }),
          },
        ]),
  ];
}

const FIGURES: Columns<GroupPresence> = Object.fromEntries(
  PRESENCE_FIGURES.map((figure) => [figure, (one: GroupPresence) => one[figure]]),
);

/** All together, then by office, by region, and by both. */
const BY = [[], ['office'], ['region'], ['office', 'region']] as const;

function presenceCsv(known: KnownSeats): string {
  const valuesOf = seatValues(known);
  const rows = BY.flatMap((by) => {
    const value = (one: GroupPresence, column: string) =>
      one.group[(by as readonly string[]).indexOf(column)] ?? '';
    return presenceByGroup(known, (seat) =>
      (by as readonly string[]).reduce<string[][]>(
        (groups, column) => groups.flatMap((group) => valuesOf(seat, column).map((one) => [...group, one])),
        [[]],
      ),
    ).map((one) => ({ ...one, office: value(one, 'office'), region: value(one, 'region') }));
  });
  type Row = (typeof rows)[number];
  return csvTable<Row>(rows, {
    network: ({ network }) => network || 'any',
    office: ({ office }) => office,
    region: ({ region }) => region,
    ...FIGURES,
  });
}
