/** What a database has to be asked: its snapshots and its logs. */

import { archiveDirectories } from '../open/open-snapshot.ts';
import { readManifest } from '../store/archive.ts';
import { isBeingWatched } from '../store/crawl-lock.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import { readConnections } from '../store/watch-connection.ts';
import { lastToldAt, listWatches } from '../store/watch-log.ts';
import type { Processes } from '../values/processes.ts';

export interface Frame {
  /** Sealed ones of the database by date, or, where it has none, the archives. */
  snapshots: readonly { name: string; network: string; date: string; simulated: boolean }[];
  /** By name. Times in milliseconds since 1970, UTC; `null` before the first. */
  logs: readonly {
    name: string;
    network: string;
    simulated: boolean;
    beganAt: number;
    toldAt: number | null;
    sweptAt: number | null;
    /** Whether a watch keeps it now. */
    isRunning: boolean;
    /** Streams of which nothing comes, and since when. */
    lost: readonly { stream: string; since: number }[];
  }[];
}

/** @param processes of this machine, where a log may be watched. */
export function readFrame(database: string, processes: Processes): Frame {
  const store = openExistingStore(database);
  const sealed = store === null ? [] : listSnapshots(store).filter(({ state }) => state === 'sealed');
  const logs =
    store === null
      ? []
      : listWatches(store).map((watch) => ({
          name: watch.name,
          network: watch.network,
          simulated: watch.simulated,
          beganAt: watch.beginsAt ?? watch.startedAt,
          toldAt: lastToldAt(store, watch),
          sweptAt: watch.sweptAt,
          isRunning: isBeingWatched(store, watch, processes),
          lost: readConnections(store, watch).filter(({ lost }) => lost !== null),
        }));
  store?.close();
  const found = sealed.length > 0 ? sealed : archiveDirectories().map(readManifest);
  return {
    snapshots: found.map(({ name, network, date, simulated }) => ({ name, network, date, simulated })),
    logs,
  };
}
