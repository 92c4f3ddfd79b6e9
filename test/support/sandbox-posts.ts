/** What a study of the simulated world can know of its posts in a window, derived from the world itself. */
import type { PostKind } from '../../src/roster/post-kind.ts';
import { isoDay, isoTime, worldDate, worldNow, type Year } from '../../src/sandbox/calendar.ts';
import { didOf } from '../../src/sandbox/identifiers.ts';
import { isClosedOutside, isOutside } from '../../src/sandbox/outside.ts';
import { openPosts, type PostWorld } from '../../src/sandbox/post-world.ts';
import { originalOf, postOf } from '../../src/sandbox/posts.ts';
import { receivedBy } from '../../src/sandbox/reception.ts';
import type { World } from '../../src/sandbox/world.ts';
import { tenuresOn } from './sandbox-truth.ts';

export interface TruePost {
  /** ISO 8601. */
  at: string;
  kind: PostKind;
  /** Primary subtag in lower case; '' where the post states none, and for a repost. */
  language: string;
  /** NaN for a repost: its counts are the original's. */
  likes: number;
  replies: number;
  reposts: number;
  quotes: number;
  /** In lower case, each once. */
  tags: string[];
  /** DIDs that it names or answers, each once, not its own. */
  names: string[];
  /** DID of the author whose post it passes on or quotes; '' for none. */
  passesOn: string;
}

export interface TrueFeed {
  did: string;
  handle: string;
  actor: string;
  verdict: 'complete' | 'empty' | 'capped' | 'hidden' | 'blocked';
  /** What the feed shows inside the window, oldest first, without the wrongly dated. */
  posts: TruePost[];
  /** Wrongly dated posts that it shows inside the window. */
  leftOut: number;
  /** Own posts in its life, as its profile states them. */
  postCount: number;
  audience: number;
  joined: string;
}

export interface PostsTruth {
  since: string;
  until: string;
  /** The roster's accounts that exist, by DID. */
  feeds: ReadonlyMap<string, TrueFeed>;
  /** Posts of a day with a tag, by DID, day and tag. */
  hashtags: { did: string; day: string; tag: string; count: number }[];
  /** By source, then target: DIDs of different actors on the roster. */
  mentions: TrueTie[];
  reposts: TrueTie[];
}

interface TrueTie {
  source: string;
  target: string;
  count: number;
}

const DAY = 86_400_000;
/** As the network has it. */
const REACH = 600;

export function postsTruth(world: World, year: Year, days = 90): PostsTruth {
  const posts = openPosts(world);
  const date = Date.parse(worldDate(year));
  const since = date - (days - 1) * DAY;
  const feeds = new Map<string, TrueFeed>();
  for (const { account, actor } of tenuresOn(world, worldDate(year))) {
    const { did, states, createdAt } = world.accounts[account]!;
    if (states[year].status !== 'active') continue;
    feeds.set(did, {
      did,
      handle: states[year].handle,
      actor: world.actors[actor]!.id,
      ...feedOf(posts, account, year, since),
      audience: states[year].audience,
      joined: isoDay(createdAt),
    });
  }
  const actorOf = (did: string) => feeds.get(did)?.actor;
  const ties = (targets: (post: TruePost) => string[]): TrueTie[] =>
    [...feeds.values()].flatMap(({ did, actor, posts: shown }) =>
      counted(shown.flatMap(targets).filter((target) => ![undefined, actor].includes(actorOf(target)))).map(
        ([target, count]) => ({ source: did, target, count }),
      ),
    );
  const hashtags = [...feeds.values()].flatMap(({ did, posts: shown }) =>
    counted(shown.flatMap(({ at, tags }) => tags.map((tag) => `${at.slice(0, 10)} ${tag}`))).map(
      ([key, count]) => ({ did, day: key.slice(0, 10), tag: key.slice(11), count }),
    ),
  );
  return {
    since: isoTime(since),
    until: isoTime(date + DAY),
    feeds,
    hashtags: sorted(hashtags, ({ did, day, tag }) => `${did} ${day} ${tag}`),
    mentions: sorted(
      ties(({ names }) => names),
      tieKey,
    ),
    reposts: sorted(
      ties(({ passesOn }) => (passesOn === '' ? [] : [passesOn])),
      tieKey,
    ),
  };
}

function feedOf(posts: PostWorld, author: number, year: Year, since: number) {
  const { world, voices } = posts;
  const { at, kind } = posts.timelineOf(author);
  const past = [...at.keys()].filter((k) => at[k]! < worldNow(year));
  const postCount = past.filter((k) => kind[k] !== 'repost').length;
  const nothing = { posts: [], leftOut: 0, postCount };
  if (voices[author]!.feed === 'blocked') return { verdict: 'blocked' as const, ...nothing };
  const isHidden = world.accounts[author]!.states[year].list === 'hidden';
  if (isHidden && postCount > 0) return { verdict: 'hidden' as const, ...nothing };
  const isCut = voices[author]!.feed === 'reach' && past.length > REACH;
  const reached = isCut ? past.slice(-REACH) : past;
  let leftOut = 0;
  const shown: TruePost[] = [];
  for (const k of isHidden ? [] : reached) {
    if (at[k]! < since) continue;
    const post =
      kind[k] === 'repost' ? passedOn(posts, author, at[k]!, year) : written(posts, author, at[k]!, year);
    if (post === 'misdated') leftOut += 1;
    else if (post !== 'not shown') shown.push(post);
  }
  const isCapped = isCut && at[reached[0]!]! >= since;
  const verdict = isCapped ? 'capped' : shown.length > 0 ? 'complete' : 'empty';
  return { verdict, posts: shown, leftOut, postCount } as const;
}

function written(posts: PostWorld, author: number, at: number, year: Year): TruePost | 'misdated' {
  const post = postOf(posts, { author, at });
  if (post.createdAt !== isoTime(at)) return 'misdated';
  const named = [...post.names, ...(post.answers ? [post.answers.author] : [])].filter((n) => n !== author);
  return {
    at: post.createdAt,
    kind: post.kind,
    language: (post.languages[0] ?? '').split('-')[0]!.toLowerCase(),
    ...receivedBy(post, worldNow(year)),
    tags: distinct([...post.tags, ...post.hiddenTags].map((tag) => tag.toLowerCase())),
    names: distinct(named.map((number) => didOf(number))),
    passesOn: post.quoted ? didOf(post.quoted.author) : '',
  };
}

function passedOn(posts: PostWorld, author: number, at: number, year: Year): TruePost | 'not shown' {
  const original = originalOf(posts, { author, at }).author;
  const isThere = isOutside(original)
    ? !isClosedOutside(original)
    : posts.world.accounts[original]!.states[year].status === 'active';
  if (!isThere) return 'not shown';
  return {
    at: isoTime(at),
    kind: 'repost',
    language: '',
    likes: Number.NaN,
    replies: Number.NaN,
    reposts: Number.NaN,
    quotes: Number.NaN,
    tags: [],
    names: [],
    passesOn: didOf(original),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function counted(keys: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts];
}

function tieKey({ source, target }: TrueTie): string {
  return `${source} ${target}`;
}

function sorted<T>(items: T[], key: (item: T) => string): T[] {
  return items.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
