/** Numbers as people read them in a table: a column has one number of decimals, so that its points align. */

const SIGNIFICANT = 4;
const MOST_DECIMALS = 8;
/** Below this a number on its own is written with an exponent. */
const TINY = 1e-5;

/** Cells of one column; '' where the value is unknown. Whole numbers stay whole. */
export function formatColumn(values: readonly (number | null)[]): string[] {
  const known = values.filter((value): value is number => value !== null && !Number.isNaN(value));
  const decimals = known.every(Number.isSafeInteger)
    ? 0
    : decimalsFor(known.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0));
  return values.map((value) => (value === null || Number.isNaN(value) ? '' : value.toFixed(decimals)));
}

/** One number on its own, to four significant digits; '?' where it is unknown. */
export function formatAmount(value: number): string {
  if (Number.isNaN(value)) return '?';
  if (value !== 0 && Math.abs(value) < TINY) return value.toExponential(1);
  return Number.isSafeInteger(value) ? String(value) : value.toFixed(decimalsFor(Math.abs(value)));
}

/** Decimals that give the greatest value four significant digits. */
function decimalsFor(greatest: number): number {
  if (greatest === 0) return 0;
  const exponent = Number(greatest.toExponential().split('e')[1]);
  return Math.min(MOST_DECIMALS, Math.max(0, SIGNIFICANT - 1 - exponent));
}
