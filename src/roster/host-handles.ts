/** Handles that are host names, and the ids behind them, as the AT Protocol has them. */
import type { Parsed } from './network-record.ts';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST_FORM = new RegExp(`^(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$`);

export function isHost(host: string): boolean {
  return host.length <= 253 && HOST_FORM.test(host);
}

/** A host name in lower case, or a DID of this form. */
export function parseHostHandle(text: string, didForm: RegExp): Parsed {
  if (text.startsWith('did:')) return parseDid(text, didForm);
  const host = text.toLowerCase();
  if (host === 'handle.invalid') {
    return { fault: 'is what Bluesky shows for a handle that no longer verifies — write the DID instead' };
  }
  if (isHost(host)) return { value: host };
  if (/^[a-z0-9-]+$/.test(host)) {
    return { fault: `is not a host name — write it in full, for example ${host}.bsky.social` };
  }
  return { fault: 'is not a host name of letters, digits, hyphens and dots — correct it' };
}

export function parseDid(text: string, form: RegExp): Parsed {
  return form.test(text) ? { value: text } : { fault: 'is not a DID of this network — copy it in full' };
}
