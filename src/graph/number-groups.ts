/** The groups of an attribute: its values, numbered. */

/** What accounts without a value of the attribute are grouped as. */
export const NO_VALUE = '(none)';

export interface Grouping {
  /** The k groups, in code-unit order. */
  groups: string[];
  /** Group of each node, 0…k−1. */
  group: Uint32Array;
}

/** Numbers the groups. `labels` has one value a node; '' is a group of its own, `(none)`. */
export function numberGroups(labels: readonly string[]): Grouping {
  const names = labels.map((label) => label || NO_VALUE);
  const groups = [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
  const number = new Map(groups.map((name, g) => [name, g]));
  return { groups, group: Uint32Array.from(names, (name) => number.get(name)!) };
}
