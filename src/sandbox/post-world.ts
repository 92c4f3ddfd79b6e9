/** All posts of the world, found by author and instant; each account's are drawn when first asked for. */
import type { PostKind } from '../roster/post-kind.ts';
import type { Random } from './chance.ts';
import { type Circle, circlesOf } from './circles.ts';
import { drawTimeline, type Timeline } from './timeline.ts';
import { drawVoices, type Voice } from './voices.ts';
import type { World } from './world.ts';

/** Names a post: nobody writes two in the same millisecond. */
export interface PostRef {
  /** Account number; 10,000 and above are accounts outside the world's rosters. */
  author: number;
  /** Milliseconds since 1970. */
  at: number;
}

export interface PostWorld {
  world: World;
  /** By account number. */
  voices: readonly Voice[];
  /** When an account of the world posts. */
  timelineOf(number: number): Timeline;
  /** Whom an account of the world addresses. */
  circleOf(number: number): Circle;
  /** The handle of an account of the world at an instant. */
  handleAt(number: number, at: number): string;
}

const SETTLED = 10 * 60_000;
const RECENT = 21 * 86_400_000;

const OPENED = new WeakMap<World, PostWorld>();

/** The same in every year, since what a post is does not depend on who looks. */
export function openPosts(world: World): PostWorld {
  let posts = OPENED.get(world);
  if (posts === undefined) {
    posts = drawPosts(world);
    OPENED.set(world, posts);
  }
  return posts;
}

function drawPosts(world: World): PostWorld {
  const voices = drawVoices(world);
  const renamedOn = new Map<string, string>();
  for (const event of world.events) if (event.kind === 'renamed') renamedOn.set(event.account, event.date);
  return {
    world,
    voices,
    timelineOf: remembered((number) =>
      drawTimeline(world.accounts[number]!, number, voices[number]!, world.until),
    ),
    circleOf: remembered(circlesOf(world)),
    handleAt(number, at) {
      const { did, states } = world.accounts[number]!;
      const renamed = renamedOn.get(did);
      return states[renamed !== undefined && at < Date.parse(renamed) ? 2025 : 2026].handle;
    },
  };
}

function remembered<T>(make: (number: number) => T): (number: number) => T {
  const made = new Map<number, T>();
  return (number) => {
    let value = made.get(number);
    if (value === undefined) {
      value = make(number);
      made.set(number, value);
    }
    return value;
  };
}

/** How many entries of a timeline lie before an instant. */
export function countBefore({ at }: Timeline, instant: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[middle]! < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Own posts of an account in its life until an instant; reposts are none. */
export function lifetimePosts(posts: PostWorld, number: number, now: number): number {
  const timeline = posts.timelineOf(number);
  const end = countBefore(timeline, now);
  let count = 0;
  for (let k = 0; k < end; k += 1) if (timeline.kind[k] !== 'repost') count += 1;
  return count;
}

export function kindOf(posts: PostWorld, { author, at }: PostRef): PostKind {
  const timeline = posts.timelineOf(author);
  return timeline.kind[countBefore(timeline, at)]!;
}

/** One of the latest own posts of an account that are some minutes to three weeks old; undefined without any. */
export function recentPost(
  posts: PostWorld,
  random: Random,
  author: number,
  now: number,
): PostRef | undefined {
  const timeline = posts.timelineOf(author);
  const last = countBefore(timeline, now - SETTLED) - 1;
  let skip = Math.floor(4 * random() * random());
  let found: PostRef | undefined;
  for (let k = last; k >= 0 && timeline.at[k]! > now - RECENT; k -= 1) {
    if (timeline.kind[k] === 'repost') continue;
    found = { author, at: timeline.at[k]! };
    if (skip === 0) break;
    skip -= 1;
  }
  return found;
}

/** The own post just before one that continues it. */
export function continuedPost(posts: PostWorld, { author, at }: PostRef): PostRef {
  const timeline = posts.timelineOf(author);
  let k = countBefore(timeline, at) - 1;
  while (timeline.kind[k] === 'repost') k -= 1;
  return { author, at: timeline.at[k]! };
}
