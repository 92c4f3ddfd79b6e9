/** Bluesky as its AppView shows it: profiles by 25, follows by 100. */
import { UserError } from '../../errors.ts';
import { parseHandle } from '../../roster/handles.ts';
import type { Runtime } from '../../runtime.ts';
import type { LookUp } from '../../store/ledger.ts';
import { createHttp } from '../http.ts';
import type { Network, Terms, Wanted } from '../network.ts';
import {
  isDid,
  parseFollowsAnswer,
  parseProfileAnswer,
  parseProfilesAnswer,
  parseResolvedHandle,
  type SeenProfile,
} from './bluesky-answers.ts';

export const blueskyTerms: Terms = {
  profiles: true,
  statement:
    'Bluesky records are public by design and its public API may be crawled; deletions must be respected, so published data name a contact for requests.',
};

/** The public server allows "up to a handful" of requests at once; ten a second are well within its limit. */
const PUBLIC_PACE = { atOnce: 5, gapMs: 100 };
const LOCAL_PACE = { atOnce: 8, gapMs: 0 };

/** Base URLs. */
export interface BlueskyHosts {
  appview: string;
  /** The directory of DIDs. */
  plc: string;
}

/**
 * Bluesky's app, whose lists leave out blocked, suspended, deactivated and deleted accounts and carry no dates.
 * @throws UserError where a base URL is none.
 */
export function blueskyNetwork(runtime: Runtime, { appview, plc }: BlueskyHosts): Network {
  const base = baseUrl(appview);
  baseUrl(plc);
  const http = createHttp(runtime);
  const pace = isThisMachine(base) ? LOCAL_PACE : PUBLIC_PACE;
  http.setPace(base.href, pace);

  return {
    name: 'bluesky',
    meaning: 'shown',
    simulated: false,
    terms: blueskyTerms,
    way: 'appview',
    host: base.origin,
    batchSize: 25,
    pageSize: 100,
    atOnce: pace.atOnce,
    http,
    lookUp,
    page: (did, cursor) =>
      http.get(
        method('app.bsky.graph.getFollows', {
          actor: did,
          limit: '100',
          ...(cursor === null ? {} : { cursor }),
        }),
        (answer) => parseFollowsAnswer(answer, did, cursor),
      ),
  };

  async function lookUp(batch: readonly Wanted[]): Promise<LookUp[]> {
    const names = new Set(batch.map(nameOf).filter((name) => name !== null));
    const shown = names.size > 1 ? await profilesOf(names) : new Map<string, SeenProfile>();
    const found: LookUp[] = [];
    for (const entry of batch) {
      const { number } = entry;
      const name = nameOf(entry);
      const seen = name === null ? undefined : shown.get(name);
      if (seen !== undefined) found.push({ number, accountId: seen.did, profile: seen.profile });
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
    if (answer.kind === 'seen') return { number, accountId: answer.did, profile: answer.profile };
    const { verdict, reason } = answer;
    if (isDid(name)) return { number, accountId: name, verdict, reason };
    const resolve = method('com.atproto.identity.resolveHandle', { handle: name });
    const did = await http.get(resolve, parseResolvedHandle);
    if (did === null) return { number, verdict, reason };
    return verdict === 'not-found' ? lookUpOne(number, did) : { number, accountId: did, verdict, reason };
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

function unnameable({ number, handle, accountId }: Wanted): LookUp {
  const reason =
    accountId === '' ? `"${handle}" cannot be a handle` : `"${accountId}" cannot be an account id`;
  return { number, verdict: 'not-found', reason };
}

function baseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UserError(
      `"${text}" is not the base URL of a server; give one such as https://public.api.bsky.app`,
    );
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function isThisMachine(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || url.hostname.startsWith('127.');
}
