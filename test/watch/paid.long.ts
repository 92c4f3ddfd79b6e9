/** A watch of X at its price: never more than a day may cost, nothing paid for twice, and nothing unseen called absent. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { run } from '../../src/main.ts';
import { readContent } from '../../src/store/content.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { findWatch, readSweeps, readTieEvents, readWatched } from '../../src/store/watch-log.ts';
import { temporaryFolder } from '../support/folder.ts';
import { startEntente } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';
import { realHttp, testRuntime } from '../support/runtime.ts';
import { startX, X_TOKEN, type XAccount, type XServer } from '../support/x-api.ts';

const folder = temporaryFolder();
const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 5, 1);
let server: XServer;
afterEach(() => server.close());

/** Accounts 1 to `count`, each of which follows the next two and eight strangers. */
function ring(count: number): XAccount[] {
  const next = (k: number, step: number) => String(1 + ((k + step) % count));
  return Array.from({ length: count }, (_, k) => ({
    id: String(k + 1),
    username: `n${k + 1}`,
    follows: [next(k, 1), next(k, 2), ...Array.from({ length: 8 }, (_, j) => String(900 + j))],
  }));
}

function roster(name: string, count: number): string {
  const rows = Array.from({ length: count }, (_, k) => `a${k},N${k},institution,FR,other,x,n${k + 1}\n`);
  return folder.write(name, `actor,name,kind,country,office,network,handle\n${rows.join('')}`);
}

const words = (name: string, most: string, ...more: string[]) => {
  const asked = ['--roster', `${name}.csv`, '--x-api', server.url, '--max-cost-per-day', most];
  const where = ['--db', `${name}.sqlite`];
  return ['watch', name, '--network', 'x', '--stream', 'none', ...asked, ...where, ...more];
};

const here = (begin = FIRST) => ({ cwd: folder.path, env: { X_BEARER_TOKEN: X_TOKEN }, begin });

/** Dollars by day, as the log has them. */
function paid(name: string, file = name): Record<string, number> {
  const store = openStore(`${folder.path}/${file}.sqlite`);
  const rows = store
    .prepare<[], { day: string; sum: number }>(
      "SELECT date(to_ms / 1000, 'unixepoch') AS day, sum(item_count * price) AS sum FROM watch_payment GROUP BY 1",
    )
    .all();
  store.close();
  return Object.fromEntries(rows.map(({ day, sum }) => [day, Number(sum.toFixed(4))]));
}

function inLog<T>(
  name: string,
  read: (store: ReturnType<typeof openStore>, watch: NonNullable<ReturnType<typeof findWatch>>) => T,
): T {
  const store = openStore(`${folder.path}/${name}.sqlite`);
  try {
    return read(store, findWatch(store, name)!);
  } finally {
    store.close();
  }
}

test('what a day may cost is never exceeded, and the sweep goes on where it stopped when the next one begins', async () => {
  server = await startX(ring(6));
  roster('days.csv', 6);
  const { code, stderr } = await runHere(words('days', '0.35', '--until', '2026-06-04'), here());
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.anything() });
  // Six profiles and sixty follows at a cent each.
  expect(stderr).toContain('6 profiles to pay for, $0.06, today; $0.35 may be spent today still');
  expect(stderr).toContain('about 60 follows to pay for, $0.60, over 2 days or more; $0.29 may be');
  expect(stderr).toMatch(
    /\$0\.29 may be spent today still; that is more than the \$0\.35 of a day, so that no day will be whole: .* \(X's price list of 2026-08-22\)/,
  );
  expect(stderr).toContain('the $0.35 of the day are used up; it goes on at 2026-06-02 00:00 UTC');
  const days = paid('days');
  for (const sum of Object.values(days)) expect(sum).toBeLessThanOrEqual(0.35);
  expect(Object.values(days).reduce((a, b) => a + b)).toBeCloseTo(server.billed / 100);
  const sweeps = inLog('days', readSweeps);
  expect(sweeps).toMatchObject([{ beganAt: FIRST, accountCount: 6, readCount: 6, failedCount: 0 }]);
  expect(sweeps[0]!.endedAt).toBeGreaterThanOrEqual(FIRST + DAY);
  const spans = inLog('days', readWatched).map(({ state }) => Math.floor((state.open!.from - FIRST) / DAY));
  expect(new Set(spans)).toEqual(new Set([0, 1, 2]));
});

test('the line that goes on says what is paid of the day, and until when it waits', async () => {
  server = await startX(ring(6));
  roster('line.csv', 6);
  const setting = { ...here(), tick: 300_000 };
  const { stderr } = await runHere(words('line', '0.35', '--until', '2026-06-04'), setting);
  expect(stderr).toMatch(/line, 2026-06-01 .*; paid \$0\.\d\d of \$0\.35 today(;|\n)/);
  expect(stderr).toMatch(/; paid \$0\.26 of \$0\.35 today, waits until 2026-06-02 00:00 UTC/);
});

test('stopped, it keeps what comes in time and tells what does not', async () => {
  server = await startX(ring(6));
  roster('stopped.csv', 6);
  const stopped = async (comes: boolean) => {
    let stderr = '';
    const runtime = testRuntime({
      env: { X_BEARER_TOKEN: X_TOKEN },
      begin: FIRST,
      async http(request) {
        if (!request.url.includes('/following')) return realHttp(request);
        setImmediate(runtime.interrupt);
        await new Promise((done) => runtime.interrupted.addEventListener('abort', done));
        if (comes) return realHttp(request);
        return new Promise((_, fail) =>
          request.signal!.addEventListener('abort', () => fail(new Error('given up'))),
        );
      },
    });
    const { sleep } = runtime;
    runtime.sleep = (ms, signal) =>
      ms === 8000 && comes
        ? new Promise((done) => signal!.addEventListener('abort', () => done()))
        : sleep(ms, signal);
    runtime.stderr.on('data', (part: Buffer) => {
      stderr += part.toString();
    });
    const asked = [
      '--roster',
      `${folder.path}/stopped.csv`,
      '--x-api',
      server.url,
      '--max-cost-per-day',
      '5',
    ];
    const db = `${folder.path}/stopped-${comes}.sqlite`;
    const begun = ['watch', 'stopped', '--network', 'x', '--stream', 'none'];
    const code = await run([...begun, ...asked, '--db', db], runtime);
    return { code, stderr };
  };
  const kept = await stopped(true);
  expect(kept).toMatchObject({ code: 130, stderr: expect.stringContaining('interrupted; nothing is lost') });
  expect(kept.stderr).toContain('stopping, once 1 answer that cost money');
  expect(Object.values(paid('stopped', 'stopped-true'))).toEqual([server.billed / 100]);
  const given = await stopped(false);
  expect(given.stderr).toMatch(
    /interrupted; answers for \$0\.10 did not come in time: .*; the same command goes on/,
  );
  expect(given.stderr).not.toContain('nothing is lost');
});

test('a follow that went between two sweeps is bounded by them, and where money ran out nothing is said to be absent', async () => {
  const accounts = ring(6);
  server = await startX(accounts);
  roster('bounds.csv', 6);
  await runHere(words('bounds', '1', '--for', '2h'), here());
  const begun = FIRST + DAY / 2;
  // One ends, and one forms.
  (accounts[0] as { follows: readonly string[] }).follows = ['3', '5', '900'];
  const before = server.billed;
  const early = await runHere(words('bounds', '1', '--for', '2h'), here(begun));
  expect(early.code).toBe(0);
  expect(server.billed).toBe(before);
  await runHere(words('bounds', '0.35', '--for', '4h'), here(FIRST + DAY + 1));
  const events = inLog('bounds', (store, watch) =>
    [...readTieEvents(store, watch)].filter(({ from }) => from !== null),
  );
  expect(
    events.map(({ kind, source, target, from, to }) => ({
      kind,
      source,
      target,
      isAround: from! <= begun && begun <= to,
    })),
  ).toEqual([
    { kind: 'ended', source: 'x:1', target: 'x:2', isAround: true },
    { kind: 'formed', source: 'x:1', target: 'x:5', isAround: true },
  ]);
  const status = await runHere(
    ['status', 'bounds', '--db', 'bounds.sqlite', '--format', 'json'],
    here(FIRST + DAY + 5 * 3_600_000),
  );
  expect(JSON.parse(status.stdout)).toMatchObject({ running: false, most_per_day: 0.35, spent_today: 0.29 });
  expect(JSON.parse(status.stdout).notes.join()).toContain(
    'it goes on from 3 June 2026, 00:00 UTC, as the money of the day is used up',
  );
  // Those that the money did not reach for were last seen the day before: nothing is known of them since.
  const rows = async (one: string, other: string) => {
    const asked = ['follows', one, other, '-s', 'bounds', '--db', 'bounds.sqlite', '--format', 'json'];
    return JSON.parse((await runHere(asked, here())).stdout).rows as Record<string, string>[];
  };
  const last = (await rows('n6', 'n3')).filter(({ source }) => source === 'n6').at(-1);
  expect(last).toMatchObject({ follows: 'unknown', to: '' });
});

test('a day is sealed from the lists that were read on it, and the others are not read', async () => {
  const accounts = ring(6);
  server = await startX(accounts);
  roster('sealed.csv', 6);
  await runHere(words('sealed', '1', '--for', '2h'), here());
  (accounts[0] as { follows: readonly string[] }).follows = ['3', '5', '900'];
  const seal = async (day: string, name: string) => {
    const asked = ['seal', 'sealed', '--at', day, '--snapshot', name, '--db', 'sealed.sqlite'];
    expect((await runHere(asked, here())).code).toBe(0);
    const ties = await runHere(['export', name, `${name}.csv`, '--db', 'sealed.sqlite'], here());
    expect(ties.code).toBe(0);
    const store = openStore(`${folder.path}/sealed.sqlite`);
    const snapshot = findSnapshot(store, name)!;
    const content = readContent(store, snapshot);
    const found = {
      hash: snapshot.contentHash,
      verdicts: content.entries.map(({ verdict }) => verdict),
      first: [...content.ties.source].flatMap((source, k) =>
        content.accounts[source] === 'x:1' ? [content.accounts[content.ties.target[k]!]] : [],
      ),
    };
    store.close();
    return found;
  };
  const before = await seal('2026-06-01', 'before');
  expect(before).toMatchObject({ verdicts: Array(6).fill('complete'), first: ['x:2', 'x:3'] });
  await runHere(words('sealed', '0.35', '--for', '4h'), here(FIRST + DAY + 1));
  // What is read later makes it no other.
  expect((await seal('2026-06-01', 'again')).first).toEqual(before.first);
  const next = await seal('2026-06-02', 'next');
  expect(next.first).toEqual(['x:3', 'x:5']);
  const counts = (verdict: string) => next.verdicts.filter((one) => one === verdict).length;
  expect([counts('complete'), counts('not-read')]).toEqual([3, 3]);
});

test('an account that comes into the roster is bought by itself, with its price said, and the others when they are due', async () => {
  server = await startX(ring(6));
  roster('joined.csv', 5);
  await runHere(words('joined', '1', '--for', '2h'), here());
  roster('joined.csv', 6);
  const sum = server.billed;
  const { stderr } = await runHere(words('joined', '1', '--for', '2h'), here(FIRST + DAY / 4));
  expect(stderr).toContain('1 profile to pay for, $0.01, today');
  expect(stderr).toContain('about 10 follows to pay for, $0.10, today');
  expect(server.billed - sum).toBe(11);
});

test('an account that is dearer than a day allows is a gap, said with its price, and the others are read', async () => {
  const accounts = ring(5);
  (accounts[1] as { follows: readonly string[] }).follows = Array.from({ length: 60 }, (_, k) =>
    String(900 + k),
  );
  server = await startX(accounts);
  roster('dear.csv', 5);
  const { stderr } = await runHere(words('dear', '0.50', '--for', '2h'), here());
  expect(stderr).toContain('5 accounts swept, 5 read, 1 of them could not be');
  const { stdout } = await runHere(['status', 'dear', '--db', 'dear.sqlite', '--format', 'json'], here());
  expect(JSON.parse(stdout).rows).toMatchObject([
    {
      handle: 'n2',
      state: 'gap',
      reason: 'could not be read: its 60 follows cost $0.61 with its profile, and a day may cost $0.50',
    },
  ]);
});

test('what is paid goes with an export, and an import of it spends no more on that day', async () => {
  const accounts = ring(6);
  server = await startX(accounts);
  roster('moved.csv', 6);
  await runHere(words('moved', '1', '--for', '3h'), here());
  accounts[0]!.username = 'other_name';
  await runHere(words('moved', '0.35', '--for', '3h'), here(FIRST + DAY));
  const sum = server.billed;
  const exported = await runHere(['export', 'moved', 'moved-log', '--db', 'moved.sqlite'], here());
  expect(exported).toMatchObject({ code: 0 });
  const { unpublishable, files } = JSON.parse(readFileSync(`${folder.path}/moved-log/manifest.json`, 'utf8'));
  expect(unpublishable).toEqual(['2026-06/renames.csv', 'now/profiles.csv']);
  for (const path of Object.keys(files)) {
    if (unpublishable.includes(path) || path.startsWith('rosters/')) continue;
    expect(readFileSync(`${folder.path}/moved-log/${path}`, 'utf8')).not.toMatch(/other_name|900/);
  }
  const { code } = await runHere(['import', 'moved-log', '--db', 'other.sqlite'], here());
  expect(code).toBe(0);
  const again = words('moved', '0.35', '--for', '3h').map((word) =>
    word === 'moved.sqlite' ? 'other.sqlite' : word,
  );
  await runHere(again, here(FIRST + DAY + 5 * 3_600_000));
  expect(Object.values(paid('moved', 'other'))).toEqual([0.66, 0.26]);
  expect(server.billed).toBe(sum);
  const next = await runHere(again, here(FIRST + 2 * DAY));
  expect(next.code).toBe(0);
  expect(server.billed).toBeGreaterThan(sum);
});

test('killed at random requests, it pays no more than a day may cost and forgets nothing that it paid', async () => {
  const accounts = ring(12);
  server = await startX(accounts, { pageSize: 3 });
  roster('killed.csv', 12);
  let state = 20261128;
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
  const cent = 1e-9;
  const startedOn = Math.floor(Date.now() / DAY);
  let kills = 0;
  for (let k = 0; k < 6; k++) {
    const run = startEntente(words('killed', '1.5', '--for', '10m'), folder.path, {
      X_BEARER_TOKEN: X_TOKEN,
    });
    let left = 2 + Math.floor(random() * 12);
    const delay = random() < 0.5 ? 0 : random() * 8;
    server.disturb = () => {
      left--;
      if (left === 0) setTimeout(() => run.kill('SIGKILL'), delay);
      return null;
    };
    // Where its money is used up before, it would wait for the next day.
    const idle = setInterval(() => {
      if (server.disturb !== null && inStatus().includes('used up')) run.kill('SIGKILL');
    }, 2_000);
    const { code } = await run.ended;
    clearInterval(idle);
    if (code === null) kills++;
    const sums = paid('killed');
    const days = 1 + Math.floor(Date.now() / DAY) - startedOn;
    const all = Object.values(sums).reduce((a, b) => a + b, 0) + reserved();
    expect(server.billed / 100).toBeLessThanOrEqual(all + cent);
    expect(all).toBeLessThanOrEqual(1.5 * days + cent);
  }
  expect(kills).toBe(6);
  server.disturb = null;
  const rest = await runHere(words('killed', '5', '--for', '2h'), here(Date.now()));
  expect(rest.stderr).toContain('12 accounts swept, 12 read');
  // Beside what was lost with a kill nothing was bought twice.
  const lost = inLog('killed', (store) =>
    store
      .prepare<[], number>('SELECT coalesce(sum(item_count), 0) FROM watch_payment WHERE lost = 1')
      .pluck()
      .get(),
  )!;
  expect(server.billed).toBeLessThanOrEqual(12 + 120 + lost);

  function inStatus(): string {
    return inLog('killed', (store) =>
      String(store.prepare<[], string>('SELECT reason FROM watch_next').pluck().get()),
    );
  }
  function reserved(): number {
    return inLog('killed', (store) =>
      store
        .prepare<[], number>('SELECT coalesce(sum(item_count * price), 0.0) FROM watch_reservation')
        .pluck()
        .get(),
    )!;
  }
});

test.each([
  [[], '--max-cost-per-day DOLLARS, which is never exceeded'],
  [['--max-cost-per-day', '0.01'], 'reads no account'],
  [['--max-cost-per-day', '5', '--max-cost', '5'], 'a watch is bounded by --max-cost-per-day'],
  [['--max-cost-per-day', '5', '--activity'], 'posts of x are not watched'],
  [['--max-cost-per-day', 'much'], 'write a number such as 25 or 0.01'],
])('a watch of X with %j says what to do', async (more, said) => {
  server = await startX([]);
  roster('refused.csv', 1);
  const asked = [
    'watch',
    'refused',
    '--network',
    'x',
    '--stream',
    'none',
    '--roster',
    'refused.csv',
    '--x-api',
    server.url,
  ];
  expect(await runHere([...asked, ...more], here())).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(said),
  });
  expect(server.asked).toEqual([]);
});
