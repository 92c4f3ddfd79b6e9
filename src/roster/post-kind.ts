/** What a post is to the account in whose feed it stands. */

/** Of the account itself, and with that its own. */
const OWN_POST_KINDS = ['post', 'reply', 'thread', 'quote'] as const;

/**
 * `post` new · `reply` to somebody else's post, with a quote or without · `thread` a reply to oneself · `quote`
 * somebody else's post embedded in a new one · `repost` somebody else's post passed on.
 */
export const POST_KINDS = [...OWN_POST_KINDS, 'repost'] as const;

export type PostKind = (typeof POST_KINDS)[number];

export function isPostKind(text: string): text is PostKind {
  return (POST_KINDS as readonly string[]).includes(text);
}
