/** Pairs of accounts by one number each. */

/** Account ids, in any order. */
export type IdPair = readonly [string, string];

/** The lesser number times the number of accounts, and the greater one. @param numbers of accounts; pairs with another are left out. */
export function pairKeys(numbers: ReadonlyMap<string, number>, pairs: Iterable<IdPair>): Set<number> {
  const keys = new Set<number>();
  for (const pair of pairs) {
    const [a, b] = pair.map((id) => numbers.get(id));
    if (a !== undefined && b !== undefined) keys.add(Math.min(a, b) * numbers.size + Math.max(a, b));
  }
  return keys;
}
