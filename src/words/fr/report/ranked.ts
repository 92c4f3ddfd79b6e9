import { begun } from '../../../roster/french-articles.ts';
import type { RankedWords } from '../../en/report/ranked.ts';
import { ordinal } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

const BY = {
  bounds: { apart: '', open: 'ces bornes se touchent' },
  intervals: {
    apart: fr`, et ces intervalles à 95 % ne se recoupent pas`,
    open: fr`ces intervalles à 95 % se recoupent`,
  },
};

export function ranked({ nodes }: Terms): RankedWords {
  return {
    leads: (name) => `${begun(name)} est en tête`,
    share: (names) => `${begun(names)} se partagent la première place`,
    within: (low, high) => `${low} à ${high}`,
    tenth: {
      apart: (tenth, its, next, nexts, by) =>
        fr`Le dixième et le onzième se distinguent : ${tenth} en compte ${its}, ${next} ${nexts}${BY[by].apart}.`,
      equal: (tenth, its, next) =>
        fr`Le dixième et le onzième sont à égalité : ${tenth} et ${next}, à ${its} chacun.`,
      open: (tenth, its, next, nexts, by) =>
        fr`Le dixième et le onzième ne se distinguent pas : ${tenth} en compte ${its}, ${next} ${nexts}, et ${BY[by].open}.`,
    },
    cut: (value, rank, each, file) =>
      fr`${nodes(value)} se partagent le ${ordinal(rank)} rang, avec ${each} chacun (${file}).`,
  };
}
