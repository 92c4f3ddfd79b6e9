/** Who is close on one network of an edition and apart on another: pairs of actors, and of countries. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import type { Table } from '../../cli/table.ts';
import { tableOf } from '../../csv.ts';
import type { CountryPair } from '../../edition/country-difference.ts';
import type { EditionFigures, PairOfNetworks } from '../../edition/edition-figures.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { aboutEdition } from './about-edition.ts';
import { sameTies } from './overlap-in-edition.ts';

/** Rows that a document shows of pairs, and of pairs of countries. */
const PAIRS_SHOWN = 20;
const COUNTRIES_SHOWN = 10;

export function apartInEdition(of: EditionFigures): SectionedAnswer {
  const { edition, pairs } = of;
  return aboutEdition(edition, 'edition', {
    sentence: pairs.flatMap(apartSentences),
    sections: [pairSection(of), countrySection(pairs)],
    main: 'apart',
  });
}

export function apartSentences(pair: PairOfNetworks): Sentence[] {
  // There is no pair of one actor.
  if (pair.overlap.actors < 2) return [sameTies(pair)];
  return pair.apart.map(({ close, apart, mutualThere }) =>
    say.editionApart.pairs({ close, apart }, mutualThere),
  );
}

/** Of each direction in turn the pair whose two actors have most followers on the network on which they are tied. */
function pairSection({ edition, pairs, multiplex }: EditionFigures): Section {
  const { actors, networks } = edition;
  const rows = pairs
    .flatMap((pair) => pair.apart)
    .flatMap(({ close, apart, mutual }) => {
      const place = networks.findIndex(({ network }) => network === close);
      const followers = (actor: number) => multiplex[actor]!.in.degrees[place]!.low!;
      return mutual
        .map(({ i, j }) => ({ i, j, close, apart, followers: [followers(i), followers(j)] as const }))
        .sort((p, q) => sumOf(q.followers) - sumOf(p.followers) || p.i - q.i || p.j - q.j)
        .map((row, turn) => ({ ...row, turn }));
    })
    .sort((p, q) => p.turn - q.turn);
  const table: Table = {
    ...tableOf(rows, {
      a: ({ i }) => actors[i]!.key,
      b: ({ j }) => actors[j]!.key,
      close_on: ({ close }) => close,
      apart_on: ({ apart }) => apart,
      a_followers: ({ followers: [one] }) => one,
      b_followers: ({ followers: [, other] }) => other,
      a_name: ({ i }) => actors[i]!.row.name,
      a_country: ({ i }) => actors[i]!.row.country,
      a_office: ({ i }) => actors[i]!.row.office,
      b_name: ({ j }) => actors[j]!.row.name,
      b_country: ({ j }) => actors[j]!.row.country,
      b_office: ({ j }) => actors[j]!.row.office,
    }),
    types: { a: 'actor', b: 'actor' },
  };
  return {
    name: 'apart',
    title: say.editionApart.apart(),
    ...table,
    document: picked(table, table.columns, PAIRS_SHOWN),
  };
}

function sumOf([one, other]: readonly [number, number]): number {
  return one + other;
}

/** Two countries whose actors are tied more on the one network than on the other, by how much that is sure. */
function countrySection(pairs: readonly PairOfNetworks[]): Section {
  const sure = ({ onA, onB }: CountryPair) => Math.max(onA.low - onB.high, onB.low - onA.high);
  const rows = pairs
    .flatMap(countriesApart)
    .map((pair) => ({ ...pair, gap: sure(pair) }))
    .filter(({ x, y, gap }) => x !== y && gap > 0)
    .sort((p, q) => q.gap - p.gap || (p.x + p.y < q.x + q.y ? -1 : 1));
  const table: Table = { ...tableOf(rows, COUNTRY_COLUMNS), types: COUNTRY_TYPES };
  return {
    name: 'countries',
    title: say.editionApart.countries(),
    ...table,
    document: picked(table, table.columns, COUNTRIES_SHOWN),
  };
}

interface CountriesApart extends CountryPair {
  a: string;
  b: string;
}

const COUNTRY_TYPES = { a: 'network', b: 'network', partner: 'country' } as const;

/** Of two countries, their pairs of actors that are on both networks, and how many are tied. */
export const COUNTRY_COLUMNS = {
  a: ({ a }: CountriesApart) => a,
  b: ({ b }: CountriesApart) => b,
  country: ({ x }: CountriesApart) => x,
  partner: ({ y }: CountriesApart) => y,
  pairs: ({ pairs }: CountriesApart) => pairs,
  tied_on_a: ({ onA }: CountriesApart) => onA.low,
  tied_on_a_max: ({ onA }: CountriesApart) => onA.high,
  tied_on_b: ({ onB }: CountriesApart) => onB.low,
  tied_on_b_max: ({ onB }: CountriesApart) => onB.high,
};

/** Every two countries with a tied pair on either of two networks. */
export function countriesApart({ overlap: { a, b }, countries }: PairOfNetworks): CountriesApart[] {
  return countries.map((pair) => ({ ...pair, a, b }));
}
