/** Writes the archive of a sealed snapshot where every command looks for it. */
import { join } from 'node:path';
import type { Context } from '../cli/context.ts';
import { ARCHIVES, type OpenSnapshot } from '../open/open-snapshot.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { dropImage } from '../store/archive-image.ts';
import { writeArchive } from '../store/write-archive.ts';
import { packagedArchive } from './archive-package.ts';

/** @returns its folder. */
export function archiveSnapshot({ runtime }: Context, { store, snapshot }: OpenSnapshot): string {
  const directory = join(ARCHIVES, snapshot.name);
  dropImage(directory, runtime.kept);
  writeArchive(directory, packagedArchive(store, snapshot, publicationTerms(snapshot.network)));
  return directory;
}
