/** Whether a handle is an account's own, by what its holder publishes: a record in the DNS, or a file on its site. */
import { foldHandle, parseHandle } from '../../roster/handles.ts';
import type { Runtime } from '../../runtime.ts';
import { isThisMachine } from '../base-url.ts';
import { GaveUp, MalformedAnswer } from '../faults.ts';
import type { Answer, CrawlHttp } from '../http.ts';
import type { KnownAccount, Network } from '../network.ts';
import { isDid } from './bluesky-answers.ts';
import type { DidHosts } from './did-hosts.ts';

const PATH = '.well-known/atproto-did';
const REDIRECTS = 3;

/**
 * Asks in both directions: the account's DID document claims a handle, and the handle has to lead back to the
 * account. The network's own word is not asked for.
 */
export function handleProofs(
  runtime: Pick<Runtime, 'resolveTxt'>,
  http: CrawlHttp,
  hosts: DidHosts,
): NonNullable<Network['unprovedHandle']> {
  return async ({ accountId, handle }: KnownAccount) => {
    const claimed = await hosts.claimedHandle(accountId);
    if (claimed === null) return 'its DID document claims no handle';
    if (!('value' in parseHandle('bluesky', claimed)))
      return 'its DID document claims what cannot be a handle';
    const owner = await ownerOf(claimed, await hosts.find(accountId));
    if (owner === null) return `neither the DNS nor the site of @${claimed} names an account`;
    if (owner !== accountId) return `@${claimed} leads to ${owner}`;
    const isRenamed = handle !== '' && !isDid(handle) && foldHandle(handle) !== foldHandle(claimed);
    return isRenamed ? `its handle is @${claimed}, not @${handle}` : null;
  };

  /** The one DID that the handle leads to; `null` where there is none, or several. */
  async function ownerOf(handle: string, host: URL | null): Promise<string | null> {
    if (host !== null && isThisMachine(host) && http.trusts(host.href)) {
      return http.get(`${host.href}${PATH}`, parseProof, { text: true, headers: { host: handle } });
    }
    const records = await runtime.resolveTxt(`_atproto.${handle}`).catch((error: unknown) => ({ error }));
    const named = Array.isArray(records) ? records.filter((text) => text.startsWith('did=')) : [];
    const dids = new Set(named.map((text) => text.slice('did='.length)).filter(isDid));
    if (dids.size === 1) return [...dids][0]!;
    const found = await http.get(`https://${handle}/${PATH}`, parseProof, {
      text: true,
      redirects: REDIRECTS,
      headers: { accept: 'text/plain' },
    });
    if (found === null && 'error' in records) {
      throw new GaveUp('the DNS gave no answer', false, records.error);
    }
    return found;
  }
}

/** Any page may stand there; only a DID alone is a proof. */
function parseProof({ status, json }: Answer): string | null {
  const text = typeof json === 'string' ? json.trim() : '';
  if (status < 300 && text === '') throw new MalformedAnswer('an empty proof');
  return status < 300 && isDid(text) ? text : null;
}
