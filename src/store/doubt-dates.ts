/** Dates of ties that an earlier snapshot contradicts. */
import { NODE_VERDICTS } from '../roster/verdict.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';
import { listSnapshots } from './snapshots.ts';

const NODES = NODE_VERDICTS.map((verdict) => `'${verdict}'`).join(', ');

/**
 * A client can date a follow back, and forge the key of its record to match. Where an earlier crawl of what accounts
 * declare read the source to the end after that date, knew the target, and has no such tie, the date is put in doubt.
 * What an earlier run has written stays as it is.
 */
export function doubtDates(store: Store, snapshot: SnapshotRecord): void {
  const doubt = store.prepare(
    `UPDATE tie SET doubt = coalesce(doubt || '; ', '') || $reason
     WHERE snapshot = $snapshot AND followed_at < $readAt AND instr(coalesce(doubt, ''), 'not there in ') = 0
       AND source IN (SELECT account FROM entry WHERE snapshot = $earlier AND verdict IN ('complete', 'empty'))
       AND target IN (SELECT account FROM entry WHERE snapshot = $earlier AND verdict IN (${NODES}))
       AND NOT EXISTS (SELECT 1 FROM tie AS old WHERE old.snapshot = $earlier AND old.source = tie.source
                       AND old.target = tie.target)
       AND NOT EXISTS (SELECT 1 FROM unseen_tie AS old WHERE old.snapshot = $earlier AND old.source = tie.source
                       AND old.target = tie.target)`,
  );
  for (const earlier of listSnapshots(store)) {
    const { network, state, origin, meaning, name, startedAt: readAt } = earlier;
    if (network !== snapshot.network || state !== 'sealed' || origin !== 'crawl' || meaning !== 'declared') {
      continue;
    }
    // What ended after this snapshot was read is not there later either.
    if (readAt >= snapshot.startedAt) continue;
    const reason = `not there in ${name}, which was read after that date`;
    doubt.run({ snapshot: snapshot.id, earlier: earlier.id, readAt, reason });
  }
}
