/** The measure that a name at the prompt means. */
import { namesFor } from '../../find-words.ts';
import { BROKER_DEFINITIONS, BROKER_ROLES } from '../../graph/broker-roles.ts';
import { NODE_COLUMNS, NODE_DEFINITIONS, type NodeColumn } from '../../graph/measures.ts';
import { nearestWords } from '../../nearest.ts';
import { RANKED_COLUMNS } from '../../study/ranked-measures.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { ACTIVITY_RANKINGS, rankingDefinition } from './activity-rankings.ts';

/** @throws UserError for what is no measure, or none that ranks. */
export function toMeasure(name: string): NodeColumn {
  const found = RANKED_COLUMNS.find((column) => column === name);
  if (found !== undefined) return found;
  if ((NODE_COLUMNS as readonly string[]).includes(name)) {
    throw refusal(say.rank.noAmount(name));
  }
  const role = BROKER_ROLES.find((one) => name.startsWith(`${one}_`));
  if (role !== undefined) {
    const column = name.slice(role.length + 1);
    throw refusal(say.rank.noMeasure(name, [`${role} --by ${column}`], []));
  }
  const known: Readonly<Record<string, string>> = {
    ...Object.fromEntries(RANKED_COLUMNS.map((column) => [column, NODE_DEFINITIONS[column]])),
    ...BROKER_DEFINITIONS,
    ...Object.fromEntries(ACTIVITY_RANKINGS.map((ranking) => [ranking, rankingDefinition(ranking)])),
  };
  const nearest = nearestWords(name.replaceAll('-', '_'), Object.keys(known));
  const perhaps = namesFor(name.replaceAll('_', ' '), known, 4);
  throw refusal(
    say.rank.noMeasure(
      name,
      nearest,
      perhaps.map((each) => ({ name: each, definition: known[each]! })),
    ),
  );
}
