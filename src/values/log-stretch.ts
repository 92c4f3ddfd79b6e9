/** What happened in a stretch of a log, as counts and tables of many events take it. */
import type { Instant } from './log-entries.ts';

/** After the first instant, up to and including the second. */
export interface Stretch {
  after: Instant;
  to: Instant;
}

/** An event of a tie; its ends are numbers of accounts. */
export interface StretchTie {
  kind: 'formed' | 'ended';
  source: number;
  target: number;
  /** Its bounds, which are equal where it was witnessed. */
  from: Instant;
  to: Instant;
}

/** An event of a tie by its place in the log, for what counts many and lists few. */
export interface TieMark extends StretchTie {
  id: number;
}
