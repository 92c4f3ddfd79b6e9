/** Posts as their authors' records: addresses, and the value of an `app.bsky.feed.post`. */
import { asciiJson } from './ascii-json.ts';
import { isoTime } from './calendar.ts';
import { cidOf, didOf, tidOf } from './identifiers.ts';
import type { PostRecord } from './post-repository.ts';
import { linkOf, textOf } from './post-text.ts';
import type { PostRef, PostWorld } from './post-world.ts';
import { originalOf, postOf, type WorldPost } from './posts.ts';

export const POST = 'app.bsky.feed.post';
export const REPOST = 'app.bsky.feed.repost';

interface StrongRef {
  uri: string;
  cid: string;
}

/** The address of a post, or of another record made by an account at an instant. */
export function refOf({ author, at }: PostRef, collection = POST): StrongRef {
  return {
    uri: `at://${didOf(author)}/${collection}/${keyOfPost({ author, at })}`,
    cid: cidOf(author, at),
  };
}

/** The key of a record that an account made at an instant. */
export function keyOfPost({ author, at }: PostRef): string {
  return tidOf(at, author % 1024);
}

/** The value of a record of what an account posted or passed on, as JSON text. */
export function postRecordText(posts: PostWorld, { author, at, isRepost }: PostRecord): string {
  const ref = { author, at };
  if (!isRepost) return recordText(posts, postOf(posts, ref));
  return `{"$type":"${REPOST}","subject":${refText(originalOf(posts, ref))},"createdAt":"${isoTime(at)}"}`;
}

/** The value of a post's record, as JSON text. */
export function recordText(posts: PostWorld, post: WorldPost): string {
  const { text, facets } = textOf(posts, post);
  const { createdAt, languages, hiddenTags, answers, root } = post;
  const embed = embedOf(post);
  let record = `{"$type":"${POST}","text":${asciiJson(text)},"createdAt":"${createdAt}"`;
  if (languages.length > 0) record += `,"langs":["${languages.join('","')}"]`;
  if (facets.length > 0) record += `,"facets":${asciiJson(facets)}`;
  if (hiddenTags.length > 0) record += `,"tags":${asciiJson(hiddenTags)}`;
  if (answers && root) record += `,"reply":{"root":${refText(root)},"parent":${refText(answers)}}`;
  return `${record}${embed ? `,"embed":${asciiJson(embed)}` : ''}}`;
}

function refText(ref: PostRef): string {
  const { uri, cid } = refOf(ref);
  return `{"uri":"${uri}","cid":"${cid}"}`;
}

function embedOf(post: WorldPost): object | undefined {
  const media = mediaOf(post);
  if (post.quoted === null) return media;
  const record = { $type: 'app.bsky.embed.record', record: refOf(post.quoted) };
  return media ? { $type: 'app.bsky.embed.recordWithMedia', record, media } : record;
}

function mediaOf(post: WorldPost): object | undefined {
  switch (post.attached) {
    case 'image': {
      const image = {
        $type: 'blob',
        ref: { $link: cidOf(post.author, post.at + 1) },
        mimeType: 'image/png',
        size: 68,
      };
      return { $type: 'app.bsky.embed.images', images: [{ alt: 'A simulated picture', image }] };
    }
    case 'link':
      return {
        $type: 'app.bsky.embed.external',
        external: { uri: linkOf(post), title: 'A simulated page', description: '' },
      };
    case 'list':
      return { $type: 'app.bsky.embed.record', record: listRef(post) };
    default:
      return undefined;
  }
}

/** A list of accounts that a post of the same author shows. */
export function listRef({ author, at }: PostRef): StrongRef {
  return refOf({ author, at: at - 1 }, 'app.bsky.graph.list');
}
