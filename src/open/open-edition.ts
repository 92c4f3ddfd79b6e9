/** Opens an edition: the snapshots that it joins, each held to its hash, and their accounts joined by actor. */
import { dirname, join } from 'node:path';
import type { Edition } from '../edition/edition.ts';
import { joinEdition } from '../edition/join.ts';
import { joinedAccounts, type StatedActors } from '../edition/joined-accounts.ts';
import { groupBy } from '../group-by.ts';
import { isArchive, readManifest } from '../store/archive.ts';
import { actorsText, editionHashes } from '../store/edition-text.ts';
import type { EditionRecord, EditionSnapshot, StatedActor } from '../store/editions.ts';
import { findSnapshot } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import type { Study } from '../study/study.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import type { MissingPart } from '../words/values.ts';
import { membershipIn } from './among.ts';
import { allEditions, EDITIONS, type FoundEdition, findEditionRecord } from './edition-record.ts';
import { loadStudy } from './load-study.ts';
import { ARCHIVES, type Desk, openSealedSnapshot } from './open-snapshot.ts';

/**
 * The edition of this name or archive folder.
 * @throws UserError where there is none, a snapshot of it is missing or another one, or its accounts are joined
 * otherwise than when it was made.
 */
export function openEdition(desk: Desk, asked: string): Edition {
  const found = findEditionRecord(desk, asked);
  if (found !== null) return joinRecord(desk, found);
  const known = new Set(allEditions(desk.database, () => {}).map(({ record }) => record.name));
  throw refusal(say.refusals.noEdition(asked, desk.database, EDITIONS, [...known]));
}

export function joinRecord(desk: Desk, { record, directory }: FoundEdition): Edition {
  const { among } = desk;
  const opened = placesOf(desk, record, directory).map((place) =>
    openSealedSnapshot({ ...desk, among: undefined }, place),
  );
  const studies = opened.map((each) => loadStudy(each));
  const stated = statedActors(record.stated);
  requireSameJoin(record, studies, stated);
  if (among === undefined) return joinEdition(record, studies, stated);
  // A value may be in the roster of one network alone.
  const entries = studies.flatMap((study) => study.entries);
  const extraColumns = [...new Set(studies.flatMap(({ snapshot }) => snapshot.extraColumns))];
  const membership = membershipIn({ name: record.name, extraColumns }, entries, among);
  const members = opened.map((each) => loadStudy({ ...each, membership }));
  return joinEdition(record, members, stated);
}

/** As joining takes them. */
export function statedActors(stated: readonly StatedActor[]): StatedActors {
  return new Map(
    [...groupBy(stated, ({ network }) => network)].map(([network, of]) => [
      network,
      new Map(of.map(({ accountId, actor }) => [accountId, actor])),
    ]),
  );
}

function requireSameJoin(record: EditionRecord, studies: readonly Study[], stated: StatedActors): void {
  const { parts, contentHash } = editionHashes(record, actorsText(joinedAccounts(studies, stated)));
  if (parts.actors === record.parts.actors && contentHash === record.contentHash) return;
  throw refusal(say.refusals.otherEdition(record.name));
}

/** Where each snapshot of an edition is found, as a question names it. @throws UserError that tells all that are not. */
function placesOf(desk: Desk, { name, snapshots }: EditionRecord, directory: string | null): string[] {
  const looked = snapshots.map((snapshot) => placeOf(desk, snapshot, directory));
  const faults = looked.flatMap((each) => ('fault' in each ? [each.fault] : []));
  if (faults.length > 0) {
    throw refusal(say.refusals.lacksParts(name, faults));
  }
  return looked.map((each) => ('place' in each ? each.place : ''));
}

/**
 * Where a snapshot of this content is found by its name: in the database, among the archives, or among those beside
 * the folder that the edition's own archive is in.
 */
export function placeOf(
  { database }: Desk,
  { name, network, date, contentHash }: EditionSnapshot,
  directory: string | null = null,
): { place: string } | { fault: MissingPart } {
  const store = openExistingStore(database);
  const kept = store === null ? null : findSnapshot(store, name);
  store?.close();
  if (kept?.contentHash === contentHash) return { place: name };
  const beside = directory === null ? [] : [join(dirname(dirname(directory)), 'snapshots')];
  const folders = [...new Set([ARCHIVES, ...beside])];
  const archives = folders.map((folder) => join(folder, name)).filter(isArchive);
  const place = archives.find((archive) => readManifest(archive).content_hash === contentHash);
  if (place !== undefined) return { place };
  const others = [...(kept === null ? [] : [database]), ...archives];
  return { fault: { name, network, date, contentHash, others, database, folders } };
}
