/** What docs/spells.md does in R is done, with the spells of a series of snapshots. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../src/graph/random.ts';
import type { Store } from '../../src/store/driver.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { entente, ROOT } from '../support/program.ts';
import { type SmallAccount, smallSnapshot } from '../support/snapshots.ts';
import { numbersOf, runR } from './r.ts';

const folder = temporaryFolder();
const db = ['--db', join(folder.path, 'series.sqlite')];
const script = [...readFileSync(join(ROOT, 'docs/spells.md'), 'utf8').matchAll(/```r\n([\s\S]*?)```/g)]
  .map(([, block]) => block)
  .join('\n');

/** What a line of R prints after the script of the document. */
const after = (line: string) =>
  numbersOf(
    runR(
      `sink("printed.txt")\n${script}\nsink()\nwrite.table(format(${line}, digits = 17), row.names = FALSE, col.names = FALSE, quote = FALSE)`,
      folder.path,
    ),
  );

/** Ties of twenty accounts, drawn anew for some of the pairs every four days; one account cannot be read now and then. */
function drawSeries(store: Store): void {
  const random = createRandom(5);
  const ids = Array.from({ length: 20 }, (_, k) => `did:plc:${String.fromCharCode(97 + k)}`);
  const standing = ids.map(() => ids.map(() => random() < 0.2));
  for (let number = 0; number < 14; number++) {
    const date = new Date(Date.UTC(2026, 0, 1 + 4 * number)).toISOString().slice(0, 10);
    const accounts = ids.map((id, k): SmallAccount => {
      const verdict = (k + number) % 7 === 0 ? 'failed' : 'complete';
      return { id, verdict, row: { handle: `a${k}.test`, kind: 'institution' } };
    });
    const ties: [number, number][] = [];
    standing.forEach((row, i) => {
      row.forEach((isThere, j) => {
        if (random() < (isThere ? 0.15 : 0.05)) row[j] = !isThere;
        if (row[j] && i !== j && accounts[i]!.verdict === 'complete') ties.push([i, j]);
      });
    });
    const open = smallSnapshot(store, `series-${number}`, accounts, ties, date);
    sealSnapshot(store, open, { sealedAt: `${date}T23:00:00.000Z` });
  }
}

beforeAll(() => {
  const store = openStore(db[1]!);
  drawSeries(store);
  store.close();
  const out = join(folder.path, 'spells.csv');
  const { code, stderr } = entente(['spells', '-s', 'series-13', '--show', 'spells', '--out', out, ...db]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
});

test('survival has the curve of ties that formed', () => {
  const { stdout } = entente(['spells', '-s', 'series-13', '--format', 'json', ...db]);
  const told = JSON.parse(stdout).standing.filter(({ tie }: { tie: string }) => tie === 'follow');
  // R stops early, and has each interval's mass in the middle of it.
  const theirs = after('summary(curve, times = c(1, 7, 31), extend = TRUE)$surv').flat();
  expect(theirs.length).toBe(3);
  expect(told[2].share_max).toBeLessThan(0.97);
  theirs.forEach((survival, k) => {
    expect(survival).toBeGreaterThan(told[k].share_min - 0.01);
    expect(survival).toBeLessThan(told[k].share_max + 0.01);
  });
});

test('relevent has a matrix of time, sender and receiver', () => {
  const events = after('events');
  expect(events.length).toBeGreaterThan(20);
  const [[accounts]] = after('matrix(length(ids))') as [[number]];
  let last = 0;
  for (const [time, sender, receiver, ...more] of events) {
    expect(more).toEqual([]);
    expect(time).toBeGreaterThanOrEqual(last);
    last = time!;
    for (const end of [sender!, receiver!]) {
      expect(Number.isInteger(end) && end >= 1 && end <= accounts).toBe(true);
    }
    expect(sender).not.toBe(receiver);
  }
});
