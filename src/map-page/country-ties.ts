/** The ties of a country's accounts with those of every other country, and among themselves. */

import { isSameActor, tieState } from '../graph/graph.ts';
import { stateOfAny, stateOfBoth, type TieState } from '../graph/tie-state.ts';
import type { Bounds } from '../values/bounded.ts';
import { countState, noBounds, type PairBounds, pairBounds } from './bounds.ts';
import { codedValue, type MapModel } from './map-model.ts';

/** Numbers of ties and of mutual pairs; of a country with itself, `in` is 0 and each is counted once. */
export interface PartnerTies {
  /** '' for accounts of no country. */
  code: string;
  out: Bounds;
  in: Bounds;
  mutual: Bounds;
}

/** The accounts of a country, best connected first. */
export function accountsOf({ data, ordered }: MapModel, code: string): number[] {
  return ordered.filter((node) => codedValue(data.country, node) === code);
}

/** Every country to or from which a tie is known or may be there; most mutual ties first. */
export function partnersOf(model: MapModel, code: string): PartnerTies[] {
  const { data, size, graph } = model;
  const partners = new Map<string, PartnerTies>();
  for (const account of accountsOf(model, code)) {
    for (let other = 0; other < size; other++) {
      if (isSameActor(graph, account, other)) continue;
      const [out, back] = [tieState(graph, account, other), tieState(graph, other, account)];
      if (out === 'no' && back === 'no') continue;
      const its = codedValue(data.country, other);
      const partner = partners.get(its) ?? { code: its, out: noBounds(), in: noBounds(), mutual: noBounds() };
      partners.set(its, partner);
      countState(partner.out, out);
      if (its !== code) countState(partner.in, back);
      if (its !== code || account < other) countState(partner.mutual, stateOfBoth(out, back));
    }
  }
  const total = ({ out, in: back }: PartnerTies) => out.least + back.least;
  return [...partners.values()].sort(
    (a, b) => b.mutual.least - a.mutual.least || total(b) - total(a) || (a.code < b.code ? -1 : 1),
  );
}

/** Accounts abroad that follow a country, or that it follows, and not the other way. */
export interface OneSided {
  /** One of its accounts follows them, and they follow none. */
  out: number[];
  in: number[];
  bounds: PairBounds;
  /** Of every account abroad, whether any of the country's follows it, and whether it follows any. */
  states: readonly (readonly [out: TieState, back: TieState])[];
}

/** Accounts of other countries and of none by whether any of a country's accounts is tied to them; best connected first. */
export function oneSidedOf(model: MapModel, code: string): OneSided {
  const { data, graph, ordered } = model;
  const own = accountsOf(model, code);
  const abroad = ordered.filter((node) => codedValue(data.country, node) !== code);
  const states = abroad.map((node): [TieState, TieState] => [
    stateOfAny(own.map((account) => tieState(graph, account, node))),
    stateOfAny(own.map((account) => tieState(graph, node, account))),
  ]);
  const only = (out: TieState, back: TieState) =>
    abroad.filter((_, k) => states[k]![0] === out && states[k]![1] === back);
  return { out: only('yes', 'no'), in: only('no', 'yes'), bounds: pairBounds(states), states };
}
