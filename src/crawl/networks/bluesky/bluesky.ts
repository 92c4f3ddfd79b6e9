/** Bluesky: profiles from its app, follows by the reading asked for. */

import { parseHandle } from '../../../roster/handles.ts';
import { BLUESKY } from '../../../roster/networks/bluesky.ts';
import type { Runtime } from '../../../runtime.ts';
import type { LookUp } from '../../../store/ledger-writer.ts';
import { isThisMachine, parseBaseUrl } from '../../base-url.ts';
import type { Pace } from '../../gate.ts';
import { createHttp } from '../../http.ts';
import type { Wanted } from '../../known-account.ts';
import { FROM_THE_START, type Network, pagesWithin, type Way } from '../../network.ts';
import { unnameable } from '../../unnameable.ts';
import {
  isDid,
  parseFollowsAnswer,
  parseProfileAnswer,
  parseProfilesAnswer,
  parseResolvedHandle,
  type SeenProfile,
} from './answers.ts';
import { createDidHosts } from './did-hosts.ts';
import { blueskyFeed } from './feed.ts';
import { handleProofs } from './handle-proofs.ts';
import { blueskyPairs } from './pairs.ts';
import { blueskyPostLists } from './post-lists.ts';
import { recordPages } from './record-pages.ts';
import { BLUESKY_CEILING, recordsWay } from './records.ts';

const EXAMPLE = 'https://public.api.bsky.app';

/**
 * The public servers allow "up to a handful" of requests at once, and a server of accounts 3,000 in five
 * minutes; ten a second are within that.
 */
const PUBLIC_PACE: Pace = { atOnce: 5, gapMs: 100, windows: [{ count: 3000, ms: 300_000 }] };
const LOCAL_PACE: Pace = { atOnce: 8, gapMs: 0 };

export const READINGS = ['auto', 'records', 'pairs', 'appview'] as const;
/** `records` what accounts declare, `pairs` the same asked pair by pair, `auto` the cheaper of the two; `appview` what the app shows. */
export type Reading = (typeof READINGS)[number];

export interface BlueskyOptions {
  /** Base URL of the app. */
  appview: string;
  /** Base URL of the directory of DIDs. */
  plc: string;
  /** Base URLs of account hosts that DID documents may name though they are no public addresses. */
  hosts?: readonly string[];
  read?: Reading;
  /** Whether the ties that blocks hide from the app's lists are asked for, so that they are unknown, not absent. */
  checksBlocks?: boolean;
  /** Whether profiles whose holders want them shown to signed-in readers only are left out; on where absent. */
  leavesOutSignedInOnly?: boolean;
}

/**
 * Bluesky by one of its readings. The app's lists leave out blocked, suspended, deactivated and deleted accounts
 * and carry no dates; records are what accounts declare, with dates that their clients wrote.
 * @throws UserError where a base URL is none.
 */
export function blueskyNetwork(runtime: Runtime, options: BlueskyOptions): Network {
  const { read = 'appview', leavesOutSignedInOnly = true, checksBlocks = false } = options;
  const base = parseBaseUrl(options.appview, EXAMPLE);
  const plc = parseBaseUrl(options.plc, 'https://plc.directory');
  const pace = isThisMachine(base) ? LOCAL_PACE : PUBLIC_PACE;
  const http = createHttp(runtime, { pace, severalHosts: true });
  for (const url of [base.href, plc.href]) {
    http.trust(url);
    http.depend(url);
  }
  for (const url of options.hosts ?? []) http.trust(parseBaseUrl(url, 'http://localhost:2583').href);
  const hosts = createDidHosts(http, plc);
  let roster: readonly string[] = [];
  /** As they were last looked up. */
  const signedInOnlyIds = new Set<string>();
  const pairs = blueskyPairs(http, base, () => roster);
  const records = recordsWay(http, hosts, runtime.now);
  const lists: Way = {
    name: 'appview',
    kind: 'list',
    pageSize: 100,
    ceiling: BLUESKY_CEILING,
    swallowsCursors: true,
    beginsAgain: true,
    /** Its pages, and the empty page that ends a list. */
    requests(declaredCount, { cap, pageCount } = FROM_THE_START) {
      const { pages, isCapped } = pagesWithin(declaredCount, 100, cap);
      return Math.max(0, (isCapped ? pages : pages + 1) - pageCount);
    },
    page: ({ accountId }, cursor, limit) =>
      http.get(
        method('app.bsky.graph.getFollows', {
          actor: accountId,
          limit: String(Math.min(limit, 100)),
          ...(cursor === null ? {} : { cursor }),
        }),
        (answer) => parseFollowsAnswer(answer, accountId, cursor),
      ),
    unshown: ({ accountId }, targets) => pairs.unshown(accountId, targets),
    asksEach: checksBlocks,
    unshownRequests: ({ accountId }, targets) =>
      targets === undefined ? pairs.way.requests(0) : pairs.unshownQuestions(accountId, targets).length,
  };
  const ways: readonly Way[] = {
    auto: [records, pairs.way],
    records: [records],
    pairs: [pairs.way],
    appview: [lists],
  }[read];

  return {
    name: 'bluesky',
    meaning: read === 'appview' ? 'shown' : 'declared',
    simulated: false,
    terms: BLUESKY.terms,
    host: base.origin,
    batchSize: 25,
    requestsPerBatch: 1,
    atOnce: pace.atOnce,
    pace,
    price: 0,
    http,
    batchOf: () => '',
    laneOf: () => '',
    hostOf: ({ accountId }) => hosts.known(accountId)?.host ?? base.host,
    severalHosts: ways.includes(records),
    lookUp,
    unprovedHandle: handleProofs(runtime, http, hosts),
    claimedHandle(accountId) {
      // What was read of it may be of before.
      hosts.forget(accountId);
      return hosts.claimedHandle(accountId);
    },
    records: (accountId, collection, cursor) =>
      recordPages(
        http,
        hosts,
        collection,
        (page) => ({ kind: 'page', ...page }) as const,
      )({ number: 0, handle: '', accountId, createdAt: null }, cursor),
    expectPairs: pairs.expect,
    setRoster(accounts) {
      roster = [...new Set(accounts.map(({ accountId }) => accountId))].sort();
    },
    wayOf(declaredCount) {
      const cost = (way: Way) => way.requests(declaredCount ?? Infinity);
      return ways.reduce((best, way) => (cost(way) < cost(best) ? way : best));
    },
    wayNamed: (name) => ways.find((way) => way.name === name),
    feed: blueskyFeed(http, { host: base.host, leavesOutSignedInOnly, method }),
    posts: blueskyPostLists(http, hosts, (accountId) => signedInOnlyIds.has(accountId)),
  };

  async function lookUp(batch: readonly Wanted[]): Promise<LookUp[]> {
    const names = new Set(batch.map(nameOf).filter((name) => name !== null));
    const shown = names.size > 1 ? await profilesOf(names) : new Map<string, SeenProfile>();
    const found: LookUp[] = [];
    for (const entry of batch) {
      const { number } = entry;
      const name = nameOf(entry);
      const seen = name === null ? undefined : shown.get(name);
      if (seen !== undefined) found.push(toLookUp(number, seen));
      else found.push(name === null ? unnameable(entry) : await lookUpOne(number, name));
    }
    return found;
  }

  /** Profiles by the name asked for; those the AppView does not show are missing. */
  async function profilesOf(names: ReadonlySet<string>): Promise<Map<string, SeenProfile>> {
    const actors = [...names].map((name): [string, string] => ['actors', name]);
    const profiles = await http.get(method('app.bsky.actor.getProfiles', actors), parseProfilesAnswer);
    const byName = new Map<string, SeenProfile>();
    for (const seen of profiles ?? []) {
      byName.set(seen.did, seen);
      byName.set(seen.profile.handle.toLowerCase(), seen);
    }
    return byName;
  }

  /** Tells suspended, deactivated and unknown accounts apart, which a batch leaves out alike. */
  async function lookUpOne(number: number, name: string): Promise<LookUp> {
    const answer = await http.get(method('app.bsky.actor.getProfile', { actor: name }), (answer) =>
      parseProfileAnswer(answer, name),
    );
    if (answer.kind === 'seen') return toLookUp(number, answer);
    const { verdict, reason } = answer;
    if (isDid(name)) return { number, accountId: name, verdict, reason };
    const resolve = method('com.atproto.identity.resolveHandle', { handle: name });
    const did = await http.get(resolve, parseResolvedHandle);
    if (did === null) return { number, verdict, reason };
    return verdict === 'not-found' ? lookUpOne(number, did) : { number, accountId: did, verdict, reason };
  }

  /** Of a profile meant for signed-in readers, what the study itself needs is kept. */
  function toLookUp(number: number, { did, profile, signedInOnly }: SeenProfile): LookUp {
    if (!signedInOnly || !leavesOutSignedInOnly) {
      signedInOnlyIds.delete(did);
      return { number, accountId: did, profile };
    }
    signedInOnlyIds.add(did);
    const { handle, declaredCount } = profile;
    const kept = {
      handle,
      declaredCount,
      displayName: '',
      audienceCount: null,
      postCount: null,
      createdAt: null,
    };
    return { number, accountId: did, profile: kept };
  }

  function method(name: string, query: Record<string, string> | [string, string][]): string {
    return `${base.href}xrpc/${name}?${new URLSearchParams(query)}`;
  }
}

/** The immutable id where there is one, since a handle may have passed to somebody else; `null` for neither. */
function nameOf(entry: Wanted): string | null {
  if (entry.accountId !== '') return isDid(entry.accountId) ? entry.accountId : null;
  const parsed = parseHandle('bluesky', entry.handle);
  return 'value' in parsed ? parsed.value : null;
}
