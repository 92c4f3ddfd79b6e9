/** `entente rank MEASURE --unranked`: the accounts that a measure cannot rank, each with the reason. */
import type { Answer } from '../../cli/answer.ts';
import { isObserved } from '../../roster/verdict.ts';
import type { StudyEntry, Unit } from '../../study/study.ts';
import { whyUnread } from '../../study/tie-of.ts';
import { byCountry } from '../ask.ts';
import { DESCRIBED } from '../described.ts';
import { countUnits } from '../unit.ts';
import { groupOf } from './places.ts';

/**
 * @param entries the accounts without a value.
 * @param phrase which accounts were asked for, as in " with region Europe".
 */
export function unrankedAnswer(
  { name, definition }: { name: string; definition: string },
  entries: readonly StudyEntry[],
  phrase: string,
  by: string | null,
  unit: Unit = 'account',
): Answer {
  const { columns, cells: describe } = DESCRIBED[unit];
  const head = by === null ? [] : ['group'];
  const rows = [...entries]
    .sort(byCountry)
    .map((entry) => ({
      entry,
      group: groupOf(entry, by),
      reason: isObserved(entry.verdict) ? `undefined for it: ${definition}` : whyUnread(entry),
    }))
    .sort((a, b) => (a.group === b.group ? 0 : a.group < b.group ? -1 : 1));
  const cells = ({ entry, group }: (typeof rows)[number]) => [
    ...(by === null ? [] : [group]),
    ...describe(entry),
  ];
  return {
    sentence: `${countUnits(entries.length, unit)}${phrase} ${entries.length === 1 ? 'has' : 'have'} no ${name}.`,
    columns: [...head, ...columns, 'reason', ...(unit === 'account' ? ['account_id'] : [])],
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
    facts: { measure: name, definition, without_value: entries.length },
  };
}
