/** Activity of groups of accounts: audiences, and what the accounts whose posts were read wrote together. */
import { groupBy } from '../group-by.ts';
import type { AccountFigures } from './account-figures.ts';
import { summarise } from './audience.ts';
import { LEAST_POSTS } from './interactions.ts';

export interface GroupActivity {
  label: string;
  nodes: number[];
  /** Accounts whose posts were all read: the figures below are over these. */
  read: number;
  ownPosts: number;
  /** Mean over the accounts; NaN where none was read. */
  postsPerDay: number;
  /** All replies ÷ all own posts. */
  replyShare: number;
  /** All reposts ÷ (all own posts + all reposts). */
  repostShare: number;
  /** All interactions ÷ all own posts with known counts; NaN below `LEAST_POSTS` of them. */
  interactionsPerPost: number;
  dormant: number;
  /** Over the accounts whose audience is known. */
  audience: { known: number; total: number; median: number };
}

/** One a label, sorted by label. */
export function groupActivity(figures: AccountFigures, labels: readonly string[]): GroupActivity[] {
  const { columns, interactions, dormant } = figures;
  const nodesOf = groupBy(labels.keys(), (node) => labels[node]!);
  return [...nodesOf.keys()].sort().map((label) => {
    const nodes = nodesOf.get(label)!;
    const read = nodes.filter((node) => !Number.isNaN(columns.own_posts[node]!));
    const sum = (values: Float64Array) => read.reduce((total, node) => total + values[node]!, 0);
    const [own, reposts] = [sum(columns.own_posts), sum(columns.reposts)];
    const counted = sum(interactions.posts);
    const received = read.reduce((total, node) => total + (interactions.total[node]! || 0), 0);
    return {
      label,
      nodes,
      read: read.length,
      ownPosts: own,
      postsPerDay: sum(columns.posts_per_day) / read.length,
      replyShare: sum(columns.replies) / own,
      repostShare: reposts / (own + reposts),
      interactionsPerPost: counted < LEAST_POSTS ? Number.NaN : received / counted,
      dormant: nodes.filter((node) => dormant[node] === 'yes').length,
      audience: summarise(nodes.map((node) => columns.audience[node]!)),
    };
  });
}
