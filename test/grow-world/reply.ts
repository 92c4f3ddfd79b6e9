/** Answers of servers, and the faults of a network. */
import type { HttpResponse } from '../../src/http-request.ts';

export function json(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

export function text(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

/** An error as the system gives it. */
export function failure(code: string, host: string): Error {
  return Object.assign(new Error(`${code} ${host}`), { code });
}

/** A part of a list behind a cursor that is an offset, and the next cursor. */
export function pageOf<T>(
  all: readonly T[],
  query: URLSearchParams,
  usual: number,
  most: number,
): { part: T[]; next: string | undefined } {
  const from = Number(query.get('cursor') ?? query.get('pagination_token')?.slice('page'.length) ?? 0);
  const limit = Math.min(most, Number(query.get('limit') ?? query.get('max_results') ?? usual));
  const end = from + limit;
  return { part: all.slice(from, end), next: end < all.length ? String(end) : undefined };
}
