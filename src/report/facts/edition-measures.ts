/** Measures of the union of an edition's networks, as far as its actors were read and a tie between them is possible. */
import type { Edition } from '../../edition/edition.ts';
import { possibleTies } from '../../edition/possible-ties.ts';
import type { Measured, NodeColumn } from '../../graph/measures.ts';
import { isObserved } from '../../roster/verdict.ts';

/** Columns that need all follows of an actor. */
const OF_THE_READ: readonly NodeColumn[] = [
  'out_degree',
  'mutual',
  'one_way_out',
  'mutual_share',
  'followback_share',
];

/**
 * Empty where an actor was not read to the end on every network that it is on, though the union knows more of it than
 * nothing; such actors count as no observed source, and pairs that are on no network together as no null pair.
 */
export function editionMeasures({ together, actors }: Edition, measured: Measured): Measured {
  const isRead = together.nodes.map(({ verdict }) => isObserved(verdict));
  const impossible = (actors.length * (actors.length - 1) - possibleTies({ actors })) / 2;
  const emptied = OF_THE_READ.map((column) => [
    column,
    measured.nodes[column].map((value, node) => (isRead[node] ? value : Number.NaN)),
  ]);
  const corrected: Readonly<Record<string, (value: number) => number>> = {
    observed_sources: () => isRead.filter((read) => read).length,
    null_pairs: (value) => value - impossible,
  };
  return {
    ...measured,
    nodes: { ...measured.nodes, ...Object.fromEntries(emptied) },
    graph: measured.graph.map((figure) => ({
      ...figure,
      value: corrected[figure.measure]?.(figure.value) ?? figure.value,
    })),
  };
}
