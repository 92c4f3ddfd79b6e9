/** Accounts that Bluesky's public search finds. */
import { MalformedAnswer } from '../../faults.ts';
import type { Answer, CrawlHttp } from '../../http.ts';
import { asObject, asObjects, asText } from '../../narrow.ts';
import { isDid } from './answers.ts';

/** A server that goes on answering with pages is not followed for ever. */
const MOST_PAGES = 20;

interface FoundAccount {
  handle: string;
  accountId: string;
}

/** Accounts that the AppView's public search finds for a domain; look-alikes are among them. */
export async function searchAccounts(http: CrawlHttp, base: string, domain: string): Promise<FoundAccount[]> {
  const found: FoundAccount[] = [];
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ q: domain, limit: '100', ...(cursor === '' ? {} : { cursor }) });
    const body = await http.get(`${base}/xrpc/app.bsky.actor.searchActors?${query}`, objectOf);
    for (const actor of asObjects(body.actors)) {
      const [handle, accountId] = [asText(actor.handle).toLowerCase(), asText(actor.did)];
      if (handle !== '' && isDid(accountId)) found.push({ handle, accountId });
    }
    const next = asText(body.cursor);
    if (next === '' || next === cursor) break;
    cursor = next;
  }
  return found;
}

function objectOf({ status, json }: Answer): Readonly<Record<string, unknown>> {
  const body = asObject(json);
  if (status !== 200 || body === null) throw new MalformedAnswer(`refused: HTTP ${status}`);
  return body;
}
