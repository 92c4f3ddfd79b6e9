import type { ReciprocityWords } from '../../en/report/reciprocity.ts';
import { counted, decimal, form, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function reciprocity({ ofMany, one }: Terms): ReciprocityWords {
  return {
    heading: 'Réciprocité',
    undefined: 'Il n’y a aucun abonnement dont l’inverse soit connu : la réciprocité n’est pas définie.',
    sentence: (value) =>
      fr`${share(value)} des abonnements dont on connaît le sens inverse sont réciproques.`,
    undirected: (pairs) =>
      fr`Tout lien dont on connaît les deux sens existe dans les deux sens, dans ${counted(pairs, 'paire')} : les liens semblent ne pas être orientés, comme ceux d’amitié ou d’appartenance commune, et l’on n’en conclut rien sur qui suit en retour.`,
    rho: (density, rho) =>
      fr`Rapporté à la densité de ${share(density)}, cela donne ρ = ${decimal(rho, 3)}, où 0 signifie que la réciprocité égale la densité, et 1 que tous les abonnements sont réciproques.`,
    chance: (pairs, verdict, figures) =>
      fr`Il y a ${counted(pairs, 'paire réciproque', 'paires réciproques')}, ${{ more: 'plus que le hasard n’en donnerait', less: 'moins que le hasard n’en donnerait', same: 'dans les limites de ce que le hasard donnerait' }[verdict]} (${figures}), dans des réseaux aléatoires où chaque ${one} garde ses nombres d’abonnements et d’abonnés.`,
    pairs: 'Paires',
    sameActor: (pairs) =>
      fr`${counted(pairs, 'paire')} de comptes d’un même acteur n’y ${form(pairs, 'figure', 'figurent')} pas : entre eux, aucun lien n’est compté.`,
    apart: (pairs) =>
      fr`${counted(pairs, 'paire')} ${ofMany} qui ne sont ensemble sur aucun réseau n’y ${form(pairs, 'figure', 'figurent')} pas : entre eux, aucun lien n’est possible.`,
    state: {
      mutual: ['réciproque', 'chacun suit l’autre'],
      'one-way': ['à sens unique', 'l’un suit l’autre, qui ne le suit pas'],
      null: ['nulle', 'aucun ne suit l’autre'],
      unknown: ['inconnue', 'au moins un des sens n’est pas connu'],
    },
  };
}
