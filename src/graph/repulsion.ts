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

/** Cells of a quadtree: cell c holds `order[first…end)`, its centre of mass, and its children if any. */
interface Tree {
  order: Int32Array;
  first: number[];
  end: number[];
  width: number[];
  mass: number[];
  x: number[];
  y: number[];
  /** Numbers of up to four children; empty in a leaf. */
  children: number[][];
}

/** The same forces to a few per cent, in O(n log n) (Barnes & Hut 1986). */
export function repelByTree(bodies: Bodies, strength: number): void {
  const { x, y, mass, forceX, forceY } = bodies;
  const tree = buildTree(bodies);
  const stack: number[] = [];
  for (let i = 0; i < x.length; i++) {
    const pull = strength * mass[i]!;
    let sumX = 0;
    let sumY = 0;
    const add = (dx: number, dy: number, other: number): void => {
      const squared = dx * dx + dy * dy;
      if (squared === 0) return;
      const factor = (pull * other) / squared;
      sumX += dx * factor;
      sumY += dy * factor;
    };
    stack.push(0);
    while (stack.length > 0) {
      const cell = stack.pop()!;
      const dx = x[i]! - tree.x[cell]!;
      const dy = y[i]! - tree.y[cell]!;
      const width = tree.width[cell]!;
      if (width * width < OPENING * OPENING * (dx * dx + dy * dy)) {
        add(dx, dy, tree.mass[cell]!);
      } else if (tree.children[cell]!.length > 0) {
        for (const child of tree.children[cell]!) stack.push(child);
      } else {
        for (let k = tree.first[cell]!; k < tree.end[cell]!; k++) {
          const j = tree.order[k]!;
          if (j !== i) add(x[i]! - x[j]!, y[i]! - y[j]!, mass[j]!);
        }
      }
    }
    forceX[i]! += sumX;
    forceY[i]! += sumY;
  }
}

function buildTree({ x, y, mass }: Bodies): Tree {
  const tree: Tree = {
    order: Int32Array.from(x.keys()),
    first: [],
    end: [],
    width: [],
    mass: [],
    x: [],
    y: [],
    children: [],
  };
  const left = x.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const top = y.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const right = x.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const bottom = y.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);

  const divide = (
    first: number,
    end: number,
    cellLeft: number,
    cellTop: number,
    width: number,
    depth: number,
  ): number => {
    const cell = tree.first.push(first) - 1;
    tree.end.push(end);
    tree.width.push(width);
    tree.children.push([]);
    let sum = 0;
    let sumX = 0;
    let sumY = 0;
    for (let k = first; k < end; k++) {
      const i = tree.order[k]!;
      sum += mass[i]!;
      sumX += mass[i]! * x[i]!;
      sumY += mass[i]! * y[i]!;
    }
    tree.mass.push(sum);
    tree.x.push(sumX / sum);
    tree.y.push(sumY / sum);
    if (end - first <= LEAF || depth === DEEPEST) return cell;
    const half = width / 2;
    const middleX = cellLeft + half;
    const middleY = cellTop + half;
    const lower = partition(tree.order, first, end, (i) => y[i]! < middleY);
    const cuts = [
      first,
      partition(tree.order, first, lower, (i) => x[i]! < middleX),
      lower,
      partition(tree.order, lower, end, (i) => x[i]! < middleX),
      end,
    ];
    for (let quarter = 0; quarter < 4; quarter++) {
      if (cuts[quarter] === cuts[quarter + 1]) continue;
      tree.children[cell]!.push(
        divide(
          cuts[quarter]!,
          cuts[quarter + 1]!,
          quarter % 2 === 0 ? cellLeft : middleX,
          quarter < 2 ? cellTop : middleY,
          half,
          depth + 1,
        ),
      );
    }
    return cell;
  };
  divide(0, x.length, left, top, Math.max(right - left, bottom - top), 0);
  return tree;
}

/** Moves those for which `isFirst` holds to the front of order[first…end); where they end. */
function partition(
  order: Int32Array,
  first: number,
  end: number,
  isFirst: (body: number) => boolean,
): number {
  let cut = first;
  for (let k = first; k < end; k++) {
    const body = order[k]!;
    if (!isFirst(body)) continue;
    order[k] = order[cut]!;
    order[cut++] = body;
  }
  return cut;
}
