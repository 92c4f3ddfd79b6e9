/** Accounts by network and immutable id. */
import type { Store } from './driver.ts';

/** A function from account id to the account's key; `undefined` where the database has no such account. */
export function findAccount(store: Store, network: string): (accountId: string) => number | undefined {
  const find = store
    .prepare<[string, string], number>('SELECT id FROM account WHERE network = ? AND account_id = ?')
    .pluck();
  return (accountId) => find.get(network, accountId);
}

/** The ids of a network's accounts by their keys. */
export function readNetworkIds(store: Store, { network }: { network: string }): Map<number, string> {
  return new Map(
    store
      .prepare<[string], [number, string]>('SELECT id, account_id FROM account WHERE network = ?')
      .raw()
      .all(network),
  );
}

/** A function from account id to the account's key, which makes the account where it is new. */
export function accountKeys(store: Store, network: string): (accountId: string) => number {
  const find = findAccount(store, network);
  const insert = store.prepare('INSERT INTO account (network, account_id) VALUES (?, ?)');
  const keys = new Map<string, number>();
  return (accountId) => {
    let key = keys.get(accountId) ?? find(accountId);
    key ??= Number(insert.run(network, accountId).lastInsertRowid);
    keys.set(accountId, key);
    return key;
  };
}
