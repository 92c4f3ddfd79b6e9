import type { ChangesRanksWords } from '../en/changes-ranks.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function changesRanks({ inStudied, one }: Terms): ChangesRanksWords {
  return {
    noRanks: (at) => fr`On ne connaît ${at.inLater} aucun ${one} ayant un lien réciproque.`,
    rankNow: (at) => `Rang ${at.inLater}`,
    shareNow: (at) => `Part des autres ${at.inLater}`,
    mutualNow: (at) => `Liens réciproques ${at.inLater}`,
    thenHead: (at) => at.inEarlier,
    dash: (at) => fr`– : le ${one} n’était pas ${inStudied} ${at.inEarlier}, ou n’a pas été lu.`,
  };
}
