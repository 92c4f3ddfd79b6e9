/** ForceAtlas2 (Jacomy, Venturini, Heymann & Bastian 2014) from + − × ÷ and square roots: the same on every machine. */
import type { MutualGraph } from './mutual-graph.ts';
import { type Bodies, repelByTree, repelExactly } from './repulsion.ts';

export interface Positions {
  x: Float64Array;
  y: Float64Array;
}

/** Up to this many nodes every pair repels exactly; beyond, distant ones by a quadtree. */
export const EXACT_UP_TO = 2000;

const REPULSION = 2;
const GRAVITY = 1;
const TOLERANCE = 1;

/**
 * Moves the nodes so that neighbours draw near and all others apart: masses are degrees plus one, repulsion is
 * mass · mass ÷ distance, attraction along an edge log(1 + distance) (LinLog mode, which shows clusters), and
 * gravity keeps components together. The step of each node adapts to how much it swings.
 */
export function forceLayout(graph: MutualGraph, from: Positions, iterations: number): Positions {
  const { size, start, neighbour } = graph;
  const bodies: Bodies = {
    x: from.x.slice(),
    y: from.y.slice(),
    mass: Float64Array.from({ length: size }, (_, i) => start[i + 1]! - start[i]! + 1),
    forceX: new Float64Array(size),
    forceY: new Float64Array(size),
  };
  const { x, y, mass, forceX, forceY } = bodies;
  const repel = size <= EXACT_UP_TO ? repelExactly : repelByTree;
  const beforeX = new Float64Array(size);
  const beforeY = new Float64Array(size);
  const swing = new Float64Array(size);
  let speed = 1;
  let efficiency = 1;
  for (let round = 0; round < iterations; round++) {
    beforeX.set(forceX);
    beforeY.set(forceY);
    forceX.fill(0);
    forceY.fill(0);
    repel(bodies, REPULSION);
    for (let i = 0; i < size; i++) {
      const distance = Math.sqrt(x[i]! * x[i]! + y[i]! * y[i]!);
      if (distance > 0) {
        forceX[i]! -= (GRAVITY * mass[i]! * x[i]!) / distance;
        forceY[i]! -= (GRAVITY * mass[i]! * y[i]!) / distance;
      }
      for (let k = start[i]!; k < start[i + 1]!; k++) {
        const j = neighbour[k]!;
        if (j < i) attract(bodies, i, j);
      }
    }
    let swinging = 0;
    let traction = 0;
    for (let i = 0; i < size; i++) {
      swing[i] = length(beforeX[i]! - forceX[i]!, beforeY[i]! - forceY[i]!);
      swinging += mass[i]! * swing[i]!;
      traction += (mass[i]! * length(beforeX[i]! + forceX[i]!, beforeY[i]! + forceY[i]!)) / 2;
    }
    if (swinging === 0) break;
    // Tolerance and speed as in Gephi's implementation, which the paper describes.
    const estimate = 0.05 * Math.sqrt(size);
    const jitter =
      TOLERANCE * Math.max(Math.sqrt(estimate), Math.min(10, (estimate * traction) / (size * size)));
    let tolerance = jitter;
    if (swinging / traction > 2) {
      if (efficiency > 0.05) efficiency *= 0.5;
      tolerance = Math.max(jitter, TOLERANCE);
    }
    const target = (tolerance * efficiency * traction) / swinging;
    if (swinging > tolerance * traction) {
      if (efficiency > 0.05) efficiency *= 0.7;
    } else if (speed < 1000) efficiency *= 1.3;
    speed += Math.min(target - speed, 0.5 * speed);
    for (let i = 0; i < size; i++) {
      const step = speed / (1 + Math.sqrt(speed * mass[i]! * swing[i]!));
      x[i]! += forceX[i]! * step;
      y[i]! += forceY[i]! * step;
    }
  }
  return { x, y };
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
  for (; rest > 16; rest /= 16) halvings += 4;
  for (; rest > Math.SQRT2; rest /= 2) halvings++;
  const s = (rest - 1) / (rest + 1);
  const squared = s * s;
  return halvings * Math.LN2 + 2 * s * (1 + squared * (1 / 3 + squared * (1 / 5 + squared / 7)));
}

function length(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}
