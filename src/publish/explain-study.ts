/** What goes with the ties of a study, for its report. */
import { basename } from 'node:path';
import { fitPairs } from '../questions/explain/explain.ts';
import type { ExplainedTies } from '../report/facts/explained-ties.ts';
import { sha256 } from '../store/archive-text.ts';
import type { PairsOptions } from '../study/report-options.ts';
import type { Study } from '../study/study.ts';

const PERMUTATIONS = 2000;

/** A file of pairs, and the licence under which it may be published; '' where none is stated. */
export interface GivenPairs {
  path: string;
  text: string;
  licence: string;
}

/** As a manifest names the file. */
export function pairsFile({ path, text, licence }: GivenPairs): NonNullable<PairsOptions['file']> {
  return { name: basename(path), sha256: sha256(text), licence };
}

/**
 * @param study of accounts.
 * @param text of the file that the options name.
 * @throws DataError with everything that is wrong with the file and the terms.
 */
export function explainStudy(
  study: Study,
  { file, of, with: terms, logit }: PairsOptions,
  text: string | null,
  seed: number,
): ExplainedTies {
  const given = file === null || text === null ? null : { name: file.name, text };
  const question = { file: given, of, with: terms, logit, permutations: PERMUTATIONS, seed };
  return {
    ...fitPairs(study, question),
    permutations: PERMUTATIONS,
    published: file === null || file.licence === '' ? null : text,
  };
}
