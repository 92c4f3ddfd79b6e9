/** Reads the members of a public list: who they are by handle, id and name. */
import { NetworkError, UserError } from '../errors.ts';
import { parseHandle } from '../roster/handles.ts';
import type { ListAddress } from '../roster/list-address.ts';
import { MalformedAnswer } from './faults.ts';
import type { Answer, CrawlHttp } from './http.ts';
import { asCount, asObject, asText } from './narrow.ts';
import { isDid, parseResolvedHandle } from './networks/bluesky/answers.ts';
import { parseAccount } from './networks/mastodon/answers.ts';

interface Member {
  handle: string;
  accountId: string;
  name: string;
}

export interface ListMembers {
  /** As its curator calls it. */
  title: string;
  members: Member[];
  /** How many it says it has; the network may show fewer. */
  statedCount: number | null;
}

type Address<N> = Extract<ListAddress, { network: N }>;

/** @param base of the AppView. @throws UserError where it has no such list. */
export async function blueskyMembers(
  http: CrawlHttp,
  base: string,
  { kind, owner, key }: Address<'bluesky'>,
): Promise<ListMembers> {
  const call = <T>(name: string, query: Record<string, string>, read: (answer: Answer) => T) =>
    http.get(`${base}/xrpc/${name}?${new URLSearchParams(query)}`, read);
  const did = isDid(owner)
    ? owner
    : await call('com.atproto.identity.resolveHandle', { handle: owner.toLowerCase() }, parseResolvedHandle);
  if (did === null) throw new UserError(`there is no account @${owner} on ${base}; copy the address again`);
  const inPack =
    kind === 'list'
      ? null
      : await call(
          'app.bsky.graph.getStarterPack',
          { starterPack: `at://${did}/app.bsky.graph.starterpack/${key}` },
          (answer) => asObject(shown(answer, 'starter pack').starterPack),
        );
  const uri = inPack === null ? `at://${did}/app.bsky.graph.list/${key}` : asText(asObject(inPack.list)?.uri);
  const packTitle = asText(asObject(inPack?.record)?.name);
  const found: ListMembers = { title: packTitle, members: [], statedCount: null };
  const cursors = new Set<string>();
  for (let cursor = ''; ; ) {
    const query = { list: uri, limit: '100', ...(cursor === '' ? {} : { cursor }) };
    const page = await call('app.bsky.graph.getList', query, (answer) => shown(answer, 'list'));
    const list = asObject(page.list);
    found.title ||= asText(list?.name);
    found.statedCount = asCount(list?.listItemCount);
    for (const item of Array.isArray(page.items) ? page.items : []) {
      const subject = asObject(asObject(item)?.subject);
      const accountId = asText(subject?.did);
      const parsed = parseHandle('bluesky', asText(subject?.handle));
      if (!isDid(accountId)) continue;
      const handle = 'value' in parsed ? parsed.value : accountId;
      found.members.push({ handle, accountId, name: asText(subject?.displayName) });
    }
    cursor = asText(page.cursor);
    if (cursor === '' || cursors.has(cursor)) return found;
    cursors.add(cursor);
  }
}

function shown({ status, json }: Answer, what: string): Readonly<Record<string, unknown>> {
  const body = asObject(json);
  if (status === 200 && body !== null) return body;
  if (status < 500 && /not found|InvalidRequest/i.test(`${asText(body?.error)} ${asText(body?.message)}`)) {
    throw new UserError(`there is no such ${what} (${asText(body?.message)}); copy its address again`);
  }
  throw new MalformedAnswer(`a ${what} refused: HTTP ${status}`);
}

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
        members.push({ handle: parsed.value, accountId: `x:${asText(user?.id)}`, name: asText(user?.name) });
      }
    }
    const next = asText(asObject(page.meta)?.next_token);
    if (next === '' || next === cursor) return { title: asText(about.name), members, statedCount };
    cursor = next;
  }
}
