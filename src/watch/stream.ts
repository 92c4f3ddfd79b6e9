/** Follows a stream from a cursor on: its messages, in order, through every connection that breaks off. */
import { createHash } from 'node:crypto';
import type { Runtime } from '../runtime.ts';
import type { Connect, Socket } from '../socket.ts';
import { type PlacedMessage, reasonOf, StreamRefused } from './stream-message.ts';

/** A kind of stream at an address. */
export interface StreamSource {
  /** As the log and the messages call it. */
  name: string;
  /** Whether each change says which one it comes after, so that a loss is found. */
  isChained: boolean;
  /** Where it is asked to go on after a cursor, `null` for what comes from now on, with the accounts that are watched. */
  url(cursor: string | null, accounts: readonly string[]): string;
  /** Sent as soon as the connection stands, with the accounts that are watched. */
  first?(accounts: readonly string[]): string;
  /** How old a cursor may be; absent where the server refuses one that it cannot go on from. */
  windowMs?: number;
  /** The time of the message that a cursor names, milliseconds since 1970. */
  cursorTime?(cursor: string): number;
  /** `null` where a message says nothing, not even where the stream is. */
  read(data: Uint8Array, isWatched: (accountId: string) => boolean): PlacedMessage | null;
}

/** The news of a stream since it was last asked. */
export type StreamNews =
  | { kind: 'messages'; messages: readonly PlacedMessage[] }
  | { kind: 'joined' }
  | { kind: 'lost'; reason: string; waitMs: number }
  /** The time between the cursor and now cannot be had. */
  | { kind: 'cursor-refused'; reason: string };

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 120_000;
/** Messages that wait to be written before the connection is held up. */
const MOST_WAITING = 2_000;
/** Beyond, it has not heeded that: it is dropped, and goes on from its cursor. */
const TOO_MANY_WAITING = 20_000;
/** Letters of what a server gives as its reason. */
const LONGEST_REASON = 300;
/** After so many messages without one that can be read it is no such stream. */
const MOST_UNREAD = 20;
/** Messages that are remembered as passed, at most. */
const MOST_PASSED = 1_000;

export interface StreamWorld {
  connect: Connect;
  runtime: Pick<Runtime, 'now' | 'sleep' | 'random'>;
  signal: AbortSignal;
  isWatched(accountId: string): boolean;
  watched(): string[];
  /** Called with what breaks the connection off, so that another list of accounts is asked for. */
  connected(reconnect: () => void): void;
}

/** Ends when the signal aborts. @param cursor `null` to begin with what comes from now on. */
export async function* followStream(
  source: StreamSource,
  cursor: string | null,
  { connect, runtime, signal, isWatched, watched, connected }: StreamWorld,
): AsyncGenerator<StreamNews, void> {
  let place = cursor;
  let failures = 0;
  /** Messages after the place that could not be read: they come again with each connection, and are passed once. */
  let passed: readonly string[] = [];
  /** The message after which these came: a server may begin with it again. */
  let passedAfter = cursor;
  while (!signal.aborted) {
    if (place !== null && isTooOld(source, place, runtime.now())) {
      place = null;
      yield { kind: 'cursor-refused', reason: 'the server keeps no more of that time' };
    }
    const queue: PlacedMessage[] = [];
    let again = passed;
    let unread = 0;
    let isOpen = false;
    let wake = () => {};
    let ending: { reason: string; refused: boolean } | null = null;
    const end = (reason: string, refused = false) => {
      ending ??= { reason: reason.slice(0, LONGEST_REASON), refused };
      wake();
    };
    /** Passes a message that says neither where it is nor what is new, and leaves it out where it comes again. */
    const read = (data: Uint8Array): PlacedMessage | null => {
      const message = readOrUnread(source, data, isWatched);
      if (message?.cursor !== null) {
        unread = 0;
        if (message !== null && message.cursor !== passedAfter) passed = again = [];
        passedAfter = message?.cursor ?? passedAfter;
        return message;
      }
      const mark = createHash('sha256').update(data).digest('base64');
      const known = again.indexOf(mark);
      // A message that was passed before leads to those after it.
      if (known < 0 && ++unread >= MOST_UNREAD) end('it tells nothing that can be read');
      if (known < 0) passed = [...passed, mark].slice(-MOST_PASSED);
      else again = again.toSpliced(known, 1);
      return known < 0 ? message : null;
    };
    const socket: Socket = connect(
      source.url(place, watched()),
      {
        opened() {
          isOpen = true;
          wake();
        },
        message(data) {
          try {
            const message = read(data);
            if (message === null) return;
            queue.push(message);
            if (queue.length === MOST_WAITING) socket.pause();
            if (queue.length > TOO_MANY_WAITING) end('it told more than could be written');
          } catch (error) {
            if (error instanceof StreamRefused)
              end(`${error.code} ${error.message}`.trim(), isCursorFault(error));
            else end(reasonOf(error));
          }
          wake();
        },
        closed: (code, reason, isUnread) =>
          end(reason === '' ? `it ended (${code})` : reason, isUnread || REFUSED_CURSOR.test(reason)),
      },
      source.first === undefined ? {} : { first: source.first(watched()) },
    );
    let wanted = false;
    connected(() => {
      wanted = true;
      end('its accounts have changed');
    });
    const stop = () => end('');
    signal.addEventListener('abort', stop, { once: true });
    let joined = false;
    try {
      for (;;) {
        if (queue.length === 0 && ending === null && joined === isOpen) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        if (isOpen && !joined) {
          joined = true;
          yield { kind: 'joined' };
        }
        if (queue.length > 0) {
          const messages = queue.splice(0);
          socket.resume();
          const last = messages.findLast(({ cursor }) => cursor !== null);
          if (last !== undefined) {
            failures = 0;
            place = last.cursor;
          }
          yield { kind: 'messages', messages };
        } else if (ending !== null) break;
      }
    } finally {
      signal.removeEventListener('abort', stop);
      socket.close();
    }
    if (signal.aborted) return;
    const { reason, refused } = ending as { reason: string; refused: boolean };
    if (refused) {
      place = null;
      yield { kind: 'cursor-refused', reason };
    }
    if (wanted) continue;
    const waitMs =
      Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * (1 << Math.min(failures, 20))) * (0.5 + runtime.random() / 2);
    failures++;
    yield { kind: 'lost', reason, waitMs };
    await runtime.sleep(waitMs, signal);
  }
}

/** Takes a message that cannot be read at all as of no account. @throws StreamRefused. */
function readOrUnread(
  source: StreamSource,
  data: Uint8Array,
  isWatched: (accountId: string) => boolean,
): PlacedMessage | null {
  try {
    return source.read(data, isWatched);
  } catch (error) {
    if (error instanceof StreamRefused) throw error;
    return { message: { kind: 'unread', accountId: null, reason: reasonOf(error) }, cursor: null, at: null };
  }
}

/** As a server begins its answer that refuses a connection. */
const REFUSED_CURSOR = /^\w*Cursor\w* /;

function isTooOld({ windowMs, cursorTime }: StreamSource, cursor: string, now: number): boolean {
  return windowMs !== undefined && cursorTime !== undefined && now - cursorTime(cursor) >= windowMs;
}

function isCursorFault({ code }: StreamRefused): boolean {
  return /cursor/i.test(code);
}
