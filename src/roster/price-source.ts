/** Where a price comes from, in words: a price is named with its source and the day of it. */
import { isNetwork } from './handles.ts';
import type { NetworkRecord } from './network-record.ts';
import { NETWORK_RECORDS } from './networks.ts';

/** The list on which the network has a price, as it was read on a day; or the user, who has said another. */
export function priceSource(network: string, price: number): string {
  const listed = listOf(network, price);
  return listed === null ? 'your own price' : `${listed.list} of ${listed.readOn}`;
}

/** The list with its day; `null` where it has another price. */
export function listOf(network: string, price: number): { list: string; readOn: string } | null {
  const prices = pricesOf(network);
  return prices !== null && [prices.account, prices.post].includes(price) ? prices : null;
}

/** What is to be known of all its prices before something is bought; '' where nothing is paid. */
export function priceNote(network: string): string {
  const prices = pricesOf(network);
  if (prices === null) return '';
  return `prices: ${prices.list} of ${prices.readOn} (${prices.source}); ${prices.rule}`;
}

function pricesOf(network: string): NonNullable<NetworkRecord['prices']> | null {
  return isNetwork(network) ? (NETWORK_RECORDS[network].prices ?? null) : null;
}
