/** Networks that are read for the sake of another, and do not compete with it where a question names no snapshot. */
import { isNetwork } from './handles.ts';
import type { NetworkRecord } from './network-record.ts';
import { NETWORK_RECORDS } from './networks.ts';

/** Those left when a network that accompanies another of them is set aside. */
export function withoutCompanions<T extends { network: string }>(found: readonly T[]): T[] {
  const networks = new Set(found.map(({ network }) => network));
  return found.filter(({ network }) => {
    const other = accompaniedBy(network);
    return other === undefined || !networks.has(other);
  });
}

function accompaniedBy(network: string): string | undefined {
  const records: Readonly<Record<string, NetworkRecord>> = NETWORK_RECORDS;
  return isNetwork(network) ? records[network]!.accompanies : undefined;
}
