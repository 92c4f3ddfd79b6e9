/** The names by which a seat is looked for, and which accounts bear one. A name proves nothing. */
import type { Ground } from '../evidence/grow/claim.ts';
import type { Seat } from '../evidence/seats.ts';
import { foldText } from '../fold-text.ts';
import { countryByCode } from '../roster/countries.ts';
import { actorOf } from '../roster/row.ts';

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
