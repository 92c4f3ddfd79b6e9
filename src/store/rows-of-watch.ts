/**
 * In SQL, of a table of logs: how many rows the watch `$id` has. All rows are counted by the page and those of other logs taken
 * away, of which a database rarely has any; its own would be counted one by one.
 */
export function rowsOfWatch(table: string): string {
  const others = ['<', '>'].map((is) => `- (SELECT count(*) FROM ${table} WHERE watch ${is} $id)`);
  return `((SELECT count(*) FROM ${table}) ${others.join(' ')})`;
}
