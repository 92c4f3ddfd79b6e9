/** One kernel in a process of its own: `node kernel.mjs entente|plain|graphology KERNEL EDGES.csv`; prints CPU ms. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createEdgeScanner } from '../../dist/edge-scanner.js';
import { parseEdgeList } from '../../dist/formats/edge-list.js';
import { buildGraph } from '../../dist/graph/build-graph.js';
import { findClusters } from '../../dist/graph/clusters.js';
import { strongComponents, weakComponents } from '../../dist/graph/components.js';
import { coreness } from '../../dist/graph/coreness.js';
import { eigenvector } from '../../dist/graph/eigenvector.js';
import { hits } from '../../dist/graph/hits.js';
import { PLAIN_KERNELS } from '../../dist/graph/kernels.js';
import { beginChance } from '../../dist/graph/measure-chance.js';
import { buildMutualGraph } from '../../dist/graph/mutual-graph.js';
import { pagerank } from '../../dist/graph/pagerank.js';
import { clustering } from '../../dist/graph/triangles.js';
import { createKernels, loadModule } from '../../dist/graph-pool.js';

const [tool, kernel, file] = process.argv.slice(2);
const bytes = readFileSync(file);
const module = loadModule();

function load() {
  const list = parseEdgeList(bytes, file, tool === 'plain' ? undefined : createEdgeScanner(module));
  return buildGraph({ size: list.ids.length, source: list.source, target: list.target }).graph;
}

function ours() {
  const kernels = tool === 'plain' ? PLAIN_KERNELS : createKernels(module, 1);
  const graph = load();
  const everyNode = Uint32Array.from({ length: graph.size }, (_, i) => i);
  const member = new Uint8Array(graph.size).fill(1);
  // Of another graph, since what is made of one is kept.
  const mutual = buildMutualGraph({ ...graph });
  return {
    mutual: () => buildMutualGraph(graph),
    pagerank: () => pagerank(graph),
    hits: () => hits(graph),
    eigenvector: () => eigenvector(mutual),
    weak: () => weakComponents(graph),
    strong: () => strongComponents(graph),
    clustering: () => clustering(mutual),
    coreness: () => coreness(mutual),
    closeness: () => kernels.allDistances(graph, member),
    paths: () => kernels.shortestPathSums(graph, everyNode, member),
    clusters: () => findClusters(graph, { of: 'mutual', runs: 1 }, kernels.prepareLeiden),
    'clusters-directed': () => findClusters(graph, { of: 'directed', runs: 1 }, kernels.prepareLeiden),
    'clusters-100': () => findClusters(graph, { of: 'mutual', runs: 100 }, kernels.prepareLeiden),
    'draws-200': () => beginChance(graph, { draws: 200, permutations: 0, seed: 1, groups: [], kernels })(),
    memory: () => graph,
  }[kernel];
}

function graphologys() {
  const require = createRequire(import.meta.url);
  const { DirectedGraph, UndirectedGraph } = require('graphology');
  const read = () => {
    const graph = new DirectedGraph();
    const rows = bytes.toString().trim().split('\n').slice(1);
    for (const row of rows) {
      const [from, to] = row.split(',');
      graph.mergeNode(from);
      graph.mergeNode(to);
      graph.mergeDirectedEdge(from, to);
    }
    return graph;
  };
  if (kernel === 'load') return read;
  const graph = read();
  const fold = () => {
    const mutual = new UndirectedGraph();
    graph.forEachNode((node) => mutual.addNode(node));
    graph.forEachDirectedEdge((_, __, from, to) => {
      if (from < to && graph.hasDirectedEdge(to, from)) mutual.addUndirectedEdge(from, to);
    });
    return mutual;
  };
  if (kernel === 'mutual') return fold;
  const mutual = fold();
  const metric = (name) => require(`graphology-metrics/centrality/${name}.js`);
  const louvain = require('graphology-communities-louvain');
  const iteration = { getEdgeWeight: null, maxIterations: 1000, tolerance: 1e-12 / graph.order };
  // Its HITS compares hubs scaled to 1, where so small a tolerance is never met.
  return {
    pagerank: () => metric('pagerank')(graph, { ...iteration, alpha: 0.85 }),
    hits: () => metric('hits')(graph, { ...iteration, tolerance: 1e-9, normalize: true }),
    eigenvector: () => metric('eigenvector')(mutual, iteration),
    closeness: () => metric('closeness')(graph, { wassermanFaust: true }),
    paths: () => {
      metric('betweenness')(graph, { getEdgeWeight: null });
      metric('closeness')(graph, { wassermanFaust: true });
    },
    clusters: () => louvain(mutual, { rng: Math.random }),
    'clusters-directed': () => louvain(graph, { rng: Math.random }),
  }[kernel];
}

const call = tool === 'graphology' ? graphologys() : kernel === 'load' ? load : ours();
const before = process.cpuUsage();
const result = call();
const { user, system } = process.cpuUsage(before);
if (kernel === 'memory') {
  const { outStart, outTarget, inStart, inSource } = result;
  const kept = [outStart, outTarget, inStart, inSource].reduce((sum, { byteLength }) => sum + byteLength, 0);
  process.stdout.write(`${kept / result.edgeCount}\n`);
} else {
  process.stdout.write(`${(user + system) / 1000}\n`);
}
