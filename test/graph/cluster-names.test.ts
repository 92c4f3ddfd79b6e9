import { expect, test } from 'vitest';
import { nameClusters, withBeside } from '../../src/graph/cluster-names.ts';
import { createRandom } from '../../src/graph/random.ts';
import { sharedValues, valuesBeside } from '../../src/graph/shared-values.ts';

/** Accounts of a made-up parliament: how many of each kind there are in each cluster. */
function parliament(
  groups: readonly (readonly [cluster: number, count: number, values: Record<string, string>])[],
) {
  const accounts = groups.flatMap(([cluster, count, values]) =>
    Array.from({ length: count }, () => ({ cluster, values })),
  );
  const columns = [...new Set(accounts.flatMap(({ values }) => Object.keys(values)))];
  return {
    clustering: {
      cluster: Int32Array.from(accounts, ({ cluster }) => cluster),
      count: Math.max(...accounts.map(({ cluster }) => cluster)),
    },
    attributes: columns.map((attribute) => ({
      attribute,
      labels: accounts.map(({ values }) => values[attribute] ?? ''),
    })),
    top: {
      names: accounts.map((_, i) => `@m${i}`),
      value: Float64Array.from(accounts, (_, i) => (i * 7) % 11),
    },
  };
}

function namesOf(groups: Parameters<typeof parliament>[0]): string[] {
  const { clustering, attributes, top } = parliament(groups);
  return nameClusters(clustering, attributes, top).slice(1);
}

test('a parliament of four blocs is named by its parties; that 17 of 33 are women names nothing', () => {
  const bloc = (cluster: number, party: string, women: number, men: number) =>
    [
      [cluster, women, { party, gender: 'female' }],
      [cluster, men, { party, gender: 'male' }],
    ] as const;
  expect(
    namesOf([
      ...bloc(1, 'Conservatives', 18, 30),
      ...bloc(1, 'Liberals', 3, 5),
      ...bloc(2, 'Labour', 23, 25),
      ...bloc(3, 'Centre', 17, 16),
      ...bloc(4, 'Progress', 6, 21),
    ]),
  ).toEqual(['Conservatives', 'Labour', 'Centre', 'Progress']);
});

test('what goes along with the first value, and is no more frequent among its bearers here, is no part of the name', () => {
  // All of Labour are in one cluster, and women are many in Labour: they are as many among its members here.
  const party = (cluster: number, name: string, women: number, men: number) =>
    [
      [cluster, women, { party: name, gender: 'female' }],
      [cluster, men, { party: name, gender: 'male' }],
    ] as const;
  expect(
    namesOf([...party(1, 'Labour', 60, 20), ...party(2, 'Union', 20, 60), ...party(2, 'Centre', 8, 22)]),
  ).toEqual(['Labour', 'Union']);
  // Of Labour's women all are in the first, of its men nearly all in the third.
  expect(
    namesOf([...party(1, 'Labour', 60, 2), ...party(2, 'Union', 40, 60), ...party(3, 'Labour', 0, 40)]),
  ).toEqual(['Labour · female', 'Union', 'Labour · male']);
});

test('two chambers of two parties are named by both, in the order of the attributes', () => {
  const bench = (cluster: number, count: number, party: string, chamber: string) =>
    [cluster, count, { party, chamber }] as const;
  expect(
    namesOf([
      bench(1, 90, 'Republican', 'House'),
      bench(1, 4, 'Republican', 'Senate'),
      bench(2, 85, 'Democrat', 'House'),
      bench(3, 46, 'Democrat', 'Senate'),
      bench(3, 2, 'Independent', 'Senate'),
      bench(4, 44, 'Republican', 'Senate'),
    ]),
  ).toEqual(['Republican · House', 'Democrat · House', 'Democrat · Senate', 'Republican · Senate']);
});

test('a coalition of three parties is named by its side, one of all sorts by its best connected member', () => {
  const seats = (cluster: number, count: number, party: string, side: string) =>
    [cluster, count, { party, side, minister: 'no' }] as const;
  expect(
    namesOf([
      seats(1, 30, 'Greens', 'left'),
      seats(1, 28, 'Socialists', 'left'),
      seats(1, 25, 'Workers', 'left'),
      seats(2, 40, 'Union', 'right'),
      seats(3, 2, 'Greens', 'left'),
      seats(3, 2, 'Union', 'right'),
      seats(3, 2, 'Workers', 'left'),
      [4, 15, { party: 'Union', side: 'right', minister: 'yes' }],
      [4, 3, { party: 'Greens', side: 'left', minister: 'yes' }],
    ]),
  ).toEqual(['left', 'Union', 'around @m124', 'Union · minister: yes']);
});

test('a value that goes without saying after another is left out of the name, not of what members share', () => {
  const { clustering, attributes, top } = parliament([
    [1, 30, { party: 'Union', side: 'right' }],
    [2, 30, { party: 'Socialists', side: 'left' }],
    [2, 5, { party: 'Greens', side: 'left' }],
  ]);
  expect(nameClusters(clustering, attributes, top)).toEqual(['', 'Union', 'Socialists']);
  const told = sharedValues(clustering, attributes).map((shared) =>
    shared.map(({ value, share, shareOfAll }) => [value, share, shareOfAll]),
  );
  expect(told).toEqual([
    [],
    [
      ['Union', 1, 30 / 65],
      ['right', 1, 30 / 65],
    ],
    [
      ['Socialists', 30 / 35, 30 / 65],
      ['left', 1, 35 / 65],
    ],
  ]);
});

test('half of the members, an excess of a few points, and few members name no cluster', () => {
  expect(
    namesOf([
      [1, 30, { party: 'R' }],
      [1, 30, { party: 'D' }],
      [2, 70, { party: 'L' }],
    ])[0],
  ).toMatch(/^around /);
  expect(
    namesOf([
      [1, 900, { gender: 'male' }],
      [1, 300, { gender: 'female' }],
      [2, 600, { gender: 'male' }],
      [2, 400, { gender: 'female' }],
    ]),
  ).toEqual([expect.stringMatching(/^around /), expect.stringMatching(/^around /)]);
  expect(
    namesOf([
      [1, 3, { party: 'A' }],
      [2, 3, { party: 'B' }],
    ]),
  ).toEqual([expect.stringMatching(/^around /), expect.stringMatching(/^around /)]);
});

test('a missing value, and a value that all have who have any, name no cluster', () => {
  expect(
    namesOf([
      [1, 20, { party: '', kind: 'person' }],
      [2, 20, { party: 'Union', kind: 'person' }],
    ]),
  ).toEqual(['around @m3', 'around @m25']);
  // Whose value is missing counts for none: Union has nearly all here, and where it has few nobody else has more.
  const { clustering, attributes, top } = parliament([
    [1, 30, { party: 'Union' }],
    [1, 10, { party: '' }],
    [2, 10, { party: 'Union' }],
    [2, 20, { party: 'Left' }],
    [3, 5, { party: 'Left' }],
    [3, 25, { party: '' }],
  ]);
  expect(nameClusters(clustering, attributes, top)).toEqual(['', 'Union', 'Left', 'around @m80']);
  expect(sharedValues(clustering, attributes)[1]).toEqual([
    { attribute: 'party', value: 'Union', share: 1, shareOfAll: 40 / 65, stated: 30 },
  ]);
});

test('a cluster is named after no member that may name none, and by its id where none may', () => {
  const { clustering, attributes, top } = parliament([
    [1, 20, { party: '' }],
    [2, 20, { party: '' }],
  ]);
  const value = top.value.map((ties, i) => (i === 3 || i >= 20 ? Number.NaN : ties));
  expect(nameClusters(clustering, attributes, { ...top, value })).toEqual(['', 'around @m14', '#2']);
});

test('a number stands with its column', () => {
  expect(
    namesOf([
      [1, 20, { term: '1' }],
      [2, 20, { term: '2' }],
    ]),
  ).toEqual(['term: 1', 'term: 2']);
});

test('names that coincide are told apart by the best connected member, and in the last resort by id', () => {
  const { clustering, attributes, top } = parliament([
    [1, 20, { party: 'Union' }],
    [2, 20, { party: 'Union' }],
    [3, 40, { party: 'Left' }],
  ]);
  expect(nameClusters(clustering, attributes, top)).toEqual([
    '',
    'Union · around @m3',
    'Union · around @m25',
    'Left',
  ]);
  const alike = { ...top, names: top.names.map(() => '@m') };
  expect(nameClusters(clustering, attributes, alike)).toEqual([
    '',
    'Union · around @m #1',
    'Union · around @m #2',
    'Left',
  ]);
});

test('an attribute dealt at random names no cluster in 95 of 100 draws', () => {
  const cluster = Int32Array.from([52, 41, 33, 25, 12, 6, 3].flatMap((size, k) => Array(size).fill(k + 1)));
  const names = Array.from(cluster, (_, i) => `@m${i}`);
  const value = new Float64Array(cluster.length);
  let named = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const random = createRandom(seed);
    const deal = (weights: readonly number[]) => {
      const bag = weights.flatMap((weight, k) => Array<string>(weight).fill(`v${k}`));
      return Array.from(cluster, () => bag[Math.floor(random() * bag.length)]!);
    };
    const attributes = [
      { attribute: 'gender', labels: deal([55, 45]) },
      { attribute: 'party', labels: deal([40, 30, 15, 10, 5]) },
      { attribute: 'minister', labels: deal([12, 88]) },
      { attribute: 'seat', labels: deal(Array(60).fill(1)) },
    ];
    const given = nameClusters({ cluster, count: 7 }, attributes, { names, value }).slice(1);
    if (given.some((name) => !name.startsWith('around '))) named++;
  }
  expect(named).toBeLessThanOrEqual(5);
});

test('beside what most members share stands what a good part of them has in its place', () => {
  // 40 of Africa with 10 organisations in the first cluster; 50 of Europe, with 1 organisation, in the second.
  const labels = [
    ...Array.from({ length: 40 }, () => 'Africa'),
    ...Array.from({ length: 10 }, () => 'International'),
    ...Array.from({ length: 50 }, () => 'Europe'),
    'International',
  ];
  const clustering = { cluster: Int32Array.from(labels, (_, i) => (i < 50 ? 1 : 2)), count: 2 };
  const attributes = [{ attribute: 'region', labels }];
  const beside = valuesBeside(clustering, attributes, sharedValues(clustering, attributes));
  expect(beside[1]).toMatchObject([{ value: 'International', share: 0.2, shareOfAll: 11 / 101, stated: 50 }]);
  expect(beside[2]).toEqual([]);
  expect(withBeside('Africa · around @a', beside[1]!)).toBe('Africa + International · around @a');
});
