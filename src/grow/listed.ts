/** What a list says of its members: that its keeper knows them, and not which office they have. */
import type { ListMembers } from '../crawl/list-members.ts';
import type { Claim, Ground } from '../evidence/grow/claim.ts';
import { oneLine } from '../roster/render.ts';
import { countryOf } from './seat-of-site.ts';

/** Claims for the keeper's country, where the keeper is a government's. */
export function claimsOfList(
  { title, members }: ListMembers,
  keeper: string,
  address: string,
  ground: Ground,
): Claim[] {
  const whose = ground.proved.get(keeper);
  const seat = whose === undefined ? '' : countryOf(whose, ground);
  return members
    .filter(({ accountId, handle }) => accountId !== keeper && handle !== accountId)
    .map(({ accountId, handle }) => ({
      seat,
      network: ground.network,
      accountId,
      handle,
      proof: 'government-list',
      origin: keeper,
      source: `list "${oneLine(title)}" of ${keeper}`,
      page_date: '',
      address,
    }));
}
