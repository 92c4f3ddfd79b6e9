import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEWEST_ALIKE } from '../../src/formats/alike.ts';
import type { ExportedGraph } from '../../src/formats/exported-graph.ts';
import { joinDates } from '../../src/formats/join-dates.ts';
import { coarsen, pseudonymise } from '../../src/formats/pseudonymise.ts';

const KEY = 'a key of the study, kept safe';
const TEXTS = ['handle', 'name', 'country', 'iso3', 'region', 'office', 'kind', 'verdict', 'note'];

interface Person {
  country: string;
  region: string;
  office: string;
}

function network(
  people: readonly Person[],
  ties: readonly (readonly [number, number])[] = [],
): ExportedGraph {
  return {
    title: 'study',
    description: 'A study.',
    date: '2026-06-01',
    nodeAttributes: [
      ...TEXTS.map((name) => ({ name, kind: 'text' as const })),
      { name: 'in_degree', kind: 'integer' },
    ],
    nodes: people.map(({ country, region, office }, k) => ({
      id: `x:secret${k}`,
      label: `Secret ${k}`,
      values: [
        `secret${k}`,
        `Secret ${k}`,
        country,
        'SEC',
        region,
        office,
        'person',
        'complete',
        'Secret note',
        k,
      ],
      look: null,
    })),
    edgeAttributes: [
      { name: 'mutual', kind: 'text' },
      { name: 'followed_at', kind: 'text' },
    ],
    source: Uint32Array.from(ties, ([source]) => source),
    target: Uint32Array.from(ties, ([, target]) => target),
    edgeValues: [ties.map(() => 'no'), ties.map(() => 'Secret day')],
    unknown: [{ source: 'x:secret0', target: 'x:secret1', reason: 'blocked by Secret 1' }],
  };
}

const FRENCH = { country: 'FR', region: 'Europe', office: 'ambassador' };
const told = ({ nodes, nodeAttributes }: ExportedGraph) =>
  nodes.map(({ values }) =>
    Object.fromEntries(nodeAttributes.map(({ name }, k) => [name, values[k]] as const)),
  );

test('no name, handle, id, note, date or key is left anywhere', () => {
  const result = pseudonymise(network(Array(6).fill(FRENCH), [[0, 1]]), KEY);
  expect(JSON.stringify(result)).not.toMatch(/secret|SEC|a key of the study/i);
  expect(result.nodeAttributes.map(({ name }) => name)).toEqual([
    'country',
    'region',
    'office',
    'kind',
    'verdict',
    'in_degree',
  ]);
});

test('tokens are the same every year under one key, and others under another', () => {
  const ids = (people: number, key: string) =>
    pseudonymise(network(Array(people).fill(FRENCH)), key).nodes.map(({ id }) => id);
  const first = ids(6, KEY);
  expect(ids(7, KEY)).toEqual(expect.arrayContaining(first));
  expect(ids(6, `${KEY}.`).filter((id) => first.includes(id))).toEqual([]);
  expect(first).toEqual([...first].sort());
  expect(first.every((id) => /^p-[0-9a-f]{20}$/.test(id))).toBe(true);
});

test('ties go with their accounts', () => {
  const ties = [
    [0, 1],
    [1, 2],
    [5, 0],
  ] as const;
  const before = network(Array(6).fill(FRENCH), ties);
  const after = pseudonymise(before, KEY);
  const degree = (k: number) => told(after)[k]!.in_degree as number;
  const shown = Array.from(after.source, (from, k) => [degree(from), degree(after.target[k]!)]).sort();
  expect(shown).toEqual(ties.map((tie) => [...tie]).sort());
  const ends = Array.from(after.source, (from, k) => from * 6 + after.target[k]!);
  expect(ends).toEqual([...ends].sort((a, b) => a - b));
});

test('what five share stays, what fewer share is blanked step by step', () => {
  const people = [
    ...Array(5).fill(FRENCH),
    ...['DE', 'IT', 'ES', 'PT', 'NL'].map((country) => ({ ...FRENCH, country })),
    ...Array(5).fill({ country: 'BR', region: 'Americas', office: 'mission' }),
  ];
  const groups = new Map<string, number>();
  for (const { country, region, office } of told(pseudonymise(network(people), KEY))) {
    const group = `${country}/${region}/${office}`;
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  expect(Object.fromEntries(groups)).toEqual({
    'FR/Europe/ambassador': 5,
    '/Europe/ambassador': 5,
    'BR/Americas/mission': 5,
  });
});

test('no description is shared by fewer than five, whatever the roster', () => {
  const person = fc.record({
    country: fc.constantFrom('FR', 'DE', 'BR', 'NA', ''),
    region: fc.constantFrom('Europe', 'Africa'),
    office: fc.constantFrom('mission', 'ambassador', ''),
  });
  fc.assert(
    fc.property(fc.array(person, { minLength: FEWEST_ALIKE, maxLength: 60 }), (people) => {
      const counts = new Map<string, number>();
      for (const { country, region, office, kind } of told(pseudonymise(network(people), KEY))) {
        const group = JSON.stringify([country, region, office, kind]);
        counts.set(group, (counts.get(group) ?? 0) + 1);
      }
      expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(FEWEST_ALIKE);
    }),
  );
});

test('nobody stands out over two years who did not in either', () => {
  const at = (date: string, people: readonly Person[]) => ({ ...pseudonymise(network(people), KEY), date });
  const german = { ...FRENCH, country: 'DE' };
  const { graph: joined } = joinDates([
    at('2025-06-01', Array(5).fill(FRENCH)),
    at('2026-06-01', Array(4).fill(german)),
  ]);
  const countries = (result: ExportedGraph) => told(result).filter(({ country }) => country === 'FR').length;
  expect(countries(joined)).toBe(1);
  expect(countries(coarsen(joined))).toBe(0);
});
