/** Reads the members of a collection on Mastodon. */
import { UserError } from '../../../errors.ts';
import { parseHandle } from '../../../roster/handles.ts';
import { MalformedAnswer } from '../../faults.ts';
import type { CrawlHttp } from '../../http.ts';
import type { Address, ListMembers } from '../../list-members.ts';
import { asCount, asObject, asText } from '../../narrow.ts';
import { parseAccount } from './answers.ts';

/** @param base of the server. @throws UserError where it has no such collection, or shows none to strangers. */
export async function mastodonMembers(
  http: CrawlHttp,
  base: string,
  { host, id }: Address<'mastodon'>,
): Promise<ListMembers> {
  const body = await http.get(`${base}/api/v1/collections/${id}`, ({ status, json }) => {
    if (status === 200 && asObject(json) !== null) return asObject(json)!;
    if (status >= 500) throw new MalformedAnswer(`HTTP ${status}`);
    throw new UserError(
      status === 401 || status === 403
        ? `${host} shows its collections to its own users only`
        : `${host} has no collection ${id}, or is older than Mastodon 4.6, which brought them; copy the address again`,
    );
  });
  const collection = asObject(body.collection);
  const items = Array.isArray(collection?.items) ? collection.items : [];
  const ids = items.map((item) => asText(asObject(item)?.account_id));
  const accounts = Array.isArray(body.accounts) ? body.accounts.map(parseAccount) : [];
  const members = ids.flatMap((wanted) => {
    const account = accounts.find((one) => one !== null && one.localId === wanted);
    if (account === null || account === undefined) return [];
    const parsed = parseHandle(
      'mastodon',
      account.acct.includes('@') ? account.acct : `${account.acct}@${host}`,
    );
    if (!('value' in parsed)) return [];
    return [{ handle: parsed.value, accountId: account.uri, name: account.profile.displayName }];
  });
  return { title: asText(collection?.name), members, statedCount: asCount(collection?.item_count) };
}
