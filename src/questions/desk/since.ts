/** Since when the follows between a country and accounts abroad are known to stand, by what their records state. */
import type { Section } from '../../cli/answer.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { type TieAnswer, tieOf } from '../../study/tie-of.ts';

/** The first day of each handle abroad; none where the date is doubtful. */
type Since = ReadonlyMap<string, string>;

/** @param own nodes of the country. */
export function followedSince(study: OpenStudy, own: readonly number[]): { ofUs: Since; byUs: Since } {
  const ties = study.around(own.map((node) => study.nodes[node]!.accountId));
  const { outStart, outTarget, inStart, inSource } = ties.graph;
  const [ofUs, byUs] = [new Map<string, string>(), new Map<string, string>()];
  const take = (first: Map<string, string>, other: number, { followedAt, doubt }: TieAnswer) => {
    const { handle } = study.nodes[other]!;
    if (followedAt === null || doubt !== null) return;
    const known = first.get(handle);
    if (known === undefined || followedAt < known) first.set(handle, followedAt);
  };
  for (const node of own) {
    for (const source of inSource.subarray(inStart[node]!, inStart[node + 1]!)) {
      take(ofUs, source, tieOf(ties, source, node));
    }
    for (const target of outTarget.subarray(outStart[node]!, outStart[node + 1]!)) {
      take(byUs, target, tieOf(ties, node, target));
    }
  }
  return { ofUs, byUs };
}

/** The table with that day after one of its columns, where any is known; a terminal has no room for it. */
export function withSince(section: Section, after: ColumnName, since: Since): Section {
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
