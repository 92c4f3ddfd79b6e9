import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { ledgerWriter } from '../../src/store/ledger-writer.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { openAskedSandbox } from '../support/archived-sandbox.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { type SmallAccount, smallSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();
const SANDBOX = ['sandbox-2025', 'sandbox-2026'];

const sandbox = join(folder.path, 'sandbox.sqlite');
beforeAll(() => openAskedSandbox(sandbox));

const diff = (...words: string[]) => runHere(['diff', ...words, '--db', sandbox]);
const diffJson = async (...words: string[]) => JSON.parse((await diff(...words, '--format', 'json')).stdout);

/** A database of small sealed snapshots. */
function database(
  name: string,
  snapshots: Readonly<
    Record<string, { accounts: readonly SmallAccount[]; ties: readonly (readonly [number, number])[] }>
  >,
): string[] {
  const path = join(folder.path, name);
  const store = openStore(path);
  for (const [snapshot, { accounts, ties }] of Object.entries(snapshots)) {
    sealSnapshot(store, smallSnapshot(store, snapshot, accounts, ties), {
      sealedAt: '2026-06-02T00:00:00.000Z',
    });
  }
  store.close();
  return ['--db', path];
}

test('a summary begins with a sentence whose numbers add up, and so do its counts', async () => {
  const summary = await diffJson(...SANDBOX);
  const [told] = /Of [\d,]+ follows in 2025.*? follows in 2026\./.exec(summary.answer)!;
  const [old = 0, kept, ended = 0, lost = 0, left = 0, now = 0, formed = 0, joined = 0, before = 0, fresh] =
    told
      .replace(/ in \d{4}/g, '')
      .match(/[\d,]*\d/g)!
      .map((text) => Number(text.replace(',', '')));
  expect(old - ended - lost - now - left + formed + before + joined).toBe(fresh);
  const count = (section: string, change: string) =>
    summary[section]
      .filter((row: { change: string }) => row.change === change)
      .reduce((sum: number, row: { count: number }) => sum + row.count, 0);
  expect([count('ties', 'kept'), kept]).toEqual(Array(2).fill(old - ended - lost - now - left));
  expect(count('ties', 'ended')).toBe(ended);
  expect(count('mutuals', 'broken')).toBeGreaterThan(0);
  expect(summary.graph.map(({ measure }: { measure: string }) => measure)).toContain('reciprocity');
  expect(summary.accounts).toContainEqual(
    expect.objectContaining({ change: 'renamed', from: 'mfa-jp.test', to: 'official-mfa-jp.test' }),
  );
  expect((await diff(...SANDBOX, '--format', 'table')).stdout.startsWith(summary.answer)).toBe(true);
});

test('the keys of records tell a tie that stood from one that ended and was made again', async () => {
  const path = join(folder.path, 'keyed.sqlite');
  const store = openStore(path);
  const accounts = ['a', 'b', 'c'].map((name) => ({ id: `did:plc:${name}` }));
  for (const [name, date, keys] of [
    ['then', '2025-06-01', ['3k', '3l']],
    ['now', '2026-06-01', ['3k', '3m']],
  ] as const) {
    const snapshot = smallSnapshot(store, name, accounts, [], date);
    ledgerWriter(store, snapshot).page({
      accountId: 'did:plc:a',
      way: 'records',
      ties: [
        { target: 'did:plc:b', recordKey: keys[0] },
        { target: 'did:plc:c', recordKey: keys[1] },
      ],
      listedCount: 2,
      outsideCount: 0,
      malformedCount: 0,
      cursor: null,
    });
    sealSnapshot(store, snapshot, { sealedAt: `${date}T12:00:00.000Z` });
  }
  store.close();
  const keyed = ['--db', path];
  const { answer, notes, ties } = JSON.parse(
    (await runHere(['diff', 'then', 'now', ...keyed, '--format', 'json'])).stdout,
  );
  expect(answer).toContain('1 remains and 1 ended and was made again in between. None is new: 2 follows');
  expect(notes).toContain(
    'By the keys of their records, 1 follow stood throughout and 1 ended and was made again in between.',
  );
  expect(ties).toEqual([
    { change: 'kept', reason: '', count: 1 },
    { change: 'remade', reason: '', count: 1 },
  ]);
  const listed = parseCsv(
    (await runHere(['diff', 'then', 'now', '--show', 'ties', ...keyed, '--format', 'csv'])).stdout,
    'ties',
  );
  expect(listed.rows.map(([change, source, target]) => [change, source, target])).toEqual([
    ['remade', 'a.test', 'c.test'],
  ]);
  expect((await runHere(['follows', 'a.test', 'c.test', ...keyed])).stderr).toContain(
    '@a.test → @c.test: there in the first that can tell (2025-06-01), stopped between 2025-06-01 and 2026-06-01; then began between 2025-06-01 and 2026-06-01.',
  );
});

test('against itself a snapshot has not changed', async () => {
  const same = await diffJson('sandbox-2025', 'sandbox-2025');
  expect(same.answer).toContain('23,320 remain. None is new: 23,320 follows');
  expect(same.accounts).toEqual([]);
  expect(same.ties.map(({ change }: { change: string }) => change)).toEqual(['kept']);
});

test('who leads, who led and who moved have the ranks of each snapshot, and what became of who has none', async () => {
  type Row = Record<string, number | string | null>;
  const ranked = async (snapshot: string): Promise<Row[]> =>
    JSON.parse((await runHere(['rank', 'mutual', '-s', snapshot, '--format', 'json'])).stdout).rows;
  const [then, now] = [await ranked('sandbox-2025'), await ranked('sandbox-2026')];
  const rankIn = (rows: Row[], { account_id }: Row) =>
    rows.find((row) => row.account_id === account_id)?.rank ?? null;
  const rows = async (table: string, top: string): Promise<Row[]> =>
    (await diffJson(...SANDBOX, '--show', table, '--top', top))[table];
  const [ranks, former, movers, busiest] = [
    await rows('ranks', '5'),
    await rows('former', '5'),
    await rows('movers', '6'),
    await rows('busiest', '3'),
  ];
  expect(ranks.map(({ account_id }) => account_id)).toEqual(now.slice(0, 5).map((row) => row.account_id));
  expect(former.map(({ account_id }) => account_id)).toEqual(then.slice(0, 5).map((row) => row.account_id));
  for (const row of [...ranks, ...former, ...movers]) {
    expect([row.rank_old, row.rank]).toEqual([rankIn(then, row), rankIn(now, row)]);
  }
  // She left office, and is not in the roster any more.
  expect(former[0]).toMatchObject({ handle: 'z-alharani.test', rank: null, fate: 'left-office' });
  expect(movers.map(({ way }) => way)).toEqual([...Array(3).fill('climbed'), ...Array(3).fill('fell')]);
  for (const { way, rank, rank_old } of movers) {
    expect(Math.sign(Number(rank_old) - Number(rank))).toBe(way === 'climbed' ? 1 : -1);
  }
  for (const row of busiest) {
    expect(row.mutual_changed).toBe(Number(row.mutual_made) + Number(row.mutual_broken));
  }
  const french = (
    await diff(...SANDBOX, '--show', 'former', '--top', '1', '--lang', 'fr', '--format', 'table')
  ).stdout;
  expect(french).toContain('a quitté ses fonc');
});

test('an account is found by its new or its old handle, and has its own changes alone', async () => {
  const byNew = await diffJson(...SANDBOX, 'official-mfa-jp.test');
  expect(await diffJson(...SANDBOX, '@mfa-jp.test')).toEqual(byNew);
  expect(byNew.answer).toMatch(
    /^@official-mfa-jp\.test from .*: follows 65 → 65 \(2 ended\), followed by 82 →/,
  );
  expect(byNew.accounts).toHaveLength(1);
  expect(byNew.ties.length).toBeGreaterThan(10);
  for (const { source, target } of byNew.ties) expect([source, target]).toContain('official-mfa-jp.test');
  const ties = parseCsv((await diff(...SANDBOX, 'mfa-jp.test', '--show', 'ties')).stdout, 'ties');
  expect(ties.rows).toHaveLength(byNew.ties.length);
});

test('of an account that is gone the numbers of the year without it are not there, not 0', async () => {
  const { accounts } = await diffJson(...SANDBOX);
  const suspended = accounts.find(({ to }: { to: string }) => to === 'suspended');
  const own = await diffJson(...SANDBOX, suspended.handle);
  expect(own.answer).toMatch(
    /follows \d+ → not there, followed by \d+ → not there, mutual \d+ → not there\.$/,
  );
  expect(new Set(own.ties.map(({ change }: { change: string }) => change))).toEqual(new Set(['lost']));
});

test('ties are listed whole on request, under one header', async () => {
  const { header, rows } = parseCsv((await diff(...SANDBOX, '--show', 'ties')).stdout, 'ties');
  expect(header).toEqual(['change', 'source', 'target', 'reason', 'followed_at', 'source_id', 'target_id']);
  const summary = (await diffJson(...SANDBOX)).ties.filter(
    ({ change }: { change: string }) => change !== 'kept',
  );
  expect(rows).toHaveLength(summary.reduce((sum: number, { count }: { count: number }) => sum + count, 0));
});

test('measures stand beside each other with ranks; on the panel everybody is there twice', async () => {
  const measures = async (...words: string[]) =>
    (await diffJson(...SANDBOX, '--show', 'measures', '--measure', 'mutual_share', ...words)).rows;
  const raw = await measures();
  expect(raw[0]).toMatchObject({ measure: 'mutual_share', new_rank: 1 });
  expect(raw.filter(({ old }: { old: number | null }) => old === null).length).toBeGreaterThan(10);
  const panel = await measures('--panel');
  expect(panel.length).toBeLessThan(raw.length);
  const { handle, old, new: fresh, change } = panel[0];
  expect(change).toBeCloseTo(fresh - old, 12);
  expect(raw.find((row: { handle: string }) => row.handle === handle).new).not.toBe(fresh);
  expect((await measures('--by', 'region')).map(({ group }: { group: string }) => group)).toContain(
    'Oceania',
  );
  expect(await measures('mfa-jp.test')).toHaveLength(1);
});

test('the whole graph of two years has a change, of more years a column each', async () => {
  const two = (await diffJson(...SANDBOX, '--show', 'graph', '--runs', '1')).rows;
  const density = two.find(({ measure }: { measure: string }) => measure === 'density');
  expect(density.change).toBeCloseTo(density.new - density.old, 11);
  expect(two.findIndex(({ measure }: { measure: string }) => measure === 'nodes')).toBeGreaterThan(5);

  const small = {
    accounts: [{ id: 'did:plc:a' }, { id: 'did:plc:b' }],
    ties: [[0, 1]] as [number, number][],
  };
  const flags = database('series.sqlite', {
    one: small,
    two: { accounts: [...small.accounts, { id: 'did:plc:c' }], ties: [...small.ties, [2, 0], [1, 0]] },
    three: { ...small, ties: [] },
  });
  const series = async (...words: string[]) =>
    JSON.parse(
      (await runHere(['diff', 'one', 'two', 'three', ...words, '--format', 'json', ...flags])).stdout,
    );
  const edges = (answer: { rows: { measure: string }[] }) =>
    answer.rows.find(({ measure }) => measure === 'edges');
  expect(edges(await series())).toMatchObject({ one: 1, two: 3, three: 0 });
  expect(edges(await series('--panel'))).toMatchObject({ one: 1, two: 2, three: 0 });
  expect(await runHere(['diff', 'one', 'two', 'one', ...flags])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('one is named twice'),
  });
});

test('clusters keep their numbers, and those who moved for sure are named', async () => {
  const { clusters, moves, answer } = await diffJson(...SANDBOX, '--show', 'clusters', '--runs', '5');
  expect(answer).toContain('persist');
  for (const { cluster, old_number } of clusters) if (old_number !== null) expect(old_number).toBe(cluster);
  const moved = (column: string) =>
    clusters.reduce((sum: number, row: Record<string, number>) => sum + row[column]!, 0);
  expect([moved('moved_in'), moved('moved_out')]).toEqual([moves.length, moves.length]);
});

test('a snapshot keyed by handle is compared through aliases, and refused without', async () => {
  const did = (name: string) => `did:plc:${name.padEnd(24, 'a')}`;
  const named = (name: string) => ({ id: did(name), row: { actor: name, handle: `${name}.test` } });
  const flags = database('aliases.sqlite', {
    handles: {
      accounts: ['bluesky:ann.test', 'bluesky:Bob.test'].map((id) => ({
        id,
        row: { handle: id.slice(8), actor: id },
      })),
      ties: [[0, 1]],
    },
    ids: { accounts: ['ann', 'bob'].map(named), ties: [[1, 0]] },
  });
  const words = ['diff', 'handles', 'ids', '--show', 'ties', '--format', 'csv', ...flags];
  expect(await runHere(words)).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/no account is in both .*bluesky:Bob\.test.*--aliases FILE/),
  });
  const aliases = folder.write(
    'aliases.csv',
    `network,handle,account_id\nbluesky,@ann.test,${did('ann')}\nx,ann.test,x:1\nbluesky,bob.test,${did('bob')}\nbluesky,cy.test,\n`,
  );
  const { stdout } = await runHere([...words, '--aliases', aliases]);
  expect(parseCsv(stdout, 'ties').rows.map((row) => row.slice(0, 3))).toEqual([
    ['ended', 'ann.test', 'bob.test'],
    ['formed', 'bob.test', 'ann.test'],
  ]);

  const asImported = folder.write(
    'as-imported.csv',
    `alias,account_id\nann.test,${did('ann')}\nbob.test,${did('bob')}\n`,
  );
  expect((await runHere([...words, '--aliases', asImported])).stdout).toBe(stdout);

  const twice = folder.write(
    'twice.csv',
    `handle,account_id\nann.test,${did('ann')}\nbob.test,${did('ann')}\n`,
  );
  expect(await runHere([...words, '--aliases', twice])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`are both ${did('ann')}`),
  });
  const torn = folder.write('torn.csv', `handle,account_id\nann.test,${did('ann')}\nAnn.test,${did('x')}\n`);
  expect(await runHere([...words, '--aliases', torn])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`torn.csv:3: ann.test stands for ${did('ann')} already`),
  });
  const short = folder.write('short.csv', 'handle,account_id\nann.test,did:plc:ann\n');
  expect(await runHere([...words, '--aliases', short])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('short.csv:2: account_id did:plc:ann is'),
  });
});

test('what cannot be answered is refused, with what to do', async () => {
  for (const [words, message] of [
    [['no-such.test'], 'no-such.test is neither a snapshot nor an account of sandbox-2025 or sandbox-2026'],
    [['mfa-jx.test'], 'did you mean @mfa-j'],
    [['AT:head-of-government'], 'AT:head-of-government may be any of'],
    [['--panel'], '--panel goes with --show measures or --show graph'],
    [['--show', 'ties', '--by', 'region'], '--by goes with --show measures or --show graph'],
    [['--measure', 'mutual'], '--measure goes with --show measures'],
    [['--show', 'ties', '--runs', '3'], '--runs goes with --show clusters or --show graph'],
    [['--show', 'ties', '--top', '3'], '--top goes with --show ranks or --show former'],
    [['mfa-fr.test', '--show', 'graph'], '--show graph is not of one account; leave out mfa-fr.test'],
    [['sandbox-2025', 'x', '--show', 'ties'], '--show ties compares two snapshots'],
    [['--show', 'measures', '--by', 'party'], 'has no column party'],
  ] as const) {
    const { code, stderr } = await diff(...SANDBOX, ...words);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  }
  const flags = database('other.sqlite', { other: { accounts: [{ id: 'did:plc:a' }], ties: [] } });
  expect(await runHere(['diff', 'sandbox-2025', 'other', ...flags])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('bluesky and sandbox are different networks'),
  });
});

test('snapshots in the wrong order are compared as asked, and the order is remarked on', async () => {
  const { notes, answer } = await diffJson('sandbox-2026', 'sandbox-2025');
  expect(answer).toContain('sandbox-2025 (1 June 2025) is set against sandbox-2026 (1 June 2026)');
  expect(notes).toContainEqual(expect.stringContaining('not in the order of their dates'));
});
