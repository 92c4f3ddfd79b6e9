/** What `roster discover` starts from: the countries, and the official sites of the roster's actors. */

import { type Context, say } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import type { OutOptions } from '../../cli/out-file.ts';
import type { Network } from '../../crawl/network.ts';
import { UserError } from '../../errors.ts';
import { findCountry } from '../../roster/country-names.ts';
import { GOVERNMENT_DOMAINS } from '../../roster/government-domains.ts';
import { type OfficialSite, officialSites, parseSites, sitesQuery } from '../../roster/official-sites.ts';
import type { Roster } from '../../roster/parse.ts';
import type { RosterRow } from '../../roster/row.ts';
import { openWikidata, type WikidataOptions } from './ask-wikidata.ts';
import type { LookUpOptions } from './look-up.ts';

export interface DiscoverOptions extends LookUpOptions, OutOptions, WikidataOptions {
  network: string;
  country?: string;
  snapshot?: string;
  plan?: boolean;
}

export interface Discovery {
  context: Context;
  options: DiscoverOptions;
  network: Network;
  roster: Roster;
  /** Codes of those with government domains that are known. */
  countries: readonly string[];
  show(text: string): void;
}

/** An account that a government's domain vouches for. */
export interface Proved {
  handle: string;
  accountId: string;
  name: string;
  country: string;
  /** Where it stands. */
  proof: string;
  /** A row of the actor whose site it is found on; `null` where the domain alone is known. */
  like: RosterRow | null;
}

export interface Discovered {
  proved: Proved[];
  /** How many were found and not proved. */
  refused: number;
  /** What is asked, in words. */
  plan: string;
  requests: number;
}

const ITEMS_PER_QUERY = 200;

/** @throws UserError for what is no country. */
export function wantedCountries(roster: Roster, asked: string | undefined): string[] {
  if (asked === undefined) {
    const own = new Set(roster.rows.map(({ country }) => country));
    const known = Object.keys(GOVERNMENT_DOMAINS);
    const named = known.filter((code) => own.has(code));
    return named.length > 0 ? named : known;
  }
  const country = findCountry(asked);
  if (country === undefined) throw new UserError(`"${asked}" is no country; write its code or English name`);
  return [country.code];
}

/** The official sites of actors of these countries; Wikidata is asked only where a contact is known. */
export async function findSites({
  context,
  options,
  roster,
  countries,
  show,
}: Discovery): Promise<OfficialSite[]> {
  const rows = roster.rows.filter(({ country }) => countries.includes(country));
  const items = [...new Set(rows.map(({ wikidata }) => wikidata).filter((item) => item !== ''))].sort();
  const hosts = new Map<string, string[]>();
  if (items.length > 0 && options.plan === true) {
    const questions = Math.ceil(items.length / ITEMS_PER_QUERY);
    say(
      context,
      options,
      `Wikidata would be asked for the official sites of ${count(items.length, 'item')}, in ${count(questions, 'question')}, and each site that it names like those below`,
    );
  } else if (items.length > 0) {
    if (!context.runtime.env.ENTENTE_CONTACT) {
      say(
        context,
        options,
        'Wikidata is not asked for official sites: it wants a contact in ENTENTE_CONTACT',
      );
    } else {
      const { endpoint, ask } = openWikidata(context, options, (number, asked) =>
        show(`question ${number} to ${asked}`),
      );
      for (let from = 0; from < items.length; from += ITEMS_PER_QUERY) {
        const answer = parseSites(await ask(sitesQuery(items.slice(from, from + ITEMS_PER_QUERY))), endpoint);
        for (const [item, found] of answer) hosts.set(item, found);
      }
    }
  }
  return officialSites(rows, hosts);
}
