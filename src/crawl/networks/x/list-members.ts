/** Reads the members of a list on X, each of whom is paid for. */
import { UserError } from '../../../errors.ts';
import { parseHandle } from '../../../roster/handles.ts';
import { allPages } from '../../all-pages.ts';
import { GaveUp } from '../../faults.ts';
import type { CrawlHttp } from '../../http.ts';
import type { Address, ListMembers, Member } from '../../list-members.ts';
import { asCount, asObject, asObjects, asText } from '../../narrow.ts';
import { LINK_FIELDS, linksOfUser } from './user-links.ts';

const PAGE_SIZE = 100;
/** A list has 5,000 members at most, some of whom it may not show. */
const MOST_PAGES = 200;

export interface XList {
  title: string;
  /** The id of the account that keeps it. */
  owner: string;
  statedCount: number;
}

/** What X says of a list, for which nothing is paid; in words, why its members cannot be bought. */
export function xList(http: CrawlHttp, base: string, token: string, id: string): Promise<XList | string> {
  return http.get(
    `${base}/2/lists/${id}?list.fields=owner_id,member_count`,
    ({ json }) => {
      const list = asObject(asObject(json)?.data);
      if (list === null) return `X shows no list ${id}: it is gone, or private`;
      const statedCount = asCount(list.member_count);
      if (statedCount === null) return `X does not say how many members list ${id} has: nothing is bought`;
      return { title: asText(list.name), owner: `x:${asText(list.owner_id)}`, statedCount };
    },
    { headers: { authorization: `Bearer ${token}` } },
  );
}

/** @param most how many may be bought. @throws GaveUp where they are not shown. */
export async function xListMembers(
  http: CrawlHttp,
  base: string,
  token: string,
  id: string,
  most: number,
): Promise<Member[]> {
  let left = most;
  const { items } = await allPages(async (cursor) => {
    if (left <= 0) return { items: [], cursor: null };
    const query = new URLSearchParams({
      max_results: String(Math.min(PAGE_SIZE, left)),
      'user.fields': LINK_FIELDS,
      ...(cursor === null ? {} : { pagination_token: cursor }),
    });
    const page = await http.get(
      `${base}/2/lists/${id}/members?${query}`,
      ({ status, json }) => {
        const body = asObject(json);
        if (status === 200 && body !== null) return body;
        throw new GaveUp(`X refuses the members of list ${id} (HTTP ${status})`, true, undefined);
      },
      { headers: { authorization: `Bearer ${token}` } },
    );
    const users = asObjects(page.data);
    left -= users.length;
    return { items: users.flatMap(memberOf), cursor: asText(asObject(page.meta)?.next_token) || null };
  }, MOST_PAGES);
  return items;
}

function memberOf(user: Readonly<Record<string, unknown>>): Member[] {
  const parsed = parseHandle('x', asText(user.username));
  const id = asText(user.id);
  if ('fault' in parsed || !/^\d+$/.test(id)) return [];
  return [{ handle: parsed.value, accountId: `x:${id}`, name: asText(user.name), links: linksOfUser(user) }];
}

/**
 * @param approve asked with the number of members before any of them is bought.
 * @throws UserError where there is no such list, or it does not say how many it has; GaveUp where they are not shown.
 */
export async function xMembers(
  http: CrawlHttp,
  base: string,
  token: string,
  { id }: Address<'x'>,
  approve: (users: number) => Promise<void>,
): Promise<ListMembers> {
  const list = await xList(http, base, token, id);
  if (typeof list === 'string') throw new UserError(`${list}; copy its address again`);
  await approve(list.statedCount);
  return { ...list, members: await xListMembers(http, base, token, id, list.statedCount) };
}
