/** Figures that earlier studies of world leaders published, to set a new study beside them. */
import { parseCsv } from '../../csv.ts';
import { DataError, type Problem } from '../../errors.ts';
import { isOfWorld, ledCountries } from '../../study/of-leaders.ts';
import type { Study } from '../../study/study.ts';

export interface PublishedFigure {
  year: number;
  /** YYYY-MM-DD */
  date: string;
  /** n, the accounts of that study. */
  accounts: number;
  /** Whose accounts they are, where countries are counted. */
  offices: readonly string[];
  measure: (typeof MEASURES)[number];
  /** NaN for a figure of the whole study. */
  rank: number;
  /** `@handle`, where the source names it. */
  account: string;
  name: string;
  value: number;
  /** Where it is published. */
  source: string;
}

/** Countries are those with an account; their share of the members of the United Nations is as it was printed. */
const MEASURES = ['mutual', 'in_degree', 'mutual_tie_share', 'countries', 'members_share'] as const;

/** Reads the table. @throws DataError for each row that is not a figure with n, date and source. */
export function parsePublishedSeries(text: string, file: string): PublishedFigure[] {
  const { header, rows, lines } = parseCsv(text, file);
  const problems: Problem[] = [];
  const figures = rows.map((cells, k): PublishedFigure => {
    const cell = (name: string) => cells[header.indexOf(name)] ?? '';
    const number = (name: string) => (cell(name) === '' ? Number.NaN : Number(cell(name)));
    const measure = MEASURES.find((name) => name === cell('measure'));
    const figure = {
      year: number('year'),
      date: cell('date'),
      accounts: number('accounts'),
      offices: cell('offices')
        .split(' ')
        .filter((office) => office !== ''),
      measure: measure ?? 'mutual',
      rank: number('rank'),
      account: cell('account'),
      name: cell('name'),
      value: number('value'),
      source: cell('source'),
    };
    const isWhole = measure !== undefined && figure.accounts > 1 && figure.value >= 0 && figure.source !== '';
    const isOfCountries = measure === 'countries' || measure === 'members_share';
    if (
      !isWhole ||
      (isOfCountries && figure.offices.length === 0) ||
      !figure.date.startsWith(`${figure.year}-`)
    ) {
      problems.push({
        file,
        line: lines[k]!,
        message: 'is no figure with year, date, n, value and source, of countries with the offices counted',
      });
    }
    return figure;
  });
  if (problems.length > 0) throw new DataError(problems);
  return figures;
}

/** Whether a study is of all world leaders of its roster, account by account, and of real ones, as the published figures are. */
export function comparesWithLeaders({ unit, snapshot, nodes, group }: Study): boolean {
  if (unit !== 'account' || snapshot.simulated || group !== null) return false;
  return isOfWorld(ledCountries(nodes));
}

/** The first of each published year, by date. */
export function firstOfYears(published: readonly PublishedFigure[], measure: string): PublishedFigure[] {
  return published
    .filter((figure) => figure.measure === measure && figure.rank === 1)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A count as a share of the other accounts of its study. */
export function shareOf({ value, accounts }: Pick<PublishedFigure, 'value' | 'accounts'>): number {
  return value / (accounts - 1);
}
