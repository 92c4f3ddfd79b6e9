/** What a Mastodon account posts, as its own server lists it. */

import { MalformedAnswer } from '../../faults.ts';
import { type FeedItem, repost } from '../../feed.ts';
import type { Answer } from '../../http.ts';
import { asCount, asObject, asObjects, asText, asTime } from '../../narrow.ts';
import { foldHashtags, ownPostKind, primaryLanguage } from '../../post-marks.ts';
import { nextLink, parseAccount, parseRefusal, type Refusal } from './answers.ts';
import type { Named } from './names.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface StatusPage {
  items: FeedItem[];
  malformedCount: number;
  /** The whole URL of the next page, or the id of the last status where a full page comes without one; else `null`. */
  next: { url: string } | { after: string } | null;
}

/**
 * `statuses` of the account with this local id, public ones alone: what a token shows beyond them is not kept.
 * @param idOf the account id of an account that a server names.
 */
export function parseStatuses(
  answer: Answer,
  localId: string,
  limit: number,
  idOf: (named: Named) => string,
): StatusPage | Refusal {
  const refusal = parseRefusal(answer);
  if (refusal !== null) return refusal;
  if (!Array.isArray(answer.json)) throw new MalformedAnswer('no list of statuses');
  const listed = answer.json.map(asObject);
  const visible = listed.filter((status) => !/^(private|direct)$/.test(asText(status?.visibility)));
  const items = visible.map((status) => parseStatus(status, localId, idOf)).filter((item) => item !== null);
  if (visible.length > 0 && items.length === 0) throw new MalformedAnswer('statuses without ids');
  const { link } = answer.headers ?? {};
  const url = nextLink(link ?? '');
  const last = asText(listed.at(-1)?.id);
  const after = link === undefined && listed.length >= limit && last !== '' ? { after: last } : null;
  return { items, malformedCount: visible.length - items.length, next: url === null ? after : { url } };
}

/** `null` for a status without an id, an account or a time, which the server itself gives. */
function parseStatus(
  status: Fields | null,
  localId: string,
  idOf: (named: Named) => string,
): FeedItem | null {
  const key = asText(status?.id);
  const time = asTime(status?.created_at);
  const author = asObject(status?.account);
  if (status === null || key === '' || time === null || author === null) return null;
  if (asText(author.id) !== localId) throw new MalformedAnswer('statuses of another account');
  const at = Math.floor(Date.parse(time) / 1000);
  const original = asObject(status.reblog);
  if (original !== null) return repost(key, at, authorId(original, idOf));
  /** Whom a reply answers is among them. */
  const named = asObjects(status.mentions);
  const answered = asText(status.in_reply_to_account_id);
  const quote = asObject(status.quote);
  const quotedStatus = asObject(quote?.quoted_status);
  const quoted = quotedStatus === null ? null : authorId(quotedStatus, idOf);
  const isOwnQuote = asText(asObject(quotedStatus?.account)?.id) === localId;
  return {
    key,
    at,
    sortedAt: at,
    kind: ownPostKind(
      asText(status.in_reply_to_id) !== '',
      answered === localId,
      quote !== null && !isOwnQuote,
    ),
    language: primaryLanguage(asText(status.language)),
    likes: asCount(status.favourites_count),
    replies: asCount(status.replies_count),
    reposts: asCount(status.reblogs_count),
    quotes: asCount(status.quotes_count),
    hashtags: foldHashtags(asObjects(status.tags).map(({ name }) => asText(name))),
    mentions: [
      ...new Set(
        named.map((mention) => idOf({ acct: asText(mention.acct), uri: '', url: asText(mention.url) })),
      ),
    ],
    repostOf: quoted,
  };
}

function authorId(status: Fields, idOf: (named: Named) => string): string | null {
  const account = parseAccount(status.account);
  return account === null ? null : idOf(account);
}
