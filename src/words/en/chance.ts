import type { Drawn } from '../../graph/chance.ts';
import { decimalsOfP } from '../../graph/p-value.ts';
import { count, decimal, leastP, mean } from './numbers.ts';

export const chance = {
  /** @param draws of which none was as far out, where p is the least that they can give; else 0. */
  p: (p: number, draws: number) => {
    if (draws > 0) return `p ${p < 0.001 ? '< 0.001' : `≤ ${leastP(p)}`}, none of ${count(draws)} draws`;
    return p < 0.001 ? 'p < 0.001' : `p = ${decimal(p, decimalsOfP(p))}`;
  },
  figures: (mean: string, sd: string, p: string) => `${mean} ± ${sd} by chance, ${p}`,
};

export type ChanceWords = typeof chance;

/** "1,306 ± 22 by chance, p = 0.005" @param write the mean and the deviation. */
export function byChance(drawn: Drawn, write: (value: number) => string = mean): string {
  return chance.figures(write(drawn.mean), write(drawn.sd), chance.p(drawn.p, drawn.unreached));
}
