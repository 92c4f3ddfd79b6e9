/** The second network over HTTP: each of its servers on a port of its own, on the loopback interface only. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Year } from '../calendar.ts';
import { type Loopback, listenOnLoopback } from '../loopback.ts';
import { answerOf, type FediverseAnswer } from './calls.ts';
import type { Fediverse } from './fediverse.ts';
import { openFediverse } from './fediverse-year.ts';
import { countRequests, GENEROUS, type RateLimit } from './rate-limits.ts';
import { type FediverseServer, SERVERS } from './servers.ts';

export interface FediverseServers {
  /** Where each host is, `http://127.0.0.1:PORT`. */
  urls: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

export interface FediverseSetting {
  limits?: readonly RateLimit[];
  /** Milliseconds since 1970 by which limits are counted; the world date where absent. */
  clock?: () => number;
}

const TOO_MANY: FediverseAnswer = { status: 429, body: '{"error":"Too many requests"}' };

/** Serves a year of the second network until `close`. Answers depend on its day and the request alone. */
export async function startFediverse(
  world: Fediverse,
  year: Year,
  { limits = GENEROUS, clock }: FediverseSetting = {},
): Promise<FediverseServers> {
  const network = openFediverse(world, year, SERVERS);
  const now = clock ?? (() => network.now);
  const urls = new Map<string, string>();
  const open: Loopback[] = [];
  for (const server of SERVERS) {
    const count = countRequests(limits);
    await serve(server.host, (path) => {
      const { isRefused, headers } = count(path, now());
      const answer = isRefused ? TOO_MANY : answerOf(network, server, new URL(path, 'http://localhost'));
      return { ...answer, headers: { ...headers, ...answer.headers } };
    });
    if (server.domain !== server.host) await serve(server.domain, (path) => sendOn(server, path));
  }
  return {
    urls,
    async close() {
      await Promise.all(open.map(({ close }) => close()));
    },
  };

  async function serve(host: string, answer: (path: string) => FediverseAnswer): Promise<void> {
    const loopback = await listenOnLoopback((request, response) => send(request, response, now(), answer));
    open.push(loopback);
    urls.set(host, loopback.url);
  }

  /** A site whose accounts are at another host answers for WebFinger alone. */
  function sendOn({ host }: FediverseServer, path: string): FediverseAnswer {
    if (!path.startsWith('/.well-known/webfinger')) return { status: 404, body: '{}' };
    return { status: 301, body: '{}', headers: { location: `${urls.get(host)}${path}` } };
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  now: number,
  answer: (path: string) => FediverseAnswer,
): void {
  const { status, body, headers } = answer(request.url ?? '/');
  const bytes = Buffer.from(body);
  response.sendDate = false;
  response.writeHead(status, {
    date: new Date(now).toUTCString(),
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    ...headers,
  });
  response.end(bytes);
}
