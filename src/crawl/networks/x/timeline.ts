/** What an X account posts, as its timeline lists it; both spellings of the API's names are written and read. */

import { isoSeconds } from '../../../iso-instant.ts';
import { type Feed, type FeedAnswer, type FeedItem, repost } from '../../feed.ts';
import type { Answer, CrawlHttp, GetOptions } from '../../http.ts';
import { asCount, asObject, asObjects, asText, asTime } from '../../narrow.ts';
import { foldHashtags, ownPostKind, primaryLanguage } from '../../post-marks.ts';
import { isNumber, parsePage, problemsIn, refusal, refusalOf, verdictOf } from './answers.ts';

type Fields = Readonly<Record<string, unknown>>;

const PAGE_SIZE = 100;
const LEAST_PAGE = 5;
/** Posts of an account that its timeline goes back. */
const REACH = 3200;

export interface XTimelineOptions {
  base: URL;
  headers: Readonly<Record<string, string>>;
  price: number;
  /** US dollars for each account returned. */
  userPrice: number;
  /** Account id of the holder of a handle in lower case, where it is one of the roster. */
  holderOf(handle: string): string | undefined;
}

const FIELDS = ['created_at', 'public_metrics', 'lang', 'entities'];

/**
 * The ways in which what is wanted of a post has been asked for: what it refers to as fields, in the names of now and
 * of before, or as expansions. These bring the posts and accounts themselves, which may be charged: they come last.
 */
const FORMS: readonly Readonly<Record<string, string>>[] = [
  { 'post.fields': [...FIELDS, 'in_reply_to_user_id', 'referenced_posts'].join() },
  { 'tweet.fields': [...FIELDS, 'in_reply_to_user_id', 'referenced_tweets'].join() },
  { 'post.fields': FIELDS.join(), expansions: 'in_reply_to_user_id,referenced_posts' },
];
const WITH_EXPANSIONS = FORMS.length - 1;
/** A post answers one and quotes one at most. */
const MOST_REFERENCES = 2;

/** Posts since the start of the window, asked for in the first form that the server speaks. */
export function xTimeline(
  http: CrawlHttp,
  { base, headers, price, userPrice, holderOf }: XTimelineOptions,
): Feed {
  /** No form before it is spoken. */
  let spoken = 0;
  /** The form in which a question was answered: the others are not tried any more. */
  let known: number | null = null;
  const perUser = price > 0 ? Math.ceil(userPrice / price - 1e-9) : 0;
  const chargedPerPost = () =>
    known === null || known === WITH_EXPANSIONS ? 1 + MOST_REFERENCES + perUser : 1;
  return {
    host: base.host,
    pageSize: PAGE_SIZE,
    leastPage: LEAST_PAGE,
    reach: REACH,
    declares: null,
    price,
    chargedPerPost,
    swallowsCursors: false,
    beginsAgain: false,
    async page({ accountId, handle }, cursor, limit, since, lost) {
      const id = accountId.slice('x:'.length);
      const ask = (form: number) => {
        const query = new URLSearchParams({
          max_results: String(Math.min(limit, PAGE_SIZE)),
          start_time: isoSeconds(since),
          ...FORMS[form],
          ...(cursor === null ? {} : { pagination_token: cursor }),
        });
        const url = `${base.href}2/users/${id}/tweets?${query}`;
        const options: GetOptions = { headers, lost };
        return http.get(
          url,
          (answer) =>
            form !== (known ?? WITH_EXPANSIONS) && refusesFields(answer)
              ? null
              : parseTimeline(answer, { accountId, id, handle: handle.toLowerCase() }, cursor, {
                  holderOf,
                  perUser,
                }),
          options,
        );
      };
      for (;;) {
        const form = spoken;
        const answer = await ask(form);
        if (answer === null) spoken = known ?? Math.max(spoken, form + 1);
        else {
          if (answer.kind === 'page') known = form;
          return answer;
        }
      }
    },
  };
}

/** Whether a request is refused for what it wants of posts, wherever the answer says so. */
function refusesFields({ status, json }: Answer): boolean {
  return (
    status === 400 &&
    /(post|tweet)\.fields|expansions|in_reply_to_user_id|referenced_(posts|tweets)/.test(JSON.stringify(json))
  );
}

interface Author {
  accountId: string;
  /** Its digits. */
  id: string;
  /** In lower case. */
  handle: string;
}

/** A timeline's page. An empty one has no `data`, but always a `meta`. */
function parseTimeline(
  answer: Answer,
  author: Author,
  cursor: string | null,
  { holderOf, perUser }: Pick<XTimelineOptions, 'holderOf'> & { perUser: number },
): FeedAnswer {
  const { status, json } = answer;
  const body = asObject(json);
  const problems = problemsIn(json);
  if (!Array.isArray(body?.data)) {
    for (const about of problems.map(verdictOf)) {
      if (about === null) continue;
      const verdict = about.verdict === 'protected' ? 'protected' : 'failed';
      return { kind: 'refused', verdict, reason: about.reason };
    }
  }
  if (status >= 400) {
    const details = problems.map(({ detail }) => detail).join(' ');
    if (cursor !== null && /pagination_token|next_token/i.test(details)) return { kind: 'cursor-refused' };
    const reason = refusalOf(problems, author.id);
    if (reason !== null) return { kind: 'refused', verdict: 'failed', reason };
    throw refusal(answer);
  }
  const page = parsePage(body);
  const items = page.items
    .map((item) => parsePost(asObject(item), author, holderOf))
    .filter((item) => item !== null);
  return {
    kind: 'page',
    items,
    malformedCount: page.count - items.length,
    besideCount: countBeside(asObject(body?.includes), perUser),
    cursor: page.next,
  };
}

/** Posts and accounts that an answer brings beside those asked for, in posts at their price. */
function countBeside(includes: Fields | null, perUser: number): number {
  const lengthOf = (name: string) => (Array.isArray(includes?.[name]) ? includes[name].length : 0);
  return lengthOf('posts') + lengthOf('tweets') + lengthOf('users') * perUser;
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
    return repost(key, at, accountOf(original?.id));
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
