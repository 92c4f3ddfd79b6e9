/** Hot topics: the hashtags that most accounts used in the window, and who used them how often. */
import type { Activity } from './activity.ts';

export interface Topic {
  tag: string;
  /** Accounts that used it. */
  accounts: number;
  /** Posts with it. */
  posts: number;
  /** Accounts and posts by label of the account, most posts first, then by label; without the label ''. */
  groups: TopicGroup[];
}

interface TopicGroup {
  label: string;
  accounts: number;
  posts: number;
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
  const topics = new Map<string, { accounts: number; posts: number; groups: Map<string, TopicGroup> }>();
  for (const node of activity.feed.keys()) {
    if (!keep(node)) continue;
    const label = labels[node]!;
    for (const [tag, posts] of activity.hashtags(node)) {
      const topic = topics.get(tag) ?? { accounts: 0, posts: 0, groups: new Map() };
      topics.set(tag, topic);
      topic.accounts++;
      topic.posts += posts;
      if (label === '') continue;
      const group = topic.groups.get(label) ?? { label, accounts: 0, posts: 0 };
      topic.groups.set(label, group);
      group.accounts++;
      group.posts += posts;
    }
  }
  return [...topics]
    .map(([tag, { groups, ...topic }]) => ({
      tag,
      ...topic,
      groups: [...groups.values()].sort((a, b) => b.posts - a.posts || (a.label < b.label ? -1 : 1)),
    }))
    .sort((a, b) => b.accounts - a.accounts || b.posts - a.posts || (a.tag < b.tag ? -1 : 1));
}
