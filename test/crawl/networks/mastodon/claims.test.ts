/** Mastodon servers that claim what is not theirs: WebFinger is each host's own word. */
import { afterEach, expect, test } from 'vitest';
import { nextLink, parseHostMeta } from '../../../../src/crawl/networks/mastodon/answers.ts';
import { mastodonNetwork } from '../../../../src/crawl/networks/mastodon/mastodon.ts';
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
        'its host says that it is https://two.test/users/dee, and the server there knows ann@one.test as another account',
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
