import { count, counted, form, list, plain } from '../numbers.ts';
import type { Terms } from '../terms.ts';

/** Seats of a country by what is known of them. */
interface SeatStates {
  present: number;
  absent: number;
  unknown: number;
}

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
    worldSeats: {
      title: 'Which countries have an account',
      unit: 'Seats with an account (heads of state and government, foreign minister, foreign ministry); small countries are circles, empty where none was found, dashed where no search still counts',
      seats: (seats: number) => counted(seats, 'seat'),
      absent: 'looked for, none found',
      unknown: 'no search still counts',
      elsewhere: (present: number, of: number) =>
        `Not on the map: ${count(present)} of ${counted(of, 'organisation')} ${form(present, 'has', 'have')} an account`,
      country: (name: string, { present, absent, unknown }: SeatStates) =>
        `${name}: ${
          list([
            ...(present === 0 ? [] : [`${counted(present, 'seat')} with an account`]),
            ...(absent === 0 ? [] : [`${count(absent)} where none was found`]),
            ...(unknown === 0 ? [] : [`${count(unknown)} for which no search still counts`]),
          ]) || 'no search still counts'
        }`,
      alt: (present: number, absent: number, unknown: number) =>
        `World map: ${counted(present, 'member')} of the United Nations ${form(present, 'has', 'have')} an account for at least one seat${absent === 0 ? '' : `; in ${count(absent)} every seat was searched and none found`}${unknown === 0 ? '' : `; for ${count(unknown)} it is not known`}.`,
    },
    worldDialogue: {
      title: 'Who mentions whom',
      unit: (pairs: number, days: number, isWhole: boolean) =>
        `The ${counted(pairs, 'pair')} of countries whose accounts mention each other most in ${counted(days, 'day')} of own posts${isWhole ? '' : ', as far as posts were read'}; a line bends to the right of its way, and is as wide as the mentions are many.`,
      /** Where the table below it says of which time and which posts. */
      drawn: (pairs: number) =>
        `The ${counted(pairs, 'pair')} of countries with most mentions and replies both ways together; a line bends to the right of its way, and is as wide as the mentions are many.`,
      pair: (one: string, other: string, there: number, back: number) =>
        `${one} → ${other} ${count(there)}, ${back === 0 ? 'none' : count(back)} back`,
      alt: (pairs: readonly string[]) =>
        `World map with lines both ways between the countries whose accounts mention each other most: ${pairs.join('; ')}.`,
    },
    worldTies: {
      title: 'Follows between regions, against chance',
      /** @param counted whether the follows stand below the ratio on a line. */
      unit: (least: number, counted: boolean) =>
        `Number of follows ÷ the number expected in random networks in which each account keeps its numbers of follows and followers: beside a line between two regions in both directions${counted ? ', with the number of follows below it' : ' (the furthest from 1)'}, in a circle within one; where at least ${count(least)} are expected.`,
      step: (from: number, below: number) =>
        from === 0
          ? `under ${plain(below)}: far fewer than expected`
          : below === Number.POSITIVE_INFINITY
            ? `${plain(from)} and more: far more`
            : `${plain(from)} to ${plain(below)}: ${below < 1 ? 'fewer' : from > 1 ? 'more' : 'about as expected'}`,
      sea: 'International organisations are drawn in the sea.',
      left: (value: number) => `Left out, since without a region: ${nodes(value)}.`,
      alt: (within: readonly string[], between: readonly string[]) =>
        `World map with lines between regions, which show by how much their follows exceed or fall short of what is expected. Follows ÷ expected within regions: ${list(within)}; furthest from 1 between regions: ${list(between)}.`,
    },
  };
}

export type WorldFiguresWords = ReturnType<typeof worldFigures>;
