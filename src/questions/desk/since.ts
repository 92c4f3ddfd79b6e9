/** Since when the follows between a country and accounts abroad are known to stand, by what their records state. */
import type { Section } from '../../cli/answer.ts';
import type { Asked } from '../../open/ask.ts';
import { readFollows, readTie } from '../../store/neighbours.ts';
import type { NodeGraph } from '../../study/study.ts';

/** The first day of each handle abroad; none where the date is doubtful. */
type Since = ReadonlyMap<string, string>;

/** @param own nodes of the country. */
export function followedSince(
  { store, snapshot }: Asked,
  { nodes, graph: { inStart, inSource } }: NodeGraph,
  own: readonly number[],
): { ofUs: Since; byUs: Since } {
  const [ofUs, byUs] = [new Map<string, string>(), new Map<string, string>()];
  const handleOf = new Map(nodes.map(({ accountId, handle }) => [accountId, handle]));
  const take = (first: Map<string, string>, accountId: string, tie: ReturnType<typeof readTie>) => {
    const handle = handleOf.get(accountId);
    if (handle === undefined || tie === null || tie.followedAt === null || tie.doubt !== null) return;
    const known = first.get(handle);
    if (known === undefined || tie.followedAt < known) first.set(handle, tie.followedAt);
  };
  for (const node of own) {
    const { accountId } = nodes[node]!;
    for (const source of inSource.subarray(inStart[node]!, inStart[node + 1]!)) {
      const follower = nodes[source]!.accountId;
      take(ofUs, follower, readTie(store, snapshot, follower, accountId));
    }
    for (const tie of readFollows(store, snapshot, accountId)) take(byUs, tie.accountId, tie);
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
