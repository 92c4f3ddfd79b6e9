import { INFLUENCE_PARTS, type Weights } from '../../../activity/influence.ts';
import { counted, list, plain } from './numbers.ts';

export const accounts = (value: number) => counted(value, 'account');

export const each = (single: boolean) => (single ? '' : ' each');

export const part = { popularity: 'Popularity', engagement: 'Engagement', trust: 'Trust' };

export const weighed = (weights: Weights) =>
  list(INFLUENCE_PARTS.map((name) => `${name} ${plain(weights[name])}`));
