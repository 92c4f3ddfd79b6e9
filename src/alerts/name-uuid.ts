/** Ids that are made of names (RFC 9562, version 5): the same name has the same one, on every machine. */
import { createHash } from 'node:crypto';

/** Drawn once, for the alerts of entente. */
const NAMESPACE = 'b5f6f3a0-6c1f-4a57-9e0c-3d9be1a9c2d4';

/** @param namespace a UUID. */
export function nameUuid(name: string, namespace = NAMESPACE): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
