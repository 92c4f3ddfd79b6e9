/** The items of Wikidata behind seats and actors: those of the roster, holders by name, and ministries by their class. */
import type { Flaw, Ground } from '../evidence/grow/claim.ts';
import type { Seat } from '../evidence/seats.ts';
import { foldText } from '../fold-text.ts';
import { parseSites, sitesQuery } from '../roster/official-sites.ts';
import { actorOf, type RosterRow } from '../roster/row.ts';
import { findSeats, type Seat as StatedSeat, seatKey } from '../roster/seats.ts';
import { holdsOn } from '../roster/tenure.ts';
import { parseTerms } from '../roster/wikidata.ts';
import { COUNTRIES_PER_QUERY, ITEMS_PER_QUERY } from '../roster/wikidata-queries.ts';
import { ministriesQuery, parseMinistries } from '../roster/wikidata-statements.ts';
import { slices } from '../slices.ts';
import { askTerms } from './ask-terms.ts';
import type { GrowTools } from './sources.ts';

/** An item, and whose it is. */
export interface KnownItem {
  item: string;
  /** Actor of the roster, or the seat where no row has the item. */
  seat: string;
  country: string;
  kind: 'person' | 'institution';
  /** Of a person who does not hold the seat any more, as Wikidata has it. */
  flaws: readonly Flaw[];
}

export type AskWikidata = NonNullable<GrowTools['wikidata']>;

const SOURCE = 'Wikidata';

type Asking = Pick<Ground, 'rows' | 'seats' | 'day' | 'ask'>;

/** Only an answer that is understood is remembered. @throws DataError where it is cut off. */
export async function askWikidata<T>(
  wikidata: AskWikidata,
  { ask }: Pick<Ground, 'ask'>,
  query: string,
  parse: (body: string) => T,
): Promise<T> {
  const body = await ask(`wikidata ${query}`, async () => {
    const answer = await wikidata(query);
    parse(answer);
    return answer;
  });
  return parse(body);
}

/** In the order of items; one item is of one actor. */
export async function findItems(wikidata: AskWikidata, ground: Asking): Promise<KnownItem[]> {
  const held = ground.rows.filter((row) => holdsOn(row, ground.day));
  const codes = [...new Set(held.map(({ country }) => country))].filter((code) => code.length === 2).sort();
  const askOf = (query: string) =>
    askWikidata(wikidata, ground, query, (body) => {
      parseTerms(body, SOURCE, ground.day);
      return body;
    });
  const terms = await askTerms(askOf, codes, ground.day, SOURCE);
  const ministries = new Map<string, string[]>();
  for (const some of slices(codes, COUNTRIES_PER_QUERY)) {
    const found = await askWikidata(wikidata, ground, ministriesQuery(some), (body) =>
      parseMinistries(body, SOURCE),
    );
    for (const [code, items] of found) ministries.set(code, items);
  }
  const stated = findSeats(terms);
  const items = new Map<string, KnownItem>();
  const add = (known: KnownItem) => {
    if (known.item !== '' && !items.has(known.item)) items.set(known.item, known);
  };
  for (const row of held) add(ofRow(row, stated));
  const named = new Set([...items.values()].map((known) => seatOf(known.seat, ground.seats)));
  for (const seat of ground.seats) {
    const [item, ...more] = ministries.get(seat.country) ?? [];
    // Of several nobody can tell here which is the one.
    if (
      !seat.offices.includes('foreign-ministry') ||
      item === undefined ||
      more.length > 0 ||
      named.has(seat.seat)
    )
      continue;
    add({ item, seat: seat.seat, country: seat.country, kind: 'institution', flaws: [] });
  }
  return [...items.values()].sort((a, b) => (a.item < b.item ? -1 : 1));
}

/** The seat that an actor is behind, or else the actor. */
export function seatOf(actor: string, seats: readonly Seat[]): string {
  return seats.find(({ actors }) => actors.includes(actor))?.seat ?? actor;
}

function ofRow(row: RosterRow, stated: ReadonlyMap<string, StatedSeat>): KnownItem {
  const { country, office, kind, name } = row;
  const whose = { seat: actorOf(row), country };
  if (kind !== 'person') return { ...whose, item: row.wikidata, kind: 'institution', flaws: [] };
  const seat = stated.get(seatKey(country, office));
  const item =
    row.wikidata || (seat?.holders.find((holder) => foldText(holder.name) === foldText(name))?.item ?? '');
  const isReplaced =
    seat !== undefined &&
    !seat.holders.some((holder) => holder.item === item) &&
    (seat.holders.length > 0 || seat.ended.has(item));
  return { ...whose, item, kind: 'person', flaws: isReplaced ? ['ended'] : [] };
}

/** The item of a row's actor: the row's own, or the one that was found; '' where there is none, or it is of somebody who has left. */
export function itemOfRow(
  items: readonly KnownItem[],
  { seats }: Pick<Ground, 'seats'>,
): (row: RosterRow) => string {
  const current = new Map(items.filter(({ flaws }) => flaws.length === 0).map((one) => [one.seat, one.item]));
  return (row) => {
    const actor = actorOf(row);
    const own = current.get(actor);
    return own ?? (row.kind === 'person' ? '' : (current.get(seatOf(actor, seats)) ?? ''));
  };
}

/** P856 of items. */
export async function findSitesOf(
  wikidata: AskWikidata,
  ground: Ground,
  items: readonly KnownItem[],
): Promise<Map<string, string[]>> {
  const sites = new Map<string, string[]>();
  for (const some of slices(items, ITEMS_PER_QUERY)) {
    const query = sitesQuery(some.map(({ item }) => item));
    const answer = await askWikidata(wikidata, ground, query, (body) => parseSites(body, SOURCE));
    for (const [item, addresses] of answer) sites.set(item, addresses);
  }
  return sites;
}
