/** Every report is a package: each cell is as datapackage.json says, each column is defined in both languages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../src/doors/markdown-text.ts';
import { loadStudy } from '../../../src/open/load-study.ts';
import { explainStudy } from '../../../src/publish/explain-study.ts';
import { graphFiles } from '../../../src/publish/graph-files.ts';
import { parsePublishedSeries } from '../../../src/report/facts/published-series.ts';
import { fileChunks } from '../../../src/report/files/report-file.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { findSnapshot } from '../../../src/store/snapshots.ts';
import { openStore } from '../../../src/store/store.ts';
import { placeOf } from '../../../src/study/report-layout.ts';
import type { ReportOptions } from '../../../src/study/report-options.ts';
import type { Study } from '../../../src/study/study.ts';
import { openArchivedSandbox } from '../../support/archived-sandbox.ts';
import { type DataPackage, misfits } from '../../support/data-package.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { OPTIONS, studyFrom } from '../study-from.ts';
import { world } from '../words/two-years.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SERIES = 'data/published-series.csv';
const published = parsePublishedSeries(readFileSync(join(ROOT, SERIES), 'utf8'), SERIES);

type Texts = ReadonlyMap<string, string>;

function render(
  study: Study,
  against: Study | null,
  options: Partial<ReportOptions> = {},
  chain: readonly Study[] = [],
): Texts {
  const asked = { ...OPTIONS, lang: ['en', 'fr'], draws: 2, runs: 2, ...options };
  const explained = asked.pairs === null ? null : explainStudy(study, asked.pairs, {}, 1);
  const files = renderReport(study, asked, [], { against, chain, published, graphFiles, explained });
  const read = files.filter(({ path }) => /\.csv$|^datapackage\.json$|^codebook\./.test(path));
  return new Map(read.map((file) => [placeOf(file.path), [...fileChunks(file)].join('')]));
}

// Posts are read when they are asked for.
const database = join(temporaryFolder().path, 'sandbox.sqlite');
openArchivedSandbox(database);
const store = openStore(database);
afterAll(() => store.close());

function sandbox(year: number): Study {
  const snapshot = findSnapshot(store, `sandbox-${year}`)!;
  return loadStudy({ store, snapshot });
}

function golden(name: string, file: string): Study | null {
  const path = join(ROOT, 'test/golden/report', name, file);
  return existsSync(path) ? studyFrom(JSON.parse(readFileSync(path, 'utf8'))) : null;
}

const FEW = { draws: 0, runs: 1 };
const PAIRS = { file: null, with: ['same:region', 'diff:accounts'], logit: false } as const;

const now = sandbox(2026);
const twoYears = () => [golden('two-years', 'input.json')!, golden('two-years', 'earlier.json')] as const;

/** What a roster's keeper may call a column: a formula, a name of a measure, signs of CSV and Markdown. */
const ANY = ['=1+1', 'mutual', 'a "quoted",\nname', 'x|y_z'];

function withAnyColumns(study: Study): Study {
  const extra = Object.fromEntries(ANY.map((name) => [name, 'so']));
  const named = new Map(
    [...study.entries, ...study.nodes].map((entry) => [entry, { ...entry, row: { ...entry.row, extra } }]),
  );
  const of = (entries: Study['nodes']) => entries.map((entry) => named.get(entry)!);
  return {
    ...study,
    snapshot: { ...study.snapshot, extraColumns: ANY },
    entries: of(study.entries),
    nodes: of(study.nodes),
    accounts: of(study.nodes),
  };
}

describe.each([
  ['the sandbox, a year later', () => render(now, sandbox(2025), { by: ['region', 'office'] })],
  ['what goes with its ties', () => render(now, null, { ...FEW, pairs: { ...PAIRS, of: 'any' } })],
  ['what goes with its mutual ties', () => render(now, null, { ...FEW, pairs: { ...PAIRS, of: 'mutual' } })],
  ['eight accounts', () => render(golden('eight-accounts', 'input.json')!, null, { by: ['region', 'bloc'] })],
  [
    'eight accounts with columns of any name',
    () => render(withAnyColumns(golden('eight-accounts', 'input.json')!), null),
  ],
  ['two years', () => render(...twoYears())],
  ['their countries', () => render(...twoYears(), { unit: 'country' })],
  ['their actors', () => render(...twoYears(), { unit: 'actor' })],
  ['three years', () => render(world(2024), world(2023), { by: ['office'] }, [world(2022)])],
] as const)('%s', (_, made) => {
  const texts = made();
  const descriptor = JSON.parse(texts.get('datapackage.json')!) as DataPackage;
  const tables = [...texts.keys()].filter((path) => path.endsWith('.csv'));

  test('every table is in the package, with its size, its hash, and cells as its schema says', () => {
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(tables.sort());
    expect(misfits(descriptor, (path) => texts.get(path)!)).toEqual([]);
  });

  test('every table is described, and every column has a type and a definition', () => {
    expect(descriptor.resources.filter(({ path, description }) => description === path)).toEqual([]);
    const undefined_ = descriptor.resources.flatMap(({ path, schema }) =>
      schema.fields.flatMap(({ name, type, description }) =>
        type === undefined || (description ?? '') === '' ? [`${path}: ${name}`] : [],
      ),
    );
    expect(undefined_).toEqual([]);
  });

  test.each(['data/codebook.md', 'data/codebook.fr.md'])('%s has a line for every column', (path) => {
    const sections = new Map(
      texts
        .get(path)!
        .split(/^## /m)
        .slice(1)
        .map((section) => [placeOf(section.slice(0, section.indexOf('\n'))), section]),
    );
    const rowOf = (table: string, column: string) =>
      sections
        .get(table)
        ?.split('\n')
        .find((line) =>
          [`\`${column}\``, escapeMarkdown(column)].some((name) => line.startsWith(`| ${name} | `)),
        );
    const missing = descriptor.resources.flatMap(({ path: table, schema }) =>
      schema.fields.flatMap(({ name }) => {
        const again = sections
          .get(table)
          ?.split('\n')
          .find((line) => /^(?:As in|Comme dans) /.test(line) && line.includes(`\`${name}\``));
        const before = /^(?:As in|Comme dans) ([\w.-]+)/.exec(again ?? '')?.[1];
        const cells = (rowOf(table, name) ?? rowOf(placeOf(before ?? ''), name) ?? '')
          .split(' | ')
          .slice(1, -1);
        // Definition, type, when it is empty; a text has no unit.
        return [0, 2, 3].every((k) => (cells[k] ?? '') !== '') ? [] : [`${table}: ${name}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  test('what is empty in a table has its reason there, and no reason is given for nothing', () => {
    const fields = descriptor.resources.flatMap(({ path, schema }) =>
      schema.fields.map((field) => ({ ...field, path })),
    );
    expect(
      fields.filter(({ missingValues = [] }) => missingValues.some(({ label }) => label === '')),
    ).toEqual([]);
    const required = fields.filter(({ constraints }) => constraints?.required);
    expect(required.filter(({ missingValues }) => missingValues !== undefined)).toEqual([]);
    const neither = fields.filter(
      ({ constraints, missingValues }) => !constraints?.required && missingValues === undefined,
    );
    expect(neither.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  });
});
