/** How countries stand among all, a row each. */
import type { Section } from '../../cli/answer.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import { countryByCode } from '../../roster/countries.ts';
import { STANDING_FIGURES, type StandingName } from '../../study/country-reach.ts';
import { rankRange, returnedOf, returnedShare, type Standing } from '../../study/country-standing.ts';
import type { RankBounds } from '../../values/bounded.ts';
import type { Said } from '../../words/said.ts';
import { folded } from '../folded.ts';

const FIGURES = ['accounts_following_abroad', 'accounts_followed_abroad', 'mutual_abroad'] as const;
const COLUMNS: readonly ColumnName[] = [
  ...FIGURES.flatMap((figure): ColumnName[] => [
    figure,
    `${figure}_max`,
    `${figure}_rank`,
    `${figure}_rank_best`,
    `${figure}_rank_worst`,
  ]),
  'returned_share',
  'returned_of',
];

/** In the order of the columns; what it follows is empty beside its bound where none of its follows was read. */
function standingCells(one: Standing, all: readonly Standing[]): Cell[] {
  const isRead = one.sources > 0;
  const cells = (name: StandingName, isKnown: boolean): Cell[] => {
    const { known, most } = one[name];
    const { rank, best, worst } = rankRange(all, name, one);
    return [isKnown ? known : null, most, rank, best, worst];
  };
  return [
    ...cells('following', true),
    ...cells('followed', isRead),
    ...cells('mutual', isRead),
    returnedShare(one),
    returnedOf(one),
  ];
}

/**
 * @param all those among whom they are ranked.
 * @param influence possible ranks by influence, by code; nobody's without posts.
 */
export function standingSection(
  title: Said,
  standings: readonly Standing[],
  all: readonly Standing[],
  influence: ReadonlyMap<string, RankBounds> = new Map(),
): Section {
  const possible: readonly ColumnName[] =
    influence.size === 0 ? [] : ['influence_rank_best', 'influence_rank_worst'];
  const columns: readonly ColumnName[] = ['country', 'country_name', ...COLUMNS, ...possible];
  const rows = standings.map(({ code }, k): Cell[] => [
    code,
    countryByCode(code)?.name ?? code,
    ...standingCells(standings[k]!, all),
    ...(possible.length === 0 ? [] : [influence.get(code)?.best ?? null, influence.get(code)?.worst ?? null]),
  ]);
  const shown = ['mutual_abroad', 'accounts_following_abroad', 'accounts_followed_abroad'] as const;
  const fold = folded(columns, [
    'country',
    'country_name',
    ...shown.flatMap((name) => [name, `${name}_rank`]),
  ]);
  return {
    name: 'standing',
    title,
    columns,
    rows,
    shown: {
      columns: [
        'country',
        'country_name',
        ...(['mutual', 'followed_by', 'follows'] as const).flatMap((figure): ColumnName[] => [
          figure,
          `${figure}_rank`,
        ]),
        'returned',
        'of',
      ],
      rows: standings.map((one, k) => [...fold(rows[k]!), percent(returnedShare(one)), returnedOf(one)]),
    },
  };
}

/** Whether a figure of any of them lies between two numbers. */
export function hasRanges(standings: readonly Standing[]): boolean {
  return standings.some((one) => STANDING_FIGURES.some((name) => one[name].known < one[name].most));
}

/** The share of the follows from abroad that are returned. */
function percent(share: number): Cell {
  return Number.isNaN(share) ? null : `${(100 * share).toFixed(1)}%`;
}
