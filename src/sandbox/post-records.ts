/** Posts as their authors' records: addresses, and the value of an `app.bsky.feed.post`. */
import { cidOf, didOf, tidOf } from './identifiers.ts';
import { linkOf, textOf } from './post-text.ts';
import type { PostRef, PostWorld } from './post-world.ts';
import type { WorldPost } from './posts.ts';

const POST = 'app.bsky.feed.post';
export const REPOST = 'app.bsky.feed.repost';

interface StrongRef {
  uri: string;
  cid: string;
}

/** The address of a post, or of another record made by an account at an instant. */
export function refOf({ author, at }: PostRef, collection = POST): StrongRef {
  return {
    uri: `at://${didOf(author)}/${collection}/${tidOf(at, author % 1024)}`,
    cid: cidOf(author, at),
  };
}

/** The value of a post's record. */
export function recordOf(posts: PostWorld, post: WorldPost): object {
  const { text, facets } = textOf(posts, post);
  const embed = embedOf(post);
  return {
    $type: POST,
    text,
    createdAt: post.createdAt,
    ...(post.languages.length > 0 ? { langs: post.languages } : {}),
    ...(facets.length > 0 ? { facets } : {}),
    ...(post.hiddenTags.length > 0 ? { tags: post.hiddenTags } : {}),
    ...(post.answers && post.root ? { reply: { root: refOf(post.root), parent: refOf(post.answers) } } : {}),
    ...(embed ? { embed } : {}),
  };
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
