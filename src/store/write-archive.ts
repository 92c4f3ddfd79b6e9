/** Writes the archive of a snapshot: a file a part that may be published, and the manifest. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { isRecord } from '../json-text.ts';
import type { PublicationTerms } from '../roster/network-record.ts';
import { type Content, finishedPath, stageFiles } from '../write-whole.ts';
import { ACTIVITY_PARTS } from './activity-content.ts';
import { type ArchiveManifest, isArchive, toPaidLine, withheldBy } from './archive.ts';
import { archiveText } from './archive-file.ts';
import { contentTexts, fileParts, HASH_VERSION } from './archive-text.ts';
import { streamContent } from './content.ts';
import type { Store } from './driver.ts';
import { readPayments } from './purchases.ts';
import { readActivity } from './read-activity.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/** The parts that are files. */
const FILE_PARTS: readonly string[] = [...fileParts(HASH_VERSION), ...ACTIVITY_PARTS];

/** The archive of a sealed snapshot: the pieces of each file by its name, to be written once; what the terms forbid is left out and named. */
export function archiveTexts(
  store: Store,
  snapshot: SnapshotRecord,
  terms: PublicationTerms,
): Map<string, Iterable<string>> {
  if (snapshot.parts === null || snapshot.contentHash === null || snapshot.sealedAt === null) {
    throw new UserError(`${snapshot.name} is not sealed; seal it first: entente seal ${snapshot.name}`);
  }
  const texts = new Map(
    Object.entries(contentTexts(streamContent(store, snapshot), readActivity(store, snapshot))),
  );
  const withheld = new Set([...snapshot.withheld, ...withheldBy(terms).filter((part) => texts.has(part))]);
  const paid = readPayments(store, snapshot).map(toPaidLine);
  const manifest: ArchiveManifest = {
    format: snapshot.hashVersion,
    name: snapshot.name,
    network: snapshot.network,
    date: snapshot.date,
    origin: snapshot.origin,
    meaning: snapshot.meaning,
    simulated: snapshot.simulated,
    extra_columns: snapshot.extraColumns,
    options: { ...snapshot.options },
    counts: { ...snapshot.counts },
    ...(snapshot.activityDays === null ? {} : { activity_days: snapshot.activityDays }),
    ...(paid.length === 0 ? {} : { paid }),
    started_at: snapshot.startedAt,
    sealed_at: snapshot.sealedAt,
    content_hash: snapshot.contentHash,
    parts: { ...snapshot.parts },
    ...(snapshot.hashVersion === 1 ? {} : { withholdable: [...snapshot.withholdable].sort() }),
    withheld: [...withheld].sort(),
    terms: terms.statement,
  };
  const files = new Map<string, Iterable<string>>();
  for (const part of FILE_PARTS) {
    const text = texts.get(part);
    if (text !== undefined && !withheld.has(part)) files.set(`${part}.csv`, text);
  }
  files.set('manifest.json', [`${JSON.stringify(manifest, null, 2)}\n`]);
  return files;
}

/** Whether a file of an archive only says what the others hold; the content hash is not of it. */
export function isDescription(name: string): boolean {
  return /^(?:codebook(?:\.[a-z]{2})?\.md|datapackage\.json|ro-crate-metadata\.json)$/.test(name);
}

/** Files of an archive with these parts. */
function filesOf(parts: readonly string[]): (name: string) => boolean {
  const own = ['manifest.json', ...parts.map((part) => `${part}.csv`)];
  return (name) => own.includes(name) || isDescription(name);
}

const isOwn = filesOf(FILE_PARTS);
const isUnfinished = (name: string) => finishedPath(name) !== name && isOwn(finishedPath(name));

/** Those of the archive that the folder holds, or that was begun in it. */
function ownFiles(there: readonly string[], held: Record<string, unknown> | null): (name: string) => boolean {
  if (there.some((name) => isUnfinished(name) && finishedPath(name) === 'manifest.json')) return isOwn;
  if (held === null) return () => false;
  return filesOf(isRecord(held.parts) ? Object.keys(held.parts) : []);
}

/** What an archive in the folder says that it is of; `null` where none says it. */
function heldIn(dir: string): Record<string, unknown> | null {
  if (!isArchive(dir)) return null;
  try {
    const held: unknown = JSON.parse(archiveText(join(dir, 'manifest.json')));
    return isRecord(held) ? held : null;
  } catch {
    return null;
  }
}

/** A snapshot that has lost an account by `forget` since is the same one. */
function requireSame(
  dir: string,
  held: Record<string, unknown> | null,
  files: ReadonlyMap<string, Content>,
): void {
  if (held === null) return;
  const own = JSON.parse([...(files.get('manifest.json') as Iterable<string>)].join(''));
  if (['name', 'network', 'date'].every((key) => held[key] === own[key])) return;
  throw new UserError(
    `${dir} holds the archive of another snapshot, ${held.name} of ${held.date}; name an empty folder`,
  );
}

/**
 * Writes an archive to `dir`, the manifest last, so that a directory with a manifest is whole.
 * @throws UserError where the directory holds something else, or the archive of another snapshot.
 */
export function writeArchive(dir: string, files: ReadonlyMap<string, Content>): void {
  const there = existsSync(dir) ? readdirSync(dir) : [];
  const held = heldIn(dir);
  const isOfIt = ownFiles(there, held);
  const strangers = there.filter((name) => !isOfIt(name) && !isUnfinished(name));
  if (strangers.length > 0) {
    throw new UserError(
      `${dir} holds files that are no archive's (${strangers.join(', ')}); name an empty folder`,
    );
  }
  requireSame(dir, held, files);
  for (const name of there) if (isUnfinished(name)) rmSync(join(dir, name));
  const staged = stageFiles([...files].map(([name, text]) => [join(dir, name), text]));
  for (const name of there) if (isOfIt(name) && !files.has(name)) rmSync(join(dir, name), { force: true });
  staged.place();
}
