/** The names by which a seat is looked for, and which accounts bear one. A name proves nothing. */
import type { Ground } from '../evidence/grow/claim.ts';
import type { Seat } from '../evidence/seats.ts';
import { foldText } from '../fold-text.ts';
import { countryByCode } from '../roster/countries.ts';
import { actorOf } from '../roster/row.ts';
import { type Site, seatsOfLink } from './seat-of-site.ts';

/** Of its holders, and of the offices themselves with their country. */
export function namesOf(seat: Seat, { rows }: Pick<Ground, 'rows'>): string[] {
  const country = seat.seat.includes(':') ? (countryByCode(seat.country)?.name ?? '') : '';
  const offices = rows
    .filter((row) => row.kind !== 'person' && seat.actors.includes(actorOf(row)))
    .map(({ name }) => name.replace(/\(.*?\)/g, '').trim())
    .filter((name) => name !== '')
    .map((name) => (bears(name, country) ? name : `${name} ${country}`.trim()));
  return [...new Set([...seat.holders.map(({ name }) => name), ...offices])].filter(
    (name) => wordsOf(name).length > 0,
  );
}

/**
 * The holder that alone has a name, by the roster's actor, or else the seat; `null` where nobody has, or several.
 * @param country where the seat is to be.
 */
export function heldBy(name: string, country: string, { seats, rows }: Pick<Ground, 'seats' | 'rows'>) {
  const held = seats.filter(
    (seat) => seat.country === country && seat.holders.some((holder) => isSameName(holder.name, name)),
  );
  const [seat] = held;
  if (seat === undefined || held.length > 1) return null;
  const person = rows.find(
    (row) => row.kind === 'person' && seat.actors.includes(actorOf(row)) && isSameName(row.name, name),
  );
  return person === undefined ? seat.seat : actorOf(person);
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
  return [...new Set([...linked, ...ministers])].filter((wanted) =>
    ground.seats.some(
      (seat) =>
        (seat.seat === wanted || seat.actors.includes(wanted)) &&
        namesOf(seat, ground).some((name) => isNamesake(account, name)),
    ),
  );
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

export function isSameName(a: string, b: string): boolean {
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
