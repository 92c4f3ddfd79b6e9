/** What describes the archive of an edition: whose its accounts are, of which snapshots. */
import type { Edition } from '../edition/edition.ts';
import { joinedAccounts } from '../edition/joined-accounts.ts';
import { simulatedText, wordFor } from '../report/codebook/package.ts';
import { packagedEdition } from '../report/codebook/report-package.ts';
import { EDITION_TABLES } from '../report/codebook/tables.ts';
import { type HashedFile, hashedFile } from '../report/files/hashed-file.ts';
import { ACTORS_PATH, EDITION_PATH } from '../store/edition-archive.ts';
import { actorsText } from '../store/edition-text.ts';
import { languageOf } from '../words/languages.ts';
import { archivePackage, descriptionsOf, faultsOfDescriptions } from './descriptions.ts';

/** The table of its accounts, and what describes it. */
export function packagedAccounts(edition: Edition): { actors: string; descriptions: HashedFile[] } {
  const studies = edition.networks.map(({ accounts }) => accounts);
  const actors = actorsText(joinedAccounts(studies, edition.stated));
  const snapshot = packagedEdition(edition);
  const joins = snapshot.joins.map((one) => `${one.name} of ${one.network}, ${one.date}`);
  const given = archivePackage({
    title: `${wordFor(snapshot)} ${snapshot.name}: whose accounts are whose on ${joins.length} networks`,
    description: `An edition of entente: sealed snapshots of several networks, joined by actor (${joins.join('; ')}). Ties are in the archives of the snapshots.${simulatedText(snapshot)}`,
    snapshot,
    terms: edition.together.snapshot.terms,
    read: null,
    tables: EDITION_TABLES,
    extraColumns: [],
  });
  const holds = languageOf('en', 'account').codebook.editionManifest;
  const files = [hashedFile({ path: ACTORS_PATH, chunks: [actors] })];
  return { actors, descriptions: descriptionsOf(given, files, { path: EDITION_PATH, holds }) };
}

/** What is wrong with the files of its archive that describe the table. */
export function editionDescriptionFaults(dir: string, edition: Edition): string[] {
  return faultsOfDescriptions(dir, () => packagedAccounts(edition).descriptions);
}
