/** Whether a handle is an account's own, by what its holder publishes: a record in the DNS, or a file on its site. */

import { because } from '../../../reasons/reasons.ts';
import { foldHandle, parseHandle } from '../../../roster/handles.ts';
import type { Runtime } from '../../../runtime.ts';
import { isThisMachine } from '../../base-url.ts';
import { GaveUp, MalformedAnswer } from '../../faults.ts';
import type { Answer, CrawlHttp } from '../../http.ts';
import type { KnownAccount } from '../../known-account.ts';
import type { Network } from '../../network.ts';
import { isDid } from './answers.ts';
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
    if (claimed === null) return because('did-without-handle');
    if (!('value' in parseHandle('bluesky', claimed))) return because('did-no-handle');
    const owner = (await handleOwner(runtime, http, claimed, await hosts.find(accountId)))?.did ?? null;
    if (owner === null) return because('handle-nobody', { handle: claimed });
    if (owner !== accountId) return because('handle-of-other', { handle: claimed, owner });
    const isRenamed = handle !== '' && !isDid(handle) && foldHandle(handle) !== foldHandle(claimed);
    return isRenamed ? because('handle-differs', { claimed, handle }) : null;
  };
}

export interface HandleOwner {
  did: string;
  /** Where it stands, as an address: a record of the DNS, or a file on the handle's site. */
  address: string;
}

/**
 * The one DID that a handle leads to; `null` where there is none, or several.
 * @param host where the handle's site is, if that is a server on this machine.
 * @throws GaveUp where neither the DNS nor the site answers.
 */
export async function handleOwner(
  runtime: Pick<Runtime, 'resolveTxt'>,
  http: CrawlHttp,
  handle: string,
  host: URL | null,
): Promise<HandleOwner | null> {
  const site = `https://${handle}/${PATH}`;
  const named = (did: string | null, address: string) => (did === null ? null : { did, address });
  if (host !== null && isThisMachine(host) && http.trusts(host.href)) {
    const did = await http.get(`${host.href}${PATH}`, parseProof, { text: true, headers: { host: handle } });
    return named(did, site);
  }
  const records = await runtime.resolveTxt(`_atproto.${handle}`).catch((error: unknown) => ({ error }));
  const texts = Array.isArray(records) ? records.filter((text) => text.startsWith('did=')) : [];
  const dids = new Set(texts.map((text) => text.slice('did='.length)).filter(isDid));
  if (dids.size === 1) return named([...dids][0]!, `dns:_atproto.${handle}?type=TXT`);
  const found = await http.get(site, parseProof, {
    text: true,
    redirects: REDIRECTS,
    headers: { accept: 'text/plain' },
  });
  if (found === null && 'error' in records) {
    throw new GaveUp(because('dns-silent'), false, records.error);
  }
  return named(found, site);
}

/** Any page may stand there; only a DID alone is a proof. */
function parseProof({ status, json }: Answer): string | null {
  const text = typeof json === 'string' ? json.trim() : '';
  if (status < 300 && text === '') throw new MalformedAnswer('an empty proof');
  return status < 300 && isDid(text) ? text : null;
}
