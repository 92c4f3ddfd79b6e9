/** Handles and account ids of each network: what is valid, and the one form in which a roster writes it. */

import { listAddress } from './list-address.ts';
import type { NetworkRecord, Parsed } from './network-record.ts';
import { NETWORK_RECORDS } from './networks.ts';

export type Network = keyof typeof NETWORK_RECORDS;

export const NETWORKS = Object.keys(NETWORK_RECORDS) as readonly Network[];

export function isNetwork(text: string): text is Network {
  return Object.hasOwn(NETWORK_RECORDS, text);
}

/** Whether it is a network of the simulated world, which entente serves itself. */
export function isSimulated(network: string): boolean {
  const records: Readonly<Record<string, NetworkRecord>> = NETWORK_RECORDS;
  return isNetwork(network) && records[network]!.isSimulated === true;
}

/** The networks that these rows have accounts of. */
export function networksOf(rows: readonly { network: string }[]): Network[] {
  return NETWORKS.filter((name) => rows.some(({ network }) => network === name));
}

/**
 * A handle in the form a roster writes: a leading `@` dropped; host names in lower case; the letters of an
 * X handle or a Mastodon user as given.
 */
export function parseHandle(network: Network, text: string): Parsed {
  if (listAddress(text) !== undefined) {
    return { fault: 'is a list, not an account — write one row for each member (entente roster from-list)' };
  }
  const pasted = handleInAddress(text);
  if (pasted !== undefined) return { fault: `is an address — write the handle alone: ${pasted.handle}` };
  const bare = text.startsWith('@') ? text.slice(1) : text;
  return NETWORK_RECORDS[network].parseHandle(bare);
}

/** An immutable account id in the form of its network. */
export function parseAccountId(network: Network, text: string): Parsed {
  return NETWORK_RECORDS[network].parseAccountId(text);
}

/** The form in which two handles of one network are compared: no network tells handles apart by case. */
export function foldHandle(handle: string): string {
  return handle.toLowerCase();
}

/** The network and handle behind the address of a profile page; undefined where the text is none. */
export function handleInAddress(text: string): { network: Network; handle: string } | undefined {
  const parts = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]+)\/([^\s?#]*)/i.exec(text);
  if (parts === null) return undefined;
  const host = parts[1]!.toLowerCase().replace(/^(?:www|mobile)\./, '');
  const path = parts[2]!.split('/');
  const named = NETWORKS.map((network): [Network, NetworkRecord] => [network, NETWORK_RECORDS[network]]);
  const owners = named.filter(([, { hosts }]) => hosts?.includes(host));
  for (const [network, record] of owners.length > 0 ? owners : named.filter(([, { hosts }]) => !hosts)) {
    const written = record.handleInPath?.(path, host);
    const parsed = written === undefined ? undefined : record.parseHandle(written);
    if (parsed !== undefined && 'value' in parsed) return { network, handle: parsed.value };
  }
  return undefined;
}
