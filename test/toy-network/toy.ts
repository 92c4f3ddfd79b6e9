/** The toy network's reader: what `src/crawl/networks/toy/toy.ts` would hold. */
import { parseBaseUrl } from '../../src/crawl/base-url.ts';
import { MalformedAnswer } from '../../src/crawl/faults.ts';
import { type Answer, createHttp } from '../../src/crawl/http.ts';
import type { Wanted } from '../../src/crawl/known-account.ts';
import { asCount, asCursor, asObject, asObjects, asText } from '../../src/crawl/narrow.ts';
import { type FollowsAnswer, type Network, pagesWithin, type Way } from '../../src/crawl/network.ts';
import type { Runtime } from '../../src/runtime.ts';
import type { LookUp } from '../../src/store/ledger-writer.ts';
import { TOY } from './record.ts';

const PAGE_SIZE = 2;

export interface ToyOptions {
  /** Base URL of the toy box. */
  api: string;
  /** Whose follows are asked for: those of all toys, or of friends alone. */
  circle?: string;
}

/** @throws UserError where the base URL is none. */
export function toyNetwork(runtime: Runtime, { api, circle = 'all' }: ToyOptions): Network {
  const base = parseBaseUrl(api, 'https://toys.example');
  const pace = { atOnce: 1, gapMs: 0 };
  const http = createHttp(runtime, { pace });
  http.trust(base.href);
  const way: Way = {
    name: 'box',
    kind: 'list',
    pageSize: PAGE_SIZE,
    ceiling: 1000,
    swallowsCursors: false,
    beginsAgain: true,
    requests: (declaredCount, stand) =>
      Math.max(1, pagesWithin(declaredCount, PAGE_SIZE, stand?.cap ?? Number.POSITIVE_INFINITY).pages),
    page: ({ accountId }, cursor) => {
      const query = new URLSearchParams({ of: accountId, circle, after: cursor ?? '' });
      return http.get(`${base.href}follows?${query}`, parseFollows);
    },
  };
  return {
    name: 'toy',
    meaning: 'shown',
    simulated: false,
    terms: TOY.terms,
    host: base.origin,
    batchSize: 1,
    requestsPerBatch: 1,
    atOnce: 1,
    pace,
    price: 0,
    http,
    batchOf: () => '',
    laneOf: () => '',
    hostOf: () => base.host,
    severalHosts: false,
    lookUp: (batch) => Promise.all(batch.map(lookUpOne)),
    setRoster() {},
    wayOf: () => way,
    wayNamed: (name) => (name === way.name ? way : undefined),
    feed: {
      host: base.host,
      pageSize: 1,
      leastPage: 1,
      reach: null,
      declares: null,
      price: 0,
      swallowsCursors: false,
      beginsAgain: true,
      page: async () => ({ kind: 'refused', verdict: 'hidden', reason: 'toys post nothing' }),
    },
  };

  function lookUpOne({ number, handle, accountId }: Wanted): Promise<LookUp> {
    const query = new URLSearchParams({ name: accountId || handle });
    return http.get(`${base.href}toy?${query}`, (answer) => parseToy(number, answer));
  }
}

function parseToy(number: number, { status, json }: Answer): LookUp {
  const toy = asObject(json);
  if (status === 404) return { number, verdict: 'not-found', reason: 'there is no such toy' };
  if (status !== 200 || toy === null) throw new MalformedAnswer(`HTTP ${status}`);
  const profile = {
    handle: asText(toy.handle),
    displayName: asText(toy.name),
    audienceCount: null,
    declaredCount: asCount(toy.follows),
    postCount: null,
    createdAt: null,
  };
  return { number, accountId: asText(toy.id), profile };
}

function parseFollows({ status, json }: Answer): FollowsAnswer {
  const page = asObject(json);
  if (status === 403) return { kind: 'refused', verdict: 'hidden', reason: 'it keeps its follows to itself' };
  if (status !== 200 || page === null) throw new MalformedAnswer(`HTTP ${status}`);
  const follows = asObjects(page.follows).map(({ id }) => ({ target: asText(id) }));
  return { kind: 'page', follows, malformedCount: 0, cursor: asCursor(page.next) };
}
