/** Scans edge lists with the compiled kernel. */
import type { EdgeList, ScanEdges } from './formats/edge-list.ts';
import { type CompiledModule, createArena, startKernels } from './graph/wasm-memory.ts';

/** Rows between two calls; the table of ids grows between them, and the kernel's code improves. */
const ROWS_AT_ONCE = 4096;
/** What `scanEdges` of `src/kernels` returns. */
const SCANNED_SOME = 0;
const SCANNED_ALL = 1;

/** A scanner with a memory of its own, which goes when the scan is over. */
export function createEdgeScanner(module: CompiledModule): ScanEdges {
  return (bytes, from, { width, source, target }) => {
    const arena = createArena();
    const kernels = startKernels(module, arena.memory);
    const text = arena.put(bytes);
    const rows = kernels.countLines(text + from, text + bytes.length);
    const sources = arena.reserve(4 * rows);
    const targets = arena.reserve(4 * rows);
    const state = arena.put(
      Uint32Array.of(
        text + from,
        text + bytes.length,
        width,
        source,
        target,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        sources,
        targets,
      ),
    );
    const words = (at: number, length: number) => new Uint32Array(arena.memory.buffer, at, length);
    let room = 0;
    let outcome = SCANNED_SOME;
    while (outcome === SCANNED_SOME) {
      const known = words(state, 14)[5]!;
      if (known + 2 * ROWS_AT_ONCE > room) {
        room = 2 * room + 4 * ROWS_AT_ONCE;
        let slots = 1;
        while (slots < 2 * room) slots *= 2;
        const table = [0, 1, 2].map((k) => {
          const at = arena.reserve(4 * room);
          words(at, known).set(words(words(state, 14)[9 + k]!, known));
          return at;
        });
        words(state, 14).set([slots - 1, arena.reserve(4 * slots), ...table], 7);
        kernels.rehash(state);
      }
      outcome = kernels.scanEdges(state, ROWS_AT_ONCE);
    }
    if (outcome !== SCANNED_ALL) return null;
    const done = words(state, 14);
    const starts = words(done[9]!, done[5]!);
    const ends = words(done[10]!, done[5]!);
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const list: EdgeList = {
      ids: Array.from(starts, (start, k) => buffer.toString('utf8', start - text, ends[k]! - text)),
      source: new Uint32Array(words(sources, done[6]!)),
      target: new Uint32Array(words(targets, done[6]!)),
    };
    return list;
  };
}
