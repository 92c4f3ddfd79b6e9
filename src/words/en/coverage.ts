import { rangeText } from '../../values/bounded.ts';
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

/** The proofs of those present on a network. @property oldest_proof the day of the oldest; `null` where there is none. */
export interface ProofsOn {
  network: string;
  strong: number;
  weak: number;
  unproved: number;
  oldest_proof: string | null;
}

/** Never one number where there are two. */
const between = ([least, most]: readonly [number, number]) =>
  share(least) === share(most) ? share(least) : `${share(least)} to ${share(most)}`;

const onEach = (of: readonly PresentOn[]) =>
  list(
    of.map(
      ({ network, present, bounds }) =>
        `${count(present)} on ${network === '' ? 'any of them' : values.network(network)} (${between(bounds)})`,
    ),
  );

const seatsOn = (of: readonly SeatsOn[]) =>
  list(of.map(({ network, seats }) => `${counted(seats, 'seat')} on ${values.network(network)}`));

export const coverage = {
  bounds: ([least, most]: readonly [number, number]) => rangeText(share(least), share(most)),
  none: (day: string) => `On ${date(day)} there is no seat, or no network, of which anything is asked.`,
  seats: (day: string, seats: number, on: readonly PresentOn[]) =>
    `On ${date(day)}, of ${counted(seats, 'seat')} an account is known of ${onEach(on)}.`,
  members: (members: number, on: readonly PresentOn[]) =>
    `Of ${counted(members, 'member')} of the United Nations, an account of at least one seat is known of ${onEach(on)}.`,
  /** @param months for which a search counts. */
  unlooked: (on: readonly SeatsOn[], months: number) =>
    `Nobody is known to have looked for ${seatsOn(on)} within ${counted(months, 'month')} and since its holder took office: whether they have an account is unknown, and the upper end of each share is as if they all had.`,
  absences: (on: readonly { network: string; basis: string; seats: number; oldest: string }[]) =>
    `That there is no account rests on a search: ${list(on.map(({ network, basis, seats, oldest }) => `${counted(seats, 'seat')} on ${values.network(network)} (${PROOFS[basis]}, the oldest on ${date(oldest)})`))}.`,
  noAbsence: 'No absence is written in it: its upper bounds are 100%.',
  notKept: (snapshot: string) =>
    `${snapshot} was sealed without seats: only those of the rows that were read are known, so no share can be given.`,
  proofs: (on: readonly ProofsOn[]) =>
    `What those present rest on: ${list(
      on.map(({ network, strong, weak, unproved, oldest_proof: oldest }) => {
        const parts = [
          ...(strong === 0 ? [] : [`strong proof for ${count(strong)}`]),
          ...(weak === 0 ? [] : [`weak proof for ${count(weak)}`]),
          ...(unproved === 0 ? [] : [`the roster alone for ${count(unproved)}`]),
        ];
        return `on ${values.network(network)}, ${list(parts)}${oldest === null ? '' : ` (the oldest proof is of ${date(oldest)})`}`;
      }),
    )}.`,
  severalOffices: (seats: number) =>
    `${counted(seats, 'seat is', 'seats are')} of several offices and ${form(seats, 'stands', 'stand')} under each of them.`,
  table: (by: readonly string[]) =>
    `Presence by network${by.map((column) => ` and ${values.attribute(column)}`).join('')}`,
  basis: (basis: string) => (basis === '' ? 'the roster alone' : (PROOFS[basis] ?? basis)),
  networks: (networks: readonly string[]) => list(networks.map(values.network)),
  bases: 'What this rests on',
  places: 'Seats by the networks on which they are present, absent and unknown',
  apart: 'Accounts counted apart: of governments, missions, ambassadors and others',
};
