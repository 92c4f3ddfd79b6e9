/**
 * A crawl of X that is killed, stopped and refused at ten caps, half of which fall inside the look-ups: X is never paid
 * more than was allowed, the ledger never says less than the bill, a cap and a stop throw next to nothing away, and a
 * kill no more than was under way. `KILLS_SEED` chooses other moments.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { dollarsReserved, dollarsSpent } from '../../src/store/purchases.ts';
import { countUnread, findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { startEntente } from '../support/program.ts';
import { startX, X_TOKEN, type XAccount } from '../support/x-api.ts';
import { seeded } from './killing.ts';

/** Dollars. The look-ups cost 4.50, the follows 12.00, the posts 3.00. */
const CAPS = [0.5, 1.37, 2.5, 3.99, 4.49, 5, 6.5, 9, 12.34, 17.2];
const KILLS_EACH = 11;
const STOPS = ['SIGINT', 402, 401] as const;
const CENT = 1e-6;
const SEED = Number(process.env.KILLS_SEED ?? 20_261_130);

const folder = temporaryFolder();

/** Four hundred that are protected, and fifty with 24 follows and eight posts, half of which pass another on. */
const ACCOUNTS: XAccount[] = Array.from({ length: 450 }, (_, k) => ({
  id: String(k + 1),
  username: `n${k}`,
  ...(k % 9 === 0
    ? {
        follows: Array.from({ length: 24 }, (_, j) => String(1 + ((k + 1 + j) % 450))),
        posts: Array.from({ length: 8 }, (_, j) => ({
          id: `${k + 1}0${j}`,
          at: new Date(Date.now() - (j + 1) * 86_400_000).toISOString(),
          ...(j % 2 === 0 ? { repostOf: '2' } : {}),
        })),
      }
    : { isProtected: true }),
}));

const rows = ACCOUNTS.map(({ username }, k) => `a${k},N${k},person,FR,other,x,${username}\n`);
folder.write('roster.csv', `actor,name,kind,country,office,network,handle\n${rows.join('')}`);

/** A server of its own and a database of its own, and what the two say. */
async function begin(name: string, random: () => number) {
  const x = await startX(ACCOUNTS, { pageSize: 10 });
  x.delay = () => 3 + random() * 25;
  const db = join(folder.path, `${name}.sqlite`);
  const run = (cap: number) => {
    const words = ['crawl', '--network', 'x', '--x-api', x.url, '--roster', 'roster.csv', '--activity'];
    const money = ['--max-cost', cap.toFixed(2), '--yes'];
    return startEntente([...words, '-s', 'bill', '--db', db, ...money], folder.path, {
      X_BEARER_TOKEN: X_TOKEN,
    });
  };
  const bill = () => x.billed * 0.01 + x.billedPosts * 0.005;
  const look = async (cap: number) => {
    while (x.open > 0) await wait(5);
    const state = { spent: 0, reserved: 0, unread: ACCOUNTS.length };
    const store = existsSync(db) ? openStore(db) : null;
    const snapshot = store === null ? null : findSnapshot(store, 'bill');
    if (store !== null && snapshot !== null) {
      state.spent = dollarsSpent(store, snapshot);
      state.reserved = dollarsReserved(store, snapshot);
      state.unread = countUnread(store, snapshot);
    }
    store?.close();
    expect(bill(), `the bill at a cap of $${cap}`).toBeLessThanOrEqual(cap + CENT);
    expect(state.spent, `the ledger at a cap of $${cap}`).toBeLessThanOrEqual(cap + CENT);
    expect(bill(), 'the bill, against the ledger').toBeLessThanOrEqual(state.spent + CENT);
    return state;
  };
  const end = async () => {
    await x.close();
    for (const ending of ['', '-wal', '-shm']) rmSync(`${db}${ending}`, { force: true });
  };
  return { x, run, bill, look, end };
}

type Trial = Awaited<ReturnType<typeof begin>>;

/** The crawl at this cap, left to its end; then with all the money it takes. @returns the bill of both. */
async function resume({ run, look, bill }: Trial, cap: number): Promise<{ capped: number; whole: number }> {
  const { code } = await run(cap).ended;
  expect(code).toBe(1);
  await look(cap);
  const capped = bill();
  const { code: last, stderr } = await run(100).ended;
  expect({ last, stderr }).toMatchObject({ last: 0 });
  expect((await look(100)).unread).toBe(0);
  return { capped, whole: bill() };
}

/** Requests that the money of a cap reaches for, about. */
const within = (cap: number) => Math.max(1, cap <= 4.5 ? Math.ceil(cap) : 5 + Math.floor((cap - 4.5) * 12));

test('ten caps, a hundred kills and thirty stops: to the cent', async () => {
  const random = seeded(SEED);
  const first = await begin('undisturbed', random);
  expect((await first.run(100).ended).code).toBe(0);
  const { spent } = await first.look(100);
  const whole = first.bill();
  expect(spent).toBeCloseTo(whole);
  expect(whole).toBeCloseTo(19.5);
  await first.end();

  const sums = {
    kills: 0,
    late: 0,
    killed: 0,
    flying: 0,
    stops: 0,
    stopped: 0,
    stoppedBill: 0,
    caps: 0,
    capBill: 0,
  };
  for (const cap of CAPS) {
    const capped = await begin(`cap-${cap}`, random);
    const { whole: bill, capped: spentAtCap } = await resume(capped, cap);
    // What is left of it buys no page any more.
    expect(spentAtCap).toBeGreaterThan(cap - 0.2);
    sums.caps += bill - whole;
    sums.capBill += bill;
    await capped.end();

    for (const kind of STOPS) {
      for (let isStopped = false; !isStopped; ) {
        const trial = await begin(`stop-${cap}-${kind}`, random);
        const { x, run } = trial;
        const last = 1 + Math.floor(random() * within(cap));
        const crawl = run(cap);
        let asked = 0;
        x.disturb = () => {
          asked++;
          if (asked !== last) return null;
          isStopped = true;
          if (kind !== 'SIGINT')
            return { status: kind, body: { title: kind === 402 ? 'CreditsDepleted' : 'Unauthorized' } };
          crawl.kill('SIGINT');
          return null;
        };
        const { code, stderr } = await crawl.ended;
        await trial.look(cap);
        if (code === 130) expect(stderr).toMatch(/interrupted, nothing is lost/);
        x.disturb = null;
        const { whole: bill } = await resume(trial, cap);
        if (isStopped) sums.stops++;
        sums.stopped += bill - whole;
        sums.stoppedBill += bill;
        await trial.end();
      }
    }

    for (let k = 0; k < KILLS_EACH; ) {
      const trial = await begin(`kill-${cap}-${k}`, random);
      const { x, run } = trial;
      const last = 1 + Math.floor(random() * within(cap));
      const delay = random() < 0.5 ? 0 : random() * 30;
      const crawl = run(cap);
      let asked = 0;
      x.disturb = () => {
        asked++;
        if (asked === last) setTimeout(() => crawl.kill('SIGKILL'), delay);
        return null;
      };
      const { code } = await crawl.ended;
      const { reserved } = await trial.look(cap);
      x.disturb = null;
      if (code === null) {
        const { whole: bill } = await resume(trial, cap);
        expect(bill - whole, `thrown away by a kill at request ${last}`).toBeLessThanOrEqual(reserved + CENT);
        sums.kills++;
        sums.killed += bill - whole;
        sums.flying += reserved;
        k++;
      } else sums.late++;
      await trial.end();
    }
    process.stderr.write(`$${cap}: ${JSON.stringify(sums)}\n`);
  }
  process.stderr.write(`${JSON.stringify(sums)}\n`);
  expect(sums.kills).toBeGreaterThanOrEqual(100);
  expect(sums.stops).toBeGreaterThanOrEqual(30);
  expect((sums.stopped + sums.caps) / (sums.stoppedBill + sums.capBill)).toBeLessThan(0.05);
});
