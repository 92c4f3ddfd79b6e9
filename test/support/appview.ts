/** A small AppView on loopback: accounts by hand, answers as the protocol gives them, faults on request. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeAccount {
  did: string;
  handle: string;
  /** DIDs it is listed as following, newest first. */
  follows?: readonly string[];
  /** What its profile states; the list's length where absent. */
  declared?: number;
  gone?: 'suspended' | 'deactivated' | 'not-found';
  /** The handle resolves, though the profile is not shown. */
  resolves?: boolean;
  /** Its profile is shown; asked for its follows the server says there is no such actor. */
  follows404?: boolean;
  /** Answers for its follows in the server's stead, by the cursor asked with. */
  pages?: (cursor: string | null) => { follows: unknown[]; cursor?: unknown } | Fault;
  /** Fields that replace those of its profile. */
  profile?: Record<string, unknown>;
  /** Items of its feed, newest first. */
  feed?: readonly unknown[];
  /** Answers for its feed in the server's stead, by the cursor asked with. */
  feedPages?: (cursor: string | null) => { feed: unknown[]; cursor?: unknown } | Fault;
}

export interface Fault {
  /** 'reset' drops the connection, 'cut' breaks off in the middle of the body. */
  fault: 'reset' | 'cut' | { status: number; headers?: Record<string, string>; body?: string };
}

interface FakeRequest {
  /** 1-based. */
  number: number;
  /** The method's last part, such as `getFollows`. */
  method: string;
  query: URLSearchParams;
}

export interface FakeAppview {
  url: string;
  requests: FakeRequest[];
  /** Asked before each answer; what it gives is done instead. */
  disturb: ((request: FakeRequest) => Fault['fault'] | null) | null;
  close(): Promise<void>;
}

export async function startAppview(accounts: readonly FakeAccount[], pageSize = 100): Promise<FakeAppview> {
  const byName = new Map(
    accounts.flatMap((account) => [
      [account.did, account],
      [account.handle, account],
    ]),
  );
  const server = createServer((incoming, response) => {
    const { pathname, searchParams: query } = new URL(incoming.url ?? '', 'http://localhost');
    const request = {
      number: appview.requests.length + 1,
      method: pathname.slice(pathname.lastIndexOf('.') + 1),
      query,
    };
    appview.requests.push(request);
    const fault = appview.disturb?.(request) ?? null;
    if (fault !== null) disturb(response, fault);
    else answer(request, response);
  });

  function answer({ method, query }: FakeRequest, response: ServerResponse): void {
    const account = byName.get(query.get('actor') ?? query.get('handle') ?? '');
    if (method === 'getProfiles') {
      const asked = query.getAll('actors').map((name) => byName.get(name));
      const shown = asked.filter((one) => one !== undefined && one.gone === undefined);
      sendJson(response, 200, { profiles: shown.map((one) => profile(one!)) });
    } else if (method === 'getProfile') {
      if (account?.gone === 'suspended') {
        sendJson(response, 400, { error: 'AccountTakedown', message: 'Account has been suspended' });
      } else if (account?.gone === 'deactivated') {
        sendJson(response, 400, { error: 'AccountDeactivated', message: 'Account is deactivated' });
      } else if (account === undefined || account.gone === 'not-found') {
        sendJson(response, 400, { error: 'InvalidRequest', message: 'Profile not found' });
      } else sendJson(response, 200, profile(account));
    } else if (method === 'resolveHandle') {
      if (account !== undefined && (account.gone === undefined || account.resolves)) {
        sendJson(response, 200, { did: account.did });
      } else sendJson(response, 400, { error: 'HandleNotFound', message: 'Unable to resolve handle' });
    } else if (method === 'getAuthorFeed') {
      answerFeed(account, query.get('cursor'), response);
    } else if (account === undefined || account.gone !== undefined || account.follows404) {
      sendJson(response, 400, {
        error: 'InvalidRequest',
        message: `Actor not found: ${query.get('actor')}`,
      });
    } else if (account.pages !== undefined) {
      const page = account.pages(query.get('cursor'));
      if ('fault' in page) disturb(response, page.fault);
      else sendJson(response, 200, { subject: profile(account), ...page });
    } else {
      const start = Number(query.get('cursor') ?? 0);
      const follows = (account.follows ?? []).slice(start, start + pageSize);
      const more = start + pageSize < (account.follows ?? []).length;
      sendJson(response, 200, {
        subject: profile(account),
        follows: follows.map((did) => profileView(did)),
        ...(more ? { cursor: String(start + pageSize) } : {}),
      });
    }
  }

  function answerFeed(account: FakeAccount | undefined, cursor: string | null, response: ServerResponse) {
    if (account === undefined || account.gone !== undefined) {
      return sendJson(response, 400, { error: 'InvalidRequest', message: 'Profile not found' });
    }
    if (account.feedPages !== undefined) {
      const page = account.feedPages(cursor);
      if ('fault' in page) disturb(response, page.fault);
      else sendJson(response, 200, page);
      return;
    }
    const start = Number(cursor ?? 0);
    const feed = account.feed ?? [];
    const more = start + pageSize < feed.length;
    sendJson(response, 200, {
      feed: feed.slice(start, start + pageSize),
      ...(more ? { cursor: String(start + pageSize) } : {}),
    });
  }

  function profile(account: FakeAccount) {
    return {
      did: account.did,
      handle: account.handle,
      displayName: account.handle.toUpperCase(),
      followersCount: 7,
      followsCount: account.declared ?? (account.follows ?? []).length,
      postsCount: (account.feed ?? []).length,
      createdAt: '2023-05-01T00:00:00.000Z',
      ...account.profile,
    };
  }

  const appview: FakeAppview = {
    url: '',
    requests: [],
    disturb: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  appview.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return appview;
}

/** An item of a list of follows. */
export function profileView(did: string) {
  return {
    did,
    handle: `${did.slice(8)}.test`,
    displayName: '',
    labels: [],
    indexedAt: '2024-01-01T00:00:00Z',
  };
}

export interface FakePost {
  /** When it was posted, or passed on; text that is no time stays as it is. */
  at: string;
  /** Told from the account's other posts by this. */
  key?: string;
  /** When the server came to know of it; `at` where absent. */
  indexedAt?: string;
  /** The DID whose post it answers. */
  answers?: string;
  /** The DID whose post it quotes, with a picture or without. */
  quotes?: string;
  picture?: boolean;
  /** The DID whose post it passes on. */
  repostOf?: string;
  names?: readonly string[];
  tags?: readonly string[];
  langs?: readonly string[];
  likes?: number;
}

/** An item of an author's feed as the app gives it. */
export function feedItem(did: string, post: FakePost): Record<string, unknown> {
  const { at, key = at.replace(/\W/g, ''), indexedAt = at, answers, quotes, picture, repostOf } = post;
  const uriOf = (author: string, what: string) => `at://${author}/app.bsky.feed.post/${what}`;
  const author = repostOf ?? did;
  const record = { uri: uriOf(quotes ?? '', 'q'), cid: 'c' };
  const media = { $type: 'app.bsky.embed.images', images: [] };
  const embed = picture
    ? { $type: 'app.bsky.embed.recordWithMedia', record: { record }, media }
    : { $type: 'app.bsky.embed.record', record };
  const features = [
    ...(post.names ?? []).map((name) => ({ $type: 'app.bsky.richtext.facet#mention', did: name })),
    ...(post.tags ?? []).map((tag) => ({ $type: 'app.bsky.richtext.facet#tag', tag })),
  ];
  const parent = { uri: uriOf(answers ?? '', 'p'), cid: 'c' };
  return {
    post: {
      uri: uriOf(author, key),
      cid: 'c',
      author: { did: author, handle: 'x.test' },
      record: {
        $type: 'app.bsky.feed.post',
        text: 'never kept',
        createdAt: at,
        ...(post.langs === undefined ? {} : { langs: post.langs }),
        ...(features.length === 0 ? {} : { facets: [{ index: { byteStart: 0, byteEnd: 1 }, features }] }),
        ...(answers === undefined ? {} : { reply: { root: parent, parent } }),
        ...(quotes === undefined ? {} : { embed }),
      },
      likeCount: post.likes ?? 1,
      replyCount: 2,
      repostCount: 3,
      quoteCount: 4,
      indexedAt,
    },
    ...(repostOf === undefined
      ? {}
      : { reason: { $type: 'app.bsky.feed.defs#reasonRepost', by: { did }, indexedAt: at } }),
  };
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function disturb(response: ServerResponse, fault: Fault['fault']): void {
  if (fault === 'reset') response.destroy();
  else if (fault === 'cut') {
    response.writeHead(200, { 'content-length': '5000' }).write('{"follows": [');
    response.socket?.end();
  } else response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
}
