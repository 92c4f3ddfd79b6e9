/** The forces of the layout by the compiled kernel. */
import { type AddForces, EXACT_UP_TO, GRAVITY, REPULSION } from './forces.ts';
import type { MutualGraph } from './mutual-graph.ts';
import { squareAround } from './repulsion.ts';
import type { Arena, KernelExports } from './wasm-memory.ts';
import { inSlices } from './wasm-pairs.ts';

/** As `prepareForces`; good until the arena is used for something else. */
export function prepareWasmForces(
  { size, start, neighbour }: MutualGraph,
  arena: Arena,
  exports: KernelExports,
): AddForces {
  // One more than there are, as they are read two at a time.
  const reals = () => arena.reserve(8 * (size + 1));
  // Leaves are at most as many as bodies, and a cell that is divided has a ninth of a depth's bodies at least.
  const mostCells = 4 * size + 32;
  const cellWords = () => arena.reserve(4 * mostCells);
  const bodyArrays = [reals(), reals(), reals(), reals(), reals()] as const;
  const job = arena.put(
    Uint32Array.of(
      ...[size, ...bodyArrays, arena.put(start), arena.put(neighbour)],
      ...[arena.reserve(4 * size), reals(), reals(), reals()],
      ...[arena.reserve(32 * mostCells), cellWords(), cellWords(), cellWords(), 0],
    ),
  );
  const views = bodyArrays.map((at) => new Float64Array(arena.memory.buffer, at, size));
  return ({ x, y, mass, forceX, forceY }) => {
    const given = [x, y, mass, forceX, forceY];
    for (const [k, view] of views.entries()) view.set(given[k]!);
    if (size <= EXACT_UP_TO) {
      inSlices(size, (first, last) => exports.repelExactly(job, REPULSION, first, last));
    } else {
      const { left, top, width } = squareAround({ x, y });
      exports.buildTree(job, left, top, width);
      inSlices(size, (first, last) => exports.repelByTree(job, REPULSION, first, last));
    }
    inSlices(size, (first, last) => exports.attractBodies(job, GRAVITY, first, last));
    forceX.set(views[3]!);
    forceY.set(views[4]!);
  };
}
