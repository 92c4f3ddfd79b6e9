/** Accounts in the public directory of a server. */

import { allPages, type Pages } from '../../all-pages.ts';
import { MalformedAnswer } from '../../faults.ts';
import type { CrawlHttp } from '../../http.ts';
import { linksIn } from '../../links-in.ts';
import { asObject, asText } from '../../narrow.ts';
import { parseAccount } from './answers.ts';

const DIRECTORY_PAGE = 80;

/** A local account of a server, as its directory shows it. */
export interface LocalAccount {
  handle: string;
  /** '' on servers older than 4.2. */
  accountId: string;
  name: string;
  /** Addresses in its profile; verified where the server found that the page there leads back. */
  links: { address: string; isVerified: boolean }[];
}

/** Those of a server that lists them in its public directory; the moved and the suspended are none. */
export function directoryAccounts(http: CrawlHttp, host: string): Promise<Pages<LocalAccount>> {
  return allPages(async (cursor) => {
    const offset = Number(cursor ?? 0);
    const query = `local=true&order=new&limit=${DIRECTORY_PAGE}&offset=${offset}`;
    return http.get(`https://${host}/api/v1/directory?${query}`, ({ status, json }) => {
      if (status >= 500 || (status === 200 && !Array.isArray(json)))
        throw new MalformedAnswer(`HTTP ${status}`);
      const listed = status === 200 ? listOf(json) : [];
      const next = listed.length < DIRECTORY_PAGE ? null : String(offset + DIRECTORY_PAGE);
      return { items: listed.flatMap((item) => localAccount(item, host)), cursor: next };
    });
  });
}

function localAccount(item: Readonly<Record<string, unknown>> | null, host: string): LocalAccount[] {
  const account = parseAccount(item);
  if (account === null || account.isSuspended || account.movedTo !== '') return [];
  const { acct, uri, profile } = account;
  if (acct.includes('@')) return [];
  const isHere = URL.canParse(uri) && new URL(uri).host === host;
  const name = profile.displayName;
  return [{ handle: `${acct}@${host}`, accountId: isHere ? uri : '', name, links: fieldsOf(item) }];
}

function fieldsOf(item: Readonly<Record<string, unknown>> | null): LocalAccount['links'] {
  return listOf(item?.fields).flatMap((field) =>
    linksIn(asText(field?.value)).map((address) => ({
      address,
      isVerified: asText(field?.verified_at) !== '',
    })),
  );
}

/** Addresses in the profile of an account, as the server that it is on shows it. */
export function linksOfAccount(http: CrawlHttp, accountId: string, handle: string): Promise<string[]> {
  const [user, domain] = handle.split('@');
  const host = URL.canParse(accountId) ? new URL(accountId).host : domain!;
  const url = `https://${host}/api/v1/accounts/lookup?acct=${encodeURIComponent(user!)}`;
  return http.get(url, ({ status, json }) => {
    if (status >= 500) throw new MalformedAnswer(`HTTP ${status}`);
    return status === 200 ? fieldsOf(asObject(json)).map(({ address }) => address) : [];
  });
}

function listOf(value: unknown): (Readonly<Record<string, unknown>> | null)[] {
  return Array.isArray(value) ? value.map(asObject) : [];
}
