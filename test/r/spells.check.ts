/** What docs/spells.md does in R is done, with the spells of a watched log. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { entente, ROOT } from '../support/program.ts';
import { numbersOf, runR } from './r.ts';

const folder = temporaryFolder();
const db = ['--db', join(folder.path, 'log.sqlite')];
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

beforeAll(() => {
  for (const words of [
    ['watch', 'days', '--network', 'sandbox', '--for', '60d', '--pace', '1000', '--quiet'],
    ['spells', '-s', 'days', '--show', 'spells', '--out', join(folder.path, 'spells.csv')],
  ]) {
    const { code, stderr } = entente([...words, ...db]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
  }
});

test('survival has the curve of ties that formed', () => {
  const { stdout } = entente(['spells', '-s', 'days', '--format', 'json', ...db]);
  const told = JSON.parse(stdout).standing.filter(({ tie }: { tie: string }) => tie === 'follow');
  const theirs = after('summary(curve, times = c(1, 7, 31), extend = TRUE)$surv').flat();
  expect(theirs.length).toBe(3);
  theirs.forEach((survival, k) => {
    expect(survival).toBeGreaterThan(told[k].share_min - 1e-3);
    expect(survival).toBeLessThan(told[k].share_max + 1e-3);
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
