/** The content id of a record, as the protocol makes it: CIDv1, dag-cbor, SHA-256. */
import { createHash } from 'node:crypto';
import { CidLinkWrapper } from '@atcute/cbor';

export function contentIdOf(record: Uint8Array): string {
  const digest = createHash('sha256').update(record).digest();
  return new CidLinkWrapper(Buffer.concat([Buffer.from([1, 0x71, 0x12, 0x20]), digest])).$link;
}
