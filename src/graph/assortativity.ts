/** Attribute assortativity of the directed graph (Newman 2003). */
import type { GroupMixing } from './mixing.ts';

/**
 * r = (Σ e_gg − Σ a_g b_g) ÷ (1 − Σ a_g b_g), where e is the share of the edges from one group to another,
 * a and b its row and column sums. 1 where every edge stays in its group, 0 as by chance.
 * NaN without edges and where all edges start or end in one group by necessity (Σ a_g b_g = 1).
 */
export function assortativity(mixing: GroupMixing): number {
  const k = mixing.groups.length;
  let total = 0;
  let inside = 0;
  let expected = 0;
  for (let g = 0; g < k; g++) {
    let row = 0;
    let column = 0;
    for (let h = 0; h < k; h++) {
      row += mixing.edges[g * k + h]!;
      column += mixing.edges[h * k + g]!;
    }
    total += row;
    inside += mixing.edges[g * k + g]!;
    expected += row * column;
  }
  // In whole numbers until the one division: (m·inside − expected) ÷ (m² − expected).
  const range = total * total - expected;
  return range === 0 ? Number.NaN : (total * inside - expected) / range;
}
