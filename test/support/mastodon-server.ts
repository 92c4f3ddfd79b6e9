/** A Mastodon server on loopback: WebFinger, look-ups, lists with Link headers, and what it hides. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Loopback, sendJson, startLoopback } from './loopback.ts';

export interface MastodonUser {
  name: string;
  /** Addresses: `user` on the same server, or `user@host`. */
  follows?: readonly string[];
  declared?: number;
  hides?: boolean;
  /** Hides without saying so, as servers before 4.3 do. */
  hidesSilently?: boolean;
  suspended?: boolean;
  movedTo?: string;
  /** Found by WebFinger and known to the server no more. */
  lost?: boolean;
}

export interface MastodonServer extends Loopback {
  /** Whether the server answers strangers; a token it demands otherwise. */
  demands: string | null;
  /** The tokens that came with requests. */
  tokens: Set<string>;
  /** Sends this instead, where it gives something. */
  disturb: ((url: URL) => { status: number; body: unknown; headers?: Record<string, string> } | null) | null;
}

/** @param host as it stands in addresses; @param old a server that names no actor URIs and has no hide_collections. */
export async function startMastodon(
  host: string,
  users: readonly MastodonUser[],
  { pageSize = 80, old = false } = {},
): Promise<MastodonServer> {
  const byName = new Map(users.map((user) => [user.name.toLowerCase(), user]));
  const server = (await startLoopback(answer)) as MastodonServer;
  server.demands = null;
  server.tokens = new Set();
  server.disturb = null;
  return server;

  function answer(url: URL, request: IncomingMessage, response: ServerResponse) {
    const instead = server.disturb?.(url) ?? null;
    if (instead !== null) return sendJson(response, instead.status, instead.body, instead.headers);
    if (request.headers.authorization) server.tokens.add(request.headers.authorization);
    if (url.pathname === '/.well-known/webfinger')
      return sendFinger(url.searchParams.get('resource') ?? '', response);
    if (server.demands !== null && request.headers.authorization !== `Bearer ${server.demands}`) {
      return sendJson(response, 401, { error: 'This API requires an authenticated user' });
    }
    const id = /^\/api\/v1\/accounts\/([^/]+)\/following$/.exec(url.pathname)?.[1];
    const name =
      url.pathname === '/api/v1/accounts/lookup' ? (url.searchParams.get('acct') ?? '') : (id ?? '').slice(3);
    const user = byName.get(name.toLowerCase());
    if (user === undefined || user.lost) return sendJson(response, 404, { error: 'Record not found' });
    if (id === undefined) sendJson(response, 200, account(user.name, user));
    else sendFollowing(user, url, response);
  }

  function sendFinger(resource: string, response: ServerResponse) {
    const name = /^acct:([^@]+)@/.exec(resource)?.[1] ?? resource.slice(resource.lastIndexOf('/') + 1);
    const user = byName.get(name.toLowerCase());
    if (user === undefined) return sendJson(response, 404, {});
    sendJson(response, 200, {
      subject: `acct:${user.name}@${host}`,
      links: [
        {
          rel: 'http://webfinger.net/rel/profile-page',
          type: 'text/html',
          href: `https://${host}/@${user.name}`,
        },
        { rel: 'self', type: 'application/activity+json', href: uriOf(user.name) },
      ],
    });
  }

  function uriOf(address: string): string {
    const [name, at = host] = address.split('@');
    return `https://${at}/users/${name}`;
  }

  function account(address: string, user?: MastodonUser) {
    const declared = user?.declared ?? (user?.follows ?? []).length;
    return {
      id: `id-${address}`,
      acct: address,
      ...(old ? {} : { uri: uriOf(address) }),
      url: `https://${host}/@${address}`,
      display_name: address,
      followers_count: 5,
      following_count: user?.suspended ? 0 : declared,
      statuses_count: 6,
      created_at: '2019-01-01T00:00:00.000Z',
      ...(old ? {} : { hide_collections: user?.hides ?? null }),
      ...(user?.suspended ? { suspended: true } : {}),
      ...(user?.movedTo ? { moved: { acct: user.movedTo } } : {}),
    };
  }

  function sendFollowing(user: MastodonUser, url: URL, response: ServerResponse) {
    if (user.hides || user.hidesSilently || user.suspended) return sendJson(response, 200, []);
    const size = Math.min(pageSize, Number(url.searchParams.get('limit') ?? 40));
    const start = Number(url.searchParams.get('max_id') ?? 0);
    const page = (user.follows ?? []).slice(start, start + size);
    const path = `${url.pathname}?limit=${size}`;
    const next = page.length === size ? `<https://${host}${path}&max_id=${start + size}>; rel="next", ` : '';
    const prev = `<https://${host}${path}&since_id=${start}>; rel="prev"`;
    sendJson(
      response,
      200,
      page.map((address) => account(address)),
      { link: `${next}${prev}` },
    );
  }
}
