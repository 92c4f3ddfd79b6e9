/** Archives opened for questions: what was read of one is kept as the database it became, and is there for the next question. */
import { ARCHIVE_KEPT, type Kept } from '../cache.ts';
import { type ArchiveManifest, readManifest } from './archive.ts';
import { sha256 } from './archive-text.ts';
import type { Store } from './driver.ts';
import { insertArchive, type ProvenArchive, proveArchive } from './read-archive.ts';
import type { SnapshotRecord } from './snapshot-record.ts';
import { findSnapshot } from './snapshots.ts';
import { openMemoryStore } from './store.ts';

export interface OpenedArchive {
  store: Store;
  snapshot: SnapshotRecord;
  /** Keeps what was read of the archive and computed of it, where any of it is new. */
  keep(): void;
}

/**
 * The archive in a database in memory. Its files are proven each time; its posts when a question needs them.
 * @throws UserError where the directory is no archive; DataError where a file is not what the manifest says.
 */
export function openArchivedSnapshot(dir: string, kept: Kept | null): OpenedArchive {
  if (kept === null) return { ...readAnew(proveArchive(dir)), keep: () => {} };
  const name = imageName(readManifest(dir), kept.build);
  const image = kept.cache.read(name);
  const archive = proveArchive(dir, { keep: image === null });
  const opened = image === null ? readAnew(archive) : fromImage(archive, image);
  const before = image === null ? null : changesOf(opened.store);
  return {
    ...opened,
    keep() {
      if (changesOf(opened.store) !== before) kept.cache.write(name, opened.store.serialize());
    },
  };
}

/** Takes away what is kept of the archive that is in the folder now, before another is written there. */
export function dropImage(dir: string, kept: Kept | null): void {
  if (kept === null) return;
  let manifest: ArchiveManifest;
  try {
    manifest = readManifest(dir);
  } catch {
    return;
  }
  kept.cache.drop(imageName(manifest, kept.build));
}

/** An image is of one archive, to the last word of its manifest and so of its files, and of the program that read it. */
function imageName(manifest: ArchiveManifest, build: string): string {
  return `${ARCHIVE_KEPT}${sha256(`${build}\n${JSON.stringify(manifest)}`)}`;
}

function readAnew(archive: ProvenArchive): Omit<OpenedArchive, 'keep'> {
  const store = openMemoryStore();
  return { store, snapshot: insertArchive(store, archive, undefined, { posts: false }) };
}

function fromImage({ dir, manifest }: ProvenArchive, image: Buffer): Omit<OpenedArchive, 'keep'> {
  const store = openMemoryStore(image);
  return { store, snapshot: { ...findSnapshot(store, manifest.name)!, postsIn: dir } };
}

/** Tells whether anything was written into a database since it was last asked. */
export function changesOf(store: Store): number {
  return store.prepare<[], number>('SELECT total_changes()').pluck().get()!;
}
