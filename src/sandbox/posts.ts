/** What each post is: whom it names, answers and quotes, its hashtags and language, and how it is received. */
import type { PostKind } from '../roster/post-kind.ts';
import { isoTime } from './calendar.ts';
import { between, pick, type Random, randomFor } from './chance.ts';
import { pickFrom } from './circles.ts';
import { nationalTags, occasionTags } from './hashtags.ts';
import { FIRST_OUTSIDE, isOutside, popularOutside } from './outside.ts';
import { continuedPost, kindOf, type PostRef, type PostWorld, recentPost } from './post-world.ts';
import { drawCounts, drawReception, type Reception } from './reception.ts';
import type { Voice } from './voices.ts';

/** A post that its author wrote; no repost. */
export interface WorldPost extends PostRef {
  kind: Exclude<PostKind, 'repost'>;
  /** As the record states it: mostly `at`; of a broken clock, some text. */
  createdAt: string;
  /** BCP 47 tags, the main one first; empty where the record states none. */
  languages: readonly string[];
  /** Hashtags as they are written, in the text and beside it. */
  tags: readonly string[];
  hiddenTags: readonly string[];
  /** Numbers of the accounts that its text names. */
  names: readonly number[];
  answers: PostRef | null;
  /** Where the conversation began. */
  root: PostRef | null;
  quoted: PostRef | null;
  attached: 'nothing' | 'image' | 'link' | 'list';
  /** In the end. */
  received: Reception;
}

const SHARE_ANSWERED_IN_ROSTER = 0.4;
const SHARE_QUOTED_IN_ROSTER = 0.6;
const SHARE_PASSED_IN_ROSTER = 0.55;
const SHARE_NAMED_IN_ROSTER = 0.75;
const DAY = 86_400_000;

/** Own posts only: the kind of a repost is in the timeline, its original in `originalOf`. */
export function postOf(posts: PostWorld, ref: PostRef): WorldPost {
  const { author, at } = ref;
  const random = randomFor(`post ${author} ${at}`);
  if (isOutside(author)) return outsidePost(random, ref);
  const kind = kindOf(posts, ref) as WorldPost['kind'];
  const voice = posts.voices[author]!;
  const isReply = kind === 'reply';
  const answers = isReply
    ? drawAnswered(posts, random, ref)
    : kind === 'thread'
      ? continuedPost(posts, ref)
      : null;
  const quotes = kind === 'quote' || (isReply && random() < 0.03);
  return {
    author,
    at,
    kind,
    createdAt: drawDate(random, voice, at),
    languages: drawLanguages(random, voice),
    ...drawTags(posts, random, ref, isReply ? voice.tagging / 4 : voice.tagging),
    names: drawNames(posts, random, ref, isReply ? voice.naming / 4 : voice.naming),
    answers,
    root: answers === null ? null : drawRoot(posts, random, ref, kind, answers),
    quoted: quotes ? drawSubject(posts, random, ref, SHARE_QUOTED_IN_ROSTER) : null,
    attached: drawAttached(random, isReply, quotes),
    received: drawReception(random, posts.world.accounts[author]!, kind, voice.renown),
  };
}

/** What the repost by an account at an instant passes on. */
export function originalOf(posts: PostWorld, { author, at }: PostRef): PostRef {
  const random = randomFor(`repost ${author} ${at}`);
  return drawSubject(posts, random, { author, at }, SHARE_PASSED_IN_ROSTER);
}

/** A post of the circle's, or else of an account outside every roster. */
function drawSubject(posts: PostWorld, random: Random, { author, at }: PostRef, inRoster: number): PostRef {
  if (random() < inRoster) {
    const found = recentPost(posts, random, pickFrom(posts.circleOf(author), random), at);
    if (found) return found;
  }
  return { author: popularOutside(random), at: Math.floor(at - between(random, 0.01, 2) * DAY) };
}

function drawAnswered(posts: PostWorld, random: Random, ref: PostRef): PostRef {
  return drawSubject(posts, random, ref, SHARE_ANSWERED_IN_ROSTER);
}

/** Where a conversation began: a known post's own root; a stranger answers anybody's post, the author's too. */
function drawRoot(
  posts: PostWorld,
  random: Random,
  { author }: PostRef,
  kind: PostKind,
  answered: PostRef,
): PostRef {
  if (kind === 'thread') return threadRoot(posts, answered);
  if (!isOutside(answered.author)) return postOf(posts, answered).root ?? answered;
  const draw = random();
  if (draw < 0.55) return answered;
  const own = draw < 0.8 ? recentPost(posts, random, author, answered.at) : undefined;
  if (own && kindOf(posts, own) === 'post') return own;
  return { author: popularOutside(random), at: Math.floor(answered.at - between(random, 0.01, 2) * DAY) };
}

function threadRoot(posts: PostWorld, ref: PostRef): PostRef {
  let root = ref;
  while (kindOf(posts, root) === 'thread') root = continuedPost(posts, root);
  return root;
}

function drawAttached(random: Random, isReply: boolean, quotes: boolean): WorldPost['attached'] {
  if (quotes) return random() < 0.2 ? 'image' : 'nothing';
  if (isReply || random() < 0.6) return 'nothing';
  return pick(random, ['image', 'link', 'image', 'link', 'list']);
}

function drawDate(random: Random, { clock }: Voice, at: number): string {
  if (clock === 'right' || random() > 0.06) return isoTime(at);
  return clock === 'ahead' ? isoTime(at + 1826 * DAY) : 'yesterday';
}

function drawLanguages(random: Random, { language, english }: Voice): string[] {
  const draw = random();
  if (draw < 0.04) return [];
  const [main, other] = random() < english ? ['en', language] : [language, 'en'];
  return draw < 0.09 && main !== other ? [main, other] : [main];
}

function drawTags(posts: PostWorld, random: Random, { author, at }: PostRef, share: number) {
  const { country, displayName } = posts.world.accounts[author]!;
  const tags: string[] = [];
  const hiddenTags: string[] = [];
  const occasions = occasionTags(at, country, posts.world.alliances.get(country) ?? '');
  if (occasions.length > 0 && random() < 0.15 + share / 2) tags.push(pick(random, occasions));
  while (tags.length < 3 && random() < share / (1 + tags.length)) {
    const own = `${displayName.replace(/ \(simulated\)$/, '').replace(/[^\p{L}]/gu, '')}Live`;
    const french = posts.voices[author]!.language === 'fr';
    tags.push(pick(random, [...nationalTags(country, french), ...nationalTags(country, french), own]));
  }
  if (tags.length > 0 && random() < 0.05) hiddenTags.push('diplomacy');
  return { tags: tags.map((tag) => writtenTag(random, tag)), hiddenTags };
}

/** One tag is typed in several ways. */
function writtenTag(random: Random, tag: string): string {
  const draw = random();
  return draw < 0.7 ? tag : draw < 0.9 ? tag.toLowerCase() : tag.toUpperCase();
}

function drawNames(posts: PostWorld, random: Random, { author, at }: PostRef, share: number): number[] {
  const names: number[] = [];
  while (names.length < 3 && random() < share / (1 + names.length)) {
    const known = pickFrom(posts.circleOf(author), random);
    const isThere = posts.world.accounts[known]!.createdAt < at;
    names.push(isThere && random() < SHARE_NAMED_IN_ROSTER ? known : popularOutside(random));
  }
  return names;
}

function outsidePost(random: Random, { author, at }: PostRef): WorldPost {
  return {
    author,
    at,
    kind: 'post',
    createdAt: isoTime(at),
    languages: ['en'],
    tags: [],
    hiddenTags: [],
    names: [],
    answers: null,
    root: null,
    quoted: null,
    attached: 'nothing',
    received: drawCounts(random, 4e5 / (author - FIRST_OUTSIDE + 1000)),
  };
}
