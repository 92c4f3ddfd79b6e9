/** Where accounts and posts have pages on their networks. */
import { isNetwork } from './handles.ts';
import type { NetworkRecord } from './network-record.ts';
import { NETWORK_RECORDS } from './networks.ts';

interface Of {
  network: string;
  simulated: boolean;
}

/** `null` where the network has none that is known, the account is not whole, or it is invented. */
export function profileAt(of: Of, account: { accountId: string; handle: string }): string | null {
  const record = recordOf(of);
  if (record?.profilePage === undefined) return null;
  const isWhole =
    'value' in record.parseAccountId(account.accountId) && 'value' in record.parseHandle(account.handle);
  return isWhole ? record.profilePage(account) : null;
}

/** `null` where posts of the network are not linked, or it is invented. @param key of the record of the post. */
export function postAt(of: Of, accountId: string, key: string): string | null {
  return recordOf(of)?.postPage?.({ accountId, key }) ?? null;
}

function recordOf({ network, simulated }: Of): NetworkRecord | null {
  return simulated || !isNetwork(network) ? null : NETWORK_RECORDS[network];
}
