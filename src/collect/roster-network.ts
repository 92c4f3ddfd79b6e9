/** The network that an option names. */
import { UserError } from '../errors.ts';
import { nearestWords } from '../nearest.ts';
import { isNetwork, NETWORKS, type Network } from '../roster/handles.ts';

/** @throws UserError with the nearest one where there is no such network. */
export function requireNetwork(text: string): Network {
  if (isNetwork(text)) return text;
  const [meant] = nearestWords(text, NETWORKS, 1);
  const hint = meant === undefined ? `it is one of ${NETWORKS.join(', ')}` : `did you mean ${meant}?`;
  throw new UserError(`"${text}" is no network; ${hint}`);
}
