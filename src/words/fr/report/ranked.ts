import type { RankedWords } from '../../en/report/ranked.ts';
import { ordinal } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function ranked({ nodes }: Terms): RankedWords {
  return {
    cut: (value, rank, each, file) =>
      fr`${nodes(value)} se partagent le ${ordinal(rank)} rang, avec ${each} chacun (${file}).`,
  };
}
