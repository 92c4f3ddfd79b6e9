/** What an account was called, who held it, and how it could be read, over all sealed snapshots of a database. */
import type { Store } from './store.ts';

export interface AccountMoment {
  snapshot: string;
  date: string;
  handle: string;
  actor: string;
  name: string;
  office: string;
  country: string;
  since: string;
  until: string;
  verdict: string;
  audience: number | null;
}

/**
 * By date, then name of the snapshot.
 * @param profiles whether the network lets profiles be shown; otherwise the roster alone speaks.
 */
export function readAccountHistory(
  store: Store,
  network: string,
  accountId: string,
  profiles: boolean,
): AccountMoment[] {
  return store
    .prepare<[number, string, string], AccountMoment>(
      `SELECT snapshot.name AS snapshot, snapshot.date, coalesce(nullif(profile.handle, ''), entry.handle) AS handle,
              entry.actor, entry.name, entry.office, entry.country, entry.since, entry.until, entry.verdict,
              profile.audience_count AS audience
       FROM entry JOIN snapshot ON snapshot.id = entry.snapshot
       LEFT JOIN profile ON profile.snapshot = entry.snapshot AND profile.account = entry.account AND ?
       WHERE entry.account = (SELECT id FROM account WHERE network = ? AND account_id = ?)
         AND snapshot.state = 'sealed'
       ORDER BY snapshot.date, snapshot.name, entry.number`,
    )
    .all(profiles ? 1 : 0, network, accountId);
}
