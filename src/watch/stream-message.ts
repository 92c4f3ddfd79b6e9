/** The messages of a stream, in the same form whichever it is. */
import { MalformedAnswer } from '../crawl/faults.ts';
import type { AccountState, Instant } from '../values/log-entries.ts';
import type { Commit } from './account-state.ts';

export type StreamMessage =
  | { kind: 'commit'; accountId: string; commit: Omit<Commit, 'received'> }
  /** Its repository is another than the changes so far make it. */
  | { kind: 'sync'; accountId: string }
  | ({ kind: 'status'; accountId: string; gone: AccountState['gone'] } & Dated)
  /** `handle` is '' where it is not said. */
  | ({ kind: 'identity'; accountId: string; handle: string } & Dated)
  /** A message that cannot be read, of an account, or, where that is not known either, of any. */
  | { kind: 'unread'; accountId: string | null; reason: string };

interface Dated {
  /** As the stream dates it. */
  at: Instant;
  /** As the event itself is dated, where the stream has a clock of its own. */
  made?: Instant;
}

/** One message of a stream, and where it is. */
export interface PlacedMessage {
  /** `null` where nothing of it is kept. */
  message: StreamMessage | null;
  /** Goes on after it; `null` where it does not say where it is. */
  cursor: string | null;
  /** `null` where it does not say when. */
  at: Instant | null;
}

/**
 * Reads an account's message.
 * @param read may throw MalformedAnswer: then it is known that there was one, and nothing else of it.
 */
export function messageOrUnread(accountId: string, read: () => StreamMessage | null): StreamMessage | null {
  try {
    return read();
  } catch (error) {
    return { kind: 'unread', accountId, reason: reasonOf(error) };
  }
}

/** Why it cannot be read, in words for a log. */
export function reasonOf(error: unknown): string {
  return error instanceof MalformedAnswer ? error.message : 'something that cannot be read';
}

/** The stream refuses to go on from where it was asked to. */
export class StreamRefused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
