/** Follows between groups, assortativity and the E–I index. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assortativity } from '../../src/graph/assortativity.ts';
import { eiIndex } from '../../src/graph/ei-index.ts';
import { groupMixing } from '../../src/graph/mixing.ts';
import { graphOf, renumber, renumbered, ties } from '../support/graphs.ts';

const graph = graphOf({ size: 5, edges: ties('0>1 1>0 0>2 2>3 4>0') });

test('edges between groups, by the group of the source; who has no value is in none', () => {
  expect(groupMixing(graph, ['b', 'b', 'a', 'a', ''])).toEqual({
    groups: ['a', 'b'],
    edges: Float64Array.of(1, 0, 1, 2),
    accounts: Uint32Array.of(2, 2),
    without: { accounts: 1, edges: 1 },
  });
});

test('assortativity and E–I index of a hand-counted example', () => {
  const mixing = groupMixing(graph, ['b', 'b', 'a', 'a', 'a']);
  // a→a 1, a→b 1, b→a 1, b→b 2: expected share (2·2 + 3·3)/25.
  expect(assortativity(mixing)).toBeCloseTo((3 / 5 - 13 / 25) / (1 - 13 / 25), 15);
  expect(eiIndex(mixing)).toBe((2 - 3) / 5);
});

test('only within groups is 1 and −1, only between them −1 and 1', () => {
  const within = groupMixing(graphOf({ size: 4, edges: ties('0=1 2=3') }), ['a', 'a', 'b', 'b']);
  expect([assortativity(within), eiIndex(within)]).toEqual([1, -1]);
  const between = groupMixing(graphOf({ size: 2, edges: ties('0=1') }), ['a', 'b']);
  expect([assortativity(between), eiIndex(between)]).toEqual([-1, 1]);
});

test('undefined without edges, and where there is one group', () => {
  const edgeless = groupMixing(graphOf({ size: 2, edges: [] }), ['a', 'b']);
  expect([assortativity(edgeless), eiIndex(edgeless)]).toEqual([Number.NaN, Number.NaN]);
  const single = groupMixing(graphOf({ size: 2, edges: ties('0>1') }), ['a', 'a']);
  expect([assortativity(single), eiIndex(single)]).toEqual([Number.NaN, Number.NaN]);
});

test('groups do not depend on the numbers of the accounts', () => {
  fc.assert(
    fc.property(renumbered, ([example, name]) => {
      const labels = name.map((_, i) => ['', 'x', 'y'][i % 3]!);
      const moved = new Array<string>(example.size);
      name.forEach((number, i) => {
        moved[number] = labels[i]!;
      });
      expect(groupMixing(graphOf(renumber(example, name)), moved)).toEqual(
        groupMixing(graphOf(example), labels),
      );
    }),
  );
});
