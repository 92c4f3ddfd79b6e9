/** Writes the archive of an edition where every command looks for it. */
import { join } from 'node:path';
import type { Edition } from '../edition/edition.ts';
import { EDITIONS, findEditionRecord } from '../open/edition-record.ts';
import { ARCHIVES, type Desk } from '../open/open-snapshot.ts';
import { isArchive } from '../store/archive.ts';
import { writeEditionArchive } from '../store/edition-archive.ts';
import { packagedAccounts } from './edition-package.ts';

/** @param asked its name, or the folder of another archive. @returns what to tell of it. */
export function archiveEdition({ database }: Desk, asked: string, edition: Edition): string {
  const { name, networks, together } = edition;
  const directory = join(EDITIONS, name);
  const studies = networks.map(({ accounts }) => accounts);
  const { record } = findEditionRecord({ database }, asked)!;
  writeEditionArchive(directory, record, { ...packagedAccounts(edition), terms: together.snapshot.terms });
  const without = studies
    .map(({ snapshot }) => snapshot.name)
    .filter((snapshot) => !isArchive(join(ARCHIVES, snapshot)));
  const more =
    without.length === 0
      ? ''
      : `; who has no database needs the archives of ${without.join(', ')} too: entente export NAME ${ARCHIVES}/NAME/`;
  return `${name}: written to ${directory}${more}`;
}
