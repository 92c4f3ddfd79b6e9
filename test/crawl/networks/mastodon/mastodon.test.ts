/** Mastodon: each verdict, the home server by WebFinger, Link alone, both limits, and servers side by side. */
import { afterEach, expect, test } from 'vitest';
import { createGate } from '../../../../src/crawl/gate.ts';
import { nextLink } from '../../../../src/crawl/networks/mastodon/answers.ts';
import { mastodonNetwork } from '../../../../src/crawl/networks/mastodon/mastodon.ts';
import type { Runtime } from '../../../../src/runtime.ts';
import type { Store } from '../../../../src/store/driver.ts';
import { openMemoryStore } from '../../../../src/store/store.ts';
import { type CrawlSetting, crawlStore, crawlWith, ties, verdicts } from '../../../support/crawl.ts';
import { startLoopback } from '../../../support/loopback.ts';
import { type MastodonServer, type MastodonUser, startMastodon } from '../../../support/mastodon-server.ts';
import { testRuntime } from '../../../support/runtime.ts';

const running: MastodonServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function server(host: string, users: readonly MastodonUser[], options = {}): Promise<MastodonServer> {
  const one = await startMastodon(host, users, options);
  running.push(one);
  return one;
}

const open = (handles: readonly string[]) =>
  crawlStore(
    handles.map((handle) => (handle.startsWith('https:') ? { handle: '', account_id: handle } : { handle })),
    openMemoryStore(),
    { network: 'mastodon' },
  );

const run = (store: Store, servers: Record<string, string>, setting: CrawlSetting = {}) =>
  crawlWith(
    store,
    (runtime: Runtime) => mastodonNetwork(runtime, { servers: new Map(Object.entries(servers)) }),
    setting,
  );

const strangers = (count: number) => Array.from({ length: count }, (_, k) => `s${k}@far.test`);

test('every verdict of one server', async () => {
  const one = await server('one.test', [
    { name: 'Ann', follows: ['bob', 'zed@far.test', 'cy'] },
    { name: 'bob' },
    { name: 'cy', hides: true, declared: 9 },
    { name: 'dee', hidesSilently: true, declared: 9 },
    { name: 'eve', suspended: true, declared: 9 },
    { name: 'fay', movedTo: 'fay@far.test', follows: ['bob'] },
    { name: 'gus', follows: strangers(10), declared: 100 },
    { name: 'hal', hides: true, declared: 0 },
    { name: 'ida', lost: true },
    { name: 'jo', movedTo: 'jo2' },
  ]);
  const names = ['ann', 'bob', 'cy', 'dee', 'eve', 'fay', 'gus', 'hal', 'ida', 'jo', 'nobody'];
  const store = open([
    ...names.map((name) => `${name}@one.test`),
    'not an address',
    'https://one.test/users/bob',
  ]);
  await run(store, { 'one.test': one.url });
  const uri = (name: string) => `https://one.test/users/${name}`;
  expect(verdicts(store)).toEqual([
    ['complete', '', uri('Ann')],
    ['empty', '', uri('bob')],
    ['hidden', 'its holder hides its follows', uri('cy')],
    ['hidden', 'it declares 9 follows and lists none', uri('dee')],
    ['suspended', 'its server has suspended it', uri('eve')],
    ['moved', 'it has moved to fay@far.test', uri('fay')],
    ['partial', 'it declares 100 follows and lists 10', uri('gus')],
    ['empty', '', uri('hal')],
    ['failed', 'its server does not speak this API', uri('ida')],
    ['moved', 'it has moved to jo2@one.test', uri('jo')],
    ['not-found', 'its server knows no such account', null],
    ['not-found', '"not an address" cannot be a handle', null],
    ['empty', '', uri('bob')],
  ]);
  expect(ties(store)).toEqual([`${uri('Ann')} ${uri('bob')}`, `${uri('Ann')} ${uri('cy')}`]);
  expect(one.asked.some((path) => path.includes('id-cy') || path.includes('id-eve'))).toBe(false);
});

test('capped, and failed where the server never answers for one account', async () => {
  const one = await server('one.test', [
    { name: 'ann', follows: strangers(50) },
    { name: 'bob', follows: ['ann'] },
  ]);
  one.disturb = ({ pathname }) =>
    pathname.includes('id-bob') ? { status: 503, body: { error: 'busy' } } : null;
  const store = open(['ann@one.test', 'bob@one.test']);
  await run(store, { 'one.test': one.url }, { cap: 20 });
  expect(verdicts(store).map((row) => row.slice(0, 2))).toEqual([
    ['capped', 'read up to the limit of 20 follows'],
    ['failed', 'the answer was HTTP 503'],
  ]);
});

test('an account is read on its home server, though its address has another host', async () => {
  const web = await server('example.test', [{ name: 'ann', follows: ['bob@two.test'] }]);
  const two = await server('two.test', [{ name: 'bob', follows: ['ann@example.test'] }]);
  web.disturb = ({ pathname }) =>
    pathname === '/.well-known/webfinger'
      ? {
          status: 200,
          body: {
            subject: 'acct:ann@example.test',
            links: [
              {
                rel: 'self',
                type: 'application/activity+json',
                href: 'https://social.example.test/users/ann',
              },
            ],
          },
        }
      : null;
  const home = await server('example.test', [{ name: 'ann', follows: ['bob@two.test'] }], {
    web: 'social.example.test',
  });
  const store = open(['ann@example.test', 'bob@two.test']);
  await run(store, { 'example.test': web.url, 'social.example.test': home.url, 'two.test': two.url });
  expect(web.asked.every((path) => path.startsWith('/.well-known/'))).toBe(true);
  expect(ties(store)).toEqual([
    'https://social.example.test/users/ann https://two.test/users/bob',
    'https://two.test/users/bob https://social.example.test/users/ann',
  ]);
});

test('a redirect of WebFinger is followed to a host that the user named', async () => {
  const home = await server('site.test', [{ name: 'ann' }], { web: 'social.test' });
  const site = await server('site.test', []);
  site.disturb = ({ search }) => ({
    status: 301,
    body: {},
    headers: { location: `${home.url}/.well-known/webfinger${search}` },
  });
  const store = open(['ann@site.test']);
  await run(store, { 'site.test': site.url, 'social.test': home.url });
  expect(verdicts(store)).toEqual([['empty', '', 'https://social.test/users/ann']]);
});

test('servers that name no actors: listed accounts are known by their addresses', async () => {
  const one = await server('one.test', [{ name: 'ann', follows: ['Bob', 'cy@two.test'] }, { name: 'bob' }], {
    old: true,
  });
  const two = await server('two.test', [{ name: 'cy', follows: ['ann@one.test'] }]);
  const store = open(['ann@one.test', 'bob@one.test', 'cy@two.test']);
  await run(store, { 'one.test': one.url, 'two.test': two.url });
  expect(ties(store)).toEqual([
    'https://one.test/users/ann https://one.test/users/bob',
    'https://one.test/users/ann https://two.test/users/cy',
    'https://two.test/users/cy https://one.test/users/ann',
  ]);
});

test('servers that name no actors: addresses that an earlier run has seen are known, in a roster by their ids', async () => {
  const old = { old: true };
  const one = await server(
    'one.test',
    [{ name: 'ann', follows: ['bob', 'cy@two.test'] }, { name: 'bob' }],
    old,
  );
  const two = await server('two.test', [{ name: 'cy', follows: ['bob@one.test'] }], old);
  const store = open(['ann@one.test', 'https://one.test/users/bob', 'https://two.test/users/cy']);
  const servers = { 'one.test': one.url, 'two.test': two.url };
  await run(store, servers, { only: new Set([2, 3]) });
  await run(store, servers);
  expect(ties(store)).toEqual([
    'https://one.test/users/ann https://one.test/users/bob',
    'https://one.test/users/ann https://two.test/users/cy',
    'https://two.test/users/cy https://one.test/users/bob',
  ]);
});

test('the list goes on as long as Link says so, however short its pages are', async () => {
  const one = await server('one.test', [{ name: 'ann', declared: 2 }, { name: 'bob' }, { name: 'cy' }]);
  const item = (name: string) => ({ id: `id-${name}`, acct: name, uri: `https://one.test/users/${name}` });
  const link = (n: number) => ({
    link: `<https://one.test/api/v1/accounts/id-ann/following?max_id=${n}>; rel="next"`,
  });
  one.disturb = (url) => {
    if (!url.pathname.endsWith('id-ann/following')) return null;
    const at = Number(url.searchParams.get('max_id') ?? 0);
    if (at === 0) return { status: 200, body: [item('bob')], headers: link(1) };
    if (at === 1) return { status: 200, body: [], headers: link(2) };
    return { status: 200, body: [item('cy')] };
  };
  const store = open(['ann@one.test', 'bob@one.test', 'cy@one.test']);
  await run(store, { 'one.test': one.url });
  expect(ties(store)).toHaveLength(2);
  expect(verdicts(store)[0]![0]).toBe('complete');
});

test.each([
  ['<https://a/x?max_id=1>; rel="next", <https://a/x?since_id=2>; rel="prev"', 'https://a/x?max_id=1'],
  ['<https://a/x?since_id=2>; rel="prev"', null],
  ['<https://a/x,y?max_id=1>; foo="bar"; rel=next', 'https://a/x,y?max_id=1'],
  ['', null],
])('the next page in %j', (header, next) => {
  expect(nextLink(header)).toBe(next);
});

test('a server that wants a token is told apart, and gets its own token only', async () => {
  const one = await server('one.test', [{ name: 'ann', follows: ['bob@two.test'] }]);
  const two = await server('two.test', [{ name: 'bob' }]);
  one.demands = 'one-secret';
  const servers = { 'one.test': one.url, 'two.test': two.url };
  const bare = open(['ann@one.test', 'bob@two.test']);
  await run(bare, servers);
  expect(verdicts(bare)).toEqual([
    [
      'failed',
      'its server answers with a token only, which goes into MASTODON_TOKEN_ONE_TEST',
      'https://one.test/users/ann',
    ],
    ['empty', '', 'https://two.test/users/bob'],
  ]);
  const store = open(['ann@one.test', 'bob@two.test']);
  await run(store, servers, { runtime: testRuntime({ env: { MASTODON_TOKEN_ONE_TEST: 'one-secret' } }) });
  expect(verdicts(store)[0]![0]).toBe('complete');
  expect([...one.tokens]).toEqual(['Bearer one-secret']);
  expect(two.tokens.size).toBe(0);
  expect(store.serialize().includes('one-secret')).toBe(false);
});

test('a server that refuses strangers: failed, and the others are read', async () => {
  const one = await server('one.test', [{ name: 'ann' }]);
  const two = await server('two.test', [{ name: 'bob' }]);
  one.disturb = ({ pathname }) =>
    pathname.startsWith('/api/') ? { status: 403, body: { error: 'Forbidden' } } : null;
  const store = open(['ann@one.test', 'bob@two.test']);
  await run(store, { 'one.test': one.url, 'two.test': two.url });
  expect(verdicts(store).map((row) => row.slice(0, 2))).toEqual([
    ['failed', 'its server refuses strangers'],
    ['empty', ''],
  ]);
});

test('what does not pass is asked once, in whatever words it is refused', async () => {
  for (const [status, on, verdict, reason] of [
    [403, '/api/', 'failed', 'its server refuses strangers'],
    [404, '/api/', 'failed', 'its server does not speak this API'],
    [410, '/api/', 'not-found', 'it is gone for good, by its holder or its server'],
    [422, '/api/', 'failed', 'its server cannot read what it is asked (HTTP 422)'],
    [403, '/.well-known/webfinger', 'failed', 'its server refuses strangers'],
    [410, '/.well-known/webfinger', 'not-found', 'it is gone for good, by its holder or its server'],
  ] as const) {
    for (const page of [JSON.stringify({ error: 'no' }), '', '<h1>No</h1>']) {
      const one = await server('one.test', [{ name: 'ann' }]);
      const refusing = await startLoopback((url, _, response) => {
        const refused = url.pathname.startsWith(on);
        response.writeHead(refused ? status : 200).end(refused ? page : FINGER);
      });
      const two = await server('two.test', [{ name: 'bob' }]);
      const store = open(['ann@one.test', 'bob@two.test']);
      const runtime = testRuntime();
      await run(store, { 'one.test': refusing.url, 'two.test': two.url }, { runtime });
      expect(verdicts(store)[0]!.slice(0, 2)).toEqual([verdict, reason]);
      expect(refusing.asked.filter((path) => path.startsWith(on))).toHaveLength(1);
      expect(runtime.slept).toEqual([]);
      await Promise.all([refusing.close(), one.close(), two.close()]);
      running.length = 0;
    }
  }
});

const FINGER = JSON.stringify({
  subject: 'acct:ann@one.test',
  links: [{ rel: 'self', type: 'application/activity+json', href: 'https://one.test/users/ann' }],
});

/** A site of people's pages whose accounts live under another domain. */
async function site(hostMeta: string | null) {
  const one = await startLoopback((url, _, response) => {
    const isMeta = url.pathname === '/.well-known/host-meta' && hostMeta !== null;
    response
      .writeHead(isMeta ? 200 : 404, { 'content-type': isMeta ? 'application/xrd+xml' : 'text/html' })
      .end(isMeta ? hostMeta : '<h1>Nothing here</h1>');
  });
  running.push(one as MastodonServer);
  return one;
}

const xrd = (template: string) => `<?xml version="1.0" encoding="UTF-8"?>
<XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0">
  <Link rel="author" template="https://elsewhere.test/{uri}"/>
  <Link rel="lrdd" type="application/jrd+json" template="${template}"/>
</XRD>`;

test('a host that says in its host-meta where its accounts are asked for is believed, once for all of them', async () => {
  const home = await server('site.test', [{ name: 'ann', follows: ['bob'] }, { name: 'bob' }], {
    web: 'social.site.test',
  });
  const apex = await site(xrd(`${home.url}/.well-known/webfinger?a=1&amp;resource={uri}`));
  home.disturb = ({ pathname, searchParams }) => {
    const [, name] = /^acct:(ann|bob)@/.exec(searchParams.get('resource') ?? '') ?? [];
    if (pathname !== '/.well-known/webfinger' || name === undefined) return null;
    const href = `https://social.site.test/users/${name}`;
    const links = [{ rel: 'self', type: 'application/activity+json', href }];
    return { status: 200, body: { subject: `acct:${name}@site.test`, links } };
  };
  const store = open(['ann@site.test', 'bob@site.test', 'nobody@site.test']);
  await run(store, { 'site.test': apex.url, 'social.site.test': home.url }, { concurrency: 1 });
  expect(verdicts(store).map(([verdict, reason]) => [verdict, reason])).toEqual([
    ['complete', ''],
    ['empty', ''],
    ['not-found', 'its server knows no such account'],
  ]);
  expect(
    home.asked.filter((path) => path.includes('webfinger?a=1&resource=acct%3Aann%40site.test')),
  ).toHaveLength(1);
  expect(apex.asked.filter((path) => path === '/.well-known/host-meta')).toHaveLength(1);
});

test.each([
  ['has no host-meta', null],
  ['names a template without TLS', xrd('http://192.0.2.1/webfinger?resource={uri}')],
  ['names nothing', '<XRD></XRD>'],
])(
  'a site that does not speak WebFinger and %s: failed, since nothing is known of the account',
  async (_, text) => {
    const apex = await site(text);
    const two = await server('two.test', [{ name: 'bob' }]);
    const store = open(['ann@site.test', 'bob@two.test']);
    await run(store, { 'site.test': apex.url, 'two.test': two.url });
    expect(verdicts(store)[0]!.slice(0, 2)).toEqual(['failed', 'its host does not answer WebFinger']);
  },
);

test('a server that says nothing but 404 of an account knows none of this name', async () => {
  const one = await startLoopback((_url, _request, response) => {
    response.writeHead(404, { 'content-type': 'text/html' }).end();
  });
  running.push(one as MastodonServer);
  const two = await server('two.test', [{ name: 'bob' }]);
  const store = open(['ann@one.test', 'bob@two.test']);
  const runtime = testRuntime();
  await run(store, { 'one.test': one.url, 'two.test': two.url }, { runtime });
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual(['not-found', 'its server knows no such account']);
  expect(runtime.slept).toEqual([]);
});

test('a token goes to no other machine in the clear; blanks around it are taken off and said', async () => {
  const env = { MASTODON_TOKEN_ONE_TEST: 'one-secret\n' };
  const servers = (url: string) => ({ servers: new Map([['one.test', url]]) });
  expect(() => mastodonNetwork(testRuntime({ env }), servers('http://one.test'))).toThrow(
    /the token in MASTODON_TOKEN_ONE_TEST would go to http:\/\/one\.test in the clear/,
  );
  expect(mastodonNetwork(testRuntime({ env }), servers('https://one.test')).notes).toEqual([
    'the blanks or line ends around the token in MASTODON_TOKEN_ONE_TEST are not part of it and are left out',
  ]);
  expect(() => mastodonNetwork(testRuntime(), servers('https://me:pw@one.test'))).toThrow(
    /a name or a password/,
  );
  const one = await server('one.test', [{ name: 'ann' }]);
  one.demands = 'one-secret';
  const store = open(['ann@one.test']);
  await run(store, { 'one.test': one.url }, { runtime: testRuntime({ env }) });
  expect(verdicts(store)[0]![0]).toBe('empty');
});

test('a server that goes down for good costs its own accounts, not those of the others, nor the crawl', async () => {
  const one = await server('one.test', [
    { name: 'ann', follows: strangers(3) },
    { name: 'bob', follows: strangers(2) },
  ]);
  const two = await server('two.test', [{ name: 'cy', follows: ['dee'] }, { name: 'dee' }]);
  const store = open(['ann@one.test', 'bob@one.test', 'cy@two.test', 'dee@two.test']);
  one.disturb = ({ pathname }) => (pathname.endsWith('/following') ? { status: 503, body: {} } : null);
  const outcome = await run(store, { 'one.test': one.url, 'two.test': two.url });
  expect(outcome.unread).toBe(0);
  expect(verdicts(store).map(([verdict]) => verdict)).toEqual(['failed', 'failed', 'complete', 'empty']);
});

test('no server answers at all: the crawl stops and no verdict is written', async () => {
  const store = open(['ann@one.test', 'bob@two.test']);
  const http = () => Promise.reject(new Error('connect ECONNREFUSED'));
  await expect(
    run(
      store,
      { 'one.test': 'http://127.0.0.1:1', 'two.test': 'http://127.0.0.1:1' },
      { runtime: testRuntime({ http }) },
    ),
  ).rejects.toThrow(/could not read from the Mastodon servers .*run the same command again/);
  expect(verdicts(store).every(([verdict]) => verdict === null)).toBe(true);
});

test('an address that leads into this machine or a private network is not asked', async () => {
  const one = await server('one.test', [{ name: 'ann' }]);
  const inner = await server('inner.test', [{ name: 'ann' }]);
  one.disturb = () => ({
    status: 200,
    body: {
      subject: 'acct:ann@one.test',
      links: [
        {
          rel: 'self',
          type: 'application/activity+json',
          href: `https://${new URL(inner.url).host}/users/ann`,
        },
      ],
    },
  });
  const store = open(['ann@one.test']);
  await run(store, { 'one.test': one.url }).catch(() => {});
  expect(inner.asked).toEqual([]);
});

test('no more requests start in a window than its limit; those of other kinds are not held up', async () => {
  const runtime = testRuntime();
  const starts: [string, number][] = [];
  const gate = createGate(
    {
      atOnce: 1,
      gapMs: 0,
      windows: [
        { count: 5, ms: 1000 },
        { count: 2, ms: 5000, only: /max_id/ },
      ],
    },
    { now: runtime.now, sleep: runtime.sleep },
  );
  const begin = runtime.now();
  for (const url of ['a', 'b?max_id=1', 'c?max_id=2', 'd', 'e?max_id=3', 'f', 'g', 'h', 'i', 'j', 'k']) {
    const leave = await gate.enter(url);
    starts.push([url, runtime.now() - begin]);
    leave();
  }
  const paged = starts.filter(([url]) => url.includes('max_id')).map(([, at]) => at);
  expect(paged).toEqual([0, 0, 5000]);
  const all = starts.map(([, at]) => at);
  for (let k = 5; k < all.length; k++) expect(all[k]! - all[k - 5]!).toBeGreaterThanOrEqual(1000);
});
