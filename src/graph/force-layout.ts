/** ForceAtlas2 (Jacomy, Venturini, Heymann & Bastian 2014) from + − × ÷ and square roots: the same on every machine. */
import { length, prepareForces } from './forces.ts';
import type { MutualGraph } from './mutual-graph.ts';
import type { Bodies } from './repulsion.ts';

export interface Positions {
  x: Float64Array;
  y: Float64Array;
}

const TOLERANCE = 1;

/**
 * Moves the nodes so that neighbours draw near and all others apart; masses are degrees plus one. The step of each
 * node adapts to how much it swings.
 */
export function forceLayout(graph: MutualGraph, from: Positions, iterations: number): Positions {
  const { size, start } = graph;
  const addForces = prepareForces(graph);
  const bodies: Bodies = {
    x: from.x.slice(),
    y: from.y.slice(),
    mass: Float64Array.from({ length: size }, (_, i) => start[i + 1]! - start[i]! + 1),
    forceX: new Float64Array(size),
    forceY: new Float64Array(size),
  };
  const { x, y, mass, forceX, forceY } = bodies;
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
    addForces(bodies);
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
