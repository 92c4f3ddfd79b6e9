/** What a study is measured with, at the prompt and in a report. */
import { EQUAL_WEIGHTS, type Weights } from '../activity/influence.ts';
import type { Unit } from './study.ts';

export interface StudyOptions {
  /** What the nodes of the graph are. */
  unit: Unit;
  /** Attributes whose groups are compared: `region`, `subregion`, or a roster column; none where it is empty. */
  by: readonly string[];
  /** Runs of the clustering, seeds 1…runs. */
  runs: number;
  clustersOf: 'mutual' | 'directed';
  /** Draws of the null models. */
  draws: number;
  /** Seed of the null models, and of the sample of betweenness on very large graphs. */
  seed: number;
  /** Of the parts of influence. */
  weights: Weights;
}

export const STUDY_DEFAULTS: Readonly<StudyOptions> = {
  unit: 'account',
  by: ['region'],
  runs: 100,
  clustersOf: 'mutual',
  draws: 200,
  seed: 1,
  weights: EQUAL_WEIGHTS,
};
