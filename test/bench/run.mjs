/**
 * `npm run bench [-- S M L]`: every kernel and the whole job against graphology and, where Python has it, igraph,
 * in turn on the same files; and how long the tool's commands take. Writes RESULTS.md beside this file.
 * `npm run bench -- Console`, `Posts` or `Answers`: that section alone; the rest of RESULTS.md stays as it is.
 * CPU seconds, user and system together, medians. Needs bash and GNU time.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { answerTimes } from './answers.mjs';
import { explainTimes } from './explain.mjs';
import { createRun } from './run-process.mjs';

const HERE = dirname(new URL(import.meta.url).pathname);
const ROOT = resolve(HERE, '../..');
const BIN = join(ROOT, 'bin/entente.js');
const PEER = join(HERE, 'igraph-peer.py');
const PYTHON = ['/usr/bin/python3', 'python3'].find(
  (python) => spawnSync(python, ['-c', 'import igraph, leidenalg']).status === 0,
);
const sizes = process.argv.length > 2 ? process.argv.slice(2) : ['S', 'M', 'L'];
const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
const path = (name) => join(folder, name);
const run = createRun(folder);
// What the program keeps from one run to the next, away from the user's own.
process.env.XDG_CACHE_HOME = path('cache');
const edges = (size) => path(`${size}.csv`);
const node = (...args) => [process.execPath, ...args];
const measure = (size, ...more) =>
  node(BIN, 'measure', '--edges', edges(size), '--out', path('out'), '--runs', '1', ...more);

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** The commands in turn, `rounds` times after one that does not count; medians of each. */
function alternate(commands, rounds, options) {
  const runs = commands.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    commands.forEach((command, k) => {
      const result = run(command, options);
      if (round > 0) runs[k].push(result);
    });
  }
  return runs.map((list) => ({
    cpu: median(list.map(({ cpu }) => cpu)),
    wall: median(list.map(({ wall }) => wall)),
    peak: Math.max(...list.map(({ peak }) => peak)),
  }));
}

/** CPU milliseconds of one kernel by each tool, in turn; null where a tool has none. */
function kernelTimes(kernel, size, tools, rounds) {
  const command = {
    entente: node(join(HERE, 'kernel.mjs'), 'entente', kernel, edges(size)),
    plain: node(join(HERE, 'kernel.mjs'), 'plain', kernel, edges(size)),
    graphology: node(join(HERE, 'kernel.mjs'), 'graphology', kernel, edges(size)),
    igraph: [PYTHON, PEER, kernel, edges(size), ...(size === 'L' && kernel === 'closeness' ? ['64'] : [])],
  };
  const times = Object.fromEntries(tools.map((tool) => [tool, []]));
  for (let round = 0; round < rounds; round++) {
    for (const tool of tools) {
      // What takes seconds is measured once.
      if (times[tool][0] > 3000) continue;
      const [program, ...args] = command[tool];
      times[tool].push(Number(execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 })));
    }
  }
  return Object.fromEntries(tools.map((tool) => [tool, median(times[tool])]));
}

const lines = [];
const say = (line = '') => {
  lines.push(line);
  process.stdout.write(`${line}\n`);
};
const table = (...header) => {
  say(`| ${header.join(' | ')} |`);
  say(`|${header.map(() => '---').join('|')}|`);
};
const row = (...cells) => say(`| ${cells.join(' | ')} |`);
const fixed = (value, digits) => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits));
const ratio = (ours, theirs) => (theirs === undefined ? '–' : (ours / theirs).toFixed(3));

const tell = (name, { cpu, wall, peak }) => row(`\`${name}\``, fixed(cpu, 2), fixed(wall, 2), fixed(peak, 0));
const timed = (name, command, rounds) => tell(name, ...alternate([command], rounds));
const once = (name, command) => tell(name, run(command));
/** CPU seconds of a report of M with all defaults, and of the same by igraph. */

const RESULTS = join(HERE, 'RESULTS.md');
/** Sections that are made anew alone. */
const alone = { Answers: tellAnswers, Posts: tellPosts, Console: tellConsole }[sizes[0]];
if (alone !== undefined) {
  alone();
  const [before, rest = ''] = readFileSync(RESULTS, 'utf8').split(new RegExp(`^## ${sizes[0]}$`, 'm'));
  const after = rest.slice(`${rest}\n## `.indexOf('\n## '));
  writeFileSync(RESULTS, `${before.trimEnd()}\n\n${lines.join('\n')}\n${after}`);
  rmSync(folder, { recursive: true });
  process.exit();
}

for (const size of sizes)
  execFileSync(process.execPath, [join(HERE, 'network.mjs'), size, edges(size), path(`${size}-nodes.csv`)]);

const version = (command) => execFileSync(command[0], command.slice(1), { encoding: 'utf8' }).trim();
say('# Benchmarks');
say();
say(
  `\`npm run bench${process.argv.length > 2 ? ` -- ${sizes.join(' ')}` : ''}\`, ${new Date().toISOString().slice(0, 10)}.`,
);
say(
  `${cpus()[0].model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.versions.node}; ${
    PYTHON === undefined
      ? 'no igraph'
      : `igraph ${version([PYTHON, '-c', 'import igraph; print(igraph.__version__)'])} on Python ${version([PYTHON, '-c', 'import platform; print(platform.python_version())'])}`
  }.`,
);
say('CPU time, user and system together, medians of runs taken in turn. Made-up networks (`network.mjs`):');
say('S 700 accounts and 25,000 follows, M 4,000 and 300,000, L 100,000 and 5,000,000.');

if (PYTHON !== undefined) {
  say();
  say('## The whole job, as a process');
  say();
  say(
    '`entente measure --edges FILE --out DIR --runs 1` against `igraph-peer.py whole`: start, reading, every measure, writing.',
  );
  say();
  table('network', 'entente s', 'igraph s', 'ratio', 'wanted', 'entente wall s', 'entente MB', 'igraph MB');
  for (const [size, wanted] of [
    ['S', 0.6],
    ['M', 0.25],
  ]) {
    if (!sizes.includes(size)) continue;
    const [ours, theirs] = alternate(
      [measure(size), [PYTHON, PEER, 'whole', edges(size), path('peer.json')]],
      7,
    );
    row(
      size,
      fixed(ours.cpu, 3),
      fixed(theirs.cpu, 3),
      ratio(ours.cpu, theirs.cpu),
      `≤ ${wanted}`,
      fixed(ours.wall, 3),
      fixed(ours.peak, 0),
      fixed(theirs.peak, 0),
    );
  }
}

const KERNELS = [
  'load',
  'mutual',
  'weak',
  'strong',
  'pagerank',
  'hits',
  'eigenvector',
  'clustering',
  'coreness',
  'closeness',
  'paths',
  'clusters',
  'clusters-directed',
];
const IN_GRAPHOLOGY = [
  'load',
  'mutual',
  'pagerank',
  'hits',
  'eigenvector',
  'closeness',
  'paths',
  'clusters',
  'clusters-directed',
];
for (const size of sizes.filter((name) => name !== 'L')) {
  say();
  say(`## Kernels, ${size}: first call in a process, graph loaded, CPU ms, one thread`);
  say();
  table(
    'kernel',
    'entente',
    'plain TypeScript',
    'graphology',
    'igraph',
    'entente ÷ igraph',
    'entente ÷ graphology',
  );
  for (const kernel of KERNELS) {
    const tools = ['entente', 'plain'];
    if (IN_GRAPHOLOGY.includes(kernel)) tools.push('graphology');
    if (PYTHON !== undefined) tools.push('igraph');
    const times = kernelTimes(kernel, size, tools, 3);
    row(
      kernel,
      fixed(times.entente, 1),
      fixed(times.plain, 1),
      fixed(times.graphology, 1),
      fixed(times.igraph, 1),
      ratio(times.entente, times.igraph),
      ratio(times.entente, times.graphology),
    );
  }
  const clusters = kernelTimes('clusters-100', size, ['entente'], 1).entente / 1000;
  const draws = kernelTimes('draws-200', size, ['entente'], 1).entente / 1000;
  say();
  say(
    `100 cluster runs with stability: ${fixed(clusters, 2)} s. 200 draws of both null models: ${fixed(draws, 2)} s.`,
  );
}

if (sizes.includes('L')) {
  say();
  say('## L');
  say();
  table('job', 'entente s', 'igraph s', 'ratio', 'wanted');
  const peers = PYTHON === undefined ? ['entente'] : ['entente', 'igraph'];
  for (const [kernel, what, wanted] of [
    ['load', 'CSV to graph', '≤ 0.25'],
    ['closeness', 'closeness of all accounts (igraph: scaled up from 64)', '≤ 0.05'],
  ]) {
    const { entente, igraph } = kernelTimes(kernel, 'L', peers, kernel === 'load' ? 3 : 1);
    row(what, fixed(entente / 1000, 2), fixed(igraph / 1000, 2), ratio(entente, igraph), wanted);
  }
  say();
  const kept = kernelTimes('memory', 'L', ['entente'], 1).entente;
  say(`Bytes an edge kept in the loaded graph: ${fixed(kept, 2)} (wanted ≤ 12).`);
}

say();
say('## Commands');
say();
table('command', 'CPU s', 'wall s', 'peak MB');
const whole = { entente: Number.NaN, igraph: Number.NaN };
timed('entente --help', node(BIN, '--help'), 5);
const sandbox = join(ROOT, 'data/snapshots/sandbox-2026');
const [first, second] = readFileSync(join(sandbox, 'ties.csv'), 'utf8').split('\n')[1].split(',');
timed('entente follows A B -s sandbox-2026', node(BIN, 'follows', first, second, '-s', sandbox), 5);
for (const size of sizes) {
  once(`entente measure, ${size}`, measure(size));
  if (size === 'S') continue;
  const database = path(`${size}.sqlite`);
  const tables = ['--nodes', path(`${size}-nodes.csv`), '--edges', edges(size)];
  once(
    `entente import, ${size}`,
    node(
      BIN,
      'import',
      ...tables,
      '--snapshot',
      size,
      '--network',
      'x',
      '--date',
      '2026-01-01',
      '--db',
      database,
    ),
  );
  const report = (...more) =>
    node(BIN, 'report', size, '--db', database, '--out', path(`report-${size}`), ...more);
  if (size === 'M' && PYTHON !== undefined) {
    const names = [`entente report, ${size}`, `igraph-peer.py study, ${size}`];
    const results = alternate([report(), [PYTHON, PEER, 'study', edges(size)]], 3);
    results.forEach((result, k) => void tell(names[k], result));
    [whole.entente, whole.igraph] = results.map(({ cpu }) => cpu);
  } else once(`entente report, ${size}`, report());
  if (size === 'L') once('entente report, L --runs 1 --draws 1', report('--runs', '1', '--draws', '1'));
}
once('entente demo', node(BIN, 'demo'));
say();
say(`Of \`entente demo\`, ${printed('study-parts.mjs')} (wanted ≤ 40 %).`);
if (sizes.includes('M') && existsSync('/usr/bin/chromium')) {
  say();
  say(
    `The map of M in Chromium, drawn in software: ${printed('map.mjs', path('report-M/map.html'))} (wanted ≤ 2 s and ≤ 5 ms).`,
  );
}
say();
say(
  `\`igraph-peer.py study\` does what a report computes: the measures, 100 cluster runs, 200 draws of each null model and a layout, no table or figure. The report of M takes ${fixed(whole.entente / whole.igraph, 3)} of its CPU (wanted ≤ 0.12).`,
);

say();
tellAnswers();

say();
say('## What goes with ties');
say();
say('Models of all ordered pairs, with 200 completions of what is unknown (`explain.mjs`).');
say();
table('`entente explain`', 'CPU s', 'peak MB', 'wanted');
for (const [what, wanted, { cpu, peak }] of explainTimes({
  run,
  command: (...words) => node(BIN, ...words),
  folder,
})) {
  row(what, fixed(cpu, 2), fixed(peak, 0), wanted);
}

say();
say('## Several networks');
say();
say(
  'Three networks of 5,000 actors and 300,000 follows each, of which 300 follow nobody and count as not read (`edition-networks.mjs`).',
);
say('Wanted: the edition and its report at most 1.6 of what the reports of the three take, in 800 MB.');
say();
say(printed('edition.mjs'));

say();
tellPosts();

say();
say('## Crawl');
say();
say(
  'From a server on loopback, in a process of its own (`crawl.mjs`), into a database on disk: without limits, and with 150 answers a second.',
);
say();
for (const given of [
  ['1000', '200000'],
  ['10', '200000'],
  ['1000', '2000000'],
  ['1000', '200000', '150'],
]) {
  say(
    `- ${execFileSync(process.execPath, [join(HERE, 'crawl.mjs'), ...given], { encoding: 'utf8' }).trim()}`,
  );
}
say();
say('## Watch');
say();
say(
  'A stream and its accounts on loopback, in a process of its own (`watch.mjs`). Wanted: the first event within 5 s, 1,000 events',
);
say(
  'a second in 200 MB with a lag under a second, and one request an account for a sweep in which nothing has changed.',
);
say();
say(`- ${execFileSync(process.execPath, [join(HERE, 'watch.mjs')], { encoding: 'utf8' }).trim()}`);
say();
tellConsole();
writeFileSync(RESULTS, `${lines.join('\n')}\n`);
rmSync(folder, { recursive: true });

/** When, and of which version, a section was made that is younger than the rest. */
function madeAlone() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return `\`npm run bench -- ${sizes[0]}\`, ${new Date().toISOString().slice(0, 10)}, of version ${version} or the work after it.`;
}

function tellAnswers() {
  say('## Answers');
  say();
  if (alone !== undefined) say(madeAlone());
  say(
    'On the sandbox of 604 accounts and 23,819 follows a year, seconds of CPU time (`answers.mjs`): from a database, from archives',
  );
  say(
    'as a fresh clone has them, and from these with nothing kept. Wanted: 0.5, or 1 where it draws (`explain`, `gatekeeper`); the first time 2.',
  );
  say();
  table('question', 'database', 'archives', 'archives, the first time');
  const cpu = (commands, rounds, options) =>
    (rounds === 0
      ? commands.map((command) => run(command, options))
      : alternate(commands, rounds, options)
    ).map((result) => result.cpu);
  for (const { words, database, archives, first } of answerTimes({
    entente: node(BIN),
    snapshots: join(ROOT, 'data/snapshots'),
    folder: path('answers'),
    cpu,
  })) {
    row(`\`${words}\``, fixed(database, 2), fixed(archives, 2), fixed(first, 2));
  }
}

function tellPosts() {
  say('## Posts');
  say();
  if (alone !== undefined) say(madeAlone());
  say(
    '5,000 accounts, 300,000 follows with dates and keys, 1.8 million posts of 90 days (`posts.mjs`), twice in a database. Wanted: a',
  );
  say(
    'question of one snapshot 1 s of CPU, of two 2 s, `desk` 2.5 s, each 200 MB; the seal 250 MB, archive and report 1 GB. A list of all',
  );
  say(
    'interactions draws 1,000 samples of the posts of each of 4,875 accounts; `ties` lists all pairs that are tied.',
  );
  say();
  table('command', 'CPU s', 'wall s', 'peak MB');
  const posted = path('posts.sqlite');
  for (const [name, date] of [
    ['before', '2026-05-01'],
    ['big', '2026-06-01'],
  ]) {
    execFileSync(process.execPath, [join(HERE, 'posts.mjs'), posted, name, date]);
    once(`entente seal ${name}`, node(BIN, 'seal', name, '--db', posted));
  }
  for (const words of [
    ['follows', 'account-1.test', 'account-2.test'],
    ['show', 'FR'],
    ['show', 'account-7.test'],
    ['compare', 'FR', 'DE'],
    ['rank', 'in_degree'],
    ['rank', 'interactions_per_post', '--top', '20'],
    ['rank', 'interactions_per_post'],
    ['rank', 'hashtags'],
    ['clusters'],
    ['desk', 'FR'],
  ]) {
    timed(`entente ${words.join(' ')}`, node(BIN, ...words, '-s', 'big', '--db', posted), 5);
  }
  for (const words of [
    ['diff', 'before', 'big'],
    ['diff', 'before', 'big', 'FR'],
    ['ties', '-s', 'big'],
  ]) {
    timed(`entente ${words.join(' ')}`, node(BIN, ...words, '--db', posted), 5);
  }
  once('entente export big DIR/', node(BIN, 'export', 'big', `${path('posts-archive')}/`, '--db', posted));
  once('entente snapshots verify', node(BIN, 'snapshots', 'verify', 'big', '--db', posted));
  once('entente report', node(BIN, 'report', 'big', '--db', posted, '--out', path('posts-report')));
}

function tellConsole() {
  say('## Console');
  say();
  if (alone !== undefined) say(madeAlone());
  say(
    'Over a log of 5,000 accounts with 300,000 follows that stand, 1,000,000 rows and 500,000 posts, to which a follow is added before each request (`console.mjs`):',
  );
  say(
    'milliseconds until the page is complete. Wanted: 1,000 in 95 of 100 cases, 100 open streams under 10 % of a core, 400 MB.',
  );
  say();
  say(printed('console.mjs'));
  if (existsSync(join(ROOT, 'test/atproto/node_modules')) && existsSync('/usr/bin/chromium')) {
    say();
    say(
      `With the protocol's reference server (\`test/atproto/console-lag.mjs\`): ${printed('../atproto/console-lag.mjs')}.`,
    );
  }
}

function printed(script, ...given) {
  return execFileSync(process.execPath, [join(HERE, script), ...given], { encoding: 'utf8' }).trim();
}
