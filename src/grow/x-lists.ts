/** Accounts on lists on X that roster or evidence name as a government's, as long as an account that is proved keeps them. */
import { xListOwner, xMembers } from '../crawl/networks/x/list-members.ts';
import { TOKEN } from '../crawl/networks/x/x.ts';
import { readToken } from '../crawl/token.ts';
import type { Ground } from '../evidence/grow/claim.ts';
import { type ListAddress, listAddress } from '../roster/list-address.ts';
import { answered } from './answered.ts';
import { claimsOfList } from './listed.ts';
import type { MakeSource } from './sources.ts';

type OnX = Extract<ListAddress, { network: 'x' }>;

export const xLists: MakeSource = ({ network, runtime, approve, show }) => {
  if (network.name !== 'x') return null;
  const { http, host } = network;
  const token = readToken(runtime, TOKEN).text;
  return {
    name: 'lists of governments',
    plan: (ground) =>
      `${listsOf(ground).length} lists that are known, of those that accounts of governments keep`,
    async gather(ground) {
      const found = [];
      for (const list of listsOf(ground)) {
        show(`list ${list.id}`);
        const owner = await answered(
          ground.ask(`${host} owner of list ${list.id}`, () => xListOwner(http, host, token, list.id)),
        );
        if (owner === null || !ground.proved.has(owner)) continue;
        const members = await answered(
          ground.ask(`${host} members of list ${list.id}`, () => xMembers(http, host, token, list, approve)),
        );
        if (members !== null)
          found.push(...claimsOfList(members, owner, `https://x.com/i/lists/${list.id}`, ground));
      }
      return { claims: found, searches: [] };
    },
  };
};

function listsOf({ rows, evidence }: Ground): OnX[] {
  const texts = [...rows.map(({ source }) => source), ...evidence.map(({ address }) => address)];
  const lists = texts.flatMap((text): OnX[] => {
    const address = listAddress(text);
    return address === undefined || 'fault' in address || address.network !== 'x' ? [] : [address];
  });
  return [...new Map(lists.map((list) => [list.id, list])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
