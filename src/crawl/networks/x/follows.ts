import type { Answer, CrawlHttp } from '../../http.ts';
import { asObject, asText } from '../../narrow.ts';
import { type Follow, type FollowsAnswer, FROM_THE_START, type Way } from '../../network.ts';
import { isNumber, parsePage, problemsIn, refusal, refusalOf, verdictOf } from './answers.ts';

const PAGE_SIZE = 1000;
/** Beyond 5,000 an account may follow about as many as follow it; the longest lists known are under a million. */
const CEILING = 2_000_000;

export function xFollows(http: CrawlHttp, base: URL, headers: Readonly<Record<string, string>>): Way {
  return {
    name: 'following',
    kind: 'list',
    pageSize: PAGE_SIZE,
    ceiling: CEILING,
    swallowsCursors: false,
    beginsAgain: false,
    requests(declaredCount, { cap, pageCount, listedCount = pageCount * PAGE_SIZE } = FROM_THE_START) {
      return Math.max(1, Math.ceil((Math.min(declaredCount, cap) - listedCount) / PAGE_SIZE));
    },
    page({ accountId }, cursor, limit, lost) {
      const query = new URLSearchParams({
        max_results: String(Math.min(limit, PAGE_SIZE)),
        ...(cursor === null ? {} : { pagination_token: cursor }),
      });
      const id = accountId.slice('x:'.length);
      const url = `${base.href}2/users/${id}/following?${query}`;
      return http.get(url, (answer) => parseFollowing(answer, id, cursor), { headers, lost });
    },
  };
}

/** `following` of one account. An empty list has no `data`, but always a `meta`: without either it is malformed. */
function parseFollowing(answer: Answer, id: string, cursor: string | null): FollowsAnswer {
  const { status, json } = answer;
  const body = asObject(json);
  const problems = problemsIn(json);
  if (!Array.isArray(body?.data)) {
    for (const problem of problems) {
      const about = verdictOf(problem);
      if (about !== null) return { kind: 'refused', ...about };
    }
  }
  if (status >= 400) {
    const details = problems.map(({ detail }) => detail).join(' ');
    if (cursor !== null && /pagination_token|next_token/i.test(details)) return { kind: 'cursor-refused' };
    const reason = refusalOf(problems, id);
    if (reason !== null) return { kind: 'refused', verdict: 'failed', reason };
    throw refusal(answer);
  }
  const { items, count, next } = parsePage(body);
  const follows: Follow[] = [];
  for (const item of items) {
    const id = asText(asObject(item)?.id);
    if (isNumber(id)) follows.push({ target: `x:${id}` });
  }
  return { kind: 'page', follows, malformedCount: count - follows.length, cursor: next };
}
