/** The measure that a name at the prompt means. */
import { UserError } from '../../errors.ts';
import { namesFor } from '../../find-words.ts';
import { BROKER_DEFINITIONS, BROKER_ROLES } from '../../graph/broker-roles.ts';
import { NODE_COLUMNS, NODE_DEFINITIONS, type NodeColumn } from '../../graph/measures.ts';
import { didYouMean } from '../../nearest.ts';
import { RANKED_COLUMNS } from '../../study/ranked-measures.ts';
import { ACTIVITY_RANKINGS, rankingDefinition } from './activity-rankings.ts';

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
  const known: Readonly<Record<string, string>> = {
    ...Object.fromEntries(RANKED_COLUMNS.map((column) => [column, NODE_DEFINITIONS[column]])),
    ...BROKER_DEFINITIONS,
    ...Object.fromEntries(ACTIVITY_RANKINGS.map((ranking) => [ranking, rankingDefinition(ranking)])),
  };
  const meant = namesFor(name.replaceAll('_', ' '), known, 4).map((each) => `\n  ${each}  ${known[each]}`);
  const hint = didYouMean(
    name.replaceAll('-', '_'),
    Object.keys(known),
    meant.length > 0 ? `perhaps one of these:${meant.join('')}` : 'entente rank --help lists them all',
  );
  throw new UserError(`there is no measure ${name}; ${hint}`);
}
