/** Where accounts on X link to in their profiles. */
import { MalformedAnswer } from '../../faults.ts';
import type { CrawlHttp } from '../../http.ts';
import { asObject, asObjects, asText } from '../../narrow.ts';

/** What is asked for beside id and name, so that the addresses come. */
export const LINK_FIELDS = 'entities,url';

/** By id, of 100 accounts at most, each of which is paid for. */
export function xLinks(
  http: CrawlHttp,
  base: string,
  token: string,
  accountIds: readonly string[],
): Promise<Record<string, string[]>> {
  const ids = accountIds.map((id) => id.slice('x:'.length)).join(',');
  return http.get(
    `${base}/2/users?ids=${ids}&user.fields=${LINK_FIELDS}`,
    ({ status, json }) => {
      const body = asObject(json);
      if (status !== 200 || body === null) throw new MalformedAnswer(`refused: HTTP ${status}`);
      const users = Array.isArray(body.data) ? body.data.map(asObject) : [];
      return Object.fromEntries(users.map((user) => [`x:${asText(user?.id)}`, linksOfUser(user)]));
    },
    { headers: { authorization: `Bearer ${token}` } },
  );
}

/** Whole addresses: X shortens those that people read. */
export function linksOfUser(user: Readonly<Record<string, unknown>> | null): string[] {
  const entities = asObject(user?.entities);
  return [entities?.url, entities?.description].flatMap((part) =>
    asObjects(asObject(part)?.urls).flatMap((one) => asText(one.expanded_url) || []),
  );
}
