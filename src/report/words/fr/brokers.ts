import type { BrokersWords } from '../en/brokers.ts';
import { decimal } from './numbers.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function brokers({ many, one }: Terms): BrokersWords {
  return {
    heading: 'Intermédiaires',
    failed: 'L’intermédiarité n’a pas pu être calculée (voir les remarques sous Méthode).',
    none: fr`Aucun ${one} ne se trouve sur un plus court chemin d’abonnements entre deux autres.`,
    sentence: (leader, value, single) =>
      fr`${leader} parmi les intermédiaires, avec une intermédiarité de ${decimal(value, 4)}${single ? '' : ' chacun'} : la part moyenne des plus courts chemins d’abonnements entre deux autres ${many} qui passent par lui.`,
    betweenness: 'Intermédiarité',
    clustering: 'Coefficient de regroupement',
  };
}
