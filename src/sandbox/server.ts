/** The simulated network over HTTP, on the loopback interface only. Its clock stands at the year's world date. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { APP_CALLS } from './app-calls.ts';
import { worldNow, type Year } from './calendar.ts';
import { FEED_CALLS } from './feed-calls.ts';
import { handleProof } from './handle-proof.ts';
import { LIST_CALLS } from './list-calls.ts';
import { listenOnLoopback } from './loopback.ts';
import { type NetworkYear, openYear } from './network-year.ts';
import { didDocument, REPOSITORY_CALLS } from './repository-calls.ts';
import type { World } from './world.ts';
import { type Answer, errorAnswer, invalid, type Method, XrpcError } from './xrpc.ts';

export interface Sandbox {
  /** `http://127.0.0.1:PORT`: app, account host and DID directory in one. */
  url: string;
  /** Requests answered so far. */
  readonly requests: number;
  close(): Promise<void>;
}

/** Requests per window; the count goes down and never runs out, since the clock stands still. */
const RATE_LIMIT = 1_000_000;
const RATE_WINDOW_SECONDS = 300;

const CALLS: ReadonlyMap<string, Method> = new Map(
  Object.entries({ ...APP_CALLS, ...LIST_CALLS, ...FEED_CALLS, ...REPOSITORY_CALLS }),
);

/**
 * Serves a year of the world on a free port until `close`. Answers depend on its day and the request alone.
 * @param clock the time that the server states, where it is not that of the world: for a crawl on a real machine.
 */
export function startSandbox(
  world: World,
  year: Year,
  now = worldNow(year),
  clock?: () => number,
): Promise<Sandbox> {
  const network = openYear(world, year, now);
  return serveNetwork(() => network, undefined, clock);
}

/**
 * @param networkNow the network as it stands when a request comes.
 * @param upgrade takes over a request for a stream.
 */
export async function serveNetwork(
  networkNow: () => NetworkYear,
  upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void,
  clock: () => number = () => networkNow().now,
): Promise<Sandbox> {
  let requests = 0;

  const { url, server, close } = await listenOnLoopback((request, response) => {
    requests += 1;
    const network = networkNow();
    send(response, clock(), answerTo(network, request));
  });
  if (upgrade !== undefined) server.on('upgrade', upgrade);
  return {
    url,
    get requests() {
      return requests;
    },
    close,
  };

  function answerTo(network: NetworkYear, request: IncomingMessage): Answer {
    try {
      const [path = '', query = ''] = (request.url ?? '').split('?', 2);
      const did = /^\/(did(:|%3A).+)$/i.exec(path)?.[1];
      if (did !== undefined) return didDocument(network, did.replace(/%3A/gi, ':'), url);
      if (path === '/.well-known/atproto-did') return handleProof(network, request.headers.host ?? '');
      if (!path.startsWith('/xrpc/')) throw new XrpcError('NotFound', 'Not Found', 404);
      const call = CALLS.get(path.slice('/xrpc/'.length));
      if (!call) throw new XrpcError('MethodNotImplemented', 'Method Not Implemented', 501);
      if (request.method !== 'GET') {
        throw invalid(`Incorrect HTTP method (${request.method}) expected GET`);
      }
      return call(network, new URLSearchParams(query));
    } catch (error) {
      if (error instanceof XrpcError) return errorAnswer(error);
      throw error;
    }
  }

  function send(response: ServerResponse, now: number, { status, body, isText }: Answer): void {
    const bytes = Buffer.from(body);
    response.sendDate = false;
    response.writeHead(status, {
      date: new Date(now).toUTCString(),
      'content-type': `${isText ? 'text/plain' : 'application/json'}; charset=utf-8`,
      'content-length': bytes.length,
      'ratelimit-limit': RATE_LIMIT,
      'ratelimit-remaining': RATE_LIMIT - 1 - (requests % RATE_LIMIT),
      'ratelimit-reset': String(Math.floor(now / 1000) + RATE_WINDOW_SECONDS),
      'ratelimit-policy': `${RATE_LIMIT};w=${RATE_WINDOW_SECONDS}`,
    });
    response.end(bytes);
  }
}
