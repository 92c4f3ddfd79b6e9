/** Archives that somebody's hands, a merge or half a copy have harmed: each is told, and none is passed over. */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isArchive, readManifest } from '../../src/store/archive.ts';
import { readArchive } from '../../src/store/read-archive.ts';
import { countArchive } from '../../src/store/snapshot-counts.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { archiveTexts, writeArchive } from '../../src/store/write-archive.ts';
import { temporaryFolder } from '../support/folder.ts';
import { sealedSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();
const store = openMemoryStore();
const whole = join(folder.path, 'whole');
const terms = { profiles: true, posts: true, statement: 'all may be published' };
writeArchive(whole, archiveTexts(store, sealedSnapshot(store, 'small'), terms));

function copyTo(name: string): string {
  const directory = join(folder.path, name);
  cpSync(whole, directory, { recursive: true });
  return directory;
}

test('an archive that has lost a file is one still, and says which', () => {
  const directory = copyTo('lost');
  rmSync(join(directory, 'ties.csv'));
  expect(isArchive(directory)).toBe(true);
  const missing = `${join(directory, 'ties.csv')}: the file is missing; copy the whole archive again`;
  expect(() => readArchive(openMemoryStore(), directory)).toThrow(missing);
  expect(() => countArchive(directory)).toThrow(missing);
});

test('an archive whose roster was cut short is counted as far as it goes', () => {
  const directory = copyTo('short');
  const [header] = readFileSync(join(directory, 'roster.csv'), 'utf8').split('\n');
  folder.write('short/roster.csv', `${header}\n`);
  expect(countArchive(directory).entries).toBe(3);
});

test.each([
  ['null', 'null', 'archive format undefined is not known'],
  ['a list', '[]', 'archive format undefined is not known'],
  [
    'keys that are missing or of another kind',
    '{"format":1,"name":3}',
    '"name" is missing or not what it was',
  ],
])('a manifest of %s is told with what to do', (what, text, told) => {
  const directory = copyTo(`manifest of ${what}`);
  folder.write(`manifest of ${what}/manifest.json`, text);
  expect(() => readArchive(openMemoryStore(), directory)).toThrow(told);
});

test('a part that no terms withhold cannot be left out', () => {
  const directory = copyTo('withheld');
  const text = JSON.stringify({ ...readManifest(directory), withheld: ['ties', 'verdicts'] });
  folder.write('withheld/manifest.json', text);
  rmSync(join(directory, 'ties.csv'));
  expect(() => readArchive(openMemoryStore(), directory)).toThrow('ties.csv: the file is missing');
});

test('ties are counted by their ends alone, quoted or not, and a line that is none is told', () => {
  const directory = copyTo('ties');
  const { ties } = countArchive(directory);
  expect(ties).toBe(3);
  const [header, ...lines] = readFileSync(join(directory, 'ties.csv'), 'utf8').trimEnd().split('\n');
  const quoted = lines.map((line) => line.replace(/^([^,]*),([^,]*)/, '"$1","$2"'));
  folder.write('ties/ties.csv', [header, quoted[0], ...lines.slice(1)].join('\n'));
  expect(countArchive(directory).ties).toBe(3);
  folder.write('ties/ties.csv', `${header}\n${lines[0]}\nhalf\n${lines[1]}\n`);
  expect(() => countArchive(directory)).toThrow(
    `${join(directory, 'ties.csv')}: a line is no tie; copy the archive again`,
  );
});
