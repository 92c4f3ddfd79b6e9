/** Small systems of linear equations with a symmetric, positive definite matrix. */

/** A square matrix in rows. */
export interface Square {
  size: number;
  cells: Float64Array;
}

/** Below this share of itself that the others leave unexplained, a column counts as their combination. */
const LEAST_PIVOT = 1e-10;

/**
 * The Cholesky factor L, with A = L·Lᵀ, of a matrix with ones on its diagonal; the numbers of the columns that are
 * combinations of those before them, whose row in L is 0.
 */
export function factor({ size, cells }: Square): { factor: Square; combined: number[] } {
  const lower = new Float64Array(size * size);
  const combined: number[] = [];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = cells[i * size + j]!;
      for (let k = 0; k < j; k++) rest -= lower[i * size + k]! * lower[j * size + k]!;
      const pivot = lower[j * size + j]!;
      if (j < i) lower[i * size + j] = pivot === 0 ? 0 : rest / pivot;
      else if (rest > LEAST_PIVOT) lower[i * size + i] = Math.sqrt(rest);
      else {
        combined.push(i);
        lower.fill(0, i * size, (i + 1) * size);
      }
    }
  }
  return { factor: { size, cells: lower }, combined };
}

/** x with L·Lᵀ·x = b. */
export function solve({ size, cells }: Square, b: ArrayLike<number>): Float64Array {
  const x = new Float64Array(b);
  for (let i = 0; i < size; i++) {
    let rest = x[i]!;
    for (let k = 0; k < i; k++) rest -= cells[i * size + k]! * x[k]!;
    x[i] = rest / cells[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = x[i]!;
    for (let k = i + 1; k < size; k++) rest -= cells[k * size + i]! * x[k]!;
    x[i] = rest / cells[i * size + i]!;
  }
  return x;
}

/** The matrix without one of its rows and the column of the same number. */
export function without({ size, cells }: Square, left: number): Square {
  const kept = Array.from({ length: size }, (_, i) => i).filter((i) => i !== left);
  return {
    size: size - 1,
    cells: Float64Array.from(kept.flatMap((i) => kept.map((j) => cells[i * size + j]!))),
  };
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
