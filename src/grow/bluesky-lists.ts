/** Accounts on lists and starter packs that an account keeps which is itself proved the government's. */

import type { ListMembers } from '../crawl/list-members.ts';
import { keptLists } from '../crawl/networks/bluesky/kept-lists.ts';
import { blueskyMembers } from '../crawl/networks/bluesky/list-members.ts';
import type { ShownAccount } from '../crawl/networks/bluesky/shown-accounts.ts';
import { UserError } from '../errors.ts';
import type { Claim, Ground, Trouble } from '../evidence/grow/claim.ts';
import { answered } from './answered.ts';
import { atOnce } from './at-once.ts';
import { isOnBluesky, shownToday } from './bluesky-app.ts';
import { claimsOfList } from './listed.ts';
import { seatsNamed } from './seat-names.ts';
import { type Site, seatOfName, sitesOf } from './seat-of-site.ts';
import type { GrowTools, MakeSource } from './sources.ts';

export const blueskyLists: MakeSource = (tools) => {
  if (!isOnBluesky(tools) || tools.network.simulated) return null;
  return {
    name: 'lists of governments',
    plan: ({ proved }) => `lists and starter packs that ${proved.size} accounts of governments keep`,
    async gather(ground) {
      const listed: Claim[] = [];
      const troubles: Trouble[] = [];
      await atOnce([...ground.proved.keys()].sort(), async (keeper) => {
        tools.show(`lists of ${keeper}`);
        listed.push(...(await listedBy(tools, ground, keeper, troubles)));
      });
      const sites = sitesOf(ground);
      const today = await shownToday(
        tools,
        ground,
        listed.map(({ accountId }) => accountId),
      );
      const claims = listed.flatMap((claim) => seated(claim, today.get(claim.accountId), sites, ground));
      troubles.sort((a, b) => (a.message < b.message ? -1 : 1));
      return { claims: claims.sort(byAccount), searches: [], troubles };
    },
  };
};

/** Each member once, by the first list of the keeper that has it; claims are for the keeper's country. */
export async function listedBy(
  { network }: GrowTools,
  ground: Ground,
  keeper: string,
  troubles: Trouble[],
): Promise<Claim[]> {
  const missing = (what: string) =>
    troubles.push({ seat: ground.proved.get(keeper) ?? '', message: `${what} could not be read` });
  const { http, host } = network;
  const lists = await answered(ground.ask(`${host} lists of ${keeper}`, () => keptLists(http, host, keeper)));
  if (lists === null) missing(`the lists of ${keeper}`);
  const claims = new Map<string, Claim>();
  for (const list of lists ?? []) {
    const address = `at://${keeper}/app.bsky.graph.${list.kind === 'list' ? 'list' : 'starterpack'}/${list.key}`;
    const members = await answered(
      ground.ask(`${host} members of ${address}`, () => blueskyMembers(http, host, list).catch(unlessGone)),
    );
    if (members === null) missing(`the members of ${address}`);
    // A pack can show the list of somebody else.
    if (members?.keeper !== keeper) continue;
    for (const claim of claimsOfList(members, keeper, address, ground)) {
      if (!claims.has(claim.accountId)) claims.set(claim.accountId, claim);
    }
  }
  return [...claims.values()];
}

/** A handle that a seat's site gives says the office, and so, as a word of its own, does the link of a member that bears the name. */
function seated(
  claim: Claim,
  today: ShownAccount | undefined,
  sites: readonly Site[],
  ground: Ground,
): Claim[] {
  if (today === undefined) return [];
  const { accountId, handle } = today;
  const ownWord = { proof: 'own-link', origin: accountId, source: `@${handle}` } as const;
  const address = `at://${accountId}/app.bsky.actor.profile/self`;
  return [
    { ...claim, handle, seat: seatOfName(handle, sites) ?? claim.seat },
    ...seatsNamed(today, sites, ground).map((seat) => ({ ...claim, handle, seat, ...ownWord, address })),
  ];
}

/** A list that is taken away between two questions has no members. */
function unlessGone(error: unknown): ListMembers {
  if (error instanceof UserError) return { title: '', members: [], statedCount: null };
  throw error;
}

function byAccount(a: Claim, b: Claim): number {
  const [one, other] = [`${a.accountId} ${a.origin}`, `${b.accountId} ${b.origin}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
