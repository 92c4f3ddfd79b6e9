/** Requests over HTTP and HTTPS, through a proxy where the environment names one, and never to a private address unasked. */
import { isUtf8 } from 'node:buffer';
import { type LookupAddress, lookup as lookUpAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import tls from 'node:tls';
import { PrivateAddress } from './errors.ts';
import type { HttpRequest, HttpResponse } from './http-request.ts';
import { isPrivateAddress, isPrivateHost } from './private-address.ts';

const AGENT_OPTIONS = { keepAlive: true, maxSockets: 64, scheduling: 'fifo' as const };
const AGENTS = { http: new http.Agent(AGENT_OPTIONS), https: new https.Agent(AGENT_OPTIONS) };
const PUBLIC_AGENTS = {
  http: new http.Agent({ ...AGENT_OPTIONS, lookup: lookUpPublic }),
  https: new https.Agent({ ...AGENT_OPTIONS, lookup: lookUpPublic }),
};

/** Resolves a name as the system does and refuses it if any address is private: what is checked is connected to. */
function lookUpPublic(...[hostname, options, callback]: Parameters<LookupFunction>): void {
  lookUpAddress(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0);
    const addresses = found as LookupAddress[];
    const [first] = addresses;
    if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address))) {
      return callback(new PrivateAddress(`${hostname} has no public address`), '', 0);
    }
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
}

/** Sends requests, those under HTTPS through the proxy in HTTPS_PROXY unless NO_PROXY names the host. */
export function createSender(
  env: Readonly<Record<string, string | undefined>>,
): (request: HttpRequest) => Promise<HttpResponse> {
  const tunnel = createTunnel(env.HTTPS_PROXY || env.https_proxy);
  const direct = (env.NO_PROXY || env.no_proxy || '')
    .split(',')
    .map((name) => name.trim().replace(/^\./, ''));
  const isDirect = (host: string) =>
    host === 'localhost' ||
    (isIP(host) !== 0 && isPrivateAddress(host)) ||
    direct.some((name) => name !== '' && (name === '*' || host === name || host.endsWith(`.${name}`)));

  return async (request) => {
    const { hostname, protocol } = new URL(request.url);
    const host = hostname.replace(/^\[|\]$/g, '');
    if (request.publicOnly && isPrivateHost(host)) {
      throw new PrivateAddress(`${host} is no public address`);
    }
    const agents = request.publicOnly ? PUBLIC_AGENTS : AGENTS;
    if (protocol !== 'https:') return sendRequest(request, agents.http);
    if (tunnel === null || isDirect(host)) return sendRequest(request, agents.https);
    if (request.publicOnly) await refusePrivateName(host);
    return sendRequest(request, tunnel);
  };
}

/** Behind a proxy the name is resolved over there; what can be known of it here is checked. */
function refusePrivateName(host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    lookUpAddress(host, { all: true }, (error, addresses) => {
      if (!error && addresses.some(({ address }) => isPrivateAddress(address))) {
        reject(new PrivateAddress(`${host} has no public address`));
      } else resolve();
    });
  });
}

/** An agent that asks the proxy for a connection to the server and speaks TLS with the server through it. */
function createTunnel(proxy: string | undefined): https.Agent | null {
  if (proxy === undefined || !URL.canParse(proxy)) return null;
  const { protocol, hostname, port, username, password } = new URL(proxy);
  if (protocol !== 'http:') return null;
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const authorization =
    username === '' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` };
  const agent = new https.Agent(AGENT_OPTIONS);
  type Connected = (error: Error | null, socket?: tls.TLSSocket) => void;
  const connect = (options: { host: string; port: number | string }, connected: Connected) => {
    const target = `${options.host}:${options.port}`;
    const asking = http.request({
      method: 'CONNECT',
      host: hostname,
      port: port === '' ? 80 : port,
      path: target,
      headers: { host: target, ...authorization },
    });
    asking.once('connect', ({ statusCode }, socket) => {
      if (statusCode === 200)
        connected(
          null,
          tls.connect({ ...options, socket, servername: options.host } as tls.ConnectionOptions),
        );
      else {
        socket.destroy();
        connected(new Error(`the proxy answered HTTP ${statusCode}`));
      }
    });
    asking.once('error', (error) => connected(new Error(`the proxy: ${error.message}`)));
    asking.end();
  };
  return Object.assign(agent, { createConnection: connect });
}

function sendRequest(request: HttpRequest, agent: http.Agent): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    const secure = request.url.startsWith('https:');
    const outgoing = (secure ? https : http).request(
      request.url,
      {
        method: request.method ?? 'GET',
        headers: request.headers,
        agent,
        ...(request.signal ? { signal: request.signal } : {}),
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        let length = 0;
        incoming.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length > request.maxBytes) {
            fail(new Error(`the answer is longer than ${request.maxBytes} bytes`));
            outgoing.destroy();
            return;
          }
          chunks.push(chunk);
        });
        incoming.on('error', fail);
        incoming.on('aborted', () => fail(new Error('the connection broke off in the middle of an answer')));
        incoming.on('end', () => {
          clearTimeout(timer);
          const shown = withoutLogin(request.headers?.authorization);
          const headers: Record<string, string> = {};
          for (const [name, value] of Object.entries(incoming.headers)) {
            if (value !== undefined) headers[name] = shown(Array.isArray(value) ? value.join(', ') : value);
          }
          const bytes = Buffer.concat(chunks);
          resolve({
            status: incoming.statusCode ?? 0,
            headers,
            body: shown(bytes.toString('utf8')),
            ...(isUtf8(bytes) ? {} : { isBroken: true }),
          });
        });
      },
    );
    const timer = setTimeout(
      () => outgoing.destroy(new Error(`no answer within ${request.timeoutMs / 1000} s`)),
      request.timeoutMs,
    );
    outgoing.on('error', fail);
    outgoing.end(request.body);
  });
}

/** Of a shorter login, words of an answer would be taken for it. */
const SHORTEST_LOGIN = 8;

/**
 * What an answer repeats of the login that it was asked with goes no further than this: words of servers are printed, and kept
 * as reasons.
 */
function withoutLogin(header = ''): (text: string) => string {
  const login = header.slice(header.indexOf(' ') + 1);
  if (login.length < SHORTEST_LOGIN) return (text) => text;
  const written = [encodeURIComponent(login), login, decodedOf(login)];
  // As JSON may have it.
  const found = [...written, ...written.map((text) => text.replaceAll('/', '\\/'))];
  return (text) => found.reduce((left, each) => left.replaceAll(each, '[token]'), text);
}

function decodedOf(login: string): string {
  try {
    return decodeURIComponent(login);
  } catch {
    return login;
  }
}
