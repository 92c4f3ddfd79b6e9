/** Each pair of accounts is asked about once, in both directions, however the crawl goes. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { blueskyNetwork } from '../../../../src/crawl/networks/bluesky/bluesky.ts';
import { PAIRS_A_REQUEST, pairQuestions } from '../../../../src/crawl/networks/bluesky/pair-questions.ts';
import { NetworkError } from '../../../../src/errors.ts';
import type { Runtime } from '../../../../src/runtime.ts';
import type { Store } from '../../../../src/store/driver.ts';
import { openMemoryStore } from '../../../../src/store/store.ts';
import { type AtprotoAccount, type AtprotoServer, startAtproto } from '../../../support/atproto.ts';
import {
  type CrawlSetting,
  crawlStore,
  crawlWith,
  sealedHash,
  ties,
  verdicts,
} from '../../../support/crawl.ts';
import { mortalRuntime } from '../../../support/mortal.ts';

let server: AtprotoServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const SIZE = 70;
const did = (k: number) => `did:plc:n${String(k).padStart(2, '0')}`;
const followed = (k: number) =>
  Array.from({ length: SIZE }, (_, j) => j).filter((j) => j !== k && (j * 7 + k * 3) % 5 < 2);
const world = (): AtprotoAccount[] =>
  Array.from({ length: SIZE }, (_, k) => ({
    did: did(k),
    handle: `n${k}.test`,
    follows: followed(k).map(did),
  }));
/** The fewest requests: the account at place k asks about those after it. */
const FEWEST = Array.from({ length: SIZE }, (_, k) => Math.ceil((SIZE - 1 - k) / PAIRS_A_REQUEST)).reduce(
  (a, b) => a + b,
);
const open = () =>
  crawlStore(
    world().map(({ handle, did: id }) => ({ handle, account_id: id })),
    openMemoryStore(),
    { meaning: 'declared' },
  );
const crawl = (store: Store, setting: CrawlSetting = {}) =>
  crawlWith(
    store,
    (runtime: Runtime) => blueskyNetwork(runtime, { appview: server!.url, plc: server!.url, read: 'pairs' }),
    setting,
  );
const asked = () => server!.asked.filter((path) => path.includes('getRelationships')).length;
const expected = Array.from({ length: SIZE }, (_, k) => followed(k).map((j) => `${did(k)} ${did(j)}`)).flat();

test.each([1, 8, 70])(
  '%d accounts side by side: every tie, from the fewest requests',
  async (concurrency) => {
    server = await startAtproto(world());
    const store = open();
    const { against } = await crawl(store, { concurrency });
    expect(ties(store)).toEqual(expected);
    expect(asked()).toBe(FEWEST);
    expect(against).toMatchObject({ planned: FEWEST, sent: FEWEST });
  },
);

test('killed at any request and started again: every tie, from the requests planned for what is left', async () => {
  server = await startAtproto(world());
  const whole = open();
  await crawl(whole);
  const hash = sealedHash(whole);
  for (let last = 3; last < FEWEST + 4; last += 11) {
    const store = open();
    const { runtime, outlives } = mortalRuntime(last);
    await outlives(crawl(store, { runtime, concurrency: 2 }));
    const { against } = await crawl(store);
    expect(against!.sent).toBe(against!.planned);
    expect(sealedHash(store), `killed after ${last}`).toBe(hash);
  }
});

test('an account for which the network never answers is known by what it answers for the others', async () => {
  server = await startAtproto(world());
  server.disturb = ({ search }) =>
    search.includes(`actor=${encodeURIComponent(did(0))}`) ? { status: 500, body: {} } : null;
  const store = open();
  await crawl(store);
  expect(new Set(verdicts(store).map(([verdict]) => verdict))).toEqual(new Set(['complete']));
  expect(ties(store)).toEqual(expected);
});

test('what is known from earlier answers does not pass for an answer: an outage stops the crawl', async () => {
  server = await startAtproto(world());
  const store = open();
  let count = 0;
  server.disturb = ({ pathname }) =>
    pathname.endsWith('getRelationships') && ++count > 60 ? { status: 503, body: {} } : null;
  await expect(crawl(store)).rejects.toThrow(NetworkError);
  expect(verdicts(store).some(([verdict]) => verdict === 'failed')).toBe(false);
  server.disturb = null;
  expect(await crawl(store)).toMatchObject({ unread: 0 });
  expect(ties(store)).toEqual(expected);
});

test('every tie that is open is settled by exactly one question, whoever is read and from where on', () => {
  const ids = Array.from({ length: 45 }, (_, k) => did(k));
  const readings = fc.uniqueArray(
    fc.record({
      account: fc.integer({ min: 0, max: 44 }),
      cursor: fc.option(fc.integer({ min: 0, max: 44 })),
    }),
    { selector: ({ account }) => account },
  );
  fc.assert(
    fc.property(readings, (drawn) => {
      const begun = drawn.map(({ account, cursor }) => ({
        accountId: did(account),
        cursor: cursor === null ? null : did(cursor),
      }));
      const questions = pairQuestions(ids, begun);
      const pairs = new Map<string, number>();
      for (let k = 0; k < ids.length; k++) {
        for (const { asker, others } of questions.questionsOf(k)) {
          expect(others.length).toBeLessThanOrEqual(PAIRS_A_REQUEST);
          for (const other of others) {
            const pair = [asker, other].sort((a, b) => a - b).join();
            pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
          }
        }
      }
      expect([...pairs.values()].every((times) => times === 1)).toBe(true);
      const wanted = new Set<string>();
      for (const { account, cursor } of drawn) {
        for (let other = (cursor ?? -1) + 1; other < ids.length; other++) {
          if (other === account) continue;
          wanted.add([account, other].sort((a, b) => a - b).join());
          const question = questions.questionAbout(account, other)!;
          expect([question.asker, ...question.others]).toEqual(expect.arrayContaining([account, other]));
        }
      }
      expect(new Set(pairs.keys())).toEqual(wanted);
    }),
  );
});

const uri = (from: number) => `at://${did(from)}/app.bsky.graph.follow/3l`;
const about = (of: number, more: object = {}) => ({ did: did(of), ...more });

test.each<[string, object[]]>([
  ['a follow that is `true`', [about(1, { following: true }), about(2)]],
  ['a follow that is a number', [about(1, { following: 1 }), about(2)]],
  ['a follow that is an object', [about(1, { following: {} }), about(2)]],
  [
    'a follow by a URI of something else',
    [about(1, { following: `at://${did(0)}/app.bsky.graph.block/3l` }), about(2)],
  ],
  ["a follow of somebody else's", [about(1, { following: uri(2) }), about(2)]],
  ['being followed by `true`', [about(1, { followedBy: true }), about(2)]],
  ['a block that is `true`', [about(1, { blocking: true }), about(2)]],
  ['two answers of which the last is no', [about(1, { following: uri(0) }), about(1), about(2)]],
  ['two answers of which the last is yes', [about(1), about(1, { following: uri(0) }), about(2)]],
])('%s is asked again, and never a no', async (_, relationships) => {
  const accounts = [0, 1, 2].map((k) => ({
    did: did(k),
    handle: `n${k}.test`,
    follows: k === 0 ? [did(1)] : [],
  }));
  const read = async (times: number) => {
    let left = times;
    server = await startAtproto(accounts);
    server.disturb = (url) => {
      const isAsked = url.pathname.endsWith('getRelationships') && url.searchParams.get('actor') === did(0);
      return isAsked && left-- > 0 ? { status: 200, body: { actor: did(0), relationships } } : null;
    };
    const rows = accounts.map(({ handle, did: id }) => ({ handle, account_id: id }));
    const store = crawlStore(rows, openMemoryStore(), { meaning: 'declared' });
    await crawl(store);
    await server.close();
    return store;
  };
  for (const times of [2, Number.POSITIVE_INFINITY]) {
    // Where it is given up for good, the others' answers tell.
    const store = await read(times);
    expect(verdicts(store).map(([verdict]) => verdict)).toEqual(['complete', 'empty', 'empty']);
    expect(ties(store)).toEqual([`${did(0)} ${did(1)}`]);
  }
});
