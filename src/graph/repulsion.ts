/** Repulsion between all pairs of bodies in the plane: exactly, or by a quadtree where there are many. */

export interface Bodies {
  x: Float64Array;
  y: Float64Array;
  mass: Float64Array;
  /** Forces are added here. */
  forceX: Float64Array;
  forceY: Float64Array;
}

/** Adds strength · massᵢ · massⱼ ÷ distance along the line between each two bodies. O(n²). */
export function repelExactly({ x, y, mass, forceX, forceY }: Bodies, strength: number): void {
  for (let i = 1; i < x.length; i++) {
    const xi = x[i]!;
    const yi = y[i]!;
    const pull = strength * mass[i]!;
    let sumX = 0;
    let sumY = 0;
    for (let j = 0; j < i; j++) {
      const dx = xi - x[j]!;
      const dy = yi - y[j]!;
      const squared = dx * dx + dy * dy;
      if (squared === 0) continue;
      const factor = (pull * mass[j]!) / squared;
      sumX += dx * factor;
      sumY += dy * factor;
      forceX[j]! -= dx * factor;
      forceY[j]! -= dy * factor;
    }
    forceX[i]! += sumX;
    forceY[i]! += sumY;
  }
}

/** A cell stands for its bodies where it is less wide than this share of its distance. */
const OPENING = 0.9;
/** Cells with at most this many bodies, or this deep in the tree, are not divided. */
const LEAF = 8;
const DEEPEST = 24;

/** Numbers a cell has in a tree's `cells`: its centre of mass, its mass and its width squared. */
const CELL = 4;

/** A quadtree whose cells are in the order of a walk from the root that takes the last child first. */
interface Tree {
  /** The bodies, those of one cell together. */
  order: Uint32Array;
  cells: Float64Array;
  /** Of each cell, which one the walk comes to once it has left it and all below it. */
  next: Uint32Array;
  /** Of each leaf, its bodies `order[first…end)`; elsewhere `end` is 0. */
  first: Uint32Array;
  end: Uint32Array;
}

/** The same forces to a few per cent, in O(n log n) (Barnes & Hut 1986). */
export function repelByTree(bodies: Bodies, strength: number): void {
  const { x, y, mass, forceX, forceY } = bodies;
  const { order, cells, next, first, end } = buildTree(bodies);
  const count = next.length;
  // In the tree's order, so that one body needs the cells that the one before it has just needed.
  for (const i of order) {
    const xi = x[i]!;
    const yi = y[i]!;
    const pull = strength * mass[i]!;
    let sumX = 0;
    let sumY = 0;
    for (let cell = 0; cell < count; ) {
      const at = CELL * cell;
      const dx = xi - cells[at]!;
      const dy = yi - cells[at + 1]!;
      const squared = dx * dx + dy * dy;
      if (cells[at + 3]! < OPENING * OPENING * squared) {
        const factor = (pull * cells[at + 2]!) / squared;
        sumX += dx * factor;
        sumY += dy * factor;
        cell = next[cell]!;
        continue;
      }
      for (let k = first[cell]!, last = end[cell]!; k < last; k++) {
        const j = order[k]!;
        const besideX = xi - x[j]!;
        const besideY = yi - y[j]!;
        const near = besideX * besideX + besideY * besideY;
        if (near === 0) continue;
        const factor = (pull * mass[j]!) / near;
        sumX += besideX * factor;
        sumY += besideY * factor;
      }
      cell++;
    }
    forceX[i]! += sumX;
    forceY[i]! += sumY;
  }
}

/** The least square that holds all bodies, from its upper left corner. */
function squareAround({ x, y }: Pick<Bodies, 'x' | 'y'>): {
  left: number;
  top: number;
  width: number;
} {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < x.length; i++) {
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    top = Math.min(top, y[i]!);
    bottom = Math.max(bottom, y[i]!);
  }
  return { left, top, width: Math.max(right - left, bottom - top) };
}

function buildTree({ x, y, mass }: Bodies): Tree {
  const order = Uint32Array.from(x.keys());
  const cells: number[] = [];
  const next: number[] = [];
  const firstOf: number[] = [];
  const endOf: number[] = [];

  const divide = (
    first: number,
    end: number,
    cellLeft: number,
    cellTop: number,
    width: number,
    depth: number,
  ): void => {
    let sum = 0;
    let sumX = 0;
    let sumY = 0;
    for (let k = first; k < end; k++) {
      const i = order[k]!;
      sum += mass[i]!;
      sumX += mass[i]! * x[i]!;
      sumY += mass[i]! * y[i]!;
    }
    const cell = next.push(0) - 1;
    cells.push(sumX / sum, sumY / sum, sum, width * width);
    const isLeaf = end - first <= LEAF || depth === DEEPEST;
    firstOf.push(first);
    endOf.push(isLeaf ? end : 0);
    if (!isLeaf) {
      const half = width / 2;
      const middleX = cellLeft + half;
      const middleY = cellTop + half;
      const lower = partition(order, first, end, y, middleY);
      const cuts = [
        first,
        partition(order, first, lower, x, middleX),
        lower,
        partition(order, lower, end, x, middleX),
        end,
      ];
      for (let quarter = 3; quarter >= 0; quarter--) {
        if (cuts[quarter] === cuts[quarter + 1]) continue;
        const quarterLeft = quarter % 2 === 0 ? cellLeft : middleX;
        const quarterTop = quarter < 2 ? cellTop : middleY;
        divide(cuts[quarter]!, cuts[quarter + 1]!, quarterLeft, quarterTop, half, depth + 1);
      }
    }
    next[cell] = next.length;
  };
  const { left, top, width } = squareAround({ x, y });
  divide(0, x.length, left, top, width, 0);
  return {
    order,
    cells: Float64Array.from(cells),
    next: Uint32Array.from(next),
    first: Uint32Array.from(firstOf),
    end: Uint32Array.from(endOf),
  };
}

/** Moves those whose value is less than `middle` to the front of order[first…end); where they end. */
function partition(
  order: Uint32Array,
  first: number,
  end: number,
  values: Float64Array,
  middle: number,
): number {
  let cut = first;
  for (let k = first; k < end; k++) {
    const body = order[k]!;
    if (!(values[body]! < middle)) continue;
    order[k] = order[cut]!;
    order[cut++] = body;
  }
  return cut;
}
