/** Accounts on lists on X that official sites, roster or evidence name, as long as an account that is proved keeps them. */

import type { Member } from '../crawl/list-members.ts';
import { xListOwner, xMembers } from '../crawl/networks/x/list-members.ts';
import { TOKEN } from '../crawl/networks/x/x.ts';
import { readToken } from '../crawl/token.ts';
import type { Claim, Ground } from '../evidence/grow/claim.ts';
import { type ListAddress, listAddress } from '../roster/list-address.ts';
import { answered } from './answered.ts';
import { atOnce } from './bluesky-app.ts';
import { claimsOfList } from './listed.ts';
import { seatsNamed } from './seat-names.ts';
import { sitesOf } from './seat-of-site.ts';
import { readSitePage } from './site-pages.ts';
import type { GrowTools, MakeSource } from './sources.ts';

type OnX = Extract<ListAddress, { network: 'x' }>;

export const xLists: MakeSource = (tools) => {
  const { network, runtime, approve, show } = tools;
  if (network.name !== 'x') return null;
  const { http, host } = network;
  const token = readToken(runtime, TOKEN).text;
  return {
    name: 'lists of governments',
    plan: (ground) =>
      `${listsOf(ground).length} lists that are known and those that official sites link to, as far as accounts of governments keep them`,
    async gather(ground) {
      const found: Claim[] = [];
      const sites = sitesOf(ground);
      for (const list of [...listsOf(ground), ...(await linkedLists(tools, ground))].sort(byNumber)) {
        show(`list ${list.id}`);
        const owner = await answered(
          ground.ask(`${host} owner of list ${list.id}`, () => xListOwner(http, host, token, list.id)),
        );
        if (owner === null || !ground.proved.has(owner)) continue;
        const members = await answered(
          ground.ask(`${host} members of list ${list.id}`, () => xMembers(http, host, token, list, approve)),
        );
        if (members === null) continue;
        found.push(...claimsOfList(members, owner, `https://x.com/i/lists/${list.id}`, ground));
        for (const member of members.members) {
          const seats = seatsNamed({ ...member, links: member.links ?? [] }, sites, ground);
          found.push(...seats.map((seat) => ownLink(member, seat, ground.network)));
        }
      }
      return { claims: found, searches: [] };
    },
  };
};

function ownLink({ accountId, handle }: Member, seat: string, network: string): Claim {
  const account = { seat, network, accountId, handle };
  const address = `https://x.com/${handle}`;
  return { ...account, proof: 'own-link', origin: accountId, source: `@${handle}`, page_date: '', address };
}

/** Pages that were read for their links to accounts are not asked for again. */
async function linkedLists({ http }: GrowTools, ground: Ground): Promise<OnX[]> {
  const pages = new Set([...ground.sites.values()].flat());
  const ids = new Set<string>();
  await atOnce([...pages].sort(), async (address) => {
    const page = await readSitePage(http, ground.ask, address);
    if ('links' in page) for (const id of page.links.lists) ids.add(id);
  });
  const known = new Set(listsOf(ground).map(({ id }) => id));
  return [...ids].filter((id) => !known.has(id)).map((id) => ({ network: 'x', id }));
}

function byNumber(a: OnX, b: OnX): number {
  return a.id < b.id ? -1 : 1;
}

function listsOf({ rows, evidence }: Ground): OnX[] {
  const texts = [...rows.map(({ source }) => source), ...evidence.map(({ address }) => address)];
  const lists = texts.flatMap((text): OnX[] => {
    const address = listAddress(text);
    return address === undefined || 'fault' in address || address.network !== 'x' ? [] : [address];
  });
  return [...new Map(lists.map((list) => [list.id, list])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
