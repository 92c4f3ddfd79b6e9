/** Whose follows of several countries could not be read to the end: why a figure of theirs lies between two. */
import type { Section } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import type { NodeGraph } from '../../study/study.ts';
import { say } from '../../words/say.ts';
import { byCountry } from '../ask.ts';

/** Of a country in the order given; none where all were read. */
export function unreadSection({ nodes, graph }: NodeGraph, codes: readonly string[]): Section[] {
  const unread = nodes.filter((_, node) => graph.observed[node] !== 1);
  const theirs = codes.flatMap((code) => unread.filter(({ row }) => row.country === code).sort(byCountry));
  if (theirs.length === 0) return [];
  const others = unread.length - theirs.length;
  const columns = ['country', 'handle', 'office', 'declared_count', 'reason'] as const;
  return [
    {
      name: 'unread',
      title: say.standing.unread(theirs.length, others),
      columns,
      optional: ['declared_count'],
      rows: theirs.map(({ handle, row, declaredCount, reason, verdict }): Cell[] => [
        ...[row.country, handle, row.office, declaredCount, reason || verdict],
      ]),
    },
  ];
}
