import type { Graph } from '../../src/graph/graph.ts';

/** How many follows each node makes or receives, as far as is known. */
export function tiesOf({ size, outStart, outTarget }: Graph): Float64Array {
  const ties = new Float64Array(size);
  for (let node = 0; node < size; node++) {
    for (let edge = outStart[node]!; edge < outStart[node + 1]!; edge++) {
      ties[node]!++;
      ties[outTarget[edge]!]!++;
    }
  }
  return ties;
}
