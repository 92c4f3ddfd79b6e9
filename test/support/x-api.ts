/** X's API on loopback: users by 100, follows by pages, problems as it words them, and a bill. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Loopback, sendJson, startLoopback } from './loopback.ts';

export const X_TOKEN = 'AAAA-secret-token-BBBB';

export interface XAccount {
  id: string;
  username: string;
  /** Ids, newest first. */
  follows?: readonly string[];
  /** What its profile states; the list's length where absent. */
  declared?: number;
  gone?: 'suspended' | 'not-found';
  isProtected?: boolean;
  /** Its follows are refused though its profile is not marked as protected. */
  refuses?: 'protected' | 'suspended' | 'not-found';
  /** Newest first. */
  posts?: readonly XPost[];
  /** Its posts are refused, though its follows are not. */
  refusesPosts?: 'protected' | 'suspended' | 'not-found';
}

export interface XPost {
  id: string;
  at: string;
  /** Id of whom it answers. */
  answers?: string;
  /** Id of whose post it passes on. */
  repostOf?: string;
  quotes?: { id: string; handle: string };
  /** Ids. */
  names?: readonly string[];
  tags?: readonly string[];
  lang?: string;
  likes?: number;
}

export interface XServer extends Loopback {
  /** Accounts returned so far. */
  billed: number;
  billedPosts: number;
  /** Asked before each answer; what it gives is sent instead. */
  disturb: ((url: URL) => { status: number; body: unknown; headers?: Record<string, string> } | null) | null;
  /** How long each answer takes, milliseconds; it is billed when it is given, whoever waits for it still. */
  delay: (() => number) | null;
  /** Questions without an answer yet. */
  open: number;
}

/**
 * How it wants to be asked for what a post refers to, and names it: as expansions, as its specification has it
 * since 2.167; as fields of posts; or as fields of tweets, up to 2.166.
 */
type XSpelling = 'expansions' | 'post fields' | 'tweet fields';

export interface XServerOptions {
  pageSize?: number;
  spelling?: XSpelling;
  /** How many of an account's posts its timeline shows. */
  reach?: number;
}

const PLAIN_FIELDS = [
  'id',
  'text',
  'created_at',
  'public_metrics',
  'lang',
  'entities',
  'source',
  'attachments',
];
const USER_FIELDS = ['id', 'name', 'username', 'created_at', 'protected', 'public_metrics', 'description'];

/** Parameters of each spelling with the values they take. */
const LISTS: Readonly<Record<XSpelling, Readonly<Record<string, readonly string[]>>>> = {
  expansions: {
    'post.fields': PLAIN_FIELDS,
    expansions: ['author_id', 'in_reply_to_user_id', 'referenced_posts'],
    'user.fields': USER_FIELDS,
  },
  'post fields': {
    'post.fields': [...PLAIN_FIELDS, 'author_id', 'in_reply_to_user_id', 'referenced_posts'],
    expansions: ['author_id', 'referenced_posts.id'],
    'user.fields': USER_FIELDS,
  },
  'tweet fields': {
    'tweet.fields': [...PLAIN_FIELDS, 'author_id', 'in_reply_to_user_id', 'referenced_tweets'],
    expansions: ['author_id', 'referenced_tweets.id'],
    'user.fields': USER_FIELDS,
  },
};

const OTHER_PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  users: ['ids'],
  by: ['usernames'],
  following: ['max_results', 'pagination_token'],
  tweets: ['max_results', 'pagination_token', 'start_time', 'end_time', 'exclude'],
};

export async function startX(
  accounts: readonly XAccount[],
  { pageSize = 1000, spelling = 'expansions', reach = 3200 }: XServerOptions = {},
  port = 0,
): Promise<XServer> {
  const old = spelling === 'tweet fields';
  const types = `https://api.${old ? 'twitter' : 'x'}.com/2/problems/`;
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const byName = new Map(accounts.map((account) => [account.username.toLowerCase(), account]));

  const x = (await startLoopback(answerInTime, port)) as XServer;
  x.billed = 0;
  x.billedPosts = 0;
  x.disturb = null;
  x.delay = null;
  x.open = 0;
  return x;

  function answerInTime(url: URL, request: IncomingMessage, response: ServerResponse) {
    if (x.delay === null) return answer(url, request, response);
    x.open++;
    setTimeout(() => {
      x.open--;
      answer(url, request, response);
    }, x.delay());
  }

  function answer(url: URL, request: IncomingMessage, response: ServerResponse) {
    const instead = x.disturb?.(url) ?? null;
    if (instead !== null) return sendJson(response, instead.status, instead.body, instead.headers);
    if (request.headers.authorization !== `Bearer ${X_TOKEN}`) {
      return sendJson(response, 401, { title: 'Unauthorized', type: 'about:blank', status: 401 });
    }
    const wrong = wrongParameters(url);
    if (wrong !== null) {
      // The general words say nothing of it: what is wrong stands in the parameters alone.
      const errors = [
        { parameters: wrong, message: 'A parameter has a value that is not among those it takes.' },
      ];
      const detail = 'One or more parameters to your request was invalid.';
      return sendJson(response, 400, {
        errors,
        title: 'Invalid Request',
        detail,
        type: `${types}invalid-request`,
      });
    }
    const following = /^\/2\/users\/(\d+)\/following$/.exec(url.pathname)?.[1];
    if (following !== undefined) return sendFollowing(byId.get(following), following, url, response);
    const timeline = /^\/2\/users\/(\d+)\/tweets$/.exec(url.pathname)?.[1];
    if (timeline !== undefined) return sendPosts(byId.get(timeline), timeline, url, response);
    if (url.pathname === '/2/users/by') {
      return sendUsers((url.searchParams.get('usernames') ?? '').split(','), 'usernames', byName, response);
    }
    if (url.pathname === '/2/users') {
      return sendUsers((url.searchParams.get('ids') ?? '').split(','), 'ids', byId, response);
    }
    sendJson(response, 404, { title: 'Not Found', type: 'about:blank' });
  }

  /** What is asked for and not known, by its parameter; `null` where all is. */
  function wrongParameters(url: URL): Record<string, string[]> | null {
    const others = OTHER_PARAMETERS[url.pathname.slice(url.pathname.lastIndexOf('/') + 1)] ?? [];
    for (const [parameter, value] of url.searchParams) {
      if (others.includes(parameter)) continue;
      const known = LISTS[spelling][parameter];
      const unknown = value.split(',').filter((item) => !known?.includes(item));
      if (unknown.length > 0) return { [parameter]: unknown };
    }
    return null;
  }

  function sendUsers(
    names: readonly string[],
    parameter: string,
    known: ReadonlyMap<string, XAccount>,
    response: ServerResponse,
  ) {
    if (names.length > 100)
      return sendJson(response, 400, { title: 'Invalid Request', type: `${types}invalid-request` });
    const data: unknown[] = [];
    const errors: unknown[] = [];
    for (const name of names) {
      const account = known.get(name.toLowerCase());
      const gone = account === undefined ? 'not-found' : account.gone;
      if (gone !== undefined) errors.push(problem(gone, name, parameter));
      else if (account !== undefined) data.push(user(account));
    }
    x.billed += data.length;
    sendJson(response, 200, {
      ...(data.length === 0 ? {} : { data }),
      ...(errors.length === 0 ? {} : { errors }),
    });
  }

  function problem(kind: 'suspended' | 'not-found' | 'protected', value: string, parameter: string) {
    const about = { value, parameter, resource_type: 'user', resource_id: value };
    if (kind === 'suspended') {
      const detail = `User has been suspended: [${value}].`;
      return { ...about, title: 'Forbidden', detail, type: `${types}resource-not-found` };
    }
    if (kind === 'protected') {
      const detail = `Sorry, you are not authorized to see the user with ${parameter}: [${value}].`;
      return {
        ...about,
        title: 'Authorization Error',
        detail,
        type: `${types}not-authorized-for-resource`,
        section: 'data',
      };
    }
    const detail = `Could not find user with ${parameter}: [${value}].`;
    return { ...about, title: 'Not Found Error', detail, type: `${types}resource-not-found` };
  }

  function user(account: XAccount) {
    return {
      id: account.id,
      name: account.username.toUpperCase(),
      username: account.username,
      created_at: '2012-01-01T00:00:00.000Z',
      protected: account.isProtected ?? false,
      public_metrics: {
        followers_count: 9,
        following_count: account.declared ?? (account.follows ?? []).length,
        listed_count: 1,
        [old ? 'tweet_count' : 'post_count']: 42,
      },
    };
  }

  function sendPosts(account: XAccount | undefined, id: string, url: URL, response: ServerResponse) {
    const query = url.searchParams;
    const refusal =
      account === undefined
        ? 'not-found'
        : (account.gone ?? account.refusesPosts ?? (account.isProtected ? 'protected' : undefined));
    if (account === undefined || refusal !== undefined) {
      return sendJson(response, 200, { errors: [problem(refusal!, id, 'id')] });
    }
    const invalid = (message: string) => {
      const errors = [{ parameters: {}, message }];
      sendJson(response, 400, { errors, title: 'Invalid Request', type: `${types}invalid-request` });
    };
    const size = Number(query.get('max_results'));
    if (size < 5 || size > 100)
      return invalid('The `max_results` query parameter value is not between 5 and 100');
    const token = query.get('pagination_token');
    const start = token === null ? 0 : Number(/^TOKEN-PADDED-(\d+)$/.exec(token)?.[1] ?? Number.NaN);
    if (Number.isNaN(start)) return invalid('The `pagination_token` is invalid');
    const shown = (account.posts ?? [])
      .slice(0, reach)
      .filter(({ at }) => Date.parse(at) >= Date.parse(query.get('start_time') ?? ''));
    const end = start + Math.min(size, pageSize);
    const data = shown.slice(start, end).map((post) => postView(account, post, query));
    const includes = includesOf(shown.slice(start, end), query);
    x.billedPosts += data.length + (includes.posts?.length ?? 0);
    x.billed += includes.users?.length ?? 0;
    const next = end < shown.length ? { next_token: `TOKEN-PADDED-${end}` } : {};
    sendJson(response, 200, {
      ...(data.length === 0 ? {} : { data }),
      ...(Object.keys(includes).length === 0 ? {} : { includes }),
      meta: { result_count: data.length, ...next },
    });
  }

  /** What the posts refer to, where it is asked for as expansions, each once; it is billed too. */
  function includesOf(posts: readonly XPost[], query: URLSearchParams): Record<string, { id: string }[]> {
    const expansions = query.get('expansions')?.split(',') ?? [];
    const listed = (ids: readonly (string | undefined)[]) =>
      [...new Set(ids)].flatMap((id) => (id === undefined ? [] : [{ id }]));
    const references = posts.flatMap(({ id, repostOf, quotes, answers }) => [
      ...(repostOf === undefined ? [] : [`1${id}`]),
      ...(quotes === undefined ? [] : [quotes.id]),
      ...(answers === undefined ? [] : [`2${id}`]),
    ]);
    const all = {
      posts: expansions.includes('referenced_posts') ? listed(references) : [],
      users: expansions.includes('in_reply_to_user_id') ? listed(posts.map(({ answers }) => answers)) : [],
    };
    return Object.fromEntries(Object.entries(all).filter(([, items]) => items.length > 0));
  }

  /** With what was asked for alone. */
  function postView(account: XAccount, post: XPost, query: URLSearchParams) {
    const asked = [query.get('post.fields'), query.get('tweet.fields'), query.get('expansions')];
    const fields = new Set(['id', 'text', ...asked.flatMap((list) => list?.split(',') ?? [])]);
    return Object.fromEntries(
      Object.entries(wholePost(account, post)).filter(([field]) => fields.has(field)),
    );
  }

  function wholePost(account: XAccount, post: XPost) {
    const { repostOf, quotes, answers, names = [], tags = [] } = post;
    const references = [
      ...(repostOf === undefined ? [] : [{ type: 'retweeted', id: '1' }]),
      ...(quotes === undefined ? [] : [{ type: 'quoted', id: quotes.id }]),
      ...(answers === undefined ? [] : [{ type: 'replied_to', id: '2' }]),
    ];
    const mention = (id: string, start: number) => ({ start, end: start + 4, username: `u${id}`, id });
    return {
      id: post.id,
      text: 'never kept',
      created_at: post.at,
      author_id: account.id,
      lang: post.lang ?? 'en',
      ...(answers === undefined ? {} : { in_reply_to_user_id: answers }),
      ...(references.length === 0 ? {} : { [old ? 'referenced_tweets' : 'referenced_posts']: references }),
      public_metrics: {
        like_count: post.likes ?? 1,
        reply_count: 2,
        [old ? 'retweet_count' : 'repost_count']: 3,
        quote_count: 4,
      },
      entities: {
        mentions: [
          ...(repostOf === undefined ? [] : [mention(repostOf, 3)]),
          ...names.map((id) => mention(id, 30)),
        ],
        hashtags: tags.map((tag) => ({ start: 1, end: 2, tag })),
        urls:
          quotes === undefined
            ? []
            : [{ expanded_url: `https://x.com/${quotes.handle}/status/${quotes.id}` }],
      },
    };
  }

  function sendFollowing(account: XAccount | undefined, id: string, url: URL, response: ServerResponse) {
    const refusal =
      account === undefined
        ? 'not-found'
        : (account.gone ?? account.refuses ?? (account.isProtected ? 'protected' : undefined));
    if (account === undefined || refusal !== undefined) {
      return sendJson(response, 200, { errors: [problem(refusal!, id, 'id')] });
    }
    const asked = Number(url.searchParams.get('max_results'));
    if (!(asked >= 1 && asked <= 1000)) {
      const errors = [
        { parameters: { max_results: [String(asked)] }, message: 'It is not between 1 and 1000' },
      ];
      return sendJson(response, 400, { errors, title: 'Invalid Request', type: `${types}invalid-request` });
    }
    const size = Math.min(pageSize, asked);
    const token = url.searchParams.get('pagination_token');
    const start = token === null ? 0 : Number(/^TOKEN-PADDED-(\d+)$/.exec(token)?.[1] ?? Number.NaN);
    if (Number.isNaN(start)) {
      const errors = [
        { parameters: { pagination_token: [token] }, message: 'The `pagination_token` is invalid' },
      ];
      return sendJson(response, 400, { errors, title: 'Invalid Request', type: `${types}invalid-request` });
    }
    const follows = account.follows ?? [];
    const data = follows
      .slice(start, start + size)
      .map((target) => ({ id: target, name: 'N', username: `u${target}` }));
    x.billed += data.length;
    const next = start + size < follows.length ? { next_token: `TOKEN-PADDED-${start + size}` } : {};
    sendJson(response, 200, {
      ...(data.length === 0 ? {} : { data }),
      meta: { result_count: data.length, ...next },
    });
  }
}
