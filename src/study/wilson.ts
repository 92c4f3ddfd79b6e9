/** The 95 % interval of a share (Wilson 1927). */
const Z = 1.959963984540054;

/** @param n of at least one. */
export function wilsonInterval(k: number, n: number): [low: number, high: number] {
  const p = k / n;
  const z2 = Z * Z;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
