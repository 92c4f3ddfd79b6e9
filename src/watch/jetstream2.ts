/** Jetstream, version 2: numbered messages as JSON in an envelope; accounts are asked for in the address, and a cursor that is too old is refused. */

import { MalformedAnswer } from '../crawl/faults.ts';
import { asCount, asObject, asText, asTime } from '../crawl/narrow.ts';
import { UserError } from '../errors.ts';
import { messageOf, messageOfWatched, parseMessage, socketUrl } from './jetstream-messages.ts';
import { collectionsWanted } from './record-change.ts';
import type { StreamSource } from './stream.ts';
import { type PlacedMessage, type StreamMessage, StreamRefused } from './stream-message.ts';

/** With more an address is longer than the 8 kB that servers in between let pass: the follows of all accounts are taken. */
const MOST_NAMED = 200;

/**
 * @param base of a server, https or wss.
 * @param withPosts whether posts are wanted too.
 * @throws UserError where it is no such address.
 */
export function jetstream2(base: string, withPosts = false): StreamSource {
  const collections = collectionsWanted(withPosts);
  const url = socketUrl('jetstream2', base);
  url.pathname = '/xrpc/network.bsky.jetstream.subscribeEvents';
  return {
    name: `jetstream2=${base}`,
    isChained: false,
    url(cursor, accounts) {
      if (withPosts && accounts.length > MOST_NAMED) {
        throw new UserError(
          `Jetstream’s second version tells the posts of ${MOST_NAMED} accounts, and the roster has ${accounts.length}; watch them with --stream jetstream`,
        );
      }
      const asked = [
        ...collections.map((collection) => ['collections', collection]),
        ...(accounts.length > MOST_NAMED ? [] : accounts.map((did) => ['dids', did])),
        ...(cursor === null ? [] : [['cursor', cursor]]),
      ];
      url.search = asked
        .map(([name, value]) => `${name}=${encodeURIComponent(value!).replaceAll('%3A', ':')}`)
        .join('&');
      return url.href;
    },
    read: (data, isWatched) => readMessage(data, isWatched, collections),
  };
}

function readMessage(
  data: Uint8Array,
  isWatched: (did: string) => boolean,
  collections: readonly string[],
): PlacedMessage | null {
  const frame = asObject(parseMessage(data));
  if (asText(frame?.$type) === 'error') throw new StreamRefused(asText(frame?.error), asText(frame?.message));
  const event = asObject(frame?.payload);
  if (event === null) throw new MalformedAnswer('a message without its content');
  const kind = asText(event.$type).split('#').at(-1)!;
  // It began elsewhere than it was asked to.
  if (kind === 'info' && /Cursor$/.test(asText(event.name))) {
    throw new StreamRefused(asText(event.name), asText(event.message));
  }
  const seq = asCount(event.seq);
  const time = asTime(event.witnessedAt) ?? asTime(event.time);
  const at = time === null ? null : Date.parse(time);
  const read = (accountId: string): StreamMessage | null => {
    if (at === null || seq === null) throw new MalformedAnswer('a message without its time or number');
    return kind === 'sync'
      ? { kind: 'sync', accountId }
      : messageOf(kind, event, event, accountId, at, collections);
  };
  const message = messageOfWatched(kind, event, isWatched, read);
  if (seq === null && message === null) return null;
  // A cursor is where it begins, not what it comes after.
  return { message, cursor: seq === null ? null : String(seq + 1), at };
}
