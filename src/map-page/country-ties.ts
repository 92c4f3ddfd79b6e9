/** The ties of a country's accounts with those of every other country, and among themselves. */
import { isSameActor, tieState } from '../graph/graph.ts';
import type { TieState } from '../graph/tie-state.ts';
import { codedValue, type MapModel } from './map-model.ts';

/** What is known, and what it would be if all unknown ties were there. */
export interface Bounds {
  least: number;
  most: number;
}

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
      const partner = partners.get(its) ?? { code: its, out: none(), in: none(), mutual: none() };
      partners.set(its, partner);
      count(partner.out, out);
      if (its !== code) count(partner.in, back);
      if (its !== code || account < other) count(partner.mutual, bothOf(out, back));
    }
  }
  const total = ({ out, in: back }: PartnerTies) => out.least + back.least;
  return [...partners.values()].sort(
    (a, b) => b.mutual.least - a.mutual.least || total(b) - total(a) || (a.code < b.code ? -1 : 1),
  );
}

function none(): Bounds {
  return { least: 0, most: 0 };
}

function count(bounds: Bounds, state: TieState): void {
  if (state === 'yes') bounds.least++;
  if (state !== 'no') bounds.most++;
}

function bothOf(out: TieState, back: TieState): TieState {
  if (out === 'no' || back === 'no') return 'no';
  return out === 'yes' && back === 'yes' ? 'yes' : 'unknown';
}
