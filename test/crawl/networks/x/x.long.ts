/** X: each verdict, both spellings, the bill, and the answers after which a crawl ends. */
import { afterEach, expect, test } from 'vitest';
import { parseProblem } from '../../../../src/crawl/networks/x/answers.ts';
import { xNetwork } from '../../../../src/crawl/networks/x/x.ts';
import type { Plan } from '../../../../src/crawl/plan.ts';
import { NetworkError, UserError } from '../../../../src/errors.ts';
import type { HttpResponse } from '../../../../src/http-request.ts';
import type { Runtime } from '../../../../src/runtime.ts';
import type { Store } from '../../../../src/store/driver.ts';
import { readLedger } from '../../../../src/store/ledger.ts';
import { dollarsSpent, readPayments } from '../../../../src/store/purchases.ts';
import { findSnapshot } from '../../../../src/store/snapshots.ts';
import { openMemoryStore } from '../../../../src/store/store.ts';
import {
  type CrawlSetting,
  crawlStore,
  crawlWith,
  type RosterCells,
  SNAPSHOT,
  sealedHash,
  ties,
  verdicts,
} from '../../../support/crawl.ts';
import { withPosts } from '../../../support/feeds.ts';
import { mortalRuntime } from '../../../support/mortal.ts';
import { realHttp, TEST_NOW, testRuntime } from '../../../support/runtime.ts';
import { startX, X_TOKEN, type XAccount, type XServer, type XServerOptions } from '../../../support/x-api.ts';

let x: XServer | null = null;
afterEach(async () => {
  await x?.close();
  x = null;
});

const env = { X_BEARER_TOKEN: X_TOKEN };
const open = (roster: readonly RosterCells[]) => crawlStore(roster, openMemoryStore(), { network: 'x' });
const run = (store: Store, setting: CrawlSetting = {}, price = 0.01) =>
  crawlWith(store, (runtime: Runtime) => xNetwork(runtime, { api: x!.url, price }), {
    runtime: testRuntime({ env }),
    ...setting,
  });

async function crawled(
  accounts: readonly XAccount[],
  roster: readonly RosterCells[],
  options: XServerOptions = {},
) {
  x = await startX(accounts, options);
  const store = open(roster);
  const outcome = await run(store);
  return { store, outcome };
}

const strangers = (count: number) => Array.from({ length: count }, (_, k) => String(5000 + k));

const WORLD: XAccount[] = [
  { id: '1', username: 'Ann', follows: ['2', '77', '3'] },
  { id: '2', username: 'bob', follows: [] },
  { id: '3', username: 'cy', follows: [], declared: 40 },
  { id: '4', username: 'dee', follows: strangers(20), declared: 400 },
  { id: '5', username: 'eve', isProtected: true, declared: 12 },
  { id: '6', username: 'fay', gone: 'suspended' },
  { id: '7', username: 'gus', refuses: 'protected', declared: 3 },
  { id: '8', username: 'hal', refuses: 'suspended', declared: 3 },
  { id: '9', username: 'ida', refuses: 'not-found', declared: 3 },
];
const ROSTER = [
  ...WORLD.map(({ username }) => ({ handle: username.toLowerCase() })),
  { handle: 'nobody' },
  { handle: 'not a handle' },
  { handle: 'old_name', account_id: 'x:2' },
  { handle: '', account_id: 'x:404' },
  { handle: '', account_id: '813286' },
];

test.each(['expansions', 'post fields', 'tweet fields'] as const)(
  'every verdict, in the spelling of %s',
  async (spelling) => {
    const { store } = await crawled(WORLD, ROSTER, { spelling });
    expect(verdicts(store)).toEqual([
      ['complete', '', 'x:1'],
      ['empty', '', 'x:2'],
      ['hidden', 'it declares 40 follows and lists none', 'x:3'],
      ['partial', 'it declares 400 follows and lists 20', 'x:4'],
      ['protected', 'its posts and follows are for approved followers', 'x:5'],
      ['suspended', 'the network says it is suspended', null],
      ['protected', 'its posts and follows are for approved followers', 'x:7'],
      ['suspended', 'the network says it is suspended', 'x:8'],
      ['not-found', 'the network finds no such account', 'x:9'],
      ['not-found', 'the network finds no such account', null],
      ['not-found', '"not a handle" cannot be a handle', null],
      ['empty', 'other handle: the account_id is that of @bob, not of @old_name', 'x:2'],
      ['not-found', 'the network finds no such account', 'x:404'],
      ['not-found', '"813286" cannot be an account id', null],
    ]);
    expect(ties(store)).toEqual(['x:1 x:2', 'x:1 x:3']);
    expect(
      store
        .prepare(
          "SELECT handle, post_count FROM profile JOIN account ON id = account WHERE account_id = 'x:1'",
        )
        .get(),
    ).toEqual({
      handle: 'Ann',
      post_count: 42,
    });
  },
);

test('look-ups go by 100, ids and handles apart, and follows by 1,000', async () => {
  const accounts = Array.from({ length: 250 }, (_, k) => ({ id: String(k + 1), username: `n${k}` }));
  accounts[0] = { ...accounts[0]!, follows: strangers(2500) } as XAccount & { id: string };
  const roster = accounts.map(({ id, username }, k) =>
    k < 120 ? { handle: username } : { handle: username, account_id: `x:${id}` },
  );
  const { outcome } = await crawled(accounts, roster);
  const lookUps = x!.asked.filter((path) => !path.includes('/following'));
  expect(lookUps.filter((path) => path.startsWith('/2/users/by?'))).toHaveLength(2);
  expect(lookUps.filter((path) => path.startsWith('/2/users?'))).toHaveLength(2);
  const pages = x!.asked.filter((path) => path.startsWith('/2/users/1/following'));
  expect(pages).toHaveLength(3);
  expect(pages[0]).toContain('max_results=1000');
  expect(outcome.requests).toBe(4 + 249 + 3);
});

test('short and empty pages with a token are gone through', async () => {
  const answers: Record<string, unknown> = {
    null: { meta: { result_count: 0, next_token: 'AAAAAAAAAAAAAAAA1' } },
    AAAAAAAAAAAAAAAA1: { data: [{ id: '2' }], meta: { result_count: 1, next_token: 'AAAAAAAAAAAAAAAA2' } },
    AAAAAAAAAAAAAAAA2: { meta: { result_count: 0 } },
  };
  x = await startX([
    { id: '1', username: 'ann', declared: 1 },
    { id: '2', username: 'bob' },
  ]);
  x.disturb = (url) =>
    url.pathname === '/2/users/1/following'
      ? { status: 200, body: answers[String(url.searchParams.get('pagination_token'))] }
      : null;
  const store = open([{ handle: 'ann' }, { handle: 'bob' }]);
  await run(store);
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual(['complete', '']);
  expect(ties(store)).toEqual(['x:1 x:2']);
});

test.each([
  ['an answer without list or count', {}],
  ['a token that is no text', { data: [{ id: '2' }], meta: { result_count: 1, next_token: 7 } }],
])('%s is never an empty list: failed', async (_, body) => {
  x = await startX([
    { id: '1', username: 'ann', declared: 3 },
    { id: '2', username: 'bob' },
  ]);
  x.disturb = (url) => (url.pathname === '/2/users/1/following' ? { status: 200, body } : null);
  const store = open([{ handle: 'ann' }, { handle: 'bob' }]);
  await run(store);
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual(['failed', 'the answer was malformed']);
});

test('a token that has expired: partial, and no page is bought twice until the user asks for it', async () => {
  x = await startX(
    [
      { id: '1', username: 'ann', follows: strangers(9) },
      { id: '2', username: 'bob' },
    ],
    { pageSize: 3 },
  );
  const store = open([{ handle: 'ann' }, { handle: 'bob' }]);
  const runtime = testRuntime({ env, tick: 1000 });
  await run(store, {
    runtime,
    onProgress: ({ pages }) => {
      if (pages === 2) runtime.interrupt();
    },
  });
  store.prepare("UPDATE reading SET cursor = 'expired-token-xxxx' WHERE cursor IS NOT NULL").run();
  const billed = x.billed;
  await run(store);
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual([
    'partial',
    'reading broke off: the network refused to continue its list',
  ]);
  expect(x.billed).toBe(billed);
  await run(store, { retry: ['partial'] });
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual(['complete', '']);
});

test('capped: no more than N follows of one account are read, nor paid for', async () => {
  x = await startX([
    { id: '1', username: 'ann', follows: strangers(50) },
    { id: '2', username: 'bob', follows: ['1'] },
  ]);
  const store = open([{ handle: 'ann' }, { handle: 'bob' }]);
  await run(store, { cap: 7 });
  expect(verdicts(store).map((row) => row.slice(0, 2))).toEqual([
    ['capped', 'read up to the limit of 7 follows'],
    ['complete', ''],
  ]);
  expect(x.billed).toBe(2 + 7 + 1);
});

test('the cost set is a hard stop, over several runs, and leaves a snapshot to go on with', async () => {
  const accounts = Array.from({ length: 5 }, (_, k) => ({
    id: String(k + 1),
    username: `n${k}`,
    follows: strangers(30),
  }));
  x = await startX(accounts, { pageSize: 10 });
  const store = open(accounts.map(({ username }) => ({ handle: username })));
  const first = await run(store, { maxCost: 1, concurrency: 3 });
  expect(first).toMatchObject({ budgetSpent: true, interrupted: false });
  expect(first.unread).toBeGreaterThan(0);
  expect(x.billed).toBeLessThanOrEqual(100);
  expect(x.billed).toBeGreaterThan(90);
  expect(await run(store, { maxCost: 1 })).toMatchObject({ budgetSpent: true, requests: 0 });
  expect(await run(store, { maxCost: 2 })).toMatchObject({ budgetSpent: false, unread: 0 });
  expect(x.billed).toBe(5 + 150);
});

test('a list is asked for no more than its account declares, and goes on beyond that', async () => {
  x = await startX([
    { id: '1', username: 'ann', follows: strangers(30) },
    { id: '2', username: 'bob', follows: strangers(240), declared: 20 },
    { id: '3', username: 'cy' },
  ]);
  const store = open([{ handle: 'ann' }, { handle: 'bob' }, { handle: 'cy' }]);
  await run(store);
  const sizes = (id: string) =>
    x!.asked
      .filter((path) => path.startsWith(`/2/users/${id}/following`))
      .map((path) => Number(/max_results=(\d+)/.exec(path)![1]));
  expect(sizes('1')).toEqual([30]);
  expect(sizes('2')).toEqual([20, 100, 100, 100]);
  expect(sizes('3')).toEqual([1]);
  expect(x.billed).toBe(3 + 30 + 240);
});

test('one lost answer does not use the money up that lists read beside it hold for a moment', async () => {
  const accounts = Array.from({ length: 6 }, (_, k) => ({
    id: String(k + 1),
    username: `n${k}`,
    follows: strangers(40),
  }));
  x = await startX(accounts);
  const store = open(accounts.map(({ username }) => ({ handle: username })));
  const cut = () => Promise.reject(new Error('cut'));
  const setting = { runtime: losing(1, cut), maxCost: 12, concurrency: 4 };
  expect(await run(store, setting)).toMatchObject({ budgetSpent: false, unread: 0 });
  expect(x.billed).toBe(6 + 7 * 40);
  expect(bought(store)).toBe(x.billed);
});

test('a page that lacks items which it counts is kept and not bought again', async () => {
  x = await startX([
    { id: '1', username: 'ann', declared: 3 },
    { id: '2', username: 'bob' },
    { id: '3', username: 'cy', declared: 2 },
  ]);
  const bodies: Record<string, unknown> = {
    '1': { data: [{ id: '2' }], meta: { result_count: 3 } },
    '3': { data: [{}, {}], meta: { result_count: 2 } },
  };
  x.disturb = (url) => {
    const body = bodies[/^\/2\/users\/(\d)\/following$/.exec(url.pathname)?.[1] ?? ''];
    return body === undefined ? null : { status: 200, body };
  };
  const store = open([{ handle: 'ann' }, { handle: 'bob' }, { handle: 'cy' }]);
  await run(store);
  expect(verdicts(store).map((row) => row.slice(0, 2))).toEqual([
    ['partial', '2 of its listed follows could not be read'],
    ['empty', ''],
    ['partial', '2 of its listed follows could not be read'],
  ]);
  expect(ties(store)).toEqual(['x:1 x:2']);
  expect(x.asked.filter((path) => path.includes('/following'))).toHaveLength(3);
  expect(bought(store)).toBe(3 + 3 + 2);
});

/** Killed at the n-th request: what the run before it has written is all that is known. */
test.each([2, 3, 4, 5, 6])(
  'killed at request %s: what was asked for counts as paid, and the cap holds',
  async (last) => {
    const accounts = Array.from({ length: 5 }, (_, k) => ({
      id: String(k + 1),
      username: `n${k}`,
      follows: strangers(30),
    }));
    x = await startX(accounts, { pageSize: 10 });
    const store = open(accounts.map(({ username }) => ({ handle: username })));
    for (let kills = 0; kills < 4; kills++) {
      const { runtime, outlives } = mortalRuntime(last, { env });
      await outlives(run(store, { runtime, maxCost: 1.5 }));
      expect(x.billed).toBeLessThanOrEqual(150);
      expect(Math.round(dollarsSpent(store, findSnapshot(store, SNAPSHOT)!) * 100)).toBeGreaterThanOrEqual(
        x.billed,
      );
    }
    await run(store, { maxCost: 1.5 });
    expect(x.billed).toBeLessThanOrEqual(150);
    expect(bought(store)).toBeGreaterThanOrEqual(x.billed);
    expect(await run(store, { maxCost: 20 })).toMatchObject({ unread: 0 });
  },
);

test('names go out as the roster writes them, and any number of up to 19 digits is an id', async () => {
  x = await startX([
    { id: '0', username: 'Zero' },
    { id: '1234567890123456789', username: 'Long' },
    { id: '7', username: 'MixedCase' },
  ]);
  const store = open([
    { handle: '', account_id: 'x:0' },
    { handle: '', account_id: 'x:1234567890123456789' },
    { handle: 'MIXEDcase' },
    { handle: 'mixedCASE' },
  ]);
  await run(store);
  expect(verdicts(store).map(([verdict, , id]) => [verdict, id])).toEqual([
    ['empty', 'x:0'],
    ['empty', 'x:1234567890123456789'],
    ['empty', 'x:7'],
    ['empty', 'x:7'],
  ]);
  expect(x.asked.filter((path) => path.includes('usernames='))[0]).toContain('usernames=MIXEDcase&');
});

test('where the money does not reach for the look-ups, no list is read', async () => {
  x = await startX(WORLD);
  const store = open(ROSTER);
  expect(await run(store, { maxCost: 0.03 })).toMatchObject({ budgetSpent: true });
  expect(x.billed).toBe(3);
  expect(bought(store)).toBe(3);
  expect(x.asked.filter((path) => path.includes('/following'))).toEqual([]);
});

/** A runtime that loses the first answers to questions for follows, after the server has given them. */
function losing(count: number, how: () => Promise<never> | HttpResponse) {
  let left = count;
  return testRuntime({
    env,
    http: async (request) => {
      const answer = await realHttp(request);
      if (!request.url.includes('/following') || left-- <= 0) return answer;
      return how();
    },
  });
}
const bought = (store: Store) =>
  readPayments(store, findSnapshot(store, SNAPSHOT)!).reduce((sum, { itemCount }) => sum + itemCount, 0);

test.each<[string, () => Promise<never> | HttpResponse]>([
  ['broke off', () => Promise.reject(new Error('the connection broke off in the middle of an answer'))],
  ['is no JSON', () => ({ status: 200, headers: {}, body: '{"data": [{"id"' })],
])('an answer that %s may have been charged for: it counts as paid, and so does the next', async (_, how) => {
  x = await startX([
    { id: '1', username: 'ann', follows: strangers(30) },
    { id: '2', username: 'bob' },
  ]);
  const store = open([{ handle: 'ann' }, { handle: 'bob' }]);
  expect(await run(store, { runtime: losing(1, how) })).toMatchObject({ unread: 0 });
  expect(x.billed).toBe(2 + 30 + 30);
  expect(bought(store)).toBe(x.billed);
});

test('no answer is lost of a question that was never put, nor of one that was refused', async () => {
  x = await startX([
    { id: '1', username: 'ann', follows: strangers(30) },
    { id: '2', username: 'bob' },
  ]);
  for (const how of [
    () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })),
    () => ({ status: 503, headers: {}, body: '{}' }),
    () => ({ status: 429, headers: {}, body: '{}' }),
  ]) {
    const store = open([{ handle: 'ann' }, { handle: 'bob' }]);
    await run(store, { runtime: losing(1, how) });
    expect(bought(store)).toBe(2 + 30);
  }
});

test('answers lost on the way do not lead beyond the cost set, over several runs', async () => {
  x = await startX([{ id: '1', username: 'ann', follows: strangers(30) }]);
  const store = open([{ handle: 'ann' }]);
  const cut = () => Promise.reject(new Error('cut'));
  expect(await run(store, { runtime: losing(9, cut), maxCost: 0.7 })).toMatchObject({ budgetSpent: true });
  expect(x.billed).toBeLessThanOrEqual(70);
  expect(bought(store)).toBeGreaterThanOrEqual(x.billed);
  expect(await run(store, { runtime: losing(1, cut), maxCost: 0.7 })).toMatchObject({ budgetSpent: true });
  expect(x.billed).toBeLessThanOrEqual(70);
  expect(await run(store, { maxCost: 2 })).toMatchObject({ budgetSpent: false, unread: 0 });
  expect(bought(store)).toBeGreaterThanOrEqual(x.billed);
});

/** Four accounts of which a batch is refused, and the last is never had alone either. */
async function oneByOne(answer: { status: number; body: unknown }) {
  const names = ['ann', 'bob', 'cy', 'dee'];
  x = await startX(names.map((username, k) => ({ id: String(k + 1), username })));
  x.disturb = (url) => {
    const asked = url.searchParams.get('usernames') ?? '';
    if (asked.includes(',')) return { status: 503, body: {} };
    return asked === 'dee' ? answer : null;
  };
  return open(names.map((handle) => ({ handle })));
}

test('accounts had one by one are kept where the money runs out among them', async () => {
  const store = await oneByOne({ status: 200, body: {} });
  expect(await run(store, { maxCost: 0.06 })).toMatchObject({ budgetSpent: true });
  const ledger = () => readLedger(store, findSnapshot(store, SNAPSHOT)!);
  expect(ledger().map(({ hasProfile }) => hasProfile)).toEqual([true, true, true, false]);
  expect(bought(store)).toBe(6);
  x!.disturb = null;
  expect(await run(store)).toMatchObject({ unread: 0 });
  expect(x!.billed).toBe(4);
});

test('a question that tests whether the network answers is paid for like any other', async () => {
  const store = await oneByOne({ status: 503, body: {} });
  await run(store);
  expect(verdicts(store)[3]![0]).toBe('failed');
  expect(x!.billed).toBeGreaterThan(3);
  expect(bought(store)).toBe(x!.billed);
});

test('requests, time and cost are named before the first paid call of each step, and a no ends the run', async () => {
  x = await startX(WORLD);
  const store = open(ROSTER);
  const plans: Plan[] = [];
  const setting = (last: 'look-ups' | 'follows' | null): CrawlSetting => ({
    approve: async (plan) => {
      plans.push(plan);
      return plan.step !== last;
    },
  });
  expect(await run(store, setting('look-ups'))).toMatchObject({ refused: true, requests: 0 });
  expect(plans).toEqual([expect.objectContaining({ step: 'look-ups', requests: 2, users: 14, cost: 0.14 })]);
  plans.length = 0;
  expect(await run(store, setting('follows'))).toMatchObject({ refused: true });
  expect(plans[1]).toMatchObject({ step: 'follows', users: 3 + 0 + 40 + 400 + 3 + 3 + 3 });
  expect(x.asked.filter((path) => path.includes('following'))).toEqual([]);
});

test('a reason of megabytes of open brackets is looked through at once', () => {
  expect(parseProblem({ detail: '['.repeat(3_000_000) }).value).toBe('');
  expect(parseProblem({ detail: 'Could not find user with ids: [[7].' }).value).toBe('7');
});

const problem = (type: string, title: string) => ({ title, type: `https://api.x.com/2/problems/${type}` });

test.each<[string, number, object, typeof UserError | typeof NetworkError, RegExp]>([
  [
    'out of credits',
    402,
    { title: 'CreditsDepleted' },
    NetworkError,
    /credits .* used up.*run the same command again/,
  ],
  [
    'the usage cap',
    429,
    problem('usage-capped', 'UsageCapExceeded'),
    NetworkError,
    /limit of the app is reached/,
  ],
  ['a bad token', 401, { title: 'Unauthorized' }, UserError, /refuses the token in X_BEARER_TOKEN/],
  ['an app without access', 403, problem('client-forbidden', 'Client Forbidden'), UserError, /no access/],
])(
  '%s ends the crawl at once, with its state kept and what to do',
  async (_, status, body, kind, message) => {
    x = await startX(WORLD, { pageSize: 1 });
    const store = open(ROSTER);
    x.disturb = (url) =>
      x!.asked.length > 4 && url.pathname.includes('following') ? { status, body } : null;
    const runtime = testRuntime({ env });
    const failure = await run(store, { runtime, concurrency: 1 }).catch((error: Error) => error);
    expect(failure).toBeInstanceOf(kind);
    expect((failure as Error).message).toMatch(message);
    expect(runtime.slept).toEqual([]);
    expect(readLedger(store, findSnapshot(store, SNAPSHOT)!).some(({ reading }) => reading !== null)).toBe(
      true,
    );
    expect(verdicts(store).some(([verdict]) => verdict === 'failed')).toBe(false);
    x.disturb = null;
    expect(await run(store)).toMatchObject({ unread: 0 });
  },
);

const INVALID = {
  errors: [
    { parameters: { max_results: ['7'] }, message: 'The `max_results` query parameter is not wanted' },
  ],
  ...problem('invalid-request', 'Invalid Request'),
  detail: 'One or more parameters to your request was invalid.',
};

test.each<[number, object, RegExp]>([
  [
    400,
    INVALID,
    /HTTP 400\): Invalid Request: One or more parameters to your request was invalid\.: The `max/,
  ],
  [
    403,
    {
      ...problem('unsupported-authentication', 'Unsupported Authentication'),
      detail: 'Use OAuth 2.0 User Context.',
    },
    /HTTP 403\): Unsupported Authentication: Use OAuth 2\.0 User Context\./,
  ],
  [
    401,
    { title: 'Unauthorized', detail: 'Bearer is spent' },
    /X_BEARER_TOKEN \(Unauthorized: Bearer is spent\)/,
  ],
  [
    401,
    { title: 'Unauthorized', detail: `no app has ${X_TOKEN}` },
    /X_BEARER_TOKEN \(Unauthorized: no app has \[token\]\)/,
  ],
  [404, { title: 'Not Found', type: 'about:blank' }, /HTTP 404\): Not Found/],
])(
  'HTTP %s for the whole request is repeated to the user and not tried again',
  async (status, body, message) => {
    for (const part of ['/2/users/by', '/following', '/tweets']) {
      x = await startX(WORLD.slice(0, 2));
      const store = withPosts(open(ROSTER.slice(0, 2)));
      x.disturb = (url) => (url.pathname.endsWith(part) ? { status, body } : null);
      const runtime = testRuntime({ env });
      const failure = await run(store, { runtime, concurrency: 1 }).catch((error: Error) => error);
      expect((failure as Error).message).toMatch(message);
      expect((failure as Error).message).not.toContain('run the same command again');
      expect(x.asked.filter((path) => path.split('?')[0]!.endsWith(part))).toHaveLength(1);
      expect(runtime.slept).toEqual([]);
      await x.close();
    }
  },
);

test('the refusal of one account is its verdict, in a batch and alone', async () => {
  x = await startX(WORLD.slice(0, 3));
  const about = (parameter: string, value: string) => ({
    status: 400,
    body: {
      errors: [{ parameters: { [parameter]: [value] }, message: `The value [${value}] is not valid` }],
      ...problem('invalid-request', 'Invalid Request'),
    },
  });
  x.disturb = (url) => {
    if ((url.searchParams.get('usernames') ?? '').split(',').includes('bob'))
      return about('usernames', 'bob');
    return url.pathname === '/2/users/3/following' ? about('id', '3') : null;
  };
  const store = open(ROSTER.slice(0, 3));
  await run(store);
  expect(verdicts(store).map((row) => row.slice(0, 2))).toEqual([
    ['complete', ''],
    ['failed', 'the network refuses it: The value [bob] is not valid'],
    ['failed', 'the network refuses it: The value [3] is not valid'],
  ]);
});

test('a rate limit waits for x-rate-limit-reset and goes on', async () => {
  x = await startX(WORLD.slice(0, 2));
  let limited = true;
  x.disturb = (url) => {
    if (!url.pathname.includes('following') || !limited) return null;
    limited = false;
    const date = new Date(TEST_NOW).toUTCString();
    const headers = {
      date,
      'x-rate-limit-remaining': '0',
      'x-rate-limit-reset': String(TEST_NOW / 1000 + 600),
    };
    return { status: 429, body: { errors: [{ code: 88 }] }, headers };
  };
  const store = open(ROSTER.slice(0, 2));
  const runtime = testRuntime({ env });
  expect(await run(store, { runtime, concurrency: 1 })).toMatchObject({ unread: 0 });
  expect(runtime.slept).toEqual([600_000]);
});

test('an account of which X says nothing is asked about once more, then failed', async () => {
  x = await startX(WORLD);
  x.disturb = (url) =>
    (url.searchParams.get('usernames') ?? '').includes('bob')
      ? {
          status: 200,
          body: { data: [{ id: '1', username: 'Ann', public_metrics: { following_count: 0 } }] },
        }
      : null;
  const store = open([{ handle: 'ann' }, { handle: 'bob' }]);
  await run(store);
  expect(verdicts(store).map(([verdict]) => verdict)).toEqual(['complete', 'failed']);
});

const PRICES = expect.stringMatching(/^prices: X's price list of \d{4}-\d\d-\d\d \(https:/);

test('blanks around the token are taken off and said, and others in it refused', async () => {
  x = await startX(WORLD.slice(0, 2));
  const given = (text: string) => testRuntime({ env: { X_BEARER_TOKEN: text } });
  const network = xNetwork(given(` ${X_TOKEN}\r\n`), { api: x.url });
  expect(network.notes).toEqual([
    'the blanks or line ends around the token in X_BEARER_TOKEN are not part of it and are left out',
    PRICES,
  ]);
  expect(xNetwork(given(X_TOKEN), { api: x.url }).notes).toEqual([PRICES]);
  const store = open(ROSTER.slice(0, 2));
  expect(await run(store, { runtime: given(`${X_TOKEN}\n`) })).toMatchObject({ unread: 0 });
  expect(() => xNetwork(given('AAAA BBBB'), { api: x!.url })).toThrow(/X_BEARER_TOKEN holds blanks/);
});

test('the token goes to no other machine in the clear, and no address holds a login', () => {
  const runtime = testRuntime({ env });
  expect(() => xNetwork(runtime, { api: 'http://x-proxy.test' })).toThrow(
    'the token in X_BEARER_TOKEN would go to http://x-proxy.test in the clear, for anybody on the way to read; give its address with https://',
  );
  const login = () => xNetwork(runtime, { api: 'https://me:secret@x-proxy.test/base' });
  expect(login).toThrow(
    /x-proxy\.test holds a name or a password.*leave them out: https:\/\/x-proxy\.test\/base/,
  );
  expect(login).not.toThrow(/secret/);
});

test('without a token nothing is asked, and the token is in no database, error or seal', async () => {
  x = await startX(WORLD);
  const bare = open(ROSTER);
  await expect(async () => run(bare, { runtime: testRuntime() })).rejects.toThrow(
    /environment variable X_BEARER_TOKEN/,
  );
  expect(x.asked).toEqual([]);
  const store = open(ROSTER);
  await run(store);
  sealedHash(store);
  expect(store.serialize().includes(X_TOKEN)).toBe(false);
  const wrong = testRuntime({ env: { X_BEARER_TOKEN: 'wrong-secret' } });
  const failure = await run(bare, { runtime: wrong }).catch((error: Error) => error);
  expect(String((failure as Error).stack)).not.toContain('wrong-secret');
});
