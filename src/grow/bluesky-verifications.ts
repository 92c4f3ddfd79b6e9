/** Accounts that an account verifies which is itself proved the government's. */
import { holdsStill } from '../crawl/networks/bluesky/verifications.ts';
import type { Claim, Ground } from '../evidence/grow/claim.ts';
import { atOnce, dayOf, isOnBluesky, shownToday, verifiedBy } from './bluesky-app.ts';
import { heldBy } from './seat-names.ts';
import { countryOf, type Site, seatOfName, sitesOf } from './seat-of-site.ts';
import type { GrowTools, MakeSource } from './sources.ts';

export const blueskyVerifications: MakeSource = (tools) => {
  if (!isOnBluesky(tools) || tools.network.records === undefined) return null;
  return {
    name: 'verifications by governments',
    plan: ({ proved }) => `what ${proved.size} accounts of governments verify, where each keeps its records`,
    async gather(ground) {
      return { claims: await verifiedByGovernments(tools, ground), searches: [] };
    },
  };
};

async function verifiedByGovernments(tools: GrowTools, ground: Ground): Promise<Claim[]> {
  const issuers = [...ground.proved.keys()].sort();
  const found = new Map<string, Awaited<ReturnType<typeof verifiedBy>>>();
  await atOnce(issuers, async (issuer) => {
    tools.show(`what ${issuer} verifies`);
    found.set(issuer, await verifiedBy(tools, ground, issuer));
  });
  const records = issuers.flatMap((issuer) => found.get(issuer)!);
  const today = await shownToday(
    tools,
    ground,
    records.flatMap(({ issuer, accountId }) => [issuer, accountId]),
  );
  const sites = sitesOf(ground);
  return records.flatMap((record): Claim[] => {
    const account = today.get(record.accountId);
    if (account === undefined) return [];
    const { issuer, accountId, handle, name, uri } = record;
    const country = countryOf(ground.proved.get(issuer)!, ground);
    if (country === '') return [];
    return [
      {
        seat: seatOf({ handle, name }, country, ground, sites),
        network: ground.network,
        accountId,
        handle: account.handle,
        proof: 'government-verification',
        origin: issuer,
        source: `@${today.get(issuer)?.handle || issuer}`,
        page_date: dayOf(record, ground),
        address: uri,
        ...(holdsStill(record, account) ? {} : { flaws: ['renamed'] }),
      },
    ];
  });
}

/**
 * The seat of the issuer's own country whose host the verified handle is, or whose holder alone has the name that the
 * government vouches for; else the country.
 */
function seatOf(
  { handle, name }: { handle: string; name: string },
  country: string,
  ground: Ground,
  sites: readonly Site[],
): string {
  const own = seatOfName(handle, sites);
  if (own !== null && own !== country && countryOf(own, ground) === country) return own;
  return heldBy(name, country, ground) ?? country;
}
