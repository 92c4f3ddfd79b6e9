/** Which seat an official address speaks for: of accounts named under its host, and of links to it. */
import type { Ground } from '../evidence/grow/claim.ts';
import { isFrontPage, isNamedGovernment } from '../evidence/grow/official-host.ts';
import { parseSeat } from '../evidence/seat-name.ts';
import { governmentDomainOf } from '../roster/government-domains.ts';
import { hostOf } from '../roster/official-sites.ts';
import { rowsOfActor } from '../roster/rows-of-actor.ts';

/** An official address. */
export interface Site {
  /** Seat, actor, or country where it is the whole government's. */
  seat: string;
  country: string;
  host: string;
  /** Without a slash at its end; '' for a site that is the seat's whole. */
  path: string;
}

/** Names that a site gives its own account. */
const OWN_LABELS = ['social', 'bsky'];
/** Names that it gives an office's. */
const OFFICE_LABELS: Readonly<Record<string, string>> = {
  president: 'head-of-state',
  pm: 'head-of-government',
  minister: 'foreign-minister',
  mfa: 'foreign-ministry',
};

/** Names that are asked for under an official host. */
export function usualNames(host: string): string[] {
  return [host, ...[...OWN_LABELS, ...Object.keys(OFFICE_LABELS)].map((label) => `${label}.${host}`)];
}

export function countryOf(seat: string, { rows, seats }: Pick<Ground, 'rows' | 'seats'>): string {
  const parsed = parseSeat(seat);
  if ('country' in parsed) return parsed.country;
  const [row] = rowsOfActor(rows, seat);
  return row?.country ?? seats.find((one) => one.seat === seat)?.country ?? '';
}

export function sitesOf(ground: Pick<Ground, 'rows' | 'seats' | 'sites'>): Site[] {
  return [...ground.sites].flatMap(([seat, addresses]) =>
    addresses.flatMap((address): Site[] => {
      const host = hostOf(address);
      if (host === null) return [];
      const [country, path] = [countryOf(seat, ground), pathOf(address)];
      const isShared = seat.includes(':') && path === '' && isNamedGovernment(host);
      return [{ seat: isShared ? country : seat, country, host, path }];
    }),
  );
}

function pathOf(address: string): string {
  const { pathname } = new URL(address);
  return isFrontPage(pathname) ? '' : pathname.replace(/\/$/, '');
}

/**
 * Whose account a name is that a government has given: the seat's whose site is there, or that the name's first part says
 * of the site's seats; else its country's; `null` for a name that no government gives.
 * @param under as of `governmentDomainOf`.
 */
export function seatOfName(name: string, sites: readonly Site[], under = ''): string | null {
  const bare = under === '' ? name : name.replace(new RegExp(`\\.${under}$`), '');
  const at = (host: string) => sites.filter((site) => site.path === '' && site.host === host);
  const exact = onlySeat(at(bare));
  if (exact !== null) return exact;
  const dot = bare.indexOf('.');
  const [label, host] = [bare.slice(0, dot), bare.slice(dot + 1)];
  const office = OFFICE_LABELS[label];
  const around = at(host);
  const named = OWN_LABELS.includes(label)
    ? onlySeat(around)
    : office === undefined
      ? null
      : onlySeat(around.filter(({ seat }) => seat.endsWith(`:${office}`)));
  if (named !== null) return named;
  const above = sites.find((site) => isUnder(bare, site.host));
  return governmentDomainOf(name, under)?.country ?? above?.country ?? null;
}

/** The seat whose official host a name imitates: as `mfa.gov.xx.example.org` and `mfa-gov-xx.org` do. */
export function seatImitated(name: string, sites: readonly Site[]): string | null {
  const dotted = `.${name.replaceAll('-', '.')}.`;
  const like = sites.filter(
    ({ host, path }) =>
      path === '' && host.split('.').length > 2 && dotted.includes(`.${host.replaceAll('-', '.')}.`),
  );
  return like.some(({ host }) => isUnder(name, host)) ? null : onlySeat(like);
}

function isUnder(name: string, host: string): boolean {
  return name === host || name.endsWith(`.${host}`);
}

/** A site of minister and ministry is the ministry's; one of the government's own is no office's. */
function onlySeat(sites: readonly Site[]): string | null {
  const named = sites.filter(({ seat, country }) => seat !== country);
  const seats = [...new Set((named.length > 0 ? named : sites).map(({ seat }) => seat))];
  if (seats.length === 1) return seats[0]!;
  const ministry = seats.find((seat) => seat.endsWith(':foreign-ministry'));
  const isPair = seats.length === 2 && seats.some((seat) => seat.endsWith(':foreign-minister'));
  return ministry !== undefined && isPair ? ministry : null;
}

/** The seats whose own page an address is. */
export function seatsOfLink(address: string, sites: readonly Site[]): string[] {
  const own = sitesAround(address, sites).filter(({ path }) => path === pathOf(address));
  return [...new Set(own.map(({ seat }) => seat))];
}

/** The sites on which an address is, at their front or below it. */
export function sitesAround(address: string, sites: readonly Site[]): Site[] {
  const host = hostOf(address);
  if (host === null) return [];
  const path = `${pathOf(address)}/`;
  return sites.filter((site) => site.host === host && path.startsWith(`${site.path}/`));
}
