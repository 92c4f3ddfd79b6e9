/** The files of an archive as whole texts. */
import type { PublicationTerms } from '../../src/roster/network-record.ts';
import type { Store } from '../../src/store/driver.ts';
import type { SnapshotRecord } from '../../src/store/snapshot-record.ts';
import { archiveTexts } from '../../src/store/write-archive.ts';

export function archiveFiles(
  store: Store,
  snapshot: SnapshotRecord,
  terms: PublicationTerms,
): Map<string, string> {
  const files = archiveTexts(store, snapshot, terms);
  return new Map([...files].map(([name, pieces]) => [name, [...pieces].join('')]));
}
