import { clusterName } from '../cluster-names.ts';
import { count, counted, decimal, form, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function clusters({ article, nodes, one, unit }: Terms) {
  return {
    heading: 'Clusters',
    name: (name: string) => clusterName(name, unit),
    graph: { mutual: 'mutual ties', directed: 'follows' },
    none: (graph: string) => `There are no ${graph}, and so no clusters.`,
    sentence: (graph: string, clusters: number, modularity: number) =>
      `The ${graph} fall into ${counted(clusters, 'cluster')} with a modularity of ${decimal(modularity, 3)} (0 would be no more ties within clusters than at random, 1 the most there can be).`,
    outside: (none: number, graph: string, whole: boolean) =>
      `${nodes(none)} without ${whole ? '' : 'known '}${graph} ${form(none, 'belongs', 'belong')} to none.`,
    agreement: (runs: number, mean: number, least: number) =>
      least === 1 && runs > 1
        ? `${runs === 2 ? 'Both' : `All ${count(runs)}`} runs with different seeds find the same.`
        : `Over ${counted(runs, 'run')} with different seeds, agreement with the published clusters (adjusted Rand index: 0 as at random, 1 the same) is ${decimal(mean, 3)} on average and ${decimal(least, 3)} at the least.`,
    /** @param areOnNetworks whether only peers on a network together are meant. */
    closure: (transitivity: number, areOnNetworks: boolean) =>
      `Two mutual peers of ${article} ${one}${areOnNetworks ? ' that are on a network together' : ''} are mutual peers of each other in ${share(transitivity)} of cases (transitivity)`,
    chance: (closure: string, verdict: 'more' | 'less' | 'same', figures: string) =>
      `${closure}, ${{ more: 'more often than', less: 'less often than', same: 'as often as' }[verdict]} chance would have it (${figures}) in random networks in which each ${one} keeps its number of mutual ties.`,
    cluster: 'Cluster',
    undecided: 'Undecided',
    stability: 'Stability',
    shared: 'What members share',
    /** @param stated how many members have any value; `null` where all have. */
    sharedBy: (attribute: string, value: string, of: number, ofAll: number, stated: number | null) =>
      `${attribute} ${value}: ${share(of)}${stated === null ? '' : ` of the ${count(stated)} with a value`} (of all ${share(ofAll)})`,
    centre: 'Most mutual ties',
    more: (rest: number) => `${counted(rest, 'cluster')} more: clusters.csv.`,
    decided: (percent: number) =>
      `No ${one} sits with its cluster’s members in fewer than ${percent}% of the runs: none is undecided.`,
    undecidedOnes: (undecided: number, percent: number, names: string) =>
      `${nodes(undecided)} ${form(undecided, 'sits with its', 'sit with their')} cluster’s members in fewer than ${percent}% of the runs, and ${form(undecided, 'counts', 'count')} as undecided: ${names}.`,
  };
}

export type ClustersWords = ReturnType<typeof clusters>;
