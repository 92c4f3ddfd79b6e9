import type { TestedFigure } from '../../graph/chance.ts';
import type { SharedValue } from '../../graph/shared-values.ts';
import type { Unit } from '../../study/study.ts';
import { UNIT_WORDS } from '../../study/unit-words.ts';
import type { Named } from '../values.ts';
import { byChance } from './chance.ts';
import { clusterName } from './cluster-names.ts';
import { groupName } from './group-names.ts';
import { decimal, list, others, share } from './numbers.ts';
import { called } from './phrases.ts';
import { count, counted, form, units } from './plain.ts';

/** What members have in common, and how many of them have any value. */
export interface Shared {
  values: readonly SharedValue[];
  members: number;
}

/** The ties that clusters are made of. */
const TIES = { mutual: 'mutual ties', directed: 'follows' };

/** @property isOpen whether some ties are unknown. */
interface Listed extends Readonly<Record<'clusters' | 'unclustered' | 'undecided', number>> {
  of: keyof typeof TIES;
  isOpen: boolean;
}

const shared = ({ values, members }: Shared) =>
  values
    .map(
      ({ attribute, value, share: own, shareOfAll, stated }) =>
        `${attribute} ${groupName(attribute, value)} (${share(own)}${stated === members ? '' : ` of the ${count(stated)} with a value`}, of all ${share(shareOfAll)})`,
    )
    .join(', ');

export const clusters = {
  list: ({ clusters, unclustered, undecided, of, isOpen }: Listed, unit: Unit) =>
    [
      `The ${TIES[of]} fall into ${counted(clusters, 'cluster')}`,
      unclustered > 0 &&
        `${units(unclustered, unit)} without ${isOpen ? 'known ' : ''}${TIES[of]} ${form(unclustered, 'is', 'are')} in none`,
      undecided > 0 && `${units(undecided, unit)} ${form(undecided, 'is', 'are')} undecided`,
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  none: (of: keyof typeof TIES, isOpen: boolean) =>
    `There are no ${isOpen ? 'known ' : ''}${TIES[of]}, and so no clusters.`,
  fit: (modularity: number) =>
    `The modularity of these clusters is ${decimal(modularity, 3)}, the best that was found; 1 is the most there can be. Random networks have divisions well above 0, too, so that this alone is no proof of groups.`,
  agreement: (runs: number, mean: number, least: number) =>
    least === 1 && runs > 1
      ? `${runs === 2 ? 'Both' : `All ${count(runs)}`} runs with different seeds find the same.`
      : `Over ${counted(runs, 'run')} with different seeds, agreement with these clusters is ${decimal(mean, 3)} on average and ${decimal(least, 3)} at the least (adjusted Rand index: 0 random, 1 the same).`,
  decided: (below: number, unit: Unit) =>
    `No ${UNIT_WORDS[unit][0]} sits with its cluster’s members in fewer than ${100 * below}% of the runs: none is undecided.`,
  /** @param more how many more there are. */
  undecided: (named: readonly Named[], more: number, below: number) =>
    `Undecided, as they sit with their cluster’s members in fewer than ${100 * below}% of the runs: ${more > 0 ? `${named.map(called).join(', ')} and ${others(more)}` : list(named.map(called))}.`,
  /** @param areOnNetworks whether only peers on a network together are meant. */
  closure: (transitivity: number, areOnNetworks: boolean, tested: TestedFigure | null, unit: Unit) =>
    `Two mutual peers of ${unit === 'country' ? 'a' : 'an'} ${UNIT_WORDS[unit][0]}${areOnNetworks ? ' that are on a network together' : ''} are mutual peers of each other in ${share(transitivity)} of cases (transitivity)${
      tested === null
        ? ''
        : `. That is ${{ more: 'more often than', less: 'less often than', same: 'as often as' }[tested.verdict]} chance would have it. Where each ${UNIT_WORDS[unit][0]} keeps its number of mutual ties, it is ${byChance(tested, share)}`
    }.`,
  byNumber: 'Clusters by their number',
  /** The members with most mutual ties. */
  best: (named: readonly Named[]) => named.map(called).join(', '),
  one: (
    id: number,
    name: string,
    of: Readonly<Record<'accounts' | 'undecided' | 'inside' | 'outside', number>>,
    unit: Unit,
  ) =>
    `Cluster ${id}, ${clusterName(name, unit)}: ${units(of.accounts, unit)}, ${count(of.undecided)} of them undecided, with ${counted(of.inside, 'mutual tie')} among them and ${count(of.outside)} to others.`,
  theyShare: (values: Shared) => `They share ${shared(values)}.`,
  name: clusterName,
  shared,
  mostWith: (id: number, name: string, ties: number, unit: Unit) =>
    `${id}: ${clusterName(name, unit)} (${count(ties)})`,
  members: 'Members, by their mutual ties within the cluster',
  bridges: 'Who bridges it to other clusters, by mutual ties outside',
  noSuch: (snapshot: string, clusters: number, id: number) =>
    `${snapshot} has ${counted(clusters, 'cluster')}, and none is number ${id}; entente clusters lists them`,
};
