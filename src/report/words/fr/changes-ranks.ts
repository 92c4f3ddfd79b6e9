import type { ChangesRanksWords } from '../en/changes-ranks.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function changesRanks({ inStudied, one }: Terms): ChangesRanksWords {
  return {
    noRanks: fr`On ne connaît maintenant aucun ${one} ayant un lien réciproque.`,
    rankNow: 'Rang maintenant',
    shareNow: 'Part des autres maintenant',
    mutualNow: 'Liens réciproques maintenant',
    thenHead: 'alors',
    dash: fr`– : le ${one} n’était alors pas ${inStudied}, ou n’a pas été lu.`,
  };
}
