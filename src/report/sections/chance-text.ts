/** Tests against chance in words: no comparison without its test. */
import type { ChanceTest } from '../../graph/chance.ts';
import { SIGNIFICANT_BELOW } from '../../graph/p-value.ts';
import type { Language } from '../../words/en/report/language.ts';

/** Whether the observed is more, less, or what chance gives; `null` where chance has no room to differ. */
export function chanceVerdict({ observed, mean, z, p }: ChanceTest): 'more' | 'less' | 'same' | null {
  if (Number.isNaN(z)) return null;
  if (p >= SIGNIFICANT_BELOW) return 'same';
  return observed > mean ? 'more' : 'less';
}

/** `1,306 ± 22 by chance, p = 0.005`: mean, standard deviation and p of a test, the mean as `format` has it. */
export function chanceFigures(
  { chance }: Language,
  test: ChanceTest,
  format: (value: number) => string,
): string {
  return chance.figures(format(test.mean), format(test.sd), chance.p(test.p, unreached(test)));
}

/** The number of draws, where none of them was as far out as the observed; else 0. */
export function unreached({ p, draws }: ChanceTest): number {
  return p * (1 + draws.length) < 1.5 ? draws.length : 0;
}
