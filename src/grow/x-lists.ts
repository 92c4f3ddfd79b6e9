/** Accounts on lists on X that official sites, roster or evidence name, as long as an account that is proved keeps them. */

import type { Member } from '../crawl/list-members.ts';
import { type XList, xList, xListMembers } from '../crawl/networks/x/list-members.ts';
import { TOKEN } from '../crawl/networks/x/x.ts';
import { readToken } from '../crawl/token.ts';
import type { Claim, Ground, Trouble } from '../evidence/grow/claim.ts';
import { isListAgainst } from '../evidence/grow/warning.ts';
import { type ListAddress, listAddress } from '../roster/list-address.ts';
import { answered } from './answered.ts';
import { atOnce } from './at-once.ts';
import { leaveForAll } from './leave.ts';
import { claimsOfList } from './listed.ts';
import { seatsNamed } from './seat-names.ts';
import { sitesOf } from './seat-of-site.ts';
import { readSitePage } from './site-pages.ts';
import type { GrowTools, MakeSource } from './sources.ts';

type OnX = Extract<ListAddress, { network: 'x' }>;

export const xLists: MakeSource = (tools) => {
  const { network, runtime, show } = tools;
  if (network.name !== 'x') return null;
  const { http, host } = network;
  const token = readToken(runtime, TOKEN).text;
  return {
    name: 'lists of governments',
    plan: (ground) =>
      `${listsOf(ground).length} lists that are known and those that official sites link to, as far as accounts of governments keep them`,
    async gather(ground) {
      const troubles: Trouble[] = [];
      const tell = (message: string) => troubles.push({ seat: '', message });
      const kept: (XList & { id: string })[] = [];
      for (const { id } of [...listsOf(ground), ...(await linkedLists(tools, ground))].sort(byNumber)) {
        show(`list ${id}`);
        const list = await answered(ground.ask(`${host} list ${id}`, () => xList(http, host, token, id)));
        if (list === null) tell(`list ${id} on X could not be read`);
        else if (typeof list === 'string') tell(list);
        else if (ground.proved.has(list.owner) && !isListAgainst(list.title)) kept.push({ ...list, id });
      }
      const approve = leaveForAll(tools);
      const bought = await Promise.all(
        kept.map(({ id, statedCount }) =>
          answered(
            ground.ask(`${host} members of list ${id}`, async () => {
              await approve(statedCount);
              return xListMembers(http, host, token, id, statedCount);
            }),
          ),
        ),
      );
      const sites = sitesOf(ground);
      const claims = kept.flatMap(({ id, owner, ...list }, k): Claim[] => {
        const members = bought[k] ?? [];
        if (bought[k] === null) tell(`the members of list ${id} on X could not be read`);
        const own = members.flatMap((member) =>
          seatsNamed({ ...member, links: member.links ?? [] }, sites, ground).map((seat) =>
            ownLink(member, seat, ground.network),
          ),
        );
        const listed = claimsOfList({ ...list, members }, owner, `https://x.com/i/lists/${id}`, ground);
        return [...listed, ...own];
      });
      return { claims, searches: [], troubles };
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
