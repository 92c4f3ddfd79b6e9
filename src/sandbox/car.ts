/** Records as the protocol packs them: a CAR, version 1, without a root of its own. */
import { encode, fromCidLink } from '@atcute/cbor';

export interface Block {
  /** As text. */
  cid: string;
  data: Uint8Array;
}

export function carOf(blocks: readonly Block[]): Uint8Array {
  const header = encode({ version: 1, roots: [] });
  const sections = blocks.map(({ cid, data }) => [fromCidLink({ $link: cid }).bytes, data]);
  return Buffer.concat([[header], ...sections].flatMap((parts) => [varint(lengthOf(parts)), ...parts]));
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** Seven bits a byte, the lowest first. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let left = value; ; left >>>= 7) {
    if (left < 128) return Uint8Array.from([...bytes, left]);
    bytes.push((left & 127) | 128);
  }
}
