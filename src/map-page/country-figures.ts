/** How a country stands, in the figures of its page in the report. */

import { tieState } from '../graph/graph.ts';
import { stateOfBoth } from '../graph/tie-state.ts';
import type { Bounds } from '../values/bounded.ts';
import { countState, noBounds } from './bounds.ts';
import { accountsOf, oneSidedOf } from './country-ties.ts';
import { codedValue, isUnread, type MapModel } from './map-model.ts';

export interface CountryFigures {
  accounts: number;
  /** Accounts whose follows were not read to the end. */
  unread: number;
  /** Pairs with accounts abroad that follow each other. */
  mutual: Bounds;
  /** By the mutual ties known; `null` where no account of it was read. */
  rank: CountryRank | null;
  /** Accounts abroad that follow any of its accounts, and that any of them follows. */
  followers: Bounds;
  follows: Bounds;
  /** Of the follows from abroad of which it is known whether it returns them, the share that it does; NaN without one. */
  returned: number;
  /** The mean of its offices' best accounts; `null` where none has a value. */
  influence: number | null;
}

interface CountryRank {
  rank: number;
  /** Where it could be, however unknown ties turn out. */
  range: Bounds;
  /** How many countries have one. */
  of: number;
}

const mutualOf = new WeakMap<MapModel, ReadonlyMap<string, Bounds>>();

export function countryFigures(model: MapModel, code: string): CountryFigures {
  const { data } = model;
  const own = accountsOf(model, code);
  const { states } = oneSidedOf(model, code);
  const [followers, follows] = [noBounds(), noBounds()];
  for (const [out, back] of states) {
    countState(follows, out);
    countState(followers, back);
  }
  const mutual = mutualAbroad(model);
  return {
    accounts: own.length,
    unread: own.filter((node) => isUnread(data, node)).length,
    mutual: mutual.get(code)!,
    rank: rankOf(model, mutual, code),
    followers,
    follows,
    returned: returnedShare(model, own),
    influence: data.countryInfluence[code] ?? null,
  };
}

/** Of every country, the pairs of its accounts with others abroad. */
function mutualAbroad(model: MapModel): ReadonlyMap<string, Bounds> {
  const known = mutualOf.get(model);
  if (known !== undefined) return known;
  const { data, graph, mutual, size } = model;
  const codes = Array.from({ length: size }, (_, node) => codedValue(data.country, node));
  const found = new Map(codes.map((code) => [code, noBounds()]));
  const count = (one: number, other: number, state: 'yes' | 'unknown') => {
    if (codes[one] === codes[other]) return;
    for (const node of [one, other]) countState(found.get(codes[node]!)!, state);
  };
  for (let node = 0; node < size; node++) {
    for (let k = mutual.start[node]!; k < mutual.start[node + 1]!; k++) {
      if (mutual.neighbour[k]! > node) count(node, mutual.neighbour[k]!, 'yes');
    }
  }
  for (const [one, other] of unknownPairs(model)) {
    if (stateOfBoth(tieState(graph, one, other), tieState(graph, other, one)) === 'unknown') {
      count(one, other, 'unknown');
    }
  }
  mutualOf.set(model, found);
  return found;
}

/** Pairs of which a tie is not known, each once. */
function* unknownPairs({ graph, size }: MapModel): Iterable<[number, number]> {
  const isOpen = (one: number, other: number) => tieState(graph, one, other) === 'unknown';
  for (let one = 0; one < size; one++) {
    const others =
      graph.observed[one] === 0
        ? Array.from({ length: size }, (_, other) => other)
        : graph.unseenTarget.subarray(graph.unseenStart[one]!, graph.unseenStart[one + 1]!);
    for (const other of others) {
      const isFromThere = other < one && isOpen(other, one);
      if (isOpen(one, other) && !isFromThere) yield [one, other];
    }
  }
}

function rankOf(
  { data, size }: MapModel,
  mutual: ReadonlyMap<string, Bounds>,
  code: string,
): CountryRank | null {
  const read = new Set<string>();
  for (let node = 0; node < size; node++) {
    if (data.observed[node] === 1) read.add(codedValue(data.country, node));
  }
  read.delete('');
  if (!read.has(code)) return null;
  const own = mutual.get(code)!;
  const others = [...read].filter((other) => other !== code).map((other) => mutual.get(other)!);
  const above = (is: (other: Bounds) => boolean) => 1 + others.filter(is).length;
  return {
    rank: above(({ least }) => least > own.least),
    range: {
      least: above(({ least }) => least > own.most),
      most: above(({ most }) => most > own.least),
    },
    of: read.size,
  };
}

function returnedShare({ data, graph, size }: MapModel, own: readonly number[]): number {
  let [returned, known] = [0, 0];
  for (const account of own) {
    for (let other = 0; other < size; other++) {
      if (data.country.place[other] === data.country.place[account]) continue;
      if (tieState(graph, other, account) !== 'yes') continue;
      const back = tieState(graph, account, other);
      if (back === 'unknown') continue;
      known++;
      if (back === 'yes') returned++;
    }
  }
  return returned / known;
}
