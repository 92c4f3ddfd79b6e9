/** What a stream tells, in the same words whichever it is. */
import type { AccountState, Instant } from '../store/watch-entries.ts';
import type { Commit } from './account-state.ts';

export type StreamMessage =
  | { kind: 'commit'; accountId: string; commit: Omit<Commit, 'received'> }
  /** Its repository is another than the changes told so far make it. */
  | { kind: 'sync'; accountId: string }
  | ({ kind: 'status'; accountId: string; gone: AccountState['gone'] } & Dated)
  /** `handle` is '' where it is not said. */
  | ({ kind: 'identity'; accountId: string; handle: string } & Dated);

interface Dated {
  /** As the stream dates it. */
  at: Instant;
  /** As the event itself is dated, where the stream has a clock of its own. */
  made?: Instant;
}

/** One message of a stream, and where it is. */
export interface Told {
  /** `null` where it tells nothing that is kept. */
  message: StreamMessage | null;
  /** Goes on after it. */
  cursor: string;
  at: Instant;
}

/** The stream refuses to go on from where it was asked to. */
export class StreamRefused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
