/** Who was of a group in a log, and when. */
import { groupBy } from '../../group-by.ts';
import { type Interval, joined } from '../../log/intervals.ts';
import { type Among, isMember, membershipIn } from '../../open/among.ts';
import type { Log } from '../../study/log.ts';
import type { Group } from '../../study/study.ts';

export interface LogMembers {
  group: Group;
  /** By account id; of whoever never was of it, nothing. */
  times: ReadonlyMap<string, Interval[]>;
}

/** @throws UserError for a column or a value that no row of it has. */
export function membersOfLog(log: Log, among: Among): LogMembers {
  const rows = log.rows();
  const extraColumns = [...new Set(rows.flatMap(({ row }) => Object.keys(row.extra)))];
  const membership = membershipIn({ name: log.about.name, extraColumns }, rows, among);
  const own = rows.filter((row) => isMember(row, membership));
  return {
    group: { ...membership, all: [] },
    times: new Map(
      [...groupBy(own, ({ accountId }) => accountId)].map(([id, those]) => [
        id,
        joined(those.map(({ from, to }) => ({ from, to }))),
      ]),
    ),
  };
}
