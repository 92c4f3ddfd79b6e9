import { count, counted, form } from './numbers.ts';
import type { Terms } from './terms.ts';

export function worldFigures({ nodes }: Terms) {
  return {
    outlines:
      'Borders as the United Nations draws them (Natural Earth), dashed where a status is disputed; no position is taken.',
    worldPresence: {
      title: 'Where the accounts are',
      unit: 'Accounts by country; small countries are circles',
      range: (from: number, to: number) => (from === to ? count(from) : `${count(from)} to ${count(to)}`),
      first: (from: number, to: number) =>
        from === to ? counted(from, 'account') : `${count(from)} to ${counted(to, 'account')}`,
      none: 'UN member without an account',
      outside: 'other land',
      elsewhere: (accounts: number, organisations: number) =>
        `Not on the map: ${counted(accounts, 'account')} of ${counted(organisations, 'organisation')}`,
      country: (name: string, accounts: number) => `${name}: ${counted(accounts, 'account')}`,
      most: (name: string, accounts: number) => `${name} ${count(accounts)}`,
      alt: (members: number, most: string) =>
        `World map shaded by the number of accounts: ${counted(members, 'member')} of the United Nations ${form(members, 'has', 'have')} at least one. Most accounts: ${most}.`,
    },
    worldTies: {
      title: 'Mutual ties between regions',
      unit: 'Number of mutual pairs, and their share of all pairs of which both directions are known: on a line between two regions, in a circle within one.',
      width: (pairs: number) =>
        `${counted(pairs, 'mutual pair')}; the area of a circle grows with the pairs within a region`,
      sea: 'International organisations are drawn in the sea.',
      left: (value: number) => `Left out, since without a region: ${nodes(value)}.`,
      alt: (between: readonly string[]) =>
        `World map with lines between regions for their mutual ties: ${between.join(', ')} …`,
    },
  };
}

export type WorldFiguresWords = ReturnType<typeof worldFigures>;
