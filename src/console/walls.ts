/**
 * Who may ask what: every request passes here first. Pages of other sites reach a server on loopback through the browser of
 * its user, by a name of theirs that leads to it (DNS rebinding) or across sites; neither passes.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface Walls {
  /** Names that `Host` may have, in lower case, without a port. */
  hosts: readonly string[];
  /** `null` on loopback, where whoever reaches the port may ask. */
  token: string | null;
  /** Set behind TLS: the cookie goes over nothing else. */
  isSecure: boolean;
}

export const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'] as const;

/** A request as it came, before anything of it is believed. */
export interface Knock {
  method: string;
  /** The target of its first line. */
  target: string;
  /** Names and values in turn. */
  rawHeaders: readonly string[];
}

export type Passage =
  | { state: 'in'; path: string; query: string }
  | { state: 'refused'; status: 400 | 401 | 403 | 405 | 414 | 421; reason: Refusal }
  /** With the right token in the address: it goes on without it, with a cookie. */
  | { state: 'known'; location: string; cookie: string };

type Refusal = 'host' | 'method' | 'target' | 'body' | 'cross-site' | 'token';

const LONGEST_TARGET = 4000;
const COOKIE = 'entente-console';

/** The headers of every answer. */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
};

export function pass({ hosts, token, isSecure }: Walls, { method, target, rawHeaders }: Knock): Passage {
  const refused = (status: Extract<Passage, { state: 'refused' }>['status'], reason: Refusal): Passage => ({
    state: 'refused',
    status,
    reason,
  });
  const header = (name: string) => valuesOf(rawHeaders, name);
  const [host, ...moreHosts] = header('host');
  if (host === undefined || moreHosts.length > 0 || !hosts.includes(nameOf(host)))
    return refused(421, 'host');
  if (method !== 'GET' && method !== 'HEAD') return refused(405, 'method');
  if (target.length > LONGEST_TARGET) return refused(414, 'target');
  const [path, query] = splitTarget(target);
  // The path of a page has these signs alone: what is written in another way is no page, and no way to one.
  if (!/^\/[a-z0-9./-]*$/i.test(path) || path.startsWith('//') || path.includes('..'))
    return refused(400, 'target');
  if (header('transfer-encoding').length > 0 || header('content-length').some((length) => length !== '0')) {
    return refused(400, 'body');
  }
  const sites = header('sec-fetch-site');
  const isVisit = header('sec-fetch-mode').every((mode) => mode === 'navigate');
  if (sites.some((site) => site === 'cross-site' || (site === 'same-site' && !isVisit))) {
    return refused(403, 'cross-site');
  }
  if (token === null) return { state: 'in', path, query };
  const parameters = new URLSearchParams(query);
  const offered = parameters.get('token');
  if (offered !== null && isSame(offered, token)) {
    parameters.delete('token');
    const rest = parameters.toString();
    const flags = `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
    return {
      state: 'known',
      location: rest === '' ? path : `${path}?${rest}`,
      cookie: `${COOKIE}=${markOf(token)}; ${flags}`,
    };
  }
  const cookies = header('cookie').flatMap((line) => line.split(/;\s*/));
  const isKnown =
    cookies.some(
      (cookie) => cookie.startsWith(`${COOKIE}=`) && isSame(cookie.slice(COOKIE.length + 1), markOf(token)),
    ) ||
    header('authorization').some(
      (line) => line.startsWith('Bearer ') && isSame(line.slice('Bearer '.length), token),
    );
  return isKnown ? { state: 'in', path, query } : refused(401, 'token');
}

function valuesOf(rawHeaders: readonly string[], name: string): string[] {
  return rawHeaders.filter((_, k) => k % 2 === 1 && rawHeaders[k - 1]!.toLowerCase() === name);
}

/** Without its port. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

function splitTarget(target: string): [string, string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)];
}

/** What the cookie holds: whoever reads it does not learn the token. */
function markOf(token: string): string {
  return createHmac('sha256', token).update('entente console').digest('hex');
}

/** Takes as long for any two texts. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a!, b!);
}
