/** Which accounts the filters leave. */
import type { Coded } from '../report/map/map-data.ts';
import type { YearChanges } from './changes.ts';
import { codedValue, type MapModel } from './map-model.ts';
import type { MapState } from './map-state.ts';

export interface Shown {
  /** 1 where the account is shown. */
  is: Uint8Array;
  count: number;
  /** Accounts left out for their known mutual ties that could have enough, if unknown ties are there. */
  perhaps: number;
}

export function shownAccounts(
  { data, size }: MapModel,
  { region, office, kind, by = {}, cluster, least }: MapState,
): Shown {
  const is = new Uint8Array(size);
  const asked = data.attributes.filter(({ name }) => (by[name] ?? '') !== '');
  let count = 0;
  let perhaps = 0;
  for (let node = 0; node < size; node++) {
    const fits =
      (region === '' || codedValue(data.region, node) === region) &&
      (office === '' || codedValue(data.office, node) === office) &&
      (kind === '' || codedValue(data.kind, node) === kind) &&
      asked.every((attribute) => codedValue(attribute, node) === by[attribute.name]) &&
      (cluster === '' || String(data.cluster[node]) === cluster);
    if (!fits) continue;
    if ((data.mutualMin[node] ?? 0) >= least) {
      is[node] = 1;
      count++;
    } else if ((data.mutualMax[node] ?? 0) >= least) perhaps++;
  }
  return { is, count, perhaps };
}

/** The state without filters by values that the snapshot does not have. */
export function withKnownFilters({ data }: MapModel, state: MapState): MapState {
  const known = (column: Coded, value: string) => (column.values.includes(value) ? value : '');
  const clusters = data.cluster.map(String);
  const by = data.attributes.map((attribute) => [
    attribute.name,
    known(attribute, state.by?.[attribute.name] ?? ''),
  ]);
  return {
    ...state,
    region: known(data.region, state.region),
    office: known(data.office, state.office),
    kind: known(data.kind, state.kind),
    by: Object.fromEntries(by),
    cluster: clusters.includes(state.cluster) ? state.cluster : '',
  };
}

/** Which accounts of the year before that are gone the filters leave; a cluster's number is the same in both. */
export function shownGone(before: MapModel | null, gone: readonly number[], state: MapState): Uint8Array {
  if (before === null) return new Uint8Array();
  const { is } = shownAccounts(before, state);
  return Uint8Array.from(gone, (node) => is[node]!);
}

/** With those that are gone behind, where changes are shown. */
export function withGone(shown: Shown, changes: YearChanges | null, gone: Uint8Array): Shown {
  const is = new Uint8Array(shown.is.length + gone.length);
  is.set(shown.is);
  if (changes !== null) is.set(gone, shown.is.length);
  return { ...shown, is };
}
