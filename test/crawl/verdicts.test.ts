/** Every verdict that the AppView's reading can come to, each from a server that gives rise to it. */
import { afterEach, expect, test } from 'vitest';
import { readLedger } from '../../src/store/ledger.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { type FakeAccount, type FakeAppview, profileView, startAppview } from '../support/appview.ts';
import { crawl, crawlStore, type RosterCells, SNAPSHOT, ties, verdicts } from '../support/crawl.ts';

let appview: FakeAppview | null = null;
afterEach(async () => {
  await appview?.close();
  appview = null;
});

const account = (name: string, more: Partial<FakeAccount> = {}): FakeAccount => ({
  did: `did:plc:${name}`,
  handle: `${name}.test`,
  ...more,
});

async function crawled(accounts: readonly FakeAccount[], roster: readonly RosterCells[] = accounts) {
  appview = await startAppview(accounts);
  const store = crawlStore(roster);
  const outcome = await crawl(store, appview.url);
  return { store, outcome };
}

const strangers = (count: number) => Array.from({ length: count }, (_, k) => `did:plc:stranger${k}`);

test('complete and empty: ties within the roster are kept, the others counted', async () => {
  const { store, outcome } = await crawled([
    account('ann', { follows: ['did:plc:bob', 'did:plc:x', 'did:plc:cy'] }),
    account('bob', { follows: ['did:plc:ann'] }),
    account('cy'),
  ]);
  expect(verdicts(store)).toEqual([
    ['complete', '', 'did:plc:ann'],
    ['complete', '', 'did:plc:bob'],
    ['empty', '', 'did:plc:cy'],
  ]);
  expect(ties(store)).toEqual([
    'did:plc:ann did:plc:bob',
    'did:plc:ann did:plc:cy',
    'did:plc:bob did:plc:ann',
  ]);
  const [ann] = readLedger(store, findSnapshot(store, SNAPSHOT)!);
  expect(ann!.reading).toMatchObject({ way: 'appview', listedCount: 3, outsideCount: 1, finished: true });
  expect(outcome).toMatchObject({ interrupted: false, read: 3, unread: 0, requests: 4 });
});

test('hidden: it declares follows and lists none', async () => {
  const { store } = await crawled([account('ann', { declared: 40 })]);
  expect(verdicts(store)).toEqual([['hidden', 'it declares 40 follows and lists none', 'did:plc:ann']]);
});

test('partial: far fewer listed than declared', async () => {
  const { store } = await crawled([account('ann', { follows: strangers(60), declared: 200 })]);
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual(['partial', 'it declares 200 follows and lists 60']);
});

test('complete in spite of the usual gap between what is declared and what is listed', async () => {
  const { store } = await crawled([account('ann', { follows: strangers(592), declared: 613 })]);
  expect(verdicts(store)[0]![0]).toBe('complete');
});

test('partial: an item that names no account is counted, passed over, and keeps the list from being whole', async () => {
  const { store } = await crawled([
    account('ann', {
      declared: 4,
      pages: () => ({ follows: [profileView('did:plc:bob'), { handle: 'no.did' }, null, 'text'] }),
    }),
    account('bob'),
  ]);
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual(['partial', '3 of its listed follows could not be read']);
  expect(ties(store)).toEqual(['did:plc:ann did:plc:bob']);
});

test('suspended, deactivated and unknown accounts are told apart and keep their id where there is one', async () => {
  const { store } = await crawled(
    [
      account('sus', { gone: 'suspended', resolves: true }),
      account('lost', { gone: 'suspended' }),
      account('off', { gone: 'deactivated', resolves: true }),
      account('del', { gone: 'not-found', resolves: true }),
    ],
    [
      { handle: 'sus.test' },
      { handle: 'lost.test' },
      { handle: 'off.test' },
      { handle: 'del.test' },
      { handle: 'nobody.test' },
      { handle: 'renamed.test', account_id: 'did:plc:del' },
    ],
  );
  expect(verdicts(store)).toEqual([
    ['suspended', 'the network answers "AccountTakedown"', 'did:plc:sus'],
    ['suspended', 'the network answers "AccountTakedown"', null],
    ['deactivated', 'the network answers "AccountDeactivated"', 'did:plc:off'],
    ['not-found', 'the network answers "Profile not found"', 'did:plc:del'],
    ['not-found', 'the network answers "Profile not found"', null],
    ['not-found', 'the network answers "Profile not found"', 'did:plc:del'],
  ]);
});

test('an entry without a handle, and one whose handle cannot be one, are settled without a request', async () => {
  const { store, outcome } = await crawled(
    [],
    [{ handle: '' }, { handle: 'not a handle' }, { handle: '', account_id: '813286' }],
  );
  expect(verdicts(store)).toEqual([
    ['not-found', 'the roster has no handle', null],
    ['not-found', '"not a handle" cannot be a handle', null],
    ['not-found', '"813286" cannot be an account id', null],
  ]);
  expect(outcome.requests).toBe(0);
});

test('a stated account id is asked for rather than the handle, which may have passed to somebody else', async () => {
  const { store } = await crawled(
    [account('new', { handle: 'new.test' }), account('thief', { handle: 'old.test' })],
    [{ handle: 'old.test', account_id: 'did:plc:new' }],
  );
  expect(verdicts(store)).toEqual([
    ['empty', 'other handle: the account_id is that of @new.test, not of @old.test', 'did:plc:new'],
  ]);
});

test('a handle that the app does not show and that resolves is looked up by what it resolves to', async () => {
  appview = await startAppview([account('ann')]);
  appview.disturb = ({ method, query }) =>
    method === 'getProfile' && query.get('actor') === 'ann.test'
      ? { status: 400, body: '{"error":"InvalidRequest","message":"Profile not found"}' }
      : null;
  const store = crawlStore([{ handle: 'ann.test' }]);
  await crawl(store, appview.url);
  expect(verdicts(store)).toEqual([['empty', '', 'did:plc:ann']]);
});

test('two entries of one account: read once, one verdict for both', async () => {
  const { store } = await crawled(
    [account('ann', { follows: ['did:plc:bob'] }), account('bob')],
    [{ handle: 'ann.test' }, { handle: 'bob.test' }, { handle: '', account_id: 'did:plc:ann' }],
  );
  expect(verdicts(store).map(([verdict]) => verdict)).toEqual(['complete', 'empty', 'complete']);
  const pages = appview!.requests.filter(({ method }) => method === 'getFollows');
  expect(pages.map(({ query }) => query.get('actor')).sort()).toEqual(['did:plc:ann', 'did:plc:bob']);
});

test('an account that is gone when its follows are asked for is looked up again', async () => {
  const accounts = [account('ann', { follows: ['did:plc:bob'] }), account('bob')];
  appview = await startAppview(accounts);
  appview.disturb = ({ method, query }) => {
    if (method === 'getFollows' && query.get('actor') === 'did:plc:ann') accounts[0]!.gone = 'suspended';
    return null;
  };
  const store = crawlStore(accounts);
  await crawl(store, appview.url);
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual(['suspended', 'the network answers "AccountTakedown"']);
  expect(ties(store)).toEqual([]);
});

test('failed: a profile that is shown with follows that are not', async () => {
  const { store } = await crawled([
    account('ann', { follows: ['did:plc:bob'], follows404: true }),
    account('bob'),
  ]);
  expect(verdicts(store).map((row) => row.slice(0, 2))).toEqual([
    ['failed', 'its profile is shown, but its follows are not'],
    ['empty', ''],
  ]);
});

test('failed: an account the server never answers for, while the others are read', async () => {
  const { store, outcome } = await crawled([
    account('ann', { pages: () => ({ fault: { status: 500, body: 'oops' } }) }),
    account('bob', { follows: ['did:plc:ann'] }),
  ]);
  expect(verdicts(store).map((row) => row.slice(0, 2))).toEqual([
    ['failed', 'the answer was HTTP 500'],
    ['complete', ''],
  ]);
  expect(ties(store)).toEqual(['did:plc:bob did:plc:ann']);
  expect(outcome).toMatchObject({ read: 2, unread: 0 });
});

test('partial: pages that could be read before the server gave up on an account are kept', async () => {
  const { store } = await crawled([
    account('ann', {
      declared: 2,
      pages: (cursor) =>
        cursor === null
          ? { follows: [profileView('did:plc:bob')], cursor: 'c1' }
          : { fault: { status: 503 } },
    }),
    account('bob'),
  ]);
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual(['partial', 'reading broke off: the answer was HTTP 503']);
  expect(ties(store)).toEqual(['did:plc:ann did:plc:bob']);
});

test('failed: a profile the server cannot give does not spoil its batch, and its follows are not read', async () => {
  const accounts = [
    account('ann', { follows: ['did:plc:bob', 'did:plc:cy'] }),
    account('bob', { follows: ['did:plc:ann'] }),
    account('cy'),
  ];
  appview = await startAppview(accounts);
  appview.disturb = ({ method, query }) => {
    const names = [...query.getAll('actors'), query.get('actor') ?? ''];
    return method !== 'getFollows' && names.some((name) => name === 'bob.test' || name === 'did:plc:cy')
      ? { status: 502 }
      : null;
  };
  const store = crawlStore([
    { handle: 'ann.test' },
    { handle: 'bob.test' },
    { handle: 'cy.test', account_id: 'did:plc:cy' },
  ]);
  await crawl(store, appview.url);
  expect(verdicts(store)).toEqual([
    ['complete', '', 'did:plc:ann'],
    ['failed', 'the answer was HTTP 502', null],
    ['failed', 'the answer was HTTP 502', 'did:plc:cy'],
  ]);
  expect(ties(store)).toEqual(['did:plc:ann did:plc:cy']);
});

test('a profile whose counts are unreadable: complete if it lists, never empty', async () => {
  const { store } = await crawled([
    account('ann', { follows: ['did:plc:bob'], profile: { followsCount: 'many' } }),
    account('bob', { profile: { followsCount: undefined } }),
  ]);
  expect(verdicts(store).map((row) => row.slice(0, 2))).toEqual([
    ['complete', ''],
    ['partial', 'it lists no follows and states no count to compare with'],
  ]);
});

test('the profile of the day is kept, and a handle that no longer verifies is none', async () => {
  const { store } = await crawled(
    [account('ann', { profile: { handle: 'handle.invalid', postsCount: -1 } })],
    [{ handle: 'ann.test', account_id: 'did:plc:ann' }],
  );
  expect(store.prepare('SELECT * FROM profile').all()).toEqual([
    expect.objectContaining({
      handle: '',
      display_name: 'ANN.TEST',
      audience_count: 7,
      declared_count: 0,
      post_count: null,
      created_at: '2023-05-01T00:00:00.000Z',
    }),
  ]);
});

test('an account found only in the last round of look-ups has every tie that leads to it', async () => {
  const accounts = [
    account('ann', { follows: ['did:plc:bob'] }),
    account('bob', { follows: ['did:plc:ann'] }),
  ];
  appview = await startAppview(accounts);
  let faults = 12;
  appview.disturb = ({ method, query }) => {
    const names = [...query.getAll('actors'), query.get('actor') ?? ''];
    return method !== 'getFollows' && names.includes('bob.test') && faults-- > 0 ? { status: 502 } : null;
  };
  const store = crawlStore(accounts);
  await crawl(store, appview.url);
  expect(faults).toBeLessThan(0);
  expect(ties(store)).toEqual(['did:plc:ann did:plc:bob', 'did:plc:bob did:plc:ann']);
});
