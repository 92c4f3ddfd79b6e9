/** `list-doubt.csv`: the first ten of each ranking, in lists of which some is left out. */
import { type Cell, csvText } from '../../csv.ts';
import { LIST_COLUMNS, listCells } from '../../questions/list-doubt/doubt-answer.ts';
import { countryByCode } from '../../roster/countries.ts';
import { STANDING_FIGURES } from '../../study/country-reach.ts';
import { STANDING_COLUMNS } from '../../study/country-standing.ts';
import type { ListDoubt } from '../../study/list-doubt.ts';
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
import type { Facts } from '../facts/facts.ts';

/** Who it is: by its key as a node, or as a country without one. */
interface Cells {
  key: string;
  country: string;
  name: string;
}

/** '' where nobody is looked at. */
export function listDoubtCsv({ study, listDoubt }: Facts): string {
  const { key } = UNIT_COLUMNS[study.unit];
  const isOfCountries = key === 'country';
  const rows = [
    ...(['mutual', 'in_degree'] as const).flatMap((measure) =>
      rowsOf(measure, listDoubt.nodes[measure], ({ entry: { accountId, row } }) => ({
        key: accountId,
        country: row.country,
        name: row.name,
      })),
    ),
    ...STANDING_FIGURES.flatMap((name) =>
      listDoubt.countries === null
        ? []
        : rowsOf(STANDING_COLUMNS[name], listDoubt.countries[name], ({ code }) => ({
            key: '',
            country: code,
            name: countryByCode(code)?.name ?? code,
          })),
    ),
  ];
  if (rows.length === 0) return '';
  const who = isOfCountries ? ['country', 'name'] : [key, 'country', 'name'];
  return csvText(
    ['measure', 'rank', ...who, 'value', ...LIST_COLUMNS],
    rows.map(({ before, who, after }) => [
      ...before,
      ...(isOfCountries ? [who.country, who.name] : [who.key, who.country, who.name]),
      ...after,
    ]),
  );
}

function rowsOf<P extends { rank: number; value: number }>(
  measure: string,
  { says }: ListDoubt<P>,
  cellsOf: (of: P) => Cells,
): { before: Cell[]; who: Cells; after: Cell[] }[] {
  const keyOf = (of: P) => {
    const { key, country } = cellsOf(of);
    return key || country;
  };
  return says.flatMap((say) =>
    say.places.map((place) => ({
      before: [measure, place.of.rank],
      who: cellsOf(place.of),
      after: [place.of.value, ...listCells({ ...say, place }, keyOf)],
    })),
  );
}
