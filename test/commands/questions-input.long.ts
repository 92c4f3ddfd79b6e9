/** What people get wrong at the prompt, each with a message that says what to do; and lists from a pipe. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { sealHand } from '../edition/hand.ts';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { type Asking, ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';
import { smallSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();
const file = (name: string) => join(folder.path, name);
const home = process.cwd();

const LEADERS = [
  { id: 'did:plc:a', row: { actor: 'fr-ann', name: 'Ann', country: 'FR', office: 'head-of-state' } },
  { id: 'did:plc:b', row: { actor: 'fr-bo', name: 'Bo', country: 'FR', office: 'foreign-minister' } },
  { id: 'did:plc:b2', row: { actor: 'fr-bo', name: 'Bo', country: 'FR', office: 'other' } },
  { id: 'did:plc:c', row: { actor: 'de-cy', name: 'Cy', country: 'DE', office: 'foreign-ministry' } },
  {
    id: 'did:plc:d',
    verdict: 'hidden' as const,
    reason: 'lists none',
    row: { actor: 'de-di', name: 'Di', country: 'DE', office: 'head-of-state' },
  },
];
const TIES = [
  [0, 1],
  [1, 0],
  [3, 0],
  [1, 2],
] as const;

beforeAll(() => {
  const store = openStore(file('one.sqlite'));
  sealSnapshot(store, smallSnapshot(store, 'leaders', LEADERS, TIES), {
    sealedAt: '2026-06-02T00:00:00.000Z',
  });
  smallSnapshot(store, 'begun', LEADERS, TIES);
  store.close();
  openArchivedSandbox(file('two.sqlite'), [2025]);
  const two = openStore(file('two.sqlite'));
  sealSnapshot(two, smallSnapshot(two, 'leaders', LEADERS, TIES), { sealedAt: '2026-06-02T00:00:00.000Z' });
  two.close();
  openStore(file('none.sqlite')).close();
  process.chdir(folder.path);
});
afterAll(() => process.chdir(home));

const asked = (words: string[], database = 'one.sqlite', options: Asking = {}) =>
  ask(words, { ...options, env: { ENTENTE_DB: file(database), ...options.env } });

describe.each([
  ['an unknown handle', ['follows', 'annn.test'], 'annn.test is not in leaders; did you mean'],
  ['a handle with a slip', ['show', '@a.tset'], 'did you mean @a.test'],
  [
    'nothing like it',
    ['mutuals', 'zzzzzzzzzz'],
    'name an account by handle, account id, actor or country:office',
  ],
  ['an empty name', ['mutuals', ''], 'is not in leaders; name an account by'],
  [
    'an actor of two accounts',
    ['mutuals', 'fr-bo'],
    'fr-bo may be any of 2 accounts in leaders; name one:\n  @b.test',
  ],
  [
    'an office nobody holds',
    ['mutuals', 'FR:foreign-ministry'],
    'of France it has FR:foreign-minister, FR:head-of-state',
  ],
  [
    'a region where accounts are named',
    ['mutuals', 'Europe'],
    'it is a value of region: choose accounts by --where region=Europe, or compare such groups: entente compare Europe … --by region',
  ],
  [
    'regions where countries are compared',
    ['compare', 'Europe', 'Africa'],
    'no account of leaders has country Europe: it is a value of region; groups are values of one column, as in: entente compare Europe … --by region',
  ],
  [
    'a country without accounts',
    ['follows', 'Brazil'],
    'Brazil is not in leaders; it has no account of Brazil',
  ],
  [
    'a country for one account',
    ['path', 'FR', 'c.test'],
    'one account is needed here, and France has 3 accounts; name one:',
  ],
  ['a list for one account', ['similar', '-'], 'one account is needed here; a list (-) cannot be given'],
  [
    'one account twice',
    ['follows', 'a.test', 'fr-ann'],
    'both names mean @a.test; name two different accounts',
  ],
  ['one account in common', ['common', 'a.test'], 'name two accounts or more'],
  ['more than are named', ['common', 'FR', '--at-least', '4'], '--at-least 4: only 3 accounts are named'],
  ['one group', ['compare', 'FR'], 'name two groups or more'],
  [
    'an unknown group',
    ['compare', 'FR', 'Germny'],
    'no account of leaders has country Germny; did you mean Germany?',
  ],
  [
    'a role as nodes.csv names it',
    ['rank', 'gatekeeper_region'],
    'there is no measure gatekeeper_region; did you mean gatekeeper --by region?',
  ],
  ['a measure with a slip', ['rank', 'mutal'], 'there is no measure mutal; did you mean mutual'],
  ['no measure', ['rank', 'weather'], 'entente rank --help lists them all'],
  ['a measure by another name', ['rank', 'followers'], '\n  in_degree  known followers'],
  ['a measure by what it is of', ['rank', 'reciprocity'], '\n  mutual_share  '],
  ['a measure that ranks nobody', ['rank', 'cluster'], 'entente show A says the cluster of an account'],
  [
    'a column with a slip',
    ['rank', 'mutual', '--by', 'regoin'],
    'has no column regoin; did you mean region?',
  ],
  ['a condition without a value', ['mutuals', 'a.test', '--where', 'region'], 'write COLUMN=VALUE'],
  [
    'a value nobody has',
    ['mutuals', 'a.test', '--where', 'region=Europa'],
    'has region Europa; did you mean Europe?',
  ],
  [
    'a number that is none',
    ['rank', 'mutual', '--top', 'ten'],
    '--top ten: a whole number from 1 on is needed',
  ],
  ['an unknown snapshot', ['mutuals', 'a.test', '-s', 'leader'], 'there is no snapshot leader in'],
  [
    'an unsealed snapshot',
    ['mutuals', 'a.test', '-s', 'begun'],
    'begun is not sealed yet: its crawl may go on. Finish the crawl, then: entente seal begun',
  ],
  ['an unknown part of snapshots', ['snapshots', 'vreify'], 'did you mean snapshots verify?'],
  [
    'an unknown snapshot to verify',
    ['snapshots', 'verify', 'leader'],
    'entente snapshots lists what there is',
  ],
  ['no shell', ['completion'], 'name a shell: entente completion bash|zsh|fish'],
  ['an unknown shell', ['completion', 'tcsh'], 'Allowed choices are bash, zsh, fish'],
  ['a misspelt command', ['mutals', 'a.test'], 'did you mean mutuals?'],
  ['a misspelt option', ['mutuals', 'a.test', '--fromat', 'csv'], 'did you mean --format?'],
  [
    'an unknown format',
    ['mutuals', 'a.test', '--format', 'xml'],
    'Allowed choices are table, csv, json, ndjson',
  ],
  [
    'further snapshots for one account',
    ['follows', 'a.test', '--also', 'begun'],
    '--also looks into further snapshots for one pair',
  ],
  [
    'a condition on a pair',
    ['follows', 'a.test', 'b.test', '--where', 'region=Europe'],
    'leave it out where B is named',
  ],
  [
    'a table that an answer does not have',
    ['show', 'a.test', '--show', 'measurs'],
    'the answer has no table measurs; did you mean measures?',
  ],
  [
    'a column that an answer does not have',
    ['rank', 'mutual', '--fields', 'handel,mutual,size'],
    '--fields: the answer has no handel (did you mean handle?), size; it has rank, handle',
  ],
  ['columns of several tables', ['show', 'a.test', '--fields', 'measure'], 'choose one with --show'],
  [
    'a file of no known format',
    ['mutuals', 'a.test', '--out', 'answer.xlsx'],
    'name a file that ends in .csv, .json, .ndjson or .txt, or say --format',
  ],
  [
    'a file of another format than is asked for',
    ['mutuals', 'a.test', '--out', 'answer.csv', '--format', 'json'],
    '--out answer.csv ends as csv, and --format says json; leave one of them out',
  ],
  ['two snapshots for one', ['report', 'leaders', '-s', 'begun'], 'leaders and -s begun are two names'],
  ['too little', ['follows'], "missing required argument 'A'"],
  ['an empty list', ['mutuals', '-'], 'the list is empty; give one handle a line'],
])('%s', (_, words, message) => {
  test('is refused, and the message says what to do', async () => {
    const { code, stdout, stderr } = await asked(words);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

test('without a snapshot, it is said how to get one', async () => {
  for (const database of ['none.sqlite', 'not-there.sqlite']) {
    const { code, stderr } = await asked(['mutuals', 'a.test'], database);
    expect(code).toBe(2);
    expect(stderr).toContain('make one with: entente demo, entente crawl or entente import');
  }
  expect((await asked(['snapshots'], 'not-there.sqlite')).stderr).toContain('make one with: entente demo');
});

test('several networks need -s', async () => {
  const { code, stderr } = await asked(['mutuals', 'a.test'], 'two.sqlite');
  expect(code).toBe(2);
  expect(stderr).toContain('snapshots of several networks (bluesky, sandbox) compete; choose one with -s');
  expect((await asked(['mutuals', 'a.test', '-s', 'leaders'], 'two.sqlite')).code).toBe(0);
});

test('a network that accompanies another is asked by name, and alone without one', async () => {
  const store = openStore(file('both.sqlite'));
  sealHand(store, { network: 'sandbox-mastodon', date: '2026-06-02', accounts: ['ann'], ties: [] });
  expect((await asked(['mutuals', 'ann'], 'both.sqlite')).stderr).toContain('snapshot sandbox-mastodon-2026');
  sealHand(store, { network: 'sandbox', date: '2026-06-01', accounts: ['ann'], ties: [] });
  expect((await asked(['mutuals', 'ann'], 'both.sqlite')).stderr).toContain('snapshot sandbox-2026');
  expect((await asked(['mutuals', 'ann', '-s', 'sandbox-mastodon-2026'], 'both.sqlite')).code).toBe(0);
  sealHand(store, { network: 'bluesky', date: '2026-06-01', accounts: ['ann'], ties: [] });
  store.close();
  const { code, stderr } = await asked(['mutuals', 'ann'], 'both.sqlite');
  expect(code).toBe(2);
  expect(stderr).toContain('(bluesky, sandbox) compete; choose one with -s: bluesky-2026, sandbox-2026');
});

test('a code that is an actor and a country too: the whole country goes by its name', async () => {
  const store = openStore(file('eu.sqlite'));
  const row = { country: 'EU', office: 'international-organisation' };
  const accounts = [
    { id: 'did:plc:e', row: { ...row, actor: 'eu' } },
    { id: 'did:plc:f', row: { ...row, actor: 'eu-president' } },
  ];
  sealSnapshot(store, smallSnapshot(store, 'union', accounts, []), { sealedAt: '2026-06-02T00:00:00.000Z' });
  store.close();
  const { stderr } = await asked(['show', 'EU'], 'eu.sqlite');
  expect(stderr).toContain('EU may be any of 2 accounts in union; name one:\n  @e.test');
  expect(stderr).toContain('\n  "European Union"  for all of its accounts');
  expect((await asked(['show', 'European Union'], 'eu.sqlite')).code).toBe(0);
});

test('an account can be named in every way', async () => {
  const answers = new Set<string>();
  for (const name of [
    'a.test',
    '@A.TEST',
    'did:plc:a',
    'FR-Ann',
    'fr:head-of-state',
    'France:head-of-state',
  ]) {
    answers.add((await asked(['mutuals', name, '--format', 'json'])).stdout);
  }
  expect(answers.size).toBe(1);
});

test('what cannot be seen is unknown, and says why', async () => {
  const pair = await asked(['follows', 'd.test', 'a.test', '--format', 'json']);
  expect(pair.code).toBe(3);
  expect(JSON.parse(pair.stdout)).toMatchObject({ follows: 'unknown', followed_back: 'no', pair: 'unknown' });
  expect(JSON.parse(pair.stdout).answer).toContain(
    '@d.test is hidden: it follows accounts and shows none of them (lists none)',
  );
  const list = JSON.parse((await asked(['mutuals', 'a.test', '--format', 'json'])).stdout);
  expect(list).toMatchObject({ mutual: 1, mutual_min: 1, mutual_max: 1 });
  expect(JSON.parse((await asked(['mutuals', 'd.test', '--format', 'json'])).stdout)).toMatchObject({
    mutual: null,
    mutual_min: 0,
    mutual_max: 0,
  });
});

test('ties between accounts of one actor are told, and counted nowhere', async () => {
  const pair = await asked(['follows', 'b.test', 'b2.test', '--format', 'json']);
  expect(pair.code).toBe(0);
  expect(JSON.parse(pair.stdout).notes).toEqual([
    "Both accounts are Bo's (actor fr-bo): ties between them count in no measure and no list.",
  ]);
  expect(JSON.parse((await asked(['follows', 'b.test', '--format', 'json'])).stdout)).toMatchObject({
    follows: 1,
    others: 3,
  });
});

test('a list from a pipe: strangers are named beside the answer, and the exit code says so', async () => {
  const list = await asked(['mutuals', '-', '--format', 'csv'], 'one.sqlite', {
    input: 'a.test\nann.test\nc.test\n',
  });
  expect(list.code).toBe(1);
  expect(list.stdout).toBe(
    'account,handle,name,country,office,followed_at,followed_back_at\na.test,b.test,Bo,FR,foreign-minister,,\n',
  );
  expect(list.stderr).toContain('2 accounts: 1 mutual tie with 1 different account');
  expect(list.stderr).toContain('ann.test is not in leaders; did you mean');
  const none = await asked(['mutuals', '-'], 'one.sqlite', { input: 'x.example\n' });
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('no account of the list is in leaders');
});

test('the answer of one question is the list of the next', async () => {
  const { stdout } = await asked(['rank', 'mutual', '--top', '1', '--format', 'csv', '--quiet']);
  for (const input of [
    stdout,
    (await asked(['rank', 'mutual', '--top', '1', '--format', 'ndjson'])).stdout,
  ]) {
    const next = await asked(['follows', '-', '--format', 'json'], 'one.sqlite', { input });
    expect(JSON.parse(next.stdout).rows.map(({ account }: { account: string }) => account)).toEqual([
      'a.test',
      'b.test',
    ]);
  }
});

test('results alone with --quiet; colours on a terminal unless they are not wanted', async () => {
  expect((await asked(['mutuals', 'a.test', '--quiet'])).stderr).toBe('');
  const coloured = async (words: string[], env = {}) =>
    (await asked(['follows', 'd.test', 'a.test', ...words], 'one.sqlite', { terminal: 80, env })).stdout;
  expect(await coloured([])).toContain('\u001b[33munknown\u001b[39m');
  expect(await coloured(['--no-color'])).not.toContain('\u001b');
  expect(await coloured([], { NO_COLOR: '1' })).not.toContain('\u001b');
});

test('a reader that closes the pipe ends the program quietly', () => {
  const bin = join(ROOT, 'bin/entente.js');
  const entente = `"${process.execPath}" "${bin}"`;
  const script = `${entente} rank in_degree --top 1000 -s sandbox-2026 --format csv | ${entente} follows - -s sandbox-2026 | head -1; echo "\${PIPESTATUS[*]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: ROOT, encoding: 'utf8' });
  expect(stdout.split('\n').slice(0, 2)).toEqual([
    'account,handle,name,country,office,follows_back,followed_at,doubt',
    '0 0 0',
  ]);
  expect(stderr).not.toMatch(/EPIPE|^\s+at /m);
});
