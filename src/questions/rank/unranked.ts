/** `entente rank MEASURE --unranked`: the accounts that a measure cannot rank, each with the reason. */
import type { Answer } from '../../cli/answer.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import { BROKER_DEFINITIONS, type BrokerRole, isBrokerRole } from '../../graph/broker-roles.ts';
import { NODE_DEFINITIONS, type NodeColumn } from '../../graph/measures.ts';
import { isObserved } from '../../roster/verdict.ts';
import type { StudyEntry, Unit } from '../../study/study.ts';
import { unreadOf } from '../../study/tie-of.ts';
import { definitionFor } from '../../study/unit-words.ts';
import { say } from '../../words/say.ts';
import type { Condition } from '../../words/values.ts';
import { byCountry } from '../ask.ts';
import { DESCRIBED } from '../described.ts';
import { groupOf } from './places.ts';

/** @param entries the accounts without a value. */
export function unrankedAnswer(
  measure: NodeColumn | BrokerRole,
  entries: readonly StudyEntry[],
  conditions: readonly Condition[],
  by: string | null,
  unit: Unit,
): Answer {
  const definition = isBrokerRole(measure) ? BROKER_DEFINITIONS[measure] : NODE_DEFINITIONS[measure];
  const { columns, cells: describe } = DESCRIBED[unit];
  const head: readonly ColumnName[] = by === null ? [] : ['group'];
  const rows = [...entries]
    .sort(byCountry)
    .map((entry) => ({
      entry,
      group: groupOf(entry, by),
      reason: isObserved(entry.verdict)
        ? say.rank.notDefined(measure, unit)
        : say.rank.unread(unreadOf(entry)),
    }))
    .sort((a, b) => (a.group === b.group ? 0 : a.group < b.group ? -1 : 1));
  const cells = ({ entry, group }: (typeof rows)[number]) => [
    ...(by === null ? [] : [group]),
    ...describe(entry),
  ];
  return {
    sentence: say.rank.without(entries.length, unit, conditions, measure),
    columns: [...head, ...columns, 'reason', ...(unit === 'account' ? (['account_id'] as const) : [])],
    rows: rows.map((row) => [
      ...cells(row),
      row.reason,
      ...(unit === 'account' ? [row.entry.accountId] : []),
    ]),
    shown: {
      columns: [...head, columns[0], 'country', 'reason'],
      rows: rows.map(({ group, entry, reason }) => [
        ...(by === null ? [] : [group]),
        entry.handle || entry.accountId,
        entry.row.country,
        reason,
      ]),
    },
    facts: { measure, definition: definitionFor(unit, definition), without_value: entries.length },
  };
}
