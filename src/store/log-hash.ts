/** Tells what a log knows of who follows whom from all that it knew before, and from what any other knows. */
import { createHash } from 'node:crypto';
import type { Store } from './driver.ts';
import { columnsOf } from './remove-snapshot.ts';
import type { WatchRecord } from './watch-log.ts';

/** What a day of a log is made of, where it has no posts, each table in an order of its own. */
const TABLES = [
  ['watch_tie', 'id'],
  ['watch_event', 'id'],
  ['watch_span', 'account, from_ms, to_ms, proof'],
  ['watch_sweep', 'id'],
  ['watch_account', 'account'],
  ['watch_roster', 'number'],
  ['watch_stream', 'stream'],
  ['watch_pruning', 'before_ms'],
] as const;

/** SHA-256 of every row. */
export function hashOfLog(store: Store, watch: WatchRecord): string {
  const hash = createHash('sha256').update(JSON.stringify(watch));
  const add = (sql: string, of: string | number) => {
    hash.update(`\n${sql}\n`);
    for (const row of store.prepare<[string | number], string>(sql).pluck().iterate(of)) hash.update(row);
  };
  add('SELECT json_array(id, account_id) FROM account WHERE network = ? ORDER BY id', watch.network);
  for (const [table, order] of TABLES) {
    const columns = columnsOf(store, table).join(', ');
    add(`SELECT json_array(${columns}) FROM ${table} WHERE watch = ? ORDER BY ${order}`, watch.id);
  }
  return hash.digest('hex');
}
