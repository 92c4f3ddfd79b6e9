/** A small made-up world with a known truth, served honestly by each platform. */

import type { Network } from '../../../src/crawl/network.ts';
import { blueskyNetwork, type Reading } from '../../../src/crawl/networks/bluesky/bluesky.ts';
import { mastodonNetwork } from '../../../src/crawl/networks/mastodon/mastodon.ts';
import { xNetwork } from '../../../src/crawl/networks/x/x.ts';
import type { Runtime } from '../../../src/runtime.ts';
import type { Meaning } from '../../../src/store/snapshot-record.ts';
import { startAtproto } from '../../support/atproto.ts';
import { startMastodon } from '../../support/mastodon-server.ts';
import { startX, X_TOKEN } from '../../support/x-api.ts';

export const NAMES = ['ann', 'bob', 'cy', 'dee', 'eve', 'fay'] as const;
export type Name = (typeof NAMES)[number];

/** Whom each follows in the roster. Ann follows many strangers too, and has one of the roster on each of her pages. */
const FOLLOWS: Readonly<Record<Name, readonly Name[]>> = {
  ann: ['bob', 'cy', 'dee'],
  bob: ['ann', 'cy'],
  cy: [],
  dee: ['ann', 'bob', 'cy', 'eve'],
  eve: ['dee'],
  fay: ['ann', 'bob', 'cy', 'dee', 'eve'],
};
export const TRUTH: readonly string[] = NAMES.flatMap((source) =>
  FOLLOWS[source].map((target) => `${source} ${target}`),
).sort();

/** What a request asks for. */
export interface Call {
  kind: 'profile' | 'list' | 'pairs' | 'document' | 'revision' | 'finger' | 'other';
  /** Whose list or pairs. */
  account: Name | null;
  /** Whether it asks for a page after the first. */
  isLater: boolean;
}

/** A page of a list, whatever its platform writes it like. */
export interface Page {
  items: unknown[];
  /** What continues after it: its cursor, or the URL of its next page. */
  next: unknown;
}

export interface Platform {
  name: string;
  network: 'bluesky' | 'x' | 'mastodon';
  meaning: Meaning;
  pageSize: number;
  env: Runtime['env'];
  /** Where the honest server for a host is. */
  at(host: string): string;
  networkOf(runtime: Runtime): Network;
  handleOf(name: Name): string;
  idOf(name: Name): string;
  callOf(url: URL): Call;
  readPage(body: unknown, headers: Readonly<Record<string, string>>): Page;
  writePage(page: Page, body: unknown, url: URL): { body: unknown; headers: Record<string, string> };
  /** An item of a list, by the account followed. */
  item(number: number, lister: Name): unknown;
  /** The profiles in an answer, to be changed in place. */
  profilesIn(body: unknown): Record<string, unknown>[];
  /** Replaces what a profile declares. */
  declare(profile: Record<string, unknown>, count: unknown): void;
  close(): Promise<void>;
}

/** Strangers between the roster's accounts, so that each page has one of these. */
function longList<T>(pageSize: number, inside: readonly T[], stranger: (k: number) => T): T[] {
  const length = Math.floor(2.4 * pageSize);
  const list = Array.from({ length }, (_, k) => stranger(k));
  inside.forEach((one, k) => {
    list[k * pageSize + 5] = one;
  });
  return list;
}

export async function blueskyWorld(read: Reading): Promise<Platform> {
  const idOf = (name: string) => `did:plc:${name}`;
  const server = await startAtproto(
    NAMES.map((name, k) => ({
      did: idOf(name),
      handle: `${name}.test`,
      host: k % 2 === 0 ? 'https://one.example' : 'https://two.example',
      follows:
        name === 'ann'
          ? longList(100, FOLLOWS.ann.map(idOf), (j) => `did:plc:s${j}`)
          : [...FOLLOWS[name].map(idOf), ...(name === 'cy' ? [] : ['did:plc:s1', 'did:plc:s2'])],
    })),
  );
  const isRecords = read === 'records';
  const record = (target: string, lister: Name, k: number) => ({
    uri: `at://${idOf(lister)}/app.bsky.graph.follow/3x${k}`,
    cid: 'bafy',
    value: { $type: 'app.bsky.graph.follow', subject: target, createdAt: '2026-01-01T00:00:00.000Z' },
  });
  return {
    name: `Bluesky, ${read}`,
    network: 'bluesky',
    meaning: read === 'appview' ? 'shown' : 'declared',
    pageSize: 100,
    env: {},
    at: () => server.url,
    networkOf: (runtime) =>
      blueskyNetwork(runtime, { appview: 'https://app.example', plc: 'https://plc.example', read }),
    handleOf: (name) => `${name}.test`,
    idOf,
    callOf(url) {
      const query = url.searchParams;
      const method = url.pathname.slice(url.pathname.lastIndexOf('.') + 1);
      const document = url.pathname.startsWith('/did:') ? url.pathname.slice(1) : '';
      const asked = query.get('repo') ?? query.get('actor') ?? query.get('did') ?? document;
      const account = NAMES.find((name) => idOf(name) === asked) ?? null;
      const kind = url.pathname.startsWith('/did:')
        ? 'document'
        : ({
            getProfiles: 'profile',
            getProfile: 'profile',
            listRecords: 'list',
            getFollows: 'list',
            getRelationships: 'pairs',
            getLatestCommit: 'revision',
          }[method] ?? 'other');
      return { kind: kind as Call['kind'], account, isLater: query.has('cursor') };
    },
    readPage(body) {
      const { records, follows, relationships, cursor } = body as Record<string, unknown>;
      return { items: (records ?? follows ?? relationships) as unknown[], next: cursor };
    },
    writePage({ items, next }, body) {
      const given = body as Record<string, unknown>;
      const key = 'records' in given ? 'records' : 'follows' in given ? 'follows' : 'relationships';
      return { body: { ...given, [key]: items, cursor: next ?? undefined }, headers: {} };
    },
    item: (k, lister) =>
      isRecords || read === 'auto'
        ? record(`did:plc:t${k}`, lister, k)
        : { did: `did:plc:t${k}`, handle: 'some.one' },
    profilesIn(body) {
      const { profiles } = body as { profiles?: Record<string, unknown>[] };
      return profiles ?? [body as Record<string, unknown>];
    },
    declare(profile, count) {
      profile.followsCount = count;
    },
    close: server.close,
  };
}

export async function xWorld(): Promise<Platform> {
  const numberOf = (name: Name) => String(NAMES.indexOf(name) + 1);
  const server = await startX(
    NAMES.map((name) => ({
      id: numberOf(name),
      username: name,
      follows:
        name === 'ann'
          ? longList(1000, FOLLOWS.ann.map(numberOf), (k) => String(1000 + k))
          : [...FOLLOWS[name].map(numberOf), ...(name === 'cy' ? [] : ['1001', '1002'])],
    })),
  );
  return {
    name: 'X',
    network: 'x',
    meaning: 'shown',
    pageSize: 1000,
    env: { X_BEARER_TOKEN: X_TOKEN },
    at: () => server.url,
    networkOf: (runtime) => xNetwork(runtime, { api: 'https://api.example' }),
    handleOf: (name) => name,
    idOf: (name) => `x:${numberOf(name)}`,
    callOf(url) {
      const of = /^\/2\/users\/(\d+)\/following$/.exec(url.pathname)?.[1];
      if (of === undefined) return { kind: 'profile', account: null, isLater: false };
      const account = NAMES.find((name) => numberOf(name) === of) ?? null;
      return { kind: 'list', account, isLater: url.searchParams.has('pagination_token') };
    },
    readPage(body) {
      const { data = [], meta } = body as { data?: unknown[]; meta?: { next_token?: unknown } };
      return { items: data, next: meta?.next_token };
    },
    writePage: ({ items, next }) => ({
      body: { data: items, meta: { result_count: items.length, next_token: next ?? undefined } },
      headers: {},
    }),
    item: (k) => ({ id: String(900_000 + k), name: 'N', username: `t${k}` }),
    profilesIn: (body) => (body as { data?: Record<string, unknown>[] }).data ?? [],
    declare(profile, count) {
      profile.public_metrics = { ...(profile.public_metrics as object), following_count: count };
    },
    close: server.close,
  };
}

export async function mastodonWorld(): Promise<Platform> {
  const homeOf = (name: Name) => (NAMES.indexOf(name) < 3 ? 'one.example' : 'two.example');
  const addressOf = (name: Name) => `${name}@${homeOf(name)}`;
  const seen = (name: Name, lister: Name) => (homeOf(name) === homeOf(lister) ? name : addressOf(name));
  const usersOf = (host: string) =>
    NAMES.filter((name) => homeOf(name) === host).map((name) => {
      const inside = FOLLOWS[name].map((target) => seen(target, name));
      const strangers = name === 'cy' ? [] : ['s1@far.example', 's2@far.example'];
      return {
        name,
        follows:
          name === 'ann' ? longList(80, inside, (k) => `s${k}@far.example`) : [...inside, ...strangers],
      };
    });
  const [one, two] = await Promise.all(
    ['one.example', 'two.example'].map((host) => startMastodon(host, usersOf(host))),
  );
  return {
    name: 'Mastodon',
    network: 'mastodon',
    meaning: 'shown',
    pageSize: 80,
    env: {},
    at: (host) => (host === 'two.example' ? two!.url : one!.url),
    networkOf: (runtime) => mastodonNetwork(runtime, { servers: new Map() }),
    handleOf: addressOf,
    idOf: (name) => `https://${homeOf(name)}/users/${name}`,
    callOf(url) {
      if (url.pathname === '/.well-known/webfinger') return { kind: 'finger', account: null, isLater: false };
      const of = /^\/api\/v1\/accounts\/id-([^/]+)\/following$/.exec(url.pathname)?.[1];
      if (of === undefined) return { kind: 'profile', account: null, isLater: false };
      const account = NAMES.find((name) => name === of) ?? null;
      return { kind: 'list', account, isLater: url.searchParams.has('max_id') };
    },
    readPage: (body, headers) => ({
      items: body as unknown[],
      next: /<([^>]*)>; rel="next"/.exec(headers.link ?? '')?.[1],
    }),
    writePage({ items, next }, _, url) {
      const headers: Record<string, string> = {};
      if (next !== undefined && next !== null) {
        const isUrl = String(next).startsWith('http');
        headers.link = `<${isUrl ? next : `${url.origin}${url.pathname}?max_id=${next}`}>; rel="next"`;
      }
      return { body: items, headers };
    },
    item: (k) => ({
      id: `id-t${k}`,
      acct: `t${k}@far.example`,
      uri: `https://far.example/users/t${k}`,
      url: `https://far.example/@t${k}`,
    }),
    profilesIn: (body) => [body as Record<string, unknown>],
    declare(profile, count) {
      profile.following_count = count;
    },
    close: async () => {
      await Promise.all([one!.close(), two!.close()]);
    },
  };
}
