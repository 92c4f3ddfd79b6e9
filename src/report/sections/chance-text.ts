/** Tests against chance in words: no comparison without its test. */
import { type ChanceTest, unreached } from '../../graph/chance.ts';
import type { Language } from '../../words/en/report/language.ts';

export { chanceVerdict, unreached } from '../../graph/chance.ts';

/** `1,306 ± 22 by chance, p = 0.005`: mean, standard deviation and p of a test, the mean as `format` has it. */
export function chanceFigures(
  { chance }: Language,
  test: ChanceTest,
  format: (value: number) => string,
): string {
  return chance.figures(format(test.mean), format(test.sd), chance.p(test.p, unreached(test)));
}
