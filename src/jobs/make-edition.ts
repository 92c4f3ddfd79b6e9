/** Makes an edition of sealed snapshots: everything that keeps them from being joined is said at once. */
import type { Edition } from '../edition/edition.ts';
import { joinEdition } from '../edition/join.ts';
import { joinedAccounts } from '../edition/joined-accounts.ts';
import { DataError, UserError } from '../errors.ts';
import { groupBy } from '../group-by.ts';
import { EDITIONS, findEditionRecord } from '../open/edition-record.ts';
import { loadStudy } from '../open/load-study.ts';
import { placeOf, statedActors } from '../open/open-edition.ts';
import { type Desk, type OpenSnapshot, openToPublish } from '../open/open-snapshot.ts';
import { daysBetween } from '../roster/dates.ts';
import { actorsText, EDITION_HASH_VERSION, editionHashes } from '../store/edition-text.ts';
import { createEdition, type EditionRecord, requireFreeName, type StatedActor } from '../store/editions.ts';
import { requireFolderName } from '../store/names.ts';
import { openExistingStore, openStore, requireWritable } from '../store/store.ts';
import type { Study } from '../study/study.ts';
import { say } from '../words/say.ts';
import { ENGLISH } from '../words/speaker.ts';
import { parseStatedActors } from './stated-actors.ts';

export const USUAL_WITHIN_DAYS = 60;

export interface EditionAsked {
  name: string;
  /** Names or folders of archives. */
  snapshots: readonly string[];
  /** The most days between the first and the last of them. */
  withinDays: number;
  /** The file that states whose accounts are. */
  actors?: { file: string; text: string } | undefined;
}

/**
 * Joins the snapshots and keeps the edition in the database.
 * @throws UserError where they cannot be joined or the name is taken, with all that is wrong.
 */
export function makeEdition(desk: Desk, asked: EditionAsked): Edition {
  const faults: string[] = [];
  const orFault = <T>(work: () => T): T[] => {
    try {
      return [work()];
    } catch (error) {
      if (!(error instanceof UserError || error instanceof DataError)) throw error;
      faults.push(error.message);
      return [];
    }
  };
  const { name, withinDays } = asked;
  orFault(() => requireFree(desk, name));
  const opened = asked.snapshots.flatMap((snapshot) => orFault(() => openToPublish(desk, snapshot)));
  faults.push(...faultsOf(desk, opened, asked));
  const studies = opened.map((each) => loadStudy(each));
  const { actors } = asked;
  const stated =
    actors === undefined ? [] : orFault(() => parseStatedActors(actors.file, actors.text, studies)).flat();
  if (faults.length > 0) {
    throw new UserError(faults.length === 1 ? faults[0]! : [`${name} is not made:`, ...faults].join('\n  '));
  }
  const record = recordOf(asked, opened, studies, stated);
  const edition = joinEdition({ ...record, withinDays }, studies, statedActors(stated));
  requireSameArchive(desk, record);
  const store = openStore(desk.database);
  createEdition(store, record);
  store.close();
  return edition;
}

function requireFree({ database }: Desk, name: string): void {
  requireFolderName(name, 'edition');
  const store = openExistingStore(database);
  if (store === null) return;
  requireWritable(store, database);
  requireFreeName(store, name);
  store.close();
}

/** Finds what keeps these snapshots from being one edition, whoever is in them. */
function faultsOf(
  desk: Desk,
  opened: readonly OpenSnapshot[],
  { snapshots, withinDays }: EditionAsked,
): string[] {
  const records = opened.map(({ snapshot }) => snapshot);
  const byNetwork = [...groupBy(records, ({ network }) => network)].filter(([, of]) => of.length > 1);
  const days = records.map(({ date }) => date).sort();
  const span = days.length < 2 ? 0 : daysBetween(days[0]!, days.at(-1)!);
  return [
    ...(snapshots.length < 2
      ? ['an edition joins two snapshots or more; name another of a further network']
      : []),
    ...byNetwork.map(
      ([network, of]) =>
        `${of.map(({ name }) => name).join(' and ')} are ${of.length === 2 ? 'both' : 'all'} of ${network}; an edition has one snapshot of each network`,
    ),
    ...records
      .filter(({ origin }) => origin === 'derived')
      .map(
        ({ name, options }) =>
          `${name} is derived: who had an account then and none when ${options.source} was read is not in it, and an edition says who is where; name a snapshot that was read`,
      ),
    ...(span > withinDays
      ? [
          `from ${days[0]} to ${days.at(-1)} are ${span} days, and an edition spans ${withinDays} at most; name snapshots of one time, or say --within ${span}d`,
        ]
      : []),
    ...records.flatMap(({ name, network, date, contentHash }) => {
      const found = placeOf(desk, { name, network, date, contentHash: contentHash! });
      return 'fault' in found ? [ENGLISH.say(say.refusals.missingPart(found.fault))] : [];
    }),
  ];
}

function recordOf(
  { name, withinDays }: EditionAsked,
  opened: readonly OpenSnapshot[],
  studies: readonly Study[],
  stated: readonly StatedActor[],
): EditionRecord {
  const facts = {
    hashVersion: EDITION_HASH_VERSION,
    withinDays,
    snapshots: opened
      .map(({ snapshot: { network, name: snapshot, date, contentHash } }) => ({
        network,
        name: snapshot,
        date,
        contentHash: contentHash!,
      }))
      .sort((a, b) => (a.network < b.network ? -1 : 1)),
  };
  const actors = actorsText(joinedAccounts(studies, statedActors(stated)));
  return { name, ...facts, ...editionHashes(facts, actors), stated };
}

/** An archive of the name is of this edition, or it would answer in its place. */
function requireSameArchive({ database }: Desk, { name, contentHash }: EditionRecord): void {
  const found = findEditionRecord({ database }, name);
  if (found === null || found.record.contentHash === contentHash) return;
  throw new UserError(
    `${found.directory ?? EDITIONS} holds another edition of the name ${name}; choose another name, or move it away`,
  );
}
