/** Accounts, actors or countries by a value: each by its rank among its group. */
import { rankNodes } from '../../graph/ranks.ts';
import { groupBy } from '../../group-by.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { StudyEntry, Unit } from '../../study/study.ts';
import { called } from '../ask.ts';
import { countUnits } from '../unit.ts';

interface Valued {
  entry: StudyEntry;
  /** NaN: it has no place. */
  value: number;
}

/** All are one group where none is asked for; '' of a column where there is no value. */
export function groupOf(entry: Pick<StudyEntry, 'row'>, by: string | null): string {
  return by === null ? '' : attributeOf(entry, by);
}

/** Greatest first within each group, the groups in code-unit order; without those that are in none. */
export function placesOf<T extends Valued>(
  items: readonly T[],
  by: string | null,
): (T & { group: string; rank: number })[] {
  return [...groupBy(items, ({ entry }) => groupOf(entry, by))]
    .filter(([group]) => by === null || group !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([group, members]) =>
      rankNodes(members.map(({ value }) => value)).map(({ rank, node, value }) => ({
        ...members[node]!,
        group,
        rank,
        value,
      })),
    );
}

/** ", led by @a", or by all who share the first rank; nothing of several groups. */
export function leaders(
  places: readonly (Valued & { rank: number })[],
  by: string | null,
  unit: Unit,
): string {
  const first = places.filter(({ rank }) => rank === 1).map(({ entry }) => entry);
  if (by !== null || first.length === 0) return '';
  if (first.length > 3) return `, led by ${countUnits(first.length, unit)} alike`;
  return `, led by ${first.map((entry) => (unit === 'account' ? called(entry) : entry.row.name)).join(' and ')}`;
}
