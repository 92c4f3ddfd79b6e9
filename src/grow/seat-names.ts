/** The names by which a seat is looked for, and which accounts bear one. A name proves nothing. */
import type { Ground } from '../evidence/grow/claim.ts';
import type { Seat } from '../evidence/seats.ts';
import { foldText } from '../fold-text.ts';
import { countryByCode } from '../roster/countries.ts';
import { actorOf } from '../roster/row.ts';
import { type Site, seatsOfLink } from './seat-of-site.ts';

/** Of its holders, and of the offices themselves with their country. */
export function namesOf(seat: Seat, ground: Pick<Ground, 'rows'>): string[] {
  const country = countryNameOf(seat);
  const offices = officesOf(seat, ground).map((name) =>
    bears(name, country) ? name : `${name} ${country}`.trim(),
  );
  return [...new Set([...seat.holders.map(({ name }) => name), ...offices])].filter(
    (name) => wordsOf(name).length > 0,
  );
}

/** As the roster writes them, without what stands in brackets. */
function officesOf(seat: Seat, { rows }: Pick<Ground, 'rows'>): string[] {
  return rows
    .filter((row) => row.kind !== 'person' && seat.actors.includes(actorOf(row)))
    .map(({ name }) => name.replace(/\(.*?\)/g, '').trim())
    .filter((name) => name !== '');
}

/** '' of an organisation. */
function countryNameOf({ seat, country }: Seat): string {
  return seat.includes(':') ? (countryByCode(country)?.name ?? '') : '';
}

/**
 * Who alone has a name among the holders of a country's seats: the roster's actor, or else the seat; `null` for nobody, or
 * several.
 */
export function heldBy(name: string, country: string, { seats, rows }: Pick<Ground, 'seats' | 'rows'>) {
  const held = seats.filter(
    (seat) => seat.country === country && seat.holders.some((holder) => isSameName(holder.name, name)),
  );
  const persons = new Set(
    rows
      .filter((row) => row.kind === 'person' && row.country === country && isSameName(row.name, name))
      .map(actorOf)
      .filter((actor) => held.some(({ actors }) => actors.includes(actor))),
  );
  const [person, ...others] = persons;
  if (person !== undefined && others.length === 0 && held.every(({ actors }) => actors.includes(person))) {
    return person;
  }
  return held.length === 1 && persons.size === 0 ? held[0]!.seat : null;
}

/** The seats to whose pages an account links, and whose name it bears. A ministry's page is often the minister's. */
export function seatsNamed(
  account: { name: string; handle: string; links: readonly string[] },
  sites: readonly Site[],
  ground: Pick<Ground, 'seats' | 'rows'>,
): string[] {
  const linked = account.links.flatMap((link) => seatsOfLink(link, sites));
  const ministers = linked
    .filter((seat) => seat.endsWith(':foreign-ministry'))
    .map((seat) => seat.replace(/ministry$/, 'minister'));
  const bearsNameOf = (seat: Seat) =>
    seat.holders.some(({ name }) => isNamesake(account, name)) ||
    officesOf(seat, ground).some((name) => isOffice(account.name, name, countryNameOf(seat)));
  return [...new Set([...linked, ...ministers])].filter((wanted) =>
    ground.seats.some((seat) => (seat.seat === wanted || seat.actors.includes(wanted)) && bearsNameOf(seat)),
  );
}

/** Whether a text is an office's name and no more, as that of its spokesperson would be. */
function isOffice(text: string, office: string, country: string): boolean {
  return bears(text, office) && bears(`${office} ${country}`, text);
}

/** Whether all words of a name are in a text. */
export function bears(text: string, name: string): boolean {
  const known = wordsOf(text);
  return wordsOf(name).every((word) => known.includes(word));
}

/** Whether an account goes by a name, in its own name or in its handle. */
export function isNamesake({ name, handle }: { name: string; handle: string }, wanted: string): boolean {
  const letters = foldText(handle.split(/[.@]/)[0]!).replace(/[^\p{L}\p{N}]/gu, '');
  return bears(name, wanted) || letters.includes(wordsOf(wanted).join(''));
}

function isSameName(a: string, b: string): boolean {
  return wordsOf(a).join(' ') === wordsOf(b).join(' ');
}

/** Short ones, as `of` and `de`, are in all names. */
function wordsOf(text: string): string[] {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const long = words.filter((word) => word.length > 2 && word !== 'the' && word !== 'and');
  return long.length > 0 ? long : words;
}
