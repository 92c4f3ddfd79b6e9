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
  const names = [...new Set(labels)];
  const numbers = new Map(names.map((label, number) => [label, number]));
  const topics: Topic[] = [];
  const places = new Map<string, number>();
  // One map for the groups of all topics, most of which have a single one.
  const groups = new Map<number, TopicGroup>();
  for (const node of activity.feed.keys()) {
    if (!keep(node)) continue;
    const label = labels[node]!;
    const number = numbers.get(label)!;
    for (const used of activity.hashtags(node)) {
      const tag = used[0];
      const posts = used[1];
      let place = places.get(tag);
      if (place === undefined) {
        place = topics.push({ tag, accounts: 0, posts: 0, groups: [] }) - 1;
        places.set(tag, place);
      }
      const topic = topics[place]!;
      topic.accounts++;
      topic.posts += posts;
      if (label === '') continue;
      const key = place * names.length + number;
      let group = groups.get(key);
      if (group === undefined) {
        group = { label, accounts: 0, posts: 0 };
        groups.set(key, group);
        topic.groups.push(group);
      }
      group.accounts++;
      group.posts += posts;
    }
  }
  for (const topic of topics) {
    topic.groups.sort((a, b) => b.posts - a.posts || (a.label < b.label ? -1 : 1));
  }
  return topics.sort((a, b) => b.accounts - a.accounts || b.posts - a.posts || (a.tag < b.tag ? -1 : 1));
}
