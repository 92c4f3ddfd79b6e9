import type { Weights } from '../../../activity/influence.ts';
import { count, counted, list } from '../numbers.ts';
import { accounts, ofAll, part, weighed } from './activity-terms.ts';

export const activityFigures = {
  figures: {
    source: (snapshot: string, simulated: boolean, network: string, date: string, read: number, of: number) =>
      `Source: snapshot ${snapshot}${simulated ? ' (simulated data)' : ''}, ${network}, ${date}; posts of ${read === of ? ofAll(of) : `${count(read)} of ${accounts(of)}`} read.`,
    active: {
      title: 'Most active',
      unit: (days: number) =>
        `Own posts a day over ${counted(days, 'day')}; the dark part is replies to others`,
      alt: (value: number, first: readonly string[]) =>
        `Bars of the ${accounts(value)} with most own posts a day: ${list(first)}.`,
      replies: 'replies to others',
      rest: 'other own posts',
    },
    effective: {
      title: 'Most reactions per post',
      unit: 'Mean interactions per own post, with the 95% interval; the axis is logarithmic',
      alt: (value: number, first: readonly string[]) =>
        `Means and intervals of the ${accounts(value)} with most interactions per own post: ${list(first)}.`,
    },
    influence: {
      title: 'Influence',
      part,
      unit: (weights: Weights) =>
        `Percentile ranks that add up to influence by their weights: ${weighed(weights)}`,
      alt: (value: number, first: readonly string[]) =>
        `Stacked bars of the ${accounts(value)} with most influence: ${list(first)}.`,
    },
  },
};

export type ActivityFiguresWords = typeof activityFigures;
