/** A bit for every pair of nodes, in rows: bit j of a row tells of its node and j. */

export function bitAt(row: usize, j: u32): u32 {
  return (<u32>load<u8>(row + (j >>> 3)) >>> (j & 7)) & 1;
}

/** Turns over the bits of a byte that are set in `bits`. */
export function flipBits(byte: usize, bits: u32): void {
  store<u8>(byte, <u32>load<u8>(byte) ^ bits);
}

export function flipBit(row: usize, j: u32): void {
  flipBits(row + (j >>> 3), 1 << (j & 7));
}
