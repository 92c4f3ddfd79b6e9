/** Who holds each office according to Wikidata: statements brought together by country and office. */

import { groupBy } from '../group-by.ts';
import type { TermOfOffice } from './wikidata.ts';

export interface Holder {
  item: string;
  name: string;
  /** Of the present term; empty where not known to the day. */
  start: string;
}

/** One office of one country. */
export interface Seat {
  /** Current holders in the order of their items: one, unless Wikidata contradicts itself or several share it. */
  holders: Holder[];
  /** Items that held the seat and no longer do → the last day known, empty where it is not. */
  ended: ReadonlyMap<string, string>;
}

/**
 * Seats by `country office`. Of current statements on a country those of preferred rank alone count, where
 * there are any; a minister's statement is on the person, whose ranks say nothing about other ministers.
 */
export function findSeats(terms: readonly TermOfOffice[]): ReadonlyMap<string, Seat> {
  const byOffice = groupBy(terms, ({ country, office }) => seatKey(country, office));
  return new Map([...byOffice].map(([key, held]) => [key, toSeat(held)]));
}

export function seatKey(country: string, office: string): string {
  return `${country} ${office}`;
}

/** A holder as findings name one: the name with the item, by which it can be looked up. */
export function describeHolder({ name, item }: Holder): string {
  return name === item ? item : `${name} (${item})`;
}

function toSeat(terms: readonly TermOfOffice[]): Seat {
  const current = terms.filter(({ state }) => state === 'current');
  const ranked = current.filter(({ preferred, office }) => preferred && office !== 'foreign-minister');
  const holders = new Map<string, Holder>();
  for (const { item, name, start } of ranked.length > 0 ? ranked : current) {
    const known = holders.get(item);
    if (known === undefined || known.start < start) holders.set(item, { item, name, start });
  }
  const ended = new Map<string, string>();
  for (const { item, state, end } of terms) {
    const still = current.some((term) => term.item === item);
    if (state === 'ended' && !still && end >= (ended.get(item) ?? '')) ended.set(item, end);
  }
  return { holders: [...holders.values()].sort((a, b) => (a.item < b.item ? -1 : 1)), ended };
}
