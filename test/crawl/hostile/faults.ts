/** What hostile servers do, put together from deeds, the calls that they are done to, and how long they last. */
import type { HttpResponse } from '../../../src/http-request.ts';
import type { Call, Name, Page, Platform } from './world.ts';

interface Asked {
  platform: Platform;
  url: URL;
  call: Call;
  /** How often this has been asked, 1-based. */
  time: number;
}

/**
 * - `same`: the graph of the honest server.
 * - `unknown`: the spoilt accounts are not observed, with a reason, and all others are as ever.
 * - `either`: one of the two, as far as each spoilt account is concerned.
 * - `unread`: the same, and where a host holds accounts up they stay unread, and the crawl says when to come back.
 * - `stopped`: the crawl ends with a message, and goes on later.
 * - `ended`: `either` or `stopped`.
 */
type End = 'same' | 'unknown' | 'either' | 'unread' | 'stopped' | 'ended';

export interface Fault {
  name: string;
  ends: End;
  /** The accounts that are unknown; ann where absent. */
  spoils?: readonly Name[];
  /** Takes half a minute: left out of the choice. */
  isLong?: boolean;
  act(asked: Asked, honest: () => Promise<HttpResponse>): Promise<HttpResponse>;
}

type Act = Fault['act'];
type Deed = readonly [does: string, act: Act];

const say = (status: number, body = '', headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers,
  body,
});
const always =
  (response: HttpResponse): Act =>
  async () =>
    response;
const body =
  (change: (text: string) => string): Act =>
  async (_, honest) => {
    const answer = await honest();
    return { ...answer, body: change(answer.body) };
  };
const fail =
  (message: string, code?: string): Act =>
  async () => {
    throw Object.assign(new Error(message), code === undefined ? {} : { code });
  };

const NESTED = `${'['.repeat(3_900_000)}`;
const NESTED_OBJECTS = '{"a":'.repeat(780_000);
const NESTED_WHOLE = `${'['.repeat(1_900_000)}${']'.repeat(1_900_000)}`;
const MANY_OBJECTS = `[${'{},'.repeat(1_300_000)}{}]`;
const LONG = ' '.repeat(5_000_000);

/** Answers that are none: asked again, then given up. */
const NO_ANSWERS: readonly Deed[] = [
  ['answers 500 in JSON', always(say(500, '{"error":"InternalServerError"}'))],
  ['answers 502 in HTML', always(say(502, '<html>bad gateway</html>'))],
  ['answers 503 and asks for 20 s', always(say(503, '', { 'retry-after': '20' }))],
  ['answers 504 without a body', always(say(504))],
  ['answers 599', always(say(599, '{}'))],
  ['answers 408', always(say(408, '{"error":"Timeout"}'))],
  ['sends a part (206) of the whole', async (_, honest) => ({ ...(await honest()), status: 206 })],
  ['sends no content (204)', always(say(204))],
  ['accepts (202) and answers later', async (_, honest) => ({ ...(await honest()), status: 202 })],
  ['says that nothing has changed (304)', always(say(304))],
  ['leads to itself', async ({ url }) => say(302, '', { location: url.href })],
  ['leads into a private network', always(say(301, '', { location: 'http://192.168.0.1/' }))],
  ['leads nowhere', always(say(302, '', { location: 'https://[' }))],
  ['sends a page in HTML', always(say(200, '<html>Hello</html>', { 'content-type': 'text/html' }))],
  ['sends XML', always(say(200, '<?xml version="1.0"?><follows/>'))],
  ['sends nothing', always(say(200))],
  ['sends blanks', always(say(200, '   \n'))],
  ['cuts the JSON in half', body((text) => text.slice(0, text.length / 2))],
  ['leaves the last bracket out', body((text) => text.slice(0, -1))],
  ['sends the JSON twice', body((text) => text + text)],
  ['marks the byte order', body((text) => `\uFEFF${text}`)],
  ['sends JSON with a comment', body((text) => `/* hello */${text}`)],
  ['sends null', always(say(200, 'null'))],
  ['sends a number', always(say(200, '7'))],
  ['sends a text', always(say(200, '"follows"'))],
  ['sends true', always(say(200, 'true'))],
  ['sends an object without a list', always(say(200, '{"ok":true}'))],
  ['nests lists for 4 MB', always(say(200, NESTED))],
  ['nests lists for 16 MB', async () => say(200, '['.repeat(15_900_000))],
  ['nests objects for 4 MB', always(say(200, NESTED_OBJECTS))],
  ['nests lists for 4 MB and closes them', always(say(200, NESTED_WHOLE))],
  ['sends more than the limit', body((text) => text + LONG)],
  ['drops the connection', fail('socket hang up', 'ECONNRESET')],
  ['never answers', fail('no answer within 30 s')],
  ['refuses connections', fail('connect ECONNREFUSED', 'ECONNREFUSED')],
  ['has no address', fail('getaddrinfo ENOTFOUND', 'ENOTFOUND')],
  ['breaks off in the middle', fail('the connection broke off in the middle of an answer')],
];

/** What an honest server may do as well: nothing comes of it. */
const HARMLESS: readonly Deed[] = [
  ['pads its JSON with blanks', body((text) => `\r\n\t ${text}${' '.repeat(1000)}`)],
  [
    'calls its JSON plain text',
    async (_, honest) => ({
      ...(await honest()),
      headers: { ...(await honest()).headers, 'content-type': 'text/plain' },
    }),
  ],
  [
    'announces an hour of rest in the past',
    async (_, honest) => {
      const answer = await honest();
      return {
        ...answer,
        headers: { ...answer.headers, 'ratelimit-remaining': '0', 'ratelimit-reset': '1000000001' },
      };
    },
  ],
  [
    'says that no request is left for 30 s, every time',
    async (_, honest) => {
      const answer = await honest();
      return {
        ...answer,
        headers: { ...answer.headers, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' },
      };
    },
  ],
];

/** Limits that end. */
const LIMITS: readonly Deed[] = [
  ['says 429 without a word', always(say(429))],
  ['says 429 for two seconds', always(say(429, 'slow down', { 'retry-after': '2' }))],
  ['says 429 until a date', always(say(429, '', { 'retry-after': 'Mon, 01 Jun 2026 00:00:40 GMT' }))],
  ['says 429 until a reset', always(say(429, '{}', { 'x-ratelimit-reset': '9' }))],
  ['says 429 for a time that is none', always(say(429, '', { 'retry-after': 'soon' }))],
  ['says 429 for less than no time', always(say(429, '', { 'retry-after': '-5' }))],
];

/** Limits that do not: what needs the host stays unread, or is given up. */
const ENDLESS_LIMITS: readonly Deed[] = [
  ...LIMITS,
  ['says 429 for an hour', always(say(429, '', { 'retry-after': '3600' }))],
  ['says 429 for a time without end', always(say(429, '', { 'retry-after': '9'.repeat(400) }))],
  ['says 429 until the year 9999', always(say(429, '', { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' }))],
];

interface Turned {
  page: Page;
  asked: Asked;
  /** An account that is nobody's of the roster. */
  stranger(k: number): unknown;
}

/** The page that an honest server would send, turned into another one. */
const turn =
  (change: (turned: Turned) => Page): Act =>
  async (asked, honest) => {
    const answer = await honest();
    const { platform, url, call } = asked;
    const given = JSON.parse(answer.body);
    const page = platform.readPage(given, answer.headers);
    const lister = call.account ?? 'ann';
    const turned = change({ page, asked, stranger: (k) => platform.item(k, lister) });
    const { body, headers } = platform.writePage(turned, given, url);
    return { ...answer, headers: { ...answer.headers, link: '', ...headers }, body: JSON.stringify(body) };
  };
const items = (change: (items: unknown[], turned: Turned) => unknown[]): Act =>
  turn((turned) => ({ ...turned.page, items: change(turned.page.items, turned) }));
const next = (cursor: unknown): Act =>
  turn(({ page }) => ({ ...page, next: page.next == null ? undefined : cursor }));
/** Strangers in the stead of all that is there, ever new ones. */
const newcomers = ({ asked: { platform, url }, stranger }: Turned, size = platform.pageSize): unknown[] => {
  const start = Number(/=c(\d+)/.exec(url.search)?.[1] ?? 0);
  return Array.from({ length: size }, (_, k) => stranger(start * platform.pageSize + k));
};
const onward = ({ asked: { url } }: Turned) => `c${Number(/=c(\d+)/.exec(url.search)?.[1] ?? 0) + 1}`;
const onFirst =
  (act: Act): Act =>
  (asked, honest) =>
    asked.call.isLater ? honest() : act(asked, honest);
const onLater =
  (act: Act): Act =>
  (asked, honest) =>
    asked.call.isLater ? act(asked, honest) : honest();
/** What the honest server sent for the first page, sent for every page. */
const firstPageAgain = (): Act => {
  let first: HttpResponse | null = null;
  return async (asked, honest) => {
    if (!asked.call.isLater) first = await honest();
    return first ?? honest();
  };
};

/** Lists that are not what they say. */
const LISTS: readonly (readonly [does: string, ends: End, act: () => Act])[] = [
  [
    'repeats the first page under new cursors',
    'unknown',
    () => turn((t) => ({ items: t.page.items, next: onward(t) })),
  ],
  [
    'repeats the first page as the last',
    'unknown',
    () => onLater(turn(({ page }) => ({ items: page.items, next: undefined }))),
  ],
  ['sends the first page for every page', 'unknown', firstPageAgain],
  ['cuts the list after its first page', 'unknown', () => next(undefined)],
  ['ends the list with an empty cursor after its first page', 'unknown', () => next('')],
  ['ends the list with a cursor that is null', 'unknown', () => next(null)],
  [
    'cuts the list after one account',
    'unknown',
    () => turn(({ page }) => ({ items: page.items.slice(0, 1), next: undefined })),
  ],
  ['lists nobody', 'unknown', () => turn(() => ({ items: [], next: undefined }))],
  [
    'ends the list with an empty second page',
    'unknown',
    () => onLater(turn(() => ({ items: [], next: undefined }))),
  ],
  ['leaves out every second account', 'unknown', () => items((all) => all.filter((_, k) => k % 2 === 0))],
  [
    'leaves out a tenth of each page',
    'unknown',
    () => items((all) => all.slice(0, Math.ceil(0.9 * all.length))),
  ],
  ['leaves the first page empty and goes on', 'unknown', () => onFirst(items(() => []))],
  ['leads back to the first cursor', 'unknown', () => onLater(next('c1'))],
  [
    'goes in a circle of cursors',
    'unknown',
    () => turn((t) => ({ items: t.page.items, next: onward(t) === 'c3' ? 'c1' : onward(t) })),
  ],
  ['sends empty pages for ever', 'unknown', () => turn((t) => ({ items: [], next: onward(t) }))],
  [
    'sends one account for ever',
    'unknown',
    () => turn((t) => ({ items: t.page.items.slice(0, 1), next: onward(t) })),
  ],
  [
    'sends full pages of strangers for ever',
    'unknown',
    () => turn((t) => ({ items: newcomers(t), next: onward(t) })),
  ],
  [
    'sends pages of one stranger for ever',
    'unknown',
    () => turn((t) => ({ items: newcomers(t, 1), next: onward(t) })),
  ],
  ['sends a cursor of 3 MB', 'unknown', () => next('c'.repeat(3_000_000))],
  ['mixes nulls among the accounts', 'unknown', () => items((all) => [null, ...all])],
  ['mixes numbers among the accounts', 'unknown', () => items((all) => [...all, 7, 8])],
  ['mixes texts among the accounts', 'unknown', () => items((all) => [...all, 'bob'])],
  ['mixes lists among the accounts', 'unknown', () => items((all) => [...all, all.slice(0, 2)])],
  ['mixes empty objects among the accounts', 'unknown', () => items((all) => [...all, {}])],
  ['sends nulls alone', 'unknown', () => items((all) => all.map(() => null))],
  ['sends empty objects alone', 'unknown', () => items((all) => all.map(() => ({})))],
  ['sends a million empty objects', 'unknown', () => always(say(200, MANY_OBJECTS))],
  ['sends each account twice', 'same', () => items((all) => all.flatMap((item) => [item, item]))],
  ['turns each page round', 'same', () => items((all) => all.toReversed())],
  [
    'adds fields that nobody knows',
    'same',
    () =>
      items((all) =>
        all.map((item) => ({ ...(item as object), $evil: { __proto__: { a: 1 } }, constructor: 1 })),
      ),
  ],
  [
    'says that the cursor is none of its own',
    'unknown',
    () =>
      onLater(
        always(
          say(
            400,
            JSON.stringify({
              error: 'InvalidRequest',
              message: 'Malformed cursor',
              errors: [
                { parameters: { pagination_token: ['x'] }, message: 'The `pagination_token` is invalid' },
              ],
            }),
          ),
        ),
      ),
  ],
  ['refuses without a word', 'unknown', () => always(say(400))],
  ['refuses in HTML', 'unknown', () => always(say(400, '<html>no</html>'))],
];

/** Profiles that lie or are none; the honest list stands beside them. */
const PROFILES: readonly (readonly [
  does: string,
  ends: End,
  spoils: readonly Name[],
  change: (profile: Record<string, unknown>, platform: Platform) => void,
])[] = [
  ['declares no count', 'unknown', ['cy'], (profile, platform) => platform.declare(profile, undefined)],
  [
    'declares a count that is null',
    'unknown',
    ['cy'],
    (profile, platform) => platform.declare(profile, null),
  ],
  ['declares a count that is text', 'unknown', ['cy'], (profile, platform) => platform.declare(profile, '7')],
  ['declares fewer than none', 'unknown', ['cy'], (profile, platform) => platform.declare(profile, -1)],
  ['declares half a follow', 'unknown', ['cy'], (profile, platform) => platform.declare(profile, 0.5)],
  [
    'declares 2^53-1',
    'unknown',
    ['ann', 'bob', 'cy', 'dee', 'eve', 'fay'],
    (profile, platform) => platform.declare(profile, 2 ** 53 - 1),
  ],
  ['declares 1e300', 'unknown', ['cy'], (profile, platform) => platform.declare(profile, 1e300)],
  [
    'declares twenty more than a short list has',
    'unknown',
    ['bob', 'cy', 'dee', 'eve', 'fay'],
    (profile, platform) => {
      const count = declared(profile) ?? 0;
      if (count < 100) platform.declare(profile, count + 20);
    },
  ],
];

function declared(profile: Record<string, unknown>): number | undefined {
  const metrics = profile.public_metrics as Record<string, unknown> | undefined;
  return (profile.followsCount ?? profile.following_count ?? metrics?.following_count) as number | undefined;
}

const changeProfiles =
  (change: (profile: Record<string, unknown>, platform: Platform) => void): Act =>
  async ({ platform }, honest) => {
    const answer = await honest();
    const given = JSON.parse(answer.body);
    for (const profile of platform.profilesIn(given)) change(profile, platform);
    return { ...answer, body: JSON.stringify(given) };
  };

/** Lists without an end whose length nobody states, or states truly: read up to what no account has. */
const ENDLESS: readonly (readonly [does: string, count: unknown, change: (turned: Turned) => Page])[] = [
  [
    'declares no count and sends full pages of strangers for ever',
    undefined,
    (t) => ({ items: newcomers(t), next: onward(t) }),
  ],
  [
    'declares 2^53-1 and sends full pages of strangers for ever',
    2 ** 53 - 1,
    (t) => ({ items: newcomers(t), next: onward(t) }),
  ],
  ['declares 2^53-1 and sends empty pages for ever', 2 ** 53 - 1, (t) => ({ items: [], next: onward(t) })],
];

/** A list that has no end where nothing contradicts it. */
export function endlessFaults(): Fault[] {
  return ENDLESS.map(([does, count, change]) => {
    const lie = changeProfiles((profile, platform) => {
      const isAnn = [profile.did, profile.username, profile.acct].some((name) =>
        /(^|:)ann$/.test(String(name)),
      );
      if (isAnn) platform.declare(profile, count);
    });
    const list = turn(change);
    let answer: HttpResponse | null = null;
    /** One honest answer is turned into them all. */
    const once = (honest: () => Promise<HttpResponse>) => async () => {
      answer ??= await honest();
      return answer;
    };
    return {
      name: `for one account: ${does}`,
      ends: 'unknown' as const,
      isLong: true,
      act: (asked: Asked, honest: () => Promise<HttpResponse>) => {
        if (asked.call.kind === 'profile') return lie(asked, honest);
        return isAnnsList(asked.call) ? list(asked, once(honest)) : honest();
      },
    };
  });
}

type Relation = Record<string, unknown>;

/** What is said of pairs that cannot be. */
const PAIRS: readonly (readonly [
  does: string,
  change: (relations: Relation[], asked: Asked) => unknown[],
])[] = [
  ['leaves one out', (all) => all.slice(1)],
  ['leaves all out', () => []],
  ['answers about others', (all) => all.map((one) => ({ ...one, did: `${one.did}x` }))],
  ['answers without saying about whom', (all) => all.map(({ did: _, ...one }) => one)],
  ['says that following is true', (all) => all.map((one) => ({ ...one, following: true }))],
  ['says that following is 1', (all) => all.map((one) => ({ ...one, following: 1 }))],
  ['says that following is an object', (all) => all.map((one) => ({ ...one, following: {} }))],
  ['says that following is a list', (all) => all.map((one) => ({ ...one, following: [] }))],
  ['says that following is a word', (all) => all.map((one) => ({ ...one, following: 'yes' }))],
  ['says that following is empty text', (all) => all.map((one) => ({ ...one, following: '' }))],
  [
    'names a block as the follow',
    (all, { call }) =>
      all.map((one) => ({ ...one, following: `at://did:plc:${call.account}/app.bsky.graph.block/x` })),
  ],
  ['says that being followed is true', (all) => all.map((one) => ({ ...one, followedBy: true }))],
  [
    'swaps the two directions',
    (all) => all.map((one) => ({ ...one, following: one.followedBy, followedBy: one.following ?? 'no' })),
  ],
  [
    'says yes and then no',
    (all, { call }) => [
      ...all.map((one) => ({ ...one, following: `at://did:plc:${call.account}/app.bsky.graph.follow/x` })),
      ...all.map(({ following: _, ...one }) => one),
    ],
  ],
  [
    'says no and then yes',
    (all, { call }) => [
      ...all.map(({ following: _, ...one }) => one),
      ...all.map((one) => ({ ...one, following: `at://did:plc:${call.account}/app.bsky.graph.follow/x` })),
    ],
  ],
  ['says that blocking is true', (all) => all.map((one) => ({ ...one, blocking: true }))],
  ['knows nobody', (all) => all.map(({ did }) => ({ actor: did, notFound: true }))],
  [
    'knows nobody, and then everybody',
    (all) => [...all.map(({ did }) => ({ actor: did, notFound: true })), ...all],
  ],
  ['sends nulls', (all) => all.map(() => null)],
  ['sends texts', (all) => all.map(({ did }) => did)],
  ['sends lists', (all) => all.map((one) => [one])],
];

/** Faults of what is said of pairs. */
export function pairFaults(): Fault[] {
  const isAnns = ({ kind, account }: Call) => kind === 'pairs' && account === 'ann';
  const everyone = ({ kind }: Call) => kind === 'pairs';
  const deeds: Deed[] = [
    ...NO_ANSWERS,
    ...LIMITS,
    ...PAIRS.map(
      ([does, change]): Deed => [does, items((all, { asked }) => change(all as Relation[], asked))],
    ),
  ];
  const all: readonly Name[] = ['ann', 'bob', 'cy', 'dee', 'eve', 'fay'];
  return deeds.flatMap(([does, act]): Fault[] => [
    {
      name: `twice, for each question about pairs: ${does}`,
      ends: does === 'knows nobody' ? 'either' : 'same',
      spoils: all,
      act: done(everyone, 2, act),
    },
    {
      name: `always, for the pairs of one account: ${does}`,
      ends: 'ended',
      spoils: all,
      act: done(isAnns, Infinity, act),
    },
    {
      name: `always, for all pairs: ${does}`,
      ends: 'ended',
      spoils: all,
      act: done(everyone, Infinity, act),
    },
  ]);
}

/** Faults on the way from an address to its account. */
export function fingerFaults(): Fault[] {
  return [...NO_ANSWERS, ...LIMITS].map(([does, act]) => ({
    name: `twice, for each WebFinger: ${does}`,
    ends: 'same' as const,
    act: done(({ kind }) => kind === 'finger', 2, act),
  }));
}

/** Faults on the way to the server that keeps an account's records. */
export function documentFaults(): Fault[] {
  const deeds: Deed[] = [
    ...NO_ANSWERS,
    ['names another account', body((text) => text.replaceAll('did:plc:ann', 'did:plc:bob'))],
    ['has no id', body((text) => text.replace('"id":"did:plc:ann",', ''))],
  ];
  return (['document', 'revision'] as const).flatMap((kind) =>
    deeds
      .filter(([does]) => kind === 'document' || !/^(names|has no id)/.test(does))
      .flatMap(([does, act]): Fault[] => {
        const isAnns = (call: Call) => call.kind === kind && call.account === 'ann';
        return [
          { name: `twice, for the ${kind} of one account: ${does}`, ends: 'same', act: done(isAnns, 2, act) },
          {
            name: `always, for the ${kind} of one account: ${does}`,
            ends: 'either',
            act: done(isAnns, Infinity, act),
          },
        ];
      }),
  );
}

const STRAYS: readonly (readonly [
  does: string,
  ends: End,
  change: (record: Record<string, unknown>) => unknown,
])[] = [
  [
    'keeps blocks under the key of follows',
    'unknown',
    ({ value, ...one }) => ({ ...one, value: { ...(value as object), $type: 'app.bsky.graph.block' } }),
  ],
  [
    'names the collection of blocks',
    'unknown',
    ({ uri, ...one }) => ({ ...one, uri: String(uri).replace('graph.follow', 'graph.block') }),
  ],
  ['names no record', 'unknown', ({ uri: _, ...one }) => one],
  [
    'names a record without a key',
    'unknown',
    ({ uri, ...one }) => ({ ...one, uri: String(uri).replace(/[^/]*$/, '') }),
  ],
  [
    "names another account's repository",
    'unknown',
    ({ uri, ...one }) => ({ ...one, uri: String(uri).replace('did:plc:ann', 'did:plc:fay') }),
  ],
  [
    'says no type',
    'unknown',
    ({ value, ...one }) => ({ ...one, value: { ...(value as object), $type: undefined } }),
  ],
  ['names a web page', 'unknown', ({ uri: _, ...one }) => ({ ...one, uri: 'https://one.example/' })],
  ['keeps no value', 'unknown', ({ value: _, ...one }) => one],
  [
    'dates every follow "yesterday"',
    'same',
    ({ value, ...one }) => ({ ...one, value: { ...(value as object), createdAt: 'yesterday' } }),
  ],
  [
    'dates no follow',
    'same',
    ({ value, ...one }) => ({ ...one, value: { ...(value as object), createdAt: undefined } }),
  ],
  [
    'dates every follow in the year 9999',
    'same',
    ({ value, ...one }) => ({
      ...one,
      value: { ...(value as object), createdAt: '9999-12-31T23:59:59.999Z' },
    }),
  ],
  [
    'dates every follow by a number',
    'same',
    ({ value, ...one }) => ({ ...one, value: { ...(value as object), createdAt: 5 } }),
  ],
];

/** Records that are no follows, in the stead of those of one account. */
export function recordFaults(): Fault[] {
  return [
    ...STRAYS.map(
      ([does, ends, change]): Fault => ({
        name: `always, for all records of one account: ${does}`,
        ends,
        act: done(
          isAnnsList,
          Infinity,
          items((all) => all.map((one) => change(one as Record<string, unknown>))),
        ),
      }),
    ),
    ...STRAYS.map(
      ([does, ends, change]): Fault => ({
        name: `always, for one record of each page: ${does}`,
        ends,
        act: done(
          isAnnsList,
          Infinity,
          items((all) => all.map((one, k) => (k === 5 ? change(one as Record<string, unknown>) : one))),
        ),
      }),
    ),
  ];
}

const done =
  (call: (call: Call) => boolean, times: number, act: Act): Act =>
  async (asked, honest) =>
    call(asked.call) && asked.time <= times ? act(asked, honest) : honest();

const isAnnsList = ({ kind, account }: Call) => kind === 'list' && account === 'ann';

/** Faults of a platform whose accounts are read as lists. */
export function listFaults(): Fault[] {
  const first = (call: Call) => isAnnsList(call) && !call.isLater;
  const later = (call: Call) => isAnnsList(call) && call.isLater;
  const profile = ({ kind }: Call) => kind === 'profile';
  const faults: Fault[] = [];
  for (const [does, act] of [...NO_ANSWERS, ...LIMITS]) {
    faults.push({
      name: `twice, for each page of a list: ${does}`,
      ends: 'same',
      act: done(({ kind }) => kind === 'list', 2, act),
    });
    faults.push({ name: `twice, for each look-up: ${does}`, ends: 'same', act: done(profile, 2, act) });
  }
  for (const [does, act] of NO_ANSWERS) {
    faults.push({ name: `always, for one list: ${does}`, ends: 'unknown', act: done(first, Infinity, act) });
    faults.push({
      name: `always, from the second page of one list on: ${does}`,
      ends: 'unknown',
      act: done(later, Infinity, act),
    });
    faults.push({ name: `always, for every call: ${does}`, ends: 'stopped', act });
  }
  for (const [does, act] of HARMLESS)
    faults.push({ name: `always, for every call: ${does}`, ends: 'same', act });
  for (const [does, ends, act] of LISTS) {
    faults.push({
      name: `always, for one list: ${does}`,
      ends,
      act: fresh(() => done(isAnnsList, Infinity, act())),
    });
  }
  for (const [does, , act] of LISTS) {
    // Where pages are paid for, none is bought twice.
    faults.push({
      name: `once, for each page of one list: ${does}`,
      ends: 'either',
      act: fresh(() => done(isAnnsList, 1, act())),
    });
  }
  for (const [does, ends, spoils, change] of PROFILES) {
    faults.push({
      name: `in every profile: ${does}`,
      ends,
      spoils,
      act: done(profile, Infinity, changeProfiles(change)),
    });
  }
  return faults;
}

/** Limits of which the crawl says when to come back. */
export function limitFaults(calls: (call: Call) => boolean, told: string): Fault[] {
  return ENDLESS_LIMITS.map(([does, act]) => ({
    name: `always, for ${told}: ${does}`,
    ends: 'unread' as const,
    act: done(calls, Infinity, act),
  }));
}

/** A fault that remembers is made anew for each crawl: its first call begins it. */
function fresh(make: () => Act): Act {
  let act: Act | null = null;
  return (asked, honest) => {
    act ??= make();
    return act(asked, honest);
  };
}
