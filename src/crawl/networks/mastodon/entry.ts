/** Mastodon among the networks that can be crawled. */
import type { Address } from '../../list-members.ts';
import { liveNetwork } from '../../live-network.ts';
import { serversByHost } from '../../network-option.ts';
import { mastodonMembers } from './list-members.ts';
import { mastodonNetwork, parseServers, serverOf } from './mastodon.ts';
import { tokenName, tokensIn } from './tokens.ts';

export const MASTODON_ENTRY = liveNetwork({
  title: 'Mastodon',
  options: {
    mastodon: serversByHost({
      help: 'where a Mastodon server is, if not at https://HOST',
      alsoOf: ['look-ups', 'doctor'],
    }),
  },
  open: (runtime, { mastodon }) => mastodonNetwork(runtime, { servers: parseServers(mastodon) }),
  questions: ({ mastodon }, env) => [
    ...[...parseServers(mastodon)].map(([host, base]) => {
      const name = tokenName(host);
      const token = env[name];
      return {
        check: `mastodon ${host}`,
        base,
        path: token ? 'api/v1/apps/verify_credentials' : 'api/v2/instance',
        ...(token ? { login: { name, token } } : {}),
      };
    }),
    ...tokensIn(env).map(({ name, host }) => ({
      check: name,
      found: `the token for ${host} (a hyphen of a host is __ in the name)`,
    })),
  ],
  members: ({ network, settings }, list: Address<'mastodon'>) =>
    mastodonMembers(network.http, serverOf(settings.mastodon, list.host), list),
  tokens: 'MASTODON_TOKEN_<HOST> for servers that ask for one, a dot of the host written _ and a hyphen __',
  firstKeys: { mastodon: {} },
  firstNote:
    'Servers that ask for a token have it in MASTODON_TOKEN_<HOST>; entente doctor says what is missing.',
});
