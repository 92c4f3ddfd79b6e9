/** Which hosts are a government's own: by its domain, or by two who say so and do not know of each other. */
import { GOVERNMENT_DOMAINS, governmentDomainOf } from '../../roster/government-domains.ts';

/** Who names a site, for a seat or an actor of a country or organisation. */
export interface NamedHosts {
  country: string;
  /** Hosts that the roster's own columns name, which a person has read. */
  roster: readonly string[];
  /** Hosts that the item of an institution bears in Wikidata. */
  institution: readonly string[];
  /** Hosts that the item of a person bears there: often a campaign's, or a party's. */
  person: readonly string[];
}

/** Labels before the country's own under which registries let governments alone register, where a country has no line in the table. */
const RESERVED_LABELS = /^(?:gov|gob|gouv|govt|gub)$/;

/**
 * Whether a host is a government's own. Under a domain of the table it is, whoever names it, and under that of another
 * country it is not. Else
 * - the roster and Wikidata name the very host, or
 * - the table has no domain of the country, and the roster names it under the country's ending, or an item under one that only
 *   governments can have (`gov.kw`), or
 * - an organisation's item or the roster names it under `.int`, from the item by the organisation's own name (`who.int`).
 * A domain that only looks like one (`gouv-fr.org`, `gov.kw.example.com`) is none.
 */
export function isOfficialHost(host: string, { country, roster, institution, person }: NamedHosts): boolean {
  const place = governmentDomainOf(host);
  if (place !== null) return place.country === country;
  const isIn = (hosts: readonly string[]) => hosts.some((other) => isSameSite(host, other));
  const isExactly = (hosts: readonly string[]) =>
    hosts.some((other) => isSameSite(host, other) && isSameSite(other, host));
  if (isExactly(roster) && isExactly([...institution, ...person])) return true;
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  if (top === 'int' && country.length !== 2)
    return isIn(roster) || (isIn(institution) && second === country.toLowerCase());
  if (GOVERNMENT_DOMAINS[country] !== undefined || top !== endingOf(country)) return false;
  return (
    isIn(roster) || (isIn([...institution, ...person]) && labels.length > 2 && RESERVED_LABELS.test(second))
  );
}

/** Whether a host is a government's domain itself, on which its offices share a site. */
export function isPortal(host: string): boolean {
  return governmentDomainOf(host)?.domain === host || isNamedGovernment(host);
}

/** Whether it is named after the government itself, as `gov.uk` is, and so no office's own, whoever is said to have it. */
export function isNamedGovernment(host: string): boolean {
  const labels = host.split('.');
  return labels.length === 2 && NAMES_OF_GOVERNMENTS.test(labels[0]!);
}

const NAMES_OF_GOVERNMENTS =
  /^(?:gov|gob|gouv|govt|gub|gv|go|gc|government|govern|guv|mil|admin|bund|regering|gouvernement)$/;

/** Languages of front pages; `pm` is none. */
const LANGUAGES = new Set(
  'ar az be bg bn bs ca cs cy da de dz el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk km ko ky la lo lt lv mg mk mn ms mt my nb ne nl nn no pl ps pt ro ru rw si sk sl so sq sr sv sw ta tg th tk tr uk ur uz vi zh'.split(
    ' ',
  ),
);

/** Whether a path leads to the whole site still: to its front page, or to that in a language. `/pm` and `/mfa` are none. */
export function isFrontPage(pathname: string): boolean {
  const parts = /^\/(?:([a-z]{2})(?:[-_][a-z]{2,4})?\/?|(?:index|home|default)(?:\.\w+)?)?$/i.exec(pathname);
  return parts !== null && (parts[1] === undefined || LANGUAGES.has(parts[1].toLowerCase()));
}

/** The same host, or one under it; `www.` does not count. */
export function isSameSite(host: string, site: string): boolean {
  const [own, other] = [host, site].map((name) => name.replace(/^www\./, ''));
  return own === other || own!.endsWith(`.${other}`);
}

function endingOf(country: string): string {
  return country === 'GB' ? 'uk' : country.toLowerCase();
}
