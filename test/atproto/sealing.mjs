/**
 * How much of a day is sealed out of a log, on the protocol's own server: all accounts post several times between two sweeps, and
 * whom each follows at a hundred moments is known apart. Four watches at once: by Jetstream and by the server's own stream, each
 * without loss and with frames withheld, connections cut and the watch killed. Prints figures; exits with 1 where an answer is wrong.
 * SEAL_ACCOUNTS, SEAL_SPEED and SEAL_EVERY set its size; ENTENTE_PROGRAM is another build's bin/entente.js.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { openHub } from './sealing-streams.mjs';

const ACCOUNTS = Number(process.env.SEAL_ACCOUNTS ?? 48);
const SPEED = Number(process.env.SEAL_SPEED ?? 240);
const EVERY = process.env.SEAL_EVERY ?? '5h';
const MOMENTS = 100;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = '2026-06-02';
const BEGINS = Date.parse(`${DAY}T00:00:00Z`) - 9 * HOUR;
/** So that a sweep begins after the day that is sealed. */
const ENDS = Date.parse(`${DAY}T00:00:00Z`) + 29.5 * HOUR;
/** Answers are to the second, and clocks of several processes differ a little. */
const NEAR = Math.max(4_000, 40 * SPEED);

const here = import.meta.dirname;
const program = process.env.ENTENTE_PROGRAM ?? resolve(here, '../../bin/entente.js');
const library = await import(pathToFileURL(resolve(dirname(program), '../dist/library.js')).href);
const folder = mkdtempSync(join(tmpdir(), 'entente-seal-'));

const ours = () => performance.timeOrigin + performance.now();
const began = ours();
const now = () => Math.floor(BEGINS + (ours() - began) * SPEED);
const until = (at) => wait(Math.max(0, (at - now()) / SPEED));
const env = {
  ...process.env,
  FAST_CLOCK: `${began} ${BEGINS} ${SPEED}`,
  NODE_OPTIONS: `--require=${resolve(here, '../support/fast-clock.cjs')}`,
};

const world = spawn(process.execPath, [join(here, 'sealing-world.mjs')], {
  env: { ...env, SEAL_ACCOUNTS: String(ACCOUNTS), SEAL_RATE: process.env.SEAL_RATE ?? '0.8' },
  stdio: ['pipe', 'pipe', 'inherit'],
});
const lines = createInterface({ input: world.stdout });
const answer = async () => JSON.parse((await once(lines, 'line'))[0]);
const { appview, plc, pds, people, initial } = await answer();
writeFileSync(
  join(folder, 'roster.csv'),
  [
    'network,handle,account_id,kind,country',
    ...people.map(({ did, handle }) => `bluesky,${handle},${did},institution,FR`),
  ].join('\n'),
);
const hub = await openHub(pds);
const seededAt = now();
/** One frame of follows in six, of others in twenty, once the watch has begun; the same ones each time. */
const loses = ({ seq, ops, micros }) =>
  micros / 1000 > seededAt + HOUR &&
  (Math.imul(seq, 2_654_435_761) >>> 0) % (ops.some(isFollow) ? 6 : 20) === 0;
const watches = [];
for (const kind of ['jetstream', 'repos']) {
  for (const isLossy of [false, true]) watches.push(await openWatch(kind, isLossy));
}
world.stdin.write(`${ENDS}\n`);
const lived = answer();
await Promise.all(watches.map((watch, k) => live(watch, k)));
const { done } = await lived;
await wait(1000);
for (const watch of watches) await stop(watch, 'SIGTERM');
world.stdin.end();
for (const { stream } of watches) stream.close();
hub.close();

const truth = truthOf();
print(
  `${people.length} accounts, ${initial.length} ties at first, ${done.length} follows formed or ended over ${((ENDS - seededAt) / HOUR).toFixed(0)} hours, a sweep each ${EVERY}; ${SPEED} times as fast as ours`,
);
let wrong = 0;
for (const watch of watches) wrong += await report(watch);
rmSync(folder, { recursive: true, force: true });
process.exitCode = wrong > 0 ? 1 : 0;

async function openWatch(kind, isLossy) {
  const name = `${kind}, ${isLossy ? 'with loss, cuts and kills' : 'without loss'}`;
  const stream = await hub.open(kind, isLossy ? loses : () => false);
  const watch = {
    name,
    isLossy,
    stream,
    db: join(folder, `${kind}${isLossy ? '-lossy' : ''}.sqlite`),
    kind,
    kills: 0,
    cuts: 0,
    crashes: [],
  };
  start(watch);
  return watch;
}

function start(watch) {
  const { kind, stream, db } = watch;
  const words = [
    ...[
      'watch',
      'log',
      '--network',
      'bluesky',
      '--roster',
      join(folder, 'roster.csv'),
      '--db',
      db,
      '--every',
      EVERY,
    ],
    ...['--appview', appview, '--plc', plc, '--pds', pds, '--stream', `${kind}=${stream.url}`],
  ];
  const child = spawn(process.execPath, [program, ...words], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  watch.child = child;
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said = (said + text).slice(-4000);
  });
  child.once('exit', (code) => {
    if (watch.child === child) watch.crashes.push(`${code}: ${said.slice(-300)}`);
  });
}

async function stop(watch, signal) {
  const { child } = watch;
  watch.child = null;
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Those that lose are cut and killed six times each over the day, and started again up to half an hour later. */
async function live(watch, k) {
  if (watch.isLossy) {
    for (let turn = 0; turn < 6; turn++) {
      await until(BEGINS + 6 * HOUR + turn * 3.5 * HOUR + k * 10 * MINUTE);
      watch.stream.cut();
      watch.cuts++;
      await until(BEGINS + 7.2 * HOUR + turn * 3.5 * HOUR + k * 7 * MINUTE);
      await stop(watch, 'SIGKILL');
      watch.kills++;
      await wait(((5 + 5 * turn) * MINUTE) / SPEED);
      start(watch);
    }
  }
  await until(ENDS);
}

/** Of each pair the stretches in which it stood; an instant within a change or near to it is none that can be told. */
function truthOf() {
  const stretches = new Map();
  const of = (source, target) => {
    const pair = `${source} ${target}`;
    if (!stretches.has(pair)) stretches.set(pair, []);
    return stretches.get(pair);
  };
  for (const { source, target, key } of initial) of(source, target).push({ key, from: [0, 0], to: null });
  for (const { kind, source, target, key, before, after } of done) {
    if (kind === 'formed') of(source, target).push({ key, from: [before, after], to: null });
    else of(source, target).find((one) => one.key === key).to = [before, after];
  }
  return {
    of,
    at(source, target, at) {
      const own = stretches.get(`${source} ${target}`) ?? [];
      const isNear = (edge) => edge !== null && edge[0] - NEAR <= at && at <= edge[1] + NEAR;
      if (own.some(({ from, to }) => isNear(from) || isNear(to))) return null;
      return own.some(({ from, to }) => from[1] < at && (to === null || at < to[0]));
    },
  };
}

async function report(watch) {
  const { name, stream, db, kills, cuts, crashes } = watch;
  const lost = new Set(
    stream.withheld.flatMap(({ did, ops }) => ops.map(({ action, rkey }) => `${did} ${rkey} ${action}`)),
  );
  const ofFollows = stream.withheld.filter(({ ops }) => ops.some(isFollow));
  const touched = new Set(ofFollows.map(({ did }) => did));
  const pairs = people.flatMap(({ did: a }) =>
    people.filter(({ did }) => did !== a).map(({ did }) => [a, did]),
  );
  /** Formed and ended, or ended and formed anew, and neither was told. */
  const isUnseeable = (source, target) => {
    const own = truth.of(source, target);
    const wasLost = (key, action) => lost.has(`${source} ${key} ${action}`);
    return own.some(
      ({ key }, k) =>
        (wasLost(key, 'create') && wasLost(key, 'delete')) ||
        (wasLost(key, 'delete') && own[k + 1] !== undefined && wasLost(own[k + 1].key, 'create')),
    );
  };
  const examples = [];
  const tally = () => ({
    yes: 0,
    no: 0,
    unknown: 0,
    unknownTies: 0,
    ties: 0,
    falseYes: 0,
    falseNo: 0,
    apart: 0,
  });
  const hold = (sum, by, source, target, at, said) => {
    const is = truth.at(source, target, at);
    if (is === null) return;
    if (is) sum.ties++;
    if (said === 'unknown') {
      sum.unknown++;
      if (is) sum.unknownTies++;
    } else if ((said === 'yes') === is) sum[said]++;
    else if (isUnseeable(source, target)) sum.apart++;
    else {
      sum[is ? 'falseNo' : 'falseYes']++;
      if (examples.length < 5)
        examples.push(`${by}: ${source} → ${target} at ${new Date(at).toISOString()} said ${said}`);
    }
  };
  const share = (part, whole) => `${whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)} %`;
  const words = ({ yes, no, unknown, ties, falseYes, falseNo, apart }) =>
    `${yes} of ${ties} ties (${share(yes, ties)}), unknown ${share(unknown, yes + no + unknown + falseYes + falseNo + apart)} of pairs, false yes ${falseYes}, false no ${falseNo}, unseeable ${apart}`;

  print(
    `\n== ${name}: ${stream.withheld.length} frames withheld, ${ofFollows.length} of them of follows of ${touched.size} accounts, ${cuts} cuts, ${kills} kills${crashes.length > 0 ? `, CRASHED: ${crashes.join(' | ')}` : ''}`,
  );
  const total = [];

  const sealing = spawnSync(
    process.execPath,
    [program, 'seal', 'log', '--at', DAY, '--snapshot', 'day', '--db', db],
    { env, encoding: 'utf8', cwd: folder },
  );
  const at = Date.parse(/as of (\S+Z)/.exec(sealing.stdout + sealing.stderr)?.[1] ?? '');
  const said = `${sealing.stdout}${sealing.stderr}`.trim().split('\n').join(' / ').slice(0, 400);
  print(`seal --at ${DAY}: exit ${sealing.status}: ${said}`);
  if (sealing.status === 0 && !Number.isNaN(at)) {
    const sum = tally();
    const study = await library.openStudy(db, { snapshot: 'day' });
    for (const [a, b] of pairs) hold(sum, 'seal', a, b, at, study.tie(a, b));
    print(`  ${readIn(study).length} of ${people.length} accounts read, ${words(sum)}`);
    const reasons = new Map();
    for (const { target, reason } of study.unknown)
      if (target === '*') reasons.set(generic(reason), (reasons.get(generic(reason)) ?? 0) + 1);
    for (const [reason, count] of reasons) print(`    ${count}: ${reason}`);
    study.close();
    total.push(sum);
  }

  const minutes = Array.from(
    { length: MOMENTS },
    (_, k) => Date.parse(`${DAY}T00:00:00Z`) + Math.floor((k * 1439) / (MOMENTS - 1)) * MINUTE,
  );
  const [sum, read, touchedRead] = [tally(), [], []];
  let refused = 0;
  for (const minute of minutes) {
    const snapshot = `log@${new Date(minute).toISOString().slice(0, 16)}`;
    const study = await library.openStudy(db, { snapshot }).catch(() => null);
    if (study === null) {
      refused++;
      continue;
    }
    for (const [a, b] of pairs) hold(sum, snapshot, a, b, minute, study.tie(a, b));
    const own = readIn(study);
    read.push(own.length);
    touchedRead.push(own.filter((did) => touched.has(did)).length);
    study.close();
  }
  const mean = (of) =>
    of.length === 0 ? '-' : (of.reduce((all, one) => all + one, 0) / of.length).toFixed(1);
  print(
    `log@MOMENT at ${MOMENTS} moments: ${refused} refused; ${mean(read)} of ${people.length} accounts read (${mean(touchedRead)} of the ${touched.size} touched), ${words(sum)}`,
  );
  total.push(sum);

  const history = tally();
  const study = await library
    .openStudy(db, { snapshot: 'log' })
    .catch((error) => print(`follows -s log: REFUSED: ${error.message}`));
  for (const [a, b] of study === undefined ? [] : pairs.filter(([source, target]) => source < target)) {
    const { rows } = await library.questions.follows(study, { account: a, other: b });
    for (const minute of minutes) {
      for (const [source, target] of [
        [a, b],
        [b, a],
      ]) {
        // An instant between two stretches of a second is of either.
        const row = rows.find(
          (one) =>
            one.source_id === source &&
            one.target_id === target &&
            (one.from === '' || Date.parse(one.from) <= minute) &&
            (one.to === '' || minute < Date.parse(one.to)),
        );
        hold(history, 'follows', source, target, minute, row?.follows ?? 'unknown');
      }
    }
  }
  study?.close();
  print(`follows A B -s log at ${MOMENTS} moments: ${words(history)}`);
  total.push(history);
  for (const example of examples) print(`  WRONG ${example}`);
  return total.reduce((all, { falseYes, falseNo }) => all + falseYes + falseNo, 0);
}

function isFollow({ collection }) {
  return collection === 'app.bsky.graph.follow';
}

function readIn(study) {
  return study.accounts.filter(({ observed }) => observed === 'yes').map(({ account_id }) => account_id);
}

/** Reasons that differ in their times alone are one. */
function generic(reason) {
  return reason.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…');
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
