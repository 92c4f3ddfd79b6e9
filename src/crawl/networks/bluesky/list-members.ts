/** Reads the members of a list or starter pack on Bluesky. */
import { UserError } from '../../../errors.ts';
import { parseHandle } from '../../../roster/handles.ts';
import { MalformedAnswer } from '../../faults.ts';
import type { Answer, CrawlHttp } from '../../http.ts';
import type { Address, ListMembers } from '../../list-members.ts';
import { asCount, asObject, asText } from '../../narrow.ts';
import { isDid, parseResolvedHandle } from './answers.ts';

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
  const keeper = uri.split('/')[2] ?? '';
  const found: ListMembers = { title: packTitle, keeper, members: [], statedCount: null };
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
