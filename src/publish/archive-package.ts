/** The archive of a snapshot with what describes its tables: as a Data Package, as an RO-Crate, and for people. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolVersion } from '../cli/version.ts';
import { LANGUAGE_CODES } from '../language-codes.ts';
import { codebookFile } from '../report/codebook/codebook-text.ts';
import { dataPackageFile } from '../report/codebook/data-package.ts';
import { CODEBOOK_PATH, CRATE_PATH, type Package } from '../report/codebook/package.ts';
import { crateFile } from '../report/codebook/ro-crate.ts';
import { ARCHIVE_TABLES, tableName } from '../report/codebook/tables.ts';
import { type HashedFile, hashedFile } from '../report/files/hashed-file.ts';
import { fileChunks } from '../report/files/report-file.ts';
import { languageOf } from '../report/words/languages.ts';
import type { PublicationTerms } from '../roster/network-record.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { wholeLines } from '../store/archived-activity.ts';
import type { Store } from '../store/driver.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { archiveTexts, isDescription } from '../store/write-archive.ts';
import { UNSTATED } from '../study/publication.ts';
import type { Content } from '../write-whole.ts';

const MANIFEST = 'manifest.json';

/** Every file of the archive by its name, to be written once and in this order: the manifest is the last. */
export function packagedArchive(
  store: Store,
  snapshot: SnapshotRecord,
  terms: PublicationTerms,
): Map<string, Content> {
  const { [MANIFEST]: manifest, ...parts } = Object.fromEntries(archiveTexts(store, snapshot, terms));
  const files = Object.entries(parts).map(([path, chunks]) => hashedFile({ path, chunks }));
  return new Map([
    ...[...files, ...descriptionsOf(snapshot, files)].map((file) => [file.path, file.chunks] as const),
    [MANIFEST, manifest!],
  ]);
}

/**
 * What is wrong with the files of an archive that describe the others; empty where they are what this version writes, or
 * another version wrote them, or there are none, as before there were any.
 */
export function descriptionFaults(dir: string, snapshot: SnapshotRecord): string[] {
  const there = readdirSync(dir);
  if (!there.some(isDescription)) return [];
  if (writtenBy(join(dir, CRATE_PATH)) !== toolVersion()) return [];
  const parts = there
    .filter((path) => Object.hasOwn(ARCHIVE_TABLES, tableName(path)) && path.endsWith('.csv'))
    .map((path) => hashedFile({ path, chunks: { [Symbol.iterator]: () => wholeLines(join(dir, path)) } }));
  return descriptionsOf(snapshot, inOrder(parts)).flatMap((file) => {
    const path = join(dir, file.path);
    if (!existsSync(path)) return [`${path} is missing`];
    return readFileSync(path, 'utf8') === [...fileChunks(file)].join('')
      ? []
      : [`${path} does not describe the archive`];
  });
}

/** As they are written. */
function inOrder(files: readonly HashedFile[]): HashedFile[] {
  const order = Object.keys(ARCHIVE_TABLES);
  const place = ({ path }: HashedFile) => order.indexOf(tableName(path));
  return [...files].sort((a, b) => place(a) - place(b));
}

/** The version that a crate says it was made with; '' where it does not say. */
function writtenBy(path: string): string {
  try {
    const { '@graph': graph } = JSON.parse(readFileSync(path, 'utf8'));
    return graph.find((entity: Record<string, string>) => entity['@id'] === '#entente').version;
  } catch {
    return '';
  }
}

function descriptionsOf(snapshot: SnapshotRecord, files: readonly HashedFile[]): HashedFile[] {
  const given = archivePackage(snapshot);
  const english = languageOf('en', 'account');
  const tables = [
    ...LANGUAGE_CODES.map((code) =>
      codebookFile(
        given,
        files,
        languageOf(code, 'account'),
        code === 'en' ? CODEBOOK_PATH : CODEBOOK_PATH.replace('.md', `.${code}.md`),
      ),
    ),
    dataPackageFile(given, files, english),
  ].map(hashedFile);
  const manifest = { path: MANIFEST, holds: english.codebook.manifest };
  return [...tables, hashedFile(crateFile(given, [...files, ...tables], manifest))];
}

/** It names no author: an archive is what the network was read to say, whoever passes it on. */
function archivePackage(snapshot: SnapshotRecord): Package {
  const { name, network, date, simulated, origin, startedAt, sealedAt, extraColumns } = snapshot;
  const { codebook, data } = languageOf('en', 'account');
  const told = simulated ? ' The data are simulated: accounts and ties are invented.' : '';
  return {
    kind: 'archive',
    title: `${simulated ? 'Simulated snapshot' : 'Snapshot'} ${name}: who follows whom on ${network}, ${date}`,
    description: `A sealed snapshot of entente (${ORIGINS[origin]}): the roster, what became of reading each account, and every tie that was found.${told}`,
    snapshot: { name, network, date, contentHash: snapshot.contentHash!, simulated },
    earlier: [],
    sources: [],
    publication: UNSTATED,
    citation: '',
    terms: publicationTerms(network).statement,
    read: { from: startedAt, to: sealedAt! },
    toolVersion: toolVersion(),
    unit: 'account',
    tables: ARCHIVE_TABLES,
    extraColumns,
    holding: (path) => ({
      holds:
        codebook.archive[path.replace(/\.csv$/, '')] ??
        data.files.find(([pattern]) => pattern.test(path.replace(/\.[a-z]+(?=\.md$)/, '')))?.[1] ??
        path,
      basedOn: [],
    }),
    folders: [],
  };
}

const ORIGINS = {
  crawl: 'read from the network',
  import: 'imported from files',
  derived: 'derived',
} as const;
