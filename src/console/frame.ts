/** What a database has to be asked: its snapshots and its logs. */

import { archiveDirectories } from '../open/open-snapshot.ts';
import { readManifest } from '../store/archive.ts';
import { isBeingWatched } from '../store/crawl-lock.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import { readConnections } from '../store/watch-connection.ts';
import { lastToldAt, listWatches } from '../store/watch-log.ts';
import type { Connection } from '../values/log-facts.ts';
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
    /** By name, each with since when it stands, or nothing comes of it. */
    streams: readonly Connection[];
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
          streams: readConnections(store, watch),
        }));
  store?.close();
  const found = sealed.length > 0 ? sealed : archiveDirectories().map(readManifest);
  return {
    snapshots: found.map(({ name, network, date, simulated }) => ({ name, network, date, simulated })),
    logs,
  };
}
