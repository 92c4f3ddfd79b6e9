/** Accounts on Mastodon that official sites link to and that link back, or that are on a government's own server. */

import { count } from '../../cli/count.ts';
import { GaveUp } from '../../crawl/faults.ts';
import { MASTODON_ENTRY } from '../../crawl/networks/mastodon/entry.ts';
import { serverOf } from '../../crawl/networks/mastodon/mastodon.ts';
import { directoryAccounts, linksBack, ownLinks } from '../../crawl/networks/mastodon/official-links.ts';
import { settingsOf } from '../../jobs/networks.ts';
import { GOVERNMENT_SERVERS, governmentDomainOf } from '../../roster/government-domains.ts';
import type { OfficialSite } from '../../roster/official-sites.ts';
import type { RosterRow } from '../../roster/row.ts';
import type { Discovered, Discovery, Proved } from './discover-sources.ts';
import { oneLine, profileOf } from './live.ts';
import { lookUpAccounts } from './look-up.ts';

interface Vouched {
  handle: string;
  country: string;
  proof: string;
  like: RosterRow | null;
}

export async function discoverMastodon(
  discovery: Discovery,
  sites: readonly OfficialSite[],
): Promise<Discovered> {
  const { context, options, network, countries, show } = discovery;
  const { http } = network;
  const servers = serversOf(discovery);
  const plan = `${count(sites.length, 'official site')} for rel="me" links, each to be confirmed by the account, and the ${servers.length === 1 ? 'directory' : 'directories'} of ${count(servers.length, "government's server", "governments' servers")}`;
  if (options.plan) return { proved: [], refused: 0, plan, requests: 0 };
  const { mastodon } = settingsOf(MASTODON_ENTRY, context.runtime, options);
  const baseOf = (host: string) => serverOf(mastodon, host);
  const vouched = new Map<string, Vouched>();
  let refused = 0;
  for (const { host, country } of servers) {
    show(`directory of ${host}`);
    for (const { handle } of (await orNone(directoryAccounts(http, baseOf(host), host)))?.items ?? []) {
      vouched.set(handle.toLowerCase(), {
        handle,
        country,
        proof: `https://${host}, the government's own server`,
        like: null,
      });
    }
  }
  for (const { host, row } of sites) {
    show(`links of ${host}`);
    for (const handle of (await orNone(ownLinks(http, host))) ?? []) {
      const server = handle.slice(handle.indexOf('@') + 1);
      const isMutual = (await orNone(linksBack(http, baseOf(server), handle, host))) === true;
      if (isMutual) {
        const proof = `https://${host}/ links to it with rel="me", and it links back`;
        vouched.set(handle.toLowerCase(), { handle, country: row.country, proof, like: row });
      } else refused++;
    }
  }
  const found = [...vouched.values()].filter(({ country }) => countries.includes(country));
  const answers = await lookUpAccounts(
    network,
    found.map(({ handle }, number) => ({ number, handle, accountId: '' })),
    () => {},
  );
  const proved = found.flatMap((one, k): Proved[] => {
    const answer = answers.get(k);
    const profile = profileOf(answer);
    if (profile === undefined || answer?.accountId === undefined) {
      refused++;
      return [];
    }
    return [{ ...one, accountId: answer.accountId, name: oneLine(profile.displayName) }];
  });
  return { proved, refused, plan, requests: http.requests() };
}

/** Servers that governments run, known ones and those of the roster's own accounts. */
function serversOf({ roster, countries }: Discovery): { host: string; country: string }[] {
  const servers = new Map(
    Object.entries(GOVERNMENT_SERVERS).flatMap(([country, hosts]) => hosts.map((host) => [host, country])),
  );
  for (const { network, handle } of roster.rows) {
    const host = handle.slice(handle.indexOf('@') + 1);
    const place = network === 'mastodon' ? governmentDomainOf(host) : null;
    if (place !== null) servers.set(host, place.country);
  }
  return [...servers]
    .map(([host, country]) => ({ host: host!, country: country! }))
    .filter(({ country }) => countries.includes(country))
    .sort((a, b) => (a.host < b.host ? -1 : 1));
}

/** The answer; `null` where a server does not give one, which proves nothing. */
async function orNone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GaveUp) return null;
    throw error;
  }
}
