/** Kills crawls of X at random moments, and compares what X has charged with what the crawl has written down. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { dollarsSpent, readPayments } from '../../src/store/purchases.ts';
import { countUnread, findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { startEntente } from './program.ts';
import { startX, X_TOKEN } from './x-api.ts';

const PRICE = 0.01;
const CENT = 1e-9;

/**
 * Each run is killed by the system at a random request, before or just after its answer, under a cap that is a
 * little higher than the one before; the last run is left to end.
 */
export async function killCrawlsOfX(folder: string, kills: number, seed: number): Promise<void> {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
  const accounts = Array.from({ length: 6 + 6 * kills }, (_, k) => ({
    id: String(k + 1),
    username: `n${k}`,
    follows: Array.from({ length: 30 }, (_, j) => String(1 + ((k + 1 + j) % 500))),
  }));
  const x = await startX(accounts, { pageSize: 10 });
  const db = join(folder, 'killed.sqlite');
  const run = (cap: number) => {
    const words = ['crawl', '--network', 'x', '--x-api', x.url, '--roster', join(folder, 'roster.csv')];
    const money = ['--max-cost', cap.toFixed(2), '--yes'];
    return startEntente([...words, '-s', 'killed', '--db', db, ...money], folder, {
      X_BEARER_TOKEN: X_TOKEN,
    });
  };
  const look = (cap: number) => {
    const store = openStore(db);
    const snapshot = findSnapshot(store, 'killed');
    const spent = snapshot === null ? 0 : dollarsSpent(store, snapshot);
    const lost =
      snapshot === null
        ? 0
        : readPayments(store, snapshot).reduce((sum, one) => sum + one.lostAnswerCount, 0);
    const unread = snapshot === null ? accounts.length : countUnread(store, snapshot);
    store.close();
    expect(x.billed * PRICE).toBeLessThanOrEqual(cap + CENT);
    expect(x.billed * PRICE).toBeLessThanOrEqual(spent + CENT);
    expect(spent).toBeLessThanOrEqual(cap + CENT);
    return { lost, unread };
  };
  let cap = accounts.length * PRICE;
  let killed = 0;
  try {
    for (let k = 0; k < kills; k++) {
      cap += 0.3 + 2 * random();
      const crawl = run(cap);
      let left = 1 + Math.floor(random() * 14);
      const delay = random() < 0.5 ? 0 : random() * 8;
      x.disturb = () => {
        left--;
        if (left === 0 && delay === 0) crawl.kill('SIGKILL');
        else if (left === 0) setTimeout(() => crawl.kill('SIGKILL'), delay);
        return null;
      };
      if ((await crawl.ended).code === null) killed++;
      look(cap);
    }
    x.disturb = null;
    // Some runs come to the end of their money before they are killed.
    expect(killed).toBeGreaterThan(kills / 2);
    const { code, stderr } = await run(1000).ended;
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const { lost, unread } = look(1000);
    expect(unread).toBe(0);
    expect(lost).toBeGreaterThan(0);
    expect(stderr).toMatch(/that never arrived and may have been charged/);
  } finally {
    await x.close();
  }
}

export function rosterOfKills(kills: number): string {
  const rows = Array.from({ length: 6 + 6 * kills }, (_, k) => `a${k},N${k},person,FR,other,x,n${k}\n`);
  return `actor,name,kind,country,office,network,handle\n${rows.join('')}`;
}
