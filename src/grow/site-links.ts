/** Accounts that official sites link to: on the page of the seat, and on those of its contacts and social media. */
import type { Claim, Flaw, Gathered, Ground, Source, Trouble } from '../evidence/grow/claim.ts';
import { isFrontPage, isPortal } from '../evidence/grow/official-host.ts';
import { type LinkedAccount, ownAccounts } from '../evidence/grow/page-links.ts';
import { groupBy } from '../group-by.ts';
import { hostOf } from '../roster/official-sites.ts';
import { isStatedNetwork } from '../roster/wikidata-statements.ts';
import { atOnce } from './at-once.ts';
import { type NamedSite, namedSites } from './named-sites.ts';
import { ownLinks } from './own-links.ts';
import { type Resolved, resolveAccounts, soughtKey } from './resolved.ts';
import { bears } from './seat-names.ts';
import { seatsOfLink, sitesOf } from './seat-of-site.ts';
import { readSitePage, type SitePage } from './site-pages.ts';
import type { GrowTools } from './sources.ts';
import { seatOf } from './wikidata-items.ts';

/** Pages of contacts and social media that are read of a site, at most. */
const MOST_PAGES = 4;
/** Hosts read side by side; of one host a page at a time. */
const AT_ONCE = 16;

/** An account linked on a seat's own pages. */
interface Link {
  seat: string;
  host: string;
  /** Of the page that it stands on. */
  address: string;
  account: LinkedAccount;
  isOfficial: boolean;
  /** Whether it has to link back: the pages call others their own, too, or it is told of in running text. */
  isUnsure: boolean;
  /** Whether the page is a person's own, and may be a predecessor's. */
  isPersons: boolean;
  /** As the page states it. */
  modified: string;
}

export const siteLinksSource = (tools: GrowTools): Source | null => {
  if (!isStatedNetwork(tools.network.name)) return null;
  return {
    name: 'site-links',
    plan: () => `official sites for links to accounts, up to ${MOST_PAGES + 1} pages of each`,
    gather: (ground) => gather(tools, ground),
  };
};

async function gather(tools: GrowTools, ground: Ground): Promise<Gathered> {
  const sites = await namedSites(tools, ground);
  const hosts = [...groupBy(sites, ({ address }) => plainHost(address)).values()];
  const links: Link[] = [];
  const troubles: Trouble[] = [];
  let begun = 0;
  const read = async (host: readonly NamedSite[]) => {
    tools.show(`sites: ${++begun} of ${hosts.length}`);
    const found = await readHost(tools, ground, host);
    links.push(...found.links);
    troubles.push(...found.troubles);
  };
  await atOnce(hosts, read, AT_ONCE);
  const resolved = await resolveAccounts(
    tools,
    ground,
    links.map(({ account }) => account),
  );
  const unsure = links.filter(({ isUnsure }) => isUnsure);
  const back = await ownLinks(
    tools,
    ground,
    unsure.flatMap(({ account }) => resolved.get(soughtKey(account)) ?? []),
  );
  const known = sitesOf(ground);
  const claims = links.map((link) => {
    const account = resolved.get(soughtKey(link.account)) ?? null;
    const own = account === null ? [] : (back.get(account.accountId) ?? []);
    const isBack = own.some((address) => isOfSeatOf(link.seat, seatsOfLink(address, known), ground));
    return claimOf(link, ground, account, link.isUnsure && !isBack);
  });
  return { claims: sorted(claims), searches: [], troubles: sorted(troubles) };
}

/** Seats by whose own page an address is; a minister often links to the page of the ministry. */
export function isOfSeatOf(seat: string, seats: readonly string[], ground: Pick<Ground, 'seats'>): boolean {
  const names = seats.map((one) => seatOf(one, ground.seats));
  return names.includes(seat) || names.includes(seat.replace(/:foreign-minister$/, ':foreign-ministry'));
}

/** Whatever the order in which hosts have answered. */
function sorted<T>(items: readonly T[]): T[] {
  const keyed = items.map((item): [string, T] => [JSON.stringify(item), item]);
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

function plainHost(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}

interface Read {
  links: Link[];
  troubles: Trouble[];
}

/** A seat's own page. */
interface OwnPage {
  seat: string;
  address: string;
  isOfficial: boolean;
  isPersons: boolean;
}

interface Found {
  account: LinkedAccount;
  address: string;
  modified: string;
}

/** The pages of one host, one after another. */
async function readHost({ http }: GrowTools, ground: Ground, sites: readonly NamedSite[]): Promise<Read> {
  const pages = ownPages(sites, ground);
  const troubles: Trouble[] = [];
  const seats = new Set(pages.map(({ seat }) => seat));
  const read: { page: OwnPage; found: Found[] }[] = [];
  for (const page of pages) {
    const first = await readSitePage(http, ground.ask, page.address);
    if ('fault' in first) {
      troubles.push({ seat: page.seat, message: `${first.address}: ${first.fault}` });
      continue;
    }
    const found = onNetwork(first);
    const { holders = [] } = ground.seats.find(({ seat }) => seat === page.seat) ?? {};
    // A page that bears the name of today's holder is no predecessor's.
    const isNamed = holders.some(({ name }) => bears(first.links.heading, name));
    const isPersons = page.isPersons && !isNamed;
    const more =
      seats.size === 1 ? first.links.more : first.links.more.filter((one) => isBelow(one, page.address));
    for (const address of more.slice(0, MOST_PAGES)) {
      const next = await readSitePage(http, ground.ask, address, true);
      if ('fault' in next) troubles.push({ seat: page.seat, message: `${next.address}: ${next.fault}` });
      else found.push(...onNetwork(next));
    }
    read.push({ page: { ...page, isPersons }, found });
  }
  const shown = new Map<string, Set<string>>();
  const show = (seat: string, found: readonly Found[]) => {
    for (const { account } of found) {
      const key = soughtKey(account);
      shown.set(key, (shown.get(key) ?? new Set()).add(seat));
    }
  };
  // What a seat's whole site shows is that seat's, on whichever of its pages it stands.
  const whole = read.filter(({ page }) => !isPart(page));
  for (const { page, found } of whole) show(page.seat, found);
  const ofWhole = new Set(shown.keys());
  for (const one of read) {
    if (whole.includes(one)) continue;
    one.found = one.found.filter(({ account }) => !ofWhole.has(soughtKey(account)));
    show(one.page.seat, one.found);
  }
  const [one] = pages;
  if (one !== undefined && pages.every(isPart) && (seats.size > 1 || isPortal(hostOf(one.address) ?? ''))) {
    const front = await readSitePage(http, ground.ask, new URL('/', one.address).href);
    if ('links' in front) show('', onNetwork(front));
  }
  // What stands on the front page of a portal, or on pages of several seats, is no seat's alone.
  const own = read.map(({ page, found }) => ({
    page,
    found: found.filter(({ account }) => shown.get(soughtKey(account))!.size === 1),
  }));
  return { links: own.flatMap(({ page, found }) => linksOf(page, found, troubles)), troubles };

  function onNetwork({ links: { accounts, modified }, address }: Extract<SitePage, { links: unknown }>) {
    return accounts
      .filter(({ network }) => network === ground.network)
      .map((account): Found => ({ account, address, modified }));
  }
}

/** Each address once, with the seat whose page it is: of several seats it is none's, and of a person's and an institution's the latter's. */
function ownPages(sites: readonly NamedSite[], { seats }: Ground): OwnPage[] {
  return [...groupBy(sites, ({ address }) => pageKey(address)).values()].flatMap((of) => {
    const houses = of.filter(({ kind }) => kind === 'institution');
    const [seat, ...more] = new Set(
      (houses.length > 0 ? houses : of).map((site) => seatOf(site.seat, seats)),
    );
    if (seat === undefined || more.length > 0) return [];
    const isOfficial = of.some((site) => site.isOfficial);
    return [{ seat, address: of[0]!.address, isOfficial, isPersons: houses.length === 0 }];
  });
}

function pageKey(address: string): string {
  const { pathname, search } = new URL(address);
  return `${plainHost(address)}${pathname.replace(/\/+$/, '')}${search}`;
}

function isPart({ address }: OwnPage): boolean {
  return !isFrontPage(new URL(address).pathname);
}

function isBelow(page: string, address: string): boolean {
  const folder = new URL(address).pathname.replace(/[^/]*$/, '');
  return folder !== '/' && new URL(page).pathname.startsWith(folder);
}

function linksOf(
  { seat, address: page, isOfficial, isPersons }: OwnPage,
  found: readonly Found[],
  troubles: Trouble[],
): Link[] {
  const once = new Map<string, Found>();
  for (const one of found) {
    const key = soughtKey(one.account);
    const known = once.get(key);
    const isMarked = one.account.isMarked || known?.account.isMarked === true;
    const isItem = one.account.isItem || known?.account.isItem === true;
    once.set(key, { ...(known ?? one), account: { ...one.account, isMarked, isItem } });
  }
  const { own, isDirectory } = ownAccounts([...once.values()].map(({ account }) => account));
  if (isDirectory) {
    const message = `${page} links to ${own.length} accounts: it is read as a list of several bodies`;
    troubles.push({ seat, message });
    return [];
  }
  return [...once.values()]
    .filter(({ account }) => own.includes(account))
    .map((one) => {
      const isUnsure = once.size > 1 || isTold(one.account);
      return { ...one, seat, host: hostOf(one.address) ?? '', isOfficial, isPersons, isUnsure };
    });
}

/** In running text a site tells of others as of itself. */
export function isTold({ isMarked, isItem }: LinkedAccount): boolean {
  return !isMarked && !isItem;
}

function claimOf(link: Link, ground: Ground, resolved: Resolved | null, isOneWay: boolean): Claim {
  const flaws: Flaw[] = [
    ...(link.isOfficial ? [] : ['unofficial' as const]),
    ...(isOneWay ? ['one-way' as const] : []),
  ];
  return {
    seat: link.seat,
    network: ground.network,
    accountId: resolved?.accountId ?? '',
    handle: resolved?.handle ?? (link.account.handle || link.account.accountId),
    proof: 'official-site',
    origin: link.host,
    source: link.host,
    page_date: link.modified <= ground.day ? link.modified : '',
    address: link.address,
    ...(link.isPersons ? { isOfPerson: true } : {}),
    ...(flaws.length === 0 ? {} : { flaws }),
  };
}
