/** How countries stand among all, a row each. */
import type { Section } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { countryByCode } from '../../roster/countries.ts';
import { returnedShare, type Standing, type StandingFigure } from '../../study/country-standing.ts';

const COLUMNS = [
  'accounts_following_abroad',
  'accounts_following_abroad_max',
  'accounts_following_abroad_rank',
  'accounts_followed_abroad',
  'accounts_followed_abroad_max',
  'accounts_followed_abroad_rank',
  'mutual_abroad',
  'mutual_abroad_max',
  'mutual_abroad_rank',
  'returned_share',
];

/** In the order of the columns; what it follows is empty beside its bound where none of its follows was read. */
function standingCells(one: Standing): Cell[] {
  const { following, followed, mutual, sources } = one;
  const cells = ({ known, most, rank }: StandingFigure, isKnown: boolean): Cell[] => [
    isKnown ? known : null,
    most,
    rank,
  ];
  const isRead = sources > 0;
  return [
    ...cells(following, true),
    ...cells(followed, isRead),
    ...cells(mutual, isRead),
    returnedShare(one),
  ];
}

export function standingSection(title: string, standings: readonly Standing[]): Section {
  const name = (code: string) => countryByCode(code)?.name ?? code;
  return {
    name: 'standing',
    title,
    columns: ['country', 'country_name', ...COLUMNS],
    rows: standings.map((one): Cell[] => [one.code, name(one.code), ...standingCells(one)]),
    shown: {
      columns: [
        'country',
        'country_name',
        'mutual',
        'rank',
        'following',
        'rank',
        'followed',
        'rank',
        'returned',
      ],
      rows: standings.map((one) => [
        one.code,
        name(one.code),
        ...(['mutual', 'following', 'followed'] as const).flatMap((figure): Cell[] => {
          const { known, most, rank } = one[figure];
          const isKnown = figure === 'following' || one.sources > 0;
          return [isKnown ? (known === most ? known : `${known}–${most}`) : `≤ ${most}`, rank];
        }),
        percent(returnedShare(one)),
      ]),
    },
  };
}

/** The share of the follows from abroad that are returned. */
function percent(share: number): Cell {
  return Number.isNaN(share) ? null : `${(100 * share).toFixed(1)}%`;
}
