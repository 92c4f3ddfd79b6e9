/** Reads the frames of `com.atproto.sync.subscribeRepos`: two CBOR values each, the records of a commit in a CAR. */
import { createHash } from 'node:crypto';
import { type CarEntry, fromUint8Array } from '@atcute/car';
import { type BytesWrapper, CidLinkWrapper, fromBytes } from '@atcute/cbor';
import { MalformedAnswer } from '../crawl/faults.ts';
import { asObject, asText, asTime } from '../crawl/narrow.ts';
import { isDid } from '../crawl/networks/bluesky/answers.ts';
import type { Instant } from '../values/log-entries.ts';
import type { Commit } from './account-state.ts';
import { decodeCbor, decodeFirstCbor } from './bounded-cbor.ts';
import { goneOf } from './gone.ts';
import { collectionsWanted, type RecordChange, readChanges, revisionOf } from './record-change.ts';
import {
  messageOrUnread,
  type PlacedMessage,
  reasonOf,
  type StreamMessage,
  StreamRefused,
} from './stream-message.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface FrameReading {
  /** Whether posts are kept. */
  withPosts: boolean;
  /** Whether a record has to be the one that its content id names; those of a simulated network stand for one. */
  isHashed: boolean;
}

/**
 * @param isWatched whether an account's changes are kept: of others nothing but the place is read.
 * @throws MalformedAnswer where it is no frame, or of no account that it should be of; StreamRefused where it is the
 * server's refusal.
 */
export function readReposFrame(
  bytes: Uint8Array,
  isWatched: (did: string) => boolean,
  reading: FrameReading,
): PlacedMessage | null {
  const [head, body] = framesOf(bytes);
  if (head?.op === -1) throw new StreamRefused(asText(body?.error), asText(body?.message));
  if (head?.op !== 1 || body === null) throw new MalformedAnswer('a frame without a header');
  const accountId = asText(body.repo) || asText(body.did);
  const read = () => messageOf(asText(head.t), accountId, body, reading);
  const message = isDid(accountId) && isWatched(accountId) ? messageOrUnread(accountId, read) : null;
  const cursor = Number.isSafeInteger(body.seq) ? String(body.seq) : null;
  if (cursor === null && message === null) return null;
  const time = asTime(body.time);
  return { message, cursor, at: time === null ? null : Date.parse(time) };
}

function framesOf(bytes: Uint8Array): [Fields | null, Fields | null] {
  const [head, rest] = decodeFirstCbor(bytes);
  return [asObject(head), asObject(decodeCbor(rest))];
}

function messageOf(
  type: string,
  accountId: string,
  body: Fields,
  reading: FrameReading,
): StreamMessage | null {
  const time = asTime(body.time);
  if (time === null || !Number.isSafeInteger(body.seq)) {
    throw new MalformedAnswer('a frame without its time or number');
  }
  const at = Date.parse(time);
  switch (type) {
    case '#commit':
      return {
        kind: 'commit',
        accountId,
        commit: {
          revision: revisionOf(body.rev),
          since: body.since === undefined ? null : asText(body.since) || null,
          at,
          ...(body.tooBig === true ? { operations: null } : contentOf(body, accountId, at, reading)),
        },
      };
    case '#sync':
      return { kind: 'sync', accountId };
    case '#account':
      if (typeof body.active !== 'boolean') throw new MalformedAnswer('an account without its state');
      return { kind: 'status', accountId, gone: body.active ? null : goneOf(asText(body.status)), at };
    case '#identity':
      return { kind: 'identity', accountId, handle: asText(body.handle).toLowerCase(), at };
    default:
      return null;
  }
}

/** Leaves out what of a commit cannot be read: its account is read in its place. */
function contentOf(
  body: Fields,
  accountId: string,
  at: Instant,
  { withPosts, isHashed }: FrameReading,
): Pick<Commit, 'operations' | 'posts' | 'fault'> {
  try {
    if (!Array.isArray(body.ops)) throw new MalformedAnswer('a commit without its operations');
    const wanted = collectionsWanted(withPosts);
    const changes = body.ops.map(changeOf).filter(({ collection }) => wanted.includes(collection));
    const cids = changes.flatMap(({ action, cid }) => (action === 'delete' ? [] : [cid]));
    const records = cids.length === 0 ? null : recordsOf(body, accountId, new Set(cids), isHashed);
    return readChanges(
      changes.map((change) => ({ ...change, record: records?.get(change.cid) })),
      accountId,
      at,
    );
  } catch (error) {
    return { operations: null, fault: reasonOf(error) };
  }
}

function changeOf(value: unknown): Omit<RecordChange, 'record'> {
  const op = asObject(value);
  const path = asText(op?.path);
  const end = path.indexOf('/');
  if (op === null || end < 0) throw new MalformedAnswer('an operation on no record');
  return {
    action: asText(op.action),
    collection: path.slice(0, end),
    key: path.slice(end + 1),
    cid: op.cid instanceof CidLinkWrapper ? op.cid.$link : '',
  };
}

/** The records of a commit by their content ids, and that of the commit itself, which must be of this account and revision. */
function recordsOf(
  { blocks, commit, rev }: Fields,
  accountId: string,
  cids: ReadonlySet<string>,
  isHashed: boolean,
): Map<string, unknown> {
  const root = commit instanceof CidLinkWrapper ? commit.$link : '';
  const records = new Map<string, unknown>();
  for (const { cid, bytes } of blocksOf(blocks)) {
    const name = new CidLinkWrapper(cid.bytes).$link;
    if (name !== root && !cids.has(name)) continue;
    if (isHashed && !createHash('sha256').update(bytes).digest().equals(cid.digest.contents)) {
      throw new MalformedAnswer('a record that is another than its content id names');
    }
    const record = decodeCbor(bytes);
    if (name === root) {
      const signed = asObject(record);
      if (signed?.did !== accountId || signed.rev !== rev) {
        throw new MalformedAnswer('a commit that is signed for another account or revision');
      }
    } else records.set(name, record);
  }
  return records;
}

/** @throws MalformedAnswer where they are no CAR. */
function* blocksOf(blocks: unknown): Iterable<CarEntry> {
  try {
    const car = fromBytes(blocks as BytesWrapper);
    // The header names a root or none: its length takes two bytes at most.
    if (car[0]! > 127 && car[1]! > 127) throw new RangeError('a header of many kilobytes');
    yield* fromUint8Array(car);
  } catch {
    throw new MalformedAnswer('a commit whose blocks are no CAR');
  }
}
