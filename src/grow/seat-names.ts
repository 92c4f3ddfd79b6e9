/** The names by which seats are looked for, and which accounts bear one. A name proves nothing: it says which seat is meant. */

import type { Ground } from '../evidence/grow/claim.ts';
import { isSameBearer } from '../evidence/holder-names.ts';
import { foldText } from '../fold-text.ts';
import { countryByCode } from '../roster/countries.ts';
import { actorOf } from '../roster/row.ts';
import { holdsOn } from '../roster/tenure.ts';
import { type Site, sitesAround } from './seat-of-site.ts';

type Known = Pick<Ground, 'seats' | 'rows' | 'day'>;

/** A seat, or an actor that has none, as governments have. */
export interface Named {
  seat: string;
  isSeat: boolean;
  country: string;
  /** '' of an organisation. */
  countryName: string;
  actors: readonly string[];
  persons: readonly string[];
  /** As the roster writes them, without what stands in brackets. */
  offices: readonly string[];
}

/** Made once for a ground. */
export function namedIn(ground: Known): readonly Named[] {
  let named = MADE.get(ground);
  if (named === undefined) {
    named = makeNamed(ground);
    MADE.set(ground, named);
  }
  return named;
}

const MADE = new WeakMap<Known, readonly Named[]>();

function makeNamed({ seats, rows, day }: Known): Named[] {
  const held = rows.filter((row) => holdsOn(row, day) && actorOf(row) !== '');
  const officesOf = (actors: readonly string[]) =>
    held
      .filter((row) => row.kind !== 'person' && actors.includes(actorOf(row)))
      .map(({ name }) => name.replace(/\(.*?\)/g, '').trim())
      .filter((name) => name !== '');
  const seated = new Set(seats.flatMap(({ actors }) => actors));
  const others = new Map(
    held.filter((row) => !seated.has(actorOf(row))).map((row) => [actorOf(row), row.country]),
  );
  return [
    ...seats.map(({ seat, country, actors, holders }) => ({
      seat,
      isSeat: true,
      country,
      countryName: seat.includes(':') ? (countryByCode(country)?.name ?? '') : '',
      actors,
      persons: [...new Set(holders.map(({ name }) => name))],
      offices: [...new Set(officesOf(actors))],
    })),
    ...[...others].map(([actor, country]) => ({
      seat: actor,
      isSeat: false,
      country,
      countryName: countryByCode(country)?.name ?? '',
      actors: [actor],
      persons: [],
      offices: [...new Set(officesOf([actor]))],
    })),
  ];
}

/** What is searched for: an office with its country. */
export function namesOf({ persons, offices, countryName }: Named): string[] {
  const full = offices.map((name) => (bears(name, countryName) ? name : `${name} ${countryName}`.trim()));
  return [...new Set([...persons, ...full])].filter((name) => wordsOf(name).length > 0);
}

/** Who alone has a name in a country: a holder, by the roster's actor or else the seat, or an office; `null` for nobody, or several. */
export function nameOwner(name: string, country: string, ground: Known): string | null {
  const own = namedIn(ground).filter((one) => one.country === country);
  const held = own.filter(({ persons }) => persons.some((holder) => isSameName(holder, name)));
  if (held.length === 0) {
    const offices = own.filter((one) =>
      one.offices.some((office) => isOffice(name, office, one.countryName)),
    );
    return offices.length === 1 ? offices[0]!.seat : null;
  }
  const persons = new Set(
    ground.rows
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

/** The seats to whose site an account links, and whose name it bears. A ministry's site is often the minister's. */
export function seatsNamed(
  account: { name: string; handle: string; links: readonly string[] },
  sites: readonly Site[],
  ground: Known,
): string[] {
  const linked = account.links.flatMap((link) => sitesAround(link, sites));
  const ministers = linked
    .filter(({ seat }) => seat.endsWith(':foreign-ministry'))
    .map(({ seat }) => seat.replace(/ministry$/, 'minister'));
  const wanted = new Set([...linked.map(({ seat }) => seat), ...ministers]);
  return namedIn(ground)
    .filter(({ seat, actors }) => wanted.has(seat) || actors.some((actor) => wanted.has(actor)))
    .filter(
      ({ persons, offices, countryName }) =>
        persons.some((name) => isNamesake(account, name) || isBearer(account, name)) ||
        offices.some((name) => isOffice(account.name, name, countryName)),
    )
    .map(({ seat }) => seat);
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

/** Letters of a name that are hardly within another one. */
const TELLING = 8;

/** Whether an account goes by a name, in its own name or in its handle. */
export function isNamesake({ name, handle }: { name: string; handle: string }, wanted: string): boolean {
  const letters = foldText(handle.split(/[.@]/)[0]!).replace(/[^\p{L}\p{N}]/gu, '');
  const joined = wordsOf(wanted).join('');
  return bears(name, wanted) || letters === joined || (joined.length >= TELLING && letters.includes(joined));
}

/** Whether it goes by a shorter or longer form of a person's name; one word is everybody's. */
export function isBearer({ name }: { name: string }, person: string): boolean {
  return wordsOf(name).length > 1 && isSameBearer(name, person);
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
