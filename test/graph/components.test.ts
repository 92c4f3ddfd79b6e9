import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  largestComponent,
  largestSize,
  strongComponents,
  weakComponents,
} from '../../src/graph/components.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { chain, graphOf, knownExamples, ties } from '../support/graphs.ts';

test('components are numbered by their smallest node', () => {
  const graph = graphOf({
    size: 6,
    edges: ties('5>0 0>5 1>5 3>4'),
  });
  expect(weakComponents(graph)).toEqual({
    count: 3,
    component: Uint32Array.of(0, 0, 1, 2, 2, 0),
    sizes: Uint32Array.of(3, 1, 2),
  });
  expect(strongComponents(graph)).toEqual({
    count: 5,
    component: Uint32Array.of(0, 1, 2, 3, 4, 0),
    sizes: Uint32Array.of(2, 1, 1, 1, 1),
  });
});

test('among equals the largest is the one with the smallest node', () => {
  const components = weakComponents(graphOf({ size: 5, edges: ties('1>3 2>4') }));
  expect(largestComponent(components)).toBe(1);
  expect(largestSize(components)).toBe(2);
});

test('no nodes, no components', () => {
  const empty = graphOf({ size: 0, edges: [] });
  for (const components of [weakComponents(empty), strongComponents(empty)]) {
    expect(components.count).toBe(0);
    expect(largestSize(components)).toBe(0);
    expect(largestComponent(components)).toBe(-1);
  }
});

test('a chain and a ring of 20,000 accounts do not exhaust the stack', () => {
  const line = graphOf({ size: 20_000, edges: chain(20_000) });
  expect(weakComponents(line).count).toBe(1);
  expect(strongComponents(line).count).toBe(20_000);
  const ring = graphOf({ size: 20_000, edges: [...chain(20_000), [19_999, 0]] });
  expect(strongComponents(ring).count).toBe(1);
});

test('two nodes share a strong component exactly if each reaches the other', () => {
  fc.assert(
    fc.property(knownExamples, (example) => {
      const graph = graphOf(example);
      const { component } = strongComponents(graph);
      const reach = Array.from({ length: graph.size }, (_, i) => reachedFrom(graph, i));
      for (let i = 0; i < graph.size; i++) {
        for (let j = 0; j < graph.size; j++) {
          expect(component[i] === component[j]).toBe(reach[i]!.has(j) && reach[j]!.has(i));
        }
      }
    }),
  );
});

function reachedFrom(graph: Graph, start: number): Set<number> {
  const reached = new Set([start]);
  for (const i of reached) {
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) reached.add(graph.outTarget[k]!);
  }
  return reached;
}
