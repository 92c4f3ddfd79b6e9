/** Answers in the shape in which Wikidata's endpoint sends them, for tests. */

interface Term {
  type: string;
  value: string;
}

export interface TermSpec {
  country: string;
  office: string;
  item: string;
  name?: string;
  rank?: 'Normal' | 'Preferred' | 'Deprecated';
  start?: string;
  startPrecision?: number;
  /** `?` for an end that is known of without its date. */
  end?: string;
  died?: string;
}

/** One statement with one of its references, or none. */
export interface StatementSpec {
  item: string;
  network: 'x' | 'bluesky' | 'mastodon';
  handle: string;
  xid?: string;
  rank?: 'Normal' | 'Preferred' | 'Deprecated';
  /** `?` for an end that is known of without its date. */
  end?: string;
  /** An address, or an item. */
  reference?: string;
  retrieved?: string;
  /** The item of the collection that it was imported from. */
  imported?: string;
}

const TERM_VARIABLES = 'iso2 role person personLabel rank start startPrecision end endPrecision died'.split(
  ' ',
);
const STATEMENT_VARIABLES = 'item property value account rank end reference retrieved imported'.split(' ');
const PROPERTIES = { x: 'P2002', bluesky: 'P12361', mastodon: 'P4033' };

const entity = (item: string): Term => ({ type: 'uri', value: `http://www.wikidata.org/entity/${item}` });
const rankTerm = (rank: string): Term => ({ type: 'uri', value: `http://wikiba.se/ontology#${rank}Rank` });
const literal = (value: string): Term => ({ type: 'literal', value });
const time = (day: string): Term =>
  day === '?'
    ? { type: 'bnode', value: 't2401' }
    : ({
        type: 'literal',
        datatype: 'http://www.w3.org/2001/XMLSchema#dateTime',
        value: `${day}T00:00:00Z`,
      } as Term);

function answer(variables: readonly string[], rows: readonly Record<string, Term | undefined>[]): string {
  return JSON.stringify({ head: { vars: variables }, results: { bindings: rows } });
}

export function termsAnswer(...specs: TermSpec[]): string {
  return answer(
    TERM_VARIABLES,
    specs.map((spec) => ({
      iso2: literal(spec.country),
      role: literal(spec.office),
      person: entity(spec.item),
      personLabel: literal(spec.name ?? spec.item),
      rank: rankTerm(spec.rank ?? 'Normal'),
      start: spec.start === undefined ? undefined : time(spec.start),
      startPrecision: spec.start === undefined ? undefined : literal(String(spec.startPrecision ?? 11)),
      end: spec.end === undefined ? undefined : time(spec.end),
      died: spec.died === undefined ? undefined : time(spec.died),
    })),
  );
}

export function statementsAnswer(...specs: StatementSpec[]): string {
  return answer(
    STATEMENT_VARIABLES,
    specs.map(({ item, network, handle, xid, rank, end, reference, retrieved, imported }) => ({
      item: entity(item),
      property: entity(PROPERTIES[network]),
      value: literal(handle),
      account: xid === undefined ? undefined : literal(xid),
      rank: rankTerm(rank ?? 'Normal'),
      end: end === undefined ? undefined : time(end),
      reference:
        reference === undefined
          ? undefined
          : /^Q\d+$/.test(reference)
            ? entity(reference)
            : { type: 'uri', value: reference },
      retrieved: retrieved === undefined ? undefined : time(retrieved),
      imported: imported === undefined ? undefined : entity(imported),
    })),
  );
}

/** Ministries of foreign affairs as item and country, and official sites as item and address. */
export function ministriesAnswer(...specs: readonly (readonly [item: string, country: string])[]): string {
  return answer(
    ['item', 'itemLabel', 'country'],
    specs.map(([item, country]) => ({
      item: entity(item),
      itemLabel: literal(item),
      country: literal(country),
    })),
  );
}

export function sitesAnswer(...specs: readonly (readonly [item: string, site: string])[]): string {
  return answer(
    ['item', 'site'],
    specs.map(([item, site]) => ({ item: entity(item), site: { type: 'uri', value: site } })),
  );
}
