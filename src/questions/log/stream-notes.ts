/** How the streams of a log stand: how far each has told, and since when nothing comes of one. */

import { isoOf, type OpenLog } from '../../open/open-log.ts';
import { readConnections } from '../../store/watch-connection.ts';
import { readPlaces } from '../../store/watch-log.ts';

export function streamNotes({ store, watch }: Pick<OpenLog, 'store' | 'watch'>): string[] {
  return [
    ...readPlaces(store, watch).map(
      ({ stream, toldAt }) => `${stream} has told what happened up to ${isoOf(toldAt)}.`,
    ),
    ...readConnections(store, watch).map(({ stream, since, lost }) =>
      lost === null
        ? `${stream} was joined at ${isoOf(since)}.`
        : `${stream} was lost at ${isoOf(since)} and has told nothing since: ${lost}.`,
    ),
  ];
}
