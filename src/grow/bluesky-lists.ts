/** Accounts on lists and starter packs that an account keeps which is itself proved the government's. */
import { keptLists } from '../crawl/networks/bluesky/kept-lists.ts';
import { blueskyMembers } from '../crawl/networks/bluesky/list-members.ts';
import { UserError } from '../errors.ts';
import type { Claim, Ground } from '../evidence/grow/claim.ts';
import { answered } from './answered.ts';
import { atOnce, isOnBluesky } from './bluesky-app.ts';
import { countryOf } from './seat-of-site.ts';
import type { GrowTools, MakeSource } from './sources.ts';

export const blueskyLists: MakeSource = (tools) => {
  if (!isOnBluesky(tools) || tools.network.simulated) return null;
  return {
    name: 'lists of governments',
    plan: ({ proved }) => `lists and starter packs that ${proved.size} accounts of governments keep`,
    async gather(ground) {
      const claims: Claim[] = [];
      await atOnce([...ground.proved.keys()].sort(), async (keeper) => {
        tools.show(`lists of ${keeper}`);
        claims.push(...(await listedBy(tools, ground, keeper)));
      });
      return { claims: claims.sort(byAccount), searches: [] };
    },
  };
};

/** A list says that its keeper knows an account, and not which office it has: the claim is for the country. */
async function listedBy({ network }: GrowTools, ground: Ground, keeper: string): Promise<Claim[]> {
  const { http, host } = network;
  const country = countryOf(ground.proved.get(keeper)!, ground);
  if (country === '') return [];
  const lists = await answered(ground.ask(`${host} lists of ${keeper}`, () => keptLists(http, host, keeper)));
  const claims = new Map<string, Claim>();
  for (const list of lists ?? []) {
    const key = `${list.kind === 'list' ? 'app.bsky.graph.list' : 'app.bsky.graph.starterpack'}/${list.key}`;
    const address = `at://${keeper}/${key}`;
    const found = await answered(
      ground.ask(`${host} members of ${address}`, () => blueskyMembers(http, host, list).catch(unlessGone)),
    );
    for (const { accountId, handle } of found?.members ?? []) {
      if (accountId === keeper || handle === accountId || claims.has(accountId)) continue;
      claims.set(accountId, {
        seat: country,
        network: ground.network,
        accountId,
        handle,
        proof: 'government-list',
        origin: keeper,
        source: `list "${found!.title}" of ${keeper}`,
        page_date: '',
        address,
      });
    }
  }
  return [...claims.values()];
}

/** A list may be taken away between two questions. */
function unlessGone(error: unknown): null {
  if (error instanceof UserError) return null;
  throw error;
}

function byAccount(a: Claim, b: Claim): number {
  const [one, other] = [`${a.accountId} ${a.origin}`, `${b.accountId} ${b.origin}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
