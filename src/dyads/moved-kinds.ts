/**
 * Permutations of residuals of few different values, as of terms that say whether two units are the same: of each kind of
 * residual the sums over the pairs it is moved to. Those of the most common kind are what the others leave of all pairs, and
 * a unit all of whose residuals are 0 is taken whole.
 */
import { type Design, rowReader } from './design.ts';
import type { Sums } from './least-squares.ts';
import type { ResidualRow } from './residual-term.ts';

/** Products of the moved residuals of each term, over the pairs of the design. */
export interface Moved {
  /** terms × (terms + 1) in rows: with each scaled term, then with the outcome less its mean. */
  products: Float64Array;
  sum: Float64Array;
  squares: Float64Array;
}

/** With more, hardly any is common. */
const MOST_KINDS = 32;
/** A larger table is waited for longer than it saves. */
const MOST_CELLS = 8_000_000;
/** Columns of the table that are summed at once. */
const AT_ONCE = 4;

/**
 * @param residuals of each term.
 * @returns what an order comes to, good until the next; `null` where the residuals are too many, or of too many kinds.
 */
export function moveKinds(
  design: Design,
  sums: Sums,
  residuals: readonly ResidualRow[],
): ((order: Uint32Array) => Moved) | null {
  const { size } = design.outcome;
  const terms = residuals.length;
  const columns = AT_ONCE * Math.ceil((terms + 2) / AT_ONCE);
  const found = size * size * columns > MOST_CELLS ? null : kindsOf(residuals, size);
  const pairs = found === null ? null : listPairs(found, size);
  if (found === null || pairs === null || pairs.to.length > sums.scales.count) return null;
  const { values, common } = found;
  const table = tableOf(design, sums, columns, pairs.isUnordered);
  const place = new Uint32Array(size);
  const moved: Moved = {
    products: new Float64Array(terms * (terms + 1)),
    sum: new Float64Array(terms),
    squares: new Float64Array(terms),
  };
  // Of each kind, then of pairs of which both are blank.
  const ofKind = new Float64Array((values.length + 1) * columns);
  return (order) => {
    for (let i = 0; i < size; i++) place[order[i]!] = i;
    addPairs(pairs, table, place, ofKind.fill(0));
    addRest(pairs, table, place, ofKind, common);
    for (let k = 0; k < terms; k++) {
      for (let m = 0; m <= terms; m++) moved.products[k * (terms + 1) + m] = 0;
      moved.sum[k] = 0;
      moved.squares[k] = 0;
      for (let kind = 1; kind < values.length; kind++) {
        const value = values[kind]![k]!;
        const at = kind * columns;
        for (let m = 0; m <= terms; m++) moved.products[k * (terms + 1) + m]! += value * ofKind[at + m]!;
        moved.sum[k]! += value * ofKind[at + terms + 1]!;
        moved.squares[k]! += value * value * ofKind[at + terms + 1]!;
      }
    }
    return moved;
  };
}

interface Kinds {
  /** Of each kind the residual of each term; those of the first are 0, and the common one is not that. */
  values: Float64Array[];
  common: number;
  /** n×n cells in rows. */
  kindOf: Uint8Array;
}

function kindsOf(residuals: readonly ResidualRow[], size: number): Kinds | null {
  const values = [new Float64Array(residuals.length)];
  const often = [0];
  const kindOf = new Uint8Array(size * size);
  let kind = 0;
  for (let i = 0; i < size; i++) {
    const rows = residuals.map((row) => row(i));
    const isOf = (own: Float64Array, j: number) => {
      for (let k = 0; k < rows.length; k++) if (own[k] !== rows[k]![j]) return false;
      return true;
    };
    for (let j = 0; j < size; j++) {
      // Most are as the one before.
      if (!isOf(values[kind]!, j)) {
        kind = values.findIndex((own) => isOf(own, j));
        if (kind < 0) {
          if (values.length === MOST_KINDS) return null;
          kind = values.push(Float64Array.from(rows, (row) => row[j]!)) - 1;
          often.push(0);
        }
      }
      often[kind]!++;
      kindOf[i * size + j] = kind;
    }
  }
  often[0] = -1;
  return { values, common: often.indexOf(Math.max(...often)), kindOf };
}

/** The pairs that are looked at, in runs of one unit and one kind. */
interface Pairs {
  /** Whether each stands for both of its directions, whose residuals are the same. */
  isUnordered: boolean;
  /** Units all of whose residuals are 0; two of them have a kind of their own, behind the others. */
  blank: Uint32Array;
  from: Uint32Array;
  kind: Uint8Array;
  end: Uint32Array;
  to: Uint32Array;
}

function listPairs({ values, common, kindOf }: Kinds, size: number): Pairs {
  const isBlank = new Uint8Array(size).fill(1);
  let isUnordered = true;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const kind = kindOf[i * size + j]!;
      if (kind !== 0) isBlank[i] = isBlank[j] = 0;
      if (kind !== kindOf[j * size + i]) isUnordered = false;
    }
  }
  const [from, kinds, end]: [number[], number[], number[]] = [[], [], []];
  const to: number[] = [];
  for (let i = 0; i < size; i++) {
    const ofKind = Array.from({ length: values.length + 1 }, (): number[] => []);
    for (let j = 0; j < (isUnordered ? i : size); j++) {
      if (i === j || isBlank[i] !== isBlank[j]) continue;
      ofKind[isBlank[i] === 1 ? values.length : kindOf[i * size + j]!]!.push(j);
    }
    ofKind[common] = [];
    ofKind.forEach((others, kind) => {
      if (others.length === 0) return;
      for (const other of others) to.push(other);
      from.push(i);
      kinds.push(kind);
      end.push(to.length);
    });
  }
  return {
    isUnordered,
    blank: Uint32Array.from(isBlank.keys()).filter((unit) => isBlank[unit] === 1),
    from: Uint32Array.from(from),
    kind: Uint8Array.from(kinds),
    end: Uint32Array.from(end),
    to: Uint32Array.from(to),
  };
}

interface Table {
  /** n×n records in rows: the scaled terms, the outcome less its mean, and 1; where no pair counts 0. */
  table: Float64Array;
  columns: number;
  /** Of each unit the sum of its records, from it and to it. */
  ofUnit: Float64Array;
  /** 1 for each unit that is in no pair. */
  isAlone: Uint8Array;
  /** The sum of all. */
  all: Float64Array;
}

/** @param isUnordered set for both directions of a pair in each of its records. */
function tableOf(design: Design, sums: Sums, columns: number, isUnordered: boolean): Table {
  const { size, cells } = design.outcome;
  const terms = design.terms.length;
  const table = new Float64Array(size * size * columns);
  const ofUnit = new Float64Array(size * columns);
  const isAlone = new Uint8Array(size).fill(1);
  const all = new Float64Array(columns);
  const read = rowReader(design, sums.scales);
  for (let i = 0; i < size; i++) {
    const { count, to, values } = read(i);
    for (let t = 0; t < count; t++) {
      const j = to[t]!;
      isAlone[i] = isAlone[j] = 0;
      for (let m = 0; m < terms + 2; m++) {
        const value = m < terms ? values[m]![t]! : m === terms ? cells[i * size + j]! - sums.outcomeMean : 1;
        table[(i * size + j) * columns + m]! += value;
        if (isUnordered) table[(j * size + i) * columns + m]! += value;
        ofUnit[i * columns + m]! += value;
        ofUnit[j * columns + m]! += value;
        all[m]! += value;
      }
    }
  }
  return { table, columns, ofUnit, isAlone, all };
}

/** Adds the records of the pairs that an order moves each kind to. @param place where each unit is moved to. */
function addPairs(
  { from, kind, end, to }: Pairs,
  { table, columns, isAlone }: Table,
  place: Uint32Array,
  ofKind: Float64Array,
): void {
  const size = place.length;
  for (let first = 0; first < columns; first += AT_ONCE) {
    let e = 0;
    for (let run = 0; run < from.length; run++) {
      const i = place[from[run]!]!;
      const last = end[run]!;
      if (isAlone[i] === 1) e = last;
      const base = i * size * columns + first;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (; e < last; e++) {
        const at = base + place[to[e]!]! * columns;
        a += table[at]!;
        b += table[at + 1]!;
        c += table[at + 2]!;
        d += table[at + 3]!;
      }
      const into = kind[run]! * columns + first;
      ofKind[into]! += a;
      ofKind[into + 1]! += b;
      ofKind[into + 2]! += c;
      ofKind[into + 3]! += d;
    }
  }
}

/** The most common kind has what no other has, and no blank unit. */
function addRest(
  { blank }: Pairs,
  { columns, ofUnit, all }: Table,
  place: Uint32Array,
  ofKind: Float64Array,
  common: number,
): void {
  const both = ofKind.length - columns;
  for (let m = 0; m < columns; m++) {
    let rest = all[m]! + ofKind[both + m]!;
    for (let k = 0; k < blank.length; k++) rest -= ofUnit[place[blank[k]!]! * columns + m]!;
    for (let at = m; at < both; at += columns) rest -= ofKind[at]!;
    ofKind[common * columns + m] = rest;
  }
}
