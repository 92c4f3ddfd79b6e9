/** What a report is rendered from besides the study, and what rendering gives: files as values. */

import { EQUAL_WEIGHTS, type Weights } from '../../activity/influence.ts';
import type { Unit } from '../../study/study.ts';

/** Everything the reader of a report could have asked for otherwise; written into its manifest whole. */
export interface ReportOptions {
  /** Codes of the languages it is written in; the files of the first have no code in their names. */
  lang: readonly string[];
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
  /** Whether the figures are there as PNG too. */
  png: boolean;
  /** Version of entente that the report is, or was, made with. */
  toolVersion: string;
}

export const REPORT_DEFAULTS: Readonly<Omit<ReportOptions, 'toolVersion'>> = {
  lang: ['en'],
  unit: 'account',
  by: ['region'],
  runs: 100,
  clustersOf: 'mutual',
  draws: 200,
  seed: 1,
  weights: EQUAL_WEIGHTS,
  png: false,
};

/** One file of a report. */
export interface ReportFile {
  /** Inside the report's directory, with `/`. */
  path: string;
  /** The text, or its pieces in order; can be gone through more than once. A picture is bytes. */
  chunks: Iterable<string | Uint8Array> | string;
}

/** A text of the researcher's own, as it lies in the report's directory. */
export interface ProseFile {
  /** `prose/<section>.md` or `prose/<section>.<language>.md` */
  path: string;
  text: string;
}

/** The pieces of a file, also where it is one text. */
export function fileChunks(file: ReportFile): Iterable<string | Uint8Array> {
  return typeof file.chunks === 'string' ? [file.chunks] : file.chunks;
}
