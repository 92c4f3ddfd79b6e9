/** What both versions of Jetstream share: their messages are JSON, and each tells one operation on one record. */

import { MalformedAnswer } from '../crawl/faults.ts';
import { parseJson } from '../crawl/json.ts';
import { asObject, asText, asTime } from '../crawl/narrow.ts';
import { isDid } from '../crawl/networks/bluesky/answers.ts';
import { followDate } from '../crawl/networks/bluesky/follow-dates.ts';
import { POST, REPOST } from '../crawl/networks/bluesky/post-record.ts';
import { UserError } from '../errors.ts';
import type { Instant } from '../store/watch-entries.ts';
import type { Operation } from './account-state.ts';
import { goneOf } from './gone.ts';
import { postOperation } from './post-operation.ts';
import type { StreamMessage } from './stream-message.ts';

const FOLLOWS = 'app.bsky.graph.follow';

/** What a server is asked for. */
export function collectionsWanted(withPosts: boolean): string[] {
  return [FOLLOWS, ...(withPosts ? [POST, REPOST] : [])];
}

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

/** `null` where it is of an account that is not watched, or of none. */
export function messageOfWatched(
  event: Fields,
  isWatched: (accountId: string) => boolean,
  read: (accountId: string) => StreamMessage | null,
): StreamMessage | null {
  const accountId = asText(event.did);
  return isDid(accountId) && isWatched(accountId) ? read(accountId) : null;
}

/** @throws MalformedAnswer where it is no JSON. */
export function parseMessage(data: Uint8Array): unknown {
  try {
    return parseJson(Buffer.from(data).toString('utf8'));
  } catch {
    throw new MalformedAnswer('a message that is no JSON');
  }
}

/**
 * @param commit its revision, record key and record.
 * @returns `null` where it is of a collection that is not wanted.
 */
export function commitMessage(
  accountId: string,
  commit: Fields,
  at: Instant,
  collections: readonly string[],
): StreamMessage | null {
  const collection = asText(commit.collection);
  if (!collections.includes(collection)) return null;
  const revision = asText(commit.rev);
  if (revision === '') throw new MalformedAnswer('a commit without a revision');
  const told = { revision, since: undefined, at };
  if (collection === FOLLOWS) {
    return { kind: 'commit', accountId, commit: { ...told, operations: [operationOf(commit, at)] } };
  }
  const record = asText(commit.operation) === 'delete' ? null : asObject(commit.record);
  const posts = [postOperation(collection, accountId, asText(commit.rkey), record)];
  return { kind: 'commit', accountId, commit: { ...told, operations: [], posts } };
}

export function statusMessage(accountId: string, account: Fields | null, at: Instant): StreamMessage {
  const gone = account?.active === true ? null : goneOf(asText(account?.status));
  return { kind: 'status', accountId, gone, at, made: madeAt(account, at) };
}

export function identityMessage(accountId: string, identity: Fields | null, at: Instant): StreamMessage {
  const handle = asText(identity?.handle).toLowerCase();
  return { kind: 'identity', accountId, handle, at, made: madeAt(identity, at) };
}

/** When the account's own server told it, where it says so. */
function madeAt(event: Fields | null, at: Instant): Instant {
  const time = asTime(event?.time);
  return time === null ? at : Date.parse(time);
}

function operationOf(commit: Fields, at: number): Operation {
  const key = asText(commit.rkey);
  const record = asObject(commit.record);
  const target = asText(record?.subject);
  if (asText(commit.operation) === 'delete' || !isDid(target)) return { action: 'delete', key };
  const { followedAt, doubt } = followDate({
    createdAt: asTime(record?.createdAt),
    recordKey: key,
    observedAt: at,
    accountCreatedAt: null,
  });
  return { action: 'create', follow: { target, key, followedAt, doubt, cid: asText(commit.cid) || null } };
}
