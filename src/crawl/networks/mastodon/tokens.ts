/** Which server a token is for: the name of its variable says so, and no answer of a server does. */
import { isHost } from '../../../roster/host-handles.ts';

const PREFIX = 'MASTODON_TOKEN_';

/**
 * The environment variable that holds the token for a server: MASTODON_TOKEN_EXAMPLE_SOCIAL for example.social, and
 * MASTODON_TOKEN_MY__EXAMPLE_SOCIAL for my-example.social. As no part of a host begins or ends with a hyphen, no two
 * hosts share a name.
 */
export function tokenName(host: string): string {
  return `${PREFIX}${host
    .toUpperCase()
    .replaceAll('-', '__')
    .replace(/[^A-Z0-9_]/g, '_')}`;
}

/** The variables that hold tokens, each with its host. */
export function tokensIn(
  env: Readonly<Record<string, string | undefined>>,
): { name: string; host: string }[] {
  return Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && env[name])
    .map((name) => ({
      name,
      host: name.slice(PREFIX.length).toLowerCase().replaceAll('__', '-').replaceAll('_', '.'),
    }));
}

/** Whether the host has a name that no other shares. */
export function mayHaveToken(host: string): boolean {
  return isHost(host.replace(/:\d+$/, ''));
}
