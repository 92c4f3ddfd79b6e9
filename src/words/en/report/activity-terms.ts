import { INFLUENCE_PARTS, type Weights } from '../../../activity/influence.ts';
import { counted, form, list, plain } from '../numbers.ts';

export const accounts = (value: number) => counted(value, 'account');

/** `both accounts`, `all 3 accounts` */
export const ofAll = (value: number) =>
  value === 2 ? 'both accounts' : `${form(value, 'the', 'all')} ${accounts(value)}`;

export const part = { popularity: 'Popularity', engagement: 'Engagement', trust: 'Response' };

export const weighed = (weights: Weights) =>
  list(INFLUENCE_PARTS.map((name) => `${part[name].toLowerCase()} ${plain(weights[name])}`));
