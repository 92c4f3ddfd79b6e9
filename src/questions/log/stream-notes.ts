/** How the streams of a log stand: how far each has told, and since when nothing comes of one. */

import { isoOf } from '../../iso-instant.ts';
import type { Log } from '../../study/log.ts';

export function streamNotes({ state }: Log): string[] {
  return [
    ...state
      .streams()
      .map(({ stream, toldAt }) => `${stream} has told what happened up to ${isoOf(toldAt)}.`),
    ...state
      .connections()
      .map(({ stream, since, lost }) =>
        lost === null
          ? `${stream} was joined at ${isoOf(since)}.`
          : `${stream} was lost at ${isoOf(since)} and has told nothing since: ${lost}.`,
      ),
  ];
}
