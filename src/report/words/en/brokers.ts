import { decimal } from './numbers.ts';
import type { Terms } from './terms.ts';

export function brokers({ many, one }: Terms) {
  return {
    heading: 'Brokers',
    failed: 'Betweenness could not be computed (see the notes under Method).',
    none: `No ${one} lies on a shortest chain of follows between two others.`,
    sentence: (leader: string, value: number, single: boolean) =>
      `Of brokers, ${leader} with a betweenness of ${decimal(value, 4)}${single ? '' : ' each'}: the mean share of the shortest chains of follows between two other ${many} that run through it.`,
    betweenness: 'Betweenness',
    clustering: 'Clustering',
  };
}

export type BrokersWords = ReturnType<typeof brokers>;
