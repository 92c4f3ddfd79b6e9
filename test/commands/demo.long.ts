/** The study on the sandbox gives the published reports, whatever the machine's time zone and language. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { findEditionRecord } from '../../src/open/edition-record.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { worldRoster } from '../../src/sandbox/world-roster.ts';
import { readManifest } from '../../src/store/archive.ts';
import { openStore } from '../../src/store/store.ts';
import { readTree, temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';
import { madeDemo } from '../support/made-demo.ts';
import { entente, ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';
import { THOROUGH } from '../support/thorough.ts';

const folder = temporaryFolder();
const PUBLISHED = ['data/editions', 'data/snapshots', 'reports'];
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
let said = '';

/** Made anew, which takes half a minute; alone this file goes by what is published. */
beforeAll(() => {
  if (THOROUGH) {
    const made = madeDemo();
    cpSync(made.folder, folder.path, { recursive: true });
    said = made.said;
  } else {
    for (const path of PUBLISHED) {
      cpSync(join(ROOT, path), join(folder.path, path), { recursive: true });
    }
  }
});

/** How far it has come is said where it takes long. */
const withoutProgress = (stderr: string) => stderr.replace(/^.* · \d+ requests · .*\n/gm, '').trim();

function table(path: string): Record<string, string>[] {
  const text = readFileSync(join(folder.path, 'reports', path), 'utf8');
  const { header, rows } = parseCsv(text, path, { guarded: true });
  return rows.map((row) => Object.fromEntries(header.map((name, k) => [name, row[k]!])));
}

test.runIf(THOROUGH)('it says what docs/study.md shows, and makes nothing else', () => {
  expect(readFileSync(join(ROOT, 'docs/study.md'), 'utf8')).toContain(withoutProgress(said));
  expect(readdirSync(folder.path).sort()).toEqual(['data', 'reports']);
  expect(readdirSync(join(folder.path, 'data')).filter((name) => !name.includes('sqlite'))).toEqual([
    'sandbox',
    'sandbox-dyads.csv',
    'snapshots',
  ]);
});

test('a database of the user’s is refused: the demo makes its own anew', async () => {
  const { code, stderr } = await runHere(['demo', '--db', 'mine.sqlite'], { cwd: folder.path });
  expect(code).toBe(2);
  expect(stderr).toContain('data/sandbox.sqlite');
  expect(stderr).toContain('leave out --db');
});

test('a roster of the user’s in its place is not written over', async () => {
  const mine = 'network,handle\nx,mine\n';
  const cwd = join(folder.path, 'mine');
  folder.write('mine/data/sandbox/roster.csv', mine);
  expect(await runHere(['demo'], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('data/sandbox/roster.csv has rows that are not of the sandbox'),
  });
  expect(readFileSync(join(cwd, 'data/sandbox/roster.csv'), 'utf8')).toBe(mine);
});

test.runIf(THOROUGH)('the measures of its reports stand in the views of its database', () => {
  const store = openStore(join(folder.path, 'data/sandbox.sqlite'));
  const kept = store
    .prepare<[], { account_id: string; value: number | null }>(
      `SELECT account_id, value FROM measures WHERE snapshot = 'sandbox-2026' AND measure = 'betweenness'`,
    )
    .all();
  store.close();
  const published = new Map(
    table('sandbox-2026/data/nodes.csv').map(({ account_id, betweenness }) => [account_id, betweenness]),
  );
  expect(kept).toHaveLength(published.size);
  for (const { account_id, value } of kept) {
    expect(String(Number(value!.toPrecision(12)))).toBe(String(Number(published.get(account_id))));
  }
});

test.runIf(THOROUGH)(
  'both networks joined: what is sealed is not read again, and it says what docs/editions.md shows',
  () => {
    const joined = entente(['demo', '--edition'], { cwd: folder.path });
    expect(joined.code).toBe(0);
    expect(readFileSync(join(ROOT, 'docs/editions.md'), 'utf8')).toContain(withoutProgress(joined.stderr));
  },
);

test.runIf(THOROUGH)('every archive is what was sealed, without the database too', () => {
  const { code, stdout } = entente(['snapshots', 'verify', '--db', 'none.sqlite', '--format', 'csv'], {
    cwd: folder.path,
  });
  expect(code).toBe(0);
  const { rows } = parseCsv(stdout, 'verify', { guarded: true });
  expect(rows.map(([name, , holds]) => [name, holds])).toEqual(
    ['sandbox', 'sandbox-mastodon', 'sandbox-edition'].flatMap((name) => [
      [`${name}-2025`, 'yes'],
      [`${name}-2026`, 'yes'],
    ]),
  );
});

test('the published edition joins the published archives, and its report is of it, file by file', () => {
  const read = (path: string) => readFileSync(join(folder.path, path));
  const report = JSON.parse(read('reports/sandbox-edition-2026/manifest.json').toString());
  for (const [year, manifest] of [
    [2025, report.edition.against],
    [2026, report.snapshot],
  ]) {
    const { record } = findEditionRecord(
      { database: 'none.sqlite' },
      join(folder.path, `data/editions/sandbox-edition-${year}`),
    )!;
    expect(manifest).toMatchObject({ name: record.name, content_hash: record.contentHash });
    expect(record.snapshots.map(({ name }) => name)).toEqual([`sandbox-${year}`, `sandbox-mastodon-${year}`]);
    for (const { name, contentHash } of record.snapshots) {
      expect(readManifest(join(folder.path, 'data/snapshots', name)).content_hash).toBe(contentHash);
    }
  }
  const files: Record<string, string> = report.files;
  expect(Object.keys(files)).toContain('report.fr.md');
  for (const [path, hash] of Object.entries(files)) {
    const file = `reports/sandbox-edition-2026/${path}`;
    if (THOROUGH || existsSync(join(folder.path, file))) expect(sha256(read(file)), path).toBe(hash);
  }
});

test('the report of the edition names no table that it does not have', () => {
  const report = join(folder.path, 'reports/sandbox-edition-2026');
  const { files } = JSON.parse(readFileSync(join(report, 'manifest.json'), 'utf8'));
  const there = Object.keys(files).map((path) => basename(path));
  for (const path of ['report.md', 'report.fr.md', 'method/method.md', 'method/method.fr.md']) {
    const named = readFileSync(join(report, path), 'utf8').match(/\b[a-z][a-z-]*\.csv/g);
    expect(named).toContain('overlap.csv');
    expect(there).toEqual(expect.arrayContaining([...new Set(named)]));
  }
});

test('without -s the published archives answer with the newest of the first network', async () => {
  const { code, stderr } = await runHere(['mutuals', 'president-fr.test', '--db', 'none.sqlite'], {
    cwd: folder.path,
  });
  expect(code).toBe(0);
  expect(stderr).toContain('snapshot sandbox-2026 (sandbox, 2026-06-01)');
});

test('a week is of one network, and an edition of two', async () => {
  const { code, stderr } = await runHere(['demo', '--edition', '--live'], { cwd: folder.path });
  expect(code).toBe(2);
  expect(stderr).toContain('--live watches one network, and --edition joins two');
});

test.runIf(THOROUGH).each(PUBLISHED)('%s is what is published, byte for byte or by its hash', (path) => {
  const made = readTree(join(folder.path, path));
  const published = readTree(join(ROOT, path));
  const hashes = path === 'reports' ? listed(published) : new Map<string, string>();
  expect([...made.keys()].sort()).toEqual([...new Set([...published.keys(), ...hashes.keys()])].sort());
  const differing = [...made].filter(([name, text]) =>
    published.has(name) ? published.get(name) !== text : hashes.get(name) !== sha256(text),
  );
  expect(differing.map(([name]) => name)).toEqual([]);
});

/** Every file of the published reports with the hash of its manifest, also what the repository does not have. */
function listed(published: ReadonlyMap<string, string>): Map<string, string> {
  const manifests = [...published].filter(([name]) => name.endsWith('/manifest.json'));
  return new Map(
    manifests.flatMap(([name, text]) =>
      Object.entries<string>(JSON.parse(text).files).map(([file, hash]) => [join(dirname(name), file), hash]),
    ),
  );
}

describe('what the world hides is unknown or gone in the report, each for its own reason', () => {
  const world = sandboxWorld();
  const rows = worldRoster(world, 2026);
  const states = world.accounts.map((account) => account.states[2026]);

  test.each(['hidden', 'suspended', 'deactivated'] as const)('%s', (verdict) => {
    const handles = states
      .filter(({ status, list }) =>
        verdict === 'hidden' ? status === 'active' && list === 'hidden' : status === verdict,
      )
      .map(({ handle }) => handle)
      .filter((handle) => rows.some((row) => row.handle === handle && row.until === ''));
    const found = table('sandbox-2026/data/coverage.csv').filter((row) => row.verdict === verdict);
    expect(handles.length).toBeGreaterThan(0);
    expect(found.map(({ handle }) => handle).sort()).toEqual(handles.sort());
  });

  test('missing', () => {
    const found = table('sandbox-2026/data/coverage.csv').filter((row) => row.verdict === 'not-found');
    expect(found.length).toBe(2);
    for (const row of found)
      expect(row).toMatchObject({ account_id: '', declared_count: '', listed_count: '' });
  });

  test('the follows of a hidden account are unknown, and its counts are empty', async () => {
    const [hidden] = table('sandbox-2026/data/nodes.csv').filter((row) => row.verdict === 'hidden');
    expect(hidden).toMatchObject({
      observed: 'no',
      out_degree: '',
      mutual: '',
      mutual_min: '0',
      one_way_out: '',
    });
    expect(table('sandbox-2026/data/unknown.csv')).toContainEqual(
      expect.objectContaining({ source: hidden!.account_id, target: '*' }),
    );
    const [other] = table('sandbox-2026/data/nodes.csv').filter((row) => row.verdict === 'complete');
    const asked = await runHere(['follows', hidden!.handle!, other!.handle!, '-s', 'sandbox-2026'], {
      cwd: folder.path,
    });
    expect(asked).toMatchObject({ code: 3, stderr: expect.stringContaining('is unknown') });
  });

  test('every page that shows names says that they are simulated', () => {
    const reports = readTree(join(folder.path, 'reports'));
    for (const [path, text] of reports) {
      // A codebook names nobody.
      if (/\.md$/.test(path) && path !== 'README.md' && !/codebook(?:\.fr)?\.md$/.test(path))
        expect(text).toMatch(/^> \*\*(?:Simulated data|Données simulées)\./m);
      if (/report(?:\.fr)?\.html$/.test(path))
        expect(text).toMatch(/<strong>(?:Simulated data|Données simulées)\.<\/strong>/);
      // The outlines name nobody.
      if (/\.svg$/.test(path) && !path.endsWith('outlines.svg'))
        expect(text).toMatch(/\((?:simulated data|données simulées)\)/);
      if (/manifest\.json$/.test(path))
        expect(JSON.parse(text)).toMatchObject({ snapshot: { simulated: true } });
    }
    for (const { name } of table('sandbox-2026/data/nodes.csv')) expect(name).toContain('(simulated)');
  });
});

test.runIf(THOROUGH)(
  'no page of a country weighs more than 26 kB, with all its neighbours and its figures, and each figure has its name',
  () => {
    const made = readTree(join(folder.path, 'reports/sandbox-2026/countries'));
    const pages = [...made].filter(([path]) => /^(?!README).*\.html$/.test(path));
    expect(pages.length).toBeGreaterThan(380);
    for (const [path, text] of pages) {
      expect(Buffer.byteLength(text), path).toBeLessThan(26_000);
      // The window on the outlines is a part of the figure around it.
      expect(text.match(/<svg(?![^>]*><image href="[^"]*outlines\.svg")/g) ?? [], path).toHaveLength(
        text.match(/<svg[^>]*role="img"[^>]*><title>/g)?.length ?? 0,
      );
    }
  },
);

describe('the later report is set against the earlier one', () => {
  const kept = keptInMemory();
  const inFolder = (...args: string[]) => runHere(args, { cwd: folder.path, kept });
  const manifest = join('reports', 'sandbox-2026', 'manifest.json');

  test('it has the changes that diff tells', async () => {
    const told = (await inFolder('diff', 'sandbox-2025', 'sandbox-2026', '--show', 'ties', '--format', 'csv'))
      .stdout;
    const { header, rows } = parseCsv(told, 'diff', { guarded: true });
    const expected = rows.map((row) =>
      ['change', 'source_id', 'target_id', 'reason'].map((name) => row[header.indexOf(name)]).join(' '),
    );
    const found = table('sandbox-2026/data/changes.csv').filter(({ what }) => what === 'tie');
    expect(
      found.map(({ change, source, target, reason }) => `${change} ${source} ${target} ${reason}`),
    ).toEqual(expected);
  });

  test('a snapshot is not set against itself, nor against a later one', async () => {
    for (const [name, against] of [
      ['sandbox-2026', 'sandbox-2026'],
      ['sandbox-2025', 'sandbox-2026'],
    ] as const) {
      expect(await inFolder('report', name, '--against', against, '--out', 'elsewhere')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('name an earlier snapshot'),
      });
    }
  });

  test('--check refuses an earlier snapshot of other content', async () => {
    const text = readFileSync(join(folder.path, manifest), 'utf8');
    const { against } = JSON.parse(text);
    folder.write(manifest, text.replace(against.content_hash, '0'.repeat(64)));
    const refused = await inFolder('report', 'sandbox-2026', '--check');
    folder.write(manifest, text);
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('sandbox-2025 has another content'),
    });
  });
});
