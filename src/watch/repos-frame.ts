/** Reads the frames of `com.atproto.sync.subscribeRepos`: two CBOR values each, the records of new follows in a CAR. */
import { fromUint8Array } from '@atcute/car';
import { type CidLink, decode, decodeFirst, fromBytes, toCidLink } from '@atcute/cbor';
import { MalformedAnswer } from '../crawl/faults.ts';
import { asObject, asText, asTime } from '../crawl/narrow.ts';
import { isDid } from '../crawl/networks/bluesky/answers.ts';
import { followDate } from '../crawl/networks/bluesky/follow-dates.ts';
import type { Operation } from './account-state.ts';
import { goneOf } from './gone.ts';
import { type StreamMessage, StreamRefused, type Told } from './stream-message.ts';

const FOLLOW = 'app.bsky.graph.follow/';

type Fields = Readonly<Record<string, unknown>>;

/**
 * @param isWatched whether an account's changes are kept: of others nothing but the place is read.
 * @throws MalformedAnswer where it is no frame; StreamRefused where it is the server's refusal.
 */
export function readReposFrame(bytes: Uint8Array, isWatched: (did: string) => boolean): Told | null {
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
    isDid(accountId) && isWatched(accountId) ? messageOf(asText(head.t), accountId, body, at) : null;
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

function messageOf(type: string, accountId: string, body: Fields, at: number): StreamMessage | null {
  switch (type) {
    case '#commit':
      return {
        kind: 'commit',
        accountId,
        commit: {
          revision: asText(body.rev),
          since: body.since === undefined ? null : asText(body.since) || null,
          at,
          operations: body.tooBig === true ? null : operationsOf(body, at),
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

/** `null` where a new follow's record is not there to be read. */
function operationsOf(body: Fields, at: number): Operation[] | null {
  const operations: Operation[] = [];
  let records: ReadonlyMap<string, Uint8Array> | null = null;
  for (const op of Array.isArray(body.ops) ? body.ops.map(asObject) : []) {
    const path = asText(op?.path);
    if (!path.startsWith(FOLLOW)) continue;
    const key = path.slice(FOLLOW.length);
    if (op?.action === 'delete') {
      operations.push({ action: 'delete', key });
      continue;
    }
    const cid = asText((op?.cid as CidLink | undefined)?.$link);
    records ??= blocksOf(body.blocks);
    const bytes = records.get(cid);
    if (bytes === undefined) return null;
    const record = asObject(decode(bytes));
    const target = asText(record?.subject);
    // A record that names no account is no tie, and may stand where one was.
    if (!isDid(target)) {
      operations.push({ action: 'delete', key });
      continue;
    }
    const { followedAt, doubt } = followDate({
      createdAt: asTime(record?.createdAt),
      recordKey: key,
      observedAt: at,
      accountCreatedAt: null,
    });
    operations.push({ action: 'create', follow: { target, key, followedAt, doubt, cid } });
  }
  return operations;
}

function blocksOf(blocks: unknown): Map<string, Uint8Array> {
  try {
    const car = fromUint8Array(fromBytes(blocks as Parameters<typeof fromBytes>[0]));
    return new Map(Array.from(car, ({ cid, bytes }) => [toCidLink(cid).$link, bytes]));
  } catch {
    throw new MalformedAnswer('a commit whose blocks are no CAR');
  }
}
