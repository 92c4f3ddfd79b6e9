/** What a log is, and how it stands. */
import type { Instant } from './log-entries.ts';

export interface LogFacts {
  name: string;
  network: string;
  simulated: boolean;
  /** Whether a follow that is renewed gets another key. */
  isKeyed: boolean;
  startedAt: Instant;
  /** When its last sweep ended; `null` before the first. */
  sweptAt: Instant | null;
  /** What was before is pruned: of earlier times nothing is known any more; `null` where all is there. */
  beginsAt: Instant | null;
}

/** Since when a log knows what happened. */
export function beginOf({ beginsAt, startedAt }: Pick<LogFacts, 'beginsAt' | 'startedAt'>): Instant {
  return beginsAt ?? startedAt;
}

/** How far a stream has been read. */
export interface StreamPlace {
  stream: string;
  cursor: string;
  /** Up to when it has told what it told. */
  toldAt: Instant;
}

export interface Sweep {
  beganAt: Instant;
  endedAt: Instant;
  accountCount: number;
  /** Accounts of which the follows were read again. */
  readCount: number;
  failedCount: number;
  /** Events that no stream had told, and those that one had since the sweep before. */
  untoldCount: number;
  toldCount: number;
}

/** Whether a stream stands, and since when. */
export interface Connection {
  stream: string;
  since: Instant;
  /** Why nothing comes of it; `null` where it stands. */
  lost: string | null;
}

/** When a watch goes on, as it said last. */
export interface NextSweep {
  at: Instant;
  /** Why then, in words. */
  reason: string;
  /** Milliseconds between two sweeps. */
  every: number;
  /** US dollars on a UTC day; `null` where nothing is paid. */
  mostPerDay: number | null;
}

/** How many rows a log has: events of ties, those that began it left out; events of accounts; spans. */
export interface LogSize {
  ties: number;
  accounts: number;
  spans: number;
}
