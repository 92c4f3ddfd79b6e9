import type { UnknownTiesWords } from '../en/unknown-ties.ts';
import { count, form, share } from './numbers.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function unknownTies({ many }: Terms): UnknownTiesWords {
  return {
    none: fr`Aucun lien entre les ${many} n’est inconnu.`,
    some: (unknown, possible) =>
      fr`Sur les ${count(possible)} liens possibles, ${count(unknown)} (${share(unknown / possible)}) ${form(unknown, 'est inconnu et figure', 'sont inconnus et figurent')} dans unknown.csv. Un chiffre qui demanderait un lien inconnu reste vide ou est donné avec ses bornes.`,
    knownEdges: (edges) =>
      fr`Les mesures fondées sur les chemins, les marches aléatoires et le spectre sont calculées sur ${form(edges, 'l’abonnement connu', `les ${count(edges)} abonnements connus`)} ; des liens inconnus pourraient les changer.`,
  };
}
