/** The calls that a server of the second network answers: WebFinger, look-ups, lists of follows, statuses. */
import { standingOf } from '../network-year.ts';
import { accountView, numberOfLocalId } from './account-view.ts';
import { addressOf, type FediverseYear, isLocal, listedFollows, localNumber } from './fediverse-year.ts';
import { actorUri, type FediverseServer } from './servers.ts';
import { statusesBefore } from './status-view.ts';

export interface FediverseAnswer {
  status: number;
  /** JSON, but for the page of a redirect. */
  body: string;
  headers?: Readonly<Record<string, string>>;
}

const NOT_FOUND: FediverseAnswer = { status: 404, body: '{"error":"Record not found"}' };
const GONE: FediverseAnswer = { status: 410, body: '{"error":"Gone"}' };

const FOLLOWS = { usual: 40, most: 80, mostShort: 40 };
const STATUSES = { usual: 20, most: 40 };

/** What a server says, by the path and the query that it is asked with. */
export function answerOf(network: FediverseYear, server: FediverseServer, url: URL): FediverseAnswer {
  const { pathname, searchParams } = url;
  if (pathname === '/.well-known/webfinger')
    return finger(network, server, searchParams.get('resource') ?? '');
  if (pathname === '/api/v2/instance') return instance(server);
  if (pathname === '/api/v1/accounts/lookup') {
    const number = localNumber(network, server, searchParams.get('acct') ?? '');
    return withAccount(network, number, (known) => json(accountView(network, server, known)));
  }
  const [, id, list] = /^\/api\/v1\/accounts\/(\d+)(\/following|\/statuses)?$/.exec(pathname) ?? [];
  const number = id === undefined ? undefined : numberOfLocalId(server, id);
  const own =
    number !== undefined && network.world.accounts[number] !== undefined && isLocal(network, server, number);
  return withAccount(network, own ? number : undefined, (known) => {
    if (list === '/following') return following(network, server, known, url);
    if (list === '/statuses') return statuses(network, server, known, url);
    return json(accountView(network, server, known));
  });
}

function withAccount(
  network: FediverseYear,
  number: number | undefined,
  answer: (number: number) => FediverseAnswer,
): FediverseAnswer {
  const standing = number === undefined ? 'absent' : standingOf(network, number);
  if (number === undefined || standing === 'absent') return NOT_FOUND;
  return standing === 'deactivated' ? GONE : answer(number);
}

/** By address under either of its hosts, or by URI; the site of a domain whose accounts are elsewhere sends on to there. */
function finger(network: FediverseYear, server: FediverseServer, resource: string): FediverseAnswer {
  const [, user, at] = /^acct:@?([^@]+)@([^@]+)$/.exec(resource.toLowerCase()) ?? [];
  const isOwn = at === server.domain || at === server.host;
  const named =
    user === undefined
      ? network.numberByUri.get(resource)
      : isOwn
        ? localNumber(network, server, user)
        : undefined;
  const number = named !== undefined && isLocal(network, server, named) ? named : undefined;
  return withAccount(network, number, (known) => {
    const subject = addressOf(network, known);
    const uri = actorUri(subject);
    const links = [
      { rel: 'http://webfinger.net/rel/profile-page', type: 'text/html', href: uri.replace('/users/', '/@') },
      { rel: 'self', type: 'application/activity+json', href: uri },
    ];
    const headers = { 'content-type': 'application/jrd+json; charset=utf-8' };
    return { status: 200, body: JSON.stringify({ subject: `acct:${subject}`, links }), headers };
  });
}

function instance({ domain, program }: FediverseServer): FediverseAnswer {
  const version = { current: '4.4.1', old: '4.1.9', short: '2.9.1 (compatible; simulated)' }[program];
  return json(JSON.stringify({ domain, title: `${domain} (simulated)`, version }));
}

/** A list that is hidden, and that of a suspended account, comes empty. A cursor is the number of a follow. */
function following(
  network: FediverseYear,
  server: FediverseServer,
  number: number,
  { pathname, searchParams }: URL,
): FediverseAnswer {
  const isShort = server.program === 'short';
  const limit = limitOf(searchParams, FOLLOWS.usual, isShort ? FOLLOWS.mostShort : FOLLOWS.most);
  const isShown = standingOf(network, number) === 'active';
  const before = numberOf(searchParams, 'max_id') ?? Infinity;
  const after = numberOf(searchParams, 'since_id') ?? -1;
  const listed = (isShown ? listedFollows(network, number) : []).filter((k) => k < before && k > after);
  const page = listed.slice(0, limit);
  const views = page.map((k) => accountView(network, server, network.world.follows.target[k]!));
  // Mastodon names a next page after every full one, be it empty; the other program where there is one.
  const hasNext = isShort ? listed.length > page.length : page.length === limit;
  return json(`[${views.join(',')}]`, linkHeader(server, pathname, limit, hasNext, page));
}

function statuses(
  network: FediverseYear,
  server: FediverseServer,
  number: number,
  { pathname, searchParams }: URL,
): FediverseAnswer {
  const limit = limitOf(searchParams, STATUSES.usual, STATUSES.most);
  const before = numberOf(searchParams, 'max_id') ?? Infinity;
  const isShown = standingOf(network, number) === 'active';
  const { statuses, last } = isShown
    ? statusesBefore(network, server, number, before, limit)
    : { statuses: [], last: '' };
  return json(
    `[${statuses.join(',')}]`,
    linkHeader(server, pathname, limit, statuses.length === limit, [Number(last)]),
  );
}

function linkHeader(
  { host }: FediverseServer,
  pathname: string,
  limit: number,
  hasNext: boolean,
  ids: readonly number[],
): Record<string, string> {
  const to = (rel: string, query: string) =>
    `<https://${host}${pathname}?limit=${limit}&${query}>; rel="${rel}"`;
  if (ids.length === 0) return {};
  const next = hasNext ? [to('next', `max_id=${ids.at(-1)}`)] : [];
  return { link: [...next, to('prev', `since_id=${ids[0]}`)].join(', ') };
}

function json(body: string, headers: Readonly<Record<string, string>> = {}): FediverseAnswer {
  return { status: 200, body, headers };
}

/** More than the most is taken for the most. */
function limitOf(query: URLSearchParams, usual: number, most: number): number {
  return Math.min(most, Math.max(1, numberOf(query, 'limit') ?? usual));
}

function numberOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
