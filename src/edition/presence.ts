/** Who is on which network of an edition, on several, and on none. */

import { groupBy } from '../group-by.ts';
import { attributeOf } from '../study/grouping.ts';
import type { Edition, EditionActor } from './edition.ts';

/** Networks by their place in the edition, and those actors that are on exactly these. */
interface NetworkSet {
  networks: readonly number[];
  actors: number;
}

export interface GroupPresence {
  group: string;
  /** All that a roster names: those on a network, and those nowhere. */
  named: number;
  /** Actors on each network, in the edition's order. */
  on: readonly number[];
  /** On two networks or more. */
  several: number;
  /** Named in a roster, without an account that exists. */
  nowhere: number;
  /** Those that occur, the most frequent first. */
  sets: readonly NetworkSet[];
}

/** Places in `edition.networks` of those that the actor has an account on. */
export function networksOf({ accounts }: EditionActor): number[] {
  return [...accounts.keys()].filter((network) => accounts[network]!.length > 0);
}

/** All actors as one group, which is called ''. */
export function presenceOfAll(edition: Edition): GroupPresence {
  return countPresence(edition, '', [...edition.actors, ...edition.absent]);
}

/** By an attribute such as office, region or country, in the order of the groups' names; without those that have no value of it. */
export function presenceBy(edition: Edition, attribute: string): GroupPresence[] {
  const named = [...edition.actors, ...edition.absent];
  return [...groupBy(named, (actor) => attributeOf(actor, attribute))]
    .filter(([group]) => group !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, actors]) => countPresence(edition, group, actors));
}

function countPresence({ networks }: Edition, group: string, named: readonly EditionActor[]): GroupPresence {
  const places = named.map(networksOf);
  const present = places.filter(({ length }) => length > 0);
  const sets = [...groupBy(present, (set) => set.join(' ')).values()].map((of) => ({
    networks: of[0]!,
    actors: of.length,
  }));
  return {
    group,
    named: named.length,
    on: networks.map((_, network) => places.filter((set) => set.includes(network)).length),
    several: places.filter(({ length }) => length > 1).length,
    nowhere: named.length - present.length,
    sets: sets.sort((a, b) => b.actors - a.actors || compareSets(a.networks, b.networks)),
  };
}

function compareSets(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((network, k) => network !== b[k]);
  if (place < 0) return a.length - b.length;
  return a[place]! - (b[place] ?? -1);
}
