/** The E–I index of groups (Krackhardt & Stern 1988). */
import type { GroupMixing } from './mixing.ts';

/** (External − internal) ÷ all edges: −1 where all edges stay in their group, 1 where none does. NaN without edges, and with a single group. */
export function eiIndex(mixing: GroupMixing): number {
  const k = mixing.groups.length;
  if (k < 2) return Number.NaN;
  let internal = 0;
  let total = 0;
  for (let g = 0; g < k; g++) {
    internal += mixing.edges[g * k + g]!;
    for (let h = 0; h < k; h++) total += mixing.edges[g * k + h]!;
  }
  return (total - 2 * internal) / total;
}
