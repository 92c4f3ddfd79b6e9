import { INFLUENCE_PARTS, type Weights } from '../../../activity/influence.ts';
import { counted, list, plain } from '../numbers.ts';

export const accounts = (value: number) => counted(value, 'compte');

/** `des deux comptes`, `des 3 comptes` */
export const ofAll = (value: number) =>
  value === 1 ? 'du seul compte' : value === 2 ? 'des deux comptes' : `des ${accounts(value)}`;

export const part = { popularity: 'Popularité', engagement: 'Engagement', trust: 'Écho' };

export const weighed = (weights: Weights) =>
  list(INFLUENCE_PARTS.map((name) => `${part[name].toLowerCase()} ${plain(weights[name])}`));
