/** Compares a roster's office holders with Wikidata's, and proposes rows that end, are handed over or begin. */

import { foldText } from '../fold-text.ts';
import type { Finding, FindingKind } from './finding.ts';
import type { RosterRow } from './row.ts';
import { describeHolder, type Holder, type Seat, seatKey } from './seats.ts';
import { succeed } from './succession.ts';
import { holdsOn } from './tenure.ts';
import { hasOverlap } from './validate-roster.ts';
import { ASKED_OFFICES } from './wikidata-queries.ts';

export interface Proposal {
  rows: RosterRow[];
  findings: Finding[];
}

/** The asked offices that the roster has persons in: a refresh adds no office that the roster leaves out. */
export function officesToAsk(rows: readonly RosterRow[]): string[] {
  return ASKED_OFFICES.filter((office) => rows.some((row) => row.kind === 'person' && row.office === office));
}

/**
 * The rows with the holders that Wikidata states. A seat that it says nothing about is left alone.
 * @param seats by `seatKey`.
 * @param today the day of the refresh, YYYY-MM-DD.
 */
export function refreshHolders(
  rows: readonly RosterRow[],
  seats: ReadonlyMap<string, Seat>,
  today: string,
): Proposal {
  const offices = officesToAsk(rows);
  const findings: Finding[] = [];
  let current = withActorItems(rows, findings);
  for (const country of [...new Set(rows.map((row) => row.country))].sort()) {
    const placed = new Set<string>();
    for (const office of offices) {
      const seat = seats.get(seatKey(country, office));
      if (seat === undefined) continue;
      const say = (kind: FindingKind, actor: string, message: string): void => {
        findings.push({ kind, country, office, actor, message });
      };
      current = refreshSeat(current, { country, office, seat, seats, placed, today, say });
    }
  }
  return { rows: current, findings };
}

/** An item stated in one row of an actor belongs into all of them. */
function withActorItems(rows: readonly RosterRow[], findings: Finding[]): RosterRow[] {
  const stated = rows.filter((row) => row.wikidata !== '');
  const itemOf = new Map(stated.map((row) => [row.actor, row.wikidata]));
  const told = new Set<string>();
  return rows.map((row) => {
    const item = itemOf.get(row.actor);
    if (item === undefined || row.wikidata === item) return row;
    const { country, office, actor, name } = row;
    if (!told.has(actor)) {
      findings.push({ kind: 'item', country, office, actor, message: `${name} is ${item} in every row` });
    }
    told.add(actor);
    return { ...row, wikidata: item };
  });
}

interface Question {
  country: string;
  office: string;
  seat: Seat;
  seats: ReadonlyMap<string, Seat>;
  /** Holders of the country's higher seats: nobody is entered for two. */
  placed: Set<string>;
  today: string;
  say(kind: FindingKind, actor: string, message: string): void;
}

function refreshSeat(before: RosterRow[], question: Question): RosterRow[] {
  const { seat, placed, today, say } = question;
  const rows = withItems(before, question);
  const sitting = findSitting(rows, question);
  for (const holder of seat.holders) reportName(rows, holder, question);
  const [holder] = seat.holders;
  const elsewhere = holder !== undefined && placed.has(holder.item);
  for (const { item } of seat.holders) placed.add(item);

  if (holder === undefined) return endTerms(rows, sitting, question);
  if (seat.holders.length > 1) {
    const agreed =
      sitting.length === seat.holders.length && seat.holders.every(({ item }) => sits(sitting, item));
    const names = seat.holders.map(describeHolder).join(', ');
    if (!agreed) say('conflict', sitting[0]?.actor ?? holder.item, `Wikidata has several at once: ${names}`);
    return rows;
  }
  if (sits(sitting, holder.item)) {
    return endTerms(
      rows,
      sitting.filter(({ wikidata }) => wikidata !== holder.item),
      question,
    );
  }
  const [predecessor] = sitting;
  if (predecessor === undefined && (elsewhere || holdsAnother(rows, holder, question))) return rows;
  const ended = predecessor === undefined ? '' : (seat.ended.get(predecessor.wikidata) ?? '');
  const boundary = holder.start || ended || today;
  const obstacle = findObstacle(rows, sitting, holder, boundary, question);
  if (obstacle !== undefined) {
    say('conflict', predecessor?.actor ?? holder.item, obstacle);
    return rows;
  }
  const succession = succeed(rows, { ...question, predecessor, holder, boundary, elsewhere });
  if (hasOverlap(succession.rows)) {
    const message = `${succession.message}; but the roster has an account of it in a later tenure`;
    say('conflict', succession.actor, message);
    return rows;
  }
  say('new-holder', succession.actor, succession.message);
  return succession.rows;
}

/** Persons in the office today, one row each. */
function findSitting(rows: readonly RosterRow[], { country, office, today }: Question): RosterRow[] {
  const sitting = new Map<string, RosterRow>();
  for (const row of rows) {
    const inOffice = row.kind === 'person' && row.country === country && row.office === office;
    if (inOffice && holdsOn(row, today) && !sitting.has(row.actor)) sitting.set(row.actor, row);
  }
  return [...sitting.values()];
}

function sits(sitting: readonly RosterRow[], item: string): boolean {
  return sitting.some((row) => row.wikidata === item);
}

/**
 * Whether the roster has the holder in another seat of the country that Wikidata gives to the same person, or
 * has somebody in such a seat of another country, as of a monarch of several: nobody is entered for two.
 */
function holdsAnother(
  rows: readonly RosterRow[],
  { item }: Holder,
  { country, seats, today }: Question,
): boolean {
  return rows.some(
    (row) =>
      (row.country === country ? row.wikidata === item : row.kind === 'person') &&
      holdsOn(row, today) &&
      seats.get(seatKey(row.country, row.office))?.holders.some((other) => other.item === item),
  );
}

/** Gives a person in the office the item of the holder of the same name. */
function withItems(rows: readonly RosterRow[], question: Question): RosterRow[] {
  const found = new Map<string, string>();
  for (const { actor, name } of findSitting(rows, question)) {
    const holder = question.seat.holders.find((other) => foldText(other.name) === foldText(name));
    if (holder === undefined || rows.some(({ wikidata }) => wikidata === holder.item)) continue;
    if (rows.some((row) => row.actor === actor && row.wikidata !== '')) continue;
    found.set(actor, holder.item);
    question.say('item', actor, `${name} is ${holder.item} in Wikidata`);
  }
  return rows.map((row) => {
    const item = found.get(row.actor);
    return item === undefined ? row : { ...row, wikidata: item };
  });
}

/** A name that has changed since the roster was written may be vandalism: it is never taken over. */
function reportName(rows: readonly RosterRow[], { item, name }: Holder, { say }: Question): void {
  const row = rows.find(({ wikidata }) => wikidata === item);
  if (row === undefined || name === item || foldText(row.name) === foldText(name)) return;
  say('renamed', row.actor, `${item} is ${row.name} in the roster and "${name}" in Wikidata`);
}

/** Ends the terms of those who sit in the roster and not in Wikidata, where it says on which day. */
function endTerms(rows: RosterRow[], leaving: readonly RosterRow[], question: Question): RosterRow[] {
  const { seat, country, office, today, say } = question;
  let result = rows;
  for (const { actor, name, wikidata } of leaving) {
    const end = seat.ended.get(wikidata);
    const [holder] = seat.holders;
    const own = (row: RosterRow): boolean =>
      row.actor === actor && row.country === country && row.office === office && holdsOn(row, today);
    if (end === undefined) {
      const alone = holder === undefined ? '' : `; Wikidata has ${describeHolder(holder)} alone`;
      if (alone !== '') say('conflict', actor, `the roster has ${name} in office${alone}`);
    } else if (end === '') {
      say('conflict', actor, `the term of ${name} has ended, on a day that Wikidata does not know`);
    } else if (result.some((row) => own(row) && row.since >= end)) {
      say('conflict', actor, `Wikidata ends the term of ${name} on ${end}, before it begins in the roster`);
    } else {
      result = result.map((row) => (own(row) ? { ...row, until: end, checked_at: today } : row));
      say('ended', actor, `the term of ${name} ended on ${end}`);
    }
  }
  return result;
}

/** Why a change of holder cannot be proposed. */
function findObstacle(
  rows: readonly RosterRow[],
  sitting: readonly RosterRow[],
  holder: Holder,
  boundary: string,
  { country, office, today }: Question,
): string | undefined {
  const who = describeHolder(holder);
  const names = sitting.map(({ name }) => name).join(', ');
  const [predecessor] = sitting;
  if (holder.name === holder.item) return `Wikidata has ${who}, who has no English name there`;
  if (sitting.length > 1) return `the roster has ${names}; Wikidata has ${who} alone`;
  if (predecessor?.wikidata === '') return `the roster has ${names}, without an item; Wikidata has ${who}`;
  const own = rows.filter((row) => row.wikidata === holder.item);
  const other = own.find((row) => row.country !== country || row.kind !== 'person');
  if (other !== undefined) {
    return `Wikidata has ${who}, whom the roster has for another country or as an institution (${other.actor}, ${other.country})`;
  }
  const over = own.find(
    (row) =>
      row.country === country &&
      row.office === office &&
      !holdsOn(row, today) &&
      row.until > (holder.start || row.since),
  );
  if (over !== undefined) {
    return `Wikidata still has ${who}, whose term ended on ${over.until} according to the roster`;
  }
  const leaving = rows.filter((row) => predecessor !== undefined && row.actor === predecessor.actor);
  const late = [...leaving, ...own].find((row) => holdsOn(row, today) && row.since >= boundary);
  if (late === undefined) return undefined;
  return `Wikidata has ${who} from ${boundary} on; the roster has ${late.name} from ${late.since} on`;
}
