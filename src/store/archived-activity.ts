/** The activity of an archive, read when a question needs it and checked against the manifest. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataError, type Problem } from '../errors.ts';
import { ACTIVITY_PARTS, type ActivityContent, type ActivityPart, windowOf } from './activity-content.ts';
import { type PartFile, parseActivity } from './activity-text.ts';
import { type ArchiveManifest, readManifest } from './archive.ts';
import { filePieces } from './archive-file.ts';
import { sha256 } from './archive-text.ts';
import { reasonReader } from './reason-cells.ts';

/**
 * @param accounts ids of the snapshot's accounts in code-unit order.
 * @param of whose posts are wanted, by their place among the accounts, of files that were proven when all else was read
 * of them; `null` for all.
 * @returns `null` where no posts were read for the snapshot, or the archive was not allowed to carry them.
 * @throws DataError where a file is not what the manifest says.
 */
export function readArchivedActivity(
  dir: string,
  accounts: readonly string[],
  of: ReadonlySet<number> | null = null,
): ActivityContent | null {
  const manifest = readManifest(dir);
  const { format, date, activity_days: days, withheld } = manifest;
  if (days === undefined || withheld.includes('feeds')) return null;
  if (of === null) proveActivity(dir, manifest);
  const files = ACTIVITY_PARTS.map((part): [ActivityPart, PartFile] => {
    const path = join(dir, `${part}.csv`);
    return [part, { path, pieces: () => wholeLines(path) }];
  });
  return parseActivity(
    Object.fromEntries(files) as Record<ActivityPart, PartFile>,
    accounts,
    windowOf(date, days),
    reasonReader(format),
    of,
  );
}

/** @throws DataError where a file of posts is not what the manifest says. */
export function proveActivity(dir: string, { parts }: ArchiveManifest): void {
  const problems: Problem[] = [];
  for (const part of ACTIVITY_PARTS) proveFile(join(dir, `${part}.csv`), parts[part]!, problems);
  if (problems.length > 0) throw new DataError(problems);
}

/** Adds to the problems that the file is missing or another than the sealed one. @param bytes of it, where they are held. */
export function proveFile(file: string, sealedHash: string, problems: Problem[], bytes?: Buffer): void {
  if (!existsSync(file)) problems.push(missingFile(file));
  else if ((bytes === undefined ? hashOfFile(file) : sha256(bytes)) !== sealedHash) {
    problems.push({ file, message: 'the file is not the one that was sealed; copy the archive again' });
  }
}

export function missingFile(file: string): Problem {
  return { file, message: 'the file is missing; copy the whole archive again' };
}

/** SHA-256, without the file ever being held. */
export function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  for (const bytes of filePieces(path)) hash.update(bytes);
  return hash.digest('hex');
}

/** The text of a CSV file in pieces that end with a row. @throws DataError where it is not UTF-8. */
export function* wholeLines(path: string): Generator<string> {
  let text = '';
  for (const piece of textPieces(path)) {
    text += piece;
    const end = text.lastIndexOf('\n') + 1;
    if (end === 0 || isWithinQuotes(text, end)) continue;
    yield text.slice(0, end);
    text = text.slice(end);
  }
  if (text !== '') yield text;
}

function* textPieces(path: string): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    for (const bytes of filePieces(path)) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new DataError({ file: path, message: 'is not UTF-8; copy the archive again' });
  }
}

/** Whether the place is within a quoted cell: a quote that is part of one is doubled. */
function isWithinQuotes(text: string, end: number): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0 && at < end; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}
