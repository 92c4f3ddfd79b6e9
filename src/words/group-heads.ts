/** Heads of the tables of what groups of accounts post, each of which is called as its column. */
const TABLES = ['account_type', 'office', 'region', 'main_language'];

/** @param read of how many accounts all posts were read. */
export function ofGroups(read: string): Record<string, string> {
  return Object.fromEntries(TABLES.map((table) => [`activity.${table}.read`, read]));
}
