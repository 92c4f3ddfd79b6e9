/** Accounts on Bluesky whose handles a government's own domain gives, proved by the DNS or by a file on the name's site. */
import { parseResolvedHandle } from '../crawl/networks/bluesky/answers.ts';
import { handleOwner } from '../crawl/networks/bluesky/handle-proofs.ts';
import type { Claim, Ground } from '../evidence/grow/claim.ts';
import { countryByCode } from '../roster/countries.ts';
import { GOVERNMENT_DOMAINS } from '../roster/government-domains.ts';
import { answered } from './answered.ts';
import { atOnce, isOnBluesky, search, shownToday } from './bluesky-app.ts';
import { type Site, seatOfName, sitesOf, usualNames } from './seat-of-site.ts';
import type { GrowTools, MakeSource } from './sources.ts';

export const blueskyDomains: MakeSource = (tools) => {
  if (!isOnBluesky(tools)) return null;
  /** All names of the sandbox end so. */
  const under = tools.network.simulated ? 'test' : '';
  return {
    name: 'handles under government domains',
    plan(ground) {
      const hosts = hostsOf(sitesOf(ground));
      return `${domainsOf(ground).length + hosts.length} searches for domains of governments and official sites, usual names under ${hosts.length} sites, and a proof for each handle that is found there`;
    },
    async gather(ground) {
      const sites = sitesOf(ground);
      const countries = new Set(ground.rows.map(({ country }) => country));
      const seats = new Map<string, string>();
      const note = (handle: string) => {
        const seat = seatOfName(handle, sites, under);
        const isForeign = seat !== null && countryByCode(seat) !== undefined && !countries.has(seat);
        if (seat !== null && !isForeign) seats.set(handle, seat);
      };
      const texts = [...new Set([...domainsOf(ground), ...hostsOf(sites)])];
      await atOnce(texts, async (text) => {
        tools.show(`searching for ${text}`);
        for (const { handle } of (await search(tools, ground, text))?.items ?? []) note(handle);
      });
      await atOnce(hostsOf(sites), async (host) => {
        for (const handle of Object.keys((await namesUnder(tools, ground, host)) ?? {})) note(handle);
      });
      return { claims: await prove(tools, ground, seats), searches: [] };
    },
  };
};

/** A domain of one part, as `gov` is, is in everybody's name. */
function domainsOf({ rows }: Ground): string[] {
  const countries = [...new Set(rows.map(({ country }) => country))].sort();
  return countries.flatMap((country) =>
    (GOVERNMENT_DOMAINS[country] ?? []).filter((domain) => domain.includes('.')),
  );
}

function hostsOf(sites: readonly Site[]): string[] {
  return [...new Set(sites.filter(({ path }) => path === '').map(({ host }) => host))].sort();
}

/** The account by each usual name under an official host that leads to one; `null` where the app does not answer for all of them. */
export function namesUnder(
  { network }: GrowTools,
  { ask }: Ground,
  host: string,
): Promise<Record<string, string> | null> {
  return answered(
    ask(`${network.host} names under ${host}`, async () => {
      const found: Record<string, string> = {};
      for (const handle of usualNames(host)) {
        const url = `${network.host}/xrpc/com.atproto.identity.resolveHandle?${new URLSearchParams({ handle })}`;
        const did = await network.http.get(url, parseResolvedHandle);
        if (did !== null) found[handle] = did;
      }
      return found;
    }),
  );
}

/** Those that their own domain leads to, and that go by the name themselves. */
async function prove(tools: GrowTools, ground: Ground, seats: ReadonlyMap<string, string>): Promise<Claim[]> {
  const { runtime, network } = tools;
  const site = network.simulated ? new URL(network.host) : null;
  const http = network.simulated ? network.http : tools.http;
  const owners = new Map<string, { did: string; address: string }>();
  await atOnce([...seats.keys()].sort(), async (handle) => {
    const owner = await answered(
      ground.ask(`owner of ${handle}`, () => handleOwner(runtime, http, handle, site)),
    );
    if (owner !== null) owners.set(handle, owner);
  });
  const shown = await shownToday(
    tools,
    ground,
    [...owners.values()].map(({ did }) => did),
  );
  const claims: Claim[] = [];
  await atOnce([...owners], async ([handle, { did, address }]) => {
    if (shown.get(did)?.handle !== handle) return;
    const claimed = await answered(
      ground.ask(`handle of ${did}`, async () => (await network.claimedHandle?.(did)) ?? null),
    );
    if (claimed !== null && claimed !== handle) return;
    const place = { origin: handle, source: handle, page_date: '', address };
    const account = { network: network.name, accountId: did, handle };
    claims.push({ seat: seats.get(handle)!, ...account, proof: 'government-domain', ...place });
  });
  return claims.sort((a, b) => (a.handle < b.handle ? -1 : 1));
}
