/** Tests against chance in words: no comparison without its test. */
import type { ChanceTest } from '../graph/chance.ts';
import { formatCount, formatDecimal } from './number-text.ts';

/** At or above this p, chance is explanation enough. */
export const SIGNIFICANT_BELOW = 0.05;

/** `p = 0.005`, `p < 0.001` */
export function formatP(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${formatDecimal(p, 3)}`;
}

/** Whether the observed is more, less, or what chance gives; `null` where chance has no room to differ. */
export function chanceVerdict({ observed, mean, z, p }: ChanceTest): 'more' | 'less' | 'same' | null {
  if (Number.isNaN(z)) return null;
  if (p >= SIGNIFICANT_BELOW) return 'same';
  return observed > mean ? 'more' : 'less';
}

/** `1,306 ± 22 by chance, p = 0.005`: mean, standard deviation and p of a test, the mean as `format` has it. */
export function chanceFigures(test: ChanceTest, format: (value: number) => string): string {
  return `${format(test.mean)} ± ${format(test.sd)} by chance, ${formatP(test.p)}`;
}

/** A mean of counts. */
export function formatMean(value: number): string {
  return value >= 10 ? formatCount(Math.round(value)) : formatDecimal(value, 1);
}
