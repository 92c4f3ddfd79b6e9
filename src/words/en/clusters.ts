import type { SharedValue } from '../../graph/shared-values.ts';
import type { Unit } from '../../study/study.ts';
import { count, counted, form, units } from './plain.ts';

/** What members have in common, and how many of them have any value. */
export interface Shared {
  values: readonly SharedValue[];
  members: number;
}

const percent = (share: number) => `${(100 * share).toFixed(0)} %`;

const shared = ({ values, members }: Shared) =>
  values
    .map(
      ({ attribute, value, share, shareOfAll, stated }) =>
        `${attribute} ${value} (${percent(share)}${stated === members ? '' : ` of the ${stated} with a value`}, of all ${percent(shareOfAll)})`,
    )
    .join(', ');

export const clusters = {
  list: (clusters: number, unclustered: number, undecided: number, unit: Unit) =>
    `${counted(clusters, 'cluster')} of mutual ties; ${units(unclustered, unit)} without one ${form(unclustered, 'is', 'are')} in none, and ${undecided} ${form(undecided, 'is', 'are')} undecided.`,
  one: (
    id: number,
    name: string,
    of: Readonly<Record<'accounts' | 'undecided' | 'inside' | 'outside', number>>,
    unit: Unit,
  ) =>
    `Cluster ${id}, ${name}: ${units(of.accounts, unit)}, ${of.undecided} of them undecided, with ${counted(of.inside, 'mutual tie')} among them and ${of.outside} to others.`,
  theyShare: (values: Shared) => `They share ${shared(values)}.`,
  /** A cluster's name, made of values of the roster and of `around` one of its members. */
  name: (name: string) => name,
  shared,
  mostWith: (id: number, name: string, ties: number) => `${id}: ${name} (${count(ties)})`,
  members: 'Members, by their mutual ties within the cluster',
  bridges: 'Who bridges it to other clusters, by mutual ties outside',
  noSuch: (snapshot: string, clusters: number, id: number) =>
    `${snapshot} has ${counted(clusters, 'cluster')}, and none is number ${id}; entente clusters lists them`,
};
