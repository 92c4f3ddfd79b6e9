/** Every measure of a study, or of ties as arrays. */

import { answerDocument } from '../cli/print-answer.ts';
import { MOST } from '../cli/whole-number.ts';
import { UserError } from '../errors.ts';
import { measureGraph } from '../graph/measure-graph.ts';
import { NODE_COLUMNS } from '../graph/measures.ts';
import { createKernels, loadModule } from '../graph-pool.ts';
import type { GivenTies, MeasureOptions, Measures, Study } from '../library.ts';
import { givenNodes } from '../open/given-nodes.ts';
import { type GroupedNodes, groupBy } from '../study/grouping.ts';
import { STUDY_DEFAULTS } from '../study/study-options.ts';
import { say } from '../words/say.ts';
import { readGiven } from './given-study.ts';
import { openedOf } from './opened.ts';
import { choice, type Kind, requireOptions, texts, whole, YES_OR_NO } from './option-kinds.ts';

/** Ties alone are of no network and no day; what is measured of them says neither. */
const NOWHERE = { network: 'sandbox', date: '1970-01-01' };

const OPTIONS: { readonly [Name in keyof Required<MeasureOptions>]: Kind } = {
  runs: whole('runs', 1, MOST.runs),
  clustersOf: choice(['mutual', 'directed']),
  by: texts('region'),
  exact: YES_OR_NO,
};

export async function measure(of: Study | GivenTies, options: MeasureOptions = {}): Promise<Measures> {
  if (typeof of !== 'object' || of === null) {
    throw new UserError('measure: an open study is needed, or ties as in { ties: [[source, target], …] }');
  }
  requireOptions('measure', options, OPTIONS);
  if ('contentHash' in of) return measureNodes(openedOf(of).asked, options);
  return measureNodes(givenNodes(readGiven({ ...NOWHERE, ...of })), options);
}

function measureNodes(
  study: GroupedNodes,
  { runs = STUDY_DEFAULTS.runs, clustersOf = STUDY_DEFAULTS.clustersOf, by = [], exact }: MeasureOptions,
): Measures {
  const { nodes, graph, notes } = measureGraph(study.graph, {
    runs,
    clustersOf,
    groups: groupBy(study, by),
    exact: exact === true,
    seed: STUDY_DEFAULTS.seed,
    kernels: createKernels(loadModule()),
  });
  return answerDocument({
    sentence: [],
    sections: [
      {
        name: 'accounts',
        title: [],
        columns: ['account_id', 'handle', ...NODE_COLUMNS],
        rows: study.nodes.map(({ accountId, handle }, k) => [
          accountId,
          handle,
          ...NODE_COLUMNS.map((column) => nodes[column][k]!),
        ]),
      },
      {
        name: 'graph',
        title: [],
        columns: ['measure', 'value', 'definition'],
        rows: graph.map(({ measure, value, definition }) => [measure, value, definition]),
      },
    ],
    notes: notes.map(say.rank.measuring),
  }) as Measures;
}
