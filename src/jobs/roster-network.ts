/** The network that an option names. */
import { UserError } from '../errors.ts';
import { didYouMean } from '../nearest.ts';
import { isNetwork, NETWORKS, type Network } from '../roster/handles.ts';

/** @throws UserError with the nearest one where there is no such network. */
export function requireNetwork(text: string): Network {
  if (isNetwork(text)) return text;
  const hint = didYouMean(text, NETWORKS, `it is one of ${NETWORKS.join(', ')}`, 1);
  throw new UserError(`"${text}" is no network; ${hint}`);
}
