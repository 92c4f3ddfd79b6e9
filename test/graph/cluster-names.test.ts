import { expect, test } from 'vitest';
import { nameClusters } from '../../src/graph/cluster-names.ts';

const clusters = (...cluster: number[]) => ({
  cluster: Int32Array.from(cluster),
  count: Math.max(0, ...cluster),
});
const top = (...names: string[]) => ({ names, value: Float64Array.from(names, (_, i) => -i) });

test('a cluster is named by what most of its members have, attribute by attribute', () => {
  const names = nameClusters(
    clusters(1, 1, 1, 2, 2, 0),
    [
      { attribute: 'region', labels: ['Europe', 'Europe', 'Asia', 'Asia', 'Asia', 'Europe'] },
      { attribute: 'office', labels: ['mission', 'mission', 'mission', 'ministry', '', 'ministry'] },
    ],
    top('a', 'b', 'c', 'd', 'e', 'f'),
  );
  expect(names).toEqual(['', 'Europe · mission', 'Asia']);
});

test('two values that cover two thirds are named together', () => {
  const labels = ['Asia', 'Europe', 'Asia', 'Europe', 'Africa', 'Africa'];
  const names = nameClusters(clusters(1, 1, 1, 1, 2, 2), [{ attribute: 'region', labels }], top(...'abcdef'));
  expect(names).toEqual(['', 'Asia + Europe', 'Africa']);
});

test('what all accounts have in common names no cluster; its top accounts do', () => {
  const kind = { attribute: 'kind', labels: ['person', 'person', 'person', 'person', 'person'] };
  const leading = { names: [...'abcde'], value: Float64Array.of(1, 3, 2, Number.NaN, 5) };
  expect(nameClusters(clusters(1, 1, 1, 2, 2), [kind], leading)).toEqual(['', 'b, c', 'e, d']);
});

test('an unknown value is no value', () => {
  const labels = ['', '', 'Asia', 'Africa', 'Africa', 'Africa'];
  const names = nameClusters(clusters(1, 1, 1, 2, 2, 2), [{ attribute: 'region', labels }], top(...'abcdef'));
  expect(names).toEqual(['', 'a, b', 'Africa']);
});

test('names that coincide are told apart by their top accounts, and in the last resort by id', () => {
  const region = { attribute: 'region', labels: ['Asia', 'Asia', 'Asia', 'Asia', 'Europe'] };
  const of = clusters(1, 1, 2, 2, 3);
  expect(nameClusters(of, [region], top('a', 'b', 'c', 'd', 'e'))).toEqual([
    '',
    'Asia · a',
    'Asia · c',
    'Europe',
  ]);
  expect(nameClusters(of, [region], top('x', 'y', 'x', 'y', 'e'))).toEqual([
    '',
    'Asia · x, y #1',
    'Asia · x, y #2',
    'Europe',
  ]);
});
