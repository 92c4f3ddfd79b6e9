/** How a post is received: likes, replies, reposts and quotes, in the end and by a day. */
import type { PostKind } from '../roster/post-kind.ts';
import { logNormal, type Random } from './chance.ts';
import type { WorldAccount } from './world-account.ts';

export interface Reception {
  likes: number;
  replies: number;
  reposts: number;
  quotes: number;
}

/** After this time a post has half of what it will ever receive. */
const HALF_RECEIVED = 5 * 3_600_000;

/** Heavy-tailed, and growing with the audience, though less than in proportion: with its power 3/4. */
export function drawReception(
  random: Random,
  { states }: WorldAccount,
  kind: PostKind,
  renown: number,
): Reception {
  const root = Math.sqrt(Math.max(states[2025].audience, states[2026].audience, 50));
  const reach = kind === 'reply' ? 0.2 : kind === 'thread' ? 0.6 : 1;
  return drawCounts(random, 0.02 * root * Math.sqrt(root) * reach * renown);
}

/** Log-normal counts around a median of likes. */
export function drawCounts(random: Random, median: number): Reception {
  const likes = logNormal(random, median, 1.1);
  const count = (share: number) => Math.floor(logNormal(random, likes * share, 0.7));
  return { likes: Math.floor(likes), replies: count(0.09), reposts: count(0.18), quotes: count(0.03) };
}

/** What a post written at an instant has received by an instant: more each year, in the end all of it. */
export function receivedBy({ at, received }: { at: number; received: Reception }, now: number): Reception {
  const age = now - at;
  const share = age / (age + HALF_RECEIVED);
  const part = (count: number) => Math.floor(count * share);
  const { likes, replies, reposts, quotes } = received;
  return { likes: part(likes), replies: part(replies), reposts: part(reposts), quotes: part(quotes) };
}
