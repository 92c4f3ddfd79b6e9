/** Every reading against the protocol's reference implementation: the seeded graph, less what it cannot show. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blueskyNetwork, type Reading } from '../../src/crawl/networks/bluesky/bluesky.ts';
import { renderRoster } from '../../src/roster/render.ts';
import type { Runtime } from '../../src/runtime.ts';
import { readContent } from '../../src/store/content.ts';
import { readLedger } from '../../src/store/ledger.ts';
import { findSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore, openStore } from '../../src/store/store.ts';
import { crawlStore, crawlWith, SNAPSHOT, ties, unseenTies, verdicts } from '../support/crawl.ts';
import { temporaryFolder } from '../support/folder.ts';
import { entente } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';
import { testRuntime } from '../support/runtime.ts';
import { rosterRow } from '../support/snapshots.ts';

interface Seeded {
  appview: string;
  plc: string;
  pds: string;
  people: { did: string; handle: string }[];
  follows: [number, number][];
  /** What each record claims, by follow; the numbers of those whose record key is of another day. */
  followedAt: string[];
  keysOfNow: number[];
  /** Accounts whose profile says that they were made late. */
  young: { accounts: number[]; since: string };
  gone: { deactivated: number; suspended: number; deleted: number };
  block: [number, number];
  /** AT-URIs of a list and a starter pack with the first five. */
  list: string;
  pack: string;
}

const folder = temporaryFolder();
let child: ChildProcess;
let seeded: Seeded;

beforeAll(async () => {
  child = spawn(process.execPath, [resolve(import.meta.dirname, 'network.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout! }), 'line');
  seeded = JSON.parse(line);
});

afterAll(async () => {
  const ended = once(child, 'exit');
  child.stdin!.end();
  await ended;
});

async function read(reading: Reading, store = openMemoryStore()) {
  crawlStore(
    seeded.people.map(({ handle, did }, k) =>
      k % 2 === 0 || isGone(k) ? { handle, account_id: did } : { handle },
    ),
    store,
    { meaning: reading === 'appview' ? 'shown' : 'declared', date: dayOf(Date.now()) },
  );
  const network = (runtime: Runtime) =>
    blueskyNetwork(runtime, {
      appview: seeded.appview,
      plc: seeded.plc,
      hosts: [seeded.pds],
      read: reading,
      checksBlocks: true,
    });
  const outcome = await crawlWith(store, network, { runtime: testRuntime({ begin: Date.now() }) });
  const isActive = (tie: string) =>
    tie.split(' ').every((did) => !isGone(seeded.people.findIndex((one) => one.did === did)));
  return { store, outcome, active: ties(store).filter(isActive), unseen: unseenTies(store).filter(isActive) };
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** What speaks against the date of a follow, by its number. */
function isDoubtful(n: number): boolean {
  const at = seeded.followedAt[n]!;
  const made = seeded.young.accounts.includes(seeded.follows[n]![0]) ? seeded.young.since : '';
  return seeded.keysOfNow.includes(n) || at < made || Date.parse(at) > Date.now();
}

function isGone(k: number): boolean {
  return Object.values(seeded.gone).includes(k);
}

const tie = ([source, target]: readonly [number, number]) =>
  `${seeded.people[source]!.did} ${seeded.people[target]!.did}`;

const expected = () =>
  seeded.follows
    .filter((pair) => !pair.some(isGone))
    .map(tie)
    .sort();

/** Both directions between the two whom a block parts. */
const parted = () => [tie(seeded.block), tie([seeded.block[1], seeded.block[0]])].sort();

/** Those whose lists lack more follows than a twentieth, and than one: of accounts that are gone, or behind the block. */
const short = () =>
  seeded.people.flatMap((_, k) => {
    const own = seeded.follows.filter(([source]) => source === k);
    const lacking = own.filter((pair) => isGone(pair[1]) || parted().includes(tie(pair))).length;
    return !isGone(k) && lacking > Math.max(1, own.length / 20) ? [k] : [];
  });

test('the seed is what it should be', () => {
  expect(seeded.people).toHaveLength(100);
  expect(seeded.follows.length).toBeGreaterThan(1_900);
  expect(seeded.follows.filter((pair) => parted().includes(tie(pair))).length).toBeGreaterThan(0);
});

test.each(['records', 'pairs', 'auto'] as const)(
  '%s: the seeded graph exactly, and nothing left open',
  async (reading) => {
    const { store, active, unseen } = await read(reading);
    expect(active).toEqual(expected());
    expect(unseen).toEqual([]);
    const found = verdicts(store);
    expect(found[seeded.gone.deactivated]![0]).toBe('deactivated');
    expect(found[seeded.gone.suspended]![0]).toBe('suspended');
    expect(found[seeded.gone.deleted]![0]).toBe('not-found');
    expect(found.filter((_, k) => !isGone(k)).every(([verdict]) => verdict === 'complete')).toBe(true);
  },
);

test('appview: the seeded graph less what a block hides, which is unknown and never absent', async () => {
  const { store, active, unseen, outcome } = await read('appview');
  const partial = verdicts(store).flatMap(([verdict], k) => (verdict === 'partial' ? [k] : []));
  expect(partial).toEqual(short());
  expect(partial.length).toBeGreaterThan(0);
  // Whom a partial list does not show is unknown whatever a block hides; of the others, everybody else is asked about.
  const checks = Math.ceil((seeded.people.length - 1) / 30);
  const readable = seeded.people.length - Object.keys(seeded.gone).length;
  const none = { accounts: 0, requests: 0 };
  const unasked = { accounts: partial.length, requests: partial.length * checks };
  const planned = readable * (2 + checks);
  const sent = planned - unasked.requests;
  expect(outcome.against).toEqual({ planned, sent, shorter: none, longer: none, unasked });
  expect(active).toEqual(expected().filter((one) => !parted().includes(one)));
  expect(unseen).toEqual(parted());
});

test('records are dated, doubt is put beside the date, and their requests are those of the plan', async () => {
  const { store, outcome } = await read('records');
  const dated = store.prepare('SELECT count(*) FROM tie WHERE followed_at IS NOT NULL').pluck();
  expect(dated.get()).toBe(store.prepare('SELECT count(*) FROM tie').pluck().get());
  const doubtful = store
    .prepare<[], string>(
      `SELECT one.account_id || ' ' || other.account_id FROM tie
       JOIN account AS one ON one.id = source JOIN account AS other ON other.id = target WHERE doubt IS NOT NULL`,
    )
    .pluck()
    .all();
  const seededDoubts = seeded.follows.filter(([source], n) => isDoubtful(n) && !isGone(source));
  expect(seededDoubts.length).toBeGreaterThan(100);
  expect(doubtful.sort()).toEqual(seededDoubts.map(tie).sort());
  const active = readLedger(store, findSnapshot(store, SNAPSHOT)!).filter(
    ({ reading }) => reading !== null,
  ).length;
  const lookUps = 100 / 25 + Object.keys(seeded.gone).length;
  expect(outcome.requests).toBe(lookUps + active * 4);
});

test('a network derived as of a day is that of the records dated by then', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  try {
    const path = join(folder, 'derived.sqlite');
    const { store } = await read('records', openStore(path));
    sealSnapshot(store, findSnapshot(store, SNAPSHOT)!, { sealedAt: new Date().toISOString() });
    const asOf = dayOf(Date.now() - 230 * 86_400_000);
    const words = ['derive', SNAPSHOT, '--as-of', asOf, '--snapshot', 'then', '--db', path];
    const { code, stderr } = await runHere(words);

    const isThere = (k: number) => !isGone(k) && !seeded.young.accounts.includes(k);
    const numbers = seeded.follows.flatMap((pair, n) => (pair.every(isThere) ? [n] : []));
    const isLater = (n: number) => seeded.followedAt[n]!.slice(0, 10) > asOf;
    const sure = numbers.filter((n) => !isDoubtful(n));
    const [by, later] = [sure.filter((n) => !isLater(n)), sure.filter(isLater)];
    const doubtful = numbers.filter(isDoubtful);
    expect(Math.min(by.length, later.length, doubtful.length)).toBeGreaterThan(50);

    const content = readContent(store, findSnapshot(store, 'then')!);
    const named = ({ source, target }: { source: Uint32Array; target: Uint32Array }) =>
      Array.from(source, (from, k) => `${content.accounts[from]} ${content.accounts[target[k]!]}`).sort();
    const told = (chosen: readonly number[]) => chosen.map((n) => tie(seeded.follows[n]!)).sort();
    expect(named(content.ties)).toEqual(told(by));
    expect(named(content.unseen)).toEqual(told(doubtful));
    expect(content.snapshot.counts).toEqual({
      declared_later: later.length,
      doubtful_dates: doubtful.length,
      without_date: 0,
      accounts_made_later: seeded.young.accounts.length,
    });
    const dates = new Map(by.map((n) => [tie(seeded.follows[n]!), seeded.followedAt[n]]));
    content.ties.followedAt!.forEach((at, k) => {
      const { source, target } = content.ties;
      expect(at).toBe(dates.get(`${content.accounts[source[k]!]} ${content.accounts[target[k]!]}`));
    });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stderr).toContain(`${doubtful.length} doubtful dates`);
    expect(stderr).toContain('are invisible in it');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the program itself crawls the network of one’s own, and every handle is proved', async () => {
  const rows = seeded.people.map(({ handle, did }, k) =>
    rosterRow({
      actor: `leader${k}`,
      name: `Leader ${k}`,
      kind: 'person',
      country: 'FR',
      office: 'other',
      network: 'bluesky',
      handle,
      account_id: isGone(k) ? did : '',
    }),
  );
  const roster = folder.write('roster.csv', renderRoster({ columns: [], rows, lines: [] }));
  const db = join(folder.path, 'own.sqlite');
  const servers = ['--appview', seeded.appview, '--plc', seeded.plc, '--pds', seeded.pds];
  const words = ['crawl', '--network', 'bluesky', '--roster', roster, '-s', 'own', '--db', db, ...servers];
  const crawled = await runHere([...words, '--read', 'records', '--verify-handles'], { begin: Date.now() });
  expect(crawled.code).toBe(0);
  expect(crawled.stderr).toContain('own: 97 complete, 1 suspended, 1 deactivated, 1 not-found');
  expect(crawled.stderr).not.toContain('not proved');
  const store = openStore(db);
  const ledger = readLedger(store, findSnapshot(store, 'own')!);
  store.close();
  expect(ledger.filter(({ reason }) => reason !== '').map(({ number }) => number - 1)).toEqual(
    Object.values(seeded.gone).sort(),
  );
});

/** The servers, as the environment names them. */
const environment = () => ({
  ENTENTE_APPVIEW: seeded.appview,
  ENTENTE_PLC: seeded.plc,
  ENTENTE_PDS: seeded.pds,
});

test('two handles become a report in an empty folder, in two commands', () => {
  const cwd = mkdtempSync(join(folder.path, 'empty-'));
  const [source, target] = seeded.follows[0]!;
  const handles = [source, target].map((k) => seeded.people[k]!.handle);
  expect(entente(['crawl', ...handles, '-s', 'few', '--seal'], { cwd, env: environment() })).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('few: 2 accounts read and sealed'),
  });
  expect(entente(['report', 'few'], { cwd, env: environment() }).code).toBe(0);
  expect(existsSync(join(cwd, 'reports/few/report.md'))).toBe(true);
});

test.each(['list', 'pack'] as const)('the members of a %s become a roster', (kind) => {
  const made = entente(['roster', 'from-list', seeded[kind]], { env: environment() });
  expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining('5 accounts of the list') });
  for (const { did, handle } of seeded.people.slice(0, 5)) {
    expect(made.stdout).toContain(`,bluesky,${handle},`);
    expect(made.stdout).toContain(`,${did},`);
  }
});

test('roster complete fills in the ids of the reference accounts', () => {
  const cwd = mkdtempSync(join(folder.path, 'complete-'));
  const { did, handle } = seeded.people[70]!;
  const made = entente(['roster', 'from-handles', '-', '--out', 'r.csv'], { cwd, input: `${handle}\n` });
  expect(made.code).toBe(0);
  const completed = entente(['roster', 'complete', 'r.csv'], { cwd, env: environment() });
  expect(completed.code).toBe(1);
  expect(completed.stdout).toContain(`,bluesky,${handle},,,,${did},`);
  expect(completed.stdout).toContain('Leader 70');
});
