/** The servers of the second network answer as Mastodon does, in what they list, leave out, refuse and count. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sandboxWorld } from '../../../src/sandbox/build-world.ts';
import { worldNow } from '../../../src/sandbox/calendar.ts';
import { buildFediverse } from '../../../src/sandbox/fediverse/build-fediverse.ts';
import { type FediverseServers, startFediverse } from '../../../src/sandbox/fediverse/fediverse-servers.ts';
import {
  DUTCH,
  type FediverseServer,
  HARBOUR,
  PLAZA,
  SERVERS,
  SQUARE,
  serverOf,
} from '../../../src/sandbox/fediverse/servers.ts';
import { followsOf } from '../../../src/sandbox/follows.ts';
import { isClosedOutside, isOutside } from '../../../src/sandbox/outside.ts';
import type { AccountState } from '../../../src/sandbox/world-account.ts';
import { getJson, type JsonAnswer } from '../../support/get-json.ts';

const world = buildFediverse(sandboxWorld());
const numbers = Object.keys(world.accounts).map(Number);
let servers: FediverseServers;
beforeAll(async () => {
  servers = await startFediverse(world, 2026);
});
afterAll(() => servers.close());

const ask = (server: FediverseServer, path: string) => getJson(`${servers.urls.get(server.host)}${path}`);
const stateOf = (number: number) => world.accounts[number]!.states[2026];
const userOf = (number: number) => stateOf(number).handle.split('@')[0]!;
const lookUp = (number: number) =>
  ask(serverOf(stateOf(number).handle)!, `/api/v1/accounts/lookup?acct=${userOf(number)}`);

/** Whom it follows that is there. */
function standing(number: number): number[] {
  return followsOf(world.follows, number, worldNow(2026))
    .map((k) => world.follows.target[k]!)
    .filter((target) => (isOutside(target) ? !isClosedOutside(target) : stateOf(target).status === 'active'));
}

function find(suits: (state: AccountState, server: FediverseServer, number: number) => boolean): number {
  return numbers.find((number) => suits(stateOf(number), serverOf(stateOf(number).handle)!, number))!;
}

const active = find(
  ({ status, list }, server, number) =>
    status === 'active' &&
    list === 'open' &&
    server === SQUARE &&
    !world.moves.has(number) &&
    standing(number).length > 90 &&
    standing(number).length < 160,
);

async function idOf(number: number): Promise<string> {
  return ((await lookUp(number)).json as { id: string }).id;
}

/** The path and query of the next page; `null` where there is none. */
function nextOf({ link }: JsonAnswer['headers']): string | null {
  const url = /<([^>]*)>; rel="next"/.exec(String(link ?? ''))?.[1];
  return url === undefined ? null : url.replace(/^https:\/\/[^/]+/, '');
}

describe('WebFinger', () => {
  test('an address in any case and a URI lead to the actor, in the server’s own form', async () => {
    const handle = stateOf(active).handle;
    for (const resource of [`acct:${handle.toUpperCase()}`, world.accounts[active]!.did]) {
      const { status, headers, json } = await ask(
        SQUARE,
        `/.well-known/webfinger?${new URLSearchParams({ resource })}`,
      );
      expect({ status, type: headers['content-type'] }).toEqual({
        status: 200,
        type: 'application/jrd+json; charset=utf-8',
      });
      expect(json).toMatchObject({
        subject: `acct:${handle}`,
        links: [
          { rel: 'http://webfinger.net/rel/profile-page' },
          {
            rel: 'self',
            type: 'application/activity+json',
            href: `https://square.test/users/${userOf(active)}`,
          },
        ],
      });
    }
  });

  test('no server knows another’s accounts, and one that is gone is gone for good', async () => {
    const finger = async (server: FediverseServer, address: string) =>
      (await ask(server, `/.well-known/webfinger?resource=acct:${address}`)).status;
    expect(await finger(PLAZA, stateOf(active).handle)).toBe(404);
    expect(await finger(SQUARE, 'nobody@square.test')).toBe(404);
    const gone = find(({ status }) => status === 'deactivated');
    expect(await finger(serverOf(stateOf(gone).handle)!, stateOf(gone).handle)).toBe(410);
    expect((await lookUp(gone)).status).toBe(410);
  });

  test('the site of a domain sends on to the host that has its accounts, and has nothing else', async () => {
    const site = servers.urls.get(DUTCH.domain)!;
    const { status, headers } = await getJson(
      `${site}/.well-known/webfinger?resource=acct:x@${DUTCH.domain}`,
    );
    expect(status).toBe(301);
    expect(headers.location).toBe(
      `${servers.urls.get(DUTCH.host)}/.well-known/webfinger?resource=acct:x@${DUTCH.domain}`,
    );
    expect((await getJson(`${site}/api/v2/instance`)).status).toBe(404);
  });
});

describe('accounts', () => {
  test('a suspended one states no counts, a moved one where it is now, and nobody else either', async () => {
    const suspended = find(({ status }) => status === 'suspended');
    expect((await lookUp(suspended)).json).toMatchObject({
      suspended: true,
      followers_count: 0,
      following_count: 0,
      statuses_count: 0,
    });
    const [old, { to }] = [...world.moves][0]!;
    expect((await lookUp(old)).json).toMatchObject({ moved: { acct: stateOf(to).handle } });
    const { json } = await lookUp(active);
    expect(json).toMatchObject({
      acct: userOf(active),
      uri: world.accounts[active]!.did,
      hide_collections: false,
    });
    expect(json).not.toHaveProperty('suspended');
    expect(json).not.toHaveProperty('moved');
  });

  test('an old server names no URIs and hides without a word', async () => {
    const hidden = find(({ list }, server) => list === 'hidden' && server === HARBOUR);
    const { json } = await lookUp(hidden);
    expect(json).not.toHaveProperty('uri');
    expect(json).not.toHaveProperty('hide_collections');
    expect((json as { following_count: number }).following_count).toBeGreaterThan(0);
    expect((await ask(HARBOUR, `/api/v1/accounts/${await idOf(hidden)}/following`)).json).toEqual([]);
  });

  test('a counter drifts by one at most, and only where there is something to count', async () => {
    const stated: number[] = [];
    for (const number of numbers) {
      const { status, json } = await lookUp(number);
      if (status !== 200 || stateOf(number).status !== 'active') continue;
      const drift = (json as { following_count: number }).following_count - standing(number).length;
      expect([0, standing(number).length < 10 ? 0 : 1]).toContain(drift);
      stated.push(drift);
    }
    expect(stated.some((drift) => drift === 1)).toBe(true);
  });

  test('an id that another server gave, or nobody, is no record', async () => {
    const id = await idOf(active);
    expect((await ask(SQUARE, `/api/v1/accounts/${id}`)).status).toBe(200);
    for (const [server, wanted] of [
      [PLAZA, id],
      [SQUARE, '1'],
      [SQUARE, `${id}0`],
    ] as const) {
      expect(await ask(server, `/api/v1/accounts/${wanted}/following`)).toMatchObject({
        status: 404,
        json: { error: 'Record not found' },
      });
    }
  });
});

describe('lists of follows', () => {
  const addresses = (json: unknown) => (json as { acct: string }[]).map(({ acct }) => acct);

  test('newest first, eighty at most, and a next page after every full one, be it empty', async () => {
    const all = standing(active);
    const path = `/api/v1/accounts/${await idOf(active)}/following`;
    const first = await ask(SQUARE, `${path}?limit=1000`);
    expect(addresses(first.json)).toHaveLength(80);
    const second = await ask(SQUARE, nextOf(first.headers)!);
    expect(addresses(second.json)).toHaveLength(all.length - 80);
    expect(nextOf(second.headers)).toBeNull();
    const names = [...addresses(first.json), ...addresses(second.json)];
    expect(new Set(names).size).toBe(all.length);
    expect(addresses((await ask(SQUARE, path)).json)).toEqual(names.slice(0, 40));

    const size = [...Array(80).keys()].slice(2).find((k) => all.length % k === 0)!;
    let pages = 0;
    let last: unknown = null;
    for (let next: string | null = `${path}?limit=${size}`; next !== null; pages += 1) {
      const { json, headers } = await ask(SQUARE, next);
      [last, next] = [json, nextOf(headers)];
    }
    expect({ pages, last }).toEqual({ pages: all.length / size + 1, last: [] });
  });

  test('another program sends less than it is asked for, and says where it goes on', async () => {
    const number = find(
      ({ status, list }, server, k) =>
        server === PLAZA && status === 'active' && list === 'open' && standing(k).length > 80,
    );
    const path = `/api/v1/accounts/${await idOf(number)}/following?limit=80`;
    const { json, headers } = await ask(PLAZA, path);
    expect(addresses(json)).toHaveLength(40);
    expect(nextOf(headers)).not.toBeNull();
    const cut = find(({ list }) => list === 'cut');
    const broken = await ask(PLAZA, `/api/v1/accounts/${await idOf(cut)}/following?limit=80`);
    expect(nextOf(broken.headers)).toBeNull();
    expect(addresses(broken.json).length).toBeLessThan(standing(cut).length / 2);
  });
});

test('statuses are the account’s own and what it passes on, newest first, page by page', async () => {
  const number = find(({ status }, server) => server === SQUARE && status === 'active');
  const { json: profile } = await lookUp(number);
  const { id, statuses_count } = profile as { id: string; statuses_count: number };
  const first = await ask(SQUARE, `/api/v1/accounts/${id}/statuses?limit=80`);
  const listed = first.json as { id: string; created_at: string; account: { id: string } }[];
  expect(statuses_count).toBeGreaterThan(listed.length);
  expect(listed).toHaveLength(40);
  expect(listed.every((status) => status.account.id === id)).toBe(true);
  const times = listed.map(({ created_at }) => created_at);
  expect([...times].sort().reverse()).toEqual(times);
  const second = (await ask(SQUARE, nextOf(first.headers)!)).json as { created_at: string }[];
  expect(second[0]!.created_at < times.at(-1)!).toBe(true);
});

test('limits are told before they are reached, and refused with the time of their end', async () => {
  let now = Date.UTC(2026, 5, 1, 0, 1);
  const paging = { count: 1, ms: 900_000, only: /[?&]max_id=/ };
  const limited = await startFediverse(world, 2026, {
    limits: [{ count: 3, ms: 300_000 }, paging],
    clock: () => now,
  });
  const call = async (path: string) => {
    const { status, headers, json } = await getJson(`${limited.urls.get('square.test')}${path}`);
    return [
      status,
      headers['x-ratelimit-remaining'],
      headers['x-ratelimit-reset'],
      (json as { error?: string }).error,
    ];
  };
  const [five, fifteen] = ['2026-06-01T00:05:00.000000Z', '2026-06-01T00:15:00.000000Z'];
  expect(await call('/api/v2/instance')).toEqual([200, '2', five, undefined]);
  expect(await call('/api/v2/instance?max_id=1')).toEqual([200, '0', fifteen, undefined]);
  expect(await call('/api/v2/instance?max_id=1')).toEqual([429, '0', fifteen, 'Too many requests']);
  now += 300_000;
  expect(await call('/api/v2/instance')).toEqual([200, '2', '2026-06-01T00:10:00.000000Z', undefined]);
  await limited.close();
});

test('every server says what it is, and the same request gets the same answer from another start', async () => {
  const other = await startFediverse(world, 2026);
  for (const server of SERVERS) {
    const path = '/api/v2/instance';
    const { json } = await ask(server, path);
    expect(json).toMatchObject({ domain: server.domain, title: `${server.domain} (simulated)` });
    expect((await getJson(`${other.urls.get(server.host)}${path}`)).json).toEqual(json);
  }
  await other.close();
  await expect(getJson(other.urls.get('square.test')!)).rejects.toThrow();
});
