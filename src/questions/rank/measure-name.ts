/** The measure that a name at the prompt means. */
import { UserError } from '../../errors.ts';
import { BROKER_ROLES } from '../../graph/broker-roles.ts';
import { NODE_COLUMNS, type NodeColumn } from '../../graph/measures.ts';
import { didYouMean } from '../../nearest.ts';
import { RANKED_COLUMNS } from '../measures/ranked-measures.ts';
import { ACTIVITY_RANKINGS } from './activity-rankings.ts';

/** @throws UserError for what is no measure, or none that ranks. */
export function toMeasure(name: string): NodeColumn {
  const found = RANKED_COLUMNS.find((column) => column === name);
  if (found !== undefined) return found;
  if ((NODE_COLUMNS as readonly string[]).includes(name)) {
    throw new UserError(
      `${name} is no amount and ranks nobody; entente show A says the cluster of an account`,
    );
  }
  const role = BROKER_ROLES.find((one) => name.startsWith(`${one}_`));
  if (role !== undefined) {
    const column = name.slice(role.length + 1);
    throw new UserError(`there is no measure ${name}; did you mean ${role} --by ${column}?`);
  }
  const names = [...RANKED_COLUMNS, ...BROKER_ROLES, ...ACTIVITY_RANKINGS];
  const hint = didYouMean(name.replaceAll('-', '_'), names, `there are ${names.join(', ')}`);
  throw new UserError(`there is no measure ${name}; ${hint}`);
}
