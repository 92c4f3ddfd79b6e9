/** How far a country reaches: of the ties abroad that it could have, those that it has, over all networks and on each. */
import { rankBounds, ranksOf } from '../graph/ranks.ts';
import { groupBy } from '../group-by.ts';
import { STANDING_FIGURES, type StandingFigure, type StandingName } from '../study/country-reach.ts';
import { countryStandings } from '../study/country-standing.ts';
import type { NodeGraph } from '../study/study.ts';
import type { Rank, RankBounds } from '../values/bounded.ts';
import type { Edition } from './edition.ts';

/** A count of known ties abroad among those that are possible, as a share, with the most that both may be. */
export interface Reach extends Omit<StandingFigure, 'rank'> {
  /** Actors abroad on a network with an actor of the country; of mutual ties, such pairs of actors. */
  possible: number;
  /** 0–1; NaN where none is possible, or where none of the follows that it needs was read. */
  share: number;
  /** NaN where none is possible. */
  shareMost: number;
  /** By share; all NaN without one. */
  ranked: Rank;
}

export interface CountryReach extends Readonly<Record<StandingName, Reach>> {
  code: string;
  region: string;
  actors: number;
}

export interface EditionReach {
  together: readonly CountryReach[];
  /** In the order of the edition's networks; a country without an actor there is left out. */
  on: readonly (readonly CountryReach[])[];
}

export function editionReach({ together, networks }: Edition): EditionReach {
  return { together: countryReaches(together), on: networks.map(({ actors }) => countryReaches(actors)) };
}

/** `null` where the country is not among them. */
export function reachOf(countries: readonly CountryReach[], code: string): CountryReach | null {
  return countries.find((one) => one.code === code) ?? null;
}

/** Of every country with a node, sorted by code. O(m + countries · nodes). */
function countryReaches(study: NodeGraph): CountryReach[] {
  const standings = countryStandings(study);
  const possible = possibleAbroad(study);
  const figures = STANDING_FIGURES.map((name) => {
    const shares = standings.map(({ code, [name]: { known, most, rank } }) => {
      const { actors, pairs } = possible.get(code)!;
      const of = name === 'mutual' ? pairs : actors;
      const share = (count: number) => (of === 0 ? Number.NaN : count / of);
      return {
        known,
        most,
        possible: of,
        isRead: !Number.isNaN(rank),
        least: share(known),
        shareMost: share(most),
      };
    });
    const values = Float64Array.from(shares, ({ isRead, least }) => (isRead ? least : Number.NaN));
    const ranks = ranksOf(values);
    const [least, most] = [shares.map((one) => one.least), shares.map((one) => one.shareMost)];
    const of = ranks.filter((rank) => !Number.isNaN(rank)).length;
    return shares.map(({ known, most: bound, possible, shareMost }, k): Reach => {
      const ranked = { rank: ranks[k]!, ...rangeOf(ranks[k]!, rankBounds(least, most, k)), of };
      return { known, most: bound, possible, share: values[k]!, shareMost, ranked };
    });
  });
  const [mutual, following, followed] = figures as [Reach[], Reach[], Reach[]];
  return standings.map(({ code, region, accounts }, k) => ({
    code,
    region,
    actors: accounts,
    mutual: mutual[k]!,
    following: following[k]!,
    followed: followed[k]!,
  }));
}

/** The range contains the rank, though a country without one may take a place before it. */
function rangeOf(rank: number, { best, worst }: RankBounds): RankBounds {
  if (Number.isNaN(rank)) return { best: Number.NaN, worst: Number.NaN };
  return { best: Math.min(rank, best), worst: Math.max(rank, worst) };
}

/** By country: nodes abroad on a network with any of its own, and pairs of one of its own and one abroad on one together. */
function possibleAbroad({ nodes, graph }: NodeGraph): Map<string, { actors: number; pairs: number }> {
  const setOf = (node: number) => graph.networks?.[node] ?? 1;
  // Few sets of networks occur, however many nodes there are.
  const all = tally([...nodes.keys()].map(setOf));
  return new Map(
    [...groupBy(nodes.keys(), (node) => nodes[node]!.row.country)].map(([code, own]) => {
      const ours = tally(own.map(setOf));
      const reached = [...ours.keys()].reduce((sets, set) => sets | set, 0);
      let [actors, pairs] = [0, 0];
      for (const [set, count] of all) {
        const abroad = count - (ours.get(set) ?? 0);
        if ((set & reached) !== 0) actors += abroad;
        for (const [mine, members] of ours) if ((set & mine) !== 0) pairs += members * abroad;
      }
      return [code, { actors, pairs }];
    }),
  );
}

function tally(values: readonly number[]): Map<number, number> {
  return new Map([...groupBy(values, (value) => value)].map(([value, of]) => [value, of.length]));
}
