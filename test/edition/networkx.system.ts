/** NetworkX as a second opinion on the figures of an edition. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Direction, multiplexOf } from '../../src/edition/multiplex.ts';
import { overlapOf } from '../../src/edition/overlap.ts';
import { measureGraph } from '../../src/graph/measure-graph.ts';
import type { NodeColumn } from '../../src/graph/measures.ts';
import { createRandom, randomBelow } from '../../src/graph/random.ts';
import { plainEdition } from './plain-study.ts';

type Shares = Record<'both' | 'jaccard' | 'bGivenA' | 'aGivenB', number | null>;

interface Told {
  overlap: { actors: number; follows: Shares; mutual: Shares }[];
  actors: Record<string, Record<Direction, { degrees: number[]; participation: number | null }>>;
  union: Record<NodeColumn, Record<string, number>>;
}

const random = createRandom(23);
const ACTORS = Array.from({ length: 60 }, (_, k) => `actor-${String(k).padStart(2, '0')}`);
/** A tie on one network is often there on the next; every actor is on most of them. */
const shared = Array.from(
  { length: 120 },
  () => [randomBelow(random, 60), randomBelow(random, 60)] as const,
).flatMap(
  ([i, j]) =>
    [
      [i, j],
      [j, i],
    ] as const,
);
const networks = ['bluesky', 'mastodon', 'x'].map((network, place) => {
  const accounts = ACTORS.filter((_, k) => k % 4 !== place);
  const pairs = Array.from({ length: 500 }, () =>
    random() < 0.7
      ? shared[randomBelow(random, shared.length)]!
      : ([randomBelow(random, 60), randomBelow(random, 60)] as const),
  );
  const ties = pairs
    .filter(([i, j]) => i !== j && [i, j].every((k) => k % 4 !== place))
    .map(([i, j]) => `${ACTORS[i]}>${ACTORS[j]}`);
  return { network, accounts, ties };
});
const edition = plainEdition(networks);
const told = JSON.parse(
  execFileSync('/usr/bin/python3', [join(import.meta.dirname, 'with-networkx.py')], {
    input: JSON.stringify(
      networks.map(({ accounts, ties }) => ({ nodes: accounts, ties: ties.map((tie) => tie.split('>')) })),
    ),
    encoding: 'utf8',
  }),
) as Told;

function expectClose(ours: number | null, theirs: number | null | undefined): void {
  if (typeof theirs !== 'number') expect(ours).toBe(theirs);
  else expect(Math.abs(ours! - theirs)).toBeLessThan(1e-12);
}

test('overlap of each two networks', () => {
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const;
  for (const [k, [a, b]] of pairs.entries()) {
    const ours = overlapOf(edition, a, b);
    const theirs = told.overlap[k]!;
    expect(ours.actors).toBe(theirs.actors);
    for (const kind of ['follows', 'mutual'] as const) {
      expect(ours[kind].states.yes.yes).toBe(theirs[kind].both);
      for (const figure of ['jaccard', 'bGivenA', 'aGivenB'] as const) {
        expectClose(ours[kind][figure].value, theirs[kind][figure]);
      }
    }
  }
  expect(told.overlap.every(({ follows, mutual }) => follows.both! > 20 && mutual.both! > 0)).toBe(true);
});

test('degrees and participation of each actor', () => {
  const ours = multiplexOf(edition);
  expect(Object.keys(told.actors).sort()).toEqual(edition.actors.map(({ key }) => key));
  for (const [i, { key }] of edition.actors.entries()) {
    for (const direction of ['in', 'out', 'mutual'] as const) {
      const theirs = told.actors[key]![direction];
      expect(ours[i]![direction].degrees.map(({ value }) => value)).toEqual(theirs.degrees);
      expectClose(ours[i]![direction].participation.value, theirs.participation);
    }
  }
});

test('measures of the networks together', () => {
  const { nodes } = measureGraph(edition.together.graph, { runs: 1, clustersOf: 'mutual', groups: [] });
  for (const [column, theirs] of Object.entries(told.union)) {
    for (const [i, { key }] of edition.actors.entries())
      expectClose(nodes[column as NodeColumn][i]!, theirs[key]);
  }
});
