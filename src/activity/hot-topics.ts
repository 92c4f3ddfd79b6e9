/** Hot topics: the hashtags that most accounts used in the window, and who used them how often. */
import type { Activity } from './activity.ts';

export interface Topic {
  tag: string;
  /** Accounts that used it. */
  accounts: number;
  /** Posts with it. */
  posts: number;
  /** Accounts and posts by label of the account, most posts first, then by label; without the label ''. */
  groups: { label: string; accounts: number; posts: number }[];
}

/**
 * Topics by accounts, then posts, then tag.
 * @param labels one a node, such as its country.
 * @param keep which nodes count.
 */
export function hotTopics(
  activity: Activity,
  labels: readonly string[],
  keep: (node: number) => boolean = () => true,
): Topic[] {
  const posts = new Map<string, Map<number, number>>();
  for (const node of activity.feed.keys()) {
    if (!keep(node)) continue;
    for (const [tag, count] of activity.hashtags(node)) {
      if (!posts.has(tag)) posts.set(tag, new Map());
      posts.get(tag)!.set(node, count);
    }
  }
  return [...posts]
    .map(([tag, byNode]) => ({
      tag,
      accounts: byNode.size,
      posts: [...byNode.values()].reduce((sum, count) => sum + count, 0),
      groups: groupTopic(byNode, labels),
    }))
    .sort((a, b) => b.accounts - a.accounts || b.posts - a.posts || (a.tag < b.tag ? -1 : 1));
}

function groupTopic(byNode: ReadonlyMap<number, number>, labels: readonly string[]): Topic['groups'] {
  const groups = new Map<string, Topic['groups'][number]>();
  for (const [node, count] of byNode) {
    const label = labels[node]!;
    if (label === '') continue;
    const group = groups.get(label) ?? { label, accounts: 0, posts: 0 };
    groups.set(label, { label, accounts: group.accounts + 1, posts: group.posts + count });
  }
  return [...groups.values()].sort((a, b) => b.posts - a.posts || (a.label < b.label ? -1 : 1));
}
