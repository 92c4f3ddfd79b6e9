/** Accounts, actors or countries by a value: each by its rank among its group. */
import { rankNodes } from '../../graph/ranks.ts';
import { groupBy } from '../../group-by.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { StudyEntry, Unit } from '../../study/study.ts';
import type { Filter } from '../../study/where.ts';
import type { Measure, Ranked, RankedGroups } from '../../words/values.ts';
import { namedNode } from '../described.ts';

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
        group,
        rank,
        // After what is new, since an object to which it is added takes forty times as long.
        ...members[node]!,
        value,
      })),
    );
}

const MOST_NAMED = 3;

/** Who is ranked, by what, as sentences have it; led by all who share the first rank, and by nobody in several groups. */
export function rankedOf(
  places: readonly (Valued & { rank: number })[],
  by: string | null,
  unit: Unit,
  measure: Measure,
  { conditions: where }: Filter,
): Ranked {
  const first = places.filter(({ rank }) => rank === 1).map(({ entry }) => namedNode(unit, entry));
  const named = first.length > MOST_NAMED ? [] : first;
  return {
    nodes: places.length,
    unit,
    where,
    measure,
    first: by !== null || first.length === 0 ? null : { nodes: first.length, unit, named },
  };
}

/** How many groups of a column have a place; `null` where none are asked for. */
export function groupsRanked(places: readonly { group: string }[], by: string | null): RankedGroups | null {
  return by === null ? null : { column: by, groups: new Set(places.map(({ group }) => group)).size };
}
