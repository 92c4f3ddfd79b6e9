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

export interface AccountSpec {
  item: string;
  network: string;
  handle: string;
  xid?: string;
  rank?: 'Normal' | 'Preferred' | 'Deprecated';
  end?: string;
}

const TERM_VARIABLES = 'iso2 role person personLabel rank start startPrecision end endPrecision died'.split(
  ' ',
);
const ACCOUNT_VARIABLES = 'item network handle xid rank end'.split(' ');

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

export function accountsAnswer(...specs: AccountSpec[]): string {
  return answer(
    ACCOUNT_VARIABLES,
    specs.map((spec) => ({
      item: entity(spec.item),
      network: literal(spec.network),
      handle: literal(spec.handle),
      xid: spec.xid === undefined ? undefined : literal(spec.xid),
      rank: rankTerm(spec.rank ?? 'Normal'),
      end: spec.end === undefined ? undefined : time(spec.end),
    })),
  );
}
