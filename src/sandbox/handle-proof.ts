/** The file on a handle's own site that says whose it is: the network serves the sites of all its handles. */
import { didOf } from './identifiers.ts';
import { findAccount, type NetworkYear, standingOf } from './network-year.ts';
import { UNPROVED } from './outside.ts';
import type { Answer } from './xrpc.ts';

/** The DID behind `site`, the name under which the server was asked. */
export function handleProof(network: NetworkYear, site: string): Answer {
  const number = site.startsWith('did:') ? undefined : findAccount(network, site);
  if (number === undefined || standingOf(network, number) === 'deleted' || site === UNPROVED) {
    return { status: 404, body: 'User not found', isText: true };
  }
  return { status: 200, body: didOf(number), isText: true };
}
