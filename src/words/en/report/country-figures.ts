import { count, counted, list } from '../numbers.ts';

type States = readonly number[];

/** What a figure's lines are, without those kinds of which it has none. */
function kinds([mutual, oneWay, unknown]: States): string {
  return [
    ...(mutual! > 0 ? [`mutual ties with ${count(mutual!)}`] : []),
    ...(oneWay! > 0 ? [`follows one way only with ${count(oneWay!)}`] : []),
    ...(unknown! > 0 ? [`with ${count(unknown!)} it is not known whether follows are returned`] : []),
  ].join('; ');
}

export const countryFigures = {
  countryDots: {
    unit: 'The first by mutual ties. Follows count accounts abroad; mutual ties count pairs of accounts, so that one abroad may count several times',
    legend: {
      following: 'accounts that follow it',
      followed: 'accounts followed by it',
      mutual: 'mutual ties: pairs of accounts',
    },
    range: 'up to what it would be were every unknown tie there',
    first: (name: string, followers: number, mutual: number) =>
      `${name} (${counted(followers, 'follower')} abroad, ${counted(mutual, 'mutual tie')})`,
    alt: (countries: number, first: readonly string[]) =>
      `Dots of the ${counted(countries, 'country', 'countries')} with most mutual ties abroad: ${first.join(', ')} …`,
  },
  countryWorld: {
    legend: {
      mutual: 'mutual ties',
      'one-way': 'follows one way only',
      unknown: 'not known whether returned',
    },
    elsewhere: (organisations: number) => `Not on the map: ${counted(organisations, 'organisation')}.`,
    borders: 'Borders as the United Nations draws them, dashed where disputed.',
    alt: (home: string, states: States, first: readonly string[]) =>
      `World map with lines from ${home} to the countries it is tied to: ${kinds(states)}.${first.length === 0 ? '' : ` Most mutual ties: ${list(first)}.`}`,
  },
};

export type CountryFiguresWords = typeof countryFigures;
