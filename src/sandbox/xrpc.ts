/** What every read call has in common: parameters checked as the network checks them, answers, errors. */
import type { NetworkYear } from './network-year.ts';

export interface Answer {
  status: number;
  /** JSON, but for plain text. */
  body: string;
  isText?: boolean;
}

/** One read call of the network: `query` in, answer out; nothing is remembered between two calls. */
export type Method = (network: NetworkYear, query: URLSearchParams) => Answer;

/** A refusal as the network words it. */
export class XrpcError extends Error {
  override name = 'XrpcError';
  readonly status: number;
  readonly code: string;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export function answer(body: string): Answer {
  return { status: 200, body };
}

export function errorAnswer(error: XrpcError): Answer {
  return { status: error.status, body: JSON.stringify({ error: error.code, message: error.message }) };
}

/** A parameter that must be there. */
export function required(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (value === null) throw invalid(`Error: Params must have the property "${name}"`);
  return value;
}

/** A repeated parameter with at least `least` and at most `most` values. */
export function requiredList(query: URLSearchParams, name: string, least: number, most: number): string[] {
  const values = query.getAll(name);
  if (values.length < least) throw invalid(`Error: Params must have the property "${name}"`);
  if (values.length > most) throw invalid(`Error: ${name} must not have more than ${most} elements`);
  return values;
}

/** `limit`: 1 to 100, 50 where it is not given. */
export function limitOf(query: URLSearchParams): number {
  const text = query.get('limit');
  if (text === null) return 50;
  if (!/^-?\d+$/.test(text)) throw invalid('Error: limit must be an integer');
  const limit = Number(text);
  if (limit < 1) throw invalid('Error: limit can not be less than 1');
  if (limit > 100) throw invalid('Error: limit can not be greater than 100');
  return limit;
}

export function invalid(message: string): XrpcError {
  return new XrpcError('InvalidRequest', message);
}
