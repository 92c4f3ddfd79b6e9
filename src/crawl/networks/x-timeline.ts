/** What an X account posts, as its timeline lists it; both spellings of the API's names are written and read. */
import { isoSeconds } from '../../store/activity-content.ts';
import { MalformedAnswer } from '../faults.ts';
import type { Feed, FeedAnswer, FeedItem } from '../feed.ts';
import type { Answer, CrawlHttp, GetOptions } from '../http.ts';
import { asCount, asObject, asObjects, asText, asTime } from '../narrow.ts';
import { foldHashtags, ownPostKind, primaryLanguage } from '../post-marks.ts';
import { isNumber, parseProblem, problemsOf, verdictOf } from './x-answers.ts';

type Fields = Readonly<Record<string, unknown>>;

/** US dollars for each post returned, as X asked in 2026. */
export const X_POST_PRICE = 0.005;

const PAGE_SIZE = 100;
const LEAST_PAGE = 5;
/** Posts of an account that its timeline goes back. */
const REACH = 3200;

export interface XTimelineOptions {
  base: URL;
  headers: Readonly<Record<string, string>>;
  price: number;
  /** Account id of the holder of a handle in lower case, where it is one of the roster. */
  holderOf(handle: string): string | undefined;
}

/**
 * Posts since the start of the window. The name of the parameter for fields changed in 2026; the old one is used
 * from the first answer on that refuses the new one.
 */
export function xTimeline(http: CrawlHttp, { base, headers, price, holderOf }: XTimelineOptions): Feed {
  let isOld = false;
  return {
    host: base.host,
    pageSize: PAGE_SIZE,
    leastPage: LEAST_PAGE,
    reach: REACH,
    declares: null,
    price,
    swallowsCursors: false,
    beginsAgain: false,
    async page({ accountId, handle }, cursor, limit, since, lost) {
      const ask = (old: boolean) => {
        const fields = ['created_at', 'public_metrics', 'lang', 'entities', 'in_reply_to_user_id'];
        const query = new URLSearchParams({
          max_results: String(Math.min(limit, PAGE_SIZE)),
          start_time: isoSeconds(since),
          [old ? 'tweet.fields' : 'post.fields']: [
            ...fields,
            old ? 'referenced_tweets' : 'referenced_posts',
          ].join(),
          ...(cursor === null ? {} : { pagination_token: cursor }),
        });
        const url = `${base.href}2/users/${accountId.slice('x:'.length)}/tweets?${query}`;
        const options: GetOptions = { headers, lost };
        return http.get(
          url,
          (answer) =>
            !old && refusesFields(answer)
              ? null
              : parseTimeline(answer, { accountId, handle: handle.toLowerCase() }, cursor, holderOf),
          options,
        );
      };
      const answer = isOld ? null : await ask(false);
      if (answer !== null) return answer;
      isOld = true;
      return (await ask(true))!;
    },
  };
}

function refusesFields({ status, json }: Answer): boolean {
  const problems = [...problemsOf(json), parseProblem(json)];
  return status === 400 && problems.some(({ detail }) => /post\.fields|referenced_posts/.test(detail));
}

interface Author {
  accountId: string;
  /** In lower case. */
  handle: string;
}

/** A timeline's page. An empty one has no `data`, but always a `meta`. */
function parseTimeline(
  { status, json }: Answer,
  author: Author,
  cursor: string | null,
  holderOf: (handle: string) => string | undefined,
): FeedAnswer {
  const body = asObject(json);
  const problems = [...problemsOf(json), parseProblem(json)];
  const meta = asObject(body?.meta);
  const data = body?.data;
  if (!Array.isArray(data)) {
    for (const about of problems.map(verdictOf)) {
      if (about === null) continue;
      const verdict = about.verdict === 'protected' ? 'protected' : 'failed';
      return { kind: 'refused', verdict, reason: about.reason };
    }
  }
  if (status >= 400) {
    const details = problems.map(({ detail }) => detail).join(' ');
    if (cursor !== null && /pagination_token|next_token/i.test(details)) return { kind: 'cursor-refused' };
    throw new MalformedAnswer(`timeline refused: HTTP ${status}`);
  }
  const count = asCount(meta?.result_count);
  if (meta === null || (!Array.isArray(data) && count !== 0)) throw new MalformedAnswer('no list of posts');
  const listed = Array.isArray(data) ? data : [];
  if (count !== null && count !== listed.length) throw new MalformedAnswer('a list shorter than it says');
  const next = meta.next_token ?? null;
  if (next !== null && typeof next !== 'string') throw new MalformedAnswer('a token that is no text');
  const items = listed
    .map((item) => parsePost(asObject(item), author, holderOf))
    .filter((item) => item !== null);
  if (listed.length > 0 && items.length === 0)
    throw new MalformedAnswer('a timeline of nothing that is a post');
  return {
    kind: 'page',
    items,
    malformedCount: listed.length - items.length,
    cursor: next === '' ? null : next,
  };
}

/** `null` for an item without an id or a time, which the server itself gives. */
function parsePost(
  item: Fields | null,
  author: Author,
  holderOf: (handle: string) => string | undefined,
): FeedItem | null {
  const key = asText(item?.id);
  const time = asTime(item?.created_at);
  if (item === null || key === '' || time === null) return null;
  const at = Math.floor(Date.parse(time) / 1000);
  const references = [item.referenced_posts ?? item.referenced_tweets].flat().map(asObject);
  const referenceOf = (...types: string[]) =>
    references.find((reference) => types.includes(asText(reference?.type))) ?? null;
  const entities = asObject(item.entities);
  const mentions = asObjects(entities?.mentions);
  if (referenceOf('retweeted', 'reposted') !== null) {
    const original = mentions.find((mention) => mention.start === 3) ?? mentions[0];
    return {
      ...{ key, at, sortedAt: at, kind: 'repost', language: '', hashtags: [], mentions: [] },
      ...{ likes: null, replies: null, reposts: null, quotes: null },
      repostOf: accountOf(original?.id),
    };
  }
  const answered = accountOf(item.in_reply_to_user_id);
  const isReply = referenceOf('replied_to') !== null || answered !== null;
  const quote = referenceOf('quoted');
  const quotedHandle = quote === null ? '' : handleInLinks(entities, asText(quote.id));
  const quoted = quotedHandle === author.handle ? author.accountId : (holderOf(quotedHandle) ?? null);
  const counts = asObject(item.public_metrics);
  const named = mentions.map((mention) => accountOf(mention.id)).filter((id) => id !== null);
  return {
    key,
    at,
    sortedAt: at,
    kind: ownPostKind(isReply, answered === author.accountId, quote !== null && quoted !== author.accountId),
    language: primaryLanguage(asText(item.lang)),
    likes: asCount(counts?.like_count),
    replies: asCount(counts?.reply_count),
    reposts: asCount(counts?.repost_count) ?? asCount(counts?.retweet_count),
    quotes: asCount(counts?.quote_count),
    hashtags: foldHashtags(asObjects(entities?.hashtags).map(({ tag }) => asText(tag))),
    mentions: [...new Set([...named, ...(answered === null ? [] : [answered])])],
    repostOf: quoted,
  };
}

/** The handle, in lower case, in the link to a post of this id that a quote carries; '' where there is none. */
function handleInLinks(entities: Fields | null, id: string): string {
  for (const url of asObjects(entities?.urls)) {
    const link = asText(url.unwound_url) || asText(url.expanded_url);
    const [, handle, post] =
      /^https?:\/\/(?:www\.)?(?:x|twitter)\.com\/(\w{1,15})\/status\/(\d+)/.exec(link) ?? [];
    if (post === id) return handle!.toLowerCase();
  }
  return '';
}

function accountOf(id: unknown): string | null {
  return isNumber(asText(id)) ? `x:${asText(id)}` : null;
}
