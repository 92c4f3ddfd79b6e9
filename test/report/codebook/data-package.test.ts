/** datapackage.json is a Data Package by a schema written from the standard, which refuses what is none; the archive's too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileChunks } from '../../../src/report/files/report-file.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { UNSTATED } from '../../../src/study/publication.ts';
import { placeOf } from '../../../src/study/report-layout.ts';
import { type DataPackage, type Field, misfits, type Resource } from '../../support/data-package.ts';
import { isPackage } from '../../support/package-schema.ts';
import { OPTIONS, studyFrom } from '../study-from.ts';

const TESTS = join(import.meta.dirname, '../..');
const input = JSON.parse(readFileSync(join(TESTS, 'golden/report/two-years/input.json'), 'utf8'));

const PUBLISHED = { author: 'Desk of maps', licence: 'CC-BY-4.0', url: 'https://example.org/ties', site: '' };
let texts: ReadonlyMap<string, string>;

function textsOf(publication = PUBLISHED): Map<string, string> {
  const files = renderReport(studyFrom(input), { ...OPTIONS, draws: 0, runs: 1, publication }, []);
  return new Map(files.map((file) => [placeOf(file.path), [...fileChunks(file)].join('')]));
}

const descriptorOf = (from: ReadonlyMap<string, string>) =>
  JSON.parse(from.get('datapackage.json')!) as DataPackage & Record<string, unknown>;

beforeAll(() => {
  texts = textsOf();
});

test('a report that states who publishes it, under which licence and where', () => {
  const descriptor = descriptorOf(texts);
  expect(isPackage(descriptor), JSON.stringify(isPackage.errors)).toBe(true);
  expect(descriptor).toMatchObject({
    name: `${input.snapshot?.name ?? 'small'}-report`,
    created: `${input.snapshot?.date ?? '2024-02-29'}T00:00:00Z`,
    contributors: [{ title: 'Desk of maps', roles: ['creator'] }],
    licenses: [{ name: 'CC-BY-4.0' }],
    homepage: 'https://example.org/ties',
  });
});

test.each([
  ['none', '', undefined],
  ['an address', 'https://example.org/licence', [{ path: 'https://example.org/licence' }]],
  ['words', 'Ask us first', [{ name: 'other', title: 'Ask us first' }]],
])('a licence that is %s', (_, licence, expected) => {
  const descriptor = descriptorOf(textsOf({ ...UNSTATED, licence }));
  expect(isPackage(descriptor), JSON.stringify(isPackage.errors)).toBe(true);
  expect(descriptor.licenses).toEqual(expected);
  expect(descriptor).not.toHaveProperty('contributors');
  expect(descriptor).not.toHaveProperty('homepage');
});

const resource = (descriptor: DataPackage, name: string): Resource =>
  descriptor.resources.find((one) => one.name === name)!;
const field = (descriptor: DataPackage, table: string, name: string): Field =>
  resource(descriptor, table).schema.fields.find((one) => one.name === name)!;

describe('what is no Data Package is refused', () => {
  test.each<[string, (broken: DataPackage & Record<string, unknown>) => void]>([
    ['without resources', (broken) => broken.resources.splice(0)],
    ['of another version', (broken) => Object.assign(broken, { $schema: 'https://example.org/1.0' })],
    ['with a name of capitals and spaces', (broken) => Object.assign(broken, { name: 'My Report' })],
    [
      'with a path that leaves the folder',
      (broken) => Object.assign(resource(broken, 'nodes'), { path: '../nodes.csv' }),
    ],
    ['with data beside the path', (broken) => Object.assign(resource(broken, 'nodes'), { data: [] })],
    [
      'with a hash of no known form',
      (broken) => Object.assign(resource(broken, 'nodes'), { hash: 'sha256:12' }),
    ],
    [
      'with a type that there is not',
      (broken) => Object.assign(field(broken, 'nodes', 'mutual'), { type: 'count' }),
    ],
    [
      'with a key that is a text',
      (broken) => Object.assign(resource(broken, 'nodes').schema, { primaryKey: 'account_id' }),
    ],
    [
      'with a missing value without a reason',
      (broken) => Object.assign(field(broken, 'nodes', 'mutual'), { missingValues: [{ value: '' }] }),
    ],
    [
      'with a smallest text',
      (broken) => Object.assign(field(broken, 'nodes', 'handle'), { constraints: { minimum: 0 } }),
    ],
    [
      'with a licence that has neither name nor path',
      (broken) => Object.assign(broken, { licenses: [{ title: 'Free' }] }),
    ],
    ['with a day for a moment', (broken) => Object.assign(broken, { created: '2026-06-01' })],
  ])('%s', (_, spoil) => {
    const broken = descriptorOf(texts);
    spoil(broken);
    expect(isPackage(broken)).toBe(false);
  });
});

describe('what does not fit its tables is told', () => {
  const spoilt = (spoil: (broken: DataPackage) => void) => {
    const broken = descriptorOf(texts);
    spoil(broken);
    return misfits(broken, (path) => texts.get(path)!);
  };

  test.each<[string, (broken: DataPackage) => void, RegExp]>([
    ['another size', (broken) => (resource(broken, 'nodes').bytes -= 1), /nodes: has \d+ bytes/],
    [
      'another hash',
      (broken) => (resource(broken, 'edges').hash = `sha256:${'0'.repeat(64)}`),
      /edges: another hash/,
    ],
    [
      'another order of columns',
      (broken) => resource(broken, 'nodes').schema.fields.reverse(),
      /nodes: has the columns/,
    ],
    [
      'a key that repeats',
      (broken) => (resource(broken, 'edges').schema.primaryKey = ['source']),
      /edges: its key is not unique/,
    ],
    [
      'text for numbers',
      (broken) => (field(broken, 'nodes', 'handle').type = 'integer'),
      /nodes.handle: .* is no integer/,
    ],
    [
      'a limit that is passed',
      (broken) => (field(broken, 'nodes', 'in_degree').constraints = { maximum: 0 }),
      /nodes.in_degree: \d+ is too large/,
    ],
    [
      'a cell without a reason',
      (broken) => (field(broken, 'nodes', 'mutual').missingValues = []),
      /nodes.mutual: is empty for no reason/,
    ],
    [
      'a reference to another table',
      (broken) =>
        (resource(broken, 'edges').schema.foreignKeys![0]!.reference = {
          resource: 'countries',
          fields: ['country'],
        }),
      /edges.source: \S+ is not in countries/,
    ],
  ])('%s', (_, spoil, message) => {
    expect(spoilt(spoil)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  test('nothing where nothing is spoilt', () => {
    expect(spoilt(() => undefined)).toEqual([]);
  });
});
