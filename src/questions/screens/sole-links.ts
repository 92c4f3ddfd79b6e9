/** Who abroad is tied to a country through one of its accounts alone. */
import type { Section } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import { countryByCode } from '../../roster/countries.ts';
import type { SoleLink, SoleSide } from '../../study/sole-links.ts';
import type { NodeGraph } from '../../study/study.ts';
import { say } from '../../words/say.ts';
import { folded } from '../folded.ts';

/** One row an account of the country; countries are those tied to no other account of it. */
export function soleSection({ nodes }: NodeGraph, links: readonly SoleLink[]): Section {
  const of = ({ accounts, most, countries, perhapsCountries, mostCountries }: SoleSide): Cell[] => [
    accounts.length,
    most,
    countries.length,
    mostCountries,
    [...countries, ...perhapsCountries].map((code) => countryByCode(code)?.name ?? code).join(', '),
  ];
  const names = (side: 'only_followers' | 'only_followed'): ColumnName[] => [
    side,
    `${side}_max`,
    `${side}_countries`,
    `${side}_countries_max`,
    `${side}_country_names`,
  ];
  const columns: readonly ColumnName[] = [
    'handle',
    'office',
    ...names('only_followers'),
    ...names('only_followed'),
  ];
  const counted = columns.filter((name) => !name.endsWith('_country_names'));
  const rows = links.map(({ node, following, followed }): Cell[] => [
    nodes[node]!.handle,
    nodes[node]!.row.office,
    ...of(following),
    ...of(followed),
  ]);
  const shown = ['only_followers', 'only_followers_countries', 'only_followed', 'only_followed_countries'];
  return {
    name: 'sole_links',
    title: say.show.soleLinks(),
    columns,
    rows,
    document: picked({ columns, rows }, counted),
    shown: {
      columns: ['handle', 'office', 'follow only it', 'countries', 'it alone follows', 'countries'],
      rows: rows.map(folded(columns, ['handle', 'office', ...shown])),
    },
  };
}
