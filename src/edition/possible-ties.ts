/** Between how many actors of an edition a tie is possible at all. */
import { groupBy } from '../group-by.ts';
import type { Edition } from './edition.ts';
import { networksOf } from './presence.ts';

/** Ordered pairs of actors that are on a network together. O(actors + sets of networks²). */
export function possibleTies({ actors }: Pick<Edition, 'actors'>): number {
  const sets = [...groupBy(actors.map(networksOf), (set) => set.join(' ')).values()];
  let pairs = 0;
  for (const one of sets) {
    for (const other of sets) {
      if (!one[0]!.some((network) => other[0]!.includes(network))) continue;
      pairs += one.length * (one === other ? other.length - 1 : other.length);
    }
  }
  return pairs;
}
