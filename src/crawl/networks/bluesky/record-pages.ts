/** `listRecords` of one collection of an account, at the server that keeps it. */
import { MalformedAnswer } from '../../faults.ts';
import type { Answer, CrawlHttp } from '../../http.ts';
import type { KnownAccount } from '../../known-account.ts';
import { asCursor, asObject, asText } from '../../narrow.ts';
import type { DidHosts } from './did-hosts.ts';

export const RECORDS_PAGE_SIZE = 100;

type Fields = Readonly<Record<string, unknown>>;

export type Refusal = { kind: 'gone' } | { kind: 'cursor-refused' };

export interface RecordPage {
  /** `null` stands for what is no object. */
  records: readonly (Fields | null)[];
  cursor: string | null;
}

/** Asks for pages; what is read of one, `parse` says. */
export function recordPages<T extends { kind: string }>(
  http: CrawlHttp,
  hosts: DidHosts,
  collection: string,
  parse: (page: RecordPage, account: KnownAccount) => T,
) {
  return async (
    account: KnownAccount,
    cursor: string | null,
    limit = RECORDS_PAGE_SIZE,
  ): Promise<T | Refusal> => {
    const before = await hosts.find(account.accountId);
    const answer = await ask(before, account, cursor, limit);
    if (answer.kind !== 'gone' || before === null) return answer;
    // It may have moved to another server since its document was read.
    hosts.forget(account.accountId);
    const after = await hosts.find(account.accountId);
    return after === null || after.href === before.href ? answer : ask(after, account, cursor, limit);
  };

  async function ask(
    host: URL | null,
    account: KnownAccount,
    cursor: string | null,
    limit: number,
  ): Promise<T | Refusal> {
    if (host === null) return { kind: 'gone' };
    const query = new URLSearchParams({
      repo: account.accountId,
      collection,
      limit: String(Math.min(limit, RECORDS_PAGE_SIZE)),
      ...(cursor === null ? {} : { cursor }),
    });
    return http.get(`${host.href}xrpc/com.atproto.repo.listRecords?${query}`, (answer) => {
      const page = parsePage(answer, account, cursor);
      return 'kind' in page ? page : parse(page, account);
    });
  }
}

function parsePage(
  { status, json }: Answer,
  { accountId }: KnownAccount,
  cursor: string | null,
): RecordPage | Refusal {
  const body = asObject(json);
  if (status >= 400) {
    const refusal = `${asText(body?.error)} ${asText(body?.message)}`;
    if (/could not find repo|RepoNotFound|RepoTakendown|RepoSuspended|RepoDeactivated/i.test(refusal)) {
      return { kind: 'gone' };
    }
    if (cursor !== null && /cursor/i.test(refusal)) return { kind: 'cursor-refused' };
    throw new MalformedAnswer(`listRecords refused: ${refusal}`);
  }
  if (!Array.isArray(body?.records)) throw new MalformedAnswer('no list of records');
  const records = body.records.map(asObject);
  for (const record of records) {
    const uri = asText(record?.uri);
    if (uri.startsWith('at://') && !uri.startsWith(`at://${accountId}/`)) {
      throw new MalformedAnswer('records of another account');
    }
  }
  const next = asCursor(body.cursor);
  // A server that has nothing after a cursor may hand the same one back.
  return { records, cursor: records.length === 0 && next === cursor ? null : next };
}

/** The key of one of the account's own records; `null` for the URI of anything else. */
export function keyOfRecord(uri: string, accountId: string, collection: string): string | null {
  const start = `at://${accountId}/${collection}/`;
  const key = uri.startsWith(start) ? uri.slice(start.length) : '';
  return /^[A-Za-z0-9._:~-]{1,512}$/.test(key) ? key : null;
}
