import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withheldBy } from '../../src/store/archive.ts';
import { hashParts, sha256 } from '../../src/store/archive-text.ts';
import { readContent } from '../../src/store/content.ts';
import type { Store } from '../../src/store/driver.ts';
import { ledgerWriter } from '../../src/store/ledger-writer.ts';
import { readArchive } from '../../src/store/read-archive.ts';
import { readSeats } from '../../src/store/seats.ts';
import { changedParts, createSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { writeArchive } from '../../src/store/write-archive.ts';
import { archiveFiles } from '../support/archive-files.ts';
import { EVIDENCE, SEATS } from '../support/seats.ts';
import { rosterRow, sealedSnapshot, smallSnapshot, THREE } from '../support/snapshots.ts';

const OPEN_TERMS = { profiles: true, posts: true, statement: 'all may be published' };
const STRICT_TERMS = { profiles: false, posts: false, statement: 'no profiles' };

let directory: string;
let store: Store;

beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'entente-')), 'archive');
  store = openMemoryStore();
});

afterEach(() => {
  store.close();
  rmSync(join(directory, '..'), { recursive: true });
});

/** Dated ties, a hostile name, an entry that resolved to nothing, a profile. */
function richSnapshot(withholdable: readonly string[] = []) {
  const snapshot = createSnapshot(store, {
    name: 'rich',
    network: 'bluesky',
    date: '2026-06-01',
    origin: 'crawl',
    meaning: 'declared',
    simulated: false,
    extraColumns: ['party', '1'],
    options: { cap: 100 },
    counts: { malformed: 2 },
    rows: [
      rosterRow({
        actor: 'a',
        name: '=1+1, "quoted"\nline',
        network: 'bluesky',
        handle: 'a.test',
        extra: { party: "'A", '1': 'one' },
      }),
      rosterRow({
        actor: 'b',
        name: '-',
        network: 'bluesky',
        handle: 'b.test',
        extra: { party: '', '1': '' },
      }),
      rosterRow({
        actor: 'c',
        name: 'C',
        network: 'bluesky',
        handle: 'c.test',
        extra: { party: '', '1': '' },
      }),
    ],
    startedAt: '2026-06-01T10:00:00.000Z',
    seats: SEATS,
  });
  const profile = {
    handle: 'a.test',
    displayName: '\t@SUM(1)',
    audienceCount: 12,
    declaredCount: 5,
    postCount: null,
    createdAt: null,
  };
  const writer = ledgerWriter(store, snapshot);
  writer.lookUps([
    {
      number: 1,
      accountId: 'did:plc:a',
      profile: { ...profile, verified: { by: 'did:plc:b', at: '2025-01-01T00:00:00Z' } },
    },
    { number: 2, accountId: 'did:plc:b', profile: { ...profile, handle: 'b.test', displayName: '' } },
    { number: 3, verdict: 'not-found', reason: 'Profile not found' },
  ]);
  writer.page({
    accountId: 'did:plc:a',
    way: 'records',
    ties: [
      {
        target: 'did:plc:b',
        followedAt: '2030-01-01T00:00:00Z',
        doubt: 'later than observed',
        recordKey: '3lqalf5wyk22d',
        cid: 'bafyreia',
      },
    ],
    listedCount: 5,
    outsideCount: 4,
    malformedCount: 0,
    cursor: null,
  });
  writer.verdict('did:plc:a', 'complete', '');
  writer.verdict('did:plc:b', 'failed', 'no answer');
  return sealSnapshot(store, snapshot, { sealedAt: '2026-06-02T00:00:00.000Z', withholdable });
}

test('an archive reads back to an equal snapshot, whatever the cells hold', () => {
  const sealed = richSnapshot();
  writeArchive(directory, archiveFiles(store, sealed, OPEN_TERMS));
  const other = openMemoryStore();
  const copy = readArchive(other, directory, 'copy');
  expect(copy.contentHash).toBe(sealed.contentHash);
  expect(changedParts(other, copy)).toEqual([]);
  const { snapshot: _, ...content } = readContent(store, sealed);
  expect(readContent(other, copy)).toMatchObject(content);
  other.close();
});

test('what the terms withhold is not in the files, and the content hash still holds', () => {
  const sealed = richSnapshot(withheldBy(STRICT_TERMS));
  const files = archiveFiles(store, sealed, STRICT_TERMS);
  expect([...files.keys()].sort()).toEqual([
    'evidence.csv',
    'manifest.json',
    'roster.csv',
    'seats.csv',
    'ties.csv',
    'unseen.csv',
    'verdicts.csv',
  ]);
  expect([...files.values()].join()).not.toContain('SUM(1)');
  writeArchive(directory, files);
  const other = openMemoryStore();
  const copy = readArchive(other, directory);
  expect(copy.contentHash).toBe(sealed.contentHash);
  expect(changedParts(other, copy)).toEqual([]);
  const again = archiveFiles(other, copy, STRICT_TERMS);
  expect(again).toEqual(files);
  other.close();
});

test('a changed file, a missing file and a foreign folder are refused by name', () => {
  const sealed = sealedSnapshot(store, 'sealed');
  writeArchive(directory, archiveFiles(store, sealed, OPEN_TERMS));
  appendFileSync(join(directory, 'ties.csv'), 'did:plc:c,did:plc:b,,\n');
  rmSync(join(directory, 'profiles.csv'));
  const other = openMemoryStore();
  expect(() => readArchive(other, directory)).toThrow(
    /ties\.csv: the file is not the one that was sealed[\s\S]*profiles\.csv: the file is missing/,
  );
  writeFileSync(join(directory, 'holiday.jpg'), '');
  expect(() => writeArchive(directory, archiveFiles(store, sealed, OPEN_TERMS))).toThrow('holiday.jpg');
  other.close();
});

test('files that only bear the names of an archive’s are neither written over nor deleted', () => {
  const files = archiveFiles(store, sealedSnapshot(store, 'sealed'), OPEN_TERMS);
  mkdirSync(directory);
  writeFileSync(join(directory, 'roster.csv'), 'mine');
  expect(() => writeArchive(directory, files)).toThrow('roster.csv');
  expect(readFileSync(join(directory, 'roster.csv'), 'utf8')).toBe('mine');
  rmSync(join(directory, 'roster.csv'));
  const old = archiveFiles(store, readArchive(store, 'test/golden/archive-format-3/few'), OPEN_TERMS);
  writeArchive(directory, old);
  writeFileSync(join(directory, 'evidence.csv'), 'mine');
  expect(() => writeArchive(directory, old)).toThrow('evidence.csv');
  expect(readdirSync(directory)).toContain('evidence.csv');
});

test('what was left by a writing that was killed is no stranger', () => {
  const sealed = sealedSnapshot(store, 'sealed');
  const files = archiveFiles(store, sealed, OPEN_TERMS);
  writeArchive(directory, files);
  writeFileSync(join(directory, '.ties.csv.new'), 'did:plc:a,');
  writeFileSync(join(directory, '.manifest.json.new'), '{');
  writeArchive(directory, files);
  expect(readdirSync(directory).sort()).toEqual([...files.keys()].sort());
});

test('an archive whose manifest was changed is refused and leaves nothing behind', () => {
  const sealed = sealedSnapshot(store, 'sealed');
  writeArchive(directory, archiveFiles(store, sealed, OPEN_TERMS));
  const path = join(directory, 'manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('2026-06-01', '2025-06-01'));
  const other = openMemoryStore();
  expect(() => readArchive(other, directory)).toThrow('not the one that was sealed');
  expect(other.prepare('SELECT count(*) FROM snapshot').pluck().get()).toBe(0);
  other.close();
});

test('the content hash does not depend on the name or the order in which accounts were met', () => {
  const ties = [
    [0, 1],
    [1, 0],
    [2, 0],
  ] as const;
  const first = sealSnapshot(store, smallSnapshot(store, 'first', THREE, ties), { sealedAt: '2026-06-02' });
  const other = openMemoryStore();
  smallSnapshot(other, 'warm-up', [...THREE].reverse(), []);
  const second = sealSnapshot(other, smallSnapshot(other, 'second', THREE, [...ties].reverse()), {
    sealedAt: '2027-01-01',
  });
  expect(second.contentHash).toBe(first.contentHash);
  other.close();
});

describe('an archive of the first format', () => {
  test.each(['declared', 'withheld'])('%s reads back, verifies, and is written again as it was', (which) => {
    const old = join('test/golden/archive-format-1', which);
    const { content_hash } = JSON.parse(readFileSync(join(old, 'manifest.json'), 'utf8'));
    const copy = readArchive(store, old);
    expect(copy).toMatchObject({ contentHash: content_hash, hashVersion: 1 });
    expect(changedParts(store, copy)).toEqual([]);
    const files = archiveFiles(store, copy, which === 'withheld' ? STRICT_TERMS : OPEN_TERMS);
    for (const [name, text] of files) expect(readFileSync(join(old, name), 'utf8'), name).toBe(text);
    expect([...files.keys()].sort()).toEqual(readdirSync(old).sort());
  });

  test('what is sealed from now on is of the fourth', () => {
    expect(richSnapshot()).toMatchObject({ hashVersion: 4 });
  });
});

describe('seats and evidence', () => {
  test('are files of the archive, a row a holder, and read back as they were', () => {
    const files = archiveFiles(store, richSnapshot(), OPEN_TERMS);
    expect(files.get('seats.csv')!.split('\n').slice(0, 3)).toEqual([
      'seat,country,offices,actors,holder,since,source,page_date,address,seen_at',
      'FR:head-of-state,FR,head-of-state,ann,Ann,2022-05-14,"a, site",,https://gov.test/ann,2026-05-01',
      'FR:head-of-government,FR,head-of-government,bob cy,"""bob"", =holder",,,,,',
    ]);
    expect(files.get('seats.csv')).toContain('\nFR:foreign-ministry,FR,foreign-ministry,fr-mfa,,,,,,\n');
    expect(files.get('evidence.csv')!.split('\n')).toHaveLength(EVIDENCE.length + 2);
    writeArchive(directory, files);
    const other = openMemoryStore();
    const copy = readArchive(other, directory);
    expect(readSeats(other, copy)).toEqual(SEATS);
    expect(archiveFiles(other, copy, OPEN_TERMS)).toEqual(files);
    other.close();
  });

  test('a changed row of either is told, and its file alone', () => {
    writeArchive(directory, archiveFiles(store, richSnapshot(), OPEN_TERMS));
    const other = openMemoryStore();
    for (const [file, from, to] of [
      ['evidence', 'none-found', 'account'],
      ['seats', 'cy', 'dee'],
    ] as const) {
      const path = join(directory, `${file}.csv`);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace(from, to));
      expect(() => readArchive(other, directory)).toThrow(
        new RegExp(`${file}.csv: the file is not the one that was sealed`),
      );
      writeFileSync(path, text);
    }
    other.close();
  });

  test('of an archive of the third format there are none, and it stays as it was sealed', () => {
    const old = 'test/golden/archive-format-3/few';
    const copy = readArchive(store, old);
    expect(copy).toMatchObject({ hashVersion: 3 });
    expect(readSeats(store, copy)).toBeNull();
    expect(changedParts(store, copy)).toEqual([]);
    const files = archiveFiles(store, copy, OPEN_TERMS);
    expect([...files.keys()].sort()).toEqual(readdirSync(old).sort());
    for (const [name, text] of files) {
      if (name !== 'manifest.json') expect(readFileSync(join(old, name), 'utf8'), name).toBe(text);
    }
  });
});

/** Archives that 0.13.0 made. */
const SECOND = 'test/golden/archive-format-2';

describe('reasons', () => {
  const REASON = 'it declares 275 follows and lists none';
  const sealedWith = (reason: string) => {
    const snapshot = smallSnapshot(store, 'small', THREE, [[0, 1]]);
    ledgerWriter(store, snapshot).verdict('did:plc:b', 'hidden', reason, [
      { target: 'did:plc:c', reason: 'a server said so; and more' },
    ]);
    return sealSnapshot(store, snapshot, { sealedAt: '2026-06-02' });
  };

  test('an archive has their codes, and a database that reads it their words; both have one hash', () => {
    const sealed = sealedWith(REASON);
    const files = archiveFiles(store, sealed, OPEN_TERMS);
    expect(files.get('verdicts.csv')).toContain(',hidden,follows-hidden?declared=275,');
    expect(files.get('unseen.csv')).toContain(',words?text=a%20server%20said%20so words?text=and%20more');
    writeArchive(directory, files);
    const other = openMemoryStore();
    const copy = readArchive(other, directory);
    expect(changedParts(other, copy)).toEqual([]);
    expect(copy.contentHash).toBe(sealed.contentHash);
    const { entries, unseen } = readContent(other, copy);
    expect(entries.map(({ reason }) => reason)).toContain(REASON);
    expect(unseen.reason).toEqual(['a server said so; and more']);
    expect(archiveFiles(other, copy, OPEN_TERMS)).toEqual(files);
    other.close();
  });

  test('a code that this version does not know is refused with its line', () => {
    const files = new Map(archiveFiles(store, sealedWith(REASON), OPEN_TERMS));
    const verdicts = files.get('verdicts.csv')!.replace('follows-hidden?declared=275', 'of-the-future?a=1');
    const manifest = JSON.parse(files.get('manifest.json')!);
    const parts = { ...manifest.parts, verdicts: sha256(verdicts) };
    files.set('verdicts.csv', verdicts);
    files.set('manifest.json', JSON.stringify({ ...manifest, parts, content_hash: hashParts(parts) }));
    writeArchive(directory, files);
    const other = openMemoryStore();
    expect(() => readArchive(other, directory)).toThrow(
      /verdicts\.csv:3: "of-the-future\?a=1" is no reason that this version knows/,
    );
    other.close();
  });

  test.each(readdirSync(SECOND))('%s, of the second format, stays as it was sealed', (name) => {
    const old = join(SECOND, name);
    const { content_hash, withheld } = JSON.parse(readFileSync(join(old, 'manifest.json'), 'utf8'));
    const copy = readArchive(store, old);
    expect(copy).toMatchObject({ contentHash: content_hash, hashVersion: 2 });
    expect(changedParts(store, copy)).toEqual([]);
    const files = archiveFiles(store, copy, withheld.length > 0 ? STRICT_TERMS : OPEN_TERMS);
    for (const file of ['verdicts.csv', 'unseen.csv', 'ties.csv', 'roster.csv'])
      expect(files.get(file)).toBe(readFileSync(join(old, file), 'utf8'));
    expect(files.get('verdicts.csv')).toContain('it declares');
  });
});

test('a part that the terms of the sealed snapshot let be published cannot be left out of its archive', () => {
  const files = new Map(archiveFiles(store, richSnapshot(), OPEN_TERMS));
  const manifest = JSON.parse(files.get('manifest.json')!);
  files.delete('profiles.csv');
  files.set('manifest.json', JSON.stringify({ ...manifest, withheld: ['profiles'] }));
  writeArchive(directory, files);
  const other = openMemoryStore();
  expect(() => readArchive(other, directory)).toThrow('profiles.csv: the file is missing');
  files.set(
    'manifest.json',
    JSON.stringify({ ...manifest, withheld: ['profiles'], withholdable: ['profiles'] }),
  );
  writeArchive(directory, files);
  expect(() => readArchive(other, directory)).toThrow('manifest.json: it is not the one that was sealed');
  other.close();
});
