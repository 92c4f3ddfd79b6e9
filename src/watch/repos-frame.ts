/** Reads the frames of `com.atproto.sync.subscribeRepos`: two CBOR values each, the records of new follows in a CAR. */
import { fromUint8Array } from '@atcute/car';
import { type CidLink, decode, decodeFirst, fromBytes, toCidLink } from '@atcute/cbor';
import { MalformedAnswer } from '../crawl/faults.ts';
import { asObject, asText, asTime } from '../crawl/narrow.ts';
import { isDid } from '../crawl/networks/bluesky/answers.ts';
import { followDate } from '../crawl/networks/bluesky/follow-dates.ts';
import { POST, REPOST } from '../crawl/networks/bluesky/post-record.ts';
import type { Operation } from './account-state.ts';
import { goneOf } from './gone.ts';
import { postOperation } from './post-operation.ts';
import type { PostOperation } from './posts.ts';
import { type StreamMessage, StreamRefused, type Told } from './stream-message.ts';

const FOLLOW = 'app.bsky.graph.follow';

type Fields = Readonly<Record<string, unknown>>;

/**
 * @param isWatched whether an account's changes are kept: of others nothing but the place is read.
 * @param withPosts whether its posts are.
 * @throws MalformedAnswer where it is no frame; StreamRefused where it is the server's refusal.
 */
export function readReposFrame(
  bytes: Uint8Array,
  isWatched: (did: string) => boolean,
  withPosts = false,
): Told | null {
  const [head, body] = framesOf(bytes);
  if (head?.op === -1) throw new StreamRefused(asText(body?.error), asText(body?.message));
  if (head?.op !== 1 || body === null) throw new MalformedAnswer('a frame without a header');
  const { seq } = body;
  if (typeof seq !== 'number') return null;
  const time = asTime(body.time);
  if (time === null) throw new MalformedAnswer('a frame without a time');
  const at = Date.parse(time);
  const accountId = asText(body.repo) || asText(body.did);
  const message =
    isDid(accountId) && isWatched(accountId)
      ? messageOf(asText(head.t), accountId, body, at, withPosts)
      : null;
  return { message, cursor: String(seq), at };
}

function framesOf(bytes: Uint8Array): [Fields | null, Fields | null] {
  try {
    const [head, rest] = decodeFirst(bytes);
    return [asObject(head), asObject(decode(rest))];
  } catch {
    throw new MalformedAnswer('a frame that is no CBOR');
  }
}

function messageOf(
  type: string,
  accountId: string,
  body: Fields,
  at: number,
  withPosts: boolean,
): StreamMessage | null {
  switch (type) {
    case '#commit':
      return {
        kind: 'commit',
        accountId,
        commit: {
          revision: asText(body.rev),
          since: body.since === undefined ? null : asText(body.since) || null,
          at,
          ...(body.tooBig === true ? NOT_TOLD : operationsOf(body, accountId, at, withPosts)),
        },
      };
    case '#sync':
      return { kind: 'sync', accountId };
    case '#account':
      return {
        kind: 'status',
        accountId,
        gone: body.active === true ? null : goneOf(asText(body.status)),
        at,
      };
    case '#identity':
      return { kind: 'identity', accountId, handle: asText(body.handle).toLowerCase(), at };
    default:
      return null;
  }
}

interface Operations {
  operations: Operation[] | null;
  posts?: PostOperation[];
}

/** A change whose records are not there to be read. */
const NOT_TOLD = { operations: null };

function operationsOf(body: Fields, accountId: string, at: number, withPosts: boolean): Operations {
  const operations: Operation[] = [];
  const posts: PostOperation[] = [];
  let records: ReadonlyMap<string, Uint8Array> | null = null;
  for (const op of Array.isArray(body.ops) ? body.ops.map(asObject) : []) {
    const path = asText(op?.path);
    const collection = path.slice(0, path.indexOf('/'));
    const isPost = withPosts && (collection === POST || collection === REPOST);
    if (collection !== FOLLOW && !isPost) continue;
    const key = path.slice(collection.length + 1);
    let record: Fields | null = null;
    const cid = asText((op?.cid as CidLink | undefined)?.$link);
    if (op?.action !== 'delete') {
      records ??= blocksOf(body.blocks);
      const bytes = records.get(cid);
      if (bytes === undefined) return NOT_TOLD;
      record = asObject(decode(bytes));
    }
    if (isPost) posts.push(postOperation(collection, accountId, key, record));
    else operations.push(followOperation(key, record, cid, at));
  }
  return posts.length === 0 ? { operations } : { operations, posts };
}

/** A record that names no account is no tie, and may stand where one was. */
function followOperation(key: string, record: Fields | null, cid: string, at: number): Operation {
  const target = asText(record?.subject);
  if (!isDid(target)) return { action: 'delete', key };
  const { followedAt, doubt } = followDate({
    createdAt: asTime(record?.createdAt),
    recordKey: key,
    observedAt: at,
    accountCreatedAt: null,
  });
  return { action: 'create', follow: { target, key, followedAt, doubt, cid } };
}

function blocksOf(blocks: unknown): Map<string, Uint8Array> {
  try {
    const car = fromUint8Array(fromBytes(blocks as Parameters<typeof fromBytes>[0]));
    return new Map(Array.from(car, ({ cid, bytes }) => [toCidLink(cid).$link, bytes]));
  } catch {
    throw new MalformedAnswer('a commit whose blocks are no CAR');
  }
}
