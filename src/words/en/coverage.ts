import type { SearchName } from '../../evidence/proofs.ts';
import { rangeText } from '../../values/bounded.ts';
import { capital } from '../capital.ts';
import type { Terms } from '../values.ts';
import { count, counted, date, form, list, share } from './numbers.ts';
import { PROOFS } from './proofs.ts';
import type { SeatsOn } from './seats.ts';
import { values } from './values.ts';

/** How many of all are present on a network, and the two ends of their share; the network is '' for any of them. */
export interface PresentOn {
  network: string;
  present: number;
  bounds: readonly [least: number, most: number];
}

/** On what the seats present on a network rest; the network is '' where it is the only one. */
export interface RestOn extends SeatsOn {
  on: readonly { what: 'strong' | 'weak' | 'unproved'; seats: number }[];
}

/** Never one number where there are two. */
const between = ([least, most]: readonly [number, number]) =>
  share(least) === share(most) ? share(least) : `${share(least)} to ${share(most)}`;

/** Says once of what, and what they have. */
const have = (of: string, what: string, on: readonly PresentOn[]) =>
  list(
    on.map(({ network, present, bounds }, k) => {
      const who = k > 0 ? '' : ` of ${of} ${form(present, 'has', 'have')} ${what}`;
      const where = network === '' ? 'any of them' : values.network(network);
      const share = on.length === 1 ? `: a share of ${between(bounds)}` : ` (${between(bounds)})`;
      return `${count(present)}${who} on ${where}${share}`;
    }),
  );

const PROVED = { strong: 'on strong proof', weak: 'on weak proof', unproved: 'on the roster alone' };
const WAYS: Terms<SearchName> = {
  'network-search': 'by asking the network',
  'government-list': 'by a government’s list',
};

const at = (network: string) => (network === '' ? '' : ` on ${values.network(network)}`);

const seatsOn = (of: readonly SeatsOn[]) =>
  list(of.map(({ network, seats }, k) => `${k === 0 ? counted(seats, 'seat') : count(seats)}${at(network)}`));

export const coverage = {
  bounds: ([least, most]: readonly [number, number]) => rangeText(share(least), share(most)),
  none: (day: string) => `On ${date(day)} there is no seat, or no network, of which anything is asked.`,
  seats: (day: string, seats: number, on: readonly PresentOn[]) =>
    `On ${date(day)}, ${have(counted(seats, 'seat'), 'a known account', on)}.`,
  members: (members: number, on: readonly PresentOn[]) =>
    `${have(`${counted(members, 'member')} of the United Nations`, 'one for at least one seat', on)}.`,
  /** @param months for which a search counts. @param gone how many have an account in the roster that is no more. */
  unlooked: (on: readonly SeatsOn[], months: number, gone: number) =>
    `For ${seatsOn(on)} no search counts. None is known, it is over ${counted(months, 'month')} old, or the holder is new.${gone === 0 ? '' : ` For ${count(gone)} of these the account listed is suspended, deactivated or not found.`} The upper end supposes that all have an account.`,
  absences: (on: readonly SeatsOn[], ways: readonly { search: string; seats: number }[], oldest: string) =>
    `For ${seatsOn(on)} none was found${ways.length === 1 ? `, ${WAYS[ways[0]!.search]}` : `: ${ways.map(({ search, seats }) => `${count(seats)} ${WAYS[search]}`).join(', ')}`}; the oldest search is of ${date(oldest)}.`,
  noAbsence: 'No search that found none still counts, so every upper end is 100%.',
  notKept: (snapshot: string) =>
    `${snapshot} was sealed without seats: only those of the rows that were read are known, so no share can be given.`,
  /** @param oldest the day of the oldest proof; `null` where there is none. */
  proofs: (present: readonly RestOn[], oldest: string | null) => {
    const each = present.map(({ network, seats, on: [first, ...others] }) => {
      const rest = `${form(first!.seats, 'rests', 'rest')} ${PROVED[first!.what]}`;
      if (others.length === 0) return `the ${form(seats, 'one', count(seats))}${at(network)} ${rest}`;
      return `of the ${count(seats)}${at(network)}, ${list([`${count(first!.seats)} ${rest}`, ...others.map((one) => `${count(one.seats)} ${PROVED[one.what]}`)])}`;
    });
    return `${capital(each.join('; '))}${oldest === null ? '' : `; the oldest proof was last seen on ${date(oldest)}`}.`;
  },
  severalOffices: (seats: number) =>
    `${counted(seats, 'seat is', 'seats are')} of several offices and ${form(seats, 'counts', 'count')} under each of them.`,
  table: (by: readonly string[]) =>
    `Presence by network${by.map((column) => ` and ${values.attribute(column)}`).join('')}`,
  basis: (basis: string) => (basis === '' ? 'the roster alone' : (PROOFS[basis] ?? basis)),
  networks: (networks: readonly string[]) => list(networks.map(values.network)),
  bases: 'What this rests on',
  places: 'Seats by the networks on which they are present, absent and unknown',
  apart: 'Accounts counted apart: of governments, missions, ambassadors and others',
};
