/** Bluesky's readings: what each shows, what each leaves open, where they disagree, and what is carried over. */
import { afterEach, expect, test } from 'vitest';
import { blueskyNetwork, type Reading } from '../../../../src/crawl/networks/bluesky/bluesky.ts';
import { followDate, timeOfKey } from '../../../../src/crawl/networks/bluesky/follow-dates.ts';
import type { Plan } from '../../../../src/crawl/plan.ts';
import { disagreements } from '../../../../src/jobs/cross-check.ts';
import type { Runtime } from '../../../../src/runtime.ts';
import { readContent, type SnapshotContent } from '../../../../src/store/content.ts';
import type { Store } from '../../../../src/store/driver.ts';
import { readLedger } from '../../../../src/store/ledger.ts';
import { findSnapshot, sealSnapshot } from '../../../../src/store/snapshots.ts';
import { openMemoryStore } from '../../../../src/store/store.ts';
import { type AtprotoAccount, type AtprotoServer, keyOf, startAtproto } from '../../../support/atproto.ts';
import {
  type CrawlSetting,
  crawlStore,
  crawlWith,
  SNAPSHOT,
  ties,
  unseenTies,
  verdicts,
} from '../../../support/crawl.ts';
import { realHttp, TEST_NOW } from '../../../support/runtime.ts';
import { simulatedRuntime } from '../../../support/simulated.ts';

const running: AtprotoServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function start(accounts: readonly AtprotoAccount[], options = {}): Promise<AtprotoServer> {
  const server = await startAtproto(accounts, options);
  running.push(server);
  return server;
}

const account = (name: string, more: Partial<AtprotoAccount> = {}): AtprotoAccount => ({
  did: `did:plc:${name}`,
  handle: `${name}.test`,
  ...more,
});
const dids = (...names: string[]) => names.map((name) => `did:plc:${name}`);
const tie = (source: string, target: string) => `did:plc:${source} did:plc:${target}`;

async function crawled(
  server: AtprotoServer,
  read: Reading,
  accounts: readonly AtprotoAccount[],
  setting = {},
) {
  const store = crawlStore(
    accounts.map(({ handle }) => ({ handle })),
    openMemoryStore(),
    { meaning: read === 'appview' ? 'shown' : 'declared' },
  );
  const outcome = await crawl(store, server, read, setting);
  return { store, outcome };
}

function crawl(store: Store, server: AtprotoServer, read: Reading, setting: CrawlSetting = {}) {
  const network = (runtime: Runtime) =>
    blueskyNetwork(runtime, { appview: server.url, plc: server.url, read, checksBlocks: true });
  return crawlWith(store, network, setting);
}

/** Ann blocks bob, cy is suspended and counted no more, dee has a ghost among her follows. */
const WORLD = [
  account('ann', { declared: 3, follows: dids('bob', 'cy', 'dee', 'far'), blocks: dids('bob') }),
  account('bob', { follows: dids('ann', 'dee') }),
  account('cy', { follows: dids('ann'), gone: 'suspended' }),
  account('dee', { follows: dids('bob'), ghosts: dids('ann') }),
  account('eve', {}),
];

test('records: what accounts declare, blocks and all; nothing is left open', async () => {
  const { store } = await crawled(await start(WORLD), 'records', WORLD);
  expect(verdicts(store).map(([verdict]) => verdict)).toEqual([
    'complete',
    'complete',
    'suspended',
    'complete',
    'empty',
  ]);
  expect(ties(store)).toEqual([
    tie('ann', 'bob'),
    tie('ann', 'cy'),
    tie('ann', 'dee'),
    tie('bob', 'ann'),
    tie('bob', 'dee'),
    tie('dee', 'bob'),
  ]);
  expect(unseenTies(store)).toEqual([]);
});

test('records: each tie keeps the key and the hash of its record', async () => {
  const { store } = await crawled(await start(WORLD), 'records', WORLD);
  const rows = store
    .prepare(
      `SELECT other.account_id, record_key, cid FROM tie JOIN account AS one ON one.id = source
       JOIN account AS other ON other.id = target WHERE one.account_id = 'did:plc:ann' ORDER BY record_key DESC`,
    )
    .raw()
    .all();
  // Ann's follows were made on 1 May 2026 and on the two days before, newest first.
  expect(rows).toEqual([
    ['did:plc:bob', keyOf(Date.UTC(2026, 4, 1)), 'bafy'],
    ['did:plc:cy', keyOf(Date.UTC(2026, 3, 30)), 'bafy'],
    ['did:plc:dee', keyOf(Date.UTC(2026, 3, 29)), 'bafy'],
  ]);
});

test('two records of one follow: both keys are kept, with the earlier date, and a repeated record adds none', async () => {
  const twice = account('ann', { follows: dids('bob', 'cy', 'bob') });
  const { store } = await crawled(await start([twice, account('bob')]), 'records', [twice, account('bob')]);
  expect(store.prepare('SELECT followed_at, record_key, cid FROM tie').raw().all()).toEqual([
    [
      '2026-04-29T00:00:00.000Z',
      `${keyOf(Date.UTC(2026, 4, 1))} ${keyOf(Date.UTC(2026, 3, 29))}`,
      'bafy bafy',
    ],
  ]);
});

test('pairs: the same ties as declared, and the ghosts that the app still holds', async () => {
  const { store } = await crawled(await start(WORLD), 'pairs', WORLD);
  expect(ties(store)).toEqual([
    tie('ann', 'bob'),
    tie('ann', 'cy'),
    tie('ann', 'dee'),
    tie('bob', 'ann'),
    tie('bob', 'dee'),
    tie('dee', 'ann'),
    tie('dee', 'bob'),
  ]);
  expect(unseenTies(store)).toEqual([]);
});

test('the app: ties that a block hides are unknown, never absent', async () => {
  const { store } = await crawled(await start(WORLD), 'appview', WORLD);
  expect(ties(store)).toEqual([tie('ann', 'dee'), tie('bob', 'dee'), tie('dee', 'ann'), tie('dee', 'bob')]);
  expect(unseenTies(store)).toEqual([tie('ann', 'bob'), tie('bob', 'ann')]);
  expect(readContent(store, findSnapshot(store, SNAPSHOT)!).unseen.reason).toEqual([
    'a block between the two would hide it',
    'a block between the two would hide it',
  ]);
});

test('a DID of which the app knows nothing is left open by pairs', async () => {
  const server = await start(WORLD);
  server.disturb = (url) => {
    if (!url.pathname.endsWith('getRelationships') || url.searchParams.get('actor') !== 'did:plc:eve')
      return null;
    const relationships = url.searchParams
      .getAll('others')
      .map((did) => (did === 'did:plc:cy' ? { actor: did, notFound: true } : { did }));
    return { status: 200, body: { actor: 'did:plc:eve', relationships } };
  };
  const { store } = await crawled(server, 'pairs', WORLD);
  expect(unseenTies(store)).toEqual([tie('eve', 'cy')]);
});

test('an answer that leaves out one of the pairs is asked for again, and then a verdict', async () => {
  const server = await start(WORLD);
  server.disturb = (url) =>
    url.pathname.endsWith('getRelationships') && url.searchParams.get('actor') === 'did:plc:eve'
      ? { status: 200, body: { actor: 'did:plc:eve', relationships: [] } }
      : null;
  const { store } = await crawled(server, 'pairs', WORLD);
  expect(verdicts(store)[4]!.slice(0, 2)).toEqual(['failed', 'the answer was malformed']);
});

test('hidden, partial, capped, failed and gone, by records', async () => {
  const accounts = [
    account('ann', { declared: 40 }),
    account('bob', { follows: dids('ann'), declared: 90 }),
    account('cy', { follows: Array.from({ length: 30 }, (_, k) => `did:plc:s${k}`) }),
    account('dee', { follows: dids('ann'), repoGone: true }),
    account('eve', { gone: 'deactivated' }),
  ];
  const { store } = await crawled(await start(accounts), 'records', accounts, { cap: 20 });
  expect(verdicts(store).map((row) => row.slice(0, 2))).toEqual([
    ['hidden', 'it declares 40 follows and lists none'],
    ['partial', 'it declares 90 follows and lists 1'],
    ['capped', 'read up to the limit of 20 follows'],
    ['failed', 'its profile is shown, but its follows are not'],
    ['deactivated', 'the network answers "AccountDeactivated"'],
  ]);
});

test('auto takes records for short lists and pairs for long ones, as the plan says, to the request', async () => {
  const accounts = Array.from({ length: 100 }, (_, k) =>
    account(`n${k}`, {
      follows:
        k < 3
          ? [...dids('n1', 'n2'), ...Array.from({ length: 500 }, (_, j) => `did:plc:s${j}`)].filter(
              (id) => id !== `did:plc:n${k}`,
            )
          : k % 3 === 0
            ? []
            : dids('n0'),
    }),
  );
  const server = await start(accounts);
  let plan: Plan | null = null;
  const { store, outcome } = await crawled(server, 'auto', accounts, {
    approve: async (made: Plan) => {
      plan = made;
      return true;
    },
  });
  const ways = readLedger(store, findSnapshot(store, SNAPSHOT)!).map(({ reading }) => reading?.way);
  expect(ways.slice(0, 5)).toEqual(['pairs', 'pairs', 'pairs', 'records', 'records']);
  expect(outcome.requests - 100 / 25).toBe(plan!.requests);
});

test('records are read on the server that the DID document names, and asked for again where it has moved', async () => {
  const other = await start([account('ann', { follows: dids('bob') })]);
  const accounts = [account('ann', { repoGone: true }), account('bob')];
  const server = await start(accounts);
  server.disturb = (url) => {
    if (
      url.pathname === '/did:plc:ann' &&
      server.asked.some((path) => path.includes('listRecords') && path.includes('ann'))
    ) {
      accounts[0]!.host = other.url;
    }
    return null;
  };
  const store = crawlStore(accounts, openMemoryStore(), { meaning: 'declared' });
  const network = (runtime: Runtime) => {
    const made = blueskyNetwork(runtime, { appview: server.url, plc: server.url, read: 'records' });
    made.http.trust(other.url);
    return made;
  };
  accounts[0]!.declared = 1;
  await crawlWith(store, network);
  expect(ties(store)).toEqual([tie('ann', 'bob')]);
  expect(verdicts(store)[0]![0]).toBe('complete');
});

test('a DID document that leads into this machine is not followed', async () => {
  const inner = await start([account('ann', { follows: dids('bob') })]);
  const accounts = [account('ann', { host: inner.url, declared: 1 }), account('bob')];
  const { store } = await crawled(await start(accounts), 'records', accounts);
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual(['failed', 'its server has no public address']);
  expect(inner.asked).toEqual([]);
});

test('dates are kept with what speaks against them, and the earlier of two records counts', async () => {
  const accounts = [
    account('ann', {
      follows: dids('bob', 'cy', 'dee', 'bob'),
      dates: [
        '2026-05-01T00:00:00.000Z',
        '2031-01-01T00:00:00Z',
        '2020-01-01T00:00:00Z',
        '2026-04-28T00:00:00.000Z',
      ],
    }),
    account('bob'),
    account('cy'),
    account('dee'),
  ];
  const { store } = await crawled(await start(accounts), 'records', accounts);
  const { ties: columns } = readContent(store, findSnapshot(store, SNAPSHOT)!);
  expect(columns.followedAt).toEqual([
    '2026-04-28T00:00:00.000Z',
    '2031-01-01T00:00:00.000Z',
    '2020-01-01T00:00:00.000Z',
  ]);
  expect(columns.doubt).toEqual([
    null,
    'later than it was read; not the time of its record key',
    'before the account was made; not the time of its record key',
  ]);
});

const FOLLOW = 'app.bsky.graph.follow';
const record = (
  name: string,
  { repo = 'did:plc:ann', collection = FOLLOW, type = collection }: Record<string, string> = {},
) => ({
  uri: `at://${repo}/${collection}/3l${name}`,
  value: { $type: type, subject: `did:plc:${name}`, createdAt: '2026-05-01T00:00:00.000Z' },
});

test.each<[string, object, string, string]>([
  [
    'a block',
    record('cy', { collection: 'app.bsky.graph.block' }),
    'partial',
    '1 of its listed follows could not be read',
  ],
  [
    'a block under the key of a follow',
    record('cy', { type: 'app.bsky.graph.block' }),
    'partial',
    '1 of its listed follows could not be read',
  ],
  [
    'a follow at the URI of a list item',
    record('cy', { collection: 'app.bsky.graph.listitem', type: FOLLOW }),
    'partial',
    '1 of its listed follows could not be read',
  ],
  [
    'a record without a URI',
    { ...record('cy'), uri: undefined },
    'partial',
    '1 of its listed follows could not be read',
  ],
  [
    "a record of another's repository",
    record('cy', { repo: 'did:plc:bob' }),
    'failed',
    'the answer was malformed',
  ],
  [
    'a record that names no account',
    { ...record('cy'), value: { $type: FOLLOW, subject: 'cy.test' } },
    'complete',
    'follow records whose subject is no account, left out: 1',
  ],
])('among the records, %s is no follow', async (_, stray, verdict, reason) => {
  const accounts = [account('ann', { follows: dids('bob'), declared: 1 }), account('bob'), account('cy')];
  const server = await start(accounts);
  server.disturb = (url) =>
    url.pathname.endsWith('listRecords') && url.searchParams.get('repo') === 'did:plc:ann'
      ? { status: 200, body: { records: [record('bob'), stray] } }
      : null;
  const { store } = await crawled(server, 'records', accounts);
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual([verdict, reason]);
  expect(ties(store)).toEqual(verdict === 'failed' ? [] : [tie('ann', 'bob')]);
});

test('a record key gives its time, and keys of other kinds none', () => {
  expect(timeOfKey(keyOf(TEST_NOW))).toBe(TEST_NOW);
  expect(timeOfKey('self')).toBe(null);
  const witnesses = { recordKey: 'self', observedAt: TEST_NOW, accountCreatedAt: null };
  expect(followDate({ ...witnesses, createdAt: null })).toEqual({ followedAt: null, doubt: null });
  expect(followDate({ ...witnesses, createdAt: '2026-05-01T02:00:00+02:00' })).toEqual({
    followedAt: '2026-05-01T00:00:00.000Z',
    doubt: null,
  });
});

test('profiles meant for signed-in readers are left out, but for what the study needs', async () => {
  const accounts = [
    account('ann', { labels: ['!no-unauthenticated'], follows: dids('bob') }),
    account('bob'),
  ];
  const { store } = await crawled(await start(accounts), 'records', accounts);
  expect(store.prepare('SELECT * FROM profile ORDER BY handle').all()).toEqual([
    expect.objectContaining({
      handle: 'ann.test',
      display_name: '',
      audience_count: null,
      declared_count: 1,
      post_count: null,
    }),
    expect.objectContaining({ handle: 'bob.test', display_name: 'BOB.TEST', audience_count: 7 }),
  ]);
});

const told = (declared: SnapshotContent, shown: SnapshotContent) =>
  disagreements(declared, shown).map((one) => [
    one.sourceHandle,
    one.targetHandle,
    one.declared,
    one.shown,
    one.cause,
  ]);

test('a cross-check names the ties that only one reading shows', async () => {
  const server = await start(WORLD);
  const declared = (await crawled(server, 'records', WORLD)).store;
  const shown = (await crawled(server, 'appview', WORLD)).store;
  const content = (store: Store) => readContent(store, findSnapshot(store, SNAPSHOT)!);
  expect(told(content(declared), content(shown))).toEqual([
    ['ann.test', 'bob.test', 'yes', 'unknown', 'hidden by a block'],
    ['bob.test', 'ann.test', 'yes', 'unknown', 'hidden by a block'],
    ['dee.test', 'ann.test', 'no', 'yes', 'its record is gone, and the app shows it still'],
  ]);
  // The app asked pair by pair knows of no record: what its lists show beside that has no cause that is known.
  const pairs = (await crawled(server, 'pairs', WORLD)).store;
  pairs.exec(`DELETE FROM tie WHERE source = (SELECT id FROM account WHERE account_id = 'did:plc:dee')`);
  expect(told(content(pairs), content(shown))).toContainEqual([
    ...['dee.test', 'ann.test', 'no', 'yes', 'no cause known'],
  ]);
});

test('a cross-check gives no cause that was not established: a firm no without a block, a follow of oneself', async () => {
  const accounts = [account('ann', { follows: dids('ann', 'bob', 'cy') }), account('bob'), account('cy')];
  const declared = (await crawled(await start(accounts), 'records', accounts)).store;
  // The app does not list what it would not index.
  const listed = [account('ann', { follows: dids('cy') }), account('bob'), account('cy')];
  const shown = (await crawled(await start(listed), 'appview', listed)).store;
  const content = (store: Store) => readContent(store, findSnapshot(store, SNAPSHOT)!);
  expect(told(content(declared), content(shown))).toEqual([
    ['ann.test', 'ann.test', 'yes', 'no', 'a follow of itself, of which one of the readings says nothing'],
    ['ann.test', 'bob.test', 'yes', 'no', 'no cause known'],
  ]);
});

test('a follow that is dated back, with the key of its record forged to match, is in doubt where an earlier snapshot shows none', async () => {
  const [before, after] = ['2025-01-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];
  const roster = (follows: string[], dates: string[]) => [
    account('ann', { follows, dates, keyedByDate: true }),
    account('bob'),
    account('cy'),
    account('dee', { gone: 'deactivated' }),
    account('eve'),
  ];
  const earlier = roster(dids('bob'), [before]);
  const store = crawlStore(earlier.slice(0, 4), openMemoryStore(), {
    meaning: 'declared',
    name: 'earlier',
    date: '2025-06-01',
  });
  store.prepare(`UPDATE snapshot SET started_at = '2025-06-01T00:00:00.000Z'`).run();
  await crawl(store, await start(earlier), 'records', { name: 'earlier' });
  sealSnapshot(store, findSnapshot(store, 'earlier')!, { sealedAt: '2025-06-02T00:00:00.000Z' });

  const now = roster(dids('bob', 'cy', 'dee', 'eve'), [before, before, before, before]).map((one) => ({
    ...one,
    gone: undefined,
  }));
  const late = [...now, account('fay', { follows: dids('bob'), dates: [after], keyedByDate: true })];
  crawlStore(late, store, { meaning: 'declared' });
  await crawl(store, await start(late as AtprotoAccount[]), 'records');
  const doubts = store
    .prepare(
      `SELECT other.account_id, followed_at, doubt FROM tie JOIN account AS other ON other.id = target
       WHERE snapshot = ? ORDER BY source, other.account_id`,
    )
    .raw()
    .all(findSnapshot(store, SNAPSHOT)!.id);
  // Bob was followed then; dee was not there to be followed and eve was not in that roster; fay is new.
  expect(doubts).toEqual([
    ['did:plc:bob', before, null],
    ['did:plc:cy', before, 'not there in earlier, which was read after that date'],
    ['did:plc:dee', before, null],
    ['did:plc:eve', before, null],
    ['did:plc:bob', after, null],
  ]);
});

test('a date is not put in doubt by a snapshot that was read later, when the follow may have ended', async () => {
  const follows = { follows: dids('bob'), dates: ['2025-01-01T00:00:00.000Z'], keyedByDate: true };
  const ended = [account('ann'), account('bob')];
  const store = crawlStore(ended, openMemoryStore(), {
    meaning: 'declared',
    name: 'newer',
    date: '2027-06-01',
  });
  store.prepare(`UPDATE snapshot SET started_at = '2027-06-01T00:00:00.000Z'`).run();
  await crawl(store, await start(ended), 'records', { name: 'newer' });
  sealSnapshot(store, findSnapshot(store, 'newer')!, { sealedAt: '2027-06-02T00:00:00.000Z' });
  const before = [account('ann', follows), account('bob')];
  crawlStore(before, store, { meaning: 'declared' });
  await crawl(store, await start(before), 'records');
  expect(store.prepare('SELECT followed_at, doubt FROM tie').raw().all()).toEqual([[follows.dates[0], null]]);
});

/** A second snapshot a year later, of these accounts, from the first. */
async function later(store: Store, server: AtprotoServer, accounts: readonly AtprotoAccount[]) {
  sealSnapshot(store, findSnapshot(store, SNAPSHOT)!, { sealedAt: '2026-06-02T00:00:00.000Z' });
  crawlStore(
    accounts.map(({ handle }) => ({ handle })),
    store,
    { meaning: 'declared', name: 'later' },
  );
  server.asked.length = 0;
  const from = findSnapshot(store, SNAPSHOT)!;
  const outcome = await crawl(store, server, 'records', { name: 'later', from });
  const content = readContent(store, findSnapshot(store, 'later')!);
  const found = Array.from(
    content.ties.source,
    (source, k) => `${content.accounts[source]} ${content.accounts[content.ties.target[k]!]}`,
  );
  const lists = server.asked.filter((path) => path.includes('listRecords')).length;
  return { outcome, found, lists, reasons: content.entries.map(({ reason }) => reason) };
}

test('a reading is carried over where the revision is unchanged, and says so', async () => {
  const accounts = [
    account('ann', { follows: dids('bob', 'far') }),
    account('bob', { follows: dids('ann') }),
  ];
  const server = await start(accounts);
  const { store } = await crawled(server, 'records', accounts);
  accounts[1]!.rev = '3m';
  accounts[1]!.follows = [];
  const { outcome, found, lists, reasons } = await later(store, server, accounts);
  expect(outcome).toMatchObject({ carried: 1, unread: 0 });
  expect(lists).toBe(1);
  expect(found).toEqual([tie('ann', 'bob')]);
  expect(reasons).toEqual([`carried over from ${SNAPSHOT}: its repository is unchanged`, '']);
});

test('a server that tells no revision has its lists read all the same, and nothing of it is taken over', async () => {
  const accounts = [account('ann', { follows: dids('bob') }), account('bob')];
  const server = await start(accounts);
  server.disturb = ({ pathname }) =>
    pathname.endsWith('getLatestCommit') ? { status: 501, body: { error: 'MethodNotImplemented' } } : null;
  const store = crawlStore(accounts, openMemoryStore(), { meaning: 'declared' });
  const runtime = simulatedRuntime(realHttp);
  await crawl(store, server, 'records', { runtime });
  expect(verdicts(store).map(([verdict]) => verdict)).toEqual(['complete', 'empty']);
  expect(ties(store)).toEqual([tie('ann', 'bob')]);
  server.disturb = null;
  expect((await later(store, server, accounts)).outcome.carried).toBe(0);
});

test('nothing is carried over where the earlier reading did not look for an account of today', async () => {
  const accounts = [account('ann', { follows: dids('bob') }), account('bob', {})];
  const server = await start(accounts);
  const { store } = await crawled(server, 'records', [accounts[0]!]);
  const { outcome, found } = await later(store, server, accounts);
  expect(outcome.carried).toBe(0);
  expect(found).toEqual([tie('ann', 'bob')]);
});

test('with the ties to the outside kept, it is carried over for a roster that has grown', async () => {
  const accounts = [account('ann', { follows: dids('bob', 'far') }), account('bob', {})];
  const server = await start(accounts);
  const { store } = await crawled(server, 'records', [accounts[0]!], { keepOutside: true });
  const { outcome, found } = await later(store, server, accounts);
  expect(outcome.carried).toBe(1);
  expect(found).toEqual([tie('ann', 'bob')]);
});

test('nothing is carried over that an earlier version called complete and lacks more than is tolerated today', async () => {
  const accounts = [account('ann', { follows: dids('bob'), declared: 7 }), account('bob')];
  const server = await start(accounts);
  const { store } = await crawled(server, 'records', accounts);
  store.prepare(`UPDATE entry SET verdict = 'complete', reason = ''`).run();
  const { outcome, reasons } = await later(store, server, accounts);
  expect(outcome.carried).toBe(1);
  expect(reasons[0]).toBe('it declares 7 follows and lists 1');
});

test('nothing is carried over that was read without the keys of its records', async () => {
  const accounts = [account('ann', { follows: dids('bob') }), account('bob')];
  const server = await start(accounts);
  const { store } = await crawled(server, 'records', accounts);
  store.prepare('UPDATE tie SET record_key = NULL, cid = NULL').run();
  const { outcome } = await later(store, server, accounts);
  expect(outcome.carried).toBe(1);
  const keys = store.prepare('SELECT record_key FROM tie WHERE snapshot = ?').pluck();
  expect(keys.all(findSnapshot(store, 'later')!.id)).toEqual([expect.any(String)]);
});

test('a tie of which only a list of strangers is left has no date, and is none that the app does not index', async () => {
  const accounts = [account('ann', { follows: dids('bob', 'far') }), account('bob'), account('far')];
  const server = await start(accounts);
  const { store } = await crawled(server, 'records', accounts.slice(0, 2), { keepOutside: true });
  const { found } = await later(store, server, accounts);
  expect(found).toEqual([tie('ann', 'bob'), tie('ann', 'far')]);
  sealSnapshot(store, findSnapshot(store, 'later')!, { sealedAt: '2026-06-03T00:00:00.000Z' });
  accounts[0]!.follows = dids('bob');
  crawlStore(accounts, store, { meaning: 'declared', name: 'last' });
  await crawl(store, await start(accounts), 'pairs', { name: 'last' });
  const { ties, unseen } = readContent(store, findSnapshot(store, 'last')!);
  expect([ties.source.length, unseen.source.length]).toEqual([1, 0]);
});

test('an account found only on a retry: lists read before did not look for it, so their ties to it are open', async () => {
  const accounts = [
    account('ann', { follows: dids('bob', 'far') }),
    account('bob', { follows: dids('ann') }),
    account('cy'),
  ];
  const server = await start(accounts);
  const store = crawlStore(
    accounts.map(({ handle }) => ({ handle })),
    openMemoryStore(),
    { meaning: 'declared' },
  );
  server.disturb = (url) => (url.search.includes('bob.test') ? { status: 502, body: {} } : null);
  await crawl(store, server, 'records');
  expect(verdicts(store)[1]).toEqual(['failed', 'the answer was HTTP 502', null]);
  server.disturb = null;
  await crawl(store, server, 'records', { retry: ['failed'] });
  expect(verdicts(store).map(([verdict]) => verdict)).toEqual(['complete', 'complete', 'empty']);
  expect(ties(store)).toEqual([tie('bob', 'ann')]);
  expect(unseenTies(store)).toEqual([tie('ann', 'bob')]);
});

test('the same with the ties to the outside kept: they are known', async () => {
  const accounts = [
    account('ann', { follows: dids('bob', 'far') }),
    account('bob', { follows: dids('ann') }),
    account('cy'),
  ];
  const server = await start(accounts);
  const store = crawlStore(
    accounts.map(({ handle }) => ({ handle })),
    openMemoryStore(),
    { meaning: 'declared' },
  );
  server.disturb = (url) => (url.search.includes('bob.test') ? { status: 502, body: {} } : null);
  await crawl(store, server, 'records', { keepOutside: true });
  server.disturb = null;
  await crawl(store, server, 'records', { retry: ['failed'], keepOutside: true });
  expect(ties(store)).toEqual([tie('ann', 'bob'), tie('bob', 'ann')]);
  expect(unseenTies(store)).toEqual([]);
  const [ann] = readLedger(store, findSnapshot(store, SNAPSHOT)!);
  expect(ann!.reading).toMatchObject({ listedCount: 2, outsideCount: 1 });
});

test('a part of the roster is read now and the rest later, with the ties of both', async () => {
  const accounts = [account('ann', { follows: dids('bob') }), account('bob', { follows: dids('ann') })];
  const server = await start(accounts);
  const { store, outcome } = await crawled(server, 'records', accounts, { only: new Set([2]) });
  expect(outcome).toMatchObject({ read: 1, unread: 1 });
  expect(ties(store)).toEqual([tie('bob', 'ann')]);
  expect(await crawl(store, server, 'records')).toMatchObject({ unread: 0 });
  expect(ties(store)).toEqual([tie('ann', 'bob'), tie('bob', 'ann')]);
});

test.each(['appview', 'pairs'] as const)(
  'a follow that the app does not index is unknown to %s where its record was read before',
  async (read) => {
    const declared = [
      account('ann', { follows: dids('bob', 'cy'), dates: ['yesterday', '2026-04-30T00:00:00Z'] }),
      account('bob'),
      account('cy'),
    ];
    const { store } = await crawled(await start(declared), 'records', declared);
    expect(ties(store)).toEqual([tie('ann', 'bob'), tie('ann', 'cy')]);

    const indexed = [account('ann', { follows: dids('cy') }), account('bob'), account('cy')];
    const meaning = read === 'appview' ? 'shown' : 'declared';
    crawlStore(indexed, store, { meaning, name: 'later' });
    await crawl(store, await start(indexed), read, { name: 'later' });
    const { unseen, accounts, ties: later, entries } = readContent(store, findSnapshot(store, 'later')!);
    expect(entries.map(({ verdict }) => verdict)).toEqual(['complete', 'empty', 'empty']);
    expect(Array.from(later.target, (k) => accounts[k])).toEqual(['did:plc:cy']);
    expect(Array.from(unseen.target, (k) => accounts[k])).toEqual(['did:plc:bob']);
    expect(unseen.reason).toEqual([
      'an earlier reading of its records saw a follow without a valid date, which the app does not index',
    ]);
  },
);
