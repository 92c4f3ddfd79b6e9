/** The AT Protocol's read calls on loopback, small: app, directory of DIDs and account host in one server. */
import type { ServerResponse } from 'node:http';
import { type Loopback, sendJson, startLoopback } from './loopback.ts';

export interface AtprotoAccount {
  did: string;
  handle: string;
  /** DIDs as its records declare them, newest first; the app shows those it knows to be active. */
  follows?: readonly string[];
  /** When each follow says it was made; one a day back from 1 May 2026 where absent. */
  dates?: readonly string[];
  declared?: number;
  gone?: 'suspended' | 'deactivated' | 'not-found';
  /** DIDs it blocks. */
  blocks?: readonly string[];
  /** Follows that the app still shows though their records are gone. */
  /** Whether the keys of its records are those of the dates that they claim. */
  keyedByDate?: boolean;
  ghosts?: readonly string[];
  labels?: readonly string[];
  createdAt?: string;
  /** Base URL of its account host, where it is not this server. */
  host?: string;
  /** Its account host keeps it no more. */
  repoGone?: boolean;
  rev?: string;
}

export interface AtprotoServer extends Loopback {
  disturb: ((url: URL) => { status: number; body: unknown } | null) | null;
}

const KEY_LETTERS = '234567abcdefghijklmnopqrstuvwxyz';

export function keyOf(ms: number): string {
  let micros = Math.round(ms * 1000);
  let text = '';
  for (let k = 0; k < 11; k++) {
    text = KEY_LETTERS[micros % 32]! + text;
    micros = Math.floor(micros / 32);
  }
  return `${text}22`;
}

export async function startAtproto(
  accounts: readonly AtprotoAccount[],
  { pageSize = 100 } = {},
): Promise<AtprotoServer> {
  const byName = new Map(
    accounts.flatMap((account) => [
      [account.did, account],
      [account.handle, account],
    ]),
  );
  const server = (await startLoopback(answer)) as AtprotoServer;
  server.disturb = null;
  return server;

  function answer(url: URL, _: unknown, response: ServerResponse) {
    const instead = server.disturb?.(url) ?? null;
    if (instead !== null) return sendJson(response, instead.status, instead.body);
    const query = url.searchParams;
    const method = url.pathname.slice(url.pathname.lastIndexOf('.') + 1);
    const refuse = (error: string, message: string) => sendJson(response, 400, { error, message });
    if (url.pathname.startsWith('/did:')) return sendDocument(url.pathname.slice(1), response);
    if (method === 'getProfiles') {
      const shown = query.getAll('actors').map((name) => byName.get(name));
      return sendJson(response, 200, {
        profiles: shown.filter((one) => one && !one.gone).map((one) => profile(one!)),
      });
    }
    const account = byName.get(
      query.get('actor') ?? query.get('handle') ?? query.get('repo') ?? query.get('did') ?? '',
    );
    if (method === 'resolveHandle') {
      if (account === undefined) return refuse('HandleNotFound', 'Unable to resolve handle');
      return sendJson(response, 200, { did: account.did });
    }
    if (method === 'getProfile') {
      if (account?.gone === 'suspended') return refuse('AccountTakedown', 'Account has been suspended');
      if (account?.gone === 'deactivated') return refuse('AccountDeactivated', 'Account is deactivated');
      if (account === undefined || account.gone) return refuse('InvalidRequest', 'Profile not found');
      return sendJson(response, 200, profile(account));
    }
    if (method === 'listRecords' || method === 'getLatestCommit') {
      if (account === undefined || account.gone || account.repoGone) {
        return refuse('InvalidRequest', `Could not find repo: ${query.get('repo') ?? query.get('did')}`);
      }
      if (method === 'getLatestCommit')
        return sendJson(response, 200, { cid: 'bafy', rev: account.rev ?? '3l' });
      return sendRecords(account, query.get('cursor'), response);
    }
    if (method === 'getRelationships') return sendRelationships(account, query, response);
    if (account === undefined || account.gone)
      return refuse('InvalidRequest', `Actor not found: ${query.get('actor')}`);
    sendFollows(account, Number(query.get('cursor') ?? 0), response);
  }

  function sendDocument(did: string, response: ServerResponse) {
    const account = byName.get(did);
    if (account === undefined) return sendJson(response, 404, { message: `DID not registered: ${did}` });
    const endpoint = account.host ?? server.url;
    const service = [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: endpoint }];
    sendJson(response, 200, { id: did, alsoKnownAs: [`at://${account.handle}`], service });
  }

  function sendRecords(account: AtprotoAccount, cursor: string | null, response: ServerResponse) {
    const records = (account.follows ?? []).map((subject, k) => {
      const claimed = account.dates?.[k];
      const made = Date.UTC(2026, 4, 1) - k * 86_400_000;
      const key = keyOf(account.keyedByDate && claimed !== undefined ? Date.parse(claimed) + k : made);
      return { key, subject, createdAt: claimed ?? new Date(made).toISOString() };
    });
    const page = records.filter(({ key }) => cursor === null || key < cursor).slice(0, pageSize);
    sendJson(response, 200, {
      records: page.map(({ key, subject, createdAt }) => ({
        uri: `at://${account.did}/app.bsky.graph.follow/${key}`,
        cid: 'bafy',
        value: { $type: 'app.bsky.graph.follow', subject, createdAt },
      })),
      ...(page.length === 0 ? {} : { cursor: page.at(-1)!.key }),
    });
  }

  /** The app's view: no blocks, nobody who is gone, ghosts included; a cursor follows every page that is not empty. */
  function sendFollows(account: AtprotoAccount, start: number, response: ServerResponse) {
    const shown = [...new Set([...(account.follows ?? []), ...(account.ghosts ?? [])])].filter((id) => {
      const target = byName.get(id);
      return !target?.gone && !blocked(account, id);
    });
    const page = shown.slice(start, start + pageSize);
    sendJson(response, 200, {
      subject: profile(account),
      follows: page.map((id) => ({ did: id, handle: byName.get(id)?.handle ?? 'some.one' })),
      ...(page.length === 0 ? {} : { cursor: String(start + pageSize) }),
    });
  }

  function blocked(account: AtprotoAccount, other: string): boolean {
    return [account.blocks, byName.get(other)?.blocks].some((list, k) =>
      (list ?? []).includes(k === 0 ? other : account.did),
    );
  }

  function sendRelationships(
    account: AtprotoAccount | undefined,
    query: URLSearchParams,
    response: ServerResponse,
  ) {
    const others = query.getAll('others');
    const missing = (actor: string) => ({
      $type: 'app.bsky.graph.defs#notFoundActor',
      actor,
      notFound: true,
    });
    if (others.length > 30) return sendJson(response, 400, { error: 'InvalidRequest', message: 'too many' });
    if (account === undefined || account.gone)
      return sendJson(response, 200, { relationships: others.map(missing) });
    const follows = (one: AtprotoAccount | undefined, id: string) =>
      [...(one?.follows ?? []), ...(one?.ghosts ?? [])].includes(id);
    const relationships = others.map((did) => {
      if (!did.startsWith('did:')) return missing(did);
      const other = byName.get(did);
      return {
        $type: 'app.bsky.graph.defs#relationship',
        did,
        ...(follows(account, did) ? { following: `at://${account.did}/app.bsky.graph.follow/f` } : {}),
        ...(follows(other, account.did) ? { followedBy: `at://${did}/app.bsky.graph.follow/f` } : {}),
        ...((account.blocks ?? []).includes(did) ? { blocking: `at://${account.did}/b` } : {}),
        ...((other?.blocks ?? []).includes(account.did) ? { blockedBy: `at://${did}/b` } : {}),
      };
    });
    sendJson(response, 200, { actor: account.did, relationships });
  }

  function profile(account: AtprotoAccount) {
    return {
      did: account.did,
      handle: account.handle,
      displayName: account.handle.toUpperCase(),
      followersCount: 7,
      followsCount: account.declared ?? (account.follows ?? []).length,
      postsCount: 3,
      createdAt: account.createdAt ?? '2023-05-01T00:00:00.000Z',
      labels: (account.labels ?? []).map((val) => ({ src: account.did, val })),
    };
  }
}
