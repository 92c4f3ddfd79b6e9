/** Reports on disk: replaced whole, strangers refused, checked to the byte. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { hashedFile } from '../../../src/report/files/hashed-file.ts';
import { fileChunks, type ReportFile } from '../../../src/report/files/report-file.ts';
import { checkReport, readProse, readReportManifest, writeReport } from '../../../src/report/files/write.ts';
import { renderReport as renderAnew } from '../../../src/report/render-report.ts';
import { placeOf } from '../../../src/study/report-layout.ts';
import type { ReportOptions } from '../../../src/study/report-options.ts';
import { letters, OPTIONS as USUAL } from '../study-from.ts';

const STUDY = letters('abcd', 'ab ba bc cb ca ad', { d: 'hidden' });
const OPTIONS = { ...USUAL, draws: 1 };

let root: string;
let dir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-report-'));
  dir = join(root, 'reports', 'small');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const rendered = new Map<string, ReportFile[]>();

/** The usual study is rendered once by the same options: what is tried here is what becomes of it on disk. */
const renderReport: typeof renderAnew = (study, options, prose) => {
  if (study !== STUDY) return renderAnew(study, options, prose);
  const key = JSON.stringify([options, prose]);
  const files =
    rendered.get(key) ??
    renderAnew(study, options, prose).map((file) => ({ path: file.path, chunks: [...fileChunks(file)] }));
  rendered.set(key, files);
  return files;
};

function write(options: Partial<ReportOptions> = {}, study = STUDY) {
  return writeReport(dir, renderReport(study, { ...OPTIONS, ...options }, readProse(dir)));
}

function check(study = STUDY) {
  return checkReport(dir, (options, prose) => renderReport(study, options, prose));
}

/** Every file below the directory with its text, dotfiles included. */
function contents(directory = dir): Record<string, string> {
  return Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .map((path) => [path.slice(directory.length + 1), readFileSync(path, 'utf8')]),
  );
}

describe('writing', () => {
  test('a file that is made as it is read is made once: it is hashed as it is written', () => {
    let times = 0;
    const made = function* () {
      times++;
      yield 'source,target\n';
    };
    const file = hashedFile({ path: 'edges.csv', chunks: { [Symbol.iterator]: made } });
    const manifest = function* () {
      yield JSON.stringify({ hash: file.sha256() });
    };
    writeReport(dir, [file, { path: 'manifest.json', chunks: { [Symbol.iterator]: manifest } }]);
    expect(times).toBe(1);
    // sha256sum of that line.
    expect(contents()['manifest.json']).toBe(
      '{"hash":"78b18885c371f16a017548c3b282209c65fc83c25b158c97edd6235a0d5028f8"}',
    );
  });

  test('writes the files of the report and nothing else', () => {
    write();
    const paths = renderReport(STUDY, OPTIONS, []).map(({ path }) => placeOf(path));
    expect(Object.keys(contents()).sort()).toEqual([...paths].sort());
  });

  test('removes what an earlier report had and this one has not, folders too', () => {
    write({ by: ['region', 'kind'] });
    expect(existsSync(join(dir, 'data/mixing-kind.csv'))).toBe(true);
    write({ by: ['region'] }, letters('ab', ''));
    expect(existsSync(join(dir, 'data/mixing-kind.csv'))).toBe(false);
    expect(existsSync(join(dir, 'figures'))).toBe(false);
    expect(check(letters('ab', '')).differences).toEqual([]);
  });

  test('leaves prose and dotfiles alone, and inserts the prose', () => {
    mkdirSync(join(dir, 'prose'), { recursive: true });
    writeFileSync(join(dir, 'prose', 'front.md'), 'In our words.\r\n');
    writeFileSync(join(dir, 'prose', 'figure.png'), 'not ours');
    writeFileSync(join(dir, '.gitattributes'), '* -text\n');
    write();
    write();
    expect(contents()).toMatchObject({
      'prose/front.md': 'In our words.\r\n',
      'prose/figure.png': 'not ours',
      '.gitattributes': '* -text\n',
    });
    expect(readFileSync(join(dir, 'report.md'), 'utf8')).toContain('\n\nIn our words.\n\n## ');
  });

  test('a column of a name longer than a file’s may be has its table, and another beside it', () => {
    const long = 'x'.repeat(300);
    const columns = [`${long}1`, `${long}2`];
    const study = letters('abcd', 'ab ba bc cb ca ad', { d: 'hidden' });
    const extra = Object.fromEntries(columns.map((column) => [column, 'one']));
    const accounts = study.accounts.map((entry) => ({ ...entry, row: { ...entry.row, extra } }));
    const snapshot = { ...study.snapshot, extraColumns: columns };
    const grouped = { ...study, snapshot, accounts, nodes: accounts };
    write({ by: columns }, grouped);
    const tables = readdirSync(join(dir, 'data')).filter((name) => name.startsWith('mixing-'));
    expect(tables).toHaveLength(2);
    expect(check(grouped).differences).toEqual([]);
  });

  test('leaves the files of others beside a report and names them; in the place of its own they get another name', () => {
    write();
    mkdirSync(join(dir, 'figures', 'drafts'));
    writeFileSync(join(dir, 'thesis.docx'), 'years of work');
    writeFileSync(join(dir, 'figures', 'drafts', 'one.svg'), 'a draft');
    writeFileSync(join(dir, 'data', 'mixing-kind.csv'), 'mine');
    expect(write({ by: ['region', 'kind'] })).toEqual({
      left: ['data/mixing-kind.csv.edited', 'figures/drafts/one.svg', 'thesis.docx'],
      movedFrom: null,
    });
    expect(contents()).toMatchObject({
      'data/mixing-kind.csv.edited': 'mine',
      'figures/drafts/one.svg': 'a draft',
      'thesis.docx': 'years of work',
    });
    expect(check().differences.map(({ kind }) => kind)).toEqual(['extra', 'extra', 'extra']);
  });

  test('refuses a folder with files and no report, naming them, and changes nothing', () => {
    mkdirSync(join(dir, 'figures', 'drafts'), { recursive: true });
    writeFileSync(join(dir, 'thesis.docx'), 'years of work');
    writeFileSync(join(dir, 'figures', 'drafts', 'one.svg'), '');
    const before = contents();
    expect(() => write()).toThrow(UserError);
    expect(() => write()).toThrow(/figures\/drafts\/one\.svg, thesis\.docx/);
    expect(contents()).toEqual(before);
  });

  test('refuses a folder whose report.md is not of a report', () => {
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'report.md'), 'mine');
    expect(() => write()).toThrow(/report\.md/);
    expect(contents()).toEqual({ 'report.md': 'mine' });
  });

  test('refuses a place that is a file', () => {
    writeFileSync(join(root, 'file'), '');
    expect(() => writeReport(join(root, 'file'), [])).toThrow(UserError);
  });

  test('leaves nothing behind when a file cannot be made', () => {
    const broken: ReportFile = {
      path: 'zzz.csv',
      chunks: {
        *[Symbol.iterator]() {
          yield 'half';
          throw new Error('no more');
        },
      },
    };
    const files = renderReport(STUDY, OPTIONS, []);
    expect(() => writeReport(dir, [...files, broken])).toThrow('no more');
    expect(existsSync(join(root, 'reports'))).toBe(false);

    write();
    const before = contents();
    expect(() => writeReport(dir, [...renderReport(letters('ab', 'ab'), OPTIONS, []), broken])).toThrow(
      'no more',
    );
    expect(contents()).toEqual(before);
  });

  test.skipIf(process.getuid?.() === 0)('says so when the folder cannot be written', () => {
    write();
    chmodSync(dir, 0o500);
    expect(() => write({ by: ['kind'] })).toThrow(UserError);
    chmodSync(dir, 0o700);
  });

  test('what a killed run left half done is put right by the next', () => {
    write({ by: ['kind'] });
    const files = renderReport(STUDY, OPTIONS, []);
    const manifest = files.find(({ path }) => path === 'manifest.json')!;
    writeFileSync(join(dir, 'manifest.json'), [...fileChunks(manifest)].join(''));
    rmSync(join(dir, 'data/mixing-kind.csv'));
    writeFileSync(join(dir, 'data/.nodes.csv.new'), 'half');
    writeFileSync(join(dir, 'figures/.network.png.new'), 'half');
    writeFileSync(join(dir, '.mine.new'), 'mine');
    write();
    expect(check().differences).toEqual([]);
    expect(readdirSync(join(dir, 'figures')).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(readdirSync(join(dir, 'data')).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual(['.mine.new']);
  });
});

describe('checking', () => {
  test('takes its options from the manifest, writes nothing, and finds no difference', () => {
    write({ by: ['kind'], runs: 7, clustersOf: 'directed', seed: 3 });
    const before = contents();
    expect(check()).toEqual({ madeBy: '0.0.0', snapshot: 'small', differences: [], byHash: [] });
    expect(contents()).toEqual(before);
  });

  test('shows row and column of a changed cell', () => {
    write();
    const path = join(dir, 'data/nodes.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^a,a,a/m, 'a,a,Z'));
    expect(check().differences).toEqual([
      { path: 'data/nodes.csv', kind: 'changed', detail: ['row 1 (a), name: Z should be a'] },
    ]);
  });

  test('shows the first lines that changed in a text', () => {
    write();
    const path = join(dir, 'report.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('## Clusters', '## Camps'));
    const { detail } = check().differences[0]!;
    expect(detail.slice(-2)).toEqual(['- ## Camps', '+ ## Clusters']);
    expect(detail[0]).toMatch(/^@@ line \d+ @@$/);
  });

  test.each([
    ['a byte more at the end', (text: string) => `${text}\n`],
    ['a byte less', (text: string) => text.slice(0, -1)],
    ['a quoted cell', (text: string) => text.replace('a,b', '"a",b')],
    ['a row twice', (text: string) => `${text}${text.trimEnd().split('\n').at(-1)}\n`],
    ['other line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('notices %s', (_, change) => {
    write();
    const path = join(dir, 'data/edges.csv');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    const { differences } = check();
    expect(differences).toMatchObject([{ path: 'data/edges.csv', kind: 'changed' }]);
    expect(differences[0]!.detail.length).toBeGreaterThan(0);
  });

  test('holds a file that is not there against the hash of the manifest, and names one that no manifest has', () => {
    write();
    rmSync(join(dir, 'data/graph.csv'));
    writeFileSync(join(dir, 'notes.txt'), '');
    expect(check()).toMatchObject({
      differences: [{ path: 'notes.txt', kind: 'extra', detail: [] }],
      byHash: ['data/graph.csv'],
    });
    const { differences, byHash } = check(letters('abcd', 'ab ba bc cb ca', { d: 'hidden' }));
    expect(differences).toContainEqual({ path: 'data/graph.csv', kind: 'missing', detail: [] });
    expect(byHash).toEqual([]);
  });

  test('a report without any page is none, whatever its manifest says', () => {
    write();
    const { files } = readReportManifest(dir)!;
    for (const path of Object.keys(files)) rmSync(join(dir, path));
    expect(check().differences).toEqual([
      { path: 'report.html', kind: 'unread', detail: [] },
      { path: 'report.md', kind: 'unread', detail: [] },
    ]);
  });

  test('a link to nothing is a file that is not there', () => {
    write();
    rmSync(join(dir, 'report.md'));
    symlinkSync('nowhere', join(dir, 'report.md'));
    expect(check()).toMatchObject({ differences: [], byHash: ['report.md'] });
  });

  test('notices prose that changed since', () => {
    mkdirSync(join(dir, 'prose'), { recursive: true });
    writeFileSync(join(dir, 'prose', 'front.md'), 'Before.');
    write();
    writeFileSync(join(dir, 'prose', 'front.md'), 'After.');
    expect(check().differences.map(({ path }) => path)).toEqual([
      'manifest.json',
      'report.html',
      'report.md',
      'ro-crate-metadata.json',
    ]);
  });

  test('another study differs where its figures do', () => {
    write();
    const paths = check(letters('abcd', 'ab ba bc cb ca', { d: 'hidden' })).differences.map(
      ({ path }) => path,
    );
    expect(paths).toContain('data/edges.csv');
    expect(paths).not.toContain('data/coverage.csv');
  });

  test('control signs of a changed cell reach no terminal', () => {
    write();
    const path = join(dir, 'data/nodes.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^a,a,a/m, 'a,a,\u001b[2J\u202eZ'));
    expect(check().differences[0]!.detail[0]).toBe('row 1 (a), name: \\u{1b}[2J\\u{202e}Z should be a');
  });
});

describe('manifests that are none', () => {
  test('no report says how to make one', () => {
    mkdirSync(dir, { recursive: true });
    expect(() => check()).toThrow(UserError);
    expect(() => check()).toThrow(/holds no report/);
    expect(readReportManifest(dir)).toBeNull();
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, 100)],
    ['of another tool', (text: string) => text.replace('"tool": "entente"', '"tool": "gephi"')],
    ['of a later format', (text: string) => text.replace('"format": 1', '"format": 99')],
    ['with options that are none', (text: string) => text.replace('"runs": 20', '"runs": "many"')],
    [
      'with files outside the report',
      (text: string) => text.replace('"data/nodes.csv":', '"../../nodes.csv":'),
    ],
    ['with an absolute path', (text: string) => text.replace('"data/nodes.csv":', '"/etc/passwd":')],
  ])('%s', (_, change) => {
    write();
    const path = join(dir, 'manifest.json');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    const before = contents();
    expect(() => check()).toThrow(UserError);
    expect(() => write()).toThrow(UserError);
    expect(contents()).toEqual(before);
  });
});
