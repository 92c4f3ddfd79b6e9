/** The lists and starter packs that an account keeps. */
import { listAddress } from '../../../roster/list-address.ts';
import { allPages } from '../../all-pages.ts';
import { MalformedAnswer } from '../../faults.ts';
import type { CrawlHttp } from '../../http.ts';
import type { Address } from '../../list-members.ts';
import { asCursor, asObject, asObjects, asText } from '../../narrow.ts';

/** Of lists against accounts, which name those that are to be hidden. */
const AGAINST = 'app.bsky.graph.defs#modlist';
/** In the titles of other lists that warn of those who are on them. */
const WARNING =
  /\b(?:fakes?|faux|fausse|falsos?|falsas?|fälschung|impersonat|imposter|impostor|usurp|parod|scam|spam|bots?\b|block|mute)/i;

/** By their addresses. An account that is shown no more keeps none. */
export async function keptLists(
  http: CrawlHttp,
  base: string,
  accountId: string,
): Promise<Address<'bluesky'>[]> {
  const lists = await kept('app.bsky.graph.getLists', 'lists');
  const packs = await kept('app.bsky.graph.getActorStarterPacks', 'starterPacks');
  return [
    ...lists.filter((list) => list.purpose !== AGAINST && !WARNING.test(asText(list.name))),
    ...packs,
  ].flatMap(({ uri }) => {
    const address = listAddress(asText(uri));
    if (address === undefined || 'fault' in address || address.network !== 'bluesky') return [];
    return address.owner === accountId ? [address] : [];
  });

  async function kept(method: string, field: string): Promise<Readonly<Record<string, unknown>>[]> {
    const { items } = await allPages((cursor) => {
      const query = { actor: accountId, limit: '100', ...(cursor === null ? {} : { cursor }) };
      return http.get(`${base}/xrpc/${method}?${new URLSearchParams(query)}`, ({ status, json }) => {
        if (status >= 500) throw new MalformedAnswer(`HTTP ${status}`);
        const body = status === 200 ? asObject(json) : null;
        return { items: asObjects(body?.[field]), cursor: asCursor(body?.cursor) };
      });
    });
    return items;
  }
}
