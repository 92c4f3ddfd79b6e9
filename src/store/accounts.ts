/** Accounts by network and immutable id. */
import type { Store } from './driver.ts';

/** A function from account id to the account's key, which makes the account where it is new. */
export function accountKeys(store: Store, network: string): (accountId: string) => number {
  const find = store
    .prepare<[string, string], number>('SELECT id FROM account WHERE network = ? AND account_id = ?')
    .pluck();
  const insert = store.prepare('INSERT INTO account (network, account_id) VALUES (?, ?)');
  const keys = new Map<string, number>();
  return (accountId) => {
    let key = keys.get(accountId) ?? find.get(network, accountId);
    key ??= Number(insert.run(network, accountId).lastInsertRowid);
    keys.set(accountId, key);
    return key;
  };
}
