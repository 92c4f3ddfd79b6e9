/** How a country stands, in the figures of its page in the report. */
import { countryReach, type Reach, rankOfReach, type StandingName } from '../study/country-reach.ts';
import { countGroupTies } from '../study/group-ties.ts';
import type { Bounds, Rank, RankBounds } from '../values/bounded.ts';
import { codedValue, isUnread, type MapModel } from './map-model.ts';

export interface CountryFigures {
  accounts: number;
  /** Accounts whose follows were not read to the end. */
  unread: number;
  /** Accounts abroad that follow any of its accounts, that any of them follows, and pairs with such that follow each other. */
  bounds: Readonly<Record<StandingName, Bounds>>;
  /** By what is known; `null` where it has none, as no account of it was read. */
  ranks: Readonly<Record<StandingName, Rank | null>>;
  /** Of the follows from abroad of which it is known whether it returns them, the share that it does; NaN without one. */
  returned: number;
  /** The ranks by influence that it may have, and among how many; `null` where it has none. */
  influence: { ranks: RankBounds; of: number } | null;
}

const reaches = new WeakMap<MapModel, ReadonlyMap<string, Reach>>();

export function countryFigures(model: MapModel, code: string): CountryFigures {
  const { countryInfluence } = model.data;
  const all = reachOf(model);
  const own = all.get(code)!;
  const place = [...all.keys()].indexOf(code);
  const rank = (name: StandingName) => {
    const found = rankOfReach([...all.values()], name, place, own[name].rank);
    return Number.isNaN(found.rank) ? null : found;
  };
  const bounds = (name: StandingName) => ({ least: own[name].known, most: own[name].most });
  const possible = countryInfluence[code];
  const { yes, no } = own.returned;
  return {
    accounts: own.accounts,
    unread: own.accounts - own.sources,
    bounds: { following: bounds('following'), followed: bounds('followed'), mutual: bounds('mutual') },
    ranks: { following: rank('following'), followed: rank('followed'), mutual: rank('mutual') },
    returned: yes / (yes + no),
    influence:
      possible === undefined
        ? null
        : {
            ranks: { best: possible[0], worst: possible[1] },
            of: Object.keys(countryInfluence).length,
          },
  };
}

/** Of every country with an account, by code. */
function reachOf(model: MapModel): ReadonlyMap<string, Reach> {
  const known = reaches.get(model);
  if (known !== undefined) return known;
  const { data, graph, size } = model;
  const countryOf = Array.from({ length: size }, (_, node) => codedValue(data.country, node));
  const codes = [...new Set(countryOf)].filter((code) => code !== '').sort();
  const places = new Map(codes.map((code, g) => [code, g]));
  const groupOf = Int32Array.from(countryOf, (code) => places.get(code) ?? -1);
  const grouped = Array.from(groupOf, (g) => (g < 0 ? codes.length : g));
  const reach = countryReach(
    { graph, groupOf, groups: codes.length, isRead: (node) => !isUnread(data, node) },
    countGroupTies(graph, grouped, codes.length + 1),
  );
  const found = new Map(codes.map((code, g) => [code, reach[g]!]));
  reaches.set(model, found);
  return found;
}
