/**
 * The workflows that `init` leaves in a study's folder: every command in them exists, and their scripts, run as a
 * runner would with a remote of their own, end in the pull requests they promise.
 */
import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderRoster } from '../../src/roster/render.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import type { Year } from '../../src/sandbox/calendar.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { worldRoster } from '../../src/sandbox/world-roster.ts';
import { temporaryFolder } from '../support/folder.ts';
import { entente, ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';
import { startSparql } from '../support/sparql.ts';

const folder = temporaryFolder();
const home = join(folder.path, 'study');
const at = (...path: string[]) => join(home, ...path);
const NAMES = ['check.yml', 'crawl.yml', 'publish.yml', 'roster.yml'];
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
    cwd: home,
    encoding: 'utf8',
  });

interface Step {
  name: string;
  condition: string;
  run: string;
}

/** The steps of a workflow's one job that run something, in order. */
function stepsOf(name: string): Step[] {
  const text = readFileSync(at('.github/workflows', name), 'utf8');
  const [, steps] = text.split(/^ {4}steps:\n/m);
  return steps!.split(/^ {6}- /m).flatMap((step) => {
    const block = /^ *run: \|\n((?: {10}.*\n|\n)+)/m.exec(step)?.[1];
    const run = block?.replace(/^ {10}/gm, '') ?? /^ *run: (.*)$/m.exec(step)?.[1];
    return run === undefined
      ? []
      : [
          {
            name: /^ *name: (.*)$/m.exec(step)?.[1] ?? '',
            condition: /^ *if: (.*)$/m.exec(step)?.[1] ?? '',
            run,
          },
        ];
  });
}

/** The environment of a workflow's one job, without what a runner puts in. */
function jobEnv(name: string): Record<string, string> {
  const { jobs } = parse(readFileSync(at('.github/workflows', name), 'utf8')) as {
    jobs: Record<string, { env?: Record<string, string> }>;
  };
  const env = Object.values(jobs)[0]!.env ?? {};
  return Object.fromEntries(Object.entries(env).filter(([, value]) => !value.includes('${{')));
}

beforeAll(() => {
  expect(entente(['init', home]).code).toBe(0);
});

test('there are four, and each is laid out as YAML', () => {
  expect(readdirSync(at('.github/workflows'))).toEqual(NAMES);
  for (const name of NAMES) {
    const text = readFileSync(at('.github/workflows', name), 'utf8');
    expect(text).not.toContain('\t');
    for (const line of text.split('\n')) {
      expect(/^(?: {2})*(?! )/.test(line), line).toBe(true);
      // Outside of scripts and comments a line is a key, or an item of a list.
      if (!/^ {10}|^#|^$/.test(line)) expect(line).toMatch(/^ *(?:- )?[\w-]+:(?: \S.*)?$/);
    }
    expect(text.match(/^\w+:/gm)).toEqual(expect.arrayContaining(['name:', 'on:', 'permissions:', 'jobs:']));
    expect(stepsOf(name).length).toBeGreaterThan(1);
  }
});

test('they run on the current majors of the actions, with Node 24, and install what the lock file says', () => {
  for (const name of NAMES) {
    const text = readFileSync(at('.github/workflows', name), 'utf8');
    expect(text.match(/uses: \S+/g)!.filter((line) => !/@v\d+$/.test(line))).toEqual([]);
    expect(text).toContain('actions/checkout@v7\n');
    expect(text).toContain('actions/setup-node@v7\n        with:\n          node-version: 24\n');
    expect(text).toContain('- run: npm ci ');
    expect(text).not.toContain('npm install');
  }
});

test('no database leaves a job but encrypted', () => {
  const text = readFileSync(at('.github/workflows/crawl.yml'), 'utf8');
  expect(text.match(/^ +path: .*$/gm)).toEqual(Array(2).fill('          path: data/entente.sqlite.enc'));
  expect(text).toContain("if: always() && env.KEPT == 'yes'\n        uses: actions/cache/save@v6");
  expect(text).not.toContain('upload-artifact');
});

test('no expression of GitHub is pasted into a script, where its value would be run', () => {
  for (const name of NAMES) for (const { run } of stepsOf(name)) expect(run).not.toContain('${{');
});

test('every command in them exists, with its options', async () => {
  const lines = NAMES.flatMap(stepsOf)
    .flatMap(({ run }) => run.split('\n'))
    .flatMap((line) => [...line.matchAll(/npx entente ([^|>&;]*)/g)].map(([, words]) => words!.split(' ')));
  expect(lines.length).toBeGreaterThan(5);
  for (const [command, ...words] of lines) {
    const path = command === 'roster' ? [command, words[0]!] : [command!];
    const { code, stdout } = await runHere([...path, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`entente ${path.join(' ')} `);
    for (const option of words.join(' ').match(/--[a-z]+/g) ?? []) expect(stdout).toContain(`  ${option}`);
  }
});

describe('as a runner runs them', () => {
  const runner = join(folder.path, 'runner');
  const world = sandboxWorld();
  let wikidata: Awaited<ReturnType<typeof startSparql>>;
  let env: Record<string, string>;

  const GH = `printf '%s\\n' "$@" > "${runner}/asked"; for last; do :; done; cat "$last" > "${runner}/body"`;
  const shim = (name: string, script: string) =>
    chmodSync(folder.write(`runner/bin/${name}`, `#!/bin/sh\n${script}\n`), 0o755);

  beforeAll(async () => {
    shim('npm', 'exit 0');
    // As npm 12, which says what it runs.
    shim(
      'npx',
      `[ "$npm_config_loglevel" = error ] || echo "npm notice run $*" >&2
shift; exec "${process.execPath}" "${join(ROOT, 'bin/entente.js')}" "$@"`,
    );
    // Keeps what a pull request would say.
    shim('gh', GH);
    wikidata = await startSparql();
    env = {
      PATH: `${runner}/bin:${process.env.PATH}`,
      HOME: folder.path,
      GITHUB_ENV: join(runner, 'env'),
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: runner,
      ENTENTE_CONTACT: 'tests@example.org',
      ENTENTE_WIKIDATA: wikidata.url,
      ENTENTE_DB: '',
    };
    execFileSync('git', ['init', '--quiet', '--bare', join(folder.path, 'remote')]);
    git('init', '--quiet', '--initial-branch=main');
    git('remote', 'add', 'origin', join(folder.path, 'remote'));
    const rows = worldRoster(world, 2026)
      .filter(({ until, country }) => until === '' && ['FR', 'DE', 'NO'].includes(country))
      .map((row) => ({ ...row, network: 'bluesky' }))
      .map((row) => (row.country === 'NO' ? { ...row, since: '', checked_at: '' } : row))
      .map((row) =>
        row.country === 'FR' && row.office === 'head-of-state' ? { ...row, wikidata: 'Q1' } : row,
      );
    writeFileSync(at('data/roster.csv'), renderRoster({ columns: ['alliance'], rows, lines: [] }));
    writeFileSync(
      at('study.json'),
      JSON.stringify({ network: 'bluesky', roster: 'data/roster.csv', runs: 2 }),
    );
    git('add', '.');
    git('commit', '--quiet', '-m', 'start');
    git('push', '--quiet', 'origin', 'main');
  });
  afterAll(() => wikidata.close());

  /**
   * Runs the steps whose conditions hold, each in a shell of its own that stops at the first fault; after a step that
   * failed, those alone that ask to be run then.
   */
  async function runWorkflow(
    name: string,
    more: Record<string, string> = {},
    isRun: (step: Step) => boolean = () => true,
  ): Promise<string> {
    if (git('branch', '--show-current') !== 'main\n') git('checkout', '--quiet', 'main');
    writeFileSync(env.GITHUB_ENV!, '');
    for (const file of ['asked', 'body']) writeFileSync(join(runner, file), '');
    let said = '';
    let hasFailed = false;
    for (const { condition, run } of stepsOf(name).filter(isRun)) {
      if (hasFailed && !condition.includes('!cancelled()')) continue;
      const set = Object.fromEntries(
        readFileSync(env.GITHUB_ENV!, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
      );
      if (condition.includes('env.TODO') && set.TODO !== 'yes') continue;
      if (condition.includes('hashFiles') && !existsSync(at('reports'))) continue;
      const options = { cwd: home, env: { ...env, ...jobEnv(name), ...set, ...more } };
      const { stdout, stderr } = await promisify(execFile)('bash', ['-e', '-c', run], options).catch(
        (error) => {
          hasFailed = true;
          return error;
        },
      );
      said += stdout + stderr;
    }
    if (hasFailed) throw new Error(said);
    return said;
  }
  const asked = () => readFileSync(join(runner, 'asked'), 'utf8');
  const body = () => readFileSync(join(runner, 'body'), 'utf8');

  async function crawl(name: string, year: Year): Promise<string> {
    const sandbox = await startSandbox(world, year, undefined, Date.now);
    try {
      return await runWorkflow('crawl.yml', {
        ASKED: name,
        ENTENTE_APPVIEW: sandbox.url,
        ENTENTE_PLC: sandbox.url,
      });
    } finally {
      await sandbox.close();
    }
  }

  test('check passes before there is a report, and with advice, which it shows at its line', async () => {
    expect(await runWorkflow('check.yml')).toMatch(
      /^::warning file=data\/roster\.csv,line=\d+::data\/roster\.csv:\d+: has neither since nor checked_at/m,
    );
  });

  test('crawl proposes the first year, then the second with what changed, and neither twice', async () => {
    await crawl('leaders-2025', 2025);
    expect(asked()).toContain('--title\nSnapshot and report leaders-2025');
    expect(body()).toMatch(
      /^The snapshot leaders-2025 and its report: reports\/leaders-2025\/report\.md\n\nEvery report holds[\s\S]*\n {4}data\/roster\.csv: \d+ /,
    );
    expect(git('ls-tree', '-r', '--name-only', 'origin/snapshot/leaders-2025')).not.toContain('sqlite');
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--ff-only', 'snapshot/leaders-2025');
    git('push', '--quiet', 'origin', 'main');

    await crawl('leaders-2026', 2026);
    expect(body()).toMatch(/\n {4}.*leaders-2025 .*leaders-2026/);
    expect(body()).toMatch(/\n {4}data\/roster\.csv:\d+: advice: /);
    expect(body()).not.toMatch(/npm notice|::/);
    expect(git('ls-tree', '-r', '--name-only', 'origin/snapshot/leaders-2026')).toMatch(
      /data\/snapshots\/leaders-2026\/ties\.csv[\s\S]*reports\/index\.html[\s\S]*reports\/leaders-2026\/data\/changes\.csv/,
    );

    await crawl('leaders-2026', 2026);
    expect(asked()).toBe('');
    git('merge', '--quiet', '--ff-only', 'origin/snapshot/leaders-2026');
    await runWorkflow('check.yml');
  });

  test('publish checks the reports and has them ready, where the pages of the repository are switched on', async () => {
    const env = () => readFileSync(join(runner, 'env'), 'utf8');
    const pages = { GITHUB_REPOSITORY: 'desk/leaders' };
    shim('gh', 'exit 1');
    expect(await runWorkflow('publish.yml', pages)).toMatch(
      /every byte[\s\S]*::notice::The reports are not published/,
    );
    expect(env()).toBe('');
    shim('gh', `[ "$*" = "api repos/desk/leaders/pages" ]`);
    await runWorkflow('publish.yml', pages);
    expect(env()).toBe('PAGES=yes\n');
    const { jobs } = parse(readFileSync(at('.github/workflows/publish.yml'), 'utf8'));
    const published = jobs.publish.steps.slice(-2);
    expect(published.map((step: { if: string }) => step.if)).toEqual(Array(2).fill("env.PAGES == 'yes'"));
    expect(published[0].with).toEqual({ path: 'reports' });
    expect(readFileSync(at('reports/index.html'), 'utf8')).toContain('href="leaders-2026/report.html"');
    const file = at('reports/leaders-2026/report.html');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text} `);
    await expect(runWorkflow('publish.yml', pages)).rejects.toThrow(/report\.html/);
    writeFileSync(file, text);
    // A list whose reports are gone leads nowhere.
    renameSync(at('reports'), at('reports-kept'));
    mkdirSync(at('reports'));
    cpSync(at('reports-kept/index.html'), at('reports/index.html'));
    const ask = (step: Step) => step.name.startsWith('Ask');
    expect(await runWorkflow('publish.yml', pages, ask)).toContain(
      '::notice::There is no report to publish yet.',
    );
    rmSync(at('reports'), { recursive: true });
    renameSync(at('reports-kept'), at('reports'));
    shim('gh', GH);
  });

  test('a study of several networks is set against the edition before', async () => {
    const study = readFileSync(at('study.json'), 'utf8');
    const name = (step: Step) => step.name.startsWith('Name');
    const named = async (asked: string) => {
      await runWorkflow('crawl.yml', { ASKED: asked }, name);
      return readFileSync(env.GITHUB_ENV!, 'utf8').split('\n');
    };
    expect(await named('leaders-2028')).toEqual(
      expect.arrayContaining(['PLACE=data/snapshots', 'BEFORE=leaders-2026', 'TODO=yes']),
    );
    writeFileSync(at('study.json'), JSON.stringify({ networks: { bluesky: {}, x: {} } }, null, 2));
    for (const edition of ['leaders-2026', 'leaders-2027']) {
      mkdirSync(at('data/editions', edition), { recursive: true });
    }
    expect(await named('leaders-2028')).toEqual(
      expect.arrayContaining(['PLACE=data/editions', 'BEFORE=leaders-2027', 'TODO=yes']),
    );
    expect(await named('leaders-2027')).toEqual(expect.arrayContaining(['BEFORE=leaders-2026', 'TODO=no']));
    rmSync(at('data/editions'), { recursive: true });
    writeFileSync(at('study.json'), study);
  });

  test('an unfinished crawl waits encrypted, and only the key brings it back', async () => {
    const database = at('data/entente.sqlite');
    const bytes = readFileSync(database);
    const encrypt = ({ name }: Step) => /^(Name|Encrypt)/.test(name);
    const takeUp = ({ name }: Step) => /^(Name|Take up)/.test(name);
    const asked = { ASKED: 'leaders-2027' };
    const locked = at('data/entente.sqlite.enc');

    expect(await runWorkflow('crawl.yml', { ...asked, DB_KEY: '' }, encrypt)).toContain(
      'ENTENTE_DB_KEY is not set',
    );
    expect(existsSync(locked)).toBe(false);
    expect(readFileSync(env.GITHUB_ENV!, 'utf8')).not.toContain('KEPT');

    await runWorkflow('crawl.yml', { ...asked, DB_KEY: 'a long random text' }, encrypt);
    expect(readFileSync(env.GITHUB_ENV!, 'utf8')).toContain('KEPT=yes');
    const kept = readFileSync(locked);
    expect(kept.includes('SQLite format')).toBe(false);
    expect(kept.includes('.test')).toBe(false);

    rmSync(database);
    expect(await runWorkflow('crawl.yml', { ...asked, DB_KEY: 'another' }, takeUp)).toContain('begins anew');
    expect(existsSync(database)).toBe(false);
    writeFileSync(locked, kept);
    await runWorkflow('crawl.yml', { ...asked, DB_KEY: 'a long random text' }, takeUp);
    expect(readFileSync(database).equals(bytes)).toBe(true);
  });

  test('check fails where a published report is not what its snapshot gives', async () => {
    const file = at('reports/leaders-2026/data/nodes.csv');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('FR', 'DE'));
    await expect(runWorkflow('check.yml')).rejects.toThrow(/nodes\.csv/);
    // A fault of the roster as well: both are told at once.
    const roster = readFileSync(at('data/roster.csv'), 'utf8');
    writeFileSync(at('data/roster.csv'), `${roster}${roster.trimEnd().split('\n').at(-1)}\n`);
    await expect(runWorkflow('check.yml')).rejects.toThrow(/::error file=data\/roster\.csv[\s\S]*nodes\.csv/);
    writeFileSync(at('data/roster.csv'), roster);
    writeFileSync(file, text);
    await runWorkflow('check.yml');
  });

  test('roster proposes nothing where there is nothing new', async () => {
    expect(await runWorkflow('roster.yml')).toContain('Nothing to apply.');
    expect(asked()).toBe('');
    // A line a month on the branch itself: activity, without which scheduled workflows are switched off.
    expect(git('show', 'origin/main:data/roster-checked.csv')).toMatch(
      /^checked_at,outcome\n\d{4}-\d\d-\d\d,nothing\n$/,
    );
  });

  test('roster proposes what Wikidata states, once, with what a person has to settle', async () => {
    const old = readFileSync(at('data/roster.csv'), 'utf8');
    const term = { country: 'FR', office: 'head-of-state', rank: 'Normal' } as const;
    wikidata.terms = [
      { ...term, item: 'Q1', name: 'Old Chief', start: '2020-01-01', end: '2026-01-01' },
      { ...term, item: 'Q2', name: 'New ` Chief', start: '2026-01-01' },
    ];
    await runWorkflow('roster.yml');
    expect(asked()).toMatch(/--head\nroster\/\d{4}-\d\d\n--title\nRoster as of/);
    expect(body()).toContain('may be vandalism');
    expect(body()).not.toMatch(/npm notice|::/);
    expect(
      body()
        .split('\n')
        .filter((line) => line.includes('Chief'))
        .every((line) => line.startsWith('    ')),
    ).toBe(true);
    expect(git('diff', '--stat', 'main')).toContain('data/roster.csv');
    expect(git('show', 'main:data/roster.csv')).toBe(old);
    expect(git('show', 'origin/main:data/roster-checked.csv')).toMatch(/,nothing\n.*,proposed\n$/);
    expect(await runWorkflow('roster.yml')).toContain('is there already');
  });
});
