/** The posts of a snapshot as activity of the nodes of its graph. */
import type { Activity, Layer, PostKind } from '../../activity/activity.ts';
import { isObserved } from '../../roster/verdict.ts';
import type {
  ActivityContent,
  HashtagColumns,
  LayerColumns,
  PostColumns,
} from '../../store/activity-content.ts';
import type { StudyEntry } from '../../study/study.ts';

const DAY_MS = 86_400_000;

/**
 * Leaves out what concerns accounts that are no nodes, and ties between two accounts of one actor.
 * @param nodeOf node of each of the content's accounts, −1 where it is none.
 */
export function buildActivity(
  content: ActivityContent,
  nodes: readonly StudyEntry[],
  nodeOf: Int32Array,
): Activity {
  const { days, since, until } = content;
  const feed: Activity['feed'][number][] = nodes.map(() => null);
  for (const { account, verdict, reason, reachedAt } of content.readings) {
    const node = nodeOf[account]!;
    if (node >= 0) feed[node] = { verdict, whole: isObserved(verdict), reason, reachedAt };
  }
  const dayOf = dayNumbers(since);
  return {
    days,
    since,
    until,
    feed,
    posts: postsOf(content.posts, nodes.length, nodeOf, dayOf),
    hashtags: hashtagsOf(content.hashtags, nodeOf, dayOf),
    mentions: layerOf(content.mentions, nodes, nodeOf),
    reposts: layerOf(content.reposts, nodes, nodeOf),
  };
}

/** Days since the window's first, by date; each date is worked out once. */
function dayNumbers(since: string): (date: string) => number {
  const first = Date.parse(`${since.slice(0, 10)}T00:00:00Z`);
  const numbers = new Map<string, number>();
  return (date) => {
    const known = numbers.get(date);
    if (known !== undefined) return known;
    const day = (Date.parse(`${date}T00:00:00Z`) - first) / DAY_MS;
    numbers.set(date, day);
    return day;
  };
}

function postsOf(
  columns: PostColumns,
  size: number,
  nodeOf: Int32Array,
  dayOf: (date: string) => number,
): Activity['posts'] {
  const kept = [...columns.at.keys()].filter((k) => nodeOf[columns.account[k]!]! >= 0);
  const start = new Uint32Array(size + 1);
  for (const k of kept) start[nodeOf[columns.account[k]!]! + 1]!++;
  for (let node = 0; node < size; node++) start[node + 1]! += start[node]!;
  const pick = (column: Float64Array) => Float64Array.from(kept, (k) => column[k]!);
  return {
    start,
    day: Uint16Array.from(kept, (k) => dayOf(columns.at[k]!.slice(0, 10))),
    kind: kept.map((k): PostKind => columns.kind[k]!),
    language: kept.map((k) => columns.language[k]!),
    likes: pick(columns.likes),
    replies: pick(columns.replies),
    reposts: pick(columns.reposts),
    quotes: pick(columns.quotes),
  };
}

function hashtagsOf(
  { account, day, tag, count }: HashtagColumns,
  nodeOf: Int32Array,
  dayOf: (date: string) => number,
): Activity['hashtags'] {
  const kept = [...tag.keys()].filter((k) => nodeOf[account[k]!]! >= 0);
  return {
    node: Uint32Array.from(kept, (k) => nodeOf[account[k]!]!),
    day: Uint16Array.from(kept, (k) => dayOf(day[k]!)),
    tag: kept.map((k) => tag[k]!),
    count: Uint32Array.from(kept, (k) => count[k]!),
  };
}

function layerOf(
  { source, target, count }: LayerColumns,
  nodes: readonly StudyEntry[],
  nodeOf: Int32Array,
): Layer {
  const actor = (node: number) => nodes[node]!.row.actor || nodes[node]!.accountId;
  const kept = [...source.keys()].filter((k) => {
    const [from, to] = [nodeOf[source[k]!]!, nodeOf[target[k]!]!];
    return from >= 0 && to >= 0 && actor(from) !== actor(to);
  });
  return {
    source: Uint32Array.from(kept, (k) => nodeOf[source[k]!]!),
    target: Uint32Array.from(kept, (k) => nodeOf[target[k]!]!),
    weight: Uint32Array.from(kept, (k) => count[k]!),
  };
}
