import type { UnknownTiesWords } from '../../en/report/unknown-ties.ts';
import { count, form, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function unknownTies({ many, ofWhole }: Terms): UnknownTiesWords {
  return {
    none: fr`Aucun lien entre les ${many} n’est inconnu.`,
    some: (unknown, possible) =>
      fr`Sur les ${count(possible)} liens possibles, ${count(unknown)} (${share(unknown / possible)}) ${form(unknown, 'est inconnu', 'sont inconnus')}. unknown.csv nomme les paires, ou les ${many} dont ils partent. Les nombres et les premiers rangs qui en dépendent restent vides ou sont donnés avec des bornes. Les mesures fondées sur les chemins, les marches aléatoires et le spectre (intermédiarité, PageRank, etc.) sont calculées sur ce qui est connu, sans bornes. Les chiffres ${ofWhole} le sont aussi : densité, réciprocité, transitivité, modularité, assortativité.`,
  };
}
