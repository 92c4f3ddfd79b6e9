/** Jetstream, version 1: the network's changes as JSON, of the accounts and records asked for; nothing chains them. */

import { MalformedAnswer } from '../crawl/faults.ts';
import { asCount, asObject, asText } from '../crawl/narrow.ts';
import { UserError } from '../errors.ts';
import { messageOf, messageOfWatched, parseMessage, socketUrl } from './jetstream-messages.ts';
import { collectionsWanted } from './record-change.ts';
import type { StreamSource } from './stream.ts';
import { type PlacedMessage, StreamRefused } from './stream-message.ts';

/** Accounts that one connection may ask for. */
const MOST_ACCOUNTS = 10_000;

/** A server keeps its messages this long, and begins in silence with what it still has for a cursor that is older. */
const WINDOW_MS = 36 * 3_600_000;

/**
 * @param base of a server, https or wss.
 * @param withPosts whether posts are wanted too.
 * @throws UserError where it is no such address.
 */
export function jetstream(base: string, name = `jetstream=${base}`, withPosts = false): StreamSource {
  const collections = collectionsWanted(withPosts);
  const url = socketUrl('jetstream', base);
  url.pathname = '/subscribe';
  url.search = '?requireHello=true';
  return {
    name,
    isChained: false,
    windowMs: WINDOW_MS,
    url(cursor) {
      if (cursor !== null) url.searchParams.set('cursor', cursor);
      else url.searchParams.delete('cursor');
      return url.href;
    },
    cursorTime: (cursor) => Number(cursor) / 1000,
    first(accounts) {
      if (accounts.length > MOST_ACCOUNTS) {
        throw new UserError(
          `Jetstream takes ${MOST_ACCOUNTS} accounts and the roster has ${accounts.length}; watch a relay with --stream repos=URL, or two halves of the roster`,
        );
      }
      return JSON.stringify({
        type: 'options_update',
        payload: { wantedCollections: collections, wantedDids: accounts, maxMessageSizeBytes: 0 },
      });
    },
    read: (data, isWatched) => readMessage(data, isWatched, collections),
  };
}

function readMessage(
  data: Uint8Array,
  isWatched: (did: string) => boolean,
  collections: readonly string[],
): PlacedMessage | null {
  const event = asObject(parseMessage(data));
  const micros = asCount(event?.time_us);
  const error = asText(event?.error);
  if (micros === null && error !== '') throw new StreamRefused(error, asText(event?.message));
  if (event === null) throw new MalformedAnswer('a message without its content');
  const at = micros === null ? null : Math.floor(micros / 1000);
  const kind = asText(event.kind);
  const read = (accountId: string) => {
    if (at === null) throw new MalformedAnswer('a message without a time');
    return messageOf(kind, event, asObject(event.commit), accountId, at, collections);
  };
  const message = messageOfWatched(kind, event, isWatched, read);
  if (micros === null && message === null) return null;
  return { message, cursor: micros === null ? null : String(micros), at };
}
