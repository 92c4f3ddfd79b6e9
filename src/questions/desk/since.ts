/** Since when the follows between a country and accounts abroad are known to stand, by what their records state. */
import type { Section } from '../../cli/answer.ts';
import { readFollowers, readFollows } from '../../store/neighbours.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Asked } from '../ask.ts';

/** The first day of each handle abroad; none where the date is doubtful. */
type Since = ReadonlyMap<string, string>;

/** @param own the accounts of the country. */
export function followedSince({ store, snapshot, nodes }: Asked, own: readonly StudyEntry[]) {
  const [ofUs, byUs] = [new Map<string, string>(), new Map<string, string>()];
  const take = (first: Map<string, string>, found: ReturnType<typeof readFollows>) => {
    for (const { accountId, followedAt, doubt } of found) {
      const handle = nodes.get(accountId)?.handle;
      if (handle === undefined || followedAt === null || doubt !== null) continue;
      const known = first.get(handle);
      if (known === undefined || followedAt < known) first.set(handle, followedAt);
    }
  };
  for (const { accountId } of own) {
    take(ofUs, readFollowers(store, snapshot, accountId));
    take(byUs, readFollows(store, snapshot, accountId));
  }
  return { ofUs, byUs };
}

/** The table with that day after one of its columns, where any is known; a terminal has no room for it. */
export function withSince(section: Section, after: string, since: Since): Section {
  const { columns, rows, wide = [] } = section;
  const place = columns.indexOf(after) + 1;
  const handle = columns.indexOf('handle');
  const added = <T>(list: readonly T[], at: number, one: T) => [...list.slice(0, at), one, ...list.slice(at)];
  return {
    ...section,
    columns: added(columns, place, 'followed_at'),
    rows: rows.map((row) => added(row, place, since.get(String(row[handle])) ?? '')),
    wide: added(wide, wide.indexOf(after) + 1, 'followed_at'),
    optional: [...(section.optional ?? []), 'followed_at'],
  };
}
