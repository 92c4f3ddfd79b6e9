/** The groups of an attribute: its values, numbered. */

export interface Grouping {
  /** The k groups, in code-unit order. */
  groups: string[];
  /** Group of each node, 0…k−1, or k where it is in none. */
  group: Uint32Array;
}

/** Numbers the groups. `labels` has one value a node; one whose label is '' is in no group. */
export function numberGroups(labels: readonly string[]): Grouping {
  const groups = [...new Set(labels)].filter((label) => label !== '').sort((a, b) => (a < b ? -1 : 1));
  const number = new Map(groups.map((name, g) => [name, g]));
  return { groups, group: Uint32Array.from(labels, (label) => number.get(label) ?? groups.length) };
}
