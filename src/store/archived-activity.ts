/** The activity of an archive, read when a question needs it and checked against the manifest. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../errors.ts';
import { DataError } from '../errors.ts';
import { ACTIVITY_PARTS, type ActivityContent, type ActivityPart, windowOf } from './activity-content.ts';
import { parseActivity } from './activity-text.ts';
import { readManifest } from './archive.ts';
import { sha256 } from './archive-text.ts';

/**
 * @param accounts ids of the snapshot's accounts in code-unit order.
 * @returns `null` where no posts were read for the snapshot, or the archive was not allowed to carry them.
 * @throws DataError where a file is not what the manifest says.
 */
export function readArchivedActivity(dir: string, accounts: readonly string[]): ActivityContent | null {
  const { date, activity_days: days, withheld, parts } = readManifest(dir);
  if (days === undefined || withheld.includes('feeds')) return null;
  const fileOf = (part: ActivityPart) => join(dir, `${part}.csv`);
  const problems: Problem[] = [];
  const texts = ACTIVITY_PARTS.map((part): [ActivityPart, string] => {
    const file = fileOf(part);
    const bytes = existsSync(file) ? readFileSync(file) : null;
    if (bytes === null) {
      problems.push({ file, message: 'the file is missing; copy the whole archive again' });
    } else if (sha256(bytes) !== parts[part]) {
      problems.push({ file, message: 'the file is not the one that was sealed; copy the archive again' });
    }
    return [part, bytes?.toString('utf8') ?? ''];
  });
  if (problems.length > 0) throw new DataError(problems);
  const read = Object.fromEntries(texts) as Record<ActivityPart, string>;
  return parseActivity(read, accounts, windowOf(date, days), fileOf);
}
