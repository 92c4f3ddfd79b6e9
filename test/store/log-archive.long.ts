/** A log goes into a folder of text and comes back: the same bytes, the same answers, and it goes on as if nothing had been. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sealLog } from '../../src/log/seal-log.ts';
import { publicationTerms } from '../../src/roster/publication-terms.ts';
import { sha256 } from '../../src/store/archive-text.ts';
import type { Store } from '../../src/store/driver.ts';
import { readLog } from '../../src/store/read-log.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { findWatch, readTieEvents } from '../../src/store/watch-log.ts';
import { writeLog } from '../../src/store/write-log.ts';
import { readTree, temporaryFolder } from '../support/folder.ts';
import { BEGIN, DAYS, dayText, drawLog, goOn } from '../support/random-log.ts';

const folder = temporaryFolder();
const DAY = 86_400_000;
let number = 0;
const fresh = () => join(folder.path, `log-${number++}`);

function write(store: Store, dir: string, terms = publicationTerms('sandbox')) {
  return writeLog(store, findWatch(store, 'drawn')!, { dir, terms, exportedAt: '2026-01-01T00:00:00.000Z' });
}

function read(dir: string): Store {
  const store = openMemoryStore();
  readLog(store, dir, '2026-01-02T00:00:00.000Z');
  return store;
}

function hashOn(store: Store, date: string): string {
  const sealed = { name: 'one', date, sealedAt: '2026-01-01T00:00:00.000Z' };
  return sealLog(store, findWatch(store, 'drawn')!, sealed, openMemoryStore()).contentHash!;
}

test('what is drawn, exported and imported is exported to the same bytes, seals to the same hashes, and goes on the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.integer({ min: 1, max: DAYS - 5 }), async (seed, day) => {
      const [store, first, second] = [openMemoryStore(), fresh(), fresh()];
      const drawn = drawLog(store, seed);
      const { hash } = await write(store, first);
      const back = read(first);
      expect((await write(back, second)).hash).toBe(hash);
      expect(readTree(second)).toEqual(readTree(first));
      for (const date of [dayText(BEGIN + day * DAY), dayText(BEGIN + (DAYS - 5) * DAY)]) {
        expect(hashOn(back, date)).toBe(hashOn(store, date));
      }
      const copy = {
        ...drawn,
        truth: new Map([...drawn.truth].map(([id, follows]) => [id, new Map(follows)])),
      };
      goOn(store, drawn, `${seed}+`, BEGIN + DAYS * DAY, 20);
      goOn(back, copy, `${seed}+`, BEGIN + DAYS * DAY, 20);
      const { written, unchanged, hash: later } = await write(store, first);
      expect(written).toBeGreaterThan(0);
      // The months that had ended, but for a span that is told late.
      expect(unchanged).toBeGreaterThan(5);
      expect((await write(back, second)).hash).toBe(later);
      expect([...readTieEvents(back, findWatch(back, 'drawn')!)].map(({ id, ...event }) => event)).toEqual(
        [...readTieEvents(store, findWatch(store, 'drawn')!)].map(({ id, ...event }) => event),
      );
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

test('an export again writes nothing, and names its files by their hashes', async () => {
  const [store, dir] = [openMemoryStore(), fresh()];
  drawLog(store, 'again');
  const { hash, written } = await write(store, dir);
  expect(await write(store, dir)).toMatchObject({ hash, written: 0, unchanged: written });
  const { files } = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
  const tree = readTree(dir);
  tree.delete('manifest.json');
  expect(Object.keys(files)).toEqual([...tree.keys()].sort());
  for (const [path, text] of tree) {
    expect(files[path]).toEqual({ rows: text.split('\n').length - 2, sha256: sha256(text) });
  }
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['2025-03/ties.csv', '2025-05/spans.csv', 'now/standing.csv']),
  );
});

test('every file that was changed or lost is named, and nothing is imported', async () => {
  const [store, dir] = [openMemoryStore(), fresh()];
  drawLog(store, 'changed');
  await write(store, dir);
  writeFileSync(join(dir, '2025-03/ties.csv'), `${readFileSync(join(dir, '2025-03/ties.csv'))}x\n`);
  rmSync(join(dir, 'now/accounts.csv'));
  cpSync(join(dir, '2025-04'), join(dir, '2031-04'), { recursive: true });
  const other = openMemoryStore();
  expect(() => readLog(other, dir, '')).toThrow(
    /2025-03\/ties\.csv: is not the file that was exported \(its SHA-256 is [0-9a-f]{12}…[\s\S]*now\/accounts\.csv: the file is missing[\s\S]*2031-04\/ties\.csv: is not in the manifest/,
  );
  expect(findWatch(other, 'drawn')).toBeNull();
  rmSync(join(dir, 'manifest.json'));
  expect(() => readLog(other, dir, '')).toThrow(/is half of the archive of a log: it has no manifest.json/);
});

test('a row that cannot be is named with its line, all of them at once, and nothing is imported', async () => {
  const [store, dir] = [openMemoryStore(), fresh()];
  drawLog(store, 'forged');
  await write(store, dir);
  const forge = (path: string, change: (lines: string[]) => void) => {
    const lines = readFileSync(join(dir, path), 'utf8').split('\n');
    change(lines);
    writeFileSync(join(dir, path), lines.join('\n'));
    const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
    manifest.files[path].sha256 = sha256(lines.join('\n'));
    writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
  };
  forge('2025-03/ties.csv', (lines) => {
    lines[2] = lines[2]!.replace(/^[^,]*/, 'yesterday');
    lines[4] = lines[4]!.replace(/,(formed|ended),/, ',began,');
  });
  forge('now/streams.csv', (lines) => {
    lines[0] = 'stream,place,told_at';
  });
  const other = openMemoryStore();
  expect(() => readLog(other, dir, '')).toThrow(
    /ties\.csv:3: "yesterday" in time is no time such as[\s\S]*ties\.csv:5: the row does not fit into a log[\s\S]*streams\.csv:1: the header must be stream,cursor,told_at/,
  );
  expect(findWatch(other, 'drawn')).toBeNull();
});

test('a log that is there already is not imported over, nor one into a folder of another', async () => {
  const [store, dir] = [openMemoryStore(), fresh()];
  drawLog(store, 'one');
  await write(store, dir);
  expect(() => readLog(store, dir, '')).toThrow(
    /there is a log drawn already; import it into another database/,
  );
  const other = openMemoryStore();
  drawLog(other, 'other', 50);
  await expect(write(other, dir)).rejects.toThrow(
    /holds the log up to 2025-06-\S+, and the database only up to/,
  );
  other.exec('DROP TRIGGER watch_update; UPDATE watch SET started_at = started_at - 1');
  await expect(write(other, dir)).rejects.toThrow(/holds another log, drawn/);
  writeFileSync(join(dir, 'notes.txt'), '');
  await expect(write(store, dir)).rejects.toThrow(/holds files that are no log's \(notes\.txt\)/);
});

test('what was killed while it wrote leaves an export that is whole, or one that says that it is not', async () => {
  const [store, dir] = [openMemoryStore(), fresh()];
  const drawn = drawLog(store, 'killed');
  await write(store, dir);
  writeFileSync(join(dir, 'now/.accounts.csv.new'), 'half');
  expect(findWatch(read(dir), 'drawn')).not.toBeNull();
  goOn(store, drawn, 'more', BEGIN + DAYS * DAY, 5);
  const manifest = readFileSync(join(dir, 'manifest.json'));
  await write(store, dir);
  expect(existsSync(join(dir, 'now/.accounts.csv.new'))).toBe(false);
  writeFileSync(join(dir, 'manifest.json'), manifest);
  expect(() => read(dir)).toThrow(/now\/accounts\.csv: is not the file that was exported/);
});

test('what a network does not let be published is in files of their own, which can be taken out', async () => {
  const [store, dir] = [openMemoryStore(), fresh()];
  drawLog(store, 'terms');
  const { unpublishable } = await write(store, dir, publicationTerms('mastodon'));
  expect(unpublishable).toEqual(
    expect.arrayContaining(['now/profiles.csv', 'now/mentions.csv', 'now/feeds.csv', '2025-05/posts.csv']),
  );
  for (const path of unpublishable) rmSync(join(dir, path));
  for (const [, text] of readTree(dir)) expect(text).not.toMatch(/=Name|b,c|,fr,/);
  const [back, watch] = [read(dir), findWatch(store, 'drawn')!];
  expect([...readTieEvents(back, findWatch(back, 'drawn')!)].length).toBe(
    [...readTieEvents(store, watch)].length,
  );
});
