/** Reads all that a watched account follows of the roster, as of one revision where its network has them. */
import { GaveUp } from '../crawl/faults.ts';
import { endlessness, shortList, verdictOfList } from '../crawl/follows-verdict.ts';
import { followsWanted } from '../crawl/follows-wanted.ts';
import type { KnownAccount } from '../crawl/known-account.ts';
import type { Follow, Network, Way } from '../crawl/network.ts';
import { because } from '../reasons/reasons.ts';
import { leavesOpen, shortListText } from '../reasons/short-list.ts';
import { isObserved } from '../roster/verdict.ts';
import type { FollowRecord, Instant } from '../values/log-entries.ts';
import type { Reading } from './account-state.ts';
import type { PostLog } from './posts.ts';
import { type ReadPosts, readPosts } from './read-posts.ts';

/** A repository that changes while it is read is read again, so often. */
export const TRIES = 3;
export const TOO_FAST = because('changes-too-fast');

export type ReadAccount =
  /** Posts that were read with the follows, and since when. */
  | {
      kind: 'read';
      reading: Omit<Reading, 'cohort' | 'cohortOf'> & { posts?: ReadPosts & { since: Instant } };
    }
  | { kind: 'gone' }
  | { kind: 'unreadable'; reason: string };

export interface AccountReader {
  network: Network;
  now(): Instant;
  /** Whether follows of an account may be kept. */
  isKnown(accountId: string): boolean;
  /** Where its posts are read with its follows, as of the same revision. */
  posts: PostLog | null;
}

/**
 * @param declaredCount follows that its profile states; `null` where that is not known.
 * @throws HeldUp where its host lets nothing be asked for long.
 */
export async function readAccount(
  { network, now, isKnown, posts }: AccountReader,
  account: KnownAccount,
  declaredCount: number | null,
): Promise<ReadAccount> {
  const way = network.wayOf(declaredCount);
  try {
    for (let tries = 0; ; tries++) {
      const before = (await way.revision?.(account)) ?? null;
      const began = now();
      const list = await readList(way, account, declaredCount, network.price);
      if (list.kind !== 'list') return list;
      const since = posts?.since(account.accountId, began) ?? began;
      const read = posts === null ? null : await readPosts(posts.lists, account, since);
      const ended = now();
      const after = before === null ? null : ((await way.revision?.(account)) ?? null);
      if (before !== after) {
        if (tries + 1 < TRIES) continue;
        return { kind: 'unreadable', reason: TOO_FAST };
      }
      const follows = list.follows
        .filter(({ target }) => isKnown(target) && target !== account.accountId)
        .map(toRecord);
      const withPosts = read === null ? {} : { posts: { ...read, since } };
      const first = Math.min(began, list.givenAt);
      return { kind: 'read', reading: { began: first, ended, revision: after, follows, ...withPosts } };
    }
  } catch (error) {
    if (error instanceof GaveUp) return { kind: 'unreadable', reason: error.message };
    throw error;
  }
}

type ReadList =
  /** `givenAt`: when the first page was given, where that was to an earlier question. */
  { kind: 'list'; follows: Follow[]; givenAt: Instant } | Exclude<ReadAccount, { kind: 'read' }>;

async function readList(
  way: Way,
  account: KnownAccount,
  declaredCount: number | null,
  price: number,
): Promise<ReadList> {
  const follows = new Map<string, Follow>();
  let givenAt = Number.POSITIVE_INFINITY;
  let listedCount = 0;
  const [counts, cursors] = [
    { malformedCount: 0, namelessCount: 0, gapCount: 0, endsFull: false },
    new Set<string>(),
  ];
  for (let cursor: string | null = null, pageCount = 1; ; pageCount++) {
    const stand = { declaredCount, listedCount, pageCount: pageCount - 1 };
    const wanted = followsWanted(way, stand, price, Number.POSITIVE_INFINITY);
    const page = await way.page(account, cursor, wanted);
    if (page.kind === 'gone') return { kind: 'gone' };
    if (page.kind === 'refused') return { kind: 'unreadable', reason: page.reason };
    if (page.kind === 'cursor-refused') return { kind: 'unreadable', reason: because('list-refused') };
    givenAt = Math.min(givenAt, page.givenAt ?? givenAt);
    for (const follow of page.follows) follows.set(follow.recordKey ?? follow.target, follow);
    listedCount = new Set([...follows.values()].map(({ target }) => target)).size;
    const items = page.follows.length + page.malformedCount + (page.namelessCount ?? 0);
    counts.malformedCount += page.malformedCount;
    counts.namelessCount += page.namelessCount ?? 0;
    counts.gapCount += Math.max(0, wanted - items);
    counts.endsFull = items >= wanted;
    const listed = { declaredCount, listedCount };
    if (page.cursor === null) {
      const { verdict, reason } = verdictOfList({ ...listed, ...counts });
      const short = shortList(way, listed);
      // A log has no ties left open within a reading: whom such a list does not show would count as not followed.
      if (short !== null && leavesOpen(short)) return { kind: 'unreadable', reason: shortListText(short) };
      if (isObserved(verdict)) return { kind: 'list', follows: [...follows.values()], givenAt };
      return { kind: 'unreadable', reason: because('verdict', { verdict, why: reason }) };
    }
    const endless = endlessness(listed, pageCount, way);
    if (endless !== null || cursors.has(page.cursor)) {
      return { kind: 'unreadable', reason: endless ?? because('list-circles') };
    }
    cursors.add(page.cursor);
    cursor = page.cursor;
  }
}

function toRecord({ target, recordKey, followedAt = null, doubt = null, cid = null }: Follow): FollowRecord {
  return { target, key: recordKey ?? target, followedAt, doubt, cid };
}
