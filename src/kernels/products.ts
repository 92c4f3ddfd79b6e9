/** Products of rows, as `graph/row-products.ts` has them: two by three at a time, as many as a processor keeps at hand. */

/**
 * @param rows moved rows, an even number of them; then fixed ones, a multiple of three. An odd `count` has a 0 behind it.
 * @param bytes from one row to the next.
 * @param into moved × fixed products, then each moved row's with itself.
 */
export function multiplyRows(
  rows: usize,
  moved: u32,
  fixed: u32,
  bytes: usize,
  count: u32,
  into: usize,
): void {
  const length = (<usize>((count + 1) >>> 1)) << 4;
  const others = rows + <usize>moved * bytes;
  const own = into + ((<usize>(moved * fixed)) << 3);
  for (let k: u32 = 0; k < moved; k += 2) {
    const z = rows + <usize>k * bytes;
    const w = z + bytes;
    for (let m: u32 = 0; m < fixed; m += 3) {
      const x = others + <usize>m * bytes;
      const y = x + bytes;
      const u = y + bytes;
      let zx = f64x2.splat(0);
      let zy = f64x2.splat(0);
      let zu = f64x2.splat(0);
      let wx = f64x2.splat(0);
      let wy = f64x2.splat(0);
      let wu = f64x2.splat(0);
      for (let t: usize = 0; t < length; t += 16) {
        const a = v128.load(z + t);
        const b = v128.load(w + t);
        const c = v128.load(x + t);
        const d = v128.load(y + t);
        const e = v128.load(u + t);
        zx = f64x2.add(zx, f64x2.mul(a, c));
        zy = f64x2.add(zy, f64x2.mul(a, d));
        zu = f64x2.add(zu, f64x2.mul(a, e));
        wx = f64x2.add(wx, f64x2.mul(b, c));
        wy = f64x2.add(wy, f64x2.mul(b, d));
        wu = f64x2.add(wu, f64x2.mul(b, e));
      }
      const at = into + ((<usize>(k * fixed + m)) << 3);
      const below = at + ((<usize>fixed) << 3);
      store<f64>(at, both(zx));
      store<f64>(at + 8, both(zy));
      store<f64>(at + 16, both(zu));
      store<f64>(below, both(wx));
      store<f64>(below + 8, both(wy));
      store<f64>(below + 16, both(wu));
    }
    let zz = f64x2.splat(0);
    let ww = f64x2.splat(0);
    for (let t: usize = 0; t < length; t += 16) {
      const a = v128.load(z + t);
      const b = v128.load(w + t);
      zz = f64x2.add(zz, f64x2.mul(a, a));
      ww = f64x2.add(ww, f64x2.mul(b, b));
    }
    store<f64>(own + ((<usize>k) << 3), both(zz));
    store<f64>(own + ((<usize>k) << 3) + 8, both(ww));
  }
}

/** The even cells and the odd ones together. */
function both(sums: v128): f64 {
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
}
