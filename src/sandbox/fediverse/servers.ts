/** The servers of the simulated world's second network: whose they are, and what their programs give out. */

export interface FediverseServer {
  /** The host in addresses: `user@domain`. */
  domain: string;
  /** The host that answers, and that the URIs of its actors have. */
  host: string;
  /**
   * `old`: before Mastodon 4.2 and 4.3, without URIs in lists and without a word for hidden lists. `short`: another
   * program, whose pages are shorter than what is asked for.
   */
  program: 'current' | 'old' | 'short';
}

export const EUROPEAN = serverAt('social-eu.test');
export const GERMAN = serverAt('social-de.test');
/** Its addresses have the government's domain, where only WebFinger answers. */
export const DUTCH: FediverseServer = { ...serverAt('social-nl.test'), domain: 'overheid-nl.test' };
export const SQUARE = serverAt('square.test');
export const HARBOUR = serverAt('harbour.test', 'old');
export const PLAZA = serverAt('plaza.test', 'short');

export const SERVERS: readonly FediverseServer[] = [EUROPEAN, GERMAN, DUTCH, SQUARE, HARBOUR, PLAZA];

/** Open to anybody: the first twice as often as the others. */
export const GENERAL: readonly FediverseServer[] = [SQUARE, SQUARE, HARBOUR, PLAZA];

function serverAt(domain: string, program: FediverseServer['program'] = 'current'): FediverseServer {
  return { domain, host: domain, program };
}

/** The server of an address `user@domain`; undefined for one that is far away and never asked. */
export function serverOf(address: string): FediverseServer | undefined {
  return SERVERS.find(({ domain }) => address.endsWith(`@${domain}`));
}

/** The immutable id behind an address: the URI of the actor. */
export function actorUri(address: string): string {
  const [user = '', domain = ''] = address.split('@');
  return `https://${serverOf(address)?.host ?? domain}/users/${user}`;
}
