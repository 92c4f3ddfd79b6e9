/** The sites that roster and Wikidata name for seats and actors, and which of them are a government's own. */
import type { Ground, Source } from '../evidence/grow/claim.ts';
import { isFrontPage, isOfficialHost, type NamedHosts } from '../evidence/grow/official-host.ts';
import { hostOf, ownSites } from '../roster/official-sites.ts';
import { compareText } from '../roster/render.ts';
import { actorOf } from '../roster/row.ts';
import { holdsOn } from '../roster/tenure.ts';
import { atOnce } from './at-once.ts';
import { bears } from './seat-names.ts';
import { countryOf } from './seat-of-site.ts';
import { readSitePage } from './site-pages.ts';
import type { GrowTools } from './sources.ts';
import { findItems, findSitesOf, seatOf } from './wikidata-items.ts';

export interface NamedSite {
  /** Of an institution the seat that it is behind, if any; else the actor. */
  seat: string;
  kind: 'person' | 'institution';
  /** With HTTPS, whatever is said of it: what a page without it says anybody on the way may have written. */
  address: string;
  isOfficial: boolean;
}

type Named = Record<'roster' | 'item', string[]> & { country: string; kind: 'person' | 'institution' };

/** What roster and Wikidata name, and the pages of holders that these sites lead to; sorted by seat and address. */
export async function namedSites(tools: GrowTools, ground: Ground): Promise<NamedSite[]> {
  const named = await namedAlone(tools, ground);
  return [...named, ...(await holdersPages(tools, ground, named))].sort((a, b) =>
    compareText(`${a.seat} ${a.address}`, `${b.seat} ${b.address}`),
  );
}

/**
 * Of holders whose seat has no site of its own: the page of an official site of the country that its front page labels with
 * their office and name, as ministries have one of the minister.
 */
async function holdersPages(
  { http }: GrowTools,
  ground: Ground,
  named: readonly NamedSite[],
): Promise<NamedSite[]> {
  const sited = new Set(named.map(({ seat }) => seatOf(seat, ground.seats)));
  const wanted = ground.seats.filter(({ seat, holders }) => !sited.has(seat) && holders.length > 0);
  const countries = new Set(wanted.map(({ country }) => country));
  const houses = named.filter(
    ({ seat, kind, address, isOfficial }) =>
      isOfficial &&
      kind === 'institution' &&
      isFrontPage(new URL(address).pathname) &&
      countries.has(countryOf(seat, ground)),
  );
  const found: NamedSite[] = [];
  await atOnce(houses, async ({ seat: house, address }) => {
    const page = await readSitePage(http, ground.ask, address);
    if ('fault' in page) return;
    for (const { seat, country, holders } of wanted) {
      if (country !== countryOf(house, ground)) continue;
      const own = page.links.offices.filter(({ label }) => holders.some(({ name }) => bears(label, name)));
      const addresses = new Set(own.map((one) => one.address));
      if (addresses.size !== 1) continue;
      found.push({ seat, kind: 'person', address: [...addresses][0]!, isOfficial: true });
    }
  });
  return found;
}

/** Wikidata is left out where it is not to be asked. */
async function namedAlone({ wikidata }: GrowTools, ground: Ground): Promise<NamedSite[]> {
  const bySeat = new Map<string, Named>();
  const of = (name: string, country: string, kind: 'person' | 'institution') => {
    const seat = kind === 'person' ? name : seatOf(name, ground.seats);
    const known = bySeat.get(seat) ?? { roster: [], item: [], country, kind };
    bySeat.set(seat, known);
    return known;
  };
  for (const row of ground.rows) {
    const own = holdsOn(row, ground.day) ? ownSites(row) : [];
    const kind = row.kind === 'person' ? 'person' : 'institution';
    if (own.length > 0) of(actorOf(row), row.country, kind).roster.push(...own);
  }
  if (wikidata !== null) {
    const items = await findItems(wikidata, ground);
    const sites = await findSitesOf(wikidata, ground, items);
    for (const { item, seat, country, kind } of items) {
      for (const address of sites.get(item) ?? []) of(seat, country, kind).item.push(address);
    }
  }
  return [...bySeat].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([seat, named]) => sitesOf(seat, named));
}

function sitesOf(seat: string, { roster, item, country, kind }: Named): NamedSite[] {
  const hosts = (addresses: readonly string[]) => addresses.map(hostOf).filter((host) => host !== null);
  const isPerson = kind === 'person';
  const named: NamedHosts = {
    country,
    roster: hosts(roster),
    institution: isPerson ? [] : hosts(item),
    person: isPerson ? hosts(item) : [],
  };
  return [...new Set([...roster, ...item].map(plainAddress))].sort().map((address) => {
    const isOfficial = isOfficialHost(hostOf(address) ?? '', named);
    return { seat, kind, address, isOfficial };
  });
}

/** As one page is asked for, however it is written. */
function plainAddress(text: string): string {
  const url = new URL(text);
  url.protocol = 'https:';
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}

export const officialSitesSource = (tools: GrowTools): Source => ({
  name: 'official-sites',
  plan: () =>
    tools.wikidata === null
      ? 'official sites that the roster names; Wikidata is not asked'
      : 'Wikidata, for the items of seats and their official sites',
  async gather(ground) {
    tools.show('official sites');
    const sites = await namedSites(tools, ground);
    return {
      claims: [],
      searches: [],
      sites: sites.flatMap(({ seat, address, isOfficial }) =>
        isOfficial ? [{ seat: seatOf(seat, ground.seats), address }] : [],
      ),
    };
  },
});
