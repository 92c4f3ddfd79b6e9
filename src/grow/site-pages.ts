/** Pages of official sites, as links: what robots.txt allows, from the host that was asked for and no other. */
import { GaveUp, HeldUp } from '../crawl/faults.ts';
import type { Answer, CrawlHttp } from '../crawl/http.ts';
import { isAllowed } from '../crawl/robots.ts';
import type { Ground } from '../evidence/grow/claim.ts';
import { isSameSite } from '../evidence/grow/official-host.ts';
import { linksOfPage, type PageLinks } from '../evidence/grow/page-links.ts';

/** A page, or why there is none. */
export type SitePage = { address: string; links: PageLinks } | ({ address: string } & Fault);

interface Fault {
  fault: string;
  /** Whether its server says that there is no such page. */
  isGone?: boolean;
}

const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
/** Of robots.txt, as RFC 9309 has it. */
const LONGEST_ROBOTS = 500 * 1024;

/** The links of a page; remembered, unless its host did not answer. @param isOfContacts as `linksOfPage` has it, since another reading gives other links. */
export async function readSitePage(
  http: CrawlHttp,
  ask: Ground['ask'],
  address: string,
  isOfContacts = false,
): Promise<SitePage> {
  try {
    return await follow(http, ask, address, isOfContacts);
  } catch (error) {
    if (error instanceof GaveUp || error instanceof HeldUp) return { address, fault: error.message };
    throw error;
  }
}

async function follow(
  http: CrawlHttp,
  ask: Ground['ask'],
  start: string,
  isOfContacts: boolean,
): Promise<SitePage> {
  let address = start;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    if (!isAllowed(await robotsOf(http, ask, new URL(address).origin), address)) {
      return { address, fault: 'its robots.txt does not let this page be read' };
    }
    const at = address;
    const found = await ask(`page ${at}${isOfContacts ? ' as one of contacts' : ''}`, () =>
      fetchPage(http, at, isOfContacts),
    );
    if (!('location' in found)) return { address, ...found };
    const next = targetOf(found.location, address, start);
    if (typeof next !== 'string') return { address, fault: next.fault };
    address = next;
  }
  return { address: start, fault: 'it leads on from page to page' };
}

type Fetched = { links: PageLinks } | Fault | { location: string };

function fetchPage(http: CrawlHttp, address: string, isOfContacts: boolean): Promise<Fetched> {
  const read = ({ status, json, headers = {} }: Answer): Fetched => {
    if (REDIRECTS.includes(status)) return { location: headers.location ?? '' };
    if (status !== 200)
      return { fault: `the answer was HTTP ${status}`, isGone: status === 404 || status === 410 };
    if (!/html|^$/i.test(headers['content-type'] ?? '')) return { fault: 'it is no page of HTML' };
    return { links: linksOfPage(String(json), address, isOfContacts) };
  };
  const headers = { accept: 'text/html,application/xhtml+xml' };
  return http.get(address, read, { text: true, final: REDIRECTS, headers });
}

/** A page that has moved within its site; a site that leads elsewhere is no more whose it was. */
function targetOf(location: string, from: string, start: string): string | { fault: string } {
  if (location === '' || !URL.canParse(location, from)) return { fault: 'it leads to no address' };
  const target = new URL(location, from);
  const isSame = isSameSite(target.hostname, new URL(start).hostname) && target.port === '';
  if (!isSame || target.username !== '') return { fault: `it leads away, to ${target.hostname}` };
  if (target.protocol !== 'https:') return { fault: 'it leads to a page without HTTPS' };
  target.hash = '';
  return target.href;
}

/** '' where there is none. A server in trouble says nothing of what it allows: the fault is thrown. */
function robotsOf(http: CrawlHttp, ask: Ground['ask'], origin: string): Promise<string> {
  return ask(`page ${origin}/robots.txt`, async () => {
    let address = `${origin}/robots.txt`;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const found = await http.get(
        address,
        ({ status, json, headers = {} }: Answer): { location: string } | { text: string } => {
          if (REDIRECTS.includes(status)) return { location: headers.location ?? '' };
          return { text: status === 200 ? String(json).slice(0, LONGEST_ROBOTS) : '' };
        },
        { text: true, final: REDIRECTS, headers: { accept: 'text/plain' } },
      );
      if ('text' in found) return found.text;
      const next = targetOf(found.location, address, origin);
      if (typeof next !== 'string') return '';
      address = next;
    }
    return '';
  });
}
