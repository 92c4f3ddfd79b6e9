import { decimalsOfP } from '../../graph/p-value.ts';
import type { ChanceWords, byChance as english } from '../en/chance.ts';
import { count, decimal, leastP, mean } from './numbers.ts';
import { fr } from './spacing.ts';

export const chance: ChanceWords = {
  p: (p, draws) => {
    if (draws > 0)
      return fr`aucun des ${count(draws)} tirages n’est aussi extrême, p ${p < 0.001 ? '< 0,001' : `≤ ${leastP(p)}`}`;
    return p < 0.001 ? 'p < 0,001' : `p = ${decimal(p, decimalsOfP(p))}`;
  },
  figures: (mean, sd, p) => fr`${mean} ± ${sd} au hasard ; ${p}`,
};

/** « 1 306 ± 22 au hasard ; p = 0,005 » */
export const byChance: typeof english = (drawn, write = mean) =>
  chance.figures(write(drawn.mean), write(drawn.sd), chance.p(drawn.p, drawn.unreached));
