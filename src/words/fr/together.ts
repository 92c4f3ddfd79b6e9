import type { together as english } from '../en/together.ts';
import { fr } from './spacing.ts';

const THERE =
  'Tous réseaux confondus, un lien existe s’il existe sur l’un d’eux, et il est possible entre acteurs présents ensemble sur un même réseau';

export const together: typeof english = {
  pairs: fr`${THERE} ; les paires qui ne le sont sur aucun ne sont pas comptées.`,
  beside: (unit) => fr`${THERE} ; – est ${unit === 'country' ? 'un pays' : 'un acteur'} absent du réseau.`,
};
