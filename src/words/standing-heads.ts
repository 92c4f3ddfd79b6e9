/** Heads of the figures of countries, which the tables of standings have in common. */
const TABLES = ['standing', 'peers', 'countries', 'timeline'];

/** By the table and the column: elsewhere these columns mean something else. */
export function standingHeads(
  heads: Readonly<Record<'mutual' | 'followed_by' | 'follows' | 'of', string>>,
): Record<string, string> {
  return Object.fromEntries(
    TABLES.flatMap((table) => Object.entries(heads).map(([column, head]) => [`${table}.${column}`, head])),
  );
}
