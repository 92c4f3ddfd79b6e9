/** The counts of open chains by the compiled kernel, over graphs small enough for a bit a pair. */
import { BROKER_ROLES } from './broker-roles.ts';
import type { Grouping } from './number-groups.ts';
import { nodesByGroup } from './open-chains.ts';
import type { Arena, KernelExports } from './wasm-memory.ts';

const WORD_BITS = 64;
/** Nodes between two calls: the kernel is compiled well while the first of the few counts goes on, and not after it. */
const SLICE = 128;

/** As `countOpenChains`, of the walk as it stands. @param walk the words of a compiled walk. */
export function layChainCount(
  walk: number,
  grouping: Grouping,
  arena: Arena,
  exports: KernelExports,
): () => Float64Array {
  const { group, groups } = grouping;
  const size = group.length;
  const byGroup = nodesByGroup(grouping);
  const grouped = byGroup.start[groups.length]!;
  const { bit, groupWords } = placeBits(byGroup);
  const words = groupWords.at(-1)!;
  const everyone = new Uint32Array(2 * words);
  for (const i of byGroup.node.subarray(0, grouped)) everyone[bit[i]! >>> 5]! |= 1 << (bit[i]! & 31);
  const length = BROKER_ROLES.length * size;
  const counts = arena.reserve(8 * length);
  const count = arena.put(
    Uint32Array.of(
      ...[size, arena.put(group), arena.put(bit), arena.put(groupWords), words],
      ...[arena.reserve(8 * words * size), arena.put(everyone), arena.reserve(8 * words), counts],
      arena.put(byGroup.node),
    ),
  );
  return () => {
    new Float64Array(arena.memory.buffer, counts, length).fill(0);
    exports.layBitRows(walk, count, 0, size);
    for (let first = 0; first < grouped; first += SLICE) {
      exports.countOpenChains(walk, count, first, Math.min(grouped, first + SLICE));
    }
    const found = arena.reals(counts, length);
    // Those in no group begin and end no chain above, and are in none.
    for (const j of byGroup.node.subarray(grouped)) for (let at = j; at < length; at += size) found[at] = 0;
    return found;
  };
}

/** Each node's bit, those of a group in words of their own, and the first word of each group. */
function placeBits({ start, node }: ReturnType<typeof nodesByGroup>): {
  bit: Uint32Array;
  groupWords: Uint32Array;
} {
  const bit = new Uint32Array(node.length);
  const groupWords = new Uint32Array(start.length);
  for (let g = 0; g + 1 < start.length; g++) {
    for (let k = start[g]!; k < start[g + 1]!; k++) {
      bit[node[k]!] = WORD_BITS * groupWords[g]! + k - start[g]!;
    }
    groupWords[g + 1] = groupWords[g]! + Math.ceil((start[g + 1]! - start[g]!) / WORD_BITS);
  }
  return { bit, groupWords };
}
