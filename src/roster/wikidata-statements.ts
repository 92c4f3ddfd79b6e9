/** What Wikidata states of accounts of items, with rank, end and references: what of it is a proof, and what it has. */
import { isDate } from './dates.ts';
import { foldHandle, type Network, parseHandle } from './handles.ts';
import { type Binding, itemOf, parseBindings } from './sparql-results.ts';

/** Properties of accounts by network. */
export const ACCOUNT_PROPERTIES = {
  x: 'P2002',
  bluesky: 'P12361',
  mastodon: 'P4033',
} as const satisfies Partial<Record<Network, string>>;

export type StatedNetwork = keyof typeof ACCOUNT_PROPERTIES;
const STATED_NETWORKS = Object.keys(ACCOUNT_PROPERTIES) as readonly StatedNetwork[];

export function isStatedNetwork(network: string): network is StatedNetwork {
  return Object.hasOwn(ACCOUNT_PROPERTIES, network);
}

/** A statement of an account, with what of its references proves it. */
export interface Statement {
  item: string;
  network: StatedNetwork;
  /** As Wikidata writes it. */
  handle: string;
  /** `x:` and the number where Wikidata states it, else empty. */
  accountId: string;
  /** Neither deprecated nor ended. */
  isCurrent: boolean;
  /** References that prove it: no import, not empty, and not the account's own page. By address or item. */
  references: { text: string; retrieved: string }[];
  /** Whether one of them is an import from another collection. */
  isImported: boolean;
}

/** Statements of P2002, P12361 and P4033 of items, a row for each with each of its references. */
export function statementsQuery(items: readonly string[]): string {
  const values = items.filter((item) => /^Q[1-9]\d*$/.test(item)).map((item) => `wd:${item}`);
  const triples = Object.values(ACCOUNT_PROPERTIES).map((p) => `(wd:${p} p:${p} ps:${p})`);
  return `SELECT ?item ?property ?value ?account ?rank ?end ?reference ?retrieved ?imported WHERE {
  VALUES ?item { ${values.join(' ')} }
  VALUES (?property ?states ?is) { ${triples.join(' ')} }
  ?item ?states ?statement .
  ?statement ?is ?value ; wikibase:rank ?rank .
  OPTIONAL { ?statement pq:P6552 ?account }
  OPTIONAL { ?statement pq:P582 ?end }
  OPTIONAL {
    ?statement prov:wasDerivedFrom ?source .
    OPTIONAL { ?source pr:P854 ?address }
    OPTIONAL { ?source pr:P248 ?work }
    OPTIONAL { ?source pr:P813 ?retrieved }
    OPTIONAL { ?source pr:P143 ?imported }
    BIND(COALESCE(?address, ?work) AS ?reference)
  }
}
ORDER BY ?item ?property ?value
`;
}

/** Ministries of foreign affairs that exist, with the ISO code of their country. */
export function ministriesQuery(codes: readonly string[]): string {
  const asked = codes.filter((code) => /^[A-Z]{2}$/.test(code)).map((code) => `"${code}"`);
  return `SELECT DISTINCT ?item ?itemLabel ?country WHERE {
  VALUES ?country { ${asked.join(' ')} }
  ?state wdt:P297 ?country .
  ?item wdt:P31/wdt:P279* wd:Q1520223 ; wdt:P17 ?state .
  FILTER NOT EXISTS { ?item wdt:P576 [] }
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en,mul" }
}
ORDER BY ?country ?item
`;
}

/** Items by country code. @throws DataError where the answer is cut off or not understood. */
export function parseMinistries(body: string, source: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { item: uri, country } of parseBindings(body, source, ['item', 'country'])) {
    const item = itemOf(uri);
    const known = found.get(country!.value) ?? [];
    if (item !== undefined && !known.includes(item)) found.set(country!.value, [...known, item]);
  }
  return found;
}

/** Wikimedia's own projects and the networks themselves, as works that statements are said to stand in. */
const NO_SOURCES = new Set(['Q52', 'Q328', 'Q2013', 'Q918', 'Q565', 'Q180']);
const NO_SOURCE_HOSTS =
  /(?:^|\.)(?:wikipedia|wikidata|wikimedia|dbpedia|x|twitter|bsky|t)\.(?:org|com|app|co)$/;

/**
 * One for each handle of an item, cases of letters apart. Where any statement of it is deprecated or has ended, it is not
 * current.
 * @param today YYYY-MM-DD.
 * @throws DataError where the answer is cut off or not understood.
 */
export function parseStatements(body: string, source: string, today: string): Statement[] {
  const found = new Map<string, Statement>();
  for (const row of parseBindings(body, source, ['item', 'property', 'value', 'rank'])) {
    const item = itemOf(row.item);
    const property = /P\d+$/.exec(row.property!.value)?.[0];
    const network = STATED_NETWORKS.find((name) => ACCOUNT_PROPERTIES[name] === property);
    if (item === undefined || network === undefined) continue;
    const parsed = parseHandle(network, row.value!.value);
    if ('fault' in parsed) continue;
    const key = `${item} ${network} ${foldHandle(parsed.value)}`;
    const known = found.get(key) ?? {
      item,
      network,
      handle: parsed.value,
      accountId: '',
      isCurrent: true,
      references: [],
      isImported: false,
    };
    const number = row.account?.value ?? '';
    if (network === 'x' && known.accountId === '' && /^[1-9]\d*$/.test(number))
      known.accountId = `x:${number}`;
    if (isDeprecated(row) || hasEnded(row, today)) known.isCurrent = false;
    if (row.imported !== undefined) known.isImported = true;
    const reference = referenceOf(row, parsed.value);
    if (reference !== null && !known.references.some(({ text }) => text === reference.text)) {
      known.references.push(reference);
    }
    found.set(key, known);
  }
  return [...found.values()];
}

function isDeprecated({ rank }: Binding): boolean {
  return rank!.value.endsWith('DeprecatedRank');
}

/** An end whose day is not known is one. */
function hasEnded({ end }: Binding, today: string): boolean {
  return end !== undefined && !(dayIn(end.value) > today);
}

function dayIn(time: string): string {
  const day = time.replace(/^\+/, '').slice(0, 10);
  return isDate(day) ? day : '';
}

function referenceOf(
  { reference, imported, retrieved }: Binding,
  handle: string,
): Statement['references'][number] | null {
  if (reference === undefined || imported !== undefined || reference.type === 'bnode') return null;
  const work = itemOf(reference);
  if (work !== undefined && NO_SOURCES.has(work)) return null;
  if (work === undefined) {
    if (!URL.canParse(reference.value)) return null;
    const { hostname, protocol } = new URL(reference.value);
    const isOwnServer = handle.includes('@') && hostname === handle.slice(handle.indexOf('@') + 1);
    if (!/^https?:$/.test(protocol) || NO_SOURCE_HOSTS.test(hostname) || isOwnServer) return null;
  }
  return { text: work ?? reference.value, retrieved: retrieved === undefined ? '' : dayIn(retrieved.value) };
}
