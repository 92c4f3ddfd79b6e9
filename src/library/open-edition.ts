/** Opens an edition for another program: its archive, or one of a database. */
import { existsSync, statSync } from 'node:fs';
import type { Edition as Joined } from '../edition/edition.ts';
import { stateOn, stateOnAny } from '../edition/pair-state.ts';
import { UserError } from '../errors.ts';
import type { Edition, OpenEditionOptions } from '../library.ts';
import { didYouMean } from '../nearest.ts';
import { once } from '../once.ts';
import { type FoundEdition, keptEditions, ofArchive } from '../open/edition-record.ts';
import { joinRecord } from '../open/open-edition.ts';
import type { Desk } from '../open/open-snapshot.ts';
import { openUnion } from '../open/open-union.ts';
import { editionColumn } from '../questions/edition/compare-in-edition.ts';
import { isEditionArchive } from '../store/edition-archive.ts';
import type { Said } from '../words/said.ts';
import { ENGLISH } from '../words/speaker.ts';
import { AMONG, askedAmong, groupText } from './among.ts';
import {
  actorTable,
  editionTies,
  networkTable,
  overlapTable,
  presenceTable,
  unknownEditionTies,
} from './edition-tables.ts';
import { forgetEdition, rememberEdition } from './opened-edition.ts';
import { requireOptions, text } from './option-kinds.ts';

export async function openEdition(from: string, options: OpenEditionOptions = {}): Promise<Edition> {
  if (typeof from !== 'string') {
    throw new UserError(
      'openEdition: the folder of an edition or the file of a database is needed, as a text, such as data/editions/NAME',
    );
  }
  requireOptions('openEdition', options, { edition: text('sandbox-edition-2026'), among: AMONG });
  const notes: string[] = [];
  const say = (said: Said) => void notes.push(ENGLISH.say(said));
  const among = askedAmong(options);
  if (isEditionArchive(from)) {
    if (options.edition !== undefined) {
      throw new UserError(
        `openEdition: ${from} is the archive of one edition alone; leave out the option edition, which is of a database`,
      );
    }
    return toEdition({ database: '', say, kept: null, among }, ofArchive(from), notes);
  }
  if (!existsSync(from) || statSync(from).isDirectory()) {
    throw new UserError(
      `${from} is no archive of an edition and no database; name data/editions/NAME, or a file that ends in .sqlite`,
    );
  }
  const desk: Desk = { database: from, say, kept: null, among };
  return toEdition(desk, editionOf(from, options.edition), notes);
}

/** Those of the database alone. @throws UserError where there is none. */
function editionOf(database: string, name: string | undefined): FoundEdition {
  const kept = keptEditions(database);
  const found = name === undefined ? kept.at(-1) : kept.find(({ record }) => record.name === name);
  if (found !== undefined) return found;
  if (kept.length === 0) {
    throw new UserError(`no edition in ${database}; make one with: entente edition NAME SNAPSHOT SNAPSHOT`);
  }
  const names = kept.map(({ record }) => record.name);
  throw new UserError(
    `there is no edition ${name} in ${database}; ${didYouMean(name!, names, `there are: ${names.join(', ')}`)}`,
  );
}

function toEdition(desk: Desk, found: FoundEdition, notes: readonly string[]): Edition {
  const joined = joinRecord(desk, found);
  const study = openUnion(joined);
  const { name, from, date, contentHash } = joined;
  const [networks, actors] = [once(() => networkTable(joined)), once(() => actorTable(joined))];
  const [ties, unknown] = [once(() => editionTies(joined)), once(() => unknownEditionTies(joined))];
  const places = once(() => new Map(joined.actors.map(({ key }, place) => [key, place])));
  const edition: Edition = {
    name,
    from,
    date,
    contentHash,
    among: groupText(study.group),
    notes,
    get networks() {
      return networks();
    },
    get actors() {
      return actors();
    },
    get ties() {
      return ties();
    },
    get unknown() {
      return unknown();
    },
    tie(source, target, network) {
      const ends = [source, target].map((key) => placeOf(joined, places(), key)) as [number, number];
      const on = network === undefined ? joined.networks : [networkCalled(joined, network)];
      return stateOnAny(on.map((each) => (ends.includes(-1) ? 'not-possible' : stateOn(each, ...ends))));
    },
    presence: (by) => presenceTable(joined, columnOf(joined, by)),
    overlap: (by) => overlapTable(joined, columnOf(joined, by)),
    close: () => forgetEdition(edition),
  };
  rememberEdition(edition, { study, desk: { ...desk, say: () => {} } });
  return edition;
}

/** −1 for who is named and nowhere. */
function placeOf({ name, absent }: Joined, places: ReadonlyMap<string, number>, key: string): number {
  const place = places.get(key);
  if (place !== undefined) return place;
  if (absent.some((actor) => actor.key === key)) return -1;
  throw new UserError(`${name} has no actor ${key}; its actors are named by their key`);
}

function networkCalled({ name, networks }: Joined, network: string) {
  const found = networks.find((each) => each.network === network);
  if (found !== undefined) return found;
  throw new UserError(
    `${name} has no network ${network}; it joins ${networks.map((each) => each.network).join(', ')}`,
  );
}

function columnOf(joined: Joined, by: string | undefined): string | null {
  return by === undefined ? null : editionColumn(joined, by);
}
