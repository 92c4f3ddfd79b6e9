/** The lists and starter packs that an account keeps. */
import { listAddress } from '../../../roster/list-address.ts';
import { allPages } from '../../all-pages.ts';
import { GaveUp, MalformedAnswer } from '../../faults.ts';
import type { CrawlHttp } from '../../http.ts';
import type { Address } from '../../list-members.ts';
import { asCursor, asObject, asObjects, asText } from '../../narrow.ts';

/** Of lists against accounts, which name those that are to be hidden. */
const AGAINST = 'app.bsky.graph.defs#modlist';
/** By their addresses. An account that is shown no more keeps none. */
export async function keptLists(
  http: CrawlHttp,
  base: string,
  accountId: string,
): Promise<Address<'bluesky'>[]> {
  const lists = await kept('app.bsky.graph.getLists', 'lists');
  const packs = await kept('app.bsky.graph.getActorStarterPacks', 'starterPacks');
  return [...lists.filter((list) => list.purpose !== AGAINST), ...packs].flatMap(({ uri }) => {
    const address = listAddress(asText(uri));
    if (address === undefined || 'fault' in address || address.network !== 'bluesky') return [];
    return address.owner === accountId ? [address] : [];
  });

  async function kept(method: string, field: string): Promise<Readonly<Record<string, unknown>>[]> {
    const { items, isWhole } = await allPages((cursor) => {
      const query = { actor: accountId, limit: '100', ...(cursor === null ? {} : { cursor }) };
      return http.get(`${base}/xrpc/${method}?${new URLSearchParams(query)}`, ({ status, json }) => {
        const body = asObject(json);
        const isGone =
          status === 400 && /not found|deactivated|suspended|taken ?down/i.test(asText(body?.message));
        if (status !== 200 && !isGone) throw new MalformedAnswer(`HTTP ${status}`);
        return { items: asObjects(body?.[field]), cursor: asCursor(body?.cursor) };
      });
    });
    if (!isWhole) throw new GaveUp('the lists do not come to an end', true, null);
    return items;
  }
}
