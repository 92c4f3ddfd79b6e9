/** Who holds a seat on a day, and since when nobody else is known to have: by the roster and the evidence together. */
import { groupBy } from '../group-by.ts';
import { holdsOn } from '../roster/tenure.ts';
import type { EvidenceRow } from './evidence-row.ts';
import { isSameBearer } from './holder-names.ts';

/** Who holds a seat, as a source or the roster says. */
export interface Holder {
  name: string;
  /** The first day in office; '' where not known. */
  since: string;
  /** Who says so; '' where only the roster does, without a source. */
  source: string;
  page_date: string;
  address: string;
  /** The day on which it was read, or the roster's row last looked at. */
  seen_at: string;
}

export interface Tenancy {
  /** Newest since first; none where nobody is named. */
  holders: readonly Holder[];
  /** The last day on which somebody is known to have come or left; '' where none is. A search before it was for another. */
  changed: string;
}

interface Known {
  /** Whom the roster has in the seat on the day. */
  persons: readonly Holder[];
  /** Whom it had there before. */
  left: readonly { name: string; until: string }[];
  /** Rows that name a holder of the seat and were seen by the day, whether the tenure is over or not. */
  named: readonly EvidenceRow[];
}

/** One person, however sources spell the name. */
interface Bearer {
  stated: readonly Holder[];
  isInRoster: boolean;
  holder: Holder;
  /** Without a first day, the first sight by a source; '' where the roster alone has it, without one. */
  began: string;
  /** The day of the newest source. */
  last: string;
}

/**
 * Those that evidence names; where it names none, the persons of the roster. Who came later ends who came before, unless the
 * roster has both in office; so does a person of the roster who came after the last source for another.
 */
export function tenancyOn(day: string, { persons, left, named }: Known): Tenancy {
  const isLeft = ({ name, page_date, seen_at }: EvidenceRow) =>
    left.some((one) => one.until >= (page_date || seen_at) && isSameBearer(one.name, name));
  const bearers = bearersOf(
    persons,
    named.filter((row) => holdsOn(row, day) && !isLeft(row)),
  );
  const isEnded = (one: Bearer) =>
    bearers.some(
      (other) =>
        !(one.isInRoster && other.isInRoster) &&
        other.holder.since > (other.stated.length === 0 ? one.last : one.holder.since || one.last),
    );
  const stated = bearers.filter((one) => one.stated.length > 0 && !isEnded(one));
  const others = bearers.filter(
    (one) => one.stated.length === 0 && stated.every(({ last }) => one.holder.since > last),
  );
  const isUndated =
    bearers.some(({ began }) => began === '') && bearers.some(({ isInRoster }) => !isInRoster);
  const untils = [...left, ...named].map(({ until }) => until).filter((until) => until <= day);
  return {
    holders: newestFirst([...stated, ...others].map(({ holder }) => holder)),
    changed: isUndated ? day : newestOf([...untils, ...bearers.map(({ began }) => began)]),
  };
}

function bearersOf(persons: readonly Holder[], rows: readonly EvidenceRow[]): Bearer[] {
  const found = [...groupBy(persons, ({ name }) => name).values()].map((own) => ({
    own,
    stated: [] as Holder[],
  }));
  for (const row of rows) {
    const same = found.find(({ own, stated }) =>
      [...own, ...stated].some(({ name }) => isSameBearer(name, row.name)),
    );
    if (same === undefined) found.push({ own: [], stated: [toHolder(row)] });
    else same.stated.push(toHolder(row));
  }
  return found.map(({ own, stated }) => {
    const sights = stated.map(dayOf).sort();
    const last = sights.at(-1) ?? '';
    const newest = stated.find((one) => dayOf(one) === last) ?? own[0]!;
    const since = newestOf([...own, ...stated].map((one) => one.since));
    return {
      stated,
      isInRoster: own.length > 0,
      holder: { ...newest, since: newest.since || since },
      began: since || (sights[0] ?? ''),
      last,
    };
  });
}

export function newestOf(days: readonly string[]): string {
  return [...days].sort().at(-1) ?? '';
}

function newestFirst(holders: Holder[]): Holder[] {
  return holders.sort((a, b) =>
    a.since !== b.since ? (a.since > b.since ? -1 : 1) : a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );
}

function toHolder({ name, since, source, page_date, address, seen_at }: EvidenceRow): Holder {
  return { name, since, source, page_date, address, seen_at };
}

/** The day of the source, or else the one on which it was read. */
export function dayOf({ page_date, seen_at }: Pick<Holder, 'page_date' | 'seen_at'>): string {
  return page_date || seen_at;
}
