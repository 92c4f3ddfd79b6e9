import { decimalsOfP } from '../../graph/p-value.ts';
import type { ChanceWords, byChance as english } from '../en/chance.ts';
import { count, decimal, leastP, mean } from './numbers.ts';
import { fr } from './spacing.ts';

export const chance: ChanceWords = {
  p: (p, draws) => {
    if (draws > 0) return fr`p ≤ ${leastP(p)}, valeur qu’aucun des ${count(draws)} tirages n’atteint`;
    return p < 0.001 ? 'p < 0,001' : `p = ${decimal(p, decimalsOfP(p))}`;
  },
  figures: (mean, sd, p) => fr`${mean} ± ${sd} au hasard, ${p}`,
};

/** « 1 306 ± 22 au hasard, p = 0,005 » */
export const byChance: typeof english = (tested, write = mean) =>
  chance.figures(write(tested.mean), write(tested.sd), chance.p(tested.p, tested.unreached));
