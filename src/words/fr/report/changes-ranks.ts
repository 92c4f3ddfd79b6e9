import type { ChangesRanksWords } from '../../en/report/changes-ranks.ts';
import { count } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function changesRanks({ inStudied, many, one }: Terms): ChangesRanksWords {
  return {
    noRanks: (at) => fr`On ne connaît ${at.inLater} aucun ${one} ayant un lien réciproque.`,
    rankAt: (when) => `Rang ${when}`,
    shareAt: (when) => `Part des autres ${when}`,
    mutualAt: (when) => `Liens réciproques ${when}`,
    becameOf: 'Ce qu’il est devenu',
    way: 'Sens',
    up: 'monte',
    down: 'descend',
    moversNote: (first) =>
      fr`L’écart de rang est divisé par le meilleur des deux rangs, pour les ${many} classés parmi les ${count(first)} premiers l’une des deux années, les premiers exclus. Les liens réciproques noués et rompus sont ceux entre ${many} des deux années que l’on peut comparer ; le reste d’un écart est venu ou parti avec des ${many}. Un rang peut monter alors que les liens diminuent, si d’autres en perdent plus.`,
    dash: (at) => fr`– : le ${one} n’était pas ${inStudied} ${at.inEarlier}, ou n’a pas été lu.`,
  };
}
