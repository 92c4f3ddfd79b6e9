/** The sandbox's second network: simulated servers behind the calls of Mastodon's, read as those are. */

import { because } from '../../../reasons/reasons.ts';
import { SANDBOX_MASTODON } from '../../../roster/networks/sandbox-mastodon.ts';
import type { Runtime } from '../../../runtime.ts';
import type { LookUp } from '../../../store/ledger-writer.ts';
import type { Wanted } from '../../known-account.ts';
import type { Network } from '../../network.ts';
import { withWholeLists } from '../../whole-lists.ts';
import { mastodonNetwork } from '../mastodon/mastodon.ts';

/**
 * @param servers base URLs by host; no other host is asked, and no token of the user's is sent.
 * @throws UserError where a base URL is none.
 */
export function sandboxMastodonNetwork(runtime: Runtime, servers: ReadonlyMap<string, string>): Network {
  const network = withWholeLists(mastodonNetwork({ ...runtime, env: {} }, { servers }));
  return {
    ...network,
    name: 'sandbox-mastodon',
    simulated: true,
    terms: SANDBOX_MASTODON.terms,
    host: 'the simulated servers',
    async lookUp(batch) {
      const inWorld = batch.filter((entry) => !isElsewhere(entry));
      const answers = await network.lookUp(inWorld);
      return [...answers, ...batch.filter(isElsewhere).map(notInWorld)];
    },
  };

  function isElsewhere(entry: Wanted): boolean {
    const host = network.hostOf(entry);
    return host !== '' && !servers.has(host);
  }
}

function notInWorld({ number, accountId }: Wanted): LookUp {
  const id = accountId === '' ? {} : { accountId };
  return { number, ...id, verdict: 'not-found', reason: because('server-simulated') };
}
