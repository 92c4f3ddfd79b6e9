/** The ties of each actor on all networks of an edition: how many, and how they are spread. */
import { boundDegrees, type DegreeBounds } from '../graph/degree-bounds.ts';
import type { Graph } from '../graph/graph.ts';
import type { Bounded } from './bounds.ts';
import type { Edition } from './edition.ts';
import { participationRange } from './participation.ts';

export const DIRECTIONS = ['in', 'out', 'mutual'] as const;

export type Direction = (typeof DIRECTIONS)[number];

interface MultiplexTies {
  /** On each network, in the edition's order; 0 where the actor has no account. */
  degrees: readonly Bounded[];
  /** Their sum, a tie on two networks twice. */
  degree: Bounded;
  /** Of the known ties; `null` without any, and in an edition of one network. */
  participation: Bounded;
}

export type ActorMultiplex = Record<Direction, MultiplexTies>;

/**
 * One an actor. As of a single network, followers are those that are known; follows and mutual ties have no value
 * where the actor was not read to the end on a network it is on. The bounds are sharp.
 */
export function multiplexOf({ networks, actors }: Edition): ActorMultiplex[] {
  const ranges = networks.map(({ actors: { graph } }) => degreesOf(graph));
  const none: Bounded = { value: 0, low: 0, high: 0 };
  return actors.map((_, actor) => {
    const of = (direction: Direction) =>
      combine(
        networks.map(({ nodeOf }, m) => (nodeOf[actor]! < 0 ? none : ranges[m]![direction](nodeOf[actor]!))),
      );
    return { in: of('in'), out: of('out'), mutual: of('mutual') };
  });
}

function combine(degrees: readonly Bounded[]): MultiplexTies {
  const hasValue = degrees.every(({ value }) => value !== null);
  const spread = participationRange(degrees.map(({ low, high }) => ({ low: low!, high: high! })));
  const sum = (of: 'low' | 'high') => degrees.reduce((all, degree) => all + degree[of]!, 0);
  return {
    degrees,
    degree: { value: hasValue ? sum('low') : null, low: sum('low'), high: sum('high') },
    participation: hasValue ? spread : { ...spread, value: null },
  };
}

function degreesOf(graph: Graph): Record<Direction, (node: number) => Bounded> {
  const { in_degree: followers, out_degree: follows, mutual } = boundDegrees(graph);
  const within = ({ min, max }: DegreeBounds, i: number, value: number | null): Bounded => ({
    value,
    low: min[i]!,
    high: max[i]!,
  });
  return {
    in: (i) => within(followers, i, followers.min[i]!),
    out: (i) => within(follows, i, graph.observed[i] === 1 ? follows.min[i]! : null),
    mutual: (i) => within(mutual, i, graph.observed[i] === 1 ? mutual.min[i]! : null),
  };
}
