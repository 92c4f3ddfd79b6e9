/** The console over HTTP: walls first, then a page, a file of the page's own, or the event stream. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DataError, UserError } from '../errors.ts';
import type { LanguageCode } from '../language-codes.ts';
import { addressIn, type Ending } from './address.ts';
import type { PageQuestion } from './answering.ts';
import type { Answering } from './memory.ts';
import { PAGES } from './pages.ts';
import { type Reached, renderMaking, renderPage, renderTrouble, type Sent, type Trouble } from './render.ts';
import { findPage, keptOf, parseAddress } from './routes.ts';
import type { Stream } from './stream.ts';
import { HEADERS, pass, type Walls } from './walls.ts';

export interface ConsoleServer {
  /** `http://127.0.0.1:PORT` */
  url: string;
  close(): Promise<void>;
}

export interface Served {
  walls: Walls;
  /** Where it listens; port 0 takes a free one. */
  listen: { host: string; port: number };
  lang: LanguageCode;
  database: Reached['database'];
  world: Reached['world'];
  ask(question: PageQuestion, version: number): Answering;
  /** Until a visitor who has waited so long, in milliseconds, is told how far the page is; ends when it is there, too. */
  patience(waited: number, signal: AbortSignal): Promise<void>;
  stream: Stream;
  /** The page's own script, style and icon, by path. */
  files: ReadonlyMap<string, { type: string; body: string }>;
  /** A fault of the program, told where it was started. */
  tell(fault: unknown): void;
}

/** More than any page's own; the rest of a machine's is left to others. */
const MOST_CONNECTIONS = 2000;
/** Of a client that sends its request or takes its answer slowly; what is answered may take a minute, in which nothing is sent. */
const SLOW = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5_000, timeout: 75_000 };
const LARGEST_HEADERS = 16 * 1024;

/** @throws Error of the system where it cannot listen there. */
export async function serveConsole(served: Served): Promise<ConsoleServer> {
  const { listen, stream, tell } = served;
  const server = createServer(
    {
      maxHeaderSize: LARGEST_HEADERS,
      connectionsCheckingInterval: 2_000,
      headersTimeout: SLOW.headersTimeout,
      requestTimeout: SLOW.requestTimeout,
      keepAliveTimeout: SLOW.keepAliveTimeout,
    },
    (request, response) => {
      answer(served, request, response).catch((fault) => {
        tell(fault);
        if (response.headersSent) response.destroy();
        else send(request, response, renderTrouble('fault', 500, 'html', served));
      });
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  server.timeout = SLOW.timeout;
  // Nothing here is another protocol, and no request has a body that would be waited for.
  server.on('upgrade', (_, socket) => socket.destroy());
  server.on('checkContinue', (_, response: ServerResponse) => response.writeHead(417).end());
  await listening(server, listen);
  const closing = new AbortController();
  const running = stream.run(closing.signal);
  const { port, address, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    async close() {
      closing.abort();
      await running;
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}

function listening(server: Server, { host, port }: Served['listen']): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
}

async function answer(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { walls, files } = served;
  const passage = pass(walls, {
    method: request.method ?? '',
    target: request.url ?? '',
    rawHeaders: request.rawHeaders,
  });
  if (passage.state === 'refused') {
    const { reason, status } = passage;
    if (reason === 'method') response.setHeader('allow', 'GET, HEAD');
    // What is left of the request is not read.
    response.setHeader('connection', 'close');
    send(request, response, renderTrouble(reason, status, 'html', served));
    return;
  }
  if (passage.state === 'known') {
    response.writeHead(303, { ...HEADERS, location: passage.location, 'set-cookie': passage.cookie }).end();
    return;
  }
  const { path, query } = passage;
  const file = files.get(path);
  if (file !== undefined) send(request, response, { status: 200, ...file });
  else if (path === '/stream') listenTo(served, request, response);
  else await answerPage(served, request, response, path, query);
}

async function answerPage(
  { lang, ask, patience, stream, walls, database, world }: Served,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: string,
): Promise<void> {
  const found = findPage(path, query);
  const reply = (sent: Sent) => send(request, response, sent);
  const trouble = (what: Trouble, status: number, ending: Ending, error?: UserError | DataError) => {
    const said = error instanceof UserError ? error.said : [];
    const inLanguage = (other: LanguageCode) =>
      found === null ? '/' : addressIn(PAGES[found.page].path, query, other);
    reply(renderTrouble(what, status, ending, keptOf(query, lang), error?.message, said, inLanguage));
  };
  if (found === null) return trouble('missing', 404, 'html');
  try {
    const address = parseAddress(found, query, lang);
    const { page, values, ending } = address;
    const { remembered, howFar, promise } = ask(
      { page, values, withHash: ending === 'json', withFeed: ending === 'atom' },
      stream.version(),
    );
    const { headers } = request;
    const isVisit = ending === 'html' && headers['sec-fetch-mode'] === 'navigate';
    if (isVisit && !(await isInTime(remembered, (signal) => patience(howFar().waited, signal)))) {
      promise();
      return reply(renderMaking(address, howFar(), headers['sec-fetch-dest'] === 'iframe'));
    }
    const { answer: given, at, version } = await remembered;
    const origin = `${walls.isSecure ? 'https' : 'http'}://${headers.host}`;
    reply(renderPage(address, given, { at, version }, { origin, database, world }));
  } catch (error) {
    if (!(error instanceof UserError || error instanceof DataError)) throw error;
    trouble('refused', 400, found.ending, error);
  }
}

async function isInTime(
  answer: Promise<unknown>,
  patience: (signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const isThere = new AbortController();
  const answered = answer.then(
    () => true,
    () => true,
  );
  const isInTime = await Promise.race([answered, patience(isThere.signal).then(() => false)]);
  isThere.abort();
  return isInTime;
}

function listenTo(served: Served, request: IncomingMessage, response: ServerResponse): void {
  const { stream } = served;
  const { headers } = request;
  const head = { ...HEADERS, 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
  if (request.method === 'HEAD') {
    response.writeHead(200, head).end();
    return;
  }
  const lastEventId = headers['last-event-id'];
  const listener = {
    write: (text: string) => response.write(text),
    get writableLength() {
      return response.writableLength;
    },
    destroy: () => void response.destroy(),
  };
  response.on('close', () => stream.leave(listener));
  if (!stream.hasRoom()) {
    response.setHeader('retry-after', '30');
    send(request, response, renderTrouble('busy', 503, 'html', served));
    return;
  }
  response.writeHead(200, head);
  stream.join(listener, Array.isArray(lastEventId) ? lastEventId[0] : lastEventId);
}

/** With the mark of its text, so that a page that is the same is not sent again. */
function send(request: IncomingMessage, response: ServerResponse, { status, type, body, name }: Sent): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const head = { ...HEADERS, 'cache-control': 'private, no-cache' };
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ...head, etag }).end();
    return;
  }
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...head,
    ...(status === 200 ? { etag } : {}),
    ...(name === undefined
      ? {}
      : { 'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}` }),
    'content-type': type,
    'content-length': bytes.length,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
