/** Says what an account that is not active has become, by the status that its network gives it. */
import type { AccountState } from '../values/log-entries.ts';

/** Statuses that say less than that it is not there for now are those of a deactivated account. */
export function goneOf(status: string): NonNullable<AccountState['gone']> {
  if (status === 'deleted') return 'deleted';
  return status === 'takendown' || status === 'suspended' ? 'suspended' : 'deactivated';
}
