/** `change-counts.csv`: how many ties, mutual pairs and nodes there are of each kind of change, and why. */
import { groupBy } from '../../group-by.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import { csvTable } from './csv-table.ts';

/** What was kept is counted here and in no other table, since `changes.csv` has what changed. */
export function changeCountsCsv({ old, diff, comparison, clusters }: ChangeFacts): string {
  const events = [...groupBy(comparison.events, ({ kind }) => kind)];
  const rows = [
    ...diff.tieCounts().map((one) => ({ what: 'tie', ...one })),
    ...diff.mutualCounts().map((one) => ({ what: 'mutual', ...one })),
    ...events.map(([change, those]) => ({ what: old.unit, change, reason: '', count: those.length })),
    { what: 'cluster', change: 'moved', reason: '', count: clusters.moves.length },
  ];
  return csvTable(rows, {
    what: ({ what }) => what,
    change: ({ change }) => change,
    reason: ({ reason }) => reason,
    count: ({ count }) => count,
  });
}
