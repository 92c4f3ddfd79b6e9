/** What two kinds of streams write of one change, honest or not. */
import { createHash } from 'node:crypto';
import { encode, fromCidLink, toBytes } from '@atcute/cbor';

export const FOLLOW = 'app.bsky.graph.follow';
export const POST = 'app.bsky.feed.post';

export type Wire = Uint8Array | string;

export interface Op {
  action: 'create' | 'update' | 'delete';
  collection: string;
  key: string;
  record?: unknown;
  /** In place of the record's own bytes. */
  bytes?: Uint8Array;
  /** In place of that of its bytes. */
  cid?: string;
}

export interface Told {
  kind: 'commit' | 'account' | 'identity' | 'sync';
  did: string;
  /** Milliseconds since 1970, as the server says it. */
  at: number;
  rev?: string;
  since?: unknown;
  ops?: readonly Op[];
  active?: boolean;
  status?: string;
  handle?: string;
  /** Fields in place of those of the frame's body, or of Jetstream's message. */
  instead?: Readonly<Record<string, unknown>>;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** The name of bytes by their hash, as the protocol writes it. */
export function cidOf(bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest();
  let [text, bits, count] = ['b', 0, 0];
  for (const byte of [0x01, 0x71, 0x12, 0x20, ...hash]) {
    bits = (bits << 8) | byte;
    for (count += 8; count >= 5; count -= 5) text += LETTERS[(bits >>> (count - 5)) & 31];
    bits &= (1 << count) - 1;
  }
  return text + LETTERS[(bits << (5 - count)) & 31];
}

const SORTED = '234567abcdefghijklmnopqrstuvwxyz';

/** A revision or key of an instant, milliseconds since 1970; `count` tells those of one instant apart. */
export function tidAt(ms: number, count = 0): string {
  let left = (BigInt(Math.floor(ms)) * 1000n + BigInt(count)) << 10n;
  let text = '';
  for (let k = 0; k < 13; k++, left >>= 5n) text = SORTED[Number(left & 31n)] + text;
  return text;
}

export function recordOf(subject: unknown, at: number): Record<string, unknown> {
  return { $type: FOLLOW, subject, createdAt: new Date(at).toISOString() };
}

const bytesOf = ({ bytes, record }: Op) => bytes ?? encode(record);

function carOf(blocks: readonly { cid: string; data: Uint8Array }[], root: string): Uint8Array {
  const header = encode({ version: 1, roots: [{ $link: root }] });
  const sections = blocks.map(({ cid, data }) => [fromCidLink({ $link: cid }).bytes, data]);
  return Buffer.concat(
    [[header], ...sections].flatMap((parts) => [
      varint(parts.reduce((sum, { length }) => sum + length, 0)),
      ...parts,
    ]),
  );
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 128; left >>>= 7) bytes.push((left & 127) | 128);
  return Uint8Array.from([...bytes, left]);
}

export function frame(type: string, body: object): Uint8Array {
  return Buffer.concat([encode({ op: 1, t: type }), encode(body)]);
}

/** A frame of `com.atproto.sync.subscribeRepos`. */
export function reposFrame(told: Told, seq: number): Uint8Array {
  const { kind, did, at, instead = {} } = told;
  const time = new Date(at).toISOString();
  if (kind === 'commit') {
    const ops = told.ops ?? [];
    const commit = encode({ did, version: 3, rev: told.rev, prev: null, data: null });
    const root = cidOf(commit);
    const made = ops.filter(({ action }) => action !== 'delete');
    const blocks = made.map((op) => ({ cid: op.cid ?? cidOf(bytesOf(op)), data: bytesOf(op) }));
    return frame('#commit', {
      seq,
      time,
      repo: did,
      rev: told.rev,
      since: told.since ?? null,
      tooBig: false,
      rebase: false,
      blobs: [],
      commit: { $link: root },
      ops: ops.map((op) => ({
        action: op.action,
        path: `${op.collection}/${op.key}`,
        cid: op.action === 'delete' ? null : { $link: op.cid ?? cidOf(bytesOf(op)) },
      })),
      blocks: toBytes(carOf([{ cid: root, data: commit }, ...blocks], root)),
      ...instead,
    });
  }
  if (kind === 'account') {
    const status = told.active ? {} : { status: told.status };
    return frame('#account', { seq, time, did, active: told.active, ...status, ...instead });
  }
  if (kind === 'identity') return frame('#identity', { seq, time, did, handle: told.handle, ...instead });
  return frame('#sync', { seq, time, did, rev: told.rev, blocks: toBytes(Uint8Array.of()), ...instead });
}

/** Messages of Jetstream, version 1, one for each operation; none of what it does not tell. */
export function jetstreamMessages(told: Told, micros: number): string[] {
  const { kind, did, at, instead = {} } = told;
  const time = new Date(at).toISOString();
  const base = { did, time_us: micros };
  const one = (fields: object) => JSON.stringify({ ...base, ...fields, ...instead });
  if (kind === 'account') {
    const status = told.active ? {} : { status: told.status };
    return [one({ kind, account: { active: told.active, did, seq: 1, time, ...status } })];
  }
  if (kind === 'identity') return [one({ kind, identity: { did, handle: told.handle, seq: 1, time } })];
  if (kind === 'sync') return [];
  return (told.ops ?? []).map((op, k) => {
    const made = op.action === 'delete' ? {} : { record: op.record, cid: op.cid ?? cidOf(bytesOf(op)) };
    const commit = {
      rev: told.rev,
      operation: op.action,
      collection: op.collection,
      rkey: op.key,
      ...made,
    };
    return JSON.stringify({ ...base, time_us: micros + k, kind, commit, ...instead });
  });
}
