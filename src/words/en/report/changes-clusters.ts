import type { Moments } from '../moments.ts';
import { count, counted, decimal, form } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function changesClusters({ many, nodes, one }: Terms) {
  return {
    ofClusters: (of: 'mutual' | 'directed', then: number, now: number, persist: number, at: Moments) =>
      `${counted(then, 'cluster')} of ${of === 'mutual' ? 'mutual ties' : 'follows'} ${at.inEarlier}, ${count(now)} ${at.inLater}; ${persist === 0 ? 'none persists for sure' : `${count(persist)} ${form(persist, 'persists and keeps its number and name', 'persist and keep their numbers and names')}`}.`,
    /** Names of clusters that go on, but with no member for sure. */
    unsure: (clusters: number, names: string) =>
      `${names} ${form(clusters, 'keeps its number and name', 'keep their numbers and names')} by overlap alone: no ${one} sits there for sure in both years, so it is not sure that ${form(clusters, 'it persists', 'they persist')}.`,
    sureAlone: `Stayed, moved in and moved out count ${many} that sit with their cluster for sure in both years, and no others.`,
    move: (name: string, from: string, to: string) => `${name} from “${from}” to “${to}”`,
    moves: (value: number, names: string) =>
      `${value === 0 ? `No ${one}` : nodes(value)} moved from one to another for sure${names === '' ? '' : `: ${names}`}.`,
    undecided: (value: number, sureFrom: number, at: Moments) =>
      `${nodes(value)} cannot be compared, as ${form(value, 'it sits with its cluster', 'they sit with their cluster')} in fewer than ${count(Math.round(sureFrom * 100))}% of the runs ${at.inEarlier} or ${at.inLater}.`,
    agreement: (value: number, rand: number) =>
      `Over the ${nodes(value)} that sit in a cluster both times, the two divisions agree to ${decimal(rand, 3)} (adjusted Rand index: 0 as at random, 1 the same), undecided ones included.`,
    cluster: 'Cluster',
    jaccard: 'Jaccard',
    stayed: 'Stayed',
    movedIn: 'Moved in',
    movedOut: 'Moved out',
  };
}

export type ChangesClustersWords = ReturnType<typeof changesClusters>;
