/** CBOR from strangers: decoded only where it cannot take memory out of all proportion. */
import { decode, decodeFirst } from '@atcute/cbor';
import { MalformedAnswer } from '../crawl/faults.ts';

/** No record of any app is nested half as deep. */
const DEEPEST = 64;
/** Values of any kind in one frame or record; a commit of two hundred operations has some thousand. */
const MOST_VALUES = 100_000;

/** Bytes of the argument that follows a head, by its lowest five bits. */
const ARGUMENT_BYTES: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4, 27: 8 };

const [BYTES, TEXT, LIST, MAP, TAG] = [2, 3, 4, 5, 6];

/** @throws MalformedAnswer where it is none, is nested too deep or has too many parts. */
export function decodeCbor(bytes: Uint8Array): unknown {
  return bounded(bytes, decode);
}

/** The value with which the bytes begin, and what comes after it. @throws MalformedAnswer likewise, whichever of both it is. */
export function decodeFirstCbor(bytes: Uint8Array): [value: unknown, rest: Uint8Array] {
  return bounded(bytes, decodeFirst);
}

function bounded<T>(bytes: Uint8Array, read: (bytes: Uint8Array) => T): T {
  refuseBulk(bytes);
  try {
    return read(bytes);
  } catch {
    throw new MalformedAnswer('something that is no CBOR');
  }
}

/** Goes over the heads of all values and makes nothing of them; what is no CBOR it leaves to the decoder. */
function refuseBulk(bytes: Uint8Array): void {
  let values = 0;
  /** Values that are still to come, of each list and map that is open. */
  const open: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = bytes[at++]!;
    const kind = head >> 5;
    const length = ARGUMENT_BYTES[head & 31] ?? 0;
    let argument = length === 0 ? head & 31 : 0;
    for (let k = 0; k < length; k++) argument = argument * 256 + (bytes[at + k] ?? 0);
    at += length;
    if (kind === TAG) continue;
    values++;
    if (kind === BYTES || kind === TEXT) at += argument;
    const parts = kind === LIST ? argument : kind === MAP ? 2 * argument : 0;
    if (values + parts > MOST_VALUES) throw new MalformedAnswer('something of too many parts');
    if (parts > 0) {
      open.push(parts);
      if (open.length > DEEPEST) throw new MalformedAnswer('something nested too deep');
      continue;
    }
    while (open.length > 0 && --open[open.length - 1]! === 0) open.pop();
  }
}
