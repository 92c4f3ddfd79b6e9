/** Jetstream, version 1: the network's changes as JSON, of the accounts and records asked for; nothing chains them. */

import { MalformedAnswer } from '../crawl/faults.ts';
import { parseJson } from '../crawl/json.ts';
import { asCount, asObject, asText, asTime } from '../crawl/narrow.ts';
import { isDid } from '../crawl/networks/bluesky/answers.ts';
import { followDate } from '../crawl/networks/bluesky/follow-dates.ts';
import { UserError } from '../errors.ts';
import type { Operation } from './account-state.ts';
import { goneOf } from './gone.ts';
import type { StreamSource } from './stream.ts';
import { type StreamMessage, StreamRefused, type Told } from './stream-message.ts';

const COLLECTION = 'app.bsky.graph.follow';

/** Accounts that one connection may ask for. */
const MOST_ACCOUNTS = 10_000;

/** A server keeps this long what it has told, and begins in silence with what it still has for a cursor that is older. */
const WINDOW_MS = 36 * 3_600_000;

/** @param base of a server, https or wss. @throws UserError where it is no such address. */
export function jetstream(base: string, name = `jetstream=${base}`): StreamSource {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url === null || !/^(https?|wss?):$/.test(url.protocol) || url.username !== '') {
    throw new UserError(
      `--stream jetstream=${base}: no address of a server; write it as jetstream=https://jetstream2.us-east.bsky.network`,
    );
  }
  url.protocol = url.protocol.replace('http', 'ws');
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
        payload: { wantedCollections: [COLLECTION], wantedDids: accounts, maxMessageSizeBytes: 0 },
      });
    },
    read: readMessage,
  };
}

function readMessage(data: Uint8Array, isWatched: (did: string) => boolean): Told | null {
  const event = asObject(parse(data));
  const micros = asCount(event?.time_us);
  if (event === null || micros === null) {
    const error = asText(event?.error);
    if (error !== '') throw new StreamRefused(error, asText(event?.message));
    throw new MalformedAnswer('a message without a time');
  }
  const at = Math.floor(micros / 1000);
  const accountId = asText(event.did);
  const message = isDid(accountId) && isWatched(accountId) ? messageOf(event, accountId, at) : null;
  return { message, cursor: String(micros), at };
}

function parse(data: Uint8Array): unknown {
  try {
    return parseJson(Buffer.from(data).toString('utf8'));
  } catch {
    throw new MalformedAnswer('a message that is no JSON');
  }
}

type Fields = Readonly<Record<string, unknown>>;

function messageOf(event: Fields, accountId: string, at: number): StreamMessage | null {
  const [commit, account, identity] = [event.commit, event.account, event.identity].map(asObject);
  switch (asText(event.kind)) {
    case 'commit': {
      if (commit === null || asText(commit!.collection) !== COLLECTION) return null;
      const operation = operationOf(commit!, at);
      const revision = asText(commit!.rev);
      if (revision === '') throw new MalformedAnswer('a commit without a revision');
      return {
        kind: 'commit',
        accountId,
        commit: { revision, since: undefined, at, operations: [operation] },
      };
    }
    case 'account':
      return {
        kind: 'status',
        accountId,
        gone: account?.active === true ? null : goneOf(asText(account?.status)),
        at,
      };
    case 'identity':
      return { kind: 'identity', accountId, handle: asText(identity?.handle).toLowerCase(), at };
    default:
      return null;
  }
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
