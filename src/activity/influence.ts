/** Influence: popularity, engagement and trust, each a percentile rank within the roster, by visible weights. */
import { percentileRanks } from './percentile-rank.ts';

export const INFLUENCE_PARTS = ['popularity', 'engagement', 'trust'] as const;
export type InfluencePart = (typeof INFLUENCE_PARTS)[number];
export type Weights = Readonly<Record<InfluencePart, number>>;

/** What can be written, read and printed without loss: up to six digits before the point and after it. */
const WEIGHT = /^\d{1,6}(\.\d{1,6})?$/;

export function isWeight(text: string): boolean {
  return WEIGHT.test(text);
}

/** A weight of each part, of which one at least is not 0. */
export function isWeights(value: unknown): value is Weights {
  if (typeof value !== 'object' || value === null) return false;
  const weights = INFLUENCE_PARTS.map((part) => (value as Partial<Weights>)[part]);
  return (
    weights.every((weight) => typeof weight === 'number' && isWeight(String(weight))) &&
    weights.some((weight) => weight !== 0)
  );
}

/** This project's choice. */
export const EQUAL_WEIGHTS: Weights = { popularity: 1, engagement: 1, trust: 1 };

/** One value a node; NaN is unknown. */
export interface InfluenceSources {
  audience: Float64Array;
  repliesPerDay: Float64Array;
  repostsIn: Float64Array;
  mentionsIn: Float64Array;
  interactionsPerPost: Float64Array;
}

export type Influence = Record<InfluencePart | 'influence', Float64Array>;

/**
 * Popularity is the percentile rank of the audience, engagement that of replies to others per day, trust that of
 * the mean percentile rank of reposts received, mentions received and interactions per own post. Influence is
 * their mean by the weights, in [0, 1]; NaN where a part with a weight is unknown. Agence France-Presse's
 * e-Diplomacy Hub (2012) named the three; how it combined them is not published.
 */
export function combineInfluence(sources: InfluenceSources, weights: Weights = EQUAL_WEIGHTS): Influence {
  const [reposts, mentions, interactions] = [
    sources.repostsIn,
    sources.mentionsIn,
    sources.interactionsPerPost,
  ].map(percentileRanks);
  const parts = {
    popularity: percentileRanks(sources.audience),
    engagement: percentileRanks(sources.repliesPerDay),
    trust: percentileRanks(
      reposts!.map((rank, node) => (rank + mentions![node]! + interactions![node]!) / 3),
    ),
  };
  const weighed = INFLUENCE_PARTS.filter((part) => weights[part] > 0);
  const total = weighed.reduce((sum, part) => sum + weights[part], 0);
  const influence = sources.audience.map(
    (_, node) => weighed.reduce((sum, part) => sum + weights[part] * parts[part][node]!, 0) / total,
  );
  return { ...parts, influence };
}

export interface CountryInfluence {
  country: string;
  value: number;
  /** The best account of each office that has one, offices in order. */
  best: { office: string; node: number }[];
}

/** Mean over a country's offices of the influence of its best account in each; without what has no country. */
export function countryInfluence(
  influence: Float64Array,
  countries: readonly string[],
  offices: readonly string[],
): CountryInfluence[] {
  const best = new Map<string, Map<string, number>>();
  for (const [node, country] of countries.entries()) {
    if (country === '' || Number.isNaN(influence[node]!)) continue;
    if (!best.has(country)) best.set(country, new Map());
    const seats = best.get(country)!;
    const office = offices[node]!;
    const before = seats.get(office);
    if (before === undefined || influence[node]! > influence[before]!) seats.set(office, node);
  }
  return [...best]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, seats]) => {
      const chosen = [...seats]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([office, node]) => ({ office, node }));
      const sum = chosen.reduce((total, { node }) => total + influence[node]!, 0);
      return { country, value: sum / chosen.length, best: chosen };
    });
}
