import type { ChangesRanksWords } from '../en/changes-ranks.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function changesRanks({ inStudied, one }: Terms): ChangesRanksWords {
  return {
    noRanks: (at) => fr`On ne connaît ${at.inLater} aucun ${one} ayant un lien réciproque.`,
    rankAt: (when) => `Rang ${when}`,
    shareAt: (when) => `Part des autres ${when}`,
    mutualAt: (when) => `Liens réciproques ${when}`,
    dash: (at) => fr`– : le ${one} n’était pas ${inStudied} ${at.inEarlier}, ou n’a pas été lu.`,
  };
}
