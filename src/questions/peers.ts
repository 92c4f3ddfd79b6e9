/** `--peers FR=DE,GB,IT,ES`: countries that the reader wants to see a country beside, on its page. */
import { countryByCode } from '../roster/countries.ts';
import { findCountry, nearestCountries } from '../roster/country-names.ts';
import type { Peers } from '../study/report-options.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import type { PeerProblem } from '../words/values.ts';

const MOST = 8;

/**
 * Codes by the code of the country they are peers of; countries by code or name. A country that is named twice
 * has the peers of both.
 * @throws UserError with everything that is wrong.
 */
export function parsePeers(texts: readonly string[]): Peers {
  const problems: PeerProblem[] = [];
  const codeOf = (name: string, text: string): string[] => {
    const country = findCountry(name) ?? countryByCode(name.toUpperCase());
    if (country !== undefined) return [country.code];
    problems.push({ is: 'unknown', text, name, meant: nearestCountries(name).map(({ code }) => code) });
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
      problems.push({ is: 'unwritten', text });
      continue;
    }
    const codes = named.filter((part) => part !== '').flatMap((part) => codeOf(part, text));
    for (const code of codeOf(name, text)) {
      if (codes.includes(code)) problems.push({ is: 'own', text });
      peers.set(code, [...new Set([...(peers.get(code) ?? []), ...codes])]);
      if (peers.get(code)!.length > MOST) problems.push({ is: 'many', text, most: MOST });
    }
  }
  if (problems.length > 0) throw refusal(say.peers.wrong(problems));
  return Object.fromEntries(peers);
}

/** As the option takes them. */
export function peersText(peers: Peers): string[] {
  return Object.entries(peers).map(([code, others]) => `${code}=${others.join(',')}`);
}
