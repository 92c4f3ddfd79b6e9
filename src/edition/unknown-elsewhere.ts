/** Ties that one network of an edition could not show, and another does. */
import type { Edition } from './edition.ts';
import { stateOn } from './pair-state.ts';

/** Each once for every network on which it is unknown. */
export function countUnknownElsewhere({ together: { graph }, networks }: Edition): number {
  let count = 0;
  for (let i = 0; i < graph.size; i++) {
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      for (const network of networks) {
        if (stateOn(network, i, graph.outTarget[k]!) === 'unknown') count++;
      }
    }
  }
  return count;
}
