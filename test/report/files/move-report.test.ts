/** A report as versions before laid its files is moved when it is made again: nothing of a person's is lost, whenever that is killed. */
import { createHash } from 'node:crypto';
import type * as fs from 'node:fs';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileChunks, type ReportFile } from '../../../src/report/files/report-file.ts';
import { type Others, readProse, writeReport } from '../../../src/report/files/write.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { letters, OPTIONS } from '../study-from.ts';

/** How many changes of the disk are still made before all stands still, as after a SIGKILL. */
const life = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const mortal =
    <T extends unknown[], R>(change: (...args: T) => R) =>
    (...args: T): R => {
      if (life.left-- <= 0) throw new Error('killed');
      return change(...args);
    };
  const { mkdirSync, openSync, renameSync, rmSync, rmdirSync, writeFileSync } = real;
  return {
    ...real,
    ...Object.fromEntries(
      Object.entries({ mkdirSync, openSync, renameSync, rmSync, rmdirSync, writeFileSync }).map(
        ([name, change]) => [name, mortal(change as (...args: unknown[]) => unknown)],
      ),
    ),
  };
});

const STUDY = letters('abcd', 'ab ba bc cb ca ad', { d: 'hidden' });
const ANEW = renderReport(STUDY, { ...OPTIONS, draws: 1 }, []).map((file) => ({
  path: file.path,
  chunks: [...fileChunks(file)],
}));

let dir: string;
beforeEach(() => {
  life.left = Number.POSITIVE_INFINITY;
  dir = mkdtempSync(join(tmpdir(), 'entente-moved-'));
});
afterEach(() => {
  life.left = Number.POSITIVE_INFINITY;
  rmSync(dir, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

/** The report as 0.17.0 left it, all of it on top but figures. */
function layOld(): void {
  const old = ANEW.filter(({ path }) => path !== 'manifest.json' && path !== 'README.md').map(
    ({ path }: ReportFile) => [path, `what 0.17.0 wrote into ${path}\n`] as const,
  );
  for (const [path, text] of old) put(path, text);
  const manifest = JSON.parse(ANEW.find(({ path }) => path === 'manifest.json')!.chunks.join(''));
  const hashes = old.map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')]);
  const files = Object.fromEntries(hashes);
  put('manifest.json', JSON.stringify({ ...manifest, tool_version: '0.17.0', files }));
}

/** What people have done in it since. */
function editByHand(): void {
  put('prose/front.md', 'In our words.\n');
  put('report.md', 'our report\n');
  put('nodes.csv', 'our nodes\n');
  put('README.md', 'our readme\n');
  put('data/edges.csv', 'our edges\n');
  put('data/survey.csv', 'our survey\n');
  put('thesis.docx', 'years of work\n');
}

const KEPT = {
  'prose/front.md': 'In our words.\n',
  'report.md.edited': 'our report\n',
  'nodes.csv': 'our nodes\n',
  'README.md.edited': 'our readme\n',
  'data/edges.csv.edited': 'our edges\n',
  'data/survey.csv': 'our survey\n',
  'thesis.docx': 'years of work\n',
};

function tree(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .map((item) => [item, join(item.parentPath, item.name)] as const)
      .map(([item, path]) => [
        path.slice(dir.length + 1),
        item.isDirectory() ? 'a folder' : readFileSync(path, 'utf8'),
      ]),
  );
}

const files = () => Object.entries(tree()).filter(([, text]) => text !== 'a folder');
const write = (): Others => writeReport(dir, ANEW);

test('each file moves to its place, and nothing is left where it was', () => {
  layOld();
  expect(write()).toEqual({ left: [], movedFrom: '0.17.0' });
  const paths = files().map(([path]) => path);
  expect(paths).toContain('data/nodes.csv');
  expect(paths).toContain('data/codebook.md');
  expect(paths).toContain('method/method.html');
  expect(paths.filter((path) => !path.includes('/')).sort()).toEqual([
    'README.md',
    'datapackage.json',
    'manifest.json',
    'report.html',
    'report.md',
    'ro-crate-metadata.json',
  ]);
  expect(files().filter(([, text]) => text.startsWith('what 0.17.0 wrote'))).toEqual([]);
  expect(write()).toEqual({ left: [], movedFrom: null });
});

test('what people have written stays, under another name where the report has that one, and is told', () => {
  layOld();
  editByHand();
  const { left, movedFrom } = write();
  expect(movedFrom).toBe('0.17.0');
  expect(left.sort()).toEqual(
    Object.keys(KEPT)
      .filter((path) => !path.startsWith('prose/'))
      .sort(),
  );
  expect(tree()).toMatchObject(KEPT);
  expect(readProse(dir)).toEqual([{ path: 'prose/front.md', text: 'In our words.\n' }]);
});

test('a name that is taken gets a number', () => {
  layOld();
  put('report.md', 'ours\n');
  put('report.md.edited', 'ours before\n');
  write();
  expect(tree()).toMatchObject({ 'report.md.edited': 'ours before\n', 'report.md.edited-2': 'ours\n' });
});

test('what lies behind a link to another folder is left alone, and a link to nothing is no fault', () => {
  layOld();
  put('nodes.csv', 'ours\n');
  const ours = mkdtempSync(join(tmpdir(), 'entente-ours-'));
  writeFileSync(join(ours, 'nodes.csv'), 'our survey\n');
  symlinkSync(ours, join(dir, 'data'));
  rmSync(join(dir, 'edges.csv'));
  symlinkSync('nowhere', join(dir, 'edges.csv'));
  expect(write).toThrow(`${join(dir, 'data')} is in the way of data/`);
  expect(readdirSync(ours)).toEqual(['nodes.csv']);
  expect(readFileSync(join(ours, 'nodes.csv'), 'utf8')).toBe('our survey\n');
  expect(readFileSync(join(dir, 'nodes.csv'), 'utf8')).toBe('ours\n');
  rmSync(join(dir, 'data'));
  rmSync(ours, { recursive: true });
  expect(write()).toEqual({ left: ['edges.csv', 'nodes.csv'], movedFrom: '0.17.0' });
});

test('a folder in the place of a file is named before anything is moved', () => {
  layOld();
  put('README.md/ours.txt', 'ours\n');
  const before = tree();
  expect(write).toThrow(`${join(dir, 'README.md/ours.txt')} is in the way of README.md`);
  expect(tree()).toEqual(before);
});

test('killed before any change of the disk and made again, it is the same tree', () => {
  layOld();
  editByHand();
  write();
  const whole = tree();
  let deaths = 0;
  for (let changes = 0, isDead = true; isDead; changes++) {
    life.left = Number.POSITIVE_INFINITY;
    rmSync(dir, { recursive: true });
    mkdirSync(dir);
    layOld();
    editByHand();
    life.left = changes;
    try {
      write();
      isDead = false;
    } catch {
      deaths++;
    }
    life.left = Number.POSITIVE_INFINITY;
    write();
    expect(tree(), `after ${changes} changes`).toEqual(whole);
  }
  expect(deaths).toBeGreaterThan(ANEW.length * 2);
});
