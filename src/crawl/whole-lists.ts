import type { Network, Way } from './network.ts';

/** The network of a simulated world: what its lists lack are accounts that are gone, or its counters have drifted. */
export function withWholeLists(network: Network): Network {
  const whole = <W extends Way | undefined>(way: W): W => way && { ...way, isWhole: true };
  return {
    ...network,
    wayOf: (declaredCount) => whole(network.wayOf(declaredCount)),
    wayNamed: (name) => whole(network.wayNamed(name)),
  };
}
