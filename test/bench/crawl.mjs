/**
 * `node test/bench/crawl.mjs [ACCOUNTS] [FOLLOWS] [RATE]`: how fast lists of follows are read from a server on loopback,
 * without limits or with RATE answers a second, into a database on disk. The server is a process of its own. Build first.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const [accounts, follows] = [process.argv[2] ?? '1000', process.argv[3] ?? '200000'].map(Number);
const each = Math.round(follows / accounts);
const rate = Number(process.argv[4] ?? Number.POSITIVE_INFINITY);
const PAGE = 100;

if (process.send) serve();
else await measure();

/** Every account follows the next ones, a quarter of them within the roster. */
function serve() {
  const did = (k) => `did:plc:n${k}`;
  const view = (name) =>
    `{"did":"${name}","handle":"${name.slice(8)}.test","displayName":"A name of usual length","labels":[],"createdAt":"2023-05-01T00:00:00.000Z","indexedAt":"2024-01-01T00:00:00Z"}`;
  const target = (k, j) =>
    j % 4 === 0 ? did((k + 1 + (j >> 2)) % accounts) : `did:plc:outside${(k * 31 + j) % 1_000_000}`;
  let next = 0;
  const server = createServer((request, response) => {
    next = Math.max(performance.now(), next) + 1000 / rate;
    if (rate === Number.POSITIVE_INFINITY) answer(request, response);
    else setTimeout(answer, next - performance.now(), request, response);
  });
  function answer(request, response) {
    const url = new URL(request.url, 'http://localhost');
    response.setHeader('content-type', 'application/json');
    if (url.pathname.endsWith('getProfiles')) {
      const profiles = url.searchParams
        .getAll('actors')
        .map(
          (name) => `${view(name).slice(0, -1)},"followersCount":5,"followsCount":${each},"postsCount":9}`,
        );
      return response.end(`{"profiles":[${profiles.join(',')}]}`);
    }
    const actor = url.searchParams.get('actor');
    const k = Number(actor.slice(9));
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const end = Math.min(each, start + PAGE);
    const list = [];
    for (let j = start; j < end; j++) list.push(view(target(k, j)));
    const cursor = end < each ? `,"cursor":"${end}"` : '';
    response.end(`{"subject":${view(actor)},"follows":[${list.join(',')}]${cursor}}`);
  }
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
  process.on('disconnect', () => process.exit());
}

async function measure() {
  const child = fork(new URL(import.meta.url).pathname, process.argv.slice(2));
  const port = await new Promise((resolve) => child.once('message', resolve));
  const url = `http://127.0.0.1:${port}`;
  const [
    { crawlSnapshot },
    { blueskyNetwork },
    { systemRuntime },
    { openStore },
    { createSnapshot, findSnapshot },
  ] = await Promise.all(
    ['crawl/crawl', 'crawl/networks/bluesky/bluesky', 'runtime', 'store/store', 'store/snapshots'].map(
      (name) => import(`../../dist/${name}.js`),
    ),
  );
  const { ROSTER_COLUMNS } = await import('../../dist/roster/row.js');

  let inSqlite = 0;
  const { sqliteDriver } = await import('../../dist/store/driver.js');
  const { prototype } = new (sqliteDriver())(':memory:').prepare('SELECT 1').constructor;
  for (const name of ['run', 'get', 'all']) {
    const plain = prototype[name];
    prototype[name] = function timed(...values) {
      const begin = performance.now();
      try {
        return plain.apply(this, values);
      } finally {
        inSqlite += performance.now() - begin;
      }
    };
  }

  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const store = openStore(join(folder, 'crawl.sqlite'));
  const row = (k) => ({
    ...Object.fromEntries(ROSTER_COLUMNS.map((column) => [column, ''])),
    actor: `a${k}`,
    network: 'bluesky',
    handle: `n${k}.test`,
    account_id: `did:plc:n${k}`,
    extra: {},
  });
  createSnapshot(store, {
    name: 'bench',
    network: 'bluesky',
    date: '2026-06-01',
    origin: 'crawl',
    meaning: 'shown',
    simulated: false,
    extraColumns: [],
    rows: Array.from({ length: accounts }, (_, k) => row(k)),
    startedAt: '2026-06-01T00:00:00.000Z',
  });
  inSqlite = 0;
  let peak = 0;
  let pages = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const begin = performance.now();
  const outcome = await crawlSnapshot(
    systemRuntime(),
    store,
    findSnapshot(store, 'bench'),
    blueskyNetwork(systemRuntime(), { appview: url, plc: url }),
    {
      onProgress(progress) {
        pages = progress.pages;
      },
    },
  );
  const seconds = (performance.now() - begin) / 1000;
  clearInterval(watch);
  const ties = store.prepare('SELECT count(*) FROM tie').pluck().get();
  store.close();
  rmSync(folder, { recursive: true });
  child.disconnect();
  process.stdout.write(
    `${accounts} accounts, ${follows} follows, ${ties} ties kept: ${outcome.requests} requests, ${pages} pages in ${seconds.toFixed(2)} s, ` +
      `${(pages / seconds).toFixed(0)} pages/s; peak ${(peak / 2 ** 20).toFixed(0)} MB; ${(inSqlite / 10 / seconds).toFixed(1)} % of the time in SQLite\n`,
  );
}
