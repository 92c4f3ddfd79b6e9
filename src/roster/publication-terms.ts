/** What each network's terms let be published. */
import { UserError } from '../errors.ts';
import { isNetwork, NETWORKS } from './handles.ts';
import type { PublicationTerms } from './network-record.ts';
import { NETWORK_RECORDS } from './networks.ts';

/** @throws UserError for a network that entente does not know. */
export function publicationTerms(network: string): PublicationTerms {
  if (isNetwork(network)) return NETWORK_RECORDS[network].terms;
  throw new UserError(`there is no network ${network}; there are ${NETWORKS.join(', ')}`);
}
