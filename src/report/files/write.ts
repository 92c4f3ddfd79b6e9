/** Reports on disk: written whole or not at all, read back to be checked. The one file here that touches files. */
import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../../errors.ts';
import { isOldLayout, placeOf } from '../../study/report-layout.ts';
import { MANIFEST_PATH, parseReportManifest, type ReportManifest } from '../../study/report-manifest.ts';
import type { ReportOptions } from '../../study/report-options.ts';
import { stageFiles, writeFiles } from '../../write-whole.ts';
import { type Difference, describeChange } from './difference.ts';
import { hashedFile } from './hashed-file.ts';
import { fileChunks, type ProseFile, type ReportFile } from './report-file.ts';
import { isReportIndex, type ListedReport, reportIndexes } from './report-index.ts';

const PROSE_DIR = 'prose';
/** A report has one of them at least. */
const FRONT_PAGES: readonly string[] = ['report.html', 'report.md'];
const UNFINISHED = /(^|[\\/])\.[^\\/]+\.(csv|gexf|graphml|html|json|md|png|R|svg)\.new$/;

/** What somebody else has written into the folder of a report, which is never lost. */
export interface Others {
  /** Files that are no report's, and what was changed by hand before the report was moved, where they are now. */
  left: string[];
  /** Version of entente whose layout the report had until now. */
  movedFrom: string | null;
}

/**
 * Writes a report to `dir`, which may hold an earlier one: each file is replaced atomically, and files that the
 * earlier report has and this one has not are removed, as is what a killed writing has left. `prose/` and other
 * dotfiles are left alone. If writing fails, the directory is as it was.
 *
 * A report in the layout of an earlier version is moved: what was changed in it by hand stays. Where the report has a
 * file in the place of one that is not its own, that one gets the ending `.edited`.
 * @throws UserError where there are files and no report that they may belong to, or the directory cannot be written.
 */
export function writeReport(dir: string, files: readonly ReportFile[]): Others {
  if (existsSync(dir) && !statSync(dir).isDirectory()) {
    throw new UserError(`${dir} is a file; name a folder for the report`);
  }
  const manifest = readReportManifest(dir);
  const earlier = new Set(manifest === null ? [] : [...Object.keys(manifest.files), MANIFEST_PATH]);
  const isMoved = manifest !== null && isOldLayout(earlier);
  const others = listFiles(dir).filter(
    (path) => !earlier.has(path) || (isMoved && isEdited(dir, path, manifest)),
  );
  if (manifest === null && others.length > 0) {
    throw new UserError(
      `${dir} holds files that are no report's: ${others.join(', ')}; move them away or name another folder`,
    );
  }
  const placed = manifestLast(files).map((file) => ({ ...file, path: placeOf(file.path) }));
  refuseInTheWay(dir, others, placed);
  for (const path of leftOver(dir)) rmSync(join(dir, path));
  // The manifest is written last, when every file was hashed as it was written, but takes its place first: whatever
  // stops the rest, it explains every file that is there.
  const staged = stageFiles(placed.map((file) => [join(dir, file.path), fileChunks(file)]));
  const current = new Set(placed.map(({ path }) => path));
  const left = others.map((path) => (current.has(path) ? setAside(dir, path) : path));
  for (const path of earlier) if (!current.has(path) && !others.includes(path)) removeFile(dir, path);
  staged.place(join(dir, MANIFEST_PATH));
  return { left, movedFrom: isMoved ? manifest.options.toolVersion : null };
}

/** @throws UserError where there is a file or a link in place of a folder, or a folder in place of a file: what lies behind it is not the report's to replace. */
function refuseInTheWay(dir: string, others: readonly string[], placed: readonly ReportFile[]): void {
  for (const path of others) {
    const file = placed.find((one) => one.path.startsWith(`${path}/`) || path.startsWith(`${one.path}/`));
    if (file === undefined) continue;
    throw new UserError(
      `${join(dir, path)} is in the way of ${file.path}, which the report has: move it away, and make the report again`,
    );
  }
}

/** Whether a file is another than its report's manifest says; a link that leads nowhere is. */
function isEdited(dir: string, path: string, { files }: ReportManifest): boolean {
  const file = join(dir, path);
  const found = () => hashedFile({ path, chunks: [readFileSync(file)] }).sha256();
  return path !== MANIFEST_PATH && (!existsSync(file) || found() !== files[path]);
}

/** Gives the file a name that the report has not, and says which. */
function setAside(dir: string, path: string): string {
  let name = `${path}.edited`;
  for (let number = 2; existsSync(join(dir, name)); number++) name = `${path}.edited-${number}`;
  renameSync(join(dir, path), join(dir, name));
  return name;
}

/**
 * The researcher's own texts in `dir/prose`, by path; none where there is no such folder. Line ends become LF.
 */
export function readProse(dir: string): ProseFile[] {
  const folder = join(dir, PROSE_DIR);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .sort()
    .map((name) => ({
      path: `${PROSE_DIR}/${name}`,
      text: readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n'),
    }));
}

export interface ReportCheck {
  /** Version of entente that made the report; where it differs from the present one, so may the bytes. */
  madeBy: string;
  snapshot: string;
  differences: Difference[];
  /** Files that are not there, and whose hash is the one of the manifest. */
  byHash: string[];
}

/**
 * Renders the report in `dir` again with the options of its manifest, and compares every byte, or, of a file that is not
 * there, its hash with the one of the manifest. Without any page to read there is no report to hold. Writes nothing.
 * @throws UserError where there is no report, or its manifest is malformed.
 */
export function checkReport(
  dir: string,
  render: (options: ReportOptions, prose: ProseFile[]) => readonly ReportFile[],
): ReportCheck {
  const manifest = readReportManifest(dir);
  if (manifest === null) {
    throw new UserError(`${dir} holds no report (no ${MANIFEST_PATH}); make one first, without --check`);
  }
  const expected = render(manifest.options, readProse(dir)).map((file) => ({
    ...file,
    path: placeOf(file.path),
  }));
  const wanted = new Set(expected.map(({ path }) => path));
  const differences: Difference[] = [];
  const byHash: string[] = [];
  const hasPage = FRONT_PAGES.some((path) => existsSync(join(dir, path)));
  for (const file of expected) {
    if (!existsSync(join(dir, file.path))) {
      if (!hasPage && FRONT_PAGES.includes(file.path))
        differences.push({ path: file.path, kind: 'unread', detail: [] });
      else if (manifest.files[file.path] === hashedFile(file).sha256()) byHash.push(file.path);
      else differences.push({ path: file.path, kind: 'missing', detail: [] });
      continue;
    }
    const found = readFileSync(join(dir, file.path));
    if (isSame(file, found)) continue;
    differences.push({ path: file.path, kind: 'changed', detail: changeOf(file, found) });
  }
  for (const path of listFiles(dir))
    if (!wanted.has(path)) differences.push({ path, kind: 'extra', detail: [] });
  differences.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { madeBy: manifest.options.toolVersion, snapshot: manifest.snapshot, differences, byHash };
}

/** The folders of `folder` that hold a report, by name. */
export function reportFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, MANIFEST_PATH)))
    .sort();
}

/** The same with their manifests. @throws UserError where one is malformed. */
export function listReports(folder: string): ListedReport[] {
  return reportFolders(folder).map((name) => ({
    folder: name,
    manifest: readReportManifest(join(folder, name))!,
  }));
}

/** Writes the lists of the reports in `folder`, as Markdown and as pages, in place of those that were; files of these names that are no lists of reports are left alone. */
export function writeReportIndex(folder: string): void {
  const lists = reportIndexes(listReports(folder));
  for (const path of staleIndexes(folder, lists)) rmSync(join(folder, path));
  writeFiles(
    lists
      .map(({ path, text }) => [join(folder, path), text] as const)
      .filter(([path]) => !existsSync(path) || isReportIndex(readFileSync(path, 'utf8'))),
  );
}

/** What differs in the lists of the reports in `folder`; empty where they are as they should be, or not ours. */
export function checkReportIndex(folder: string): Difference[] {
  const lists = reportIndexes(listReports(folder));
  const differences = lists.flatMap(({ path, text }): Difference[] => {
    if (!existsSync(join(folder, path))) return [{ path, kind: 'missing', detail: [] }];
    const found = readFileSync(join(folder, path), 'utf8');
    if (found === text || !isReportIndex(found)) return [];
    return [{ path, kind: 'changed', detail: describeChange(path, text, found) }];
  });
  const stale = staleIndexes(folder, lists).map((path) => ({ path, kind: 'extra' as const, detail: [] }));
  return [...differences, ...stale];
}

/** Lists in languages in which there is no report any more. */
function staleIndexes(folder: string, lists: readonly { path: string }[]): string[] {
  return readdirSync(folder).filter(
    (path) =>
      /^index(?:\.[a-z]+)?\.html$/.test(path) &&
      !lists.some((list) => list.path === path) &&
      isReportIndex(readFileSync(join(folder, path), 'utf8')),
  );
}

/** The manifest of the report in `dir`, or `null` where there is none. @throws UserError where it is malformed. */
export function readReportManifest(dir: string): ReportManifest | null {
  const path = join(dir, MANIFEST_PATH);
  return existsSync(path) ? parseReportManifest(readFileSync(path, 'utf8'), path) : null;
}

/** Every file below `dir`, sorted, with `/`; not prose, not what starts with a dot. */
function listFiles(dir: string, below = ''): string[] {
  const folder = join(dir, below);
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = below === '' ? item.name : `${below}/${item.name}`;
    if (item.name.startsWith('.') || path === PROSE_DIR) return [];
    return item.isDirectory() ? listFiles(dir, path) : [path];
  });
  return paths.sort();
}

/** What a report whose writing was killed has left below `dir`. */
function leftOver(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
    (path) => UNFINISHED.test(path) && !path.startsWith(PROSE_DIR),
  );
}

function manifestLast(files: readonly ReportFile[]): ReportFile[] {
  return [
    ...files.filter(({ path }) => path !== MANIFEST_PATH),
    ...files.filter(({ path }) => path === MANIFEST_PATH),
  ];
}

/** Removes a file and the folders that are empty without it. */
function removeFile(dir: string, path: string): void {
  rmSync(join(dir, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (!existsSync(join(dir, folder)) || readdirSync(join(dir, folder)).length > 0) return;
    rmdirSync(join(dir, folder));
  }
}

function isSame(file: ReportFile, found: Buffer): boolean {
  let at = 0;
  for (const chunk of fileChunks(file)) {
    const bytes = bytesOf(chunk);
    if (!bytes.equals(found.subarray(at, at + bytes.length))) return false;
    at += bytes.length;
  }
  return at === found.length;
}

function bytesOf(chunk: string | Uint8Array): Buffer {
  return typeof chunk === 'string'
    ? Buffer.from(chunk)
    : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

/** A picture that differs has nothing to be read in it. */
function changeOf(file: ReportFile, found: Buffer): string[] {
  const expected = Buffer.concat(Array.from(fileChunks(file), bytesOf));
  if (file.path.endsWith('.png')) return [`${found.length} bytes, expected are ${expected.length} others`];
  return describeChange(file.path, expected.toString('utf8'), found.toString('utf8'));
}
