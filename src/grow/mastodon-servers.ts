/** Accounts on Mastodon servers that governments run for their own offices, which are under their own domains. */
import { directoryAccounts, type LocalAccount } from '../crawl/networks/mastodon/directory.ts';
import type { Claim, Ground, Source, Trouble } from '../evidence/grow/claim.ts';
import { countryByCode } from '../roster/countries.ts';
import { GOVERNMENT_SERVERS, governmentDomainOf } from '../roster/government-domains.ts';
import { answered } from './answered.ts';
import { resolveAccounts, soughtKey } from './resolved.ts';
import { type Site, seatsOfLink, sitesOf } from './seat-of-site.ts';
import type { GrowTools, MakeSource } from './sources.ts';

export const mastodonServers: MakeSource = (tools) => {
  if (tools.network.name !== 'mastodon') return null;
  const source: Source = {
    name: "governments' own servers",
    plan: (ground) => `the directories of ${serversOf(ground).length} servers of governments`,
    async gather(ground) {
      const sites = sitesOf(ground);
      const claims: Claim[] = [];
      const troubles: Trouble[] = [];
      for (const server of serversOf(ground)) {
        const found = await localAccounts(tools, ground, server.host);
        if (found === null)
          troubles.push({ seat: '', message: `${server.host}: its directory does not answer` });
        for (const account of found?.items ?? []) claims.push(...claimsOf(account, server, ground, sites));
      }
      const sought = claims.filter(({ seat }) => countryByCode(seat) === undefined);
      const resolved = await resolveAccounts(
        tools,
        ground,
        sought.map(({ handle }) => ({ handle, accountId: '' })),
      );
      const known = claims.map((claim) => {
        const today = resolved.get(soughtKey({ ...claim, accountId: '' }));
        return today === null ? { ...claim, accountId: '' } : { ...claim, ...today };
      });
      return { claims: known, searches: [], troubles };
    },
  };
  return source;
};

interface Server {
  host: string;
  country: string;
}

/** Known ones, and those that accounts of the roster and proved ones are on. */
function serversOf({ rows, proved }: Ground): Server[] {
  const countries = new Set(rows.map(({ country }) => country));
  const known = [...countries].flatMap((country) => GOVERNMENT_SERVERS[country] ?? []);
  const used = rows
    .filter(({ network, handle }) => network === 'mastodon' && handle.includes('@'))
    .map(({ handle }) => handle.slice(handle.indexOf('@') + 1));
  const ofProved = [...proved.keys()].filter((id) => URL.canParse(id)).map((id) => new URL(id).host);
  return [...new Set([...known, ...used, ...ofProved])].sort().flatMap((host) => {
    const place = governmentDomainOf(host);
    return place !== null && countries.has(place.country) ? [{ host, country: place.country }] : [];
  });
}

function localAccounts({ network, show }: GrowTools, { ask }: Ground, host: string) {
  show(`directory of ${host}`);
  return answered(ask(`directory of ${host}`, () => directoryAccounts(network.http, host)));
}

/** The server says that an account is its government's; the site that leads to it and back says whose. */
function claimsOf(account: LocalAccount, server: Server, ground: Ground, sites: readonly Site[]): Claim[] {
  const { handle, accountId, links } = account;
  const { host, country } = server;
  const claim = { network: ground.network, accountId, handle, page_date: '' };
  const onServer = { proof: 'government-domain', origin: host, source: host } as const;
  const address = `https://${host}/@${handle.slice(0, handle.indexOf('@'))}`;
  const linked = (isWanted: boolean) => [
    ...new Set(
      links
        .filter(({ isVerified }) => isVerified === isWanted)
        .flatMap((link) => seatsOfLink(link.address, sites)),
    ),
  ];
  const [seat, ...others] = linked(true);
  const isOne = seat !== undefined && others.length === 0;
  const own = linked(false).map((seat): Claim => {
    const word = {
      proof: 'own-link',
      origin: accountId || handle,
      source: `@${handle}`,
      flaws: ['one-way'],
    } as const;
    return { ...claim, seat, ...word, address };
  });
  return [{ ...claim, seat: isOne ? seat : country, ...onServer, address }, ...own];
}
