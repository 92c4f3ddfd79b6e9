/** Accounts that Bluesky's public search finds. */
import { allPages, type Pages } from '../../all-pages.ts';
import { MalformedAnswer } from '../../faults.ts';
import type { CrawlHttp } from '../../http.ts';
import { asCursor, asObject, asObjects } from '../../narrow.ts';
import { parseShown, type ShownAccount } from './shown-accounts.ts';

/** Accounts that the AppView's public search finds for a domain or a name; look-alikes are among them. */
export function searchAccounts(http: CrawlHttp, base: string, text: string): Promise<Pages<ShownAccount>> {
  return allPages((cursor) => {
    const query = new URLSearchParams({ q: text, limit: '100', ...(cursor === null ? {} : { cursor }) });
    return http.get(`${base}/xrpc/app.bsky.actor.searchActors?${query}`, ({ status, json }) => {
      const body = asObject(json);
      if (status !== 200 || !Array.isArray(body?.actors)) {
        throw new MalformedAnswer(`refused: HTTP ${status}`);
      }
      return { items: asObjects(body.actors).flatMap(parseShown), cursor: asCursor(body.cursor) };
    });
  });
}
