/** The archive of a snapshot with what describes its tables. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Package, simulatedText, wordFor } from '../report/codebook/package.ts';
import { ARCHIVE_TABLES, tableName } from '../report/codebook/tables.ts';
import { type HashedFile, hashedFile } from '../report/files/hashed-file.ts';
import type { PublicationTerms } from '../roster/network-record.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { wholeLines } from '../store/archived-activity.ts';
import type { Store } from '../store/driver.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { archiveTexts } from '../store/write-archive.ts';
import { languageOf } from '../words/languages.ts';
import type { Content } from '../write-whole.ts';
import { archivePackage, descriptionsOf, faultsOfDescriptions } from './descriptions.ts';

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
    ...[...files, ...describe(snapshot, files)].map((file) => [file.path, file.chunks] as const),
    [MANIFEST, manifest!],
  ]);
}

/** What is wrong with the files of an archive that describe the others. */
export function descriptionFaults(dir: string, snapshot: SnapshotRecord): string[] {
  return faultsOfDescriptions(dir, () => {
    const parts = readdirSync(dir)
      .filter((path) => Object.hasOwn(ARCHIVE_TABLES, tableName(path)) && path.endsWith('.csv'))
      .map((path) => hashedFile({ path, chunks: { [Symbol.iterator]: () => wholeLines(join(dir, path)) } }));
    return describe(snapshot, inOrder(parts));
  });
}

/** As they are written. */
function inOrder(files: readonly HashedFile[]): HashedFile[] {
  const order = Object.keys(ARCHIVE_TABLES);
  const place = ({ path }: HashedFile) => order.indexOf(tableName(path));
  return [...files].sort((a, b) => place(a) - place(b));
}

function describe(snapshot: SnapshotRecord, files: readonly HashedFile[]): HashedFile[] {
  const holds = languageOf('en', 'account').codebook.manifest;
  return descriptionsOf(packageOf(snapshot), files, { path: MANIFEST, holds });
}

function packageOf(record: SnapshotRecord): Package {
  const { name, network, date, simulated, origin, startedAt, sealedAt, extraColumns } = record;
  const snapshot = { name, network, date, contentHash: record.contentHash!, simulated, joins: [] };
  return archivePackage({
    title: `${wordFor(snapshot)} ${name}: who follows whom on ${network}, ${date}`,
    description: `A sealed snapshot of entente (${ORIGINS[origin]}): the roster, what became of reading each account, and every tie that was found.${simulatedText(snapshot)}`,
    snapshot,
    terms: publicationTerms(network).statement,
    read: { from: startedAt, to: sealedAt! },
    tables: ARCHIVE_TABLES,
    extraColumns,
  });
}

const ORIGINS = {
  crawl: 'read from the network',
  import: 'imported from files',
  derived: 'derived',
} as const;
