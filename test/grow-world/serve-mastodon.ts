/** Mastodon servers: WebFinger, profiles with their verified fields, directories, and a search that wants a token. */
import type { HttpRequest, HttpResponse } from '../../src/http-request.ts';
import { hash } from './draw.ts';
import type { Account, World } from './model.ts';
import { json, text } from './reply.ts';

export interface Mastodon {
  /** Whether there is a server at the host. */
  has(host: string): boolean;
  answer(url: URL, request: HttpRequest): HttpResponse;
}

export function openMastodon(world: World): Mastodon {
  const servers = new Map<string, Account[]>();
  for (const account of world.accounts.values()) {
    if (account.network !== 'mastodon') continue;
    const host = hostOf(account);
    servers.set(host, [...(servers.get(host) ?? []), account]);
  }
  return { has: (host) => servers.has(host), answer };

  function answer(url: URL, { headers = {} }: HttpRequest): HttpResponse {
    const { hostname, pathname, searchParams: query } = url;
    const local = servers.get(hostname)!;
    const isKnown = headers.authorization !== undefined;
    if (pathname === '/.well-known/webfinger') return finger(local, hostname, query.get('resource') ?? '');
    if (pathname === '/api/v2/instance')
      return json(200, { domain: hostname, version: '4.4.2', title: hostname });
    if (pathname === '/api/v1/accounts/lookup') {
      const [user, host = hostname] = (query.get('acct') ?? '').replace(/^@/, '').split('@');
      const found = servers
        .get(host)
        ?.find(({ handle }) => handle.toLowerCase() === `${user}@${host}`.toLowerCase());
      return found === undefined || (host !== hostname && !isKnown)
        ? unknown()
        : json(200, view(found, hostname));
    }
    if (pathname === '/api/v1/directory') {
      if (query.get('local') !== 'true') return json(200, []);
      const from = Number(query.get('offset') ?? 0);
      const listed = local.filter(({ state }) => state === 'there');
      return json(
        200,
        listed
          .slice(from, from + Math.min(80, Number(query.get('limit') ?? 40)))
          .map((account) => view(account, hostname)),
      );
    }
    if (pathname === '/api/v2/search') {
      if (!isKnown) return json(401, { error: 'The access token is invalid' });
      const terms = (query.get('q') ?? '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((term) => term !== '');
      const all = [...servers.values()].flat().filter((account) => {
        const words = new Set(
          `${account.name} ${account.handle} ${account.about}`.toLowerCase().split(/[^\p{L}\p{N}]+/u),
        );
        return account.state === 'there' && terms.length > 0 && terms.every((term) => words.has(term));
      });
      const from = Number(query.get('offset') ?? 0);
      const part = all.slice(from, from + Math.min(40, Number(query.get('limit') ?? 20)));
      return json(200, {
        accounts: part.map((account) => view(account, hostname)),
        statuses: [],
        hashtags: [],
      });
    }
    const one = /^\/api\/v1\/accounts\/(\d+)$/.exec(pathname)?.[1];
    if (one !== undefined) {
      const found = local.find(({ id }) => localId(id) === one);
      return found === undefined ? unknown() : json(200, view(found, hostname));
    }
    const page = local.find(({ id, handle }) =>
      [`/@${handle.split('@')[0]}`, new URL(id).pathname].includes(pathname),
    );
    if (page === undefined) return pathname.startsWith('/api/') ? unknown() : text(404, 'Not found');
    if (/activity\+json|ld\+json/.test(headers.accept ?? '')) return actor(page);
    return text(
      200,
      `<!doctype html><title>${page.name}</title>${page.link === '' ? '' : `<a rel="me" href="${page.link}">site</a>`}`,
      { 'content-type': 'text/html' },
    );
  }

  function finger(local: readonly Account[], host: string, resource: string): HttpResponse {
    const found = local.find(
      ({ id, handle }) => resource === id || resource.toLowerCase() === `acct:${handle.toLowerCase()}`,
    );
    if (found === undefined) return json(404, { error: 'Not found' });
    const [user] = found.handle.split('@');
    return json(200, {
      subject: `acct:${found.handle}`,
      aliases: [`https://${host}/@${user}`, found.id],
      links: [
        { rel: 'http://webfinger.net/rel/profile-page', type: 'text/html', href: `https://${host}/@${user}` },
        { rel: 'self', type: 'application/activity+json', href: found.id },
      ],
    });
  }

  function actor(account: Account): HttpResponse {
    const { id, name, link, handle, movedTo } = account;
    const next = movedTo === '' ? undefined : byHandle(movedTo)?.id;
    return json(200, {
      '@context': 'https://www.w3.org/ns/activitystreams',
      id,
      type: 'Person',
      preferredUsername: handle.split('@')[0],
      name,
      url: `https://${hostOf(account)}/@${handle.split('@')[0]}`,
      attachment: link === '' ? [] : [{ type: 'PropertyValue', name: 'Site', value: linkTag(link) }],
      ...(next === undefined ? {} : { movedTo: next }),
    });
  }

  function byHandle(handle: string): Account | undefined {
    return servers.get(handle.split('@')[1]!)?.find((account) => account.handle === handle);
  }

  function view(account: Account, asked: string): object {
    const { id, handle, name, about, link, verifiedAt, picture, state, movedTo } = account;
    const [user] = handle.split('@');
    const host = hostOf(account);
    const next = movedTo === '' ? undefined : byHandle(movedTo);
    return {
      id: localId(id),
      username: user,
      acct: host === asked ? user : handle,
      display_name: name,
      uri: id,
      url: `https://${host}/@${user}`,
      note: `<p>${about}</p>`,
      avatar: `https://${host}/avatars/${picture}.png`,
      created_at: '2023-11-12T00:00:00.000Z',
      followers_count: hash(id) % 20_000,
      following_count: hash(handle) % 500,
      statuses_count: hash(name) % 3000,
      locked: false,
      bot: false,
      hide_collections: false,
      fields:
        link === ''
          ? []
          : [{ name: 'Site', value: linkTag(link), verified_at: verifiedAt === '' ? null : verifiedAt }],
      ...(state === 'suspended' ? { suspended: true, display_name: '', note: '', fields: [] } : {}),
      ...(next === undefined ? {} : { moved: view(next, asked) }),
    };
  }
}

function hostOf({ handle }: Account): string {
  return handle.slice(handle.indexOf('@') + 1);
}

function localId(id: string): string {
  return `11${String(hash(id)).padStart(10, '0')}`;
}

/** As Mastodon writes a link of a field. */
function linkTag(link: string): string {
  const bare = link.replace('https://', '');
  return `<a href="${link}" target="_blank" rel="nofollow noopener me" translate="no"><span class="invisible">https://</span><span class="">${bare}</span></a>`;
}

function unknown(): HttpResponse {
  return json(404, { error: 'Record not found' });
}
