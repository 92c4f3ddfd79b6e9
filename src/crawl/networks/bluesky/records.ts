/** The declared follows of an account: the records that its own server keeps. */
import { MalformedAnswer } from '../../faults.ts';
import type { Answer, CrawlHttp } from '../../http.ts';
import type { KnownAccount } from '../../known-account.ts';
import { asCursor, asObject, asText, asTime } from '../../narrow.ts';
import { type Follow, type FollowsAnswer, FROM_THE_START, pagesWithin, type Way } from '../../network.ts';
import { isDid } from './answers.ts';
import type { DidHosts } from './did-hosts.ts';
import { followDate } from './follow-dates.ts';

const COLLECTION = 'app.bsky.graph.follow';
const PAGE_SIZE = 100;

/** A server of accounts lets some 11,000 follows a day be made, and the longest lists are some hundred thousand long. */
export const BLUESKY_CEILING = 1_000_000;

/** Reads `listRecords`, which hides nothing and dates each follow as its client did. */
export function recordsWay(http: CrawlHttp, hosts: DidHosts, now: () => number): Way {
  return {
    name: 'records',
    kind: 'list',
    pageSize: PAGE_SIZE,
    ceiling: BLUESKY_CEILING,
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

/**
 * `listRecords` of the follows of an account. A record that is no follow of its own is malformed; one whose subject
 * is no account can be no tie to anybody, and is counted apart.
 */
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
  const next = asCursor(body?.cursor);
  const follows: Follow[] = [];
  let malformedCount = 0;
  for (const record of records.map(asObject)) {
    const value = asObject(record?.value);
    const target = asText(value?.subject);
    const uri = asText(record?.uri);
    if (uri.startsWith('at://') && !uri.startsWith(`at://${accountId}/`)) {
      throw new MalformedAnswer('records of another account');
    }
    const recordKey = keyOfFollow(uri, accountId);
    if (recordKey === null || value?.$type !== COLLECTION) {
      malformedCount++;
      continue;
    }
    if (!isDid(target)) continue;
    const date = followDate({
      createdAt: asTime(value?.createdAt),
      recordKey,
      observedAt,
      accountCreatedAt: createdAt,
    });
    follows.push({ target, ...date, recordKey, cid: hashOf(record?.cid) });
  }
  if (malformedCount > 0 && malformedCount === records.length) {
    throw new MalformedAnswer('records of something else');
  }
  return {
    kind: 'page',
    follows,
    malformedCount,
    namelessCount: records.length - follows.length - malformedCount,
    // A server that has nothing after a cursor may hand the same one back.
    cursor: records.length === 0 && next === cursor ? null : next,
  };
}

/** A content hash as the protocol writes it; `null` for anything else. */
function hashOf(value: unknown): string | null {
  const text = asText(value);
  return /^[A-Za-z0-9]{1,128}$/.test(text) ? text : null;
}

/** The key of one of the account's own follows; `null` for the URI of anything else. */
function keyOfFollow(uri: string, accountId: string): string | null {
  const start = `at://${accountId}/${COLLECTION}/`;
  const key = uri.startsWith(start) ? uri.slice(start.length) : '';
  return /^[A-Za-z0-9._:~-]{1,512}$/.test(key) ? key : null;
}
