import type { ChangesWords } from '../../en/report/changes.ts';
import { count } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function changes({ one }: Terms): ChangesWords {
  return {
    heading: 'Ce qui a changé',
    ties: 'Liens',
    mutualTies: 'Liens réciproques',
    ranks: (at) => `Rangs ${at.inEarlier} et ${at.inLater}`,
    clusters: (at) => `Communautés ${at.inEarlier} et ${at.inLater}`,
    incomparable: 'Ce qui ne peut être comparé',
    rows: fr`Chaque lien et chaque paire réciproque qui a changé, ou ne peut être comparé, est une ligne de changes.csv. Chaque ${one} concerné par un événement et chaque passage sûr d’une communauté à l’autre en sont une aussi.`,
    spared: (ended) =>
      fr`Entre deux jours d’un journal, les abonnements que des personnes ont rompus sont comptés sans être listés, car des listes de qui s’est désabonné de qui servent à harceler : ${count(ended)} en tout ; ceux d’organes et d’institutions sont des lignes.`,
  };
}
