/** How the streams of a log stand: how far each has told, and since when nothing comes of one. */

import { isoOf } from '../../iso-instant.ts';
import type { Log } from '../../study/log.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';

export function streamNotes({ state }: Log): Sentence[] {
  return [
    ...state.streams().map(({ stream, toldAt }) => say.log.told(stream, isoOf(toldAt))),
    ...state
      .connections()
      .map(({ stream, since, lost }) =>
        lost === null ? say.log.joined(stream, isoOf(since)) : say.log.lost(stream, isoOf(since), lost),
      ),
  ];
}
