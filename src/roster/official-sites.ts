/** Official sites of actors, as the roster and Wikidata name them. */
import { type RosterRow, rosterCell } from './row.ts';
import { itemOf, parseBindings } from './sparql-results.ts';

/** Columns of a roster's own in which sites are kept. */
const SITE_COLUMNS = ['website', 'site', 'url'];

/** P856 of items: their official sites. */
export function sitesQuery(items: readonly string[]): string {
  const values = items.filter((item) => /^Q[1-9]\d*$/.test(item)).map((item) => `wd:${item}`);
  return `SELECT ?item ?site WHERE {
  VALUES ?item { ${values.join(' ')} }
  ?item wdt:P856 ?site .
}
ORDER BY ?item ?site
`;
}

/** Addresses by item. @throws DataError where the answer is cut off or not understood. */
export function parseSites(body: string, source: string): Map<string, string[]> {
  const sites = new Map<string, string[]>();
  for (const { item: uri, site } of parseBindings(body, source, ['item', 'site'])) {
    const item = itemOf(uri);
    const known = sites.get(item ?? '') ?? [];
    if (item !== undefined && hostOf(site!.value) !== null) sites.set(item, [...known, site!.value]);
  }
  return sites;
}

/** Addresses that a row names itself. */
export function ownSites(row: RosterRow): string[] {
  return SITE_COLUMNS.map((column) => rosterCell(row, column)).filter((address) => hostOf(address) !== null);
}

/** The host of an address, without `www.`; `null` for what is none. */
export function hostOf(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/^www\./, '');
  return /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(host) ? host : null;
}
