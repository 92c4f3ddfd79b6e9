/** Opens an edition: the snapshots that it joins, each held to its hash, and their accounts joined by actor. */
import { dirname, join } from 'node:path';
import type { Edition } from '../edition/edition.ts';
import { joinEdition } from '../edition/join.ts';
import { joinedAccounts, type StatedActors } from '../edition/joined-accounts.ts';
import { UserError } from '../errors.ts';
import { groupBy } from '../group-by.ts';
import { isArchive, readManifest } from '../store/archive.ts';
import { actorsText, editionHashes } from '../store/edition-text.ts';
import type { EditionRecord, EditionSnapshot, StatedActor } from '../store/editions.ts';
import { findSnapshot } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import type { Study } from '../study/study.ts';
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
  if (found === null) throw new UserError(unknownEdition(desk, asked));
  return joinRecord(desk, found);
}

function unknownEdition({ database }: Desk, asked: string): string {
  const names = [...new Set(allEditions(database, () => {}).map(({ record }) => record.name))];
  const known =
    names.length > 0
      ? `there are: ${names.join(', ')}`
      : 'make one with: entente edition NAME SNAPSHOT SNAPSHOT';
  return `there is no edition ${asked} in ${database}, and no archive of that name under ${EDITIONS}; ${known}`;
}

export function joinRecord(desk: Desk, { record, directory }: FoundEdition): Edition {
  const studies = placesOf(desk, record, directory).map((place) =>
    loadStudy(openSealedSnapshot(desk, place)),
  );
  const stated = statedActors(record.stated);
  requireSameJoin(record, studies, stated);
  return joinEdition(record, studies, stated);
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
  throw new UserError(
    `${record.name} is not the edition that was made: its accounts or its hash differ; take its archive again, or make it anew under another name`,
  );
}

/** Where each snapshot of an edition is found, as a question names it. @throws UserError that tells all that are not. */
function placesOf(desk: Desk, { name, snapshots }: EditionRecord, directory: string | null): string[] {
  const looked = snapshots.map((snapshot) => placeOf(desk, snapshot, directory));
  const faults = looked.flatMap((each) => ('fault' in each ? [each.fault] : []));
  if (faults.length > 0) {
    throw new UserError([`edition ${name} cannot be asked without what it joins:`, ...faults].join('\n  '));
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
): { place: string } | { fault: string } {
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
  const hash = `content hash ${contentHash}`;
  const looked = [
    ...(database === '' ? [] : [`in ${database}`]),
    ...folders.map((folder) => `under ${folder}`),
  ];
  const nowhere = looked.length === 1 ? `not ${looked[0]}` : `neither ${looked.join(' nor ')}`;
  return {
    fault:
      others.length > 0
        ? `${name} in ${others.join(' and ')} is another snapshot than the one that was joined (${network}, ${date}, ${hash})`
        : `${name} (${network}, ${date}, ${hash}) is ${nowhere}; bring its archive there`,
  };
}
