/** The forces of ForceAtlas2 (Jacomy, Venturini, Heymann & Bastian 2014) between the nodes of a mutual graph. */
import type { MutualGraph } from './mutual-graph.ts';
import { type Bodies, repelByTree, repelExactly } from './repulsion.ts';

/** Up to this many nodes every pair repels exactly; beyond, distant ones by a quadtree. */
export const EXACT_UP_TO = 2000;

const REPULSION = 2;
const GRAVITY = 1;

/** Adds the forces of a round to those of the bodies, one for each node of a graph. */
export type AddForces = (bodies: Bodies) => void;

/**
 * Repulsion is mass · mass ÷ distance, attraction along an edge log(1 + distance) (LinLog mode, which shows clusters), and
 * gravity keeps components together.
 */
export function prepareForces({ size, start, neighbour }: MutualGraph): AddForces {
  const repel = size <= EXACT_UP_TO ? repelExactly : repelByTree;
  return (bodies) => {
    const { x, y, mass, forceX, forceY } = bodies;
    repel(bodies, REPULSION);
    for (let i = 0; i < size; i++) {
      const distance = length(x[i]!, y[i]!);
      if (distance > 0) {
        forceX[i]! -= (GRAVITY * mass[i]! * x[i]!) / distance;
        forceY[i]! -= (GRAVITY * mass[i]! * y[i]!) / distance;
      }
      for (let k = start[i]!; k < start[i + 1]!; k++) {
        const j = neighbour[k]!;
        if (j < i) attract(bodies, i, j);
      }
    }
  };
}

function attract({ x, y, forceX, forceY }: Bodies, i: number, j: number): void {
  const dx = x[i]! - x[j]!;
  const dy = y[i]! - y[j]!;
  const distance = length(dx, dy);
  if (distance === 0) return;
  const factor = logarithm(1 + distance) / distance;
  forceX[i]! -= dx * factor;
  forceY[i]! -= dy * factor;
  forceX[j]! += dx * factor;
  forceY[j]! += dy * factor;
}

/** ln x for x ≥ 1 to six digits, from arithmetic that no engine does otherwise; a force needs no more. */
function logarithm(x: number): number {
  let halvings = 0;
  let rest = x;
  for (; rest > 16; rest *= 1 / 16) halvings += 4;
  for (; rest > Math.SQRT2; rest *= 0.5) halvings++;
  const s = (rest - 1) / (rest + 1);
  const squared = s * s;
  return halvings * Math.LN2 + 2 * s * (1 + squared * (1 / 3 + squared * (1 / 5 + squared / 7)));
}

export function length(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}
