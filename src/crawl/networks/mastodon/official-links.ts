/** Accounts in the directory of a server, and the links both ways that prove whose an account is. */

import { handleInAddress } from '../../../roster/handles.ts';
import { hostOf } from '../../../roster/official-sites.ts';
import { allPages, type Pages } from '../../all-pages.ts';
import { MalformedAnswer } from '../../faults.ts';
import type { CrawlHttp } from '../../http.ts';
import { linksIn } from '../../links-in.ts';
import { asObject, asText } from '../../narrow.ts';
import { parseAccount } from './answers.ts';

const DIRECTORY_PAGE = 80;
const REDIRECTS = 3;

/** A local account of a server, as its directory shows it. */
export interface LocalAccount {
  handle: string;
  /** '' on servers older than 4.2. */
  accountId: string;
  /** Addresses in its profile; verified where the server found that the page there leads back. */
  links: { address: string; isVerified: boolean }[];
}

/** Those of a server that lists them in its public directory; the moved and the suspended are none. */
export async function directoryAccounts(
  http: CrawlHttp,
  base: string,
  host: string,
): Promise<Pages<LocalAccount>> {
  return allPages(async (cursor) => {
    const offset = Number(cursor ?? 0);
    const query = `local=true&order=new&limit=${DIRECTORY_PAGE}&offset=${offset}`;
    return http.get(`${base}/api/v1/directory?${query}`, ({ status, json }) => {
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
  const { acct, uri } = account;
  if (acct.includes('@')) return [];
  const isHere = URL.canParse(uri) && new URL(uri).host === host;
  const links = listOf(item?.fields).flatMap((field) =>
    linksIn(asText(field?.value)).map((address) => ({
      address,
      isVerified: asText(field?.verified_at) !== '',
    })),
  );
  return [{ handle: `${acct}@${host}`, accountId: isHere ? uri : '', links }];
}

/** Mastodon handles that a site's front page calls its own by `rel="me"`. */
export async function ownLinks(http: CrawlHttp, site: string): Promise<string[]> {
  const page = await http.get(
    `https://${site}/`,
    ({ status, json }) => (status === 200 ? asText(json) : ''),
    {
      text: true,
      redirects: REDIRECTS,
      headers: { accept: 'text/html' },
    },
  );
  const handles = [...page.matchAll(/<(?:a|link)\b[^<>]{0,4000}>/gi)].flatMap(([tag]) => {
    const [rel, href] = ['rel', 'href'].map((name) => attribute(tag, name));
    const linked = rel!.toLowerCase().split(/\s+/).includes('me') ? handleInAddress(href!) : undefined;
    return linked?.network === 'mastodon' ? [linked.handle] : [];
  });
  return [...new Set(handles)];
}

function attribute(tag: string, name: string): string {
  const parts = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return parts?.[1] ?? parts?.[2] ?? parts?.[3] ?? '';
}

/** Whether the account links back to the site in a field that its server has verified. */
export async function linksBack(
  http: CrawlHttp,
  base: string,
  handle: string,
  site: string,
): Promise<boolean> {
  const user = handle.slice(0, handle.indexOf('@'));
  const account = await http.get(
    `${base}/api/v1/accounts/lookup?acct=${encodeURIComponent(user)}`,
    ({ status, json }) => {
      if (status >= 500) throw new MalformedAnswer(`HTTP ${status}`);
      return asObject(json);
    },
  );
  return listOf(account?.fields).some((field) => {
    if (asText(field?.verified_at) === '') return false;
    const addresses = asText(field?.value).match(/https?:\/\/[^\s"'<>]+/g) ?? [];
    return addresses.some((address) => hostOf(address) === site);
  });
}

function listOf(value: unknown): (Readonly<Record<string, unknown>> | null)[] {
  return Array.isArray(value) ? value.map(asObject) : [];
}
