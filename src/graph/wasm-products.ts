/** Products of rows by the compiled kernel. */
import type { RowProducts } from './row-products.ts';
import type { Arena, KernelExports } from './wasm-memory.ts';

/** As `prepareProducts`; rows of zeros fill up what the kernel takes two by three at a time. */
export function prepareWasmProducts(
  asked: { moved: number; fixed: number; length: number },
  arena: Arena,
  exports: KernelExports,
): RowProducts {
  const moved = 2 * Math.ceil(asked.moved / 2);
  const fixed = 3 * Math.ceil(asked.fixed / 3);
  // Two cells at a time: an odd one has a neighbour.
  const bytes = 16 * Math.ceil(asked.length / 2);
  const at = arena.reserve(bytes * (moved + fixed));
  const cells = moved * (fixed + 1);
  const into = arena.reserve(8 * cells);
  const { buffer } = arena.memory;
  const rows = Array.from(
    { length: moved + fixed },
    (_, k) => new Float64Array(buffer, at + k * bytes, bytes / 8),
  );
  const products = new Float64Array(buffer, into, cells);
  const own = rows.slice(0, moved);
  return {
    moved: own,
    fixed: rows.slice(moved),
    multiply(count) {
      if (count % 2 === 1) for (let k = 0; k < moved; k++) own[k]![count] = 0;
      exports.multiplyRows(at, moved, fixed, bytes, count, into);
      return products;
    },
  };
}
