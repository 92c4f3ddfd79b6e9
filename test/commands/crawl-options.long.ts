/** `crawl` on the sandbox and on X as a user types it: plan, parts, retries, cost, lock, status. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { countryByCode } from '../../src/roster/countries.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { worldDate } from '../../src/sandbox/calendar.ts';
import { worldRoster } from '../../src/sandbox/world-roster.ts';
import { readContent } from '../../src/store/content.ts';
import { readLedger } from '../../src/store/ledger.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { startAtproto } from '../support/atproto.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { rosterRow } from '../support/snapshots.ts';
import { startX, X_TOKEN, type XServer } from '../support/x-api.ts';

const folder = temporaryFolder();
const db = (name: string) => join(folder.path, `${name}.sqlite`);
let x: XServer | null = null;
afterEach(async () => {
  await x?.close();
  x = null;
});

/** A part of the sandbox, with every list that is hidden or cut. */
const world = sandboxWorld();
const withheld = new Set(
  world.accounts
    .filter(({ states }) => states[2026].list !== 'open')
    .map(({ states }) => states[2026].handle),
);
const COUNTRIES = /^(FR|B|FJ|NZ|TO)/;
const everyone = worldRoster(world, 2026).filter(({ until }) => until === '' || worldDate(2026) < until);
const members = everyone.filter(({ country, handle }) => COUNTRIES.test(country) || withheld.has(handle));
const rosterFile = (name: string, rows: typeof members) =>
  folder.write(name, renderRoster({ columns: ['alliance'], rows, lines: [] }));
const memberFile = rosterFile('sandbox.csv', members);
/** What the readings are compared on: so many that each reading is the cheaper one for some lists. */
const comparedFile = rosterFile(
  'compared.csv',
  everyone.filter((row, k) => k % 3 === 0 || members.includes(row)),
);

const sandbox = (name: string, snapshot: string, ...more: string[]) =>
  runHere([
    ...['crawl', '--network', 'sandbox', '-s', snapshot, '--db', db(name)],
    ...(more.includes('--roster') ? more : ['--roster', memberFile, ...more]),
  ]);

const APPVIEW = ['--read', 'appview', '--roster', comparedFile];

/** Planned and crawled once by each reading. */
const crawls = new Map<string, ReturnType<typeof planAndCrawl>>();
function crawledBy(read: string) {
  if (!crawls.has(read)) crawls.set(read, planAndCrawl(read));
  return crawls.get(read)!;
}
async function planAndCrawl(read: string) {
  const words = ['--read', read, '--roster', comparedFile];
  const planned = await sandbox(read, read, ...words, '--plan', '--format', 'json');
  const before = content(read, read);
  return { planned, before, crawled: await sandbox(read, read, ...words) };
}

const blueskyRow = (handle: string) =>
  rosterRow({
    actor: handle.replace(/\W/g, '-'),
    name: handle,
    kind: 'person',
    country: 'FR',
    office: 'other',
    network: 'bluesky',
    handle,
  });

function content(name: string, snapshot: string) {
  const store = openStore(db(name));
  const found = findSnapshot(store, snapshot)!;
  const result = { snapshot: found, content: readContent(store, found), ledger: readLedger(store, found) };
  store.close();
  return result;
}

interface PlannedRow {
  account_id: string;
  reading: string;
  requests: number;
  declared_count: number;
}

test.each(['records', 'pairs', 'auto', 'appview'])(
  'the plan by %s is what the crawl then does, to the request',
  async (read) => {
    const { planned, before, crawled } = await crawledBy(read);
    expect(planned.code).toBe(0);
    const plan = JSON.parse(planned.stdout);
    expect(before.ledger.every(({ reading }) => reading === null)).toBe(true);
    expect(crawled.code).toBe(0);

    const { ledger } = content(read, read);
    const unpaged = { records: 2, appview: 0 } as Record<string, number>;
    const located = new Set(ledger.map(({ accountId }) => accountId).filter((id) => id !== null)).size;
    const asks = (place: number) => Math.ceil((located - 1 - place) / 30);
    plan.rows.forEach(({ account_id, reading, requests }: PlannedRow, place: number) => {
      const done = ledger.find(({ accountId }) => accountId === account_id)!.reading!;
      expect(done.way).toBe(reading);
      expect(reading === 'pairs' ? asks(place) : done.pageCount + unpaged[reading]!).toBe(requests);
    });
    expect(crawled.stderr).toContain(`${plan.requests} requests for the follows, ${plan.requests} planned\n`);
    const ways = new Set(plan.rows.map(({ reading }: PlannedRow) => reading));
    expect([...ways].sort()).toEqual(read === 'auto' ? ['pairs', 'records'] : [read]);
  },
);

test('requests about blocks are in the plan, and those that were spared are told at the end', async () => {
  // Of Ann's list most is missing, and Bob's shows the only other account.
  const app = await startAtproto([
    { did: 'did:plc:ann', handle: 'ann.test', declared: 5, follows: ['did:plc:bob'] },
    { did: 'did:plc:bob', handle: 'bob.test', follows: ['did:plc:ann'] },
  ]);
  const rows = ['ann.test', 'bob.test'].map(blueskyRow);
  const file = folder.write('blocks.csv', renderRoster({ columns: [], rows, lines: [] }));
  const words = [
    ...['crawl', '--network', 'bluesky', '--roster', file, '-s', 'blocks', '--db', db('blocks')],
    ...['--appview', app.url, '--plc', app.url, '--read', 'appview'],
  ];
  const planned = await runHere([...words, '--plan']);
  const crawled = await runHere(words);
  await app.close();
  expect(planned.stderr).toContain('2 accounts to read: 6 requests');
  expect(planned.stderr).toContain('2 of the requests ask what blocks hide from the lists');
  expect(crawled.stderr).toContain(
    'blocks: 4 requests for the follows, 6 planned; 2 spared by 2 lists where a block would change nothing\n',
  );
});

test('with all read, the plan says so, and what is of another network is refused', async () => {
  await crawledBy('appview');
  const planned = await sandbox('appview', 'appview', ...APPVIEW, '--plan', '--verify-handles');
  expect(planned).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('0 accounts to read: 0 requests, at least 0 s'),
  });
  expect(await sandbox('appview', 'appview', ...APPVIEW, '--x-api', 'http://127.0.0.1:9')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--x-api is of x; leave it out for sandbox'),
  });
});

test('a roster that is not UTF-8 is refused before its names are kept', async () => {
  const latin = folder.write('latin.csv', '');
  writeFileSync(
    latin,
    'actor,name,kind,country,office,network,handle\na,José,person,ES,head-of-state,sandbox,a.test\n',
    'latin1',
  );
  expect(await sandbox('latin', 'latin', '--roster', latin)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('latin.csv:2: is not UTF-8'),
  });
});

test('all readings of the sandbox agree on the ties among accounts that are open and active', async () => {
  for (const read of ['records', 'pairs', 'auto', 'appview']) await crawledBy(read);
  const tiesOf = (read: string) => {
    const { content: found } = content(read, read);
    const observed = new Set(
      found.entries
        .filter(({ verdict }) => verdict === 'complete' || verdict === 'empty')
        .map(({ account }) => account),
    );
    return Array.from(found.ties.source, (source, k) => [source, found.ties.target[k]!] as const)
      .filter((pair) => pair.every((account) => observed.has(account)))
      .map(([source, target]) => `${found.accounts[source]} ${found.accounts[target]}`);
  };
  const closed = new Set(
    content('records', 'records')
      .ledger.filter(({ verdict }) => verdict === 'partial' || verdict === 'hidden')
      .map(({ accountId }) => accountId),
  );
  const open = (read: string) => tiesOf(read).filter((tie) => !tie.split(' ').some((id) => closed.has(id)));
  const records = open('records');
  expect(records.length).toBeGreaterThan(2000);
  expect(open('pairs')).toEqual(records);
  expect(open('auto')).toEqual(records);
  expect(open('appview')).toEqual(records);
  expect(content('records', 'records').content.unseen.source).toHaveLength(0);
});

test('one snapshot has one meaning of a tie', async () => {
  for (const read of ['records', 'appview']) await crawledBy(read);
  expect(await sandbox('records', 'records', ...APPVIEW)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('records was begun with --read records; go on so'),
  });
  expect(content('records', 'records').snapshot).toMatchObject({
    meaning: 'declared',
    options: { read: 'records' },
  });
  expect(content('appview', 'appview').snapshot).toMatchObject({ meaning: 'shown' });
});

test('a part now, the rest later; status says what is pending and ends with 1 until all is read', async () => {
  const part = await sandbox('part', 'trial', '--where', 'office=foreign-ministry');
  expect(part).toMatchObject({ code: 1, stderr: expect.stringContaining('still unread') });
  const { ledger, content: found } = content('part', 'trial');
  const read = ledger.filter(({ reading }) => reading !== null);
  expect(read.length).toBeGreaterThan(10);
  for (const { number } of read) expect(found.entries[number - 1]!.row.office).toBe('foreign-ministry');

  const status = await runHere(['status', 'trial', '--db', db('part'), '--format', 'csv']);
  expect(status.code).toBe(1);
  expect(status.stderr).toMatch(
    new RegExp(`trial \\(sandbox, 2026-06-01, open\\): ${members.length} accounts, .* pending`),
  );
  const { header, rows } = parseCsv(status.stdout, 'status');
  expect(header).toEqual([
    'entry',
    'handle',
    'verdict',
    'declared_count',
    'listed_count',
    'pages',
    'reading',
    'reason',
  ]);
  expect(rows.filter(([, , verdict]) => verdict === 'looked up').length).toBeGreaterThan(20);

  expect((await sandbox('part', 'trial')).code).toBe(0);
  const done = await runHere(['status', '--db', db('part'), '--format', 'csv']);
  expect(done.code).toBe(0);
  expect(parseCsv(done.stdout, 'status').rows.some(([, , verdict]) => verdict === 'hidden')).toBe(true);
});

test('a part by region and by the name of a country', async () => {
  const read = async (condition: string) => {
    await sandbox('regions', 'trial', '--where', condition);
    const { ledger, content: found } = content('regions', 'trial');
    const rows = ledger
      .filter(({ reading }) => reading !== null)
      .map(({ number }) => found.entries[number - 1]!.row);
    return new Set(rows.map(({ country }) => country));
  };
  expect([...(await read('country=france'))]).toEqual(['FR']);
  const more = await read('region=oceania');
  expect(more).toContain('FJ');
  expect([...more].filter((code) => countryByCode(code)?.region !== 'Oceania')).toEqual(['FR']);
});

test('a condition that fits nobody, and a column that is none, are the user’s to correct', async () => {
  const wrong = (condition: string) => sandbox('conditions', 'other', '--where', condition);
  expect(await wrong('office=king')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no account of other has office king'),
  });
  expect(await wrong('colour=red')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('the roster of other has no column colour'),
  });
});

test('--retry reads the accounts with these verdicts again, and refuses words that are none', async () => {
  await crawledBy('appview');
  const before = content('appview', 'appview').ledger;
  const again = await sandbox('appview', 'appview', ...APPVIEW, '--retry', 'partial,hidden');
  expect(again.code).toBe(0);
  expect(content('appview', 'appview').ledger).toEqual(before);
  expect(await sandbox('appview', 'appview', ...APPVIEW, '--retry', 'broken')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('"broken" is no verdict'),
  });
});

test('--keep-outside keeps the ids of accounts outside the roster in the database alone', async () => {
  await sandbox('outside', 'trial', '--keep-outside', '--seal');
  const store = openStore(db('outside'));
  const kept = store.prepare('SELECT count(*) FROM outside_tie').pluck().get() as number;
  const counted = store.prepare('SELECT sum(outside_count) FROM reading').pluck().get() as number;
  expect(kept).toBe(counted);
  const { contentHash } = findSnapshot(store, 'trial')!;
  store.close();
  await sandbox('inside', 'trial', '--seal');
  expect(content('inside', 'trial').snapshot.contentHash).toBe(contentHash);
});

test('a cross-check prints the ties on which two readings disagree', async () => {
  const { code, stdout, stderr } = await sandbox(
    'check',
    'trial',
    '--read',
    'records',
    '--cross-check',
    '--format',
    'csv',
  );
  expect(code).toBe(0);
  expect(stdout).toBe('source,target,source_handle,target_handle,declared,shown,cause\n');
  expect(stderr).toContain('trial: 0 ties on which what accounts declare and what the app shows disagree');
});

test('a second crawl of the same snapshot is refused while its owner lives, and takes over when it is dead', async () => {
  const open = await sandbox('lock', 'trial', '--where', 'country=FR');
  expect(open.code).toBe(1);
  const locked = openStore(db('lock'));
  const lock = locked.prepare(
    'INSERT INTO crawl_lock (snapshot, pid, mark, since) SELECT id, 4242, ?, ? FROM snapshot',
  );
  lock.run('began-at-7', '2026-05-31T23:30:00.000Z');
  locked.close();
  const words = [
    ...['crawl', '--network', 'sandbox', '--roster', memberFile, '-s', 'trial', '--db', db('lock')],
  ];
  const alive = (pid: number) => (pid === 4242 ? 'began-at-7' : 'me');
  expect(await runHere(words, { processMark: alive })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('trial is being crawled by process 4242, for 30 min'),
  });
  const status = await runHere(['status', 'trial', '--db', db('lock'), '--format', 'json'], {
    processMark: alive,
  });
  expect(status.stdout).toContain('Process 4242 is crawling it');
  expect((await runHere([...words, '--activity'], { processMark: alive })).code).toBe(2);
  const untouched = openStore(db('lock'));
  expect(findSnapshot(untouched, 'trial')!.activityDays).toBeNull();
  untouched.close();
  for (const mark of [null, 'began-at-9']) {
    const later = (pid: number) => (pid === 4242 ? mark : 'me');
    const again = openStore(db('lock'));
    again.prepare('DELETE FROM crawl_lock').run();
    again
      .prepare('INSERT INTO crawl_lock SELECT id, 4242, ?, ? FROM snapshot')
      .run('began-at-7', '2026-05-31T23:30:00.000Z');
    again.close();
    expect((await runHere(words, { processMark: later })).code).toBe(0);
  }
  const free = openStore(db('lock'));
  expect(free.prepare('SELECT count(*) FROM crawl_lock').pluck().get()).toBe(0);
  free.close();
});

const accounts = Array.from({ length: 4 }, (_, k) => ({
  id: String(k + 1),
  username: `n${k}`,
  follows: Array.from({ length: 30 }, (_, j) => String(j + 1)),
}));
let roster = '';
beforeAll(() => {
  const rows = accounts.map(({ username }, k) =>
    rosterRow({
      actor: `a${k}`,
      name: username,
      kind: 'person',
      country: 'FR',
      office: 'other',
      network: 'x',
      handle: username,
    }),
  );
  roster = folder.write('x.csv', renderRoster({ columns: [], rows, lines: [] }));
});

test('X: the cost is named, nobody is charged without a word, and the limit leaves a snapshot to seal', async () => {
  x = await startX(accounts);
  const words = [
    'crawl',
    '--network',
    'x',
    '--x-api',
    x.url,
    '--roster',
    roster,
    '-s',
    'paid',
    '--db',
    db('x'),
  ];
  const env = { X_BEARER_TOKEN: X_TOKEN };
  const unasked = await runHere(words, { env });
  expect(unasked).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('this costs money; say --yes'),
  });
  expect(unasked.stderr).toContain(
    'looking the accounts up: 1 request, at least 0 s, 4 accounts to pay for, up to $0.04',
  );
  expect(x.billed).toBe(0);

  const stopped = await runHere([...words, '--yes', '--max-cost', '0.5'], { env });
  expect(stopped).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('entente seal paid --unread budget'),
  });
  expect(stopped.stderr).toContain(
    'reading their follows: 4 requests, at least 0 s, 120 accounts to pay for, up to $1.20',
  );
  expect(x.billed).toBe(50);
  expect(await runHere(['seal', 'paid', '--unread', 'budget', '--db', db('x')])).toMatchObject({
    code: 0,
  });
  for (const { stdout, stderr } of [unasked, stopped]) expect(stdout + stderr).not.toContain(X_TOKEN);
});

test('X: the plan prints the price of each account and reads no list', async () => {
  x = await startX(accounts);
  const words = [
    'crawl',
    '--network',
    'x',
    '--x-api',
    x.url,
    '--roster',
    roster,
    '-s',
    'plan',
    '--db',
    db('x-plan'),
  ];
  const env = { X_BEARER_TOKEN: X_TOKEN };
  const { code, stdout } = await runHere(
    [...words, '--plan', '--yes', '--cap', '10', '--price', '0.02', '--format', 'json'],
    { env },
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ requests: 4, cost: 0.8, look_up_requests: 1 });
  expect(x.asked).toHaveLength(1);
});

test('a network of one’s own: an account host on this machine is asked where the user names it, and else is not', async () => {
  const pds = await startAtproto([
    { did: 'did:plc:ann', handle: 'ann.test', follows: ['did:plc:bob'] },
    { did: 'did:plc:bob', handle: 'bob.test' },
  ]);
  const app = await startAtproto([
    { did: 'did:plc:ann', handle: 'ann.test', declared: 1, host: pds.url },
    { did: 'did:plc:bob', handle: 'bob.test', host: pds.url },
  ]);
  const rows = ['ann.test', 'bob.test'].map(blueskyRow);
  const file = folder.write('own.csv', renderRoster({ columns: [], rows, lines: [] }));
  const servers = ['--appview', app.url, '--plc', app.url];
  const crawl = (snapshot: string, words: string[], env = {}) =>
    runHere(
      [
        ...['crawl', '--network', 'bluesky', '--roster', file, '-s', snapshot, '--db', db('own')],
        ...['--read', 'records', ...servers, ...words],
      ],
      { env },
    );
  const verdictsOf = (snapshot: string) =>
    content('own', snapshot).ledger.map(({ verdict, reason }) => [verdict, reason]);
  expect(await crawl('unnamed', [])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('its server has no public address'),
  });
  expect(pds.asked).toEqual([]);
  await crawl('named', ['--pds', pds.url]);
  await crawl('by-env', [], { ENTENTE_PDS: `http://10.0.0.1 ${pds.url}` });
  for (const snapshot of ['named', 'by-env']) {
    expect(verdictsOf(snapshot)).toEqual([
      ['complete', ''],
      ['empty', ''],
    ]);
  }
  await Promise.all([pds.close(), app.close()]);
});

test('two rows of the roster that turn out to be one account are told', async () => {
  const did = `did:plc:${'a'.repeat(24)}`;
  const app = await startAtproto([{ did, handle: 'ann.test' }]);
  const rows = [did, 'ann.test'].map(blueskyRow);
  const file = folder.write('twice.csv', renderRoster({ columns: [], rows, lines: [] }));
  const crawled = await runHere([
    ...['crawl', '--network', 'bluesky', '--roster', file, '-s', 'twice', '--db', db('twice')],
    ...['--appview', app.url, '--plc', app.url],
  ]);
  await app.close();
  expect(crawled).toMatchObject({
    code: 0,
    stderr: expect.stringContaining(`@ann.test and @${did} are one account, ${did}`),
  });
  const status = await runHere(['status', 'twice', '--db', db('twice'), '--format', 'csv']);
  expect(
    status.stdout
      .split('\n')
      .slice(1, 3)
      .map((line) => line.split(',')[1]),
  ).toEqual(['ann.test', did]);
  expect(status.stderr).toContain(`@ann.test and @${did} are one account, ${did}`);
});

test('--verify-handles: what is not proved stands in the ledger and in the status; other networks have no proof', async () => {
  const told = await sandbox('handles', 'trial', '--where', 'country=FR', '--verify-handles');
  expect(told.stderr).not.toContain('not proved');
  expect(content('handles', 'trial').ledger.some(({ reason }) => reason.includes('not proved'))).toBe(false);

  const app = await startAtproto([
    { did: 'did:plc:ann', handle: 'ann.test' },
    { did: 'did:plc:bob', handle: 'bob.test' },
  ]);
  const rows = ['ann.test', 'bob.test'].map(blueskyRow);
  const file = folder.write('proofs.csv', renderRoster({ columns: [], rows, lines: [] }));
  app.disturb = ({ pathname }) => (pathname.endsWith('atproto-did') ? { status: 404, body: {} } : null);
  const crawled = await runHere([
    ...['crawl', '--network', 'bluesky', '--roster', file, '-s', 'proofs', '--db', db('handles')],
    ...['--appview', app.url, '--plc', app.url, '--verify-handles'],
  ]);
  await app.close();
  expect(crawled).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('proofs: 2 accounts with a handle that is not proved to be theirs'),
  });
  const status = await runHere(['status', 'proofs', '--db', db('handles'), '--format', 'csv']);
  expect(status.stdout).toContain(
    'handle not proved: neither the DNS nor the site of @ann.test names an account',
  );

  x = await startX(accounts);
  const onX = [
    'crawl',
    '--network',
    'x',
    '--x-api',
    x.url,
    '--roster',
    roster,
    '-s',
    'x',
    '--db',
    db('handles'),
  ];
  expect(await runHere([...onX, '--verify-handles'], { env: { X_BEARER_TOKEN: X_TOKEN } })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('handles of x carry no proof'),
  });
  expect(x.asked).toEqual([]);
});
