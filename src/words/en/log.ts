/** What sentences about a log share: where it begins, what its streams told, and what they missed. */
import { type LogOrigin, type Loss, logText, lossText } from '../../study/log-origin.ts';
import { minuteOfDay } from './phrases.ts';

export const log = {
  /** Which log is asked, where none is named. */
  meant: (name: string, network: string) => `log ${name} (${network})`,
  none: (database: string) => `there is no log in ${database}; begin one with: entente watch`,
  noGroup: (log: string) =>
    `--among is asked of a snapshot, or of a day of a log; name it as ${log}@YYYY-MM-DD`,
  several: (database: string, names: readonly string[]) =>
    `there are several logs in ${database}: ${names.join(', ')}; name one`,
  knowsNothing: (name: string) => `${name} knows nothing yet; see: entente status ${name}`,
  pruned: (begins: string) =>
    `The log was pruned: it begins on ${minuteOfDay(begins)}, and nothing is known of what was before.`,
  told: (stream: string, to: string) => `${stream} has told what happened up to ${minuteOfDay(to)}.`,
  joined: (stream: string, since: string) => `${stream} was joined on ${minuteOfDay(since)}.`,
  lost: (stream: string, since: string, reason: string) =>
    `${stream} was lost on ${minuteOfDay(since)} and has told nothing since: ${reason}.`,
  loss: (loss: Loss) => lossText(loss),
  /** Of a snapshot that was sealed out of it. */
  origin: (origin: LogOrigin) => logText(origin),
};
