/** Files of an archive that are none: links, pipes, endless devices, and letters that are lost. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { descriptionFaults } from '../../src/publish/archive-package.ts';
import { readManifest } from '../../src/store/archive.ts';
import { hashParts, sha256 } from '../../src/store/archive-text.ts';
import { readEditionArchive } from '../../src/store/edition-archive.ts';
import { readLogManifest } from '../../src/store/log-archive.ts';
import { readArchive } from '../../src/store/read-archive.ts';
import { readLog } from '../../src/store/read-log.ts';
import { countArchive } from '../../src/store/snapshot-counts.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { createWatch, watchWriter } from '../../src/store/watch-log.ts';
import { archiveTexts, writeArchive } from '../../src/store/write-archive.ts';
import { writeLog } from '../../src/store/write-log.ts';
import { temporaryFolder } from '../support/folder.ts';
import { sealedSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();
const whole = join(folder.path, 'whole');
const terms = { profiles: true, posts: true, statement: 'all may be published' };
const store = openMemoryStore();
writeArchive(whole, archiveTexts(store, sealedSnapshot(store, 'small'), terms));
const startedAt = Date.parse('2026-01-01T00:00:00Z');
const fresh = { name: 'log', network: 'sandbox', simulated: true, isKeyed: true, options: {}, startedAt };
const watch = createWatch(store, fresh);
watchWriter(store, watch).roster('network,handle\nsandbox,one.test\n', startedAt);
const exported = join(folder.path, 'log');
await writeLog(store, watch, { dir: exported, terms, exportedAt: '2026-01-02T00:00:00Z' });

function copyOf(name: string, from = whole): string {
  const directory = join(folder.path, name);
  cpSync(from, directory, { recursive: true });
  return directory;
}

const HARMS = {
  'a link to a device without an end': (file: string) => {
    rmSync(file);
    symlinkSync('/dev/zero', file);
  },
  'a link to the very file': (file: string) => {
    renameSync(file, `${folder.path}/moved`);
    symlinkSync(`${folder.path}/moved`, file);
  },
  'a pipe': (file: string) => {
    rmSync(file);
    execFileSync('mkfifo', [file]);
  },
};

test.each(Object.entries(HARMS))('%s is no file of an archive, and is named', (what, harm) => {
  for (const file of ['ties.csv', 'manifest.json']) {
    const directory = copyOf(`${what} ${file}`);
    harm(join(directory, file));
    const told = `${join(directory, file)} is no regular file`;
    expect(() => readArchive(openMemoryStore(), directory)).toThrow(told);
    if (file === 'ties.csv') expect(() => countArchive(directory)).toThrow(told);
  }
  const edition = copyOf(`${what} edition`, 'data/editions/sandbox-edition-2026');
  harm(join(edition, 'actors.csv'));
  expect(() => readEditionArchive(edition)).toThrow(`${join(edition, 'actors.csv')} is no regular file`);
  const log = copyOf(`${what} log`, exported);
  harm(join(log, 'rosters/1.csv'));
  expect(() => readLog(openMemoryStore(), log, '2026-01-02T00:00:00Z')).toThrow(
    `${join(log, 'rosters/1.csv')} is no regular file`,
  );
  harm(join(log, 'manifest.json'));
  expect(() => readLogManifest(log)).toThrow(`${join(log, 'manifest.json')} is no regular file`);
});

test('what describes an archive is no other file either', () => {
  const directory = copyOf('crate', 'data/snapshots/sandbox-2026');
  HARMS['a pipe'](join(directory, 'ro-crate-metadata.json'));
  const snapshot = readArchive(openMemoryStore(), directory, undefined, { posts: false });
  expect(() => descriptionFaults(directory, snapshot)).toThrow('ro-crate-metadata.json is no regular file');
});

test('a file larger than any of an archive is not read into memory', () => {
  const directory = copyOf('sparse');
  truncateSync(join(directory, 'manifest.json'), 2 ** 30);
  expect(() => readManifest(directory)).toThrow(`${join(directory, 'manifest.json')} is larger than`);
});

test('an id with letters that are no UTF-8 is not read as another id', () => {
  for (const part of ['ties', 'verdicts']) {
    const directory = copyOf(`letters ${part}`);
    const file = join(directory, `${part}.csv`);
    const bytes = readFileSync(file);
    bytes[bytes.lastIndexOf(',did:') + 5] = 0xff;
    writeFileSync(file, bytes);
    const manifest = readManifest(directory);
    const parts = { ...manifest.parts, [part]: sha256(bytes) };
    const sealed = { ...manifest, parts, content_hash: hashParts(parts) };
    writeFileSync(join(directory, 'manifest.json'), JSON.stringify(sealed));
    expect(() => readArchive(openMemoryStore(), directory)).toThrow(/is not UTF-8/);
  }
});
