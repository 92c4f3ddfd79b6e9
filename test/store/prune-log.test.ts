/** A log without what was before a day says of that day and of all later ones what it said before, and of earlier ones nothing. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sealLog } from '../../src/log/seal-log.ts';
import { readSources } from '../../src/log/sources.ts';
import { tieAt } from '../../src/log/tie-at.ts';
import { publicationTerms } from '../../src/roster/publication-terms.ts';
import type { Store } from '../../src/store/driver.ts';
import { pruneLog } from '../../src/store/prune-log.ts';
import { readLog } from '../../src/store/read-log.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { verifyLog } from '../../src/store/verify-log.ts';
import { findWatch, lastToldAt, readTieEvents } from '../../src/store/watch-log.ts';
import { writeLog } from '../../src/store/write-log.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGIN, DAYS, dayText, drawLog, goOn } from '../support/random-log.ts';
import { THOROUGH, testOnce } from '../support/thorough.ts';

const folder = temporaryFolder();
const DAY = 86_400_000;
const AT = '2026-01-01T00:00:00.000Z';
let number = 0;

const watchOf = (store: Store) => findWatch(store, 'drawn')!;

async function exported(store: Store): Promise<string> {
  const dir = join(folder.path, `log-${number++}`);
  await writeLog(store, watchOf(store), { dir, terms: publicationTerms('sandbox'), exportedAt: AT });
  return dir;
}

function hashOn(store: Store, date: string): string {
  const day = { name: 'one', date, sealedAt: AT };
  return sealLog(store, watchOf(store), day, openMemoryStore()).contentHash!;
}

/** A day after the last sweep is refused. */
function hashOrRefusal(store: Store, date: string): string {
  try {
    return hashOn(store, date);
  } catch (error) {
    return (error as Error).message;
  }
}

/** What the log says of all pairs, and what is sealed, at some moments from a day on. */
function answers(store: Store, before: number): unknown[] {
  const all = readSources(store, watchOf(store));
  const proved = all.map((source) => ({
    ...source,
    spans: source.spans.filter(({ proof }) => proof !== 'stream'),
  }));
  const moments = Array.from(
    { length: 25 },
    (_, k) => before + Math.floor((k * (BEGIN + (DAYS + 20) * DAY - before)) / 24),
  );
  return [
    ...[all, proved].map((sources) =>
      sources.map((source) =>
        sources.map(({ account }) =>
          moments.map((at) => tieAt(source, account.state.accountId, at, 1)).join(' '),
        ),
      ),
    ),
    ...[0, 1, 9, 40].map((days) => hashOrRefusal(store, dayText(before + days * DAY))),
    lastToldAt(store, watchOf(store)),
  ];
}

function prune(store: Store, day: string) {
  return pruneLog(store, watchOf(store), day, AT);
}

test('of the day and of later ones every answer is as it was, also once the log has gone on, and of earlier ones unknown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.integer({ min: 3, max: DAYS - 10 }), async (seed, days) => {
      const store = openMemoryStore();
      const drawn = drawLog(store, seed);
      const day = dayText(BEGIN + days * DAY);
      const before = Date.parse(day);
      const whole = openMemoryStore();
      const first = await exported(store);
      readLog(whole, first, AT);
      sealLog(store, watchOf(store), { name: 'sealed', date: day, sealedAt: AT });
      const known = answers(store, before);
      const { ties, spans } = prune(store, day);
      expect(answers(store, before)).toEqual(known);
      expect(verifyLog(store, watchOf(store)).changed).toEqual([]);
      expect(days < 20 || ties + spans > 0).toBe(true);
      for (const source of readSources(store, watchOf(store))) {
        for (const at of [before - 1, BEGIN + 1]) expect(tieAt(source, 'did:plc:1bo', at, 1)).toBe('unknown');
      }
      expect(() => hashOn(store, dayText(before - DAY))).toThrow(
        `the log drawn was pruned: it begins on ${day} and knows nothing of ${dayText(before - DAY)} any more`,
      );
      const back = openMemoryStore();
      readLog(back, await exported(store), AT);
      expect(answers(back, before)).toEqual(known);
      const copy = {
        ...drawn,
        truth: new Map([...drawn.truth].map(([id, follows]) => [id, new Map(follows)])),
      };
      goOn(store, drawn, `${seed}+`, BEGIN + DAYS * DAY, 20);
      goOn(whole, copy, `${seed}+`, BEGIN + DAYS * DAY, 20);
      expect(answers(store, before)).toEqual(answers(whole, before));
      await expect(
        writeLog(store, watchOf(store), { dir: first, terms: publicationTerms('sandbox'), exportedAt: AT }),
      ).rejects.toThrow(/holds the log from 2025-03-10 on, of which a part was pruned; keep it/);
    }),
    { numRuns: THOROUGH ? 3 : 1, endOnFailure: true },
  );
});

testOnce('nothing goes that is not sealed and in an export that is there and whole', async () => {
  const store = openMemoryStore();
  const drawn = drawLog(store, 'asked');
  const before = [...readTieEvents(store, watchOf(store))];
  const day = dayText(BEGIN + 50 * DAY);
  expect(() => prune(store, day)).toThrow(
    `no snapshot of ${day} or later was sealed out of drawn; seal one first: entente seal drawn --at ${day} --snapshot NAME`,
  );
  sealLog(store, watchOf(store), { name: 'early', date: dayText(BEGIN + 49 * DAY), sealedAt: AT });
  expect(() => prune(store, day)).toThrow(/no snapshot of/);
  sealLog(store, watchOf(store), { name: 'late', date: dayText(BEGIN + 60 * DAY), sealedAt: AT });
  expect(() => prune(store, day)).toThrow(
    'nothing was pruned: what goes has to be in an export; write one: entente export drawn DIR',
  );
  const dir = await exported(store);
  rmSync(join(dir, '2025-03/ties.csv'));
  expect(() => prune(store, day)).toThrow(`${dir} is not whole`);
  rmSync(dir, { recursive: true });
  expect(() => prune(store, day)).toThrow(`${dir} is not there any more`);
  expect([...readTieEvents(store, watchOf(store))]).toEqual(before);
  for (const wrong of [dayText(BEGIN), '2031-01-01']) {
    expect(() => prune(store, wrong)).toThrow(
      /is known from 2025-03-10 to 2025-06-\d\d; name a day in between/,
    );
  }
  // An export that was made while the month of the day went on.
  const other = await exported(store);
  goOn(store, drawn, 'later', BEGIN + DAYS * DAY, 20);
  expect(prune(store, dayText(BEGIN + 60 * DAY)).folder).toBe(other);
});

testOnce('an export from before a row that goes does not hold it', async () => {
  const store = openMemoryStore();
  const drawn = drawLog(store, 'short', 30);
  const dir = await exported(store);
  goOn(store, drawn, 'rest', BEGIN + 30 * DAY, 50);
  sealLog(store, watchOf(store), { name: 'sealed', date: dayText(BEGIN + 60 * DAY), sealedAt: AT });
  expect(() => prune(store, dayText(BEGIN + 60 * DAY))).toThrow(`${dir} does not hold all of it`);
});

testOnce(
  'rows of a log go through the door of a pruning alone, and what was pruned stays pruned',
  async () => {
    const store = openMemoryStore();
    drawLog(store, 'door');
    const remove = (table: string) => () => store.prepare(`DELETE FROM ${table}`).run();
    for (const table of ['watch_tie', 'watch_event', 'watch_span', 'watch_sweep']) {
      expect(remove(table)).toThrow('the log of a watch is only added to');
    }
    await exported(store);
    sealLog(store, watchOf(store), { name: 'sealed', date: dayText(BEGIN + 60 * DAY), sealedAt: AT });
    prune(store, dayText(BEGIN + 60 * DAY));
    for (const table of ['watch_tie', 'watch_event', 'watch_span']) {
      expect(remove(table)).toThrow('the log of a watch is only added to');
    }
    expect(remove('watch_pruning')).toThrow('what was pruned stays pruned');
    expect(() => store.prepare('UPDATE watch_pruning SET closed = 0').run()).toThrow(
      'what was pruned stays pruned',
    );
    // Not even while it goes on does anything of the day or later go.
    store
      .prepare("INSERT INTO watch_pruning (watch, before_ms, pruned_at, export_hash) VALUES (1, ?, '', '')")
      .run(BEGIN + 70 * DAY);
    expect(() => store.prepare('DELETE FROM watch_tie WHERE to_ms >= ?').run(BEGIN + 70 * DAY)).toThrow(
      'only added to',
    );
  },
);
