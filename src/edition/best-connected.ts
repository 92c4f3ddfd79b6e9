/** Who has the most mutual ties on all networks together, and whether that depends on one that could not be read. */
import { type Graph, tieState } from '../graph/graph.ts';
import { countMutualTies } from '../graph/mutual-ties.ts';
import type { Edition } from './edition.ts';
import { openOn } from './together.ts';

export interface BestConnected {
  /** Actors with the most known mutual ties, by their place, and how many these are. */
  leaders: number[];
  mutual: number;
  /** Others that have as many as every leader, or more, in some way the unknown ties could turn out. */
  rivals: number[];
  /** On each network, those of the rivals for whom the unknown ties of that network are enough. */
  rivalsThrough: number[][];
}

/** `null` where no mutual tie is known. */
export function bestConnected({ networks, together }: Edition): BestConnected | null {
  const { graph } = together;
  const { min: known, max } = countMutualTies(graph);
  const mutual = known.reduce((most, count) => Math.max(most, count), 0);
  if (mutual === 0) return null;
  const leaders = [...known.keys()].filter((i) => known[i] === mutual);
  return {
    leaders,
    mutual,
    rivals: rivalsOf(graph, max, leaders, mutual),
    rivalsThrough: networks.map((network) => {
      const open = openOn(together, network);
      return rivalsOf(open, countMutualTies(open).max, leaders, mutual);
    }),
  };
}

/** Best for a rival is that all its unknown ties are there, and no other of the leaders'; one between them counts for both. */
function rivalsOf(graph: Graph, max: Float64Array, leaders: readonly number[], mutual: number): number[] {
  return [...max.keys()].filter(
    (i) =>
      !leaders.includes(i) &&
      leaders.every((leader) => max[i]! - (mayTurnMutual(graph, i, leader) ? 1 : 0) >= mutual),
  );
}

function mayTurnMutual(graph: Graph, i: number, j: number): boolean {
  const states = [tieState(graph, i, j), tieState(graph, j, i)];
  return states.includes('unknown') && !states.includes('no');
}
