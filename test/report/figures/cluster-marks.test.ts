/** Marks of clusters mean the same in every report. */
import { expect, test } from 'vitest';
import {
  apartMark,
  clusterMark,
  clusterMarks,
  MARKED_CLUSTERS,
  valuesInName,
} from '../../../src/report/figures/cluster-marks.ts';

const marksOf = (...names: string[]) => {
  const markOf = clusterMarks(names.map((name, k) => ({ id: k + 1, name })));
  return new Map(names.map((name, k) => [name, markOf(k + 1)]));
};

test('a region has one mark, whatever its number and whoever is beside it', () => {
  const report = marksOf('Asia', 'Africa', 'Europe', 'Americas', 'Oceania');
  const edition = marksOf('Africa', 'Asia', 'around @a', 'Europe · around @b');
  for (const region of ['Asia', 'Africa']) expect(edition.get(region)).toEqual(report.get(region));
  expect(marksOf('Africa + International', 'Asia').get('Africa + International')).toEqual(
    report.get('Africa'),
  );
  expect(edition.get('Europe · around @b')).toEqual(report.get('Europe'));
  expect([...report.values()]).toEqual([1, 2, 3, 4, 5].map(clusterMark));
});

test('so has any other value, alone or with its like', () => {
  const [one, other] = [marksOf('Labour', 'Union', 'Centre'), marksOf('around @a', 'Centre', 'Labour')];
  expect(new Set([...one.values()].map(({ colour }) => colour)).size).toBe(3);
  expect(other.get('Labour')).toEqual(one.get('Labour'));
  expect(other.get('Centre')).toEqual(one.get('Centre'));
});

test('where no value names a cluster its number does, which it keeps over the years, and no two have one mark', () => {
  const markOf = clusterMarks([
    { id: 2, name: 'around @a' },
    { id: 4, name: '#4' },
    { id: 9, name: 'Asia' },
  ]);
  expect([2, 4, 9, 0].map(markOf)).toEqual([2, 4, 0, 0].map(clusterMark));
  const names = ['around @a', 'Asia', 'Union', 'Union #4', 'Union · around @c', 'x', 'y', 'z', 'Africa'];
  const found = [...marksOf(...names).values()].map(({ colour }) => colour);
  expect(new Set(found.slice(0, MARKED_CLUSTERS)).size).toBe(MARKED_CLUSTERS);
  expect(marksOf(...names).get('Africa')).toEqual(clusterMark(0));
});

test('a name is its values, without whom the cluster is around and what tells it from its like', () => {
  expect(['Union · House', 'Union · around @c', 'Union #4', 'around @a #2', '#2'].map(valuesInName)).toEqual([
    'Union · House',
    'Union',
    'Union',
    '',
    '',
  ]);
});

test('what is no cluster, such as a network, has the marks that regions do not have', () => {
  const regions = [1, 2, 3, 4, 5].map((number) => clusterMark(number).colour);
  expect([1, 2, 3].map(apartMark).filter(({ colour, hollow }) => hollow || regions.includes(colour))).toEqual(
    [],
  );
});
