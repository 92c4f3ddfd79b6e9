/** The outside world as one value. Nothing else in `src` reads the clock, draws chance, waits or connects. */
import http from 'node:http';
import https from 'node:https';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

export interface HttpRequest {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Whole request, milliseconds. */
  timeoutMs: number;
  /** A longer body is an error: a bound on memory. */
  maxBytes: number;
  signal?: AbortSignal;
}

export interface HttpResponse {
  status: number;
  /** Names in lower case; a repeated header is joined by a comma. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface Runtime {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Resolves early, without an error, when `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** In [0, 1): for jitter only, never for a figure. */
  random(): number;
  /** One request, no redirect followed, no retry. Rejects on network faults, time-outs and oversized bodies. */
  http(request: HttpRequest): Promise<HttpResponse>;
  env: Readonly<Record<string, string | undefined>>;
  stdin: Readable;
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  /** Aborts on the first SIGINT or SIGTERM; a second one ends the process at once. */
  interrupted: AbortSignal;
}

const AGENT_OPTIONS = { keepAlive: true, maxSockets: 64, scheduling: 'fifo' as const };
const httpAgent = new http.Agent(AGENT_OPTIONS);
const httpsAgent = new https.Agent(AGENT_OPTIONS);

/** The real world. `listenForSignals` is for the program itself; tests pass their own runtime. */
export function systemRuntime(): Runtime {
  return {
    now: () => Date.now(),
    sleep,
    random: () => Math.random(),
    http: sendRequest,
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    interrupted: interruptSignal(),
  };
}

async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await wait(Math.max(0, ms), undefined, signal ? { signal } : {});
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}

function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
}

function sendRequest(request: HttpRequest): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const secure = request.url.startsWith('https:');
    const outgoing = (secure ? https : http).request(
      request.url,
      {
        method: request.method ?? 'GET',
        headers: request.headers,
        agent: secure ? httpsAgent : httpAgent,
        ...(request.signal ? { signal: request.signal } : {}),
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        let length = 0;
        incoming.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length > request.maxBytes) {
            outgoing.destroy(new Error(`the answer is longer than ${request.maxBytes} bytes`));
            return;
          }
          chunks.push(chunk);
        });
        incoming.on('error', reject);
        incoming.on('aborted', () =>
          reject(new Error('the connection broke off in the middle of an answer')),
        );
        incoming.on('end', () => {
          clearTimeout(timer);
          const headers: Record<string, string> = {};
          for (const [name, value] of Object.entries(incoming.headers)) {
            if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
          }
          resolve({
            status: incoming.statusCode ?? 0,
            headers,
            body: Buffer.concat(chunks).toString('utf8'),
          });
        });
      },
    );
    const timer = setTimeout(
      () => outgoing.destroy(new Error(`no answer within ${request.timeoutMs / 1000} s`)),
      request.timeoutMs,
    );
    outgoing.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    outgoing.end(request.body);
  });
}
