/** Accounts that an account verifies which is itself proved the government's. */

import type { Pages } from '../crawl/all-pages.ts';
import type { ShownAccount } from '../crawl/networks/bluesky/shown-accounts.ts';
import { holdsStill, type Verification } from '../crawl/networks/bluesky/verifications.ts';
import type { Claim, Gathered, Ground } from '../evidence/grow/claim.ts';
import { atOnce } from './at-once.ts';
import { dayOf, isOnBluesky, shownToday, verifiedBy } from './bluesky-app.ts';
import { nameOwner, seatsNamed } from './seat-names.ts';
import { countryOf, type Site, seatOfName, sitesOf } from './seat-of-site.ts';
import type { GrowTools, MakeSource } from './sources.ts';

export const blueskyVerifications: MakeSource = (tools) => {
  if (!isOnBluesky(tools) || tools.network.records === undefined) return null;
  return {
    name: 'verifications by governments',
    plan: ({ proved }) => `what ${proved.size} accounts of governments verify, where each keeps its records`,
    async gather(ground) {
      return verifiedByGovernments(tools, ground);
    },
  };
};

async function verifiedByGovernments(tools: GrowTools, ground: Ground): Promise<Gathered> {
  const issuers = [...ground.proved.keys()].sort();
  const found = new Map<string, Pages<Verification> | null>();
  await atOnce(issuers, async (issuer) => {
    tools.show(`what ${issuer} verifies`);
    found.set(issuer, await verifiedBy(tools, ground, issuer));
  });
  const records = issuers.flatMap((issuer) => found.get(issuer)?.items ?? []);
  const troubles = issuers
    .filter((issuer) => found.get(issuer)?.isWhole !== true)
    .map((issuer) => ({
      seat: ground.proved.get(issuer)!,
      message: `what ${issuer} verifies could not be read`,
    }));
  const today = await shownToday(
    tools,
    ground,
    records.flatMap(({ issuer, accountId }) => [issuer, accountId]),
  );
  const sites = sitesOf(ground);
  const claims = records.flatMap((record): Claim[] => {
    const account = today.get(record.accountId);
    if (account === undefined) return [];
    const { issuer, accountId, uri } = record;
    const country = countryOf(ground.proved.get(issuer)!, ground);
    if (country === '') return [];
    return [
      {
        seat: seatOf(account, country, ground, sites),
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
  return { claims, searches: [], troubles };
}

/**
 * The seat of the issuer's own country whose host the verified handle is, or whose holder or office alone has the name
 * that the government vouches for; else the one whose name the account bears and whose page it links to, wherever that is; else the
 * country.
 */
function seatOf(account: ShownAccount, country: string, ground: Ground, sites: readonly Site[]): string {
  const own = seatOfName(account.handle, sites);
  if (own !== null && own !== country && countryOf(own, ground) === country) return own;
  const [named, ...others] = seatsNamed(account, sites, ground);
  return (
    nameOwner(account.name, country, ground) ?? (named !== undefined && others.length === 0 ? named : country)
  );
}
