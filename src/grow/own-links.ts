/** Where accounts link to in their profiles, as their networks show them today. */
import { linksOfAccount } from '../crawl/networks/mastodon/directory.ts';
import { xLinks } from '../crawl/networks/x/user-links.ts';
import { TOKEN } from '../crawl/networks/x/x.ts';
import { readToken } from '../crawl/token.ts';
import type { Ground } from '../evidence/grow/claim.ts';
import { slices } from '../slices.ts';
import { answered } from './answered.ts';
import { atOnce } from './at-once.ts';
import { isOnBluesky, shownToday } from './bluesky-app.ts';
import { leaveForAll } from './leave.ts';
import type { Resolved } from './resolved.ts';
import type { GrowTools } from './sources.ts';

const X_AT_ONCE = 100;

/** Addresses by id; none of an account that is not shown. */
export async function ownLinks(
  tools: GrowTools,
  ground: Ground,
  accounts: readonly Resolved[],
): Promise<Map<string, readonly string[]>> {
  const wanted = [...new Map(accounts.map((one) => [one.accountId, one])).values()].sort((a, b) =>
    a.accountId < b.accountId ? -1 : 1,
  );
  const links = new Map<string, readonly string[]>();
  if (isOnBluesky(tools)) {
    const shown = await shownToday(
      tools,
      ground,
      wanted.map(({ accountId }) => accountId),
    );
    for (const [id, account] of shown) links.set(id, account.links);
    return links;
  }
  const { network, runtime } = tools;
  if (network.name === 'mastodon') {
    await atOnce(wanted, async ({ accountId, handle }) => {
      const found = await answered(
        ground.ask(`profile of ${handle}`, () => linksOfAccount(network.http, accountId, handle)),
      );
      if (found !== null) links.set(accountId, found);
    });
    return links;
  }
  const token = readToken(runtime, TOKEN).text;
  const approve = leaveForAll(tools);
  await Promise.all(
    slices(wanted, X_AT_ONCE).map(async (some) => {
      const ids = some.map(({ accountId }) => accountId);
      const found = await answered(
        ground.ask(`links of ${ids.join(' ')}`, async () => {
          await approve(ids.length);
          return xLinks(network.http, network.host, token, ids);
        }),
      );
      for (const [id, own] of Object.entries(found ?? {})) links.set(id, own);
    }),
  );
  return links;
}
