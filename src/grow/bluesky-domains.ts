/** Accounts on Bluesky whose handles a government's own domain gives, proved by the DNS or by a file on the name's site. */
import { parseResolvedHandle } from '../crawl/networks/bluesky/answers.ts';
import { type HandleOwner, handleOwner } from '../crawl/networks/bluesky/handle-proofs.ts';
import type { Claim, Gathered, Ground, Trouble } from '../evidence/grow/claim.ts';
import { countryByCode } from '../roster/countries.ts';
import { GOVERNMENT_DOMAINS } from '../roster/government-domains.ts';
import { compareText } from '../roster/render.ts';
import { answered } from './answered.ts';
import { atOnce } from './at-once.ts';
import { isOnBluesky, search, shownToday } from './bluesky-app.ts';
import { type Site, seatImitated, seatOfName, sitesOf, usualNames } from './seat-of-site.ts';
import type { GrowTools, MakeSource } from './sources.ts';

/** A handle, the account that goes by it as the network says, and whose it would be. */
interface Named {
  handle: string;
  accountId: string;
  seat: string;
}

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
      const named = new Map<string, Named>();
      const note = (handle: string, accountId: string) => {
        const seat = seatOfName(handle, sites, under) ?? seatImitated(handle, sites);
        const isForeign = seat !== null && countryByCode(seat) !== undefined && !countries.has(seat);
        if (seat !== null && !isForeign) named.set(handle, { handle, accountId, seat });
      };
      const troubles: Trouble[] = [];
      const open = (text: string, message: string) => {
        const seat = seatOfName(text, sites, under);
        if (seat !== null) troubles.push({ seat, message });
      };
      const texts = [...new Set([...domainsOf(ground), ...hostsOf(sites)])];
      await atOnce(texts, async (text) => {
        tools.show(`searching for ${text}`);
        const found = await search(tools, ground, text);
        if (found?.isWhole !== true) open(text, `the search for "${text}" did not come to its end`);
        for (const { handle, accountId } of found?.items ?? []) note(handle, accountId);
      });
      await atOnce(hostsOf(sites), async (host) => {
        const found = await namesUnder(tools, ground, host);
        if (found === null) open(host, `names under ${host} had no answer`);
        for (const [handle, did] of Object.entries(found ?? {})) note(handle, did);
      });
      const proved = await prove(tools, ground, [...named.values()]);
      const all = [...troubles, ...proved.troubles];
      return { ...proved, troubles: all.sort((a, b) => compareText(a.message + a.seat, b.message + b.seat)) };
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

/** A name leads to an account and back: by the DNS or the name's own site, and by what the account goes by. */
async function prove(
  tools: GrowTools,
  ground: Ground,
  named: readonly Named[],
): Promise<Gathered & { troubles: Trouble[] }> {
  const { runtime, network } = tools;
  const site = network.simulated ? new URL(network.host) : null;
  const http = network.simulated ? network.http : tools.http;
  /** `null` where the name leads to nobody; none where neither the DNS nor the site answers. */
  const owners = new Map<string, HandleOwner | null>();
  await atOnce(named, async ({ handle }) => {
    const answer = await answered(
      ground.ask(`owner of ${handle}`, async () => ({
        owner: await handleOwner(runtime, http, handle, site),
      })),
    );
    if (answer !== null) owners.set(handle, answer.owner);
  });
  const idOf = ({ handle, accountId }: Named) => owners.get(handle)?.did ?? accountId;
  const shown = await shownToday(tools, ground, named.map(idOf));
  const claims: Claim[] = [];
  const troubles: Trouble[] = [];
  await atOnce(named, async (one) => {
    const accountId = idOf(one);
    const today = shown.get(accountId);
    const { handle, seat } = one;
    const owner = owners.get(handle);
    if (owner === undefined)
      troubles.push({ seat, message: `${handle}: neither its DNS nor its site answers` });
    if (today === undefined || owner === undefined) return;
    const claimed = await answered(
      ground.ask(`handle of ${accountId}`, async () => (await network.claimedHandle?.(accountId)) ?? null),
    );
    const isBothWays = owner !== null && today.handle === handle && (claimed ?? handle) === handle;
    claims.push({
      seat,
      network: network.name,
      accountId,
      handle: today.handle,
      proof: 'government-domain',
      origin: handle,
      source: handle,
      page_date: '',
      address: owner?.address ?? `https://${handle}/`,
      ...(isBothWays ? {} : { flaws: ['one-way'] }),
    });
  });
  claims.sort((a, b) => (a.origin < b.origin ? -1 : 1));
  return { claims, searches: [], troubles };
}
