/** What goes with the ties of a study, for its report. */
import { basename } from 'node:path';
import { explain } from '../dyads/explain.ts';
import { buildModel } from '../dyads/model.ts';
import { PERFECTLY_TOLD } from '../dyads/perfectly-told.ts';
import { extremeResiduals } from '../dyads/residuals.ts';
import { UserError } from '../errors.ts';
import { createKernels, loadModule } from '../graph-pool.ts';
import { type ExplainedTies, PAIRS_LISTED } from '../report/facts/explained-ties.ts';
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
  { snapshot, nodes, graph }: Study,
  { file, of, with: terms, logit }: PairsOptions,
  text: string | null,
  seed: number,
): ExplainedTies {
  const { name, date, extraColumns } = snapshot;
  const model = buildModel(
    { name, date, extraColumns, nodes, graph },
    {
      file: file === null || text === null ? null : { name: file.name, text },
      of,
      with: terms,
      logit,
    },
  );
  const explained = explain(
    model,
    { permutations: PERMUTATIONS, seed },
    createKernels(loadModule()).prepareProducts,
  );
  if (explained === null) throw new UserError(PERFECTLY_TOLD);
  return {
    model,
    explained,
    permutations: PERMUTATIONS,
    ...extremeResiduals(model, explained, PAIRS_LISTED),
    published: file === null || file.licence === '' ? null : text,
  };
}
