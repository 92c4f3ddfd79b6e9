/** Pairs by the ties between them, and how many follows are returned: what `entente reciprocity` answers. */
import type { Section, SectionedAnswer } from '../cli/answer.ts';
import { tableOf } from '../csv.ts';
import { studyDyads } from '../edition/study-dyads.ts';
import { type ChanceTest, testedFigure } from '../graph/chance.ts';
import type { DyadCensus } from '../graph/dyad-census.ts';
import { tieState } from '../graph/graph.ts';
import { looksUndirected } from '../graph/looks-undirected.ts';
import { possibleTies } from '../graph/possible-ties.ts';
import { PAIR_STATES, type PairState } from '../graph/tie-state.ts';
import { isMassFollower } from '../study/mass-followers.ts';
import type { OpenStudy } from '../study/open-study.ts';
import type { Study } from '../study/study.ts';
import type { Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';
import { about } from './ask.ts';
import { togetherNotes } from './edition/together-note.ts';

export async function reciprocity(asked: OpenStudy): Promise<SectionedAnswer> {
  const { mutualPairs } = await asked.tests([]);
  return reciprocityOf(asked, mutualPairs);
}

/** @param test of the mutual pairs; `null` where nothing was tested. */
export function reciprocityOf(
  study: Study & Partial<Pick<OpenStudy, 'networks'>>,
  test: ChanceTest | null,
): SectionedAnswer {
  const { graph, unit, networks = null } = study;
  const dyads = studyDyads(study);
  const isUndirected = seemsUndirected(study, dyads);
  const tested = test === null || isUndirected ? null : testedFigure(test);
  const impossible = (graph.size * (graph.size - 1) - possibleTies(graph)) / 2;
  return about(study, 'reciprocity', {
    sentence: [
      ...returned(dyads, isUndirected),
      ...(isUndirected ? [] : withoutMass(study)),
      ...(tested === null ? [] : [say.reciprocity.chance(dyads.mutualPairs, tested, unit)]),
    ],
    sections: [pairs(dyads)],
    main: 'pairs',
    facts: {
      unit,
      reciprocity: dyads.reciprocity,
      density: dyads.density,
      rho: dyads.reciprocityRho,
      mutual_expected: test?.mean ?? null,
      mutual_sd: test?.sd ?? null,
      p: test?.p ?? null,
    },
    notes: [
      say.reciprocity.states(),
      ...(impossible === 0 ? [] : [notPossible(study, impossible)]),
      ...togetherNotes({ networks }),
    ],
  });
}

/** Whether the network may be undirected; what was read as follows is not. */
export function seemsUndirected(
  { snapshot }: Pick<Study, 'snapshot'>,
  dyads: Pick<DyadCensus, 'mutualPairs' | 'reciprocity'>,
): boolean {
  return (
    ['import', 'derived'].includes(snapshot.origin) && looksUndirected(dyads.mutualPairs, dyads.reciprocity)
  );
}

function returned({ reciprocity, density, reciprocityRho, mutualPairs }: DyadCensus, isUndirected: boolean) {
  if (isUndirected) return [say.reciprocity.undirected(mutualPairs)];
  if (Number.isNaN(reciprocity)) return [say.reciprocity.undefined()];
  const rho = Number.isNaN(reciprocityRho) ? [] : [say.reciprocity.rho(density, reciprocityRho)];
  return [say.reciprocity.returned(reciprocity), ...rho];
}

/** How many follows are returned of those that no mass follower sends; nothing where there is none. */
function withoutMass({ graph, unit }: Study): Sentence[] {
  const isMass = Array.from({ length: graph.size }, (_, node) => isMassFollower(graph, node) === 'yes');
  const senders = isMass.filter(Boolean).length;
  if (senders === 0) return [];
  let [sent, seen, back] = [0, 0, 0];
  for (let i = 0; i < graph.size; i++) {
    if (isMass[i]) {
      sent += graph.outStart[i + 1]! - graph.outStart[i]!;
      continue;
    }
    for (const j of graph.outTarget.subarray(graph.outStart[i]!, graph.outStart[i + 1]!)) {
      const state = tieState(graph, j, i);
      if (state !== 'unknown') seen++;
      if (state === 'yes') back++;
    }
  }
  return seen === 0 ? [] : [say.reciprocity.withoutMass(senders, sent, graph.edgeCount, unit, back / seen)];
}

/** Why the states do not add up to every two nodes. */
function notPossible({ graph, unit }: Study, pairs: number): Sentence {
  return graph.networks === null ? say.reciprocity.sameActor(pairs) : say.reciprocity.apart(pairs, unit);
}

function pairs(dyads: DyadCensus): Section {
  const counts: Record<PairState, number> = {
    mutual: dyads.mutualPairs,
    'one-way': dyads.oneWayPairs,
    null: dyads.nullPairs,
    unknown: dyads.unknownPairs,
  };
  const total = PAIR_STATES.reduce((sum, state) => sum + counts[state], 0);
  return {
    name: 'pairs',
    title: say.reciprocity.pairs(),
    types: { state: 'pair-state' },
    ...tableOf(PAIR_STATES, {
      state: (state) => state,
      pairs: (state) => counts[state],
      share: (state) => counts[state] / total,
    }),
  };
}
