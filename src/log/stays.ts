/** The stays of an account in the roster of a watch: whoever comes back is looked for anew, as of another cohort. */
import { groupBy } from '../group-by.ts';
import type { AccountEvent } from '../values/log-entries.ts';
import type { Interval } from './intervals.ts';
import type { WatchedLife } from './log-lives.ts';

/** A stretch in which an account was in the roster and there. */
interface Stay extends Interval {
  cohort: number;
}

/** Numbers cohorts back from the newest: who joined at one moment is of one. @param events of all accounts, in order. */
export function staysOf(
  events: readonly AccountEvent[],
  newest: number,
): (life: Pick<WatchedLife, 'accountId' | 'watched'>) => Stay[] {
  const joins = events.filter(({ kind }) => kind === 'watched');
  const moments = [...new Set(joins.map(({ to }) => to))].sort((a, b) => b - a);
  const joinsOf = groupBy(joins, ({ accountId }) => accountId);
  return ({ accountId, watched }) =>
    watched.map(({ from, to }) => {
      const joined = joinsOf.get(accountId)!.findLast((join) => join.to <= from)!;
      return { from, to, cohort: newest - moments.indexOf(joined.to) };
    });
}
