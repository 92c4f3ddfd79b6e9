/** Products of rows of numbers, each of some with each of others. */

export interface RowProducts {
  /** Rows to be filled; what is beyond those that were asked for stays 0. */
  readonly moved: readonly Float64Array[];
  readonly fixed: readonly Float64Array[];
  /**
   * Over the first `count` cells, the product of the k-th moved row with the m-th fixed one at k × fixed.length + m; then
   * of each moved row with itself. Of every product the even cells are summed apart from the odd ones. Good until the next
   * call.
   */
  multiply(count: number): Float64Array;
}

export type PrepareProducts = (moved: number, fixed: number, length: number) => RowProducts;

export const prepareProducts: PrepareProducts = (moved, fixed, length) => {
  const rows = (count: number) => Array.from({ length: count }, () => new Float64Array(length));
  const given = { moved: rows(moved), fixed: rows(fixed) };
  const products = new Float64Array(moved * (fixed + 1));
  return {
    ...given,
    multiply(count) {
      given.moved.forEach((row, k) => {
        given.fixed.forEach((other, m) => {
          products[k * fixed + m] = product(row, other, count);
        });
        products[moved * fixed + k] = product(row, row, count);
      });
      return products;
    },
  };
};

function product(one: Float64Array, other: Float64Array, count: number): number {
  let even = 0;
  let odd = 0;
  for (let t = 0; t < count; t += 2) even += one[t]! * other[t]!;
  for (let t = 1; t < count; t += 2) odd += one[t]! * other[t]!;
  return even + odd;
}
