import type { ReciprocityWords } from '../en/reciprocity.ts';
import { counted, decimal, share } from './numbers.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function reciprocity({ one }: Terms): ReciprocityWords {
  return {
    heading: 'Réciprocité',
    undefined: 'Il n’y a aucun abonnement dont l’inverse soit connu : la réciprocité n’est pas définie.',
    sentence: (value) => fr`${share(value)} des abonnements dont l’inverse est connu ont un retour.`,
    rho: (density, rho) =>
      fr`Rapporté à la densité de ${share(density)}, cela donne ρ = ${decimal(rho, 3)}, où 0 signifie autant de retours qu’il y a de liens en général et 1 que tous ont un retour.`,
    chance: (pairs, verdict, figures) =>
      fr`Il y a ${counted(pairs, 'paire réciproque', 'paires réciproques')}, ${{ more: 'plus que le hasard n’en donnerait', less: 'moins que le hasard n’en donnerait', same: 'dans les limites de ce que le hasard donnerait' }[verdict]} (${figures}), le nombre d’abonnements et d’abonnés de chaque ${one} restant le même.`,
    pairs: 'Paires',
    state: {
      mutual: ['réciproque', 'chacun suit l’autre'],
      'one-way': ['à sens unique', 'l’un suit l’autre, qui ne le suit pas'],
      null: ['nulle', 'aucun ne suit l’autre'],
      unknown: ['inconnue', 'au moins un des sens n’est pas connu'],
    },
  };
}
