/** How far the ties on every two networks of an edition are the same ones, among the actors that are on both. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import type { Table } from '../../cli/table.ts';
import { typeInAnswers } from '../../columns/answer-columns.ts';
import { tableOf } from '../../csv.ts';
import type { Bounded } from '../../edition/bounds.ts';
import type { EditionFigures, PairOfNetworks } from '../../edition/edition-figures.ts';
import { type NetworkOverlap, type TieOverlap, unknownPairs } from '../../edition/overlap.ts';
import type { PairedChance } from '../../edition/overlap-chance.ts';
import { testedFigure } from '../../graph/chance.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { aboutEdition } from './about-edition.ts';

/** @param by a column of the rosters; with it, a table of the follows between actors that have the same there. */
export function overlapInEdition(of: EditionFigures, by: string | null = null): SectionedAnswer {
  const { edition, pairs } = of;
  return aboutEdition(edition, 'edition', {
    sentence: pairs.flatMap(overlapSentences),
    sections: [tieSection(pairs), ...(by === null ? [] : [groupSection(pairs, by)])],
    main: 'overlap',
  });
}

export function sameTies({ overlap: { a, b, actors, follows } }: PairOfNetworks): Sentence {
  const { yes, no } = follows.states;
  const either = yes.yes + yes.no + no.yes;
  return either === 0
    ? say.editionOverlap.none([a, b], actors)
    : say.editionOverlap.shared([a, b], actors, { either, both: yes.yes });
}

/** Of the follows on both; none where none is drawn, or it has no room to differ. */
function sameByChance({ chance }: PairOfNetworks): Sentence[] {
  const tested = chance === null ? null : testedFigure(chance.test);
  if (tested === null) return [];
  const { known } = chance!;
  return [say.editionOverlap.chance({ ...tested, mean: tested.mean * known, sd: tested.sd * known })];
}

/** What chance would give of them, and how many there could be. */
export function sameDoubt(pair: PairOfNetworks): Sentence[] {
  const { low, high } = pair.overlap.follows.jaccard;
  return [...sameByChance(pair), ...(low === high ? [] : [say.editionOverlap.bounds(low!, high!)])];
}

export function overlapSentences(pair: PairOfNetworks): Sentence[] {
  const { a, b, follows } = pair.overlap;
  const { jaccard, bGivenA, aGivenB } = follows;
  if (jaccard.value === null) return [sameTies(pair)];
  return [sameTies(pair), ...sameDoubt(pair), ...given([a, b], bGivenA), ...given([b, a], aGivenB)];
}

function given(networks: readonly [string, string], { value, low, high }: Bounded): Sentence[] {
  return value === null ? [] : [say.editionOverlap.given(networks, { value, low: low!, high: high! })];
}

/** Ties of one kind between the actors that are on both, all of them or those of a group. */
export interface OverlapRow extends NetworkOverlap {
  kind: 'follows' | 'mutual';
  chance: PairedChance | null;
}

/** @param chance of the follows. */
export function overlapRows<T extends NetworkOverlap>(overlap: T, chance: PairedChance | null) {
  return (['follows', 'mutual'] as const).map((kind) => ({
    ...overlap,
    kind,
    chance: kind === 'follows' ? chance : null,
  }));
}

export const CHANCE_COLUMNS = {
  expected: ({ chance }: OverlapRow) => chance && chance.test.mean * chance.known,
  sd: ({ chance }: OverlapRow) => chance && chance.test.sd * chance.known,
  p: ({ chance }: OverlapRow) => chance?.test.p ?? null,
  p_adjusted: ({ chance }: OverlapRow) => chance?.discovery ?? null,
};

/** What a document has room for, beside what a table of it begins with. */
const SHOWN = ['actors', 'both', 'only_a', 'only_b', 'jaccard', 'jaccard_min', 'jaccard_max'] as const;

/** The two networks where there is no other pair, which the title names then. */
function theOnly(pairs: readonly PairOfNetworks[]): readonly [string, string] | null {
  const [first, ...more] = pairs;
  return first === undefined || more.length > 0 ? null : [first.overlap.a, first.overlap.b];
}

function networksOf(pairs: readonly PairOfNetworks[]) {
  return theOnly(pairs) === null ? (['a', 'b'] as const) : [];
}

function tieSection(pairs: readonly PairOfNetworks[]): Section {
  const table: Table = {
    ...tableOf(
      pairs.flatMap(({ overlap, chance }) => overlapRows(overlap, chance)),
      {
        a: ({ a }) => a,
        b: ({ b }) => b,
        ties: ({ kind }) => kind,
        actors: ({ actors }) => actors,
        ...overlapColumns((row: OverlapRow) => row[row.kind]),
        ...CHANCE_COLUMNS,
      },
    ),
    types: { a: 'network', b: 'network', ties: 'text' },
    optional: ['expected', 'sd', 'p', 'p_adjusted'],
  };
  const [actors, both, onlyA, onlyB, ...shared] = SHOWN;
  const counts = [actors, both, onlyA, onlyB, 'neither', 'unknown'] as const;
  return {
    name: 'overlap',
    title: say.editionOverlap.ties(theOnly(pairs)),
    ...table,
    document: picked(table, [...networksOf(pairs), 'ties', ...counts, ...shared]),
  };
}

/** Those with most actors on both first. */
function groupSection(pairs: readonly PairOfNetworks[], attribute: string): Section {
  const rows = pairs.flatMap((pair) =>
    pair.groups(attribute).sort((x, y) => y.actors - x.actors || (x.group < y.group ? -1 : 1)),
  );
  const table: Table = {
    ...tableOf(rows, {
      a: ({ a }) => a,
      b: ({ b }) => b,
      group: ({ group }) => group,
      actors: ({ actors }) => actors,
      ...overlapColumns<(typeof rows)[number]>(({ follows }) => follows),
    }),
    types: { a: 'network', b: 'network', group: typeInAnswers(attribute) ?? 'text' },
  };
  return {
    name: 'overlap_groups',
    title: say.editionOverlap.groups(attribute, theOnly(pairs)),
    ...table,
    document: picked(table, [...networksOf(pairs), 'group', ...SHOWN]),
  };
}

/** Pairs of actors by where they are tied, and the shares that follow from them. */
export function overlapColumns<T>(of: (row: T) => TieOverlap) {
  return {
    pairs: (row: T) => of(row).pairs,
    both: (row: T) => of(row).states.yes.yes,
    only_a: (row: T) => of(row).states.yes.no,
    only_b: (row: T) => of(row).states.no.yes,
    neither: (row: T) => of(row).states.no.no,
    unknown: (row: T) => unknownPairs(of(row)),
    jaccard: (row: T) => of(row).jaccard.value,
    jaccard_min: (row: T) => of(row).jaccard.low,
    jaccard_max: (row: T) => of(row).jaccard.high,
    b_given_a: (row: T) => of(row).bGivenA.value,
    b_given_a_min: (row: T) => of(row).bGivenA.low,
    b_given_a_max: (row: T) => of(row).bGivenA.high,
    a_given_b: (row: T) => of(row).aGivenB.value,
    a_given_b_min: (row: T) => of(row).aGivenB.low,
    a_given_b_max: (row: T) => of(row).aGivenB.high,
  };
}
