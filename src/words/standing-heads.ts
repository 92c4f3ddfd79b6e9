/** Heads of the figures of countries, which the tables of standings have in common. */
const TABLES = ['standing', 'peers', 'countries', 'timeline'];

/** By the table and the column: elsewhere these columns mean something else. */
export function standingHeads(
  heads: Readonly<Record<'mutual' | 'followed_by' | 'follows' | 'of', string>>,
): Record<string, string> {
  const named = {
    ...heads,
    mutual_abroad: heads.mutual,
    accounts_following_abroad: heads.followed_by,
    accounts_followed_abroad: heads.follows,
    returned_of: heads.of,
  };
  return Object.fromEntries(
    TABLES.flatMap((table) => Object.entries(named).map(([column, head]) => [`${table}.${column}`, head])),
  );
}
