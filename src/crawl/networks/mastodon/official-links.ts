/** Accounts in the directory of a server, and the links both ways that prove whose an account is. */

import { handleInAddress } from '../../../roster/handles.ts';
import { hostOf } from '../../../roster/official-sites.ts';
import { MalformedAnswer } from '../../faults.ts';
import type { CrawlHttp } from '../../http.ts';
import { asObject, asText } from '../../narrow.ts';

/** A server that goes on answering with pages is not followed for ever. */
const MOST_PAGES = 20;
const DIRECTORY_PAGE = 80;
const REDIRECTS = 3;

/** Handles of the local accounts of a server that lists them in its public directory. */
export async function directoryAccounts(http: CrawlHttp, base: string, host: string): Promise<string[]> {
  const found: string[] = [];
  for (let page = 0; page < MOST_PAGES; page++) {
    const url = `${base}/api/v1/directory?local=true&order=new&limit=${DIRECTORY_PAGE}&offset=${page * DIRECTORY_PAGE}`;
    const accounts = await http.get(url, ({ status, json }) => {
      if (status >= 500) throw new MalformedAnswer(`HTTP ${status}`);
      return status === 200 ? listOf(json) : [];
    });
    for (const account of accounts) {
      const acct = asText(account?.acct);
      if (acct !== '' && !acct.includes('@')) {
        found.push(`${acct}@${host}`);
      }
    }
    if (accounts.length < DIRECTORY_PAGE) break;
  }
  return found;
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
