/**
 * The model of pairs once more, written apart and slow: every pair is a row of a matrix, every model is solved whole by
 * elimination, every permutation moves a whole matrix of residuals.
 */

export interface SlowModel {
  size: number;
  /** Outcome of each ordered pair, by row and column; NaN where there is none. */
  y: readonly (readonly number[])[];
  /** Of each term. */
  x: readonly (readonly (readonly number[])[])[];
}

export interface SlowFit {
  /** The intercept first. */
  coefficients: number[];
  /** Coefficient ÷ standard error. */
  statistics: number[];
  r2: number;
}

type Rows = { columns: number[][]; y: number[] };

function rowsOf({ size, y, x }: SlowModel): Rows & { pairs: [number, number][] } {
  const pairs: [number, number][] = [];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (i !== j && !Number.isNaN(y[i]![j]) && x.every((term) => !Number.isNaN(term[i]![j])))
        pairs.push([i, j]);
    }
  }
  return {
    pairs,
    columns: pairs.map(([i, j]) => [1, ...x.map((term) => term[i]![j]!)]),
    y: pairs.map(([i, j]) => y[i]![j]!),
  };
}

/** Solves A·z = b by Gauss–Jordan elimination with pivots. */
function eliminate(matrix: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  const rows = matrix.map((row, k) => [...row, ...b[k]!]);
  const n = matrix.length;
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    const lead = rows[c]![c]!;
    rows[c] = rows[c]!.map((value) => value / lead);
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = rows[r]![c]!;
      rows[r] = rows[r]!.map((value, k) => value - factor * rows[c]![k]!);
    }
  }
  return rows.map((row) => row.slice(n));
}

function crossed(columns: readonly (readonly number[])[], weights: readonly number[]): number[][] {
  const width = columns[0]!.length;
  return Array.from({ length: width }, (_, a) =>
    Array.from({ length: width }, (_, b) =>
      columns.reduce((sum, row, k) => sum + weights[k]! * row[a]! * row[b]!, 0),
    ),
  );
}

function leastSquares({ columns, y }: Rows): SlowFit {
  const width = columns[0]!.length;
  const matrix = crossed(
    columns,
    columns.map(() => 1),
  );
  const right = Array.from({ length: width }, (_, a) => [
    columns.reduce((sum, row, k) => sum + row[a]! * y[k]!, 0),
  ]);
  const identity = matrix.map((_, a) => matrix.map((_, b) => (a === b ? 1 : 0)));
  const inverse = eliminate(matrix, identity);
  const coefficients = eliminate(matrix, right).map(([value]) => value!);
  const fitted = columns.map((row) => row.reduce((sum, value, a) => sum + value * coefficients[a]!, 0));
  const left = y.reduce((sum, value, k) => sum + (value - fitted[k]!) ** 2, 0);
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  const total = y.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const variance = left / (y.length - width);
  return {
    coefficients,
    statistics: coefficients.map((value, a) => value / Math.sqrt(variance * inverse[a]![a]!)),
    r2: 1 - left / total,
  };
}

function logistic({ columns, y }: Rows): SlowFit {
  const width = columns[0]!.length;
  let coefficients = new Array<number>(width).fill(0);
  const chances = () =>
    columns.map(
      (row) => 1 / (1 + Math.exp(-row.reduce((sum, value, a) => sum + value * coefficients[a]!, 0))),
    );
  const curvature = (p: readonly number[]) =>
    crossed(
      columns,
      p.map((value) => value * (1 - value)),
    );
  for (let step = 0; step < 40; step++) {
    const p = chances();
    const gradient = Array.from({ length: width }, (_, a) => [
      columns.reduce((sum, row, k) => sum + row[a]! * (y[k]! - p[k]!), 0),
    ]);
    const change = eliminate(curvature(p), gradient);
    coefficients = coefficients.map((value, a) => value + change[a]![0]!);
  }
  const p = chances();
  const matrix = curvature(p);
  const inverse = eliminate(
    matrix,
    matrix.map((_, a) => matrix.map((_, b) => (a === b ? 1 : 0))),
  );
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  const likelihood = (of: (k: number) => number) =>
    y.reduce((sum, value, k) => sum + Math.log(value === 1 ? of(k) : 1 - of(k)), 0);
  return {
    coefficients,
    statistics: coefficients.map((value, a) => value / Math.sqrt(inverse[a]![a]!)),
    r2: 1 - likelihood((k) => p[k]!) / likelihood(() => mean),
  };
}

const FITS = { linear: leastSquares, logit: logistic } as const;

export function slowFit(model: SlowModel, kind: keyof typeof FITS): SlowFit {
  return FITS[kind](rowsOf(model));
}

/** For each term (1 + #{|statistic| of a permutation ≥ |statistic| seen}) ÷ (1 + permutations). */
export function slowTest(
  model: SlowModel,
  kind: keyof typeof FITS,
  orders: readonly (readonly number[])[],
): number[] {
  const { size, x } = model;
  const { pairs, columns, y } = rowsOf(model);
  const seen = FITS[kind]({ columns, y });
  return x.map((_, k) => {
    const others = columns.map((row) => row.filter((_, a) => a !== k + 1));
    const { coefficients } = leastSquares({ columns: others, y: columns.map((row) => row[k + 1]!) });
    const residual = (i: number, j: number) => {
      const rest = [1, ...x.filter((_, m) => m !== k).map((term) => term[i]![j]!)];
      return x[k]![i]![j]! - rest.reduce((sum, value, a) => sum + value * coefficients[a]!, 0);
    };
    const matrix = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => {
        const value = residual(i, j);
        return i === j || Number.isNaN(value) ? 0 : value;
      }),
    );
    let reached = 0;
    for (const order of orders) {
      const moved = pairs.map(([i, j], row) => [...others[row]!, matrix[order[i]!]![order[j]!]!]);
      const found = FITS[kind]({ columns: moved, y }).statistics.at(-1)!;
      if (Math.abs(found) >= Math.abs(seen.statistics[k + 1]!) * (1 - 1e-9)) reached++;
    }
    return (1 + reached) / (1 + orders.length);
  });
}
