/** Names of what a database holds: each is a folder's too, and of one thing. */
import { UserError } from '../errors.ts';
import type { Store } from './driver.ts';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** @throws UserError where the name of a snapshot, a log or an edition cannot be a folder's. */
export function requireFolderName(name: string, of: 'snapshot' | 'log' | 'edition'): void {
  if (NAME.test(name)) return;
  throw new UserError(
    `"${name}" cannot name ${of === 'edition' ? 'an' : 'a'} ${of}: use letters, digits, dot, dash and underscore`,
  );
}

const HOLDERS = [
  ['edition', 'an edition'],
  ['snapshot', 'a snapshot'],
  ['watch', 'a log'],
] as const;

/** What has the name in the database, in words; `null` where nothing has. */
export function holderOf(store: Store, name: string): string | null {
  const holder = HOLDERS.find(
    ([table]) => store.prepare(`SELECT 1 FROM ${table} WHERE name = ?`).get(name) !== undefined,
  );
  return holder?.[1] ?? null;
}
