/** Which cluster of an earlier partition a later one continues. */

/**
 * For each later cluster 1…k (index 0 is 0), the earlier cluster it is matched with, or 0 where there is none.
 * The matching has the greatest sum of Jaccard indices, |A ∩ B| ÷ |A ∪ B| over the nodes that are in a cluster
 * both times (Hungarian method, Kuhn 1955). An earlier cluster is matched once at most, and clusters without a
 * shared node never.
 *
 * @param earlierNode for each later node, the same account's node then, or −1.
 */
export function matchClusters(
  earlier: { cluster: Int32Array; count: number },
  later: { cluster: Int32Array; count: number },
  earlierNode: Int32Array,
): Int32Array {
  const columns = earlier.count;
  const shared = new Float64Array(later.count * columns);
  const earlierSize = new Float64Array(columns);
  const laterSize = new Float64Array(later.count);
  for (let i = 0; i < later.cluster.length; i++) {
    const node = earlierNode[i]!;
    const row = later.cluster[i]! - 1;
    const column = node < 0 ? -1 : earlier.cluster[node]! - 1;
    if (row < 0 || column < 0) continue;
    shared[row * columns + column]!++;
    laterSize[row]!++;
    earlierSize[column]!++;
  }
  const jaccard = shared.map((count, cell) =>
    count === 0 ? 0 : count / (laterSize[Math.floor(cell / columns)]! + earlierSize[cell % columns]! - count),
  );
  const matched = new Int32Array(later.count + 1);
  for (const [row, column] of assign(jaccard, later.count, columns).entries()) {
    if (column >= 0 && jaccard[row * columns + column]! > 0) matched[row + 1] = column + 1;
  }
  return matched;
}

/**
 * The column of each row, or −1, such that the sum of the gains is greatest: the Hungarian method by shortest
 * augmenting paths with potentials (Jonker & Volgenant 1987), O(k³). Of equal assignments the same is always
 * found.
 */
function assign(gain: Float64Array, rows: number, columns: number): Int32Array {
  const size = Math.max(rows, columns);
  const cost = (row: number, column: number) =>
    row < rows && column < columns ? -gain[row * columns + column]! : 0;
  // Row and column 0 stand for "none yet"; rows and columns are numbered from 1.
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const before = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    let column = 0;
    const distance = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const done = new Uint8Array(size + 1);
    do {
      done[column] = 1;
      const from = rowOf[column]!;
      let step = Number.POSITIVE_INFINITY;
      let nearest = 0;
      for (let next = 1; next <= size; next++) {
        if (done[next] === 1) continue;
        const length = cost(from - 1, next - 1) - rowPotential[from]! - columnPotential[next]!;
        if (length < distance[next]!) {
          distance[next] = length;
          before[next] = column;
        }
        if (distance[next]! < step) {
          step = distance[next]!;
          nearest = next;
        }
      }
      for (let c = 0; c <= size; c++) {
        if (done[c] === 1) {
          rowPotential[rowOf[c]!]! += step;
          columnPotential[c]! -= step;
        } else {
          distance[c]! -= step;
        }
      }
      column = nearest;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[before[column]!]!;
      column = before[column]!;
    }
  }
  const columnOf = new Int32Array(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column]! - 1;
    if (row >= 0 && row < rows) columnOf[row] = column - 1;
  }
  return columnOf;
}
