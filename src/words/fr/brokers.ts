import type { brokers as english } from '../en/brokers.ts';
import { count, decimal, form } from './numbers.ts';
import { unitsWord, unitWord, where } from './phrases.ts';
import { leads } from './rank.ts';
import { fr } from './spacing.ts';

export const brokers: typeof english = {
  title: (unit) => `Les ${unitsWord(unit)} par lesquels passe la plus grande part des plus courts chemins`,
  failed: 'L’intermédiarité n’a pas pu être calculée : les remarques disent pourquoi.',
  none: (unit, conditions) =>
    fr`Aucun ${unitWord(unit)}${where(conditions)} ne se trouve sur un plus court chemin d’abonnements entre deux autres.`,
  leads: (ranked, value) =>
    fr`${leads(ranked)} avec une intermédiarité de ${decimal(value, 4)}${ranked.first!.nodes === 1 ? '' : ' chacun'}. C’est la part moyenne des plus courts chemins d’abonnements entre deux autres ${unitsWord(ranked.unit)} qui passent par lui.`,
  massFollowers: (first, unit) =>
    fr`${form(first, 'Le premier suit', `Les ${count(first)} premiers suivent chacun`)} plus de la moitié des autres ${unitsWord(unit)}, ce qui suffit à ${form(first, 'le', 'les')} placer sur beaucoup de chaînes.`,
  knownEdges: (edges, unit) =>
    fr`Les mesures fondées sur les chemins, les marches aléatoires et le spectre sont calculées sur ${form(edges, 'l’abonnement connu', `les ${count(edges)} abonnements connus`)} ; des liens inconnus pourraient les changer. Les ${unitsWord(unit)} dont les abonnements n’ont pas été lus en ont aussi, d’après les seuls liens connus, et souvent trop faibles. L’intermédiarité, la proximité, la centralité de vecteur propre et PageRank n’ont pas d’intervalle : on ignore si deux voisins d’un classement par l’une d’elles se distinguent.`,
};
