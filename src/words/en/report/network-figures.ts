import { capital } from '../../capital.ts';
import { count, counted, form, points, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function networkFigures({ article, many, nodes, one }: Terms) {
  return {
    mixing: {
      title: (attribute: string) => `Mutual ties by ${attribute}`,
      unit: (shown: number, of: number) =>
        `Number of mutual pairs, and their share of all pairs between two groups of which both directions are known${shown === of ? '' : `; the ${count(shown)} largest of ${count(of)} groups`}`,
      alt: (attribute: string, within: readonly (readonly [group: string, pairs: number])[]) =>
        `Matrix of mutual ties between the groups of ${attribute}: ${within.map(([group, pairs]) => `${group} within ${count(pairs)}`).join(', ')}.`,
      share: 'Share of pairs',
      small: (value: number) => `${points(value)}%`,
      under: (limit: number) => `under ${points(limit)}%`,
      from: (limit: number) => `from ${points(limit)}%`,
      between: (from: number, to: number) => `${points(from)}% to ${points(to)}%`,
      noPair: 'no such pair',
    },
    network: {
      title: 'Who is tied to whom: the network of mutual follows',
      unit: (every: number) =>
        `A mark is ${article} ${one}, its area grows with its known mutual ties; a line is a pair of ${many} that follow each other${every === 1 ? '' : `; of the ties, one in ${count(every)} is drawn`}. ${capital(many)} with many ties in common stand near each other; directions and distances mean nothing else.`,
      moved: (snapshot: string, displacement: number) =>
        ` ${capital(many)} start from their places in ${snapshot}; those in both moved by ${share(displacement)} of the width on average.`,
      apart: (value: number) => `without a known mutual tie: ${nodes(value)}`,
      apartUndrawn: (value: number) => `without a known mutual tie, and not drawn: ${nodes(value)}`,
      cluster: (name: string, members: number) => `${name} (${count(members)})`,
      clusters: 'Colour and mark: the cluster, named after what most of its members share.',
      smaller: (value: number) => `${counted(value, 'smaller cluster')}, or in none`,
      noCluster: 'in no cluster',
      undecided: 'cluster undecided',
      unknown: 'whom it follows is not known',
      /** @param smaller clusters that are not among those named. @param others who are in none of those named. */
      alt: (
        value: number,
        pairs: number,
        clusters: readonly string[],
        { smaller, others }: Readonly<Record<'smaller' | 'others', number>>,
      ) =>
        `Network of ${nodes(value)} and ${counted(pairs, 'mutual pair')} in ${counted(clusters.length + smaller, 'cluster')}: ${clusters.join(', ')}${smaller === 0 ? '' : ` and ${count(smaller)} smaller`}${others === 0 ? '' : `; ${count(others)} ${form(others, 'is', 'are')} in none${smaller === 0 ? '' : ' of those named'}`}.`,
    },
  };
}

export type NetworkFiguresWords = ReturnType<typeof networkFigures>;
