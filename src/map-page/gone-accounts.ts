/** Accounts of the year before that are none in the year shown: their numbers follow those of its accounts. */
import { codedValue, handleOf, type MapModel, nameOf } from './map-model.ts';
import type { Page } from './page.ts';

/** Numbers in the older year. */
export function goneAccounts(before: MapModel | null, { nodeOf }: MapModel): number[] {
  if (before === null) return [];
  return [...before.data.id.keys()].filter((node) => !nodeOf.has(before.data.id[node]!));
}

type Years = Pick<Page, 'model' | 'before' | 'gone' | 'state'>;

/** The year that has the account, and its number there. */
export function placeOf({ model, before, gone }: Pick<Years, 'model' | 'before' | 'gone'>, node: number) {
  return node < model.size ? { model, node } : { model: before!, node: gone[node - model.size]! };
}

export function nameOfAny(years: Years, node: number): string {
  const place = placeOf(years, node);
  return nameOf({ model: place.model, state: years.state }, place.node);
}

export function handleOfAny(years: Years, node: number): string {
  const place = placeOf(years, node);
  return handleOf(place.model.data, place.node);
}

export function countryOf(years: Years, node: number): string {
  const place = placeOf(years, node);
  return codedValue(place.model.data.country, place.node);
}
