/** Stands between the crawler and a server and spoils answers, from a seed: each question's fate is its own. */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Loopback, startLoopback } from './loopback.ts';

const FAULTS = [
  'delay',
  'drop',
  'cut',
  '429',
  '429 with Retry-After',
  '429 with a reset',
  '503',
  '500 in JSON',
  'HTML',
  'truncated JSON',
  'wrong JSON',
  'no body',
  'a repeated cursor',
] as const;
type Fault = (typeof FAULTS)[number];

const WRONG = ['{"ok":true}', 'null', '"text"', '[1,2]', '{}'];

export interface FaultProxy extends Loopback {
  /** How often each fault was done. */
  faults: Map<Fault, number>;
}

/** @param share of the questions that are spoiled. */
export async function startFaultProxy(target: string, share: number, seed: number): Promise<FaultProxy> {
  const times = new Map<string, number>();
  const faults = new Map<Fault, number>();
  const draw = (path: string) => {
    const time = (times.get(path) ?? 0) + 1;
    times.set(path, time);
    const hash = createHash('sha256').update(`${seed} ${time} ${path}`).digest();
    const fault = FAULTS[hash[4]! % FAULTS.length]!;
    return hash.readUInt32LE(0) / 2 ** 32 < share ? { fault, number: hash[5]! } : null;
  };

  const proxy = await startLoopback((url, request, response) => {
    const path = `${url.pathname}${url.search}`;
    const drawn = draw(path);
    if (drawn !== null) faults.set(drawn.fault, (faults.get(drawn.fault) ?? 0) + 1);
    if (drawn !== null && refuse(response, drawn.fault)) return;
    const { authorization } = request.headers;
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    void fetch(`${target}${path}`, { headers, redirect: 'manual' }).then(async (answer) => {
      const text = (await answer.text()).replaceAll(target, proxy.url);
      const kept = ['content-type', 'link', 'x-rate-limit-remaining'].flatMap((name) => {
        const value = answer.headers.get(name);
        return value === null ? [] : [[name, value]];
      });
      const sent = Object.fromEntries(kept) as Record<string, string>;
      if (drawn === null || !spoil(response, drawn, url, answer.status, text, sent)) {
        response.writeHead(answer.status, sent).end(text);
      }
    });
  });
  return { ...proxy, faults };
}

/** Faults for which the server is not asked. */
function refuse(response: ServerResponse, fault: Fault): boolean {
  if (fault === 'drop') response.destroy();
  else if (fault === '429') response.writeHead(429).end();
  else if (fault === '429 with Retry-After') response.writeHead(429, { 'retry-after': '2' }).end('slow down');
  else if (fault === '429 with a reset') {
    response.writeHead(429, { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': '3' }).end('{}');
  } else if (fault === '503') response.writeHead(503).end('<html>later</html>');
  else if (fault === '500 in JSON') response.writeHead(500).end('{"error":"InternalServerError"}');
  else if (fault === 'HTML')
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>hello</html>');
  else if (fault === 'no body') response.writeHead(200).end();
  else return false;
  return true;
}

function spoil(
  response: ServerResponse,
  { fault, number }: { fault: Fault; number: number },
  url: URL,
  status: number,
  text: string,
  headers: Record<string, string>,
): boolean {
  if (fault === 'cut') {
    response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(text) + 10) });
    response.write(text.slice(0, text.length / 2));
    response.socket?.end();
  } else if (fault === 'truncated JSON') {
    response.writeHead(status, headers).end(text.slice(0, Math.max(1, text.length - 1 - (number % 9))));
  } else if (fault === 'wrong JSON') response.writeHead(200).end(WRONG[number % WRONG.length]);
  else if (fault === 'delay') setTimeout(() => response.writeHead(status, headers).end(text), number % 5);
  else if (fault === 'a repeated cursor') return repeatCursor(response, url, status, text, headers);
  else return false;
  return true;
}

/** Leads back to the page that was asked for. */
function repeatCursor(
  response: ServerResponse,
  url: URL,
  status: number,
  text: string,
  headers: Record<string, string>,
): boolean {
  const cursor = url.searchParams.get('cursor') ?? url.searchParams.get('pagination_token');
  const maxId = url.searchParams.get('max_id');
  const body = JSON.parse(text);
  if (maxId !== null && headers.link !== undefined) {
    const link = headers.link.replace(/max_id=[^&>]*/, `max_id=${maxId}`);
    response.writeHead(status, { ...headers, link }).end(text);
    return true;
  }
  if (cursor === null) return false;
  if (body.meta?.next_token !== undefined) body.meta.next_token = cursor;
  else if (body.cursor !== undefined) body.cursor = cursor;
  else return false;
  response.writeHead(status, headers).end(JSON.stringify(body));
  return true;
}
