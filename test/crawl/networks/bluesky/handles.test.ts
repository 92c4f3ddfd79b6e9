/** Whose a handle is, by the DNS and by its own site: what is not proved is written down, and costs no account. */
import { afterEach, expect, test } from 'vitest';
import { blueskyNetwork } from '../../../../src/crawl/networks/bluesky/bluesky.ts';
import type { HttpRequest } from '../../../../src/http-request.ts';
import type { Runtime } from '../../../../src/runtime.ts';
import { readLedger } from '../../../../src/store/ledger.ts';
import { findSnapshot } from '../../../../src/store/snapshots.ts';
import { type AtprotoAccount, type AtprotoServer, startAtproto } from '../../../support/atproto.ts';
import { crawlStore, crawlWith, SNAPSHOT, ties, verdicts } from '../../../support/crawl.ts';
import { realHttp, testRuntime } from '../../../support/runtime.ts';

let server: AtprotoServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const did = (name: string) => `did:plc:${name}`;
const PUBLIC_HOST = 'https://pds.example.org';
const account = (name: string, more: Partial<AtprotoAccount> = {}): AtprotoAccount => ({
  did: did(name),
  handle: `${name}.test`,
  host: PUBLIC_HOST,
  ...more,
});

/** The sites of handles, and what the DNS says of them; every other site is not there. */
interface Web {
  sites?: Record<string, { status: number; body: string; headers?: Record<string, string> }>;
  records?: Record<string, string[] | 'silent'>;
}

function webRuntime({ sites = {}, records = {} }: Web) {
  return testRuntime({
    http: async (request: HttpRequest) => {
      if (request.url.startsWith('http://127.0.0.1')) return realHttp(request);
      expect(request.publicOnly).toBe(true);
      const site = sites[new URL(request.url).host];
      if (site === undefined) throw Object.assign(new Error('not there'), { code: 'ENOTFOUND' });
      return { headers: {}, ...site };
    },
    resolveTxt: async (name) => {
      const found = records[name] ?? [];
      if (found === 'silent') throw Object.assign(new Error('no answer'), { code: 'ESERVFAIL' });
      return found;
    },
  });
}

async function crawled(
  accounts: readonly AtprotoAccount[],
  web: Web,
  roster = accounts.map(({ handle }) => handle),
) {
  server = await startAtproto(accounts);
  const store = crawlStore(roster.map((handle, k) => ({ handle, account_id: accounts[k]!.did })));
  const { url } = server;
  const network = (runtime: Runtime) => blueskyNetwork(runtime, { appview: url, plc: url });
  const crawl = (again: Web) =>
    crawlWith(store, network, { runtime: webRuntime(again), verifyHandles: true });
  const outcome = await crawl(web);
  const reasons = () => verdicts(store).map(([verdict, reason]) => `${verdict}: ${reason}`);
  return { store, outcome, reasons, crawl };
}

test('a record in the DNS proves a handle, or says whose it is', async () => {
  const accounts = [account('ann', { follows: [did('bob')] }), account('bob')];
  const { store, outcome, reasons } = await crawled(accounts, {
    records: {
      '_atproto.ann.test': ['v=spf1 -all', `did=${did('ann')}`],
      '_atproto.bob.test': [`did=${did('thief')}`],
    },
  });
  expect(reasons()).toEqual(['complete: ', 'empty: handle not proved: @bob.test leads to did:plc:thief']);
  expect(outcome).toMatchObject({ unproved: 1, unread: 0 });
  expect(ties(store)).toEqual([`${did('ann')} ${did('bob')}`]);
});

test('where the DNS is empty or of two minds the site is asked; a page that is no DID proves nothing', async () => {
  const names = ['ann', 'bob', 'cy', 'dee', 'eve'];
  const { reasons } = await crawled(
    names.map((name) => account(name)),
    {
      records: { '_atproto.ann.test': [`did=${did('ann')}`, `did=${did('bob')}`] },
      sites: {
        'ann.test': { status: 200, body: `${did('ann')}\n` },
        'bob.test': {
          status: 301,
          body: '',
          headers: { location: 'https://www.bob.test/.well-known/atproto-did' },
        },
        'www.bob.test': { status: 200, body: did('bob') },
        'cy.test': { status: 404, body: '<html>no such page</html>' },
        'dee.test': { status: 200, body: '<html>welcome</html>' },
      },
    },
  );
  const nothing = (name: string) =>
    `empty: handle not proved: neither the DNS nor the site of @${name}.test names an account`;
  expect(reasons()).toEqual([
    'empty: ',
    'empty: ',
    nothing('cy'),
    nothing('dee'),
    'empty: handle not proved: no whole answer came',
  ]);
});

test('a DNS that does not answer is no lack of proof', async () => {
  const { reasons } = await crawled([account('ann')], {
    records: { '_atproto.ann.test': 'silent' },
    sites: { 'ann.test': { status: 404, body: '' } },
  });
  expect(reasons()).toEqual(['empty: handle not proved: the DNS gave no answer']);
});

test('a new handle, a claim that is none, and an account that claims nothing', async () => {
  const accounts = [account('new'), account('odd'), account('mute')];
  server = await startAtproto(accounts);
  const { url } = server;
  server.disturb = ({ pathname }) => {
    const name = ['odd', 'mute'].find((one) => pathname === `/${did(one)}`);
    if (name === undefined) return null;
    return {
      status: 200,
      body: { id: did(name), alsoKnownAs: name === 'odd' ? ['at://127.0.0.1:8080/x'] : ['mailto:x'] },
    };
  };
  const store = crawlStore([
    { handle: 'old.test', account_id: did('new') },
    { handle: 'odd.test' },
    { handle: 'mute.test' },
  ]);
  const runtime = webRuntime({ records: { '_atproto.new.test': [`did=${did('new')}`] } });
  await crawlWith(store, (world) => blueskyNetwork(world, { appview: url, plc: url }), {
    runtime,
    verifyHandles: true,
  });
  expect(verdicts(store).map(([, reason]) => reason)).toEqual([
    'other handle: the account_id is that of @new.test, not of @old.test; handle not proved: its handle is @new.test, not @old.test',
    'handle not proved: its DID document claims what cannot be a handle',
    'handle not proved: its DID document claims no handle',
  ]);
});

test('a later run writes what it finds in place of what was found', async () => {
  const { reasons, crawl, store } = await crawled([account('ann', { declared: 40 })], {});
  expect(reasons()).toEqual([
    'hidden: it declares 40 follows and lists none; handle not proved: no whole answer came',
  ]);
  await crawl({ records: { '_atproto.ann.test': [`did=${did('bob')}`] } });
  expect(reasons()).toEqual([
    'hidden: it declares 40 follows and lists none; handle not proved: @ann.test leads to did:plc:bob',
  ]);
  await crawl({ records: { '_atproto.ann.test': [`did=${did('ann')}`] } });
  expect(readLedger(store, findSnapshot(store, SNAPSHOT)!)[0]!.reason).toBe(
    'it declares 40 follows and lists none',
  );
});

test('an account on a host that the user has named on this machine is asked for there, by the name of its handle', async () => {
  const accounts = [account('ann'), account('bob')];
  server = await startAtproto(accounts);
  const { url } = server;
  for (const one of accounts) one.host = url;
  const sent: HttpRequest[] = [];
  const runtime = testRuntime({
    http: async (request) => {
      if (!request.url.endsWith('atproto-did')) return realHttp(request);
      sent.push(request);
      const isAnn = request.headers?.host === 'ann.test';
      return { status: isAnn ? 200 : 404, headers: {}, body: isAnn ? did('ann') : 'User not found' };
    },
    resolveTxt: () => Promise.reject(new Error('not to be asked')),
  });
  const store = crawlStore(accounts);
  await crawlWith(store, (world) => blueskyNetwork(world, { appview: url, plc: url }), {
    runtime,
    verifyHandles: true,
  });
  expect(sent.map((request) => [request.url, request.headers?.host]).sort()).toEqual([
    [`${url}/.well-known/atproto-did`, 'ann.test'],
    [`${url}/.well-known/atproto-did`, 'bob.test'],
  ]);
  expect(verdicts(store).map(([, reason]) => reason)).toEqual([
    '',
    'handle not proved: neither the DNS nor the site of @bob.test names an account',
  ]);
});
