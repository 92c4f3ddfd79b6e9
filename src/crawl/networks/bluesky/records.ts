/** The declared follows of an account: the records that its own server keeps. */
import { MalformedAnswer } from '../../faults.ts';
import type { Answer, CrawlHttp } from '../../http.ts';
import type { KnownAccount } from '../../known-account.ts';
import { asObject, asText, asTime } from '../../narrow.ts';
import { type Follow, type FollowsAnswer, FROM_THE_START, pagesWithin, type Way } from '../../network.ts';
import { isDid } from './answers.ts';
import type { DidHosts } from './did-hosts.ts';
import { followDate } from './follow-dates.ts';
import { keyOfRecord, RECORDS_PAGE_SIZE, type RecordPage, recordPages } from './record-pages.ts';

const COLLECTION = 'app.bsky.graph.follow';
const PAGE_SIZE = RECORDS_PAGE_SIZE;

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
    // What the account itself keeps: a count beyond it is a fault of the count.
    isWhole: true,
    /** Its DID document, its revision before the first page, its pages, and the empty page that ends a list on the reference server. */
    requests(declaredCount, { cap, pageCount } = FROM_THE_START) {
      const { pages, isCapped } = pagesWithin(declaredCount, PAGE_SIZE, cap);
      return (pageCount === 0 ? 2 : 1) + Math.max(0, (isCapped ? pages : pages + 1) - pageCount);
    },
    page: recordPages(http, hosts, COLLECTION, (page, account) => parseRecords(page, account, now())),
    async revision({ accountId }) {
      const host = await hosts.find(accountId);
      if (host === null) return null;
      const url = `${host.href}xrpc/com.atproto.sync.getLatestCommit?${new URLSearchParams({ did: accountId })}`;
      return http.get(url, parseRevision);
    },
  };
}

function parseRevision({ status, json }: Answer): string | null {
  const revision = asText(asObject(json)?.rev);
  if (status === 200 && revision === '') throw new MalformedAnswer('a commit without a revision');
  return status === 200 ? revision : null;
}

/**
 * A record that is no follow of its own is malformed; one whose subject is no account can be no tie to anybody, and is
 * counted apart.
 */
function parseRecords(
  { records, cursor }: RecordPage,
  { accountId, createdAt }: KnownAccount,
  observedAt: number,
): FollowsAnswer {
  const follows: Follow[] = [];
  let malformedCount = 0;
  for (const record of records) {
    const value = asObject(record?.value);
    const target = asText(value?.subject);
    const recordKey = keyOfRecord(asText(record?.uri), accountId, COLLECTION);
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
    cursor,
  };
}

/** A content hash as the protocol writes it; `null` for anything else. */
export function hashOf(value: unknown): string | null {
  const text = asText(value);
  return /^[A-Za-z0-9]{1,128}$/.test(text) ? text : null;
}
