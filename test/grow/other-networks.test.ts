/** What governments' own servers on Mastodon, and their lists on X, say of accounts. */
import { afterEach, expect, test } from 'vitest';
import { GaveUp } from '../../src/crawl/faults.ts';
import { createHttp } from '../../src/crawl/http.ts';
import type { Wanted } from '../../src/crawl/known-account.ts';
import type { Network } from '../../src/crawl/network.ts';
import { mastodonNetwork } from '../../src/crawl/networks/mastodon/mastodon.ts';
import { xNetwork } from '../../src/crawl/networks/x/x.ts';
import { UserError } from '../../src/errors.ts';
import { evidenceRow } from '../../src/evidence/evidence-row.ts';
import { mastodonServers } from '../../src/grow/mastodon-servers.ts';
import { resolveAccounts } from '../../src/grow/resolved.ts';
import type { GrowTools } from '../../src/grow/sources.ts';
import { xLists } from '../../src/grow/x-lists.ts';
import type { HttpRequest } from '../../src/http-request.ts';
import { rosterRow } from '../../src/roster/row.ts';
import { type MastodonServer, startMastodon } from '../support/mastodon-server.ts';
import { realHttp, testRuntime } from '../support/runtime.ts';
import { DAY, ground, SITES } from '../support/small-sky.ts';

const open: MastodonServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const ROWS = ['head-of-state', 'foreign-ministry'].map((office) =>
  rosterRow({
    actor: `fr-${office}`,
    name: office,
    kind: 'institution',
    country: 'FR',
    office,
    network: 'mastodon',
  }),
);

function tools(network: Network, runtime: GrowTools['runtime'], approve: GrowTools['approve']): GrowTools {
  return {
    runtime,
    network,
    http: createHttp(runtime, { severalHosts: true }),
    wikidata: null,
    approve,
    show: () => {},
  };
}

test('an account on a government’s server is the seat’s to whose page it is verified to link, else the country’s', async () => {
  const link = (address: string, isVerified = true) => ({
    value: `<a href="${address}" rel="me">${address}</a>`,
    verified_at: isVerified ? '2024-01-01T00:00:00Z' : null,
  });
  const server = await startMastodon('social.gouv.fr', [
    { name: 'elysee', fields: [link('https://www.elysee.fr')] },
    { name: 'fan', fields: [link('https://www.elysee.fr/', false)] },
    { name: 'head-of-state', fields: [link('https://www.elysee.fr/', false)] },
    { name: 'clerk' },
    { name: 'both', fields: [link('https://elysee.fr'), link('https://www.diplomatie.gouv.fr')] },
    { name: 'lookalike', fields: [link('https://elysee.fr.example.com')] },
    { name: 'left', movedTo: 'left@example.social', fields: [link('https://elysee.fr')] },
    { name: 'banned', suspended: true, fields: [link('https://elysee.fr')] },
    { name: 'guest@example.social', fields: [link('https://elysee.fr')] },
  ]);
  open.push(server);
  const asked: string[] = [];
  const runtime = testRuntime({
    http: async (request: HttpRequest) => {
      const url = new URL(request.url);
      asked.push(url.host);
      if (url.host !== 'social.gouv.fr') throw Object.assign(new Error(), { code: 'ENOTFOUND' });
      return realHttp({ ...request, publicOnly: false, url: `${server.url}${url.pathname}${url.search}` });
    },
  });
  const network = mastodonNetwork(runtime, { servers: new Map() });
  const on = ground({
    rows: ROWS,
    network: 'mastodon',
    proved: new Map([
      ['https://social.gouv.fr/users/known', 'FR:foreign-ministry'],
      ['https://gouv.fr.example.com/users/known', 'FR:foreign-ministry'],
    ]),
  });
  const source = mastodonServers(tools(network, runtime, async () => {}))!;
  const { claims, troubles } = await source.gather(on);
  expect(troubles).toEqual([]);
  expect(
    claims.map(({ handle, seat, proof, flaws = [] }) =>
      [handle.split('@')[0], seat, proof, ...flaws].join(' '),
    ),
  ).toEqual([
    'elysee FR:head-of-state government-domain',
    'fan FR government-domain',
    'fan FR:head-of-state own-link one-way',
    'head-of-state FR government-domain',
    'head-of-state FR:head-of-state own-link',
    'clerk FR government-domain',
    'both FR government-domain',
    'lookalike FR government-domain',
  ]);
  expect(claims[0]).toMatchObject({
    accountId: 'https://social.gouv.fr/users/elysee',
    handle: 'elysee@social.gouv.fr',
    origin: 'social.gouv.fr',
    address: 'https://social.gouv.fr/@elysee',
  });
  expect(new Set(asked)).toEqual(new Set(['social.gouv.fr', 'social.elysee.fr']));
});

test('a directory that is closed or broken claims nothing; the latter is told', async () => {
  for (const [status, count] of [
    [401, 0],
    [500, 1],
  ] as const) {
    const runtime = testRuntime({ http: async () => ({ status, headers: {}, body: '{}' }) });
    const on = ground({
      rows: ROWS,
      network: 'mastodon',
      proved: new Map([['https://social.gouv.fr/users/a', 'FR']]),
    });
    const source = mastodonServers(
      tools(mastodonNetwork(runtime, { servers: new Map() }), runtime, async () => {}),
    )!;
    const { claims, troubles } = await source.gather(on);
    expect(claims).toEqual([]);
    expect(troubles).toHaveLength(count);
  }
});

const LISTED = evidenceRow({
  row: 'account',
  seat: 'FR:head-of-state',
  network: 'x',
  handle: 'a',
  proof: 'government-list',
  source: 's',
  address: 'https://x.com/i/lists/7',
  seen_at: DAY,
});

interface ListOnX {
  owner?: string;
  count?: number | undefined;
  /** How the members are answered. */
  status?: number;
  isGone?: boolean;
}

async function onX(
  approve: GrowTools['approve'],
  { owner = '9', status = 200, isGone = false, ...list }: ListOnX = {},
) {
  const count = 'count' in list ? list.count : 2;
  const asked: string[] = [];
  const runtime = testRuntime({
    env: { X_BEARER_TOKEN: 'token' },
    async http({ url }: HttpRequest) {
      const { host, pathname, searchParams } = new URL(url);
      if (host !== 'api.x.test') return { status: 404, headers: {}, body: '' };
      const isOfMembers = pathname.endsWith('/members');
      asked.push(isOfMembers ? `${searchParams.get('max_results')} of ${pathname}` : pathname);
      if (isOfMembers && status !== 200) return { status, headers: {}, body: '{"title":"Forbidden"}' };
      const body = isOfMembers
        ? {
            data: [
              {
                id: '11',
                username: 'minister',
                name: 'head-of-state',
                entities: { url: { urls: [{ expanded_url: 'https://elysee.fr' }] } },
              },
              { id: '9', username: 'keeper' },
            ],
            meta: { next_token: `${asked.length}` },
          }
        : isGone
          ? { errors: [{ title: 'Not Found Error' }] }
          : { data: { id: '7', name: 'Ours\r\u001b[2J', owner_id: owner, member_count: count } };
      return { status: 200, headers: {}, body: JSON.stringify(body) };
    },
  });
  const network = xNetwork(runtime, { api: 'https://api.x.test' });
  const on = ground({
    rows: ROWS.map((row) => ({ ...row, network: 'x' })),
    network: 'x',
    evidence: [LISTED],
    sites: SITES,
    proved: new Map([['x:9', 'FR:foreign-ministry']]),
  });
  return { asked, gathered: xLists(tools(network, runtime, approve))!.gather(on) };
}

test('on X, members of a list are bought with leave, and only while an account of the government keeps it', async () => {
  const bought: number[] = [];
  const own = await onX(async (users) => void bought.push(users));
  expect((await own.gathered).claims).toEqual([
    {
      seat: 'FR',
      network: 'x',
      accountId: 'x:11',
      handle: 'minister',
      proof: 'government-list',
      origin: 'x:9',
      source: 'list "Ours [2J" of x:9',
      page_date: '',
      address: 'https://x.com/i/lists/7',
    },
    {
      seat: 'FR:head-of-state',
      network: 'x',
      accountId: 'x:11',
      handle: 'minister',
      proof: 'own-link',
      origin: 'x:11',
      source: '@minister',
      page_date: '',
      address: 'https://x.com/minister',
    },
  ]);
  expect(bought).toEqual([2]);
  // The list has grown meanwhile: no more is bought than was approved.
  expect(own.asked).toEqual(['/2/lists/7', '2 of /2/lists/7/members']);

  const sold = await onX(async () => {}, { owner: '666' });
  expect((await sold.gathered).claims).toEqual([]);
  expect(sold.asked).toEqual(['/2/lists/7']);

  const refused = await onX(async () => {
    throw new UserError('no leave');
  });
  await expect(refused.gathered).rejects.toThrow('no leave');
  expect(refused.asked).toEqual(['/2/lists/7']);
});

test.each<[string, ListOnX, string, string[]]>([
  [
    'does not say how many it has',
    { count: undefined },
    'X does not say how many members list 7 has: nothing is bought',
    ['/2/lists/7'],
  ],
  ['is gone', { isGone: true }, 'X shows no list 7: it is gone, or private', ['/2/lists/7']],
  [
    'does not show its members',
    { status: 403 },
    'the members of list 7 on X could not be read',
    ['/2/lists/7', '2 of /2/lists/7/members'],
  ],
])('a list on X that %s is told, and ends nothing', async (_, list, message, questions) => {
  const { asked, gathered } = await onX(async () => {}, list);
  expect(await gathered).toMatchObject({ claims: [], troubles: [{ message }] });
  expect(asked).toEqual(questions);
});

test('leave to pay is asked once for all accounts that are looked up, and not for those that are remembered', async () => {
  const runtime = testRuntime({ env: { X_BEARER_TOKEN: 'token' } });
  const questions: number[] = [];
  const asked: string[] = [];
  const network = {
    ...xNetwork(runtime, { api: 'https://api.x.test' }),
    batchSize: 2,
    lookUp: async (wanted: readonly Wanted[]) => {
      asked.push(...wanted.map(({ handle }) => handle));
      throw new GaveUp('no answer', true, undefined);
    },
  } as unknown as Network;
  const known = new Map<string, unknown>([['look-up x a b', [null, null]]]);
  const on = ground({
    network: 'x',
    ask: (key, make) => (known.has(key) ? Promise.resolve(known.get(key) as never) : make()),
  });
  const sought = ['a', 'b', 'c', 'd', 'e'].map((handle) => ({ handle, accountId: '' }));
  await resolveAccounts(
    tools(network, runtime, async (users) => void questions.push(users)),
    on,
    sought,
  );
  expect(questions).toEqual([3]);
  // A batch that failed is asked one by one.
  expect(asked.sort()).toEqual(['c', 'c', 'd', 'd', 'e']);
});
