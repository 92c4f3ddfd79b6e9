/** What is kept of a snapshot's posts as activity of the nodes of its graph. */
import type { Activity, TiesOfNode } from '../activity/activity.ts';
import { SUM_COLUMNS, type SumColumn } from '../activity/activity-sums.ts';
import { isObserved } from '../roster/verdict.ts';
import { windowOf } from '../store/activity-content.ts';
import { takeInActivity } from '../store/read-archive.ts';
import {
  activityCounts,
  activityWeeks,
  layerFrom,
  readActivitySums,
  readInteractions,
  readKeptFeeds,
  readMentionsOf,
  readTagDays,
} from '../store/read-kept-activity.ts';
import type { StudyEntry } from '../study/study.ts';
import type { OpenSnapshot } from './open-snapshot.ts';

const DAY_SECONDS = 86_400;

/** The nodes, and what of them has which key in the database. */
export interface KeyedNodes {
  nodes: readonly StudyEntry[];
  keys: readonly number[];
}

/** All of the window, or up to the instant of a day of a log. */
function passedDays({ date, options }: OpenSnapshot['snapshot'], days: number): number {
  const at = Date.parse(String(options.at));
  if (options.log === undefined || Number.isNaN(at)) return days;
  const seconds = Math.round((at - Date.parse(windowOf(date, days).since)) / 1000);
  return Math.min(days, seconds / DAY_SECONDS);
}

/**
 * Leaves out what concerns accounts that are no nodes, and ties between two accounts of one actor. What is asked of a
 * single node is read when it is asked.
 * @returns `null` where no posts were read for the snapshot, or its archive was not allowed to carry them.
 * @throws DataError where they are read from an archive that is not what its manifest says.
 */
export function buildActivity(
  { store, snapshot, membership }: OpenSnapshot,
  { nodes, keys }: KeyedNodes,
): Activity | null {
  const { activityDays } = snapshot;
  if (activityDays === null || snapshot.withheld.includes('feeds')) return null;
  takeInActivity(store, snapshot);
  const nodeOf = new Map<number, number>();
  for (let node = 0; node < keys.length; node++) nodeOf.set(keys[node]!, node);
  const feed: Activity['feed'][number][] = nodes.map(() => null);
  for (const { account, verdict, reason, reachedAt } of readKeptFeeds(store, snapshot)) {
    const node = nodeOf.get(account);
    if (node !== undefined) feed[node] = { verdict, whole: isObserved(verdict), reason, reachedAt };
  }
  const sums = Object.fromEntries(
    SUM_COLUMNS.map((column) => [column, new Float64Array(nodes.length)]),
  ) as Record<SumColumn, Float64Array>;
  let stated = 0;
  for (const row of readActivitySums(store, snapshot)) {
    const node = nodeOf.get(row.account);
    if (node === undefined) continue;
    for (const column of SUM_COLUMNS) sums[column][node] = row[column];
    stated |= row.stated;
  }
  const actor = (node: number) => nodes[node]!.row.actor || nodes[node]!.accountId;
  const tiesFrom = (table: 'mention' | 'repost'): TiesOfNode => {
    const targetsOf = layerFrom(store, snapshot, table);
    return (source) =>
      targetsOf(keys[source]!)
        .map(([target, count]) => [nodeOf.get(target) ?? -1, count] as const)
        .filter(([target]) => target >= 0 && actor(target) !== actor(source))
        .sort(([one], [other]) => one - other);
  };
  const [mentions, reposts] = [tiesFrom('mention'), tiesFrom('repost')];
  const weeks = activityWeeks(store, snapshot);
  const [languages, hashtags] = [
    activityCounts(store, snapshot, 'language'),
    activityCounts(store, snapshot, 'tag'),
  ];
  // What is kept was summed over all of the roster.
  if (membership !== undefined) sumWithin(sums, nodes.length, { mentions, reposts });
  return {
    ...windowOf(snapshot.date, activityDays),
    passedDays: passedDays(snapshot, activityDays),
    feed,
    sums,
    stated,
    weeks: (node) => weeks(keys[node]!),
    languages: (node) => new Map(languages(keys[node]!)),
    hashtags: (node) => hashtags(keys[node]!),
    tagDays: (stretch) =>
      readTagDays(store, snapshot, stretch).flatMap(({ account, ...days }) => {
        const node = nodeOf.get(account);
        return node === undefined ? [] : [{ node, ...days }];
      }),
    mentions,
    reposts,
    mentionsOf: (targets) =>
      readMentionsOf(
        store,
        snapshot,
        targets.map((node) => keys[node]!),
      ).flatMap(({ source, target, count }) => {
        const from = nodeOf.get(source);
        const to = nodeOf.get(target)!;
        return from === undefined || actor(from) === actor(to) ? [] : [{ source: from, target: to, count }];
      }),
    interactions: (asked) =>
      readInteractions(
        store,
        snapshot,
        asked.map((node) => keys[node]!),
        stated,
      ),
  };
}

function sumWithin(
  sums: Record<SumColumn, Float64Array>,
  size: number,
  layers: Readonly<Record<'mentions' | 'reposts', TiesOfNode>>,
): void {
  for (const layer of ['mentions', 'reposts'] as const) {
    const [into, out] = [sums[`${layer}_in`].fill(0), sums[`${layer}_out`].fill(0)];
    for (let node = 0; node < size; node++) {
      for (const [target, count] of layers[layer](node)) {
        into[target]! += count;
        out[node]! += count;
      }
    }
  }
}
