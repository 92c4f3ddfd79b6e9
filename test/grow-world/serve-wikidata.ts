/** Wikidata's endpoint: reads of a query which of five questions it is, what it asks about, and which variables it wants. */
import type { HttpRequest, HttpResponse } from '../../src/http-request.ts';
import type { Item, Statement, World } from './model.ts';
import { json, text } from './reply.ts';

interface Term {
  type: 'uri' | 'literal';
  value: string;
  datatype?: string;
}

type Row = Record<string, Term | undefined>;

const PROPERTY = { x: 'P2002', bluesky: 'P12361', mastodon: 'P4033' } as const;

const literal = (value: string): Term => ({ type: 'literal', value });
const uri = (value: string): Term => ({ type: 'uri', value });
const entity = (item: string): Term => uri(`http://www.wikidata.org/entity/${item}`);
const rankOf = (rank: string): Term => uri(`http://wikiba.se/ontology#${rank}Rank`);
const time = (day: string): Term | undefined =>
  day === ''
    ? undefined
    : { type: 'literal', datatype: 'http://www.w3.org/2001/XMLSchema#dateTime', value: `${day}T00:00:00Z` };

export function answerSparql(world: World, { body = '', url, headers = {} }: HttpRequest): HttpResponse {
  if (!/\(.*contact|@|https?:/.test(headers['user-agent'] ?? ''))
    return text(403, 'Requests must have a user agent that names a contact.');
  const query = new URLSearchParams(body).get('query') ?? new URL(url).searchParams.get('query') ?? '';
  const variables = variablesOf(query);
  const rows = rowsOf(world, query, variables);
  if (rows === null)
    return text(
      400,
      `SPARQL-QUERY: queryStr=${query}\njava.util.concurrent.ExecutionException: MalformedQueryException`,
    );
  const limit = /\bLIMIT\s+(\d+)/i.exec(query)?.[1];
  const offset = Number(/\bOFFSET\s+(\d+)/i.exec(query)?.[1] ?? 0);
  const part = limit === undefined ? rows.slice(offset) : rows.slice(offset, offset + Number(limit));
  const bindings = part.map((row) =>
    Object.fromEntries(variables.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]]))),
  );
  return json(
    200,
    { head: { vars: variables }, results: { bindings } },
    { 'content-type': 'application/sparql-results+json;charset=utf-8' },
  );
}

function variablesOf(query: string): string[] {
  const head = /SELECT\s+(?:DISTINCT\s+|REDUCED\s+)?([\s\S]*?)\s*(?:WHERE\s*)?\{/i.exec(query)?.[1] ?? '';
  const plain = head.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\bAS\s+(\?\w+)\s*\)/gi, '$1');
  return [...plain.matchAll(/\?(\w+)/g)].map(([, name]) => name!);
}

/** `null` for a question that it does not know. */
function rowsOf(world: World, query: string, variables: readonly string[]): Row[] | null {
  const has = (...names: string[]) => names.every((name) => variables.includes(name));
  const items = itemsIn(world, query);
  if (has('iso2', 'role', 'person')) return holders(world, query);
  if (has('item', 'site'))
    return items.flatMap(({ id, sites }) => sites.map((site) => ({ item: entity(id), site: uri(site) })));
  if (has('item', 'property', 'value')) return items.flatMap((item) => statements(item, query));
  if (has('item', 'network', 'handle')) {
    return items.flatMap(({ id, statements: stated }) =>
      stated
        .filter(({ rank }) => rank !== 'Deprecated')
        .map(({ network, value, xid, rank, end }) => ({
          item: entity(id),
          network: literal(network),
          handle: literal(value),
          xid: xid === '' ? undefined : literal(xid),
          rank: rankOf(rank),
          end: time(end),
        })),
    );
  }
  if (has('item', 'itemLabel', 'country')) return ministries(world, query);
  return null;
}

/** Those of `VALUES ?item { … }`; all where the query names none. */
function itemsIn(world: World, query: string): Item[] {
  const list = /VALUES\s+\(?\s*\?item\s*\)?\s*\{([^{}]*)\}/i.exec(query)?.[1];
  const asked = list?.match(/\bQ[1-9]\d*/g);
  if (asked === undefined || asked === null) return list === undefined ? [...world.items.values()] : [];
  return [...new Set(asked)].flatMap((id) => world.items.get(id) ?? []);
}

function codesIn(query: string): Set<string> {
  return new Set([...query.matchAll(/"([A-Z]{2})"/g)].map(([, code]) => code!));
}

function holders(world: World, query: string): Row[] {
  const codes = codesIn(query);
  const isMinisters = query.includes('Q7330070');
  const since = /\?end > "(\d{4}-\d\d-\d\d)/.exec(query)?.[1] ?? '';
  return [...world.items.values()].flatMap(({ id, label, terms }) =>
    terms
      .filter(
        ({ country, office, end }) =>
          codes.has(country) &&
          (office === 'foreign-minister') === isMinisters &&
          (end === '' || end > since),
      )
      .map(({ country, office, start, end }) => ({
        iso2: literal(country),
        role: literal(office),
        person: entity(id),
        personLabel: literal(label),
        rank: rankOf('Normal'),
        start: time(start),
        startPrecision: literal('11'),
        end: time(end),
        endPrecision: end === '' ? undefined : literal('11'),
      })),
  );
}

function ministries(world: World, query: string): Row[] {
  const codes = codesIn(query);
  return [...world.items.values()]
    .filter(({ ministryOf }) => ministryOf !== '' && (codes.size === 0 || codes.has(ministryOf)))
    .map(({ id, label, ministryOf }) => ({
      item: entity(id),
      itemLabel: literal(label),
      country: literal(ministryOf),
    }));
}

/** One row for each reference of a statement; one without for a bare one. */
function statements({ id, statements: stated }: Item, query: string): Row[] {
  const leavesOut = (word: RegExp) => word.test(query);
  return stated
    .filter(
      ({ rank }) =>
        rank !== 'Deprecated' ||
        !leavesOut(/\?rank\s*!=\s*wikibase:DeprecatedRank|NOT EXISTS\s*\{[^{}]*DeprecatedRank/),
    )
    .filter(({ end }) => end === '' || !leavesOut(/NOT EXISTS\s*\{[^{}]*P582/))
    .filter(({ network }) => query.includes(PROPERTY[network]))
    .flatMap((one) => {
      const row: Row = {
        item: entity(id),
        property: propertyTerm(one, query),
        value: literal(one.value),
        account: one.xid === '' ? undefined : literal(one.xid),
        rank: rankOf(one.rank),
        end: time(one.end),
      };
      const references = one.references.flatMap(({ url, statedIn, imported, retrieved = '' }) => {
        const dated = {
          retrieved: time(retrieved),
          imported: imported === undefined ? undefined : entity(imported),
        };
        const named = [
          ...(url === undefined ? [] : [uri(url)]),
          ...(statedIn === undefined ? [] : [entity(statedIn)]),
        ];
        return named.length === 0 ? [dated] : named.map((reference) => ({ ...dated, reference }));
      });
      return references.length === 0 ? [row] : references.map((reference) => ({ ...row, ...reference }));
    });
}

/** A text where the query writes the property, or a network's name, as one; the entity else. */
function propertyTerm({ network }: Statement, query: string): Term {
  const property = PROPERTY[network];
  const block = query.slice(query.indexOf(property));
  const bound = /BIND\(\s*(?:"([^"]*)"|wd:(P\d+))\s+AS\s+\?property\s*\)/i.exec(
    blockOf(query, property) ?? block,
  );
  if (bound?.[1] !== undefined) return literal(bound[1]);
  return bound === null && query.includes(`"${property}"`) ? literal(property) : entity(property);
}

/** The part between UNIONs that speaks of the property. */
function blockOf(query: string, property: string): string | undefined {
  return query
    .split(/\bUNION\b/i)
    .find((part) => part.includes(`${property} `) || part.includes(`:${property}`));
}
