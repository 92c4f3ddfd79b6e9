/** `--peers FR=DE,GB,IT,ES`: countries that the reader wants to see a country beside, on its page. */
import { UserError } from '../errors.ts';
import { countryByCode } from '../roster/countries.ts';
import { findCountry, nearestCountries } from '../roster/country-names.ts';
import type { Peers } from '../study/report-options.ts';

const MOST = 8;

/**
 * Codes by the code of the country they are peers of; countries by code or name. A country that is named twice
 * has the peers of both.
 * @throws UserError with everything that is wrong.
 */
export function parsePeers(texts: readonly string[]): Peers {
  const problems: string[] = [];
  const codeOf = (name: string, text: string): string[] => {
    const country = findCountry(name) ?? countryByCode(name.toUpperCase());
    if (country !== undefined) return [country.code];
    const meant = nearestCountries(name).map((near) => `${near.code} (${near.name})`);
    problems.push(
      `${text}: ${name} is no country${meant.length === 0 ? '; name them by code or name' : `; did you mean ${meant.join(', ')}?`}`,
    );
    return [];
  };
  const peers = new Map<string, string[]>();
  for (const text of texts) {
    const [name = '', ...rest] = text.split('=').map((part) => part.trim());
    const named = rest
      .join('=')
      .split(',')
      .map((part) => part.trim());
    if (name === '' || rest.length !== 1 || named.every((part) => part === '')) {
      problems.push(`${text}: write a country, = and its peers, such as FR=DE,GB,IT,ES`);
      continue;
    }
    const codes = named.filter((part) => part !== '').flatMap((part) => codeOf(part, text));
    for (const code of codeOf(name, text)) {
      if (codes.includes(code)) problems.push(`${text}: a country is no peer of its own; leave it out`);
      peers.set(code, [...new Set([...(peers.get(code) ?? []), ...codes])]);
      if (peers.get(code)!.length > MOST) problems.push(`${text}: name at most ${MOST} peers of a country`);
    }
  }
  if (problems.length > 0) throw new UserError(`--peers ${problems.join('; ')}`);
  return Object.fromEntries(peers);
}

/** As the option takes them. */
export function peersText(peers: Peers): string[] {
  return Object.entries(peers).map(([code, others]) => `${code}=${others.join(',')}`);
}
