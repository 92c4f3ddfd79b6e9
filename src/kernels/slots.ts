/**
 * Nodes in slots, in rows: the low 16 bits of slot k's node are at `low`, the 8 bits above them at `high`. The low bits
 * alone tell nearly always that a row does not hold a node, 32 of them at once; with so little to read, few reads wait
 * for memory. The 64 bytes beyond the last low bits may be read.
 */
export const NO_SLOT: u32 = 0xffffffff;
const SLOTS_AT_ONCE: u32 = 32;

export function nodeAt(low: usize, high: usize, slot: u32): u32 {
  return <u32>load<u16>(low + ((<usize>slot) << 1)) | ((<u32>load<u8>(high + slot)) << 16);
}

export function setNode(low: usize, high: usize, slot: u32, node: u32): void {
  store<u16>(low + ((<usize>slot) << 1), <u16>node);
  store<u8>(high + slot, <u8>(node >>> 16));
}

/** The slot that holds the node among those from `first` to the one before `end`, or NO_SLOT. */
export function slotOf(low: usize, high: usize, first: u32, end: u32, node: u32): u32 {
  const wanted = i16x8.splat(<i16>node);
  for (let slot = first; slot < end; slot += SLOTS_AT_ONCE) {
    const at = low + ((<usize>slot) << 1);
    const same = v128.or(
      v128.or(i16x8.eq(v128.load(at), wanted), i16x8.eq(v128.load(at, 16), wanted)),
      v128.or(i16x8.eq(v128.load(at, 32), wanted), i16x8.eq(v128.load(at, 48), wanted)),
    );
    if (!v128.any_true(same)) continue;
    const last = min(end, slot + SLOTS_AT_ONCE);
    for (let k = slot; k < last; k++) if (nodeAt(low, high, k) === node) return k;
  }
  return NO_SLOT;
}

/** Something of the first two cache lines of a row's low bits; to be read ahead. What follows them then comes by itself. */
export function touch(low: usize, first: u32): u32 {
  const at = low + ((<usize>first) << 1);
  return load<u8>(at) | load<u8>(at, 64);
}
