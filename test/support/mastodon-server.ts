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
  /** Newest first. */
  posts?: readonly MastodonPost[];
  /** Of its profile: an address, and when the server found that the page there links back. */
  fields?: readonly { value: string; verified_at: string | null }[];
}

export interface MastodonPost {
  id: string;
  at: string;
  visibility?: 'unlisted' | 'private';
  /** Address of whom it answers. */
  answers?: string;
  /** Address of whose post it boosts. */
  boosts?: string;
  quotes?: string;
  /** Addresses. */
  names?: readonly string[];
  tags?: readonly string[];
  language?: string;
  likes?: number;
}

export interface MastodonServer extends Loopback {
  /** Whether the server answers strangers; a token it demands otherwise. */
  demands: string | null;
  /** The tokens that came with requests. */
  tokens: Set<string>;
  /** Sends this instead, where it gives something. */
  disturb: ((url: URL) => { status: number; body: unknown; headers?: Record<string, string> } | null) | null;
}

/** @param host as it stands in addresses; @param old a server that names no actor URIs and has no hide_collections; links whether it says where the next page is; @param web the host of its actors' URIs, where that is another one. */
export async function startMastodon(
  host: string,
  users: readonly MastodonUser[],
  { pageSize = 80, old = false, links = true, web = host } = {},
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
    if (url.pathname === '/api/v1/directory') {
      const from = Number(url.searchParams.get('offset'));
      return sendJson(
        response,
        200,
        users.slice(from, from + 80).map((one) => account(one.name, one)),
      );
    }
    const [, id, list] = /^\/api\/v1\/accounts\/([^/]+)\/(following|statuses)$/.exec(url.pathname) ?? [];
    const name =
      url.pathname === '/api/v1/accounts/lookup' ? (url.searchParams.get('acct') ?? '') : (id ?? '').slice(3);
    const user = byName.get(name.toLowerCase());
    if (user === undefined || user.lost) return sendJson(response, 404, { error: 'Record not found' });
    if (id === undefined) sendJson(response, 200, account(user.name, user));
    else if (list === 'statuses') sendStatuses(user, url, response);
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
    return `https://${at === host ? web : at}/users/${name}`;
  }

  function account(address: string, user?: MastodonUser) {
    const declared = user?.declared ?? (user?.follows ?? []).length;
    return {
      id: `id-${address}`,
      acct: address,
      ...(old ? {} : { uri: uriOf(address) }),
      url: `https://${host}/@${address}`,
      display_name: address,
      ...(user?.fields ? { fields: user.fields } : {}),
      followers_count: 5,
      following_count: user?.suspended ? 0 : declared,
      statuses_count: user?.posts?.length ?? 0,
      created_at: '2019-01-01T00:00:00.000Z',
      ...(old ? {} : { hide_collections: user?.hides ?? null }),
      ...(user?.suspended ? { suspended: true } : {}),
      ...(user?.movedTo ? { moved: { acct: user.movedTo } } : {}),
    };
  }

  function sendStatuses(user: MastodonUser, url: URL, response: ServerResponse) {
    const all = user.suspended ? [] : (user.posts ?? []);
    const size = Math.min(pageSize, 40, Number(url.searchParams.get('limit') ?? 20));
    const after = url.searchParams.get('max_id');
    const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
    const page = all.slice(start, start + size);
    const next = `<https://${host}${url.pathname}?limit=${size}&max_id=${page.at(-1)?.id}>; rel="next"`;
    const link: Record<string, string> = links && page.length === size ? { link: next } : {};
    sendJson(
      response,
      200,
      page.map((post) => status(user, post)),
      link,
    );
  }

  function status(user: MastodonUser, post: MastodonPost) {
    const { answers, boosts, quotes, names = [], tags = [] } = post;
    const others = [
      ...new Set([...names, ...(answers === undefined || answers === user.name ? [] : [answers])]),
    ];
    return {
      id: post.id,
      created_at: post.at,
      content: 'never kept',
      visibility: post.visibility ?? 'public',
      account: account(user.name, user),
      in_reply_to_id: answers === undefined ? null : '1',
      in_reply_to_account_id: answers === undefined ? null : `id-${answers}`,
      reblog: boosts === undefined ? null : { id: '2', account: account(boosts) },
      ...(quotes === undefined
        ? {}
        : { quote: { state: 'accepted', quoted_status: { id: '3', account: account(quotes) } } }),
      mentions: others.map((acct) => ({
        id: `id-${acct}`,
        username: 'u',
        acct,
        url: `https://${host}/@${acct}`,
      })),
      tags: tags.map((name) => ({ name, url: 'https://x' })),
      language: post.language ?? null,
      favourites_count: post.likes ?? 1,
      replies_count: 2,
      reblogs_count: 3,
      ...(old ? {} : { quotes_count: 4 }),
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
