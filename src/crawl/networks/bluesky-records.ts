/** The declared follows of an account: the records that its own server keeps. */
import { MalformedAnswer } from '../faults.ts';
import type { Answer, CrawlHttp } from '../http.ts';
import { asObject, asText, asTime } from '../narrow.ts';
import {
  type Follow,
  type FollowsAnswer,
  FROM_THE_START,
  type KnownAccount,
  pagesWithin,
  type Way,
} from '../network.ts';
import { isDid } from './bluesky-answers.ts';
import type { DidHosts } from './did-hosts.ts';
import { followDate } from './follow-dates.ts';

const COLLECTION = 'app.bsky.graph.follow';
const PAGE_SIZE = 100;

/** Reads `listRecords`, which hides nothing and dates each follow as its client did. */
export function recordsWay(http: CrawlHttp, hosts: DidHosts, now: () => number): Way {
  return {
    name: 'records',
    kind: 'list',
    pageSize: PAGE_SIZE,
    swallowsCursors: false,
    beginsAgain: true,
    /** Its DID document, its revision before the first page, its pages, and the empty page that ends a list on the reference server. */
    requests(declaredCount, { cap, pageCount } = FROM_THE_START) {
      const { pages, isCapped } = pagesWithin(declaredCount, PAGE_SIZE, cap);
      return (pageCount === 0 ? 2 : 1) + Math.max(0, (isCapped ? pages : pages + 1) - pageCount);
    },
    page: askTwice,
    async revision({ accountId }) {
      const host = await hosts.find(accountId);
      if (host === null) return null;
      const url = `${host.href}xrpc/com.atproto.sync.getLatestCommit?${new URLSearchParams({ did: accountId })}`;
      return http.get(url, parseRevision);
    },
  };

  /** An account that has moved to another server since its document was read is asked for there. */
  async function askTwice(account: KnownAccount, cursor: string | null, limit: number) {
    const before = await hosts.find(account.accountId);
    const answer = await ask(before, account, cursor, limit);
    if (answer.kind !== 'gone' || before === null) return answer;
    hosts.forget(account.accountId);
    const after = await hosts.find(account.accountId);
    return after === null || after.href === before.href ? answer : ask(after, account, cursor, limit);
  }

  async function ask(
    host: URL | null,
    account: KnownAccount,
    cursor: string | null,
    limit: number,
  ): Promise<FollowsAnswer> {
    if (host === null) return { kind: 'gone' };
    const query = new URLSearchParams({
      repo: account.accountId,
      collection: COLLECTION,
      limit: String(Math.min(limit, PAGE_SIZE)),
      ...(cursor === null ? {} : { cursor }),
    });
    return http.get(`${host.href}xrpc/com.atproto.repo.listRecords?${query}`, (answer) =>
      parseRecords(answer, account, cursor, now()),
    );
  }
}

function parseRevision({ status, json }: Answer): string | null {
  const revision = asText(asObject(json)?.rev);
  if (status === 200 && revision === '') throw new MalformedAnswer('a commit without a revision');
  return status === 200 ? revision : null;
}

/** `listRecords` of the follows of an account. An item that names nobody is counted and passed over. */
function parseRecords(
  { status, json }: Answer,
  { accountId, createdAt }: KnownAccount,
  cursor: string | null,
  observedAt: number,
): FollowsAnswer {
  const body = asObject(json);
  if (status >= 400) {
    const refusal = `${asText(body?.error)} ${asText(body?.message)}`;
    if (/could not find repo|RepoNotFound|RepoTakendown|RepoSuspended|RepoDeactivated/i.test(refusal)) {
      return { kind: 'gone' };
    }
    if (cursor !== null && /cursor/i.test(refusal)) return { kind: 'cursor-refused' };
    throw new MalformedAnswer(`listRecords refused: ${refusal}`);
  }
  const records = body?.records;
  if (!Array.isArray(records)) throw new MalformedAnswer('no list of records');
  const next = body?.cursor ?? null;
  if (next !== null && typeof next !== 'string') throw new MalformedAnswer('a cursor that is no text');
  const follows: Follow[] = [];
  for (const record of records.map(asObject)) {
    const value = asObject(record?.value);
    const target = asText(value?.subject);
    const uri = asText(record?.uri);
    if (!isDid(target)) continue;
    if (uri.startsWith('at://') && !uri.startsWith(`at://${accountId}/`)) {
      throw new MalformedAnswer('records of another account');
    }
    const recordKey = uri.slice(uri.lastIndexOf('/') + 1) || null;
    const date = followDate({
      createdAt: asTime(value?.createdAt),
      recordKey: recordKey ?? '',
      observedAt,
      accountCreatedAt: createdAt,
    });
    follows.push({ target, ...date, recordKey, cid: asText(record?.cid) || null });
  }
  if (records.length > 0 && follows.length === 0) throw new MalformedAnswer('records that name nobody');
  return {
    kind: 'page',
    follows,
    malformedCount: records.length - follows.length,
    // A server that has nothing after a cursor may hand the same one back.
    cursor: next === '' || (records.length === 0 && next === cursor) ? null : next,
  };
}
