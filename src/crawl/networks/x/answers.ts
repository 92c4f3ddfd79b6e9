/** X's answers, narrowed. Both spellings of its fields are read, and problems are told by the end of their type. */

import { NetworkError } from '../../../errors.ts';
import { because } from '../../../reasons/reasons.ts';
import type { Verdict } from '../../../roster/verdict.ts';
import type { Profile } from '../../../store/content.ts';
import { MalformedAnswer } from '../../faults.ts';
import type { Answer } from '../../http.ts';
import { asCount, asCursor, asObject, asText, asTime } from '../../narrow.ts';

/** What X says of one account that was asked for. */
export type XUser =
  | { kind: 'seen'; accountId: string; isProtected: boolean; profile: Profile }
  | { kind: 'gone'; verdict: 'suspended' | 'not-found' | 'failed'; reason: string };

export interface Problem {
  /** Last segment of its type, such as `resource-not-found`. */
  type: string;
  title: string;
  detail: string;
  /** As answers of the older form number it; `null` where it has none. */
  code: number | null;
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
    code: asCount(item?.code),
    value: asText(item?.value) || asText(item?.resource_id) || (/\[([^[\]]*)\]/.exec(detail)?.[1] ?? ''),
  };
}

/** The problems beside an answer. */
function problemsOf(json: unknown): Problem[] {
  const errors = asObject(json)?.errors;
  return Array.isArray(errors) ? errors.map(parseProblem) : [];
}

/** Those of an answer that may be a problem itself. */
export function problemsIn(json: unknown): Problem[] {
  return [...problemsOf(json), parseProblem(json)];
}

/** In the server's own words: titles and details, each once; '' where it has none. */
export function describeProblems(problems: readonly Problem[]): string {
  const texts = problems.toReversed().flatMap(({ title, detail }) => [title, detail]);
  return [...new Set(texts.filter((text) => text !== ''))].join(': ');
}

/**
 * A request that is refused as it is, and would be again. @returns the error that ends the crawl.
 * @throws MalformedAnswer where the server gives no reason: that may pass.
 */
export function refusal({ status, json }: Answer): NetworkError {
  const words = describeProblems(problemsIn(json));
  if (words === '') throw new MalformedAnswer(`refused: HTTP ${status}`);
  return new NetworkError(`X refuses what it was asked (HTTP ${status}): ${words}; what was read is kept`);
}

/** What the refusal of one account among those asked for says; `null` where it is not about it. */
export function refusalOf(problems: readonly Problem[], name: string): string | null {
  const about = problems.find(({ value }) => value.toLowerCase() === name.toLowerCase());
  return about === undefined ? null : because('network-refuses', { detail: about.detail || about.title });
}

/** The verdict on the account that a problem speaks of; `null` where it speaks of something else. */
export function verdictOf({ type, title, detail }: Problem): { verdict: Verdict; reason: string } | null {
  if (type === 'not-authorized-for-resource' || title === 'Authorization Error') {
    return { verdict: 'protected', reason: because('network-protects') };
  }
  if (/suspended/i.test(detail)) return { verdict: 'suspended', reason: because('network-suspended') };
  if (type === 'resource-not-found' || title === 'Not Found Error') {
    return { verdict: 'not-found', reason: because('network-finds-none') };
  }
  return null;
}

/**
 * `users` and `users/by`: accounts by what was asked for, in lower case; those it says nothing of are missing.
 * @param kind what was asked for: a handle may be the number of another account's id.
 */
export function parseUsers(
  answer: Answer,
  kind: 'ids' | 'usernames',
  asked: readonly string[],
): Map<string, XUser> {
  const { status, json } = answer;
  const body = asObject(json);
  const problems = problemsOf(json);
  const data = body?.data;
  const found = new Map<string, XUser>();
  if (status >= 400) {
    for (const name of asked) {
      const reason = refusalOf(problemsIn(json), name);
      if (reason !== null) found.set(name.toLowerCase(), { kind: 'gone', verdict: 'failed', reason });
    }
    if (found.size === 0 || (found.size === asked.length && asked.length > 1)) throw refusal(answer);
  } else if (body === null || (!Array.isArray(data) && problems.length === 0)) {
    throw new MalformedAnswer('no list of users');
  }
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
    found.set(kind === 'ids' ? id : handle.toLowerCase(), {
      kind: 'seen',
      accountId: `x:${id}`,
      isProtected: item.protected === true,
      profile: parseProfile(item, handle),
    });
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

/** A page of anything. Of the items that it counts and lacks nothing can be known, and asking again buys the rest twice. */
export function parsePage(body: Readonly<Record<string, unknown>> | null): {
  items: readonly unknown[];
  /** Items that it has, or says it has. */
  count: number;
  next: string | null;
} {
  const meta = asObject(body?.meta);
  const data = body?.data;
  const stated = asCount(meta?.result_count);
  if (meta === null || (!Array.isArray(data) && stated === null)) throw new MalformedAnswer('no list');
  const items = Array.isArray(data) ? data : [];
  return { items, count: Math.max(stated ?? 0, items.length), next: asCursor(meta.next_token) };
}

/** Whether the text is an id. */
export function isNumber(text: string): boolean {
  return /^[0-9]{1,19}$/.test(text);
}
