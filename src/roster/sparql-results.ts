/** Answers of a SPARQL endpoint in `application/sparql-results+json`, read strictly: a cut one is an error. */
import { DataError } from '../errors.ts';

export interface Term {
  type: 'uri' | 'literal' | 'typed-literal' | 'bnode';
  value: string;
}

/** Bound variables of one row. */
export type Binding = Readonly<Record<string, Term>>;

/**
 * The rows of an answer.
 * @param source what stands before the messages, such as the endpoint's address.
 * @param variables must be in the answer's head and bound in every row.
 * @throws DataError where the answer is cut off, is something else, or lacks a variable.
 */
export function parseBindings(body: string, source: string, variables: readonly string[]): Binding[] {
  const answer = parseJson(body, source);
  const declared = property(property(answer, 'head'), 'vars');
  const bindings = property(property(answer, 'results'), 'bindings');
  if (!Array.isArray(declared) || !Array.isArray(bindings)) {
    throw fault(source, 'the answer is not a table of results — check the address of the endpoint');
  }
  const missing = variables.filter((variable) => !declared.includes(variable));
  if (missing.length > 0) {
    throw fault(source, `the answer has no ${missing.join(', ')} — it answers another question`);
  }
  return bindings.map((binding: unknown, at) => {
    for (const variable of variables) {
      if (!isTerm(property(binding, variable))) {
        throw fault(source, `row ${at + 1} of the answer has no ${variable} — ask again later`);
      }
    }
    const terms = Object.entries(binding as object).filter(([, term]) => isTerm(term));
    return Object.fromEntries(terms) as Binding;
  });
}

/** The Q-id at the end of an entity's URI; undefined for every other term. */
export function itemOf(term: Term | undefined): string | undefined {
  return term?.type === 'uri' ? /\/entity\/(Q[1-9][0-9]*)$/.exec(term.value)?.[1] : undefined;
}

function parseJson(body: string, source: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw fault(
      source,
      'the answer is cut off or no JSON, as when the endpoint runs out of time — ask again later',
    );
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function isTerm(value: unknown): value is Term {
  const type = property(value, 'type');
  return (
    (type === 'uri' || type === 'literal' || type === 'typed-literal' || type === 'bnode') &&
    typeof property(value, 'value') === 'string'
  );
}

function fault(source: string, message: string): DataError {
  return new DataError({ file: source, message });
}
