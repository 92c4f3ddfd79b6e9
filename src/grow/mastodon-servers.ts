/** Accounts on Mastodon servers that governments run for their own offices, which are under their own domains. */
import { directoryAccounts, type LocalAccount } from '../crawl/networks/mastodon/directory.ts';
import { forEachAtOnce } from '../crawl/pool.ts';
import type { Claim, Ground, Source, Trouble } from '../evidence/grow/claim.ts';
import { isOffices } from '../evidence/grow/vouch.ts';
import { countryByCode } from '../roster/countries.ts';
import { GOVERNMENT_SERVERS, governmentDomainOf } from '../roster/government-domains.ts';
import { hostOf } from '../roster/official-sites.ts';
import { answered } from './answered.ts';
import { resolveAccounts, soughtKey } from './resolved.ts';
import { seatsNamed } from './seat-names.ts';
import { type Site, seatsOfLink, sitesOf } from './seat-of-site.ts';
import type { GrowTools, MakeSource } from './sources.ts';

/** Servers asked side by side: most of the usual names lead nowhere. */
const AT_ONCE = 32;

export const mastodonServers: MakeSource = (tools) => {
  if (tools.network.name !== 'mastodon') return null;
  const source: Source = {
    name: "governments' own servers",
    plan: (ground) => `the directories of ${serversOf(ground).length} servers of governments`,
    async gather(ground) {
      const sites = sitesOf(ground);
      const claims: Claim[] = [];
      const troubles: Trouble[] = [];
      const found = new Map<Server, Awaited<ReturnType<typeof localAccounts>>>();
      const servers = serversOf(ground);
      await forEachAtOnce(
        servers,
        AT_ONCE,
        async (server) => void found.set(server, await localAccounts(tools, ground, server.host)),
        () => {},
      );
      for (const server of servers) {
        const accounts = found.get(server)?.items;
        for (const account of accounts ?? []) claims.push(...claimsOf(account, server, ground, sites));
        if (accounts === undefined && server.isKnown) {
          troubles.push({ seat: '', message: `${server.host}: its directory does not answer` });
        }
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
  /** Whether somebody says that there is one. */
  isKnown: boolean;
}

/**
 * Known ones, those that accounts of offices are on, in the roster and proved ones, and the usual name under the domains of
 * official sites.
 */
function serversOf({ rows, proved, sites }: Ground): Server[] {
  const countries = new Set(rows.map(({ country }) => country));
  const used = rows
    .filter((row) => row.network === 'mastodon' && row.handle.includes('@') && isOffices(row))
    .map(({ handle }) => handle.slice(handle.indexOf('@') + 1));
  const ofProved = [...proved.keys()].filter((id) => URL.canParse(id)).map((id) => new URL(id).host);
  const ofGovernments = [...countries].flatMap((country) => GOVERNMENT_SERVERS[country] ?? []);
  const known = new Set([...ofGovernments, ...used, ...ofProved]);
  const usual = [...sites.values()].flat().flatMap((address) => {
    const domain = governmentDomainOf(hostOf(address) ?? '')?.domain;
    return domain === undefined ? [] : [`social.${domain}`];
  });
  return [...new Set([...known, ...usual])].sort().flatMap((host) => {
    const country = governmentDomainOf(host)?.country;
    return country !== undefined && countries.has(country)
      ? [{ host, country, isKnown: known.has(host) }]
      : [];
  });
}

function localAccounts({ network, show }: GrowTools, { ask }: Ground, host: string) {
  show(`directory of ${host}`);
  return answered(ask(`directory of ${host}`, () => directoryAccounts(network.http, host)));
}

/**
 * The server says that an account is its government's. The site that leads to it and back says whose; so does its own link
 * where it bears the name of that seat.
 */
function claimsOf(account: LocalAccount, server: Server, ground: Ground, sites: readonly Site[]): Claim[] {
  const { handle, accountId, name, links } = account;
  const { host, country } = server;
  const address = `https://${host}/@${handle.slice(0, handle.indexOf('@'))}`;
  const claim = { network: ground.network, accountId, handle, page_date: '', address };
  const addresses = (isWanted: boolean) =>
    links.flatMap((link) => (link.isVerified === isWanted ? link.address : []));
  const named = (of: readonly string[]) => seatsNamed({ name, handle, links: of }, sites, ground);
  const verified = addresses(true);
  const [seat] = [named(verified), seatsOf(verified, sites)].find((seats) => seats.length === 1) ?? [country];
  const own = named(addresses(false));
  const ownWord = { proof: 'own-link', origin: accountId || handle, source: `@${handle}` } as const;
  const oneWay = seatsOf(addresses(false), sites).filter((linked) => !own.includes(linked));
  return [
    { ...claim, seat: seat!, proof: 'government-domain', origin: host, source: host },
    ...own.map((linked): Claim => ({ ...claim, seat: linked, ...ownWord })),
    ...oneWay.map((linked): Claim => ({ ...claim, seat: linked, ...ownWord, flaws: ['one-way'] })),
  ];
}

function seatsOf(addresses: readonly string[], sites: readonly Site[]): string[] {
  return [...new Set(addresses.flatMap((address) => seatsOfLink(address, sites)))];
}
