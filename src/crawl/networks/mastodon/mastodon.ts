/** Mastodon and compatible servers: every account is read on its home server, servers side by side. */

import { UserError } from '../../../errors.ts';
import { because } from '../../../reasons/reasons.ts';
import { parseHandle } from '../../../roster/handles.ts';
import { MASTODON } from '../../../roster/networks/mastodon.ts';
import { isNode, type Verdict } from '../../../roster/verdict.ts';
import type { Runtime } from '../../../runtime.ts';
import type { LookUp } from '../../../store/ledger-writer.ts';
import { isThisMachine, parseBaseUrl } from '../../base-url.ts';
import { GaveUp } from '../../faults.ts';
import type { FeedAnswer } from '../../feed.ts';
import type { Pace } from '../../gate.ts';
import { createHttp } from '../../http.ts';
import type { KnownAccount, Wanted } from '../../known-account.ts';
import {
  type Follow,
  type FollowsAnswer,
  FROM_THE_START,
  type Network,
  pagesWithin,
  type Way,
} from '../../network.ts';
import { readToken, refuseInTheClear } from '../../token.ts';
import { unnameable } from '../../unnameable.ts';
import {
  FINAL_STATUSES,
  type Fingered,
  type MastodonAccount,
  parseFollowing,
  parseHostMeta,
  parseLookUp,
  parseWebFinger,
  type Refusal,
} from './answers.ts';
import { addressBook, hostOf, type Name, nameOf } from './names.ts';
import { parseStatuses } from './statuses.ts';
import { mayHaveToken, tokenName, tokensIn } from './tokens.ts';

const PAGE_SIZE = 80;
/** Mastodon allows 7,500 follows, beyond that a tenth more than an account has followers; other servers have no more accounts to show. */
const CEILING = 1_000_000;
const FEED_PAGE_SIZE = 40;
const REDIRECTS = 3;
/** WebFinger, and the account on its home server. */
const LOOK_UP_REQUESTS = 2;

/** 300 requests in five minutes, and 300 in a quarter of an hour of those that ask for a further page. */
const PUBLIC_PACE: Pace = {
  atOnce: 3,
  gapMs: 200,
  windows: [
    { count: 300, ms: 5 * 60_000 },
    { count: 300, ms: 15 * 60_000, only: /[?&](page|max_id|min_id|since_id)=/ },
  ],
};
const LOCAL_PACE: Pace = { atOnce: 3, gapMs: 0 };

export interface MastodonOptions {
  /** Base URLs of servers by host, for those that are not at https://host/. */
  servers: ReadonlyMap<string, string>;
}

/** Where an account is read. */
interface Home {
  host: string;
  base: URL;
  localId: string;
}

/**
 * Lists carry no dates, can be hidden, and are whole on the account's own server only, which is found by WebFinger.
 * @throws UserError where a base URL is none, or a token would go there in the clear.
 */
export function mastodonNetwork(runtime: Runtime, { servers }: MastodonOptions): Network {
  const bases = new Map(
    [...servers].map(([host, url]) => [host.toLowerCase(), parseBaseUrl(url, 'https://mastodon.social')]),
  );
  const http = createHttp(runtime, { pace: PUBLIC_PACE, severalHosts: true });
  const notes: string[] = [];
  for (const [host, base] of bases) {
    if (readToken(runtime, tokenName(host)).text !== '') refuseInTheClear(base, tokenName(host));
    http.trust(base.href);
    if (isThisMachine(base)) http.setPace(base.href, LOCAL_PACE);
  }
  for (const { name } of tokensIn(runtime.env)) notes.push(...readToken(runtime, name).notes);
  const onLoopback = bases.size > 0 && [...bases.values()].every(isThisMachine);
  /** Hosts whose tokens are sent to them: a person has named them, and not an answer. */
  const namedHosts = new Set(bases.keys());
  const homes = new Map<string, Home>();
  const templates = new Map<string, Promise<string | null>>();
  const addresses = addressBook();

  const way: Way = {
    name: 'following',
    kind: 'list',
    pageSize: PAGE_SIZE,
    ceiling: CEILING,
    swallowsCursors: false,
    beginsAgain: true,
    /** A full page is followed by another one, be it empty. After an interruption homes are looked for anew. */
    requests(declaredCount, { cap, pageCount, accountId } = FROM_THE_START) {
      const home = accountId === undefined || homes.has(accountId) ? 0 : LOOK_UP_REQUESTS;
      const { pages, isCapped } = pagesWithin(declaredCount, PAGE_SIZE, cap);
      return home + Math.max(0, (isCapped ? pages : Math.floor(declaredCount / PAGE_SIZE) + 1) - pageCount);
    },
    page: readPage,
  };

  return {
    name: 'mastodon',
    meaning: 'shown',
    simulated: false,
    terms: MASTODON.terms,
    host: 'the Mastodon servers',
    batchSize: 1,
    requestsPerBatch: LOOK_UP_REQUESTS,
    atOnce: PUBLIC_PACE.atOnce,
    pace: onLoopback ? LOCAL_PACE : PUBLIC_PACE,
    price: 0,
    http,
    notes,
    batchOf: ({ number }) => String(number),
    laneOf: hostOf,
    hostOf,
    severalHosts: true,
    lookUp: async (batch) => Promise.all(batch.map(lookUpOne)),
    expectRoster(rows) {
      for (const { number, handle, accountId } of rows) {
        for (const entry of [
          { number, handle, accountId: '' },
          { number, handle: '', accountId },
        ]) {
          if (mayHaveToken(hostOf(entry))) namedHosts.add(hostOf(entry));
        }
      }
    },
    setRoster(accounts) {
      for (const { handle, accountId } of accounts) {
        const parsed = parseHandle('mastodon', handle);
        if ('value' in parsed) addresses.know(parsed.value, accountId);
      }
    },
    wayOf: () => way,
    wayNamed: (name) => (name === way.name ? way : undefined),
    feed: {
      host: null,
      pageSize: FEED_PAGE_SIZE,
      leastPage: 1,
      reach: null,
      declares: 'all',
      price: 0,
      swallowsCursors: false,
      beginsAgain: true,
      page: readFeedPage,
    },
  };

  async function lookUpOne(entry: Wanted): Promise<LookUp> {
    const { number } = entry;
    const name = nameOf(entry);
    if (name === null) return unnameable(entry);
    const fingered = await finger(name);
    if ('kind' in fingered) {
      const id = entry.accountId === '' ? {} : { accountId: entry.accountId };
      return { number, ...id, ...unfingered(fingered) };
    }
    const { actor } = fingered;
    if (entry.accountId !== '' && entry.accountId !== actor) {
      return failed(entry, because('actor-other', { actor }));
    }
    const home = new URL(actor).host;
    const isAway = home !== name.host.toLowerCase();
    const address = isAway ? await namedBack(name, actor) : await addressOf(name, fingered);
    if (address === null) {
      return failed(entry, because('actor-unnamed', { actor, address: name.address }));
    }
    const answer = await askForAccount(home, address.slice(0, address.lastIndexOf('@')));
    const accountId = actor;
    if ('kind' in answer) return { number, accountId, ...refused(home, answer) };
    if ((isAway || answer.uri !== '') && !isActor(answer, actor)) {
      return failed(entry, because('actor-denied', { actor, address }));
    }
    homes.set(accountId, { host: home, base: baseOf(home), localId: answer.localId });
    addresses.know(address, accountId);
    const profile = { ...answer.profile, handle: address };
    return {
      number,
      accountId,
      profile,
      ...verdictAtSight(answer, address.slice(address.lastIndexOf('@') + 1)),
    };
  }

  /**
   * The address in the form of the actor's own server; `null` where that one does not lead from it to this actor. The
   * host that was asked could name anybody's account.
   */
  async function namedBack({ address }: Name, actor: string): Promise<string | null> {
    const { host } = new URL(actor);
    const resource = `acct:${address.slice(0, address.lastIndexOf('@'))}@${host}`;
    const back = await finger({ host, resource, address });
    const isSo =
      'actor' in back && back.actor === actor && back.address.toLowerCase() === address.toLowerCase();
    return isSo ? back.address : null;
  }

  /**
   * The address in the server's own form. One under a domain that is neither asked nor the account's own counts only
   * where that domain leads to the same account: a server could take over anybody's address.
   */
  async function addressOf(name: Name, { actor, address }: Fingered): Promise<string> {
    const host = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
    if (host === '') return name.address;
    if (host === name.host.toLowerCase()) return address;
    if (!URL.canParse(`https://${host}/`)) return name.address;
    const other = await finger({ host, resource: `acct:${address}`, address }).catch((error: unknown) => {
      if (error instanceof GaveUp) return null;
      throw error;
    });
    return other !== null && 'actor' in other && other.actor === actor ? address : name.address;
  }

  /**
   * The account's home server, by its address or, where the roster has the id alone, by its URI. A host whose accounts
   * live under another domain may say only in its host-meta where they are asked for.
   */
  async function finger({ host, resource }: Name): Promise<ReturnType<typeof parseWebFinger>> {
    const base = baseOf(host);
    const usual = `${base.href}.well-known/webfinger?${new URLSearchParams({ resource })}`;
    const fingered = await askWebFinger(usual);
    if (!('kind' in fingered) || !/^(unknown|no-webfinger)$/.test(fingered.kind)) return fingered;
    const template = await templateOf(base);
    const url = template?.replaceAll('{uri}', encodeURIComponent(resource)) ?? usual;
    return url === usual || !mayAsk(url) ? fingered : askWebFinger(url);
  }

  function askWebFinger(url: string): Promise<ReturnType<typeof parseWebFinger>> {
    return http.get(url, parseWebFinger, {
      redirects: REDIRECTS,
      headers: { accept: 'application/jrd+json, application/json' },
      final: FINAL_STATUSES,
    });
  }

  /** Asked for once a host. */
  function templateOf(base: URL): Promise<string | null> {
    const known = templates.get(base.href);
    if (known !== undefined) return known;
    const asked = http.get(`${base.href}.well-known/host-meta`, parseHostMeta, {
      redirects: REDIRECTS,
      headers: { accept: 'application/xrd+xml, application/xml, text/xml' },
      text: true,
    });
    templates.set(base.href, asked);
    asked.catch(() => templates.delete(base.href));
    return asked;
  }

  /** What servers name is asked under HTTPS only. */
  function mayAsk(url: string): boolean {
    return URL.canParse(url) && (url.startsWith('https:') || http.trusts(url));
  }

  function askForAccount(host: string, user: string): Promise<MastodonAccount | Refusal> {
    const url = `${baseOf(host).href}api/v1/accounts/lookup?${new URLSearchParams({ acct: user })}`;
    return http.get(url, parseLookUp, { headers: tokenFor(host), final: FINAL_STATUSES });
  }

  async function readPage(
    account: KnownAccount,
    cursor: string | null,
    limit: number,
  ): Promise<FollowsAnswer> {
    const home = await homeOf(account);
    if ('kind' in home) return home;
    const { host, base } = home;
    const first = `${base.href}${accountPath(home)}/following?limit=${Math.min(limit, PAGE_SIZE)}`;
    const url = cursor === null ? first : sameServer(cursor, base);
    if (url === null) return { kind: 'cursor-refused' };
    const answer = await http.get(url, parseFollowing, { headers: tokenFor(host), final: FINAL_STATUSES });
    if ('kind' in answer)
      return isGone(answer) ? { kind: 'gone' } : { kind: 'refused', ...refused(host, answer) };
    const follows = answer.accounts.flatMap((listed): Follow[] => [
      { target: addresses.idOf(listed, account) },
    ]);
    return {
      kind: 'page',
      follows,
      malformedCount: answer.malformedCount,
      cursor: relative(answer.next, base),
    };
  }

  async function readFeedPage(
    account: KnownAccount,
    cursor: string | null,
    limit: number,
  ): Promise<FeedAnswer> {
    const home = await homeOf(account, 'hidden');
    if ('kind' in home) {
      if (home.kind === 'gone') return home;
      return { ...home, verdict: isNode(home.verdict) ? home.verdict : 'failed' };
    }
    const { host, base, localId } = home;
    const size = Math.min(limit, FEED_PAGE_SIZE);
    const first = `/${accountPath(home)}/statuses?limit=${size}`;
    const url = sameServer(cursor ?? first, base);
    if (url === null) return { kind: 'cursor-refused' };
    const answer = await http.get(
      url,
      (answer) => parseStatuses(answer, localId, size, (named) => addresses.idOf(named, account)),
      { headers: tokenFor(host), final: FINAL_STATUSES },
    );
    if ('kind' in answer)
      return isGone(answer) ? { kind: 'gone' } : { kind: 'refused', ...refused(host, answer) };
    const { items, malformedCount, next } = answer;
    const after =
      next !== null && 'after' in next ? `${first}&max_id=${encodeURIComponent(next.after)}` : null;
    return {
      kind: 'page',
      items,
      malformedCount,
      cursor: after ?? relative(next !== null && 'url' in next ? next.url : null, base),
    };
  }

  /**
   * Where the account is read, or why it is not; looked up where this run has not met it yet.
   * @param despite a verdict of the look-up that does not stand in the way.
   */
  async function homeOf(
    account: KnownAccount,
    despite?: Verdict,
  ): Promise<Home | { kind: 'gone' } | { kind: 'refused'; verdict: Verdict; reason: string }> {
    const known = homes.get(account.accountId);
    if (known !== undefined) return known;
    const { verdict, reason = '' } = await lookUpOne(account);
    if (verdict !== undefined && verdict !== despite) return { kind: 'refused', verdict, reason };
    return homes.get(account.accountId) ?? { kind: 'gone' };
  }

  function baseOf(host: string): URL {
    return bases.get(host.toLowerCase()) ?? new URL(`https://${host}/`);
  }

  /** A token is sent to its own server only, and only where a person has named that one. */
  function tokenFor(host: string): Record<string, string> {
    if (!namedHosts.has(host)) return {};
    const { text } = readToken(runtime, tokenName(host));
    return text === '' ? {} : { authorization: `Bearer ${text}` };
  }

  function refused(host: string, { kind }: Refusal): { verdict: 'failed' | 'not-found'; reason: string } {
    if (kind === 'token-needed') {
      const naming = namedHosts.has(host) ? '' : `, with --mastodon ${host}=https://${host}`;
      return {
        verdict: 'failed',
        reason: because('token-needed', { variable: `${tokenName(host)}${naming}` }),
      };
    }
    // WebFinger has confirmed the account: that it is unknown here says something of the server alone.
    if (kind === 'unknown') return { verdict: 'failed', reason: because('server-other-api') };
    return unfingered({ kind });
  }
}

function failed({ number, accountId }: Wanted, reason: string): LookUp {
  return { number, ...(accountId === '' ? {} : { accountId }), verdict: 'failed', reason };
}

/** Whether an account is the actor that another server has named; older servers do not state the actor's URI. */
function isActor({ uri, acct }: MastodonAccount, actor: string): boolean {
  if (uri !== '') return uri === actor;
  const user = new URL(actor).pathname.split('/').at(-1)!.replace(/^@/, '');
  return user.toLowerCase() === acct.split('@')[0]!.toLowerCase();
}

function isGone({ kind }: Refusal): boolean {
  return kind === 'unknown' || kind === 'gone-for-good';
}

/** What it means that a server, asked for an account by its name, refuses. */
function unfingered({ kind }: Refusal | { kind: 'no-webfinger' }): {
  verdict: 'failed' | 'not-found';
  reason: string;
} {
  if (kind === 'unknown') return { verdict: 'not-found', reason: because('server-unknown') };
  if (kind === 'gone-for-good') {
    return { verdict: 'not-found', reason: because('gone-for-good') };
  }
  if (kind === 'no-webfinger') return { verdict: 'failed', reason: because('webfinger-none') };
  const reason = because(kind === 'unreadable' ? 'server-cannot-read' : 'server-strangers');
  return { verdict: 'failed', reason };
}

/** Where a server is: as the pairs say, else at its own name. */
export function serverOf(pairs: readonly string[], host: string): string {
  return (parseServers(pairs).get(host) ?? `https://${host}`).replace(/\/$/, '');
}

/** `HOST=URL` pairs, as `--mastodon` takes them. @throws UserError for anything else. */
export function parseServers(pairs: readonly string[]): Map<string, string> {
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1)
        throw new UserError(
          `"${pair}" names no server; write HOST=URL, as in example.social=http://127.0.0.1:3000`,
        );
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** What the profile alone settles. The counts of a suspended account are zero and say nothing. */
function verdictAtSight(account: MastodonAccount, host: string) {
  if (account.isSuspended) return { verdict: 'suspended', reason: because('server-suspended') } as const;
  if (account.movedTo !== '') {
    const address = account.movedTo.includes('@') ? account.movedTo : `${account.movedTo}@${host}`;
    return { verdict: 'moved', reason: because('moved', { address }) } as const;
  }
  if (account.hidesFollows && account.profile.declaredCount !== 0) {
    return { verdict: 'hidden', reason: because('holder-hides') } as const;
  }
  return {};
}

/** The path of the next page: a server may name itself by another URL than the one that it is reached by. */
function relative(next: string | null, base: URL): string | null {
  if (next === null || !URL.canParse(next, base.href)) return null;
  const { pathname, search } = new URL(next, base);
  return `${pathname}${search}`;
}

function accountPath({ localId }: Home): string {
  return `api/v1/accounts/${encodeURIComponent(localId)}`;
}

function sameServer(path: string, base: URL): string | null {
  return path.startsWith('/api/') && !path.startsWith('//') ? new URL(path, base).href : null;
}
