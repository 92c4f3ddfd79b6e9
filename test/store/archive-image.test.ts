/** Archives that are kept as they were read: every answer is that of the files as they are now. */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Kept, openCache } from '../../src/cache.ts';
import { dropImage, openArchivedSnapshot } from '../../src/store/archive-image.ts';
import { readContent } from '../../src/store/content.ts';
import { findMeasures, keepMeasures } from '../../src/store/measures.ts';
import { takeInActivity } from '../../src/store/read-archive.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { writeArchive } from '../../src/store/write-archive.ts';
import type { MeasureNote } from '../../src/values/measured.ts';
import { archiveFiles } from '../support/archive-files.ts';
import { postedSnapshot } from '../support/posted.ts';
import { sealedSnapshot } from '../support/snapshots.ts';

const TERMS = { profiles: true, posts: true, statement: 'all may be published' };
let home: string;
let archive: string;
let kept: Kept;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'entente-'));
  archive = join(home, 'archive');
  kept = { cache: openCache({ XDG_CACHE_HOME: home })!, build: 'one' };
  const store = openMemoryStore();
  const posted = sealSnapshot(store, postedSnapshot(store, 'posted'), {
    sealedAt: '2026-06-02T00:00:00.000Z',
  });
  writeArchive(archive, archiveFiles(store, posted, TERMS));
  writeArchive(join(home, 'other'), archiveFiles(store, sealedSnapshot(store, 'other'), TERMS));
  store.close();
});
afterEach(() => rmSync(home, { recursive: true }));

const images = () => {
  const { folder } = kept.cache;
  return readdirSync(folder).map((name) => join(folder, name));
};
const open = (dir = archive, by: Kept | null = kept) => {
  const opened = openArchivedSnapshot(dir, by);
  const { store, snapshot } = opened;
  return { ...opened, all: { snapshot, content: readContent(store, snapshot) } };
};

test('what is kept of an archive is what was read of it, and is read no second time', () => {
  const first = open();
  first.keep();
  const [image] = images();
  const { mtimeMs, ino } = statSync(image!);
  const second = open();
  second.keep();
  expect(second.all).toEqual(first.all);
  expect(second.all).toEqual(open(archive, null).all);
  expect(images()).toEqual([image]);
  expect(statSync(image!)).toMatchObject({ mtimeMs, ino });
});

test('what was computed of it is there for the next question', () => {
  const basis = { engine: 'e', options: '{}' };
  const notes: MeasureNote[] = [{ is: 'unconverged', columns: ['hub'] }];
  const { store, snapshot, keep } = open();
  keepMeasures(store, snapshot, { ...basis, accountIds: [], columns: [], clusters: [], notes });
  takeInActivity(store, snapshot);
  keep();
  const next = open();
  expect(findMeasures(next.store, next.snapshot, basis)).toEqual(notes);
  const sums = 'SELECT * FROM activity_sum ORDER BY account';
  expect(next.store.prepare(sums).all()).toEqual(store.prepare(sums).all());
  expect(next.store.prepare(sums).all()).not.toEqual([]);
});

test.each(['roster.csv', 'verdicts.csv', 'ties.csv', 'unseen.csv', 'profiles.csv', 'posts.csv'])(
  'a change of %s that leaves its size and its time as they were is found out',
  (name) => {
    const first = open();
    takeInActivity(first.store, first.snapshot);
    first.keep();
    const file = join(archive, name);
    const { atime, mtime } = statSync(file);
    const bytes = readFileSync(file);
    bytes[bytes.length - 2]! ^= 1;
    writeFileSync(file, bytes);
    utimesSync(file, atime, mtime);
    expect(() => {
      const { store, snapshot } = open();
      takeInActivity(store, snapshot);
    }).toThrow('the file is not the one that was sealed');
  },
);

test('another manifest is another archive', () => {
  open().keep();
  const file = join(archive, 'manifest.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"date": "2026-06-01"', '"date": "2026-06-03"'));
  expect(readFileSync(file, 'utf8')).not.toBe(text);
  expect(() => open()).toThrow('it is not the one that was sealed');
});

test('what is kept and damaged, or put in the place of another, changes no answer', () => {
  const plain = open(archive, null).all;
  open(join(home, 'other')).keep();
  const [other] = images();
  open().keep();
  const image = images().find((path) => path !== other)!;
  const bytes = readFileSync(image);
  bytes.fill(0x41, bytes.length - 4096);
  writeFileSync(image, bytes);
  const { all, keep } = open();
  expect(all).toEqual(plain);
  keep();
  renameSync(other!, image);
  expect(open().all).toEqual(plain);
});

test('another build of the program reads the archive itself', () => {
  open().keep();
  open(archive, { ...kept, build: 'two' }).keep();
  expect(images()).toHaveLength(2);
});

test('an archive that is written anew takes what was kept of the old one with it', () => {
  open().keep();
  open(join(home, 'other')).keep();
  dropImage(archive, kept);
  expect(images()).toHaveLength(1);
  dropImage(join(home, 'none'), kept);
  dropImage(archive, null);
});
