/** Which logs of watches there are, and up to when each is proved. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { isoOf } from '../../open/open-log.ts';
import { listSnapshots } from '../../store/snapshots.ts';
import { openExistingStore } from '../../store/store.ts';
import { listWatches, type WatchRecord } from '../../store/watch-log.ts';
import { typed } from '../column-types.ts';

/** Those of a database that has no snapshot, begun or sealed. */
export function logsBegun(database: string): WatchRecord[] {
  const store = openExistingStore(database);
  const logs = store === null || listSnapshots(store).length > 0 ? [] : listWatches(store);
  store?.close();
  return logs;
}

export function listLogs(database: string, logs: readonly WatchRecord[]): Answer {
  return typed({
    sentence: `There is no snapshot, and ${count(logs.length, 'log')} in ${database}; more of one with: entente status LOG.`,
    columns: ['log', 'network', 'began', 'proved_until'],
    types: { log: 'text', began: 'instant' },
    rows: logs.map(({ name, network, startedAt, sweptAt }) => [
      name,
      network,
      isoOf(startedAt),
      sweptAt === null ? '' : isoOf(sweptAt),
    ]),
    facts: { question: 'status', database },
  });
}
