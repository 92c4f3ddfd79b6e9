/** Mastodon servers that claim what is not theirs: WebFinger is each host's own word. */
import { afterEach, expect, test } from 'vitest';
import { nextLink, parseHostMeta } from '../../../../src/crawl/networks/mastodon/answers.ts';
import { mastodonNetwork } from '../../../../src/crawl/networks/mastodon/mastodon.ts';
import type { HttpRequest } from '../../../../src/http-request.ts';
import type { Store } from '../../../../src/store/driver.ts';
import { openMemoryStore } from '../../../../src/store/store.ts';
import { crawlStore, crawlWith, ties, verdicts } from '../../../support/crawl.ts';
import { type MastodonServer, type MastodonUser, startMastodon } from '../../../support/mastodon-server.ts';
import { realHttp } from '../../../support/runtime.ts';
import { simulatedRuntime } from '../../../support/simulated.ts';

const running: MastodonServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function server(host: string, users: readonly MastodonUser[], options = {}): Promise<MastodonServer> {
  const one = await startMastodon(host, users, options);
  running.push(one);
  return one;
}

/** What the server answers to WebFinger for the user `ann`. */
function claim(one: MastodonServer, subject: string, actor: string) {
  one.disturb = (url) =>
    url.pathname === '/.well-known/webfinger' && /acct:ann@one/.test(url.searchParams.get('resource')!)
      ? {
          status: 200,
          body: { subject, links: [{ rel: 'self', type: 'application/activity+json', href: actor }] },
        }
      : null;
}

async function crawl(handles: readonly string[], servers: Record<string, MastodonServer>) {
  const store = crawlStore(
    handles.map((handle) => ({ handle })),
    openMemoryStore(),
    { network: 'mastodon' },
  );
  const map = new Map(Object.entries(servers).map(([host, { url }]) => [host, url]));
  const runtime = simulatedRuntime(realHttp);
  await crawlWith(store, (runtime) => mastodonNetwork(runtime, { servers: map }), { runtime });
  return store;
}

const uri = (host: string, name: string) => `https://${host}.test/users/${name}`;

test.each(['mailto:ann@one.test', 'data:,ann', 'ftp://one.test/ann', `https://one.test/${'a'.repeat(3000)}`])(
  'an actor of which no server can be asked: %.30s',
  async (actor) => {
    const one = await server('one.test', [{ name: 'ann', follows: ['bob'] }, { name: 'bob' }]);
    claim(one, 'acct:ann@one.test', actor);
    const store = await crawl(['ann@one.test', 'bob@one.test'], { 'one.test': one });
    expect(verdicts(store)).toEqual([
      ['failed', 'the answer was malformed', null],
      ['empty', '', uri('one', 'bob')],
    ]);
  },
);

test('a host-meta of megabytes of open tags, and a header of them, are looked through at once', () => {
  expect(parseHostMeta({ status: 200, json: '<Link '.repeat(600_000) })).toBe(null);
  expect(parseHostMeta({ status: 200, json: `<Link rel="lrdd" ${'template="'.repeat(300_000)}>` })).toBe(
    null,
  );
  expect(nextLink('<'.repeat(3_000_000))).toBe(null);
});

test("a server that takes the address of another server's account gets none of its ties", async () => {
  const one = await server('one.test', [{ name: 'ann' }, { name: 'bob' }]);
  const two = await server('two.test', [{ name: 'bob' }, { name: 'cy', follows: ['bob'] }]);
  claim(one, 'acct:bob@two.test', uri('one', 'ann'));
  const store = await crawl(['cy@two.test', 'bob@two.test', 'ann@one.test'], {
    'one.test': one,
    'two.test': two,
  });
  expect(ties(store)).toEqual([`${uri('two', 'cy')} ${uri('two', 'bob')}`]);
  expect(verdicts(store)[2]).toEqual(['empty', '', uri('one', 'ann')]);
});

test.each([
  ['that states its URIs', {}],
  ['that is old', { old: true }],
])(
  "a server that says its account is another server's %s: nobody else's list is read for it",
  async (_, options) => {
    const one = await server('one.test', [{ name: 'ann' }]);
    const two = await server(
      'two.test',
      [{ name: 'ann', follows: ['bob'] }, { name: 'dee' }, { name: 'bob' }],
      options,
    );
    claim(one, 'acct:ann@one.test', uri('two', 'dee'));
    const store = await crawl(['ann@one.test', 'dee@two.test', 'bob@two.test'], {
      'one.test': one,
      'two.test': two,
    });
    expect(ties(store)).toEqual([]);
    expect(verdicts(store)).toEqual([
      [
        'failed',
        'its host says that it is https://two.test/users/dee, and the server there does not say so of ann@one.test: write the account_id that is meant into the roster',
        null,
      ],
      ['empty', '', uri('two', 'dee')],
      ['empty', '', uri('two', 'bob')],
    ]);
  },
);

test('an address under a domain of its own counts where that domain leads to the same account', async () => {
  const one = await server('one.test', [{ name: 'ann', follows: ['bob'] }, { name: 'bob' }]);
  const domain = await server('domain.test', []);
  claim(one, 'acct:ann@domain.test', uri('one', 'ann'));
  domain.disturb = () => ({
    status: 200,
    body: {
      subject: 'acct:ann@domain.test',
      links: [{ rel: 'self', type: 'application/activity+json', href: uri('one', 'ann') }],
    },
  });
  const servers = { 'one.test': one, 'domain.test': domain };
  const store = await crawl(['ann@one.test', 'bob@one.test'], servers);
  expect(store.prepare('SELECT handle FROM profile ORDER BY 1').pluck().all()).toEqual([
    'ann@domain.test',
    'bob@one.test',
  ]);
  expect(ties(store)).toEqual([`${uri('one', 'ann')} ${uri('one', 'bob')}`]);

  domain.disturb = () => ({ status: 404, body: {} });
  const other = await crawl(['ann@one.test', 'bob@one.test'], servers);
  expect(other.prepare('SELECT handle FROM profile ORDER BY 1').pluck().all()).toEqual([
    'ann@one.test',
    'bob@one.test',
  ]);
  expect(ties(other)).toEqual(ties(store));
});

/** Servers reached by their names, as those are that no `--mastodon` gives. */
async function crawlByName(
  handles: readonly string[],
  named: Record<string, MastodonServer>,
  {
    env = {},
    given = [],
    begun,
  }: { env?: Record<string, string>; given?: readonly string[]; begun?: Store } = {},
) {
  const store =
    begun ??
    crawlStore(
      handles.map((handle) => ({ handle })),
      openMemoryStore(),
      { network: 'mastodon' },
    );
  const http = (request: HttpRequest) => {
    const url = new URL(request.url);
    const base = named[url.host]?.url;
    if (base === undefined) throw new Error(`there is no ${url.host}`);
    return realHttp({ ...request, publicOnly: false, url: `${base}${url.pathname}${url.search}` });
  };
  const servers = new Map(given.map((host) => [host, `https://${host}`]));
  const runtime = simulatedRuntime(http, env);
  await crawlWith(store, (runtime) => mastodonNetwork(runtime, { servers }), {
    runtime,
    ...(begun ? { retry: ['failed'] } : {}),
  });
  return store;
}

test('a token goes to the host whose name it has, and to none that differs by a hyphen', async () => {
  const good = await server('social.one.test', [{ name: 'ann' }]);
  const evil = await server('social-one.test', [{ name: 'eve' }]);
  const own = await server('so-cial.one-two.test', [{ name: 'bob' }]);
  await crawlByName(
    ['ann@social.one.test', 'eve@social-one.test', 'bob@so-cial.one-two.test'],
    { 'social.one.test': good, 'social-one.test': evil, 'so-cial.one-two.test': own },
    { env: { MASTODON_TOKEN_SOCIAL_ONE_TEST: 'secret', MASTODON_TOKEN_SO__CIAL_ONE__TWO_TEST: 'other' } },
  );
  expect([...good.tokens]).toEqual(['Bearer secret']);
  expect([...evil.tokens]).toEqual([]);
  expect([...own.tokens]).toEqual(['Bearer other']);
});

test('a token goes to no host that an answer named, in one that goes on either; the refusal says how', async () => {
  const env = { MASTODON_TOKEN_FAR_TEST: 'secret' };
  const evil = await server('evil.test', []);
  const far = await server('evil.test', [{ name: 'eve', follows: ['bob@two.test'] }], { web: 'far.test' });
  const two = await server('two.test', [{ name: 'bob' }]);
  far.demands = 'secret';
  evil.disturb = () => ({
    status: 200,
    body: {
      subject: 'acct:eve@evil.test',
      links: [{ rel: 'self', type: 'application/activity+json', href: uri('far', 'eve') }],
    },
  });
  const named = { 'evil.test': evil, 'far.test': far, 'two.test': two };
  const handles = ['eve@evil.test', 'bob@two.test'];
  const store = await crawlByName(handles, named, { env });
  await crawlByName(handles, named, { env, begun: store });
  expect([...far.tokens]).toEqual([]);
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual([
    'failed',
    'its server answers with a token only, which goes into MASTODON_TOKEN_FAR_TEST, with --mastodon far.test=https://far.test',
  ]);
  await crawlByName(handles, named, { env, given: ['far.test'], begun: store });
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual(['complete', '']);
  expect([...far.tokens]).toEqual(['Bearer secret']);
});

test("a host that leads to another server's account under its own address gets none of it", async () => {
  const evil = await server('evil.test', []);
  const two = await server('two.test', [{ name: 'alice', follows: ['bob'] }, { name: 'bob' }]);
  const named = { 'evil.test': evil, 'two.test': two };
  for (const subject of ['acct:mallory@evil.test', 'acct:alice@evil.test', 'acct:alice@two.test']) {
    evil.disturb = () => ({
      status: 200,
      body: {
        subject,
        links: [{ rel: 'self', type: 'application/activity+json', href: uri('two', 'alice') }],
      },
    });
    const store = await crawlByName(['mallory@evil.test', 'alice@two.test', 'bob@two.test'], named);
    expect(ties(store)).toEqual([`${uri('two', 'alice')} ${uri('two', 'bob')}`]);
    expect(verdicts(store)[0]).toEqual([
      'failed',
      'its host says that it is https://two.test/users/alice, and the server there does not say so of mallory@evil.test: write the account_id that is meant into the roster',
      null,
    ]);
    expect(verdicts(store)[1]![0]).toBe('complete');
  }
});

test("an id whose host leads to another account gets none of that account's list", async () => {
  const evil = await server('evil.test', []);
  const two = await server('two.test', [{ name: 'alice', follows: ['bob'] }, { name: 'bob' }]);
  evil.disturb = () => ({
    status: 200,
    body: {
      subject: 'acct:alice@two.test',
      links: [{ rel: 'self', type: 'application/activity+json', href: uri('two', 'alice') }],
    },
  });
  const store = await crawlByName(
    ['alice@two.test', 'bob@two.test'],
    { 'evil.test': evil, 'two.test': two },
    {
      begun: crawlStore(
        [
          { handle: '', account_id: uri('evil', 'mallory') },
          { handle: 'alice@two.test' },
          { handle: 'bob@two.test' },
        ],
        openMemoryStore(),
        { network: 'mastodon' },
      ),
    },
  );
  expect(ties(store)).toEqual([`${uri('two', 'alice')} ${uri('two', 'bob')}`]);
  expect(verdicts(store)[0]).toEqual([
    'failed',
    'its host says that it is https://two.test/users/alice, which is another account: write the account_id that is meant into the roster',
    uri('evil', 'mallory'),
  ]);
});
