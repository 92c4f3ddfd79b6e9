/** What the record of a post or of a repost says, without its text. */
import type { RecordedPost } from '../../../values/log-posts.ts';
import { asObject, asObjects, asText, asTime } from '../../narrow.ts';
import { foldHashtags, ownPostKind, primaryLanguage } from '../../post-marks.ts';

type Fields = Readonly<Record<string, unknown>>;

export const POST = 'app.bsky.feed.post';
export const REPOST = 'app.bsky.feed.repost';

/** @param did of the account whose record it is. */
export function readPostRecord(record: Fields, did: string, key: string): RecordedPost {
  const parent = authorOf(asText(asObject(asObject(record.reply)?.parent)?.uri));
  const quoted = quotedAuthor(asObject(record.embed));
  const facets = featuresOf(record.facets);
  const tags = Array.isArray(record.tags) ? record.tags : [];
  const mentions = facets
    .filter(({ $type }) => $type === 'app.bsky.richtext.facet#mention')
    .map((feature) => asText(feature.did));
  const isReply = parent !== null && parent !== did;
  return {
    key,
    at: seconds(record.createdAt),
    kind: ownPostKind(parent !== null, parent === did, quoted !== null && quoted !== did),
    language: primaryLanguage(asText(Array.isArray(record.langs) ? record.langs[0] : '')),
    hashtags: foldHashtags([
      ...facets
        .filter(({ $type }) => $type === 'app.bsky.richtext.facet#tag')
        .map((feature) => asText(feature.tag)),
      ...tags.map(asText),
    ]),
    mentions: [...new Set([...mentions, ...(isReply ? [parent] : [])])].filter((id) => id !== ''),
    repostOf: quoted,
  };
}

/** Of the post that is passed on its author alone is kept. */
export function readRepostRecord(record: Fields, key: string): RecordedPost {
  return {
    key: repostKey(key),
    at: seconds(record.createdAt),
    kind: 'repost',
    language: '',
    hashtags: [],
    mentions: [],
    repostOf: authorOf(asText(asObject(record.subject)?.uri)),
  };
}

/** Posts and reposts are kept side by side, and their keys are not to be mistaken for one another. */
export function repostKey(key: string): string {
  return `r ${key}`;
}

/** The author of the post that is embedded, with pictures beside it or without; `null` for anything else. */
function quotedAuthor(embed: Fields | null): string | null {
  const type = asText(embed?.$type);
  const record = asObject(embed?.record);
  const quoted = type === 'app.bsky.embed.recordWithMedia' ? asObject(record?.record) : record;
  const isQuote = type === 'app.bsky.embed.record' || type === 'app.bsky.embed.recordWithMedia';
  return isQuote ? authorOf(asText(quoted?.uri)) : null;
}

/** The account in the address of a post. */
function authorOf(uri: string): string | null {
  const [, author, collection] = /^at:\/\/(did:[^/]+)\/([^/]+)\//.exec(uri) ?? [];
  return author !== undefined && collection === POST ? author : null;
}

function featuresOf(facets: unknown): Fields[] {
  return asObjects(facets).flatMap(({ features }) => asObjects(features));
}

/** Whole seconds since 1970; `null` where the value is no time. */
export function seconds(value: unknown): number | null {
  const time = asTime(value);
  return time === null ? null : Math.floor(Date.parse(time) / 1000);
}
