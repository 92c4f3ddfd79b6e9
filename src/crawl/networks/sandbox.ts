/** The sandbox: a simulated world behind the same calls as Bluesky's AppView. */
import type { Runtime } from '../../runtime.ts';
import type { Network, Terms } from '../network.ts';
import { type BlueskyHosts, blueskyNetwork } from './bluesky.ts';

export const sandboxTerms: Terms = {
  profiles: true,
  statement: 'The world is simulated: its accounts and ties are invented, and all of them may be published.',
};

/** @throws UserError where a base URL is none. */
export function sandboxNetwork(runtime: Runtime, hosts: BlueskyHosts): Network {
  return { ...blueskyNetwork(runtime, hosts), name: 'sandbox', simulated: true, terms: sandboxTerms };
}
