/** Rows of a graph in the kernels' memory. */
import type { Graph } from './graph.ts';
import type { Arena } from './wasm-memory.ts';

type RowPointers = Record<'outStart' | 'outTarget' | 'inStart' | 'inSource', number>;

/** Puts a graph's rows into the memory once; all that was laid down after them is forgotten at each call. */
export function keepRows(arena: Arena): ((graph: Graph) => RowPointers) & { clear(): void } {
  const bottom = arena.top();
  let kept: { graph: Graph; at: RowPointers; top: number } | null = null;
  const rows = (graph: Graph) => {
    if (kept?.graph !== graph) {
      arena.reset(bottom);
      const at = {
        outStart: arena.put(graph.outStart),
        outTarget: arena.put(graph.outTarget),
        inStart: arena.put(graph.inStart),
        inSource: arena.put(graph.inSource),
      };
      kept = { graph, at, top: arena.top() };
    }
    arena.reset(kept.top);
    return kept.at;
  };
  const clear = () => {
    kept = null;
    arena.reset(bottom);
  };
  return Object.assign(rows, { clear });
}
