/**
 * The network's identifiers, made from account numbers: DIDs that can be turned back into the number,
 * record keys (TIDs) and content ids that look like the real ones.
 */

const DID_PREFIX = 'did:plc:';
const DID_LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const TID_LETTERS = '234567abcdefghijklmnopqrstuvwxyz';
/** By ten bits, the lower five first. */
const DID_PAIRS = pairsOf(DID_LETTERS, (one, other) => one + other);
/** By ten bits, the higher five first. */
const TID_PAIRS = pairsOf(TID_LETTERS, (one, other) => other + one);

const NUMBER_MASK = 0xfffff;
const MULTIPLIER = 0x9e375;
const MULTIPLIER_INVERSE = inverseModulo20Bits(MULTIPLIER);
const WHITENING = 0x5a3c7;

/**
 * `did:plc:` and 24 letters. The first four are the account number (below 2^20) under a permutation, so
 * that no two accounts share one and the server needs no table; the others are a hash of it.
 */
export function didOf(number: number): string {
  const first = permute(number);
  let text = DID_PREFIX;
  for (let shift = 15; shift >= 0; shift -= 5) text += DID_LETTERS[(first >>> shift) & 31];
  return text + hashLetters(number, 20);
}

/** The account number of a DID that `didOf` made; undefined for every other text. */
export function numberOfDid(did: string): number | undefined {
  if (!did.startsWith(DID_PREFIX) || did.length !== DID_PREFIX.length + 24) return undefined;
  let first = 0;
  for (let i = 0; i < 4; i += 1) {
    const digit = DID_LETTERS.indexOf(did[DID_PREFIX.length + i]!);
    if (digit < 0) return undefined;
    first = first * 32 + digit;
  }
  const number = unpermute(first);
  return didOf(number) === did ? number : undefined;
}

/** A record key: 53 bits of microseconds, then 10 bits of clock id; sorts by time. */
export function tidOf(ms: number, clock: number): string {
  let micros = ms * 1000;
  let text = TID_PAIRS[clock & 1023]!;
  for (let i = 0; i < 5; i += 1) {
    text = TID_PAIRS[micros % 1024]! + text;
    micros = Math.floor(micros / 1024);
  }
  return TID_LETTERS[micros % 32]! + text;
}

/**
 * A content id (CIDv1, base32) that stands for one record: the same source and instant, the same id. Its first
 * letter has two bits of the prefix, its last two bits that pad: all four are 0.
 */
export function cidOf(source: number, ms: number): string {
  const seed = Math.imul(source + 1, 0x85ebca6b) ^ (ms % 4294967296);
  const letters = hashLetters(seed, 52);
  const first = DID_LETTERS[DID_LETTERS.indexOf(letters[0]!) & 7]!;
  const last = DID_LETTERS[DID_LETTERS.indexOf(letters[51]!) & 28]!;
  return `bafyrei${first}${letters.slice(1, 51)}${last}`;
}

function permute(number: number): number {
  let x = Math.imul((number ^ WHITENING) & NUMBER_MASK, MULTIPLIER) & NUMBER_MASK;
  x ^= x >>> 10;
  return Math.imul(x, MULTIPLIER) & NUMBER_MASK;
}

function unpermute(first: number): number {
  let x = Math.imul(first, MULTIPLIER_INVERSE) & NUMBER_MASK;
  x ^= x >>> 10;
  return (Math.imul(x, MULTIPLIER_INVERSE) & NUMBER_MASK) ^ WHITENING;
}

/** Newton's iteration: each step doubles the number of right bits. */
function inverseModulo20Bits(odd: number): number {
  let inverse = odd;
  for (let i = 0; i < 4; i += 1) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse & NUMBER_MASK;
}

function pairsOf(letters: string, pair: (low: string, high: string) => string): string[] {
  return Array.from({ length: 1024 }, (_, bits) => pair(letters[bits & 31]!, letters[bits >>> 5]!));
}

/** `count` letters of base32 from a seed, an even number, six from each 32-bit word. */
function hashLetters(seed: number, count: number): string {
  let state = Math.imul(seed ^ 0x2545f491, 0x9e3779b1);
  let text = '';
  let word = 0;
  for (let i = 0; i < count; i += 2) {
    if (i % 6 === 0) {
      state = (state + 0x6d2b79f5) | 0;
      word = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
      word = Math.imul(word ^ (word >>> 12), 0x297a2d39);
      word ^= word >>> 15;
    }
    text += DID_PAIRS[word & 1023];
    word >>>= 10;
  }
  return text;
}
