/**
 * `npm run test:install`: the package as those get it who have no clone. Packs the build of this clone and installs it into
 * empty folders under Node 20, 22 and 24 with npm 11, 10 and 12. Under the first: the library, a study with its
 * report, and what documents and help texts show, where the demo is done (`npm run test:thorough` does it with the same
 * build). Under the others: the later year of the demo, whose archive has the bytes that are published, a question, which
 * has the answer of the first, and the report of the first's study, checked; under the last also the published report, as
 * the README shows it. Node and npm come from the npm registry.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { endAll, run } from './children.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const LANES = [
  { node: '20', npm: '11' },
  { node: '22', npm: '10' },
  { node: '24', npm: '12' },
];
const [FIRST, ...OTHERS] = LANES;
const LAST = OTHERS.at(-1);
/** Where the demo writes what is published. */
const MADE = ['data/editions', 'data/sandbox', 'data/sandbox-dyads.csv', 'data/snapshots', 'reports'];
const YEAR = 'sandbox-2026';
const QUESTION = ['mutuals', 'FR', '-s', YEAR, '--format', 'json'];
const NPM_FLAGS = ['--no-audit', '--no-fund', '--loglevel=error'];
const scratch = mkdtempSync(join(tmpdir(), 'entente-install-'));
const begun = Date.now();

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, endAll);
try {
  await main();
} finally {
  await endAll();
  rmSync(scratch, { recursive: true, force: true });
}

async function main() {
  const packed = pack();
  const ready = install(FIRST, packed).then(() => useAll(packed));
  const answer = ready.then(() => ask(FIRST));
  const made = ready.then(makeStudy);
  await Promise.all([
    made,
    ready.then(runShown),
    ...OTHERS.map(async (lane) => {
      await install(lane, packed);
      await crawlYear(lane);
      equal(await ask(lane), await answer, `${QUESTION.join(' ')} under Node ${lane.node}`);
      if (lane === LAST) await checkPublished(lane);
      await made;
      await checkStudy(lane);
    }),
  ]);
  say('all of it holds');
}

function pack() {
  if (!existsSync(join(ROOT, 'dist/main.cjs')))
    throw new Error('dist is not there; build it with: npm run build');
  const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', scratch];
  const name = execFileSync('npm', words, { cwd: ROOT, encoding: 'utf8' }).trim().split('\n').at(-1);
  const tarball = join(scratch, name);
  say(`packed ${name}, ${readFileSync(tarball).length} bytes`);
  return tarball;
}

/** The package under a lane's own Node and npm, each in a folder of its own. */
async function install({ node, npm }, packed) {
  const folder = laneFolder({ node });
  for (const [name, version] of [
    ['node', node],
    ['npm', npm],
  ]) {
    const home = join(folder, name);
    mkdirSync(home, { recursive: true });
    // The package `node` fetches its binary by a script.
    writeFileSync(
      join(home, 'package.json'),
      JSON.stringify({ private: true, allowScripts: { node: true } }),
    );
    await run('npm', ['install', `${name}@${version}`, ...NPM_FLAGS], { cwd: home, env: cleanEnv() });
  }
  const env = laneEnv({ node });
  const install = ['install', '-g', '--prefix', join(folder, 'prefix'), packed, ...NPM_FLAGS];
  if (!compiles({ node })) install.push('--ignore-scripts');
  await run('npm', install, { cwd: folder, env });
  const version = await run('entente', ['--version'], { cwd: folder, env });
  equal(version.stderr, '', `what entente --version says beside the version under Node ${node}`);
  mkdirSync(workFolder({ node }));
  const words = ['doctor', '--format', 'json'];
  const doctor = JSON.parse(
    (await run('entente', words, { cwd: workFolder({ node }), env, mayFind: true })).stdout,
  );
  say(`Node ${node}: installed; ${JSON.stringify(doctor).match(/"SQLite"[^}]*/)[0]}`);
}

/** The library, where the demo was done, and a study with the very tool. */
async function useAll(packed) {
  copyMade(workFolder(FIRST));
  await runLibrary();
  const folder = laneFolder(FIRST);
  await run('entente', ['init', 'study', '--network', 'sandbox'], { cwd: folder, env: laneEnv(FIRST) });
  const [tool] = readdirSync(join(folder, 'study/tool'));
  equal(hash(join(folder, 'study/tool', tool)), hash(packed), 'the tool that init packs');
  say(`Node ${FIRST.node}: the library answers, and init packs the very tool`);
}

function copyMade(folder) {
  for (const path of MADE) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
}

async function crawlYear(lane) {
  const options = { cwd: workFolder(lane), env: laneEnv(lane) };
  const read = ['--read', 'records', '--activity', '--seal', '--quiet'];
  await run('entente', ['crawl', '--network', 'sandbox', '-s', YEAR, ...read], options);
  const archive = `data/snapshots/${YEAR}`;
  await run('entente', ['export', YEAR, `${archive}/`], options);
  equal(treeHashes(workFolder(lane), archive), treeHashes(ROOT, archive), `the year under Node ${lane.node}`);
  say(`Node ${lane.node}: a year of the demo gives the bytes that are published`);
}

/** From its archives alone; the repository, unlike a folder where the demo was done, has not every file. */
async function checkPublished(lane) {
  const cwd = join(laneFolder(lane), 'published');
  copyMade(cwd);
  const words = ['report', YEAR, '--check'];
  const { stderr } = await run('entente', words, { cwd, env: laneEnv(lane) });
  const said = stderr.replace(/; \d+ files are not there and .*/, '');
  const shown = `$ npx entente ${words.join(' ')}\n${said}`;
  equal(readFileSync(join(ROOT, 'README.md'), 'utf8').includes(shown), true, `the README, of ${shown}`);
  say(`Node ${lane.node}: the published report is made again from its archives, to the byte`);
}

async function ask(lane) {
  const { stdout } = await run('entente', QUESTION, { cwd: workFolder(lane), env: laneEnv(lane) });
  return stdout;
}

/** The examples of docs/library.md, beside the installed package. */
async function runLibrary() {
  const document = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');
  const examples = document.matchAll(/```js\n([\s\S]*?)```\n+```text\n([\s\S]*?)```/g);
  const env = { ...laneEnv(FIRST), NO_COLOR: '1' };
  for (const name of ['graphology', 'graphology-metrics']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(laneFolder(FIRST), 'prefix/lib/node_modules', name));
  }
  for (const [k, [, code, printed]] of [...examples].entries()) {
    const file = join(laneFolder(FIRST), `prefix/lib/example-${k}.mjs`);
    writeFileSync(file, code);
    const { stdout } = await run('node', [file], { cwd: workFolder(FIRST), env });
    equal(stdout, printed, `example ${k} of docs/library.md`);
  }
}

/** A whole study in the folder that `init` made, with the tool that it carries. */
async function makeStudy() {
  const home = join(laneFolder(FIRST), 'study');
  const options = { cwd: home, env: laneEnv(FIRST) };
  await run('npm', ['ci', ...NPM_FLAGS], options);
  const lock = readFileSync(join(home, 'package-lock.json'), 'utf8');
  await run('npm', ['install', '--package-lock-only', '--ignore-scripts', ...NPM_FLAGS], options);
  // npm drops the line that keeps it from compiling; nothing else.
  const kept = lock.replace(/,\n *"gypfile": false/, '');
  equal(readFileSync(join(home, 'package-lock.json'), 'utf8'), kept, 'the lock file after npm install');
  writeFileSync(join(home, 'package-lock.json'), lock);
  await rehearse(home, options);
  await run('npx', ['entente', 'report', '--check'], options);
  say(`Node ${FIRST.node}: a study with its own tool, and its report holds`);
}

/** Two years of a rehearsal, by the tool that the study carries. */
async function rehearse(home, options) {
  const rows = Array.from({ length: 24 }, (_, k) => `sandbox,member-${k}.example.net`);
  writeFileSync(join(home, 'data/roster.csv'), `network,handle\n${rows.join('\n')}\n`);
  const study = JSON.parse(readFileSync(join(home, 'study.json'), 'utf8'));
  writeFileSync(join(home, 'study.json'), JSON.stringify({ ...study, runs: 5 }));
  await run('npx', ['entente', 'roster', 'check'], { ...options, mayFind: true });
  await run('npx', ['entente', 'study', 'first', '--date', '2026-06-01', '--quiet'], options);
  const second = ['study', 'second', '--date', '2027-06-01', '--against', 'first', '--quiet'];
  await run('npx', ['entente', ...second], options);
}

/** Years later, on another machine: what git would hold of the study, under another Node, where nothing can be compiled. */
async function checkStudy(lane) {
  const home = join(laneFolder(lane), 'later');
  cpSync(join(laneFolder(FIRST), 'study'), home, {
    recursive: true,
    filter: (path) => !/node_modules|\.sqlite/.test(path),
  });
  const options = { cwd: home, env: { ...cleanEnv(), PATH: bareLanePath(lane) } };
  const { stdout, stderr } = await run('npm', ['ci', '--foreground-scripts'], options);
  const tried = (stdout + stderr).split('\n').filter((line) => /sqlite|script|\bgyp\b/.test(line));
  equal(tried, [], `what npm ci tries under Node ${lane.node}`);
  const drivers = readdirSync(join(home, 'node_modules')).filter((name) => name.startsWith('better-'));
  equal(drivers, ['better-sqlite3-13'], `the drivers under Node ${lane.node}`);
  await run('npx', ['entente', 'report', '--check'], options);
  say(
    `Node ${lane.node}: the study of Node ${FIRST.node}, installed from its own folder without a compiler, holds to the byte`,
  );
}

/** The documents' transcripts where the demo was done, each file in a copy, and the examples of every help text in a new study, side by side. */
async function runShown() {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  await Promise.all(
    ['transcripts', 'help-in-order'].map((file) => {
      const study = join(laneFolder(FIRST), file);
      cpSync(workFolder(FIRST), study, { recursive: true });
      const env = {
        ...laneEnv(FIRST),
        ENTENTE_PROGRAM: join(laneFolder(FIRST), 'prefix/bin/entente'),
        ENTENTE_STUDY: study,
      };
      return run(process.execPath, [vitest, 'run', '--config', 'test/install/vitest.config.ts', file], {
        cwd: ROOT,
        env,
      });
    }),
  );
  say(
    `Node ${FIRST.node}: the documents' transcripts and the examples of the help texts hold outside the clone`,
  );
}

/** Whether the driver of SQLite needs its install script there. */
function compiles({ node }) {
  return node === '20';
}

/** The lane's own Node and npm, and beside them a shell alone: no Python, no make. */
function bareLanePath(lane) {
  const shell = join(laneFolder(lane), 'shell');
  mkdirSync(shell);
  symlinkSync('/bin/sh', join(shell, 'sh'));
  return [...toolPaths(lane), shell].join(delimiter);
}

function laneFolder({ node }) {
  return join(scratch, `node-${node}`);
}

/** Where the demo is done. */
function workFolder(lane) {
  return join(laneFolder(lane), 'work');
}

/** The lane's own Node, npm and entente before all others, and nothing of the npm that started this. */
function laneEnv(lane) {
  const paths = [join(laneFolder(lane), 'prefix/bin'), ...toolPaths(lane), process.env.PATH];
  return { ...cleanEnv(), PATH: paths.join(delimiter), ...prebuilt() };
}

function toolPaths(lane) {
  return ['node/node_modules/node/bin', 'npm/node_modules/.bin'].map((path) => join(laneFolder(lane), path));
}

function cleanEnv() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|ENTENTE_|NODE_OPTIONS)/i.test(name)),
  );
}

/** Where this clone has built the driver for Node 20, its install script finds that build as it would find one on the net. */
function prebuilt() {
  const driver = 'node_modules/better-sqlite3';
  const built = 'build/Release/better_sqlite3.node';
  const folder = join(scratch, 'prebuilds');
  if (process.versions.modules !== '115' || !existsSync(join(ROOT, driver, built))) return {};
  if (!existsSync(folder)) {
    mkdirSync(folder);
    const { version } = JSON.parse(readFileSync(join(ROOT, driver, 'package.json'), 'utf8'));
    const name = `better-sqlite3-v${version}-node-v115-${process.platform}-${process.arch}.tar.gz`;
    execFileSync('tar', ['-czf', join(folder, name), '-C', join(ROOT, driver), built]);
  }
  return { npm_config_better_sqlite3_local_prebuilds: folder };
}

/** Every file below a path of `home`, by its path, as a hash. */
function treeHashes(home, path) {
  return Object.fromEntries(
    filesOf(home, path)
      .sort()
      .map((file) => [file, hash(join(home, file))]),
  );
}

function filesOf(home, path) {
  if (!statSync(join(home, path)).isDirectory()) return [path];
  return readdirSync(join(home, path)).flatMap((name) => filesOf(home, join(path, name)));
}

function hash(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function equal(found, expected, what) {
  if (isDeepStrictEqual(found, expected)) return;
  const names = Object.keys({ ...Object(expected), ...Object(found) });
  const differing =
    typeof found === 'object' ? names.filter((name) => found[name] !== expected[name]) : [found];
  throw new Error(`${what}: not as expected: ${differing.slice(0, 20).join(', ')}`);
}

function say(text) {
  process.stdout.write(`${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s  ${text}\n`);
}
