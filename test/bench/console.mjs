/**
 * `node test/bench/console.mjs [FILE.sqlite [PAGE]]`: the console over the log of `live-log.mjs`, which a process adds to meanwhile:
 * of each page the milliseconds until it is complete, in the middle and in 95 of 100 cases, the first time apart, each after
 * a commit of the writer; of light pages the same while a heavy one is made; what 100 open streams cost; and the greatest memory up to
 * then. Prints each page as soon as it is timed, those of the whole graph last, after the streams; `late` is one that was given up. FILE is kept, and made where it is not
 * there; PAGE is a part of the addresses that are timed. Build first.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { PAGES } from '../../dist/console/pages.js';
import { findPage, parseAddress } from '../../dist/console/routes.js';
import { openStore } from '../../dist/store/store.js';
import { findWatch, lastToldAt, readWatched, watchWriter } from '../../dist/store/watch-log.js';
import { handle, makeLiveLog } from './live-log.mjs';

const BIN = new URL('../../bin/entente.js', import.meta.url).pathname;
/** Of the kernel's clock a second. */
const TICKS = 100;
const LISTENERS = 100;
const LISTEN_MS = 20_000;
/** Of a page after the first time, which has to make what later ones go on with: a day of the log, its measures. */
const TIMES = 21;
/** In place of milliseconds, of a page that is given up as it takes too long. */
const LATE = Number.POSITIVE_INFINITY;
const STRETCHES = ['hour', 'day', 'week'];
const PAIR = `a=${handle(3)}&b=${handle(8)}`;
const ADDRESSES = [
  '/sources',
  ...STRETCHES.map((last) => `/now?last=${last}`),
  ...STRETCHES.map((last) => `/feeds?last=${last}`),
  '/feeds?a=FR&b=DE&last=week',
  ...STRETCHES.map((last) => `/feeds?q=dialogue&last=${last}`),
  '/feeds?q=dialogue&a=FR&b=DE&last=week',
  '/feeds?q=hashtag&a=tag7&last=week',
  '/feeds.atom?a=FR',
  ...STRETCHES.map((last) => `/hotspots?by=country&last=${last}`),
  '/coverage',
  '/alerts',
  '/countries',
  '/show?of=FR',
  `/show?of=${handle(3)}`,
  '/follows?a=FR',
  `/follows?${PAIR}`,
  `/pair?${PAIR}`,
  '/desk?country=FR',
  '/compare?of=FR&of=DE',
  '/map?s=live',
  '/map?s=live&picture=yes',
  '/years?old=live@2026-05-01&new=live@2026-05-20',
];

/** Light pages, and days of the log whose comparison is heavy: other ones each time, as an answer is kept. */
const LIGHT = ['/', '/more', '/feeds?last=day', '/alerts'];
const heavy = (k) => `/years?old=live@2026-04-${String(1 + k).padStart(2, '0')}&new=live@2026-05-25`;

const folder = process.argv[2] === undefined ? mkdtempSync(join(tmpdir(), 'entente-bench-console-')) : null;
const file = resolve(process.argv[2] ?? join(folder, 'live.sqlite'));
// Away from the archives of other snapshots.
process.chdir(dirname(file));
if (!existsSync(file)) makeLiveLog(file);
const add = beginWriting();
const served = await serve();
const row = (...cells) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
row('page', 'middle', '95 %', 'the first time', 'MB by then');
row('---', ...Array(4).fill('---:'));
const asked = ADDRESSES.filter((one) => one.includes(process.argv[3] ?? '')).map((address) => {
  const [path, query = ''] = address.split('?');
  const found = parseAddress(findPage(path), query, 'en');
  return { address, isSlow: PAGES[found.page].isSlow === true };
});
for (const page of asked.filter(({ isSlow }) => !isSlow)) await time(page);
const share = await served.streams();
for (const page of asked.filter(({ isSlow }) => isSlow)) await time(page);
if (process.argv[3] === undefined) await timeBeside();
const peak = served.memory();
await served.end();
process.stdout.write(
  `\n${LISTENERS} open streams take ${(100 * share).toFixed(1)} % of a core while a follow forms each second; memory at most ${peak} MB.\n`,
);
if (folder !== null) rmSync(folder, { recursive: true });

async function time({ address }) {
  const [first, ...sent] = await timed(1 + TIMES, () => served.complete(address));
  row(`\`${address}\``, ...spread(sent), told(first), served.memory());
}

/** Light pages, one after another, each after a commit of the writer, as long as heavy ones are made. */
async function timeBeside() {
  const times = new Map(LIGHT.map((address) => [address, []]));
  for (let k = 0; k < 3; k++) {
    let isMade = false;
    const made = served.complete(heavy(k)).then(() => (isMade = true));
    while (!isMade) {
      for (const address of LIGHT) {
        add();
        times.get(address).push(await served.complete(address));
      }
    }
    await made;
  }
  for (const [address, all] of times)
    row(`\`${address}\` while \`/years\` is made`, ...spread(all), '', served.memory());
}

/** What is measured so often, each time after a commit of the writer. */
async function timed(times, measure) {
  const all = [];
  for (let k = 0; k < times; k++) {
    add();
    all.push(await measure());
  }
  return all;
}

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return [0.5, 0.95].map((share) => told(sorted[Math.ceil(share * sorted.length) - 1]));
}

function told(time) {
  return time === LATE ? 'late' : time.toFixed(0);
}

/** Follows that form one after another, each in one commit with the place of the stream. */
function beginWriting() {
  const store = openStore(file);
  const watch = findWatch(store, 'live');
  const log = watchWriter(store, watch);
  const accounts = readWatched(store, watch).filter(({ state }) => state.open !== null);
  const told = lastToldAt(store, watch);
  let n = 0;
  return () => {
    n += 1;
    const at = told + 1000 * n;
    const [source, target] = [accounts[n % accounts.length], accounts[(7 * n + 1) % accounts.length]];
    const state = { ...source.state, open: { ...source.state.open, to: at } };
    const record = {
      target: target.state.accountId,
      key: `n${at}`,
      followedAt: null,
      doubt: null,
      cid: null,
    };
    const tie = { ...record, kind: 'formed', source: state.accountId, from: at, to: at, how: 'stream' };
    log.together(() => {
      log.step({
        account: { ...source, state },
        ties: [{ ...tie, revision: null }],
        accounts: [],
        spans: [],
      });
      log.place({ stream: 'repos', cursor: String(n), toldAt: at });
    });
  };
}

/** The console in a process of its own. */
async function serve() {
  const child = spawn(process.execPath, [BIN, 'console', '--db', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  const peak = () =>
    Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;
  return {
    complete: (address) => complete(new URL(address, url)),
    memory: () => peak().toFixed(0),
    /** What share of a core open streams cost. */
    async streams() {
      const streams = await Promise.all(
        Array.from(
          { length: LISTENERS },
          () => new Promise((joined) => get(new URL('/stream', url), (got) => joined(got.resume()))),
        ),
      );
      const before = cpuSeconds(child.pid);
      const begun = performance.now();
      while (performance.now() - begun < LISTEN_MS) {
        add();
        await setTimeout(1000);
      }
      const share = (1000 * (cpuSeconds(child.pid) - before)) / (performance.now() - begun);
      for (const stream of streams) stream.destroy();
      return share;
    },
    async end() {
      child.kill('SIGINT');
      await once(child, 'exit');
    },
  };
}

/** Milliseconds until the last byte. */
function complete(url) {
  return new Promise((done, fail) => {
    const begun = performance.now();
    // A browser would be told how far a page is that takes long.
    get(url, { agent: false }, (got) => {
      if (got.statusCode !== 200 && got.statusCode !== 503) fail(new Error(`${url}: ${got.statusCode}`));
      got.resume().once('end', () => done(got.statusCode === 503 ? LATE : performance.now() - begun));
    }).once('error', fail);
  });
}

/** Of a process, user and system together. */
function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
