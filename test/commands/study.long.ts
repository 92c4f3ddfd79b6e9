/** A study of one's own, from `init` to the report, against a server on loopback. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderRoster } from '../../src/roster/render.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { worldRoster } from '../../src/sandbox/world-roster.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { readTree, temporaryFolder } from '../support/folder.ts';
import { packOnce } from '../support/pack-once.ts';
import { runHere } from '../support/run-here.ts';
import { rosterRow } from '../support/snapshots.ts';
import { startX, X_TOKEN } from '../support/x-api.ts';

const folder = temporaryFolder();
packOnce();
const world = sandboxWorld();
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox(world, 2026);
});
afterAll(() => sandbox.close());

test('init makes a folder that says what is missing; study then does the whole of it', async () => {
  const home = join(folder.path, 'mine');
  expect(await runHere(['init', home])).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('entente study NAME'),
  });
  expect(await runHere(['init', home])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is not empty'),
  });
  expect(await runHere(['study', 'first'], { cwd: home })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('the roster has no row for bluesky'),
  });

  const rows = worldRoster(world, 2026)
    .filter(({ until, country }) => until === '' && ['FR', 'DE', 'NO', 'BR'].includes(country))
    .map((row) => ({ ...row, network: 'bluesky' }));
  folder.write('mine/data/roster.csv', renderRoster({ columns: ['alliance'], rows, lines: [] }));
  const study = {
    network: 'bluesky',
    roster: 'data/roster.csv',
    by: ['country'],
    runs: 1,
    activity: 30,
    appview: sandbox.url,
    plc: sandbox.url,
  };
  folder.write('mine/study.json', JSON.stringify(study));
  const run = await runHere(['study', 'first'], { cwd: home });
  expect(run.stderr).toContain(`first: ${rows.length} accounts read and sealed`);
  expect(run.code).toBe(0);
  const files = readTree(home);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'data/snapshots/first/ties.csv',
      'data/snapshots/first/posts.csv',
      'reports/first/report.md',
      'reports/first/data/mixing-country.csv',
    ]),
  );
  expect(files.get('reports/first/report.md')).not.toContain('imulated data');

  expect((await runHere(['study', 'first'], { cwd: home })).code).toBe(0);
  const second = await runHere(['study', 'second'], { cwd: home });
  expect(second).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('second: its content equals that of first; nothing has changed since'),
  });
  expect(readTree(join(home, 'reports/second')).has('report.md')).toBe(true);
  expect(await runHere(['report', '--check'], { cwd: home })).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('every byte'),
  });
  folder.write(
    'mine/reports/first/data/nodes.csv',
    files.get('reports/first/data/nodes.csv')!.replace('FR', 'DE'),
  );
  const differs = await runHere(['report', 'first', '--check'], { cwd: home });
  expect(differs).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(
      /1 file differ.*\n {2}data\/nodes\.csv\n {4}row \d+ .*"?DE"? should be "?FR/,
    ),
  });
});

test.each(['bluesky', 'mastodon', 'x'])(
  'init --network %s writes a study that is obeyed',
  async (network) => {
    const home = join(folder.path, `of-${network}`);
    expect((await runHere(['init', home, '--network', network])).code).toBe(0);
    const { code, stderr } = await runHere(['study', 'first'], {
      cwd: home,
      env: { X_BEARER_TOKEN: 'token' },
    });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining(`the roster has no row for ${network}`),
    });
  },
);

test('init --network x puts a bound on what is paid, and names the token', async () => {
  const home = join(folder.path, 'paid');
  const { stderr } = await runHere(['init', home, '--network', 'x']);
  expect(stderr).toContain('X_BEARER_TOKEN');
  expect(JSON.parse(readTree(home).get('study.json')!)).toMatchObject({ network: 'x', max_cost: 10 });
});

test('init --network with several writes the study of an edition, each network with what it needs', async () => {
  const home = join(folder.path, 'several-new');
  const { code, stderr } = await runHere(['init', home, '--network', 'bluesky,x', '--network', 'mastodon,x']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('X_BEARER_TOKEN') });
  expect(stderr).toContain('MASTODON_TOKEN_<HOST>');
  const files = readTree(home);
  expect(JSON.parse(files.get('study.json')!)).toEqual({
    networks: { bluesky: {}, x: { max_cost: 10 }, mastodon: { mastodon: {} } },
    roster: 'data/roster.csv',
    by: ['region', 'office'],
  });
  expect(files.get('data/roster.csv')).toMatch(/^actor,/);
  const readme = files.get('README.md')!;
  expect(readme).toContain('study leaders-2027 --against data/editions/leaders-2026');
  expect(readme).toContain('one key in the column actor');
  expect(readme).not.toContain('undefined');
  // It is obeyed: each of its networks is asked for, and what is missing is told.
  expect(await runHere(['study', 'first'], { cwd: home })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('the roster has no row for bluesky'),
  });
  const doctor = await runHere(['doctor', '--format', 'json'], { cwd: home });
  expect(doctor.stdout).toContain('a study of bluesky, x, mastodon');
});

test.each([
  [['--network', 'bluesky,blusky'], '--network blusky: did you mean bluesky?'],
  [['--network', 'sandbox,bluesky'], 'the sandbox is simulated'],
])('init %j is refused, and makes nothing', async (words, message) => {
  const home = join(folder.path, 'refused-networks');
  expect(await runHere(['init', home, ...words])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(message),
  });
  expect(existsSync(home)).toBe(false);
});

test('a study set against an earlier one tells what changed, and is checked so', async () => {
  const before = await startSandbox(world, 2025);
  const home = join(folder.path, 'yearly');
  const rows = worldRoster(world, 2026)
    .filter(({ until, country }) => until === '' && ['FR', 'DE', 'NO'].includes(country))
    .map((row) => ({ ...row, network: 'bluesky' }));
  folder.write('yearly/data/roster.csv', renderRoster({ columns: ['alliance'], rows, lines: [] }));
  const study = { network: 'bluesky', roster: 'data/roster.csv', runs: 1 };
  const servers = ({ url }: Sandbox) => ({ appview: url, plc: url });
  folder.write('yearly/study.json', JSON.stringify({ ...study, ...servers(before) }));
  expect((await runHere(['study', 'before'], { cwd: home })).code).toBe(0);
  await before.close();
  folder.write('yearly/study.json', JSON.stringify({ ...study, ...servers(sandbox), against: 'before' }));
  expect((await runHere(['study', 'after'], { cwd: home })).code).toBe(0);
  const files = readTree(join(home, 'reports'));
  expect(JSON.parse(files.get('after/manifest.json')!).against.name).toBe('before');
  expect(files.get('after/report.md')).toContain('## What changed');
  expect(files.get('after/report.md')).not.toContain('## Beside earlier studies');
  expect(files.get('after/countries/FR.md')).toContain('Rank on 1 June 2026');
  expect(files.get('README.md')).toMatch(/\[after\].*before \|\n\| \[before\].*– \|/);
  expect((await runHere(['report', '--check'], { cwd: home })).code).toBe(0);

  // What study.json says no more is kept from the report that is there.
  folder.write('yearly/study.json', JSON.stringify({ ...study, ...servers(sandbox) }));
  const again = await runHere(['study', 'after'], { cwd: home });
  expect(again).toMatchObject({
    code: 0,
    stderr: expect.stringContaining(
      'reports/after: as the report there was made, with --against before; --anew',
    ),
  });
  expect(readTree(join(home, 'reports'))).toEqual(files);
});

test('a study on X names the cost, pays only where told to, keeps to max_cost, and goes on as a crawl or as a study', async () => {
  const accounts = Array.from({ length: 4 }, (_, k) => ({
    id: String(k + 1),
    username: `n${k}`,
    follows: Array.from({ length: 30 }, (_, j) => String(j + 1)),
  }));
  const x = await startX(accounts);
  const home = join(folder.path, 'paid');
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
  folder.write('paid/data/roster.csv', renderRoster({ columns: [], rows, lines: [] }));
  const study = { network: 'x', roster: 'data/roster.csv', x_api: x.url, price: 0.02, cap: 25, runs: 2 };
  const write = (more: object) => folder.write('paid/study.json', JSON.stringify({ ...study, ...more }));
  const here = (...words: string[]) => runHere(words, { cwd: home, env: { X_BEARER_TOKEN: X_TOKEN } });

  write({ max_cost: 1, keep_outside: true });
  expect(await here('study', 'paid')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /4 accounts to pay for, up to \$0\.08 at \$0\.02 each \(your own price\); the crawl stops at \$1\.00[\s\S]*say --yes/,
    ),
  });
  expect(x.billed).toBe(0);
  expect(await here('study', 'paid', '--yes')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('raise --max-cost (max_cost in study.json)'),
  });
  expect(x.billed).toBe(50);

  const other = [
    'crawl',
    '--network',
    'x',
    '--x-api',
    x.url,
    '--roster',
    'data/roster.csv',
    '-s',
    'paid',
    '--yes',
  ];
  expect(await here(...other, '--cap', '7')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('paid was begun with --cap 25; go on so'),
  });
  const files = ['--keep-outside', '--price', '0.02', '--max-cost', '1.6'];
  expect(await here(...other, '--cap', '25', ...files)).toMatchObject({ code: 1 });
  expect(x.billed).toBe(80);

  write({ max_cost: 3, keep_outside: true });
  const done = await here('study', 'paid', '--yes');
  expect(done).toMatchObject({ code: 0, stderr: expect.stringContaining('paid: 4 capped\n') });
  const receipt = done.stderr.trimEnd().split('\n').at(-1)!;
  expect(receipt).toMatch(
    /^paid: paid \$2\.08: 4 profiles at \$0\.02 in 1 answer, 100 follows at \$0\.02 in \d+ answers$/,
  );
  expect(x.billed).toBe(4 + 4 * 25);
  const store = openStore(join(home, 'data/entente.sqlite'));
  expect(findSnapshot(store, 'paid')!.options).toMatchObject({ cap: 25 });
  expect(store.prepare('SELECT count(*) FROM outside_tie').pluck().get()).toBe(4 * (25 - 4));
  store.close();
  await x.close();

  const answers = Number(/follows at \$0\.02 in (\d+)/.exec(receipt)![1]);
  const lost = { lost_count: 0, lost_answers: 0 };
  const paid = [
    { item: 'profile', price: 0.02, count: 4, answers: 1, ...lost },
    { item: 'follow', price: 0.02, count: 100, answers, ...lost },
  ];
  const manifest = (path: string) => JSON.parse(readFileSync(join(home, path, 'manifest.json'), 'utf8'));
  expect(manifest('data/snapshots/paid').paid).toEqual(paid);
  expect(manifest('reports/paid').snapshot.paid).toEqual(paid);
  // From the archive alone the report is the same, receipt and all.
  rmSync(join(home, 'data/entente.sqlite'));
  expect(await here('report', '--check')).toMatchObject({ code: 0 });
  expect(await here('import', 'data/snapshots/paid')).toMatchObject({ code: 0 });
  expect((await here('status', 'paid', '--format', 'table')).stdout).toContain(`P${receipt.slice(7)}.`);
});

test('a snapshot begun by a study on Bluesky is gone on with by a crawl of the same reading, and of no other', async () => {
  const home = join(folder.path, 'shared');
  const rows = worldRoster(world, 2026)
    .filter(({ until, country }) => until === '' && country === 'FR')
    .map((row) => ({ ...row, network: 'bluesky' }));
  folder.write('shared/data/roster.csv', renderRoster({ columns: ['alliance'], rows, lines: [] }));
  const study = {
    network: 'bluesky',
    roster: 'data/roster.csv',
    read: 'records',
    verify_handles: true,
    runs: 2,
  };
  folder.write('shared/study.json', JSON.stringify(study));
  const servers = { ENTENTE_APPVIEW: sandbox.url, ENTENTE_PLC: sandbox.url };
  const here = (...words: string[]) => runHere(words, { cwd: home, env: servers });
  const crawl = ['crawl', '--network', 'bluesky', '--roster', 'data/roster.csv'];
  expect(
    (await here(...crawl, '-s', 'first', '--read', 'records', '--where', 'office=foreign-ministry')).code,
  ).toBe(1);
  expect(await here('study', 'first')).toMatchObject({ code: 0 });
  folder.write('shared/study.json', JSON.stringify({ ...study, read: 'pairs' }));
  expect(
    (await here(...crawl, '-s', 'second', '--read', 'records', '--where', 'office=foreign-ministry')).code,
  ).toBe(1);
  expect(await here('study', 'second')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('second was begun with --read records; go on so'),
  });
  const store = openStore(join(home, 'data/entente.sqlite'));
  expect(findSnapshot(store, 'first')).toMatchObject({ state: 'sealed', meaning: 'declared' });
  store.close();
});

test('what the roster or the network does not have is refused before anything is read', async () => {
  const roster =
    'actor,name,kind,country,office,network,handle\na,A,person,FR,head-of-state,bluesky,a.test\n';
  const asked = async (study: object) => {
    folder.write('idle/roster.csv', roster);
    folder.write('idle/study.json', JSON.stringify({ network: 'bluesky', roster: 'roster.csv', ...study }));
    return await runHere(['study', 'x'], { cwd: join(folder.path, 'idle') });
  };
  expect(await asked({ by: ['party'] })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('"by" names party, and the roster has no such column; it has region,'),
  });
  const { code, stderr } = await asked({
    price: 0.02,
    max_cost: 5,
    appview: 'ftp://a',
    pds: ['nonsense'],
    mastodon: { 'a.test': 'http://127.0.0.1:1' },
  });
  expect(code).toBe(2);
  for (const problem of [
    '"price" is of x; leave it out for bluesky',
    '"max_cost" is of x; leave it out for bluesky',
    '"mastodon" is of mastodon; leave it out for bluesky',
    '"appview" must be the base URL of a server, such as https://',
    '"pds" must be a list of base URLs',
  ]) {
    expect(stderr).toContain(`study.json: ${problem}`);
  }
});

test('a sum that is no number of dollars is no cap', async () => {
  folder.write('endless/study.json', '{ "network": "x", "roster": "none.csv", "max_cost": 1e400 }');
  const { code, stderr } = await runHere(['study', 'x'], { cwd: join(folder.path, 'endless') });
  expect(code).toBe(2);
  expect(stderr).toContain('study.json: "max_cost" must be a number of dollars');
});

test('study.json is read as some editors save it, with a byte order mark', async () => {
  folder.write('marked/study.json', '\ufeff{ "network": "bluesky", "roster": "none.csv" }');
  const { code, stderr } = await runHere(['study', 'x'], { cwd: join(folder.path, 'marked') });
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('none.csv: there is no'),
  });
});

test('every fault of study.json is told at once', async () => {
  folder.write(
    'faulty/study.json',
    JSON.stringify({
      network: 7,
      by: 'region',
      rnus: 5,
      runs: 0,
      read: 'all',
      cap: 0.5,
      max_cost: '25',
      keep_outside: 'yes',
      mastodon: ['one.test'],
      pds: 'http://localhost',
      weights: 'fame=1',
      peers: ['FR=Germny'],
      explain: { with: ['same:region'], permutations: 5 },
      url: 'example.org',
    }),
  );
  const { code, stderr } = await runHere(['study', 'x'], { cwd: join(folder.path, 'faulty') });
  expect(code).toBe(2);
  for (const fault of [
    '"roster" is missing',
    '"network" must be one of bluesky, mastodon, sandbox, x',
    '"by" must be a list',
    '"read" must be auto, records, pairs, appview',
    '"cap" must be a whole number',
    '"max_cost" must be a number of dollars',
    '"keep_outside" must be true or false',
    '"mastodon" must be base URLs by host',
    '"pds" must be a list of base URLs',
    '"rnus" is not known',
    '"runs" must be',
    '"weights" must be weights of the parts of influence',
    '"peers" must be a list of countries with their peers, such as ["FR=DE,GB,IT,ES"]',
    '"explain" must be what may go with ties, such as {"with": ["same:region"]}',
    '"url" must be an address that begins with https://',
    '"weights" are of what accounts post: set "activity" too',
  ]) {
    expect(stderr).toContain(`study.json: ${fault}`);
  }
});

test('a study of several networks reads each, joins them, and goes on where it was', async () => {
  const home = join(folder.path, 'several');
  const rows = worldRoster(world, 2026)
    .filter(({ until, country }) => until === '' && ['FR', 'NO'].includes(country))
    .map((row) => ({ ...row, network: 'bluesky' }));
  folder.write('several/data/roster.csv', renderRoster({ columns: ['alliance'], rows, lines: [] }));
  const servers = { appview: sandbox.url, plc: sandbox.url };
  const study = { roster: 'data/roster.csv', runs: 2, within: 2000 };
  const write = (content: object) => folder.write('several/study.json', JSON.stringify(content));

  write({ ...study, network: 'x', within: '60d', networks: { bluesky: { cap: 0 } } });
  const faulty = await runHere(['study', 'all'], { cwd: home });
  expect(faulty.code).toBe(2);
  for (const fault of [
    '"network" stands beside "networks"',
    '"within" must be a number of days, such as 60',
    '"networks" must be two networks or more',
    'networks.bluesky: "cap" must be',
  ]) {
    expect(faulty.stderr).toContain(fault);
  }

  // Nobody listens there: Bluesky is not read, and what was read of the other network is kept.
  const nobody = { appview: 'http://127.0.0.1:1', plc: 'http://127.0.0.1:1' };
  write({ ...study, networks: { sandbox: { date: '2026-06-01' }, bluesky: nobody } });
  const broken = await runHere(['study', 'all'], { cwd: home });
  expect(broken.code).not.toBe(0);
  expect(readTree(home).has('data/editions/all/edition.json')).toBe(false);

  write({ ...study, networks: { sandbox: { date: '2026-06-01' }, bluesky: servers } });
  const run = await runHere(['study', 'all'], { cwd: home });
  expect(run).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(
      /all: \d+ actors on bluesky, sandbox → data\/editions\/all, reports\/all\/report\.md/,
    ),
  });
  expect(broken.stderr).toMatch(/all-sandbox: \d+ accounts read and sealed/);
  expect(run.stderr).not.toMatch(/all-sandbox: \d+ accounts read and sealed/);
  expect([...readTree(home).keys()]).toEqual(
    expect.arrayContaining([
      'data/snapshots/all-bluesky/ties.csv',
      'data/snapshots/all-sandbox/ties.csv',
      'data/editions/all/actors.csv',
      'reports/all-bluesky/report.md',
      'reports/all-sandbox/report.md',
      'reports/all/report.md',
      'reports/all/map.html',
    ]),
  );
  const again = await runHere(['study', 'all'], { cwd: home });
  expect(again.code).toBe(0);
  expect(again.stderr).not.toContain('read and sealed');
  expect((await runHere(['report', 'all', '--check'], { cwd: home })).code).toBe(0);

  const next = await runHere(['study', 'next', '--against', 'all', '--date', '2027-06-01'], { cwd: home });
  expect(next).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('next-bluesky: its content equals that of all-bluesky'),
  });
  const reports = readTree(join(home, 'reports'));
  expect(reports.has('next/data/moves.csv')).toBe(true);
  expect(JSON.parse(reports.get('next-sandbox/manifest.json')!).against.name).toBe('all-sandbox');

  write({ ...study, networks: { bluesky: servers, mastodon: {} } });
  const doctor = await runHere(['doctor', '--format', 'json'], { cwd: home });
  expect(doctor.stdout).toContain('a study of bluesky, mastodon');
});
