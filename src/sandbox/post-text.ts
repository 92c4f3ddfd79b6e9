/** The text of a simulated post, and the facets that mark its hashtags, mentions and links by UTF-8 bytes. */
import { didOf } from './identifiers.ts';
import { statementWord } from './languages.ts';
import { isOutside, outsideHandle } from './outside.ts';
import type { PostWorld } from './post-world.ts';
import type { WorldPost } from './posts.ts';

interface Facet {
  index: { byteStart: number; byteEnd: number };
  features: [{ $type: string; [key: string]: string }];
}

interface PostText {
  text: string;
  facets: Facet[];
}

const FEATURE = 'app.bsky.richtext.facet#';

/** A word in the post's language, a number, and whatever the post names: nothing that somebody might have said. */
export function textOf(posts: PostWorld, post: WorldPost): PostText {
  const serial = Math.floor(post.at / 1000) % 100_000;
  const out: PostText = { text: '', facets: [] };
  if (post.attached === 'image') append(out, '📷');
  append(out, `${statementWord(post.languages[0] ?? 'en')} ${serial}`);
  for (const number of post.names) {
    const handle = isOutside(number) ? outsideHandle(number) : posts.handleAt(number, post.at);
    append(out, `@${handle}`, { $type: `${FEATURE}mention`, did: didOf(number) });
  }
  for (const tag of post.tags) append(out, `#${tag}`, { $type: `${FEATURE}tag`, tag });
  if (post.attached === 'link') {
    const uri = linkOf(post);
    append(out, uri.slice('https://'.length), { $type: `${FEATURE}link`, uri });
  }
  return out;
}

/** The page that a post with a link leads to. */
export function linkOf({ author, at }: WorldPost): string {
  return `https://statements.test/${author}/${at}`;
}

function append(out: PostText, piece: string, feature?: Facet['features'][0]): void {
  if (out.text !== '') out.text += ' ';
  const byteStart = Buffer.byteLength(out.text);
  out.text += piece;
  if (feature) {
    out.facets.push({ index: { byteStart, byteEnd: Buffer.byteLength(out.text) }, features: [feature] });
  }
}
