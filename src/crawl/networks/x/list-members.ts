/** Reads the members of a list on X, each of whom is paid for. */
import { NetworkError, UserError } from '../../../errors.ts';
import { parseHandle } from '../../../roster/handles.ts';
import type { CrawlHttp } from '../../http.ts';
import type { Address, ListMembers, Member } from '../../list-members.ts';
import { asCount, asObject, asText } from '../../narrow.ts';
import { LINK_FIELDS, linksOfUser } from './user-links.ts';

/** The id of the account that keeps a list; '' where X shows no such list. */
export function xListOwner(http: CrawlHttp, base: string, token: string, id: string): Promise<string> {
  return http.get(
    `${base}/2/lists/${id}?list.fields=owner_id`,
    ({ json }) => {
      const owner = asText(asObject(asObject(json)?.data)?.owner_id);
      return owner === '' ? '' : `x:${owner}`;
    },
    { headers: { authorization: `Bearer ${token}` } },
  );
}

/**
 * @param approve asked with the number of members before any of them is bought.
 * @throws UserError where there is no such list, or it is not shown.
 */
export async function xMembers(
  http: CrawlHttp,
  base: string,
  token: string,
  { id }: Address<'x'>,
  approve: (users: number) => Promise<void>,
): Promise<ListMembers> {
  const options = { headers: { authorization: `Bearer ${token}` } };
  const about = await http.get(
    `${base}/2/lists/${id}?list.fields=member_count`,
    ({ json }) => asObject(asObject(json)?.data),
    options,
  );
  if (about === null)
    throw new UserError(`X shows no list ${id}: it is gone, or private; copy its address again`);
  const statedCount = asCount(about.member_count);
  await approve(statedCount ?? 0);
  const members: Member[] = [];
  for (let cursor = ''; ; ) {
    const query = new URLSearchParams({
      max_results: '100',
      'user.fields': LINK_FIELDS,
      ...(cursor === '' ? {} : { pagination_token: cursor }),
    });
    const page = await http.get(
      `${base}/2/lists/${id}/members?${query}`,
      ({ status, json }) => {
        const body = asObject(json);
        if (status !== 200 || body === null)
          throw new NetworkError(`X refuses the members of list ${id} (HTTP ${status})`);
        return body;
      },
      options,
    );
    for (const item of Array.isArray(page.data) ? page.data : []) {
      const user = asObject(item);
      const parsed = parseHandle('x', asText(user?.username));
      if ('value' in parsed && /^\d+$/.test(asText(user?.id))) {
        const accountId = `x:${asText(user?.id)}`;
        const links = linksOfUser(user);
        members.push({ handle: parsed.value, accountId, name: asText(user?.name), links });
      }
    }
    const next = asText(asObject(page.meta)?.next_token);
    if (next === '' || next === cursor) return { title: asText(about.name), members, statedCount };
    cursor = next;
  }
}
