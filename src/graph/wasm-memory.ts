/** What of WebAssembly the compiled kernels need, and a memory for them that grows at its end. */

/** Linear memory that threads share; the global `WebAssembly.Memory`. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
  grow(pages: number): number;
}

/** The global `WebAssembly.Module`; opaque. */
export type CompiledModule = object;

declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => CompiledModule;
  Memory: new (options: { initial: number; maximum: number; shared: true }) => SharedMemory;
  Instance: new (module: CompiledModule, imports: { env: { memory: SharedMemory } }) => { exports: unknown };
};

/** What `src/kernels` exports; pointers are byte offsets into the memory. */
export interface KernelExports {
  pathScratchBytes(size: number): number;
  searchPaths(job: number, scratch: number, first: number, last: number, result: number): void;
  distanceScratchBytes(size: number): number;
  searchDistances(job: number, scratch: number, base: number, result: number): void;
  seedRandom(state: number): void;
  improveClusters(job: number): number;
  addPairs(set: number, pairs: number, first: number, last: number): void;
  tradeRound(walk: number): number;
  transposeEdges(walk: number, first: number, last: number, size: number): void;
  markReturned(walk: number, first: number, last: number, observed: number, counts: number): void;
  countEdges(walk: number, first: number, last: number, group: number, k: number, cells: number): void;
  countReturned(walk: number, first: number, last: number, group: number, k: number, cells: number): void;
  layBitRows(walk: number, count: number, first: number, last: number): void;
  countOpenChains(walk: number, count: number, first: number, last: number): void;
  layChainRows(walk: number, count: number): void;
  countAllChains(walk: number, count: number, first: number, last: number): void;
  takeClosedChains(count: number, first: number, last: number): void;
  takeBarredChains(walk: number, count: number, first: number, last: number): void;
  switchUndirected(walk: number, tries: number): number;
  orientTies(walk: number, first: number, last: number): void;
  switchUndirectedBits(walk: number, tries: number): number;
  orientBits(walk: number, first: number, last: number): void;
  countTriangles(
    start: number,
    end: number,
    later: number,
    mark: number,
    first: number,
    last: number,
  ): number;
  countAlike(size: number, outStart: number, outTarget: number, labels: number, counts: number): void;
  multiplyRows(rows: number, moved: number, fixed: number, bytes: number, count: number, into: number): void;
  countLines(at: number, end: number): number;
  scanEdges(state: number, rows: number): number;
  rehash(state: number): void;
}

const PAGE = 65_536;
/** Pages of a 32-bit memory. */
const MOST_PAGES = 65_536;

/** Compiles the kernels; once for all threads. @throws CompileError where the bytes are no WebAssembly. */
export function compileKernels(bytes: Uint8Array): CompiledModule {
  return new WebAssembly.Module(bytes);
}

/** The kernels on a memory; those of several threads may share it. */
export function startKernels(module: CompiledModule, memory: SharedMemory): KernelExports {
  return new WebAssembly.Instance(module, { env: { memory } }).exports as KernelExports;
}

/** Memory in which arrays are laid one after the other, and taken away from the end. */
export interface Arena {
  readonly memory: SharedMemory;
  /** Where the next array will begin. */
  top(): number;
  /** Forgets what was laid down from `top` on. */
  reset(top: number): void;
  /** Room for `bytes` bytes, all 0. Views of the memory made before do not see it. */
  reserve(bytes: number): number;
  /** A copy of the array. */
  put(array: Uint8Array | Uint32Array | Float64Array): number;
  /** A copy of what is there, in memory of its own. */
  reals(at: number, length: number): Float64Array;
}

/** An empty arena of one page (64 KiB) that grows to 4 GiB. `reserve` throws RangeError beyond that. */
export function createArena(): Arena {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES, shared: true });
  let end = 16;
  const reserve = (bytes: number): number => {
    const at = end;
    end += Math.ceil(bytes / 16) * 16;
    const missing = Math.ceil((end - memory.buffer.byteLength) / PAGE);
    if (missing > 0) memory.grow(missing);
    new Uint8Array(memory.buffer, at, bytes).fill(0);
    return at;
  };
  return {
    memory,
    top: () => end,
    reset: (top) => {
      end = top;
    },
    reserve,
    put: (array) => {
      const at = reserve(array.byteLength);
      new Uint8Array(memory.buffer, at, array.byteLength).set(
        new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
      );
      return at;
    },
    reals: (at, length) => new Float64Array(new Float64Array(memory.buffer, at, length)),
  };
}

/** Seeds a generator as `createRandom` does. */
export function seedRandom(at: number, seed: number, arena: Arena, exports: KernelExports): void {
  new Int32Array(arena.memory.buffer, at, 4).set([
    seed | 0,
    Math.floor(seed / 4294967296) | 0,
    0x9e3779b9 | 0,
    1,
  ]);
  exports.seedRandom(at);
}
