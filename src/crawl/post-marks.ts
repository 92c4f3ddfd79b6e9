/** Kinds, hashtags and languages of posts in the one form in which those of all networks are compared. */
import type { PostKind } from '../roster/post-kind.ts';

const LONGEST_TAG = 140;

/**
 * What an account's own post is to it; a reply with a quote is a reply.
 * @param toOneself whether it answers a post of the account itself.
 * @param isQuote whether a post of another is embedded in it.
 */
export function ownPostKind(isReply: boolean, toOneself: boolean, isQuote: boolean): PostKind {
  if (isReply) return toOneself ? 'thread' : 'reply';
  return isQuote ? 'quote' : 'post';
}

/** Without `#`, in lower case; `null` for text that is no tag. */
function foldHashtag(text: string): string | null {
  const tag = text
    .trim()
    .replace(/^[#＃]/, '')
    .normalize('NFC')
    .toLowerCase();
  return tag === '' || tag.length > LONGEST_TAG || /[\s\p{Cc}]/u.test(tag) ? null : tag;
}

/** Every tag once, in code-unit order. */
export function foldHashtags(texts: readonly string[]): string[] {
  return [...new Set(texts.map(foldHashtag).filter((tag) => tag !== null))].sort();
}

/** The primary subtag of a BCP 47 language tag, in lower case; '' for none, and for codes that name no language. */
export function primaryLanguage(tag: string): string {
  const primary = /^([A-Za-z]{2,3})(?:[-_]|$)/.exec(tag)?.[1]?.toLowerCase() ?? '';
  return /^(und|zxx|mul|mis|art|q[a-t][a-z])$/.test(primary) ? '' : primary;
}
