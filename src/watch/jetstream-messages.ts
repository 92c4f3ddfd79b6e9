/** Reads what both versions of Jetstream share: messages of JSON, each with one operation on one record. */

import { MalformedAnswer } from '../crawl/faults.ts';
import { parseJson } from '../crawl/json.ts';
import { asObject, asText, asTime } from '../crawl/narrow.ts';
import { isDid } from '../crawl/networks/bluesky/answers.ts';
import { UserError } from '../errors.ts';
import type { Instant } from '../values/log-entries.ts';
import { goneOf } from './gone.ts';
import { FOLLOW, readChanges, revisionOf } from './record-change.ts';
import { messageOrUnread, type StreamMessage } from './stream-message.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** @param kind of the stream, as it is named at the prompt. @throws UserError where `base` is no address of a server. */
export function socketUrl(kind: string, base: string): URL {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url === null || !/^(https?|wss?):$/.test(url.protocol) || url.username !== '') {
    throw new UserError(
      `--stream ${kind}=${base}: no address of a server; write it as ${kind}=https://jetstream2.us-east.bsky.network`,
    );
  }
  url.protocol = url.protocol.replace('http', 'ws');
  return url;
}

/** Kinds of messages that are of an account, and those that do not say theirs. */
const OF_ACCOUNTS: ReadonlySet<string> = new Set(['commit', 'sync', 'account', 'identity', '']);

/**
 * `null` where it is of an account that is not watched, or of none.
 * @throws MalformedAnswer where it should name one and does not.
 */
export function messageOfWatched(
  kind: string,
  event: Fields,
  isWatched: (accountId: string) => boolean,
  read: (accountId: string) => StreamMessage | null,
): StreamMessage | null {
  const accountId = asText(event.did);
  if (!isDid(accountId)) {
    if (OF_ACCOUNTS.has(kind)) throw new MalformedAnswer('a message without its account');
    return null;
  }
  return isWatched(accountId) ? messageOrUnread(accountId, () => read(accountId)) : null;
}

const LETTERS = new TextDecoder('utf-8', { fatal: true });

/** @throws MalformedAnswer where it is no JSON, or no UTF-8: a subject that has lost letters is not none. */
export function parseMessage(data: Uint8Array): unknown {
  try {
    return parseJson(LETTERS.decode(data));
  } catch {
    throw new MalformedAnswer('a message that is no JSON');
  }
}

/** `null` where nothing is to be known of its kind. @param collections which are wanted. */
export function messageOf(
  kind: string,
  event: Fields,
  commit: Fields | null,
  accountId: string,
  at: Instant,
  collections: readonly string[],
): StreamMessage | null {
  switch (kind) {
    case 'commit':
      return commitMessage(accountId, commit, at, collections);
    case 'account':
      return statusMessage(accountId, asObject(event.account), at);
    case 'identity':
      return identityMessage(accountId, asObject(event.identity), at);
    default:
      return null;
  }
}

/**
 * @param commit its revision, record key and record.
 * @returns `null` where it is of a collection that is not wanted.
 * @throws MalformedAnswer where it cannot be read.
 */
function commitMessage(
  accountId: string,
  commit: Fields | null,
  at: Instant,
  collections: readonly string[],
): StreamMessage | null {
  const collection = asText(commit?.collection);
  if (commit === null || collection === '') throw new MalformedAnswer('a commit without its record');
  if (!collections.includes(collection)) return null;
  const change = {
    action: asText(commit.operation),
    collection,
    key: asText(commit.rkey),
    record: commit.record,
    cid: asText(commit.cid),
  };
  if (change.action === 'update' && collection === FOLLOW) {
    throw new MalformedAnswer('a follow that was written anew, of which it is not said what it was');
  }
  const told = { revision: revisionOf(commit.rev), since: undefined, at };
  return { kind: 'commit', accountId, commit: { ...told, ...readChanges([change], accountId, at) } };
}

/** @throws MalformedAnswer where it does not say whether it is there. */
function statusMessage(accountId: string, account: Fields | null, at: Instant): StreamMessage {
  if (typeof account?.active !== 'boolean') throw new MalformedAnswer('an account without its state');
  const gone = account.active ? null : goneOf(asText(account.status));
  return { kind: 'status', accountId, gone, at, made: madeAt(account, at) };
}

function identityMessage(accountId: string, identity: Fields | null, at: Instant): StreamMessage {
  const handle = asText(identity?.handle).toLowerCase();
  return { kind: 'identity', accountId, handle, at, made: madeAt(identity, at) };
}

/** Dates the event by the account's own server, where it says so. */
function madeAt(event: Fields | null, at: Instant): Instant {
  const time = asTime(event?.time);
  return time === null ? at : Date.parse(time);
}
