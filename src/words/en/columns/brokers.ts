import type { BROKERS } from '../../../columns/accounts.ts';
import { BROKER_DEFINITIONS, BROKER_ROLES, type BrokerRole } from '../../../graph/broker-roles.ts';

const roles = Object.fromEntries(
  BROKER_ROLES.map((role) => [`broker/${role}`, BROKER_DEFINITIONS[role]]),
) as Record<`broker/${BrokerRole}`, string>;

export const brokers: Readonly<Record<keyof typeof BROKERS, string>> = {
  ...roles,
  'broker/max': 'the greatest count in that role, however the unknown ties turn out',
  'broker/expected': 'mean count in that role in the random networks in which follows are tested',
};
