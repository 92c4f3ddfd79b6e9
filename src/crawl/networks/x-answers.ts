/** X's answers, narrowed. Both spellings of its fields are read, and problems are told by the end of their type. */
import type { Verdict } from '../../roster/verdict.ts';
import type { Profile } from '../../store/content.ts';
import { MalformedAnswer } from '../faults.ts';
import type { Answer } from '../http.ts';
import { asCount, asObject, asText, asTime } from '../narrow.ts';
import type { Follow, FollowsAnswer } from '../network.ts';

/** What X says of one account that was asked for. */
export type XUser =
  | { kind: 'seen'; accountId: string; isProtected: boolean; profile: Profile }
  | { kind: 'gone'; verdict: 'suspended' | 'not-found'; reason: string };

export interface Problem {
  /** Last segment of its type, such as `resource-not-found`. */
  type: string;
  title: string;
  detail: string;
  /** What was asked for, as it was written. */
  value: string;
}

export function parseProblem(value: unknown): Problem {
  const item = asObject(value);
  const type = asText(item?.type);
  const detail = asText(item?.detail) || asText(item?.message);
  return {
    type: type.slice(type.lastIndexOf('/') + 1),
    title: asText(item?.title),
    detail,
    value: asText(item?.value) || asText(item?.resource_id) || (/\[([^\]]*)\]/.exec(detail)?.[1] ?? ''),
  };
}

export function problemsOf(json: unknown): Problem[] {
  const errors = asObject(json)?.errors;
  return Array.isArray(errors) ? errors.map(parseProblem) : [];
}

/** The verdict on the account that a problem speaks of; `null` where it speaks of something else. */
export function verdictOf({ type, title, detail }: Problem): { verdict: Verdict; reason: string } | null {
  if (type === 'not-authorized-for-resource' || title === 'Authorization Error') {
    return { verdict: 'protected', reason: 'its posts and follows are for approved followers' };
  }
  if (/suspended/i.test(detail)) return { verdict: 'suspended', reason: 'the network says it is suspended' };
  if (type === 'resource-not-found' || title === 'Not Found Error') {
    return { verdict: 'not-found', reason: 'the network finds no such account' };
  }
  return null;
}

/** `users` and `users/by`: accounts by what was asked for, in lower case; those it says nothing of are missing. */
export function parseUsers({ status, json }: Answer): Map<string, XUser> {
  const body = asObject(json);
  const problems = problemsOf(json);
  const data = body?.data;
  if (
    body === null ||
    (status >= 400 && problems.length === 0) ||
    (!Array.isArray(data) && problems.length === 0)
  ) {
    throw new MalformedAnswer(`users refused: HTTP ${status}`);
  }
  const found = new Map<string, XUser>();
  for (const problem of problems) {
    const about = verdictOf(problem);
    if (about === null || problem.value === '' || about.verdict === 'protected') continue;
    const verdict = about.verdict === 'suspended' ? 'suspended' : 'not-found';
    found.set(problem.value.toLowerCase(), { kind: 'gone', verdict, reason: about.reason });
  }
  for (const item of Array.isArray(data) ? data.map(asObject) : []) {
    const id = asText(item?.id);
    const handle = asText(item?.username);
    if (item === null || !isNumber(id) || handle === '') continue;
    const user: XUser = {
      kind: 'seen',
      accountId: `x:${id}`,
      isProtected: item.protected === true,
      profile: parseProfile(item, handle),
    };
    found.set(id, user);
    found.set(handle.toLowerCase(), user);
  }
  return found;
}

function parseProfile(item: Readonly<Record<string, unknown>>, handle: string): Profile {
  const counts = asObject(item.public_metrics);
  return {
    handle,
    displayName: asText(item.name),
    audienceCount: asCount(counts?.followers_count),
    declaredCount: asCount(counts?.following_count),
    postCount: asCount(counts?.post_count) ?? asCount(counts?.tweet_count),
    createdAt: asTime(item.created_at),
  };
}

/** `following` of one account. An empty list has no `data`, but always a `meta`: without either it is malformed. */
export function parseFollowing({ status, json }: Answer, cursor: string | null): FollowsAnswer {
  const body = asObject(json);
  const problems = [...problemsOf(json), parseProblem(json)];
  const meta = asObject(body?.meta);
  const data = body?.data;
  if (!Array.isArray(data)) {
    for (const problem of problems) {
      const about = verdictOf(problem);
      if (about !== null) return { kind: 'refused', ...about };
    }
  }
  if (status >= 400) {
    const details = problems.map(({ detail }) => detail).join(' ');
    if (cursor !== null && /pagination_token|next_token/i.test(details)) return { kind: 'cursor-refused' };
    throw new MalformedAnswer(`following refused: HTTP ${status}`);
  }
  const count = asCount(meta?.result_count);
  if (meta === null || (!Array.isArray(data) && count !== 0)) throw new MalformedAnswer('no list of follows');
  const items = Array.isArray(data) ? data : [];
  if (count !== null && count !== items.length) throw new MalformedAnswer('a list shorter than it says');
  const next = meta.next_token ?? null;
  if (next !== null && typeof next !== 'string') throw new MalformedAnswer('a token that is no text');
  const follows: Follow[] = [];
  for (const item of items) {
    const id = asText(asObject(item)?.id);
    if (isNumber(id)) follows.push({ target: `x:${id}` });
  }
  if (items.length > 0 && follows.length === 0) throw new MalformedAnswer('follows that name nobody');
  return {
    kind: 'page',
    follows,
    malformedCount: items.length - follows.length,
    cursor: next === '' ? null : next,
  };
}

/** Whether the text is an id. */
export function isNumber(text: string): boolean {
  return /^[1-9][0-9]{0,18}$/.test(text);
}
