/** The sandbox: a simulated world behind the same calls as Bluesky's AppView. */

import { SANDBOX } from '../../../roster/networks/sandbox.ts';
import type { Runtime } from '../../../runtime.ts';
import type { Network } from '../../network.ts';
import { withWholeLists } from '../../whole-lists.ts';
import { type BlueskyOptions, blueskyNetwork } from '../bluesky/bluesky.ts';
import { readingOption } from '../bluesky/reading-option.ts';

export const SANDBOX_OPTIONS = { read: readingOption(undefined) };

/**
 * Its accounts are nobody's, so profiles meant for signed-in readers are kept; it has no blocks to check.
 * @throws UserError where a base URL is none.
 */
export function sandboxNetwork(runtime: Runtime, options: BlueskyOptions): Network {
  const network = withWholeLists(blueskyNetwork(runtime, { leavesOutSignedInOnly: false, ...options }));
  return { ...network, name: 'sandbox', simulated: true, terms: SANDBOX.terms };
}
