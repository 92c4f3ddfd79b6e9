/**
 * `node test/bench/watch.mjs [EVENTS] [RATE] [SHARE]`: a watch of 5,000 accounts with 300,000 follows that stand, begun with a
 * sealed snapshot: how soon its first event is told, EVENTS (default 20,000) at RATE a second (default 1,000; 0: as fast
 * as they are taken) with the watch's memory, lag and growth, and the requests of a sweep in which nothing has changed.
 * One event in SHARE (default 1) forms or ends a follow, the others are of something else. A day at 50 times the expected
 * rate is `watch.mjs 3000000 3000 12`, a quarter of an hour. The server is a process of its own. Build first.
 */
import { fork, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { CidLinkWrapper, encode } from '@atcute/cbor';
import { WebSocketServer } from 'ws';
import { didOf, numberOfDid, tidOf } from '../../dist/sandbox/identifiers.js';

const [events, rate, FOLLOW_SHARE] = ['20000', '1000', '1'].map((usual, k) =>
  Number(process.argv[2 + k] ?? usual),
);
const [ACCOUNTS, FOLLOWS] = [5_000, 300_000];
const CID = 'bafyreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy';
const EACH = FOLLOWS / ACCOUNTS;
const DAY_MS = 86_400_000;
const SEALED_AT = Math.floor(Date.now() / DAY_MS) * DAY_MS - DAY_MS;
const FIRST_REVISION = tidOf(SEALED_AT - DAY_MS, 1);
const target = (k, j) => (k + 1 + j * 17) % ACCOUNTS;

if (process.send) await serve();
else await measure();

/** Accounts of which nothing changes but what it is told to tell. */
async function serve() {
  const { reposFrame } = await import('../../dist/sandbox/stream-events.js');
  const revisions = Array(ACCOUNTS).fill(FIRST_REVISION);
  const made = new Map();
  const asked = {};
  let [seq, listener] = [0, null];
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const call = url.pathname.startsWith('/did:') ? 'document' : url.pathname.split('.').at(-1);
    asked[call] = (asked[call] ?? 0) + 1;
    response.setHeader('content-type', 'application/json');
    if (call === 'document') {
      const service = [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: base() }];
      return response.end(JSON.stringify({ id: url.pathname.slice(1), alsoKnownAs: [], service }));
    }
    if (call === 'getProfiles') {
      const profiles = url.searchParams.getAll('actors').map((did) => ({
        did,
        handle: `account-${numberOfDid(did)}.test`,
        displayName: 'A name of usual length',
        followsCount: EACH,
        followersCount: EACH,
        postsCount: 9,
        createdAt: '2023-05-01T00:00:00.000Z',
      }));
      return response.end(JSON.stringify({ profiles }));
    }
    if (call === 'getLatestCommit') {
      return response.end(
        JSON.stringify({ cid: CID, rev: revisions[numberOfDid(url.searchParams.get('did'))] }),
      );
    }
    response.statusCode = 400;
    return response.end(JSON.stringify({ error: 'InvalidRequest', message: `not served: ${call}` }));
  });
  const base = () => `http://127.0.0.1:${server.address().port}`;
  const streams = new WebSocketServer({ server, perMessageDeflate: false });
  streams.on('connection', (socket) => {
    listener = socket;
    socket.on('error', () => {});
    process.send({ joined: true });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  process.on('disconnect', () => process.exit());
  process.on('message', async ({ tell, perSecond }) => {
    if (tell === undefined) return process.send({ asked: { ...asked } });
    const begun = Date.now();
    for (let k = 0; k < tell; k++) {
      const due = perSecond === 0 ? 0 : begun + (1000 * k) / perSecond - Date.now();
      // What is taken slowly waits here, not in the memory of the socket.
      while (listener.bufferedAmount > 1 << 20) await new Promise((done) => setTimeout(done, 5));
      if (due > 1) await new Promise((done) => setTimeout(done, due));
      else if (k % 500 === 0) await new Promise((done) => setImmediate(done));
      tellOne(k);
    }
    process.send({ told: tell, seconds: (Date.now() - begun) / 1000 });
  });
  process.send({ url: base() });

  function tellOne(k) {
    const source = (seq * 7919) % ACCOUNTS;
    const at = Date.now();
    const [since, revision] = [revisions[source], tidOf(at, seq % 1024)];
    revisions[source] =
      revision > since ? revision : since.slice(0, -1) + '234567abcdefghijklmnopqrstuvwxyz'.at(-1);
    const own = made.get(source);
    const operations = [];
    if (k % FOLLOW_SHARE === 0) {
      const subject = didOf((source + 8) % ACCOUNTS);
      const record = { $type: 'app.bsky.graph.follow', subject, createdAt: new Date(at).toISOString() };
      if (own === undefined) made.set(source, revision);
      else made.delete(source);
      operations.push({
        collection: record.$type,
        action: own === undefined ? 'create' : 'delete',
        key: own ?? revision,
        cid: contentIdOf(record),
        record: () => record,
      });
    }
    const change = { kind: 'commit', revision: revisions[source], since, operations };
    listener.send(reposFrame({ seq: ++seq, at, did: didOf(source), change }));
  }
}

function contentIdOf(record) {
  const digest = createHash('sha256').update(encode(record)).digest();
  return new CidLinkWrapper(Buffer.concat([Buffer.from([1, 0x71, 0x12, 0x20]), digest])).$link;
}

async function measure() {
  const child = fork(new URL(import.meta.url).pathname, process.argv.slice(2));
  const waiting = new Map();
  const heard = (key) => new Promise((done) => waiting.set(key, done));
  child.on('message', (message) => {
    for (const [key, done] of waiting) {
      if (!(key in message)) continue;
      waiting.delete(key);
      done(message);
    }
  });
  const { url } = await heard('url');
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-watch-'));
  const database = join(folder, 'watch.sqlite');
  await writeStudy(database, join(folder, 'roster.csv'));
  const asked = () => {
    child.send({});
    return heard('asked').then((message) => message.asked);
  };
  const size = () => statSync(database).size;
  const begin = (...more) => {
    const words = ['watch', 'log', '--network', 'bluesky', '--roster', join(folder, 'roster.csv')];
    const servers = [
      '--appview',
      url,
      '--plc',
      url,
      '--pds',
      url,
      '--stream',
      `repos=${url}`,
      '--db',
      database,
    ];
    const bin = resolve(new URL('../../bin/entente.js', import.meta.url).pathname);
    const begun = Date.now();
    const running = spawn(process.execPath, [bin, ...words, ...servers, '--events', ...more], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const watch = { pid: running.pid, begun, first: null, seen: 0, lags: [], said: '', peak: 0, cpu: 0 };
    running.stderr.on('data', (part) => {
      watch.said += part;
    });
    createInterface({ input: running.stdout }).on('line', (line) => {
      const now = Date.now();
      const { key, to } = JSON.parse(line);
      if (key === undefined) return;
      if (watch.first === null) {
        watch.first = now - begun;
        watch.cpuFirst = watch.cpu;
      }
      watch.seen++;
      watch.lags.push(now - to);
    });
    const look = setInterval(() => {
      try {
        watch.peak =
          Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${running.pid}/status`, 'utf8'))[1]) / 1024;
        const stat = readFileSync(`/proc/${running.pid}/stat`, 'utf8').split(') ')[1].split(' ');
        watch.cpu = (Number(stat[11]) + Number(stat[12])) / 100;
      } catch {
        clearInterval(look);
      }
    }, 200);
    watch.ended = new Promise((done) => running.once('exit', done)).finally(() => clearInterval(look));
    watch.stop = () => running.kill('SIGTERM');
    return watch;
  };

  // What it does first: the stream joined, an event told; then the sweep.
  const joined = heard('joined');
  const first = begin('--from', 'sealed');
  await joined;
  child.send({ tell: 20, perSecond: 20 });
  await heard('told');
  while (!first.said.includes('swept')) await new Promise((done) => setTimeout(done, 100));
  const afterFirst = await asked();
  first.stop();
  await first.ended;

  const sizeBefore = size();
  const again = heard('joined');
  const steady = begin();
  await again;
  while (!steady.said.includes('swept')) await new Promise((done) => setTimeout(done, 100));
  const swept = await asked();
  const cpuBefore = steady.cpu;
  steady.lags.length = 0;
  child.send({ tell: events, perSecond: rate });
  const told = await heard('told');
  const wanted = Math.ceil(events / FOLLOW_SHARE);
  for (let quiet = 0, last = -1; steady.seen < wanted && quiet < 100; last = steady.seen) {
    await new Promise((done) => setTimeout(done, 100));
    quiet = steady.seen === last ? quiet + 1 : 0;
  }
  const cpu = steady.cpu - cpuBefore;
  steady.stop();
  await steady.ended;
  const grown = size() - sizeBefore;
  child.disconnect();
  rmSync(folder, { recursive: true });
  const lags = steady.lags.sort((a, b) => a - b);
  const calls = Object.keys(swept).map((call) => [call, swept[call] - (afterFirst[call] ?? 0)]);
  const requests = calls.filter(([, count]) => count > 0).map(([call, count]) => `${count} ${call}`);
  process.stdout.write(
    `${ACCOUNTS} accounts, ${FOLLOWS} follows, ${availableParallelism()} cores: first event ${(first.first / 1000).toFixed(1)} s after the start from a snapshot, with ${first.cpuFirst.toFixed(1)} s of CPU; ` +
      `a sweep of unchanged accounts with its start: ${requests.join(', ')}; ` +
      `${events} events in ${told.seconds.toFixed(0)} s (${Math.round(events / told.seconds)} a second), ${steady.seen} of ${wanted} follows told, ` +
      `${((1e6 * cpu) / events).toFixed(0)} µs of CPU each, lag ${lags[lags.length >> 1]} ms, at most ${lags.at(-1)} ms; ` +
      `peak ${steady.peak.toFixed(0)} MB (first ${first.peak.toFixed(0)}); ${Math.round(grown / wanted)} bytes of growth a follow told\n`,
  );
}

/** A sealed snapshot with record keys and revisions, and the roster that it was made of. */
async function writeStudy(database, rosterFile) {
  const { writeFileSync } = await import('node:fs');
  const { rosterRow } = await import('../../dist/roster/row.js');
  const { renderRoster } = await import('../../dist/roster/render.js');
  const { accountKeys } = await import('../../dist/store/accounts.js');
  const { fillSnapshot } = await import('../../dist/store/fill.js');
  const { createSnapshot, sealSnapshot } = await import('../../dist/store/snapshots.js');
  const { openStore } = await import('../../dist/store/store.js');
  const rows = Array.from({ length: ACCOUNTS }, (_, k) =>
    rosterRow({ network: 'bluesky', handle: `account-${k}.test`, account_id: didOf(k), kind: 'institution' }),
  );
  writeFileSync(rosterFile, renderRoster({ columns: [], rows, lines: [] }));
  const store = openStore(database);
  const snapshot = createSnapshot(store, {
    name: 'sealed',
    network: 'bluesky',
    date: new Date(SEALED_AT).toISOString().slice(0, 10),
    origin: 'crawl',
    meaning: 'declared',
    simulated: false,
    extraColumns: [],
    rows,
    startedAt: new Date(SEALED_AT - 3_600_000).toISOString(),
  });
  const pairs = rows.flatMap((_, k) => Array.from({ length: EACH }, (_, j) => [k, target(k, j)]));
  pairs.sort(([a, b], [c, d]) => a - c || b - d);
  fillSnapshot(store, snapshot, {
    entries: rows.map(({ account_id }) => ({ accountId: account_id, verdict: 'complete', reason: '' })),
    source: Uint32Array.from(pairs, ([one]) => one),
    target: Uint32Array.from(pairs, ([, other]) => other),
  });
  const keyOf = accountKeys(store, 'bluesky');
  store.transaction(() => {
    store
      .prepare(
        `UPDATE tie SET record_key = '3' || printf('%012x', source * 65536 + target), cid = '${CID}',
         followed_at = '2025-01-01T00:00:00.000Z' WHERE snapshot = ?`,
      )
      .run(snapshot.id);
    const mark = store.prepare('INSERT INTO revision (snapshot, account, mark) VALUES (?, ?, ?)');
    for (const { account_id } of rows) mark.run(snapshot.id, keyOf(account_id), FIRST_REVISION);
  })();
  sealSnapshot(store, snapshot, { sealedAt: new Date(SEALED_AT).toISOString() });
  store.close();
}
