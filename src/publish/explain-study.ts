/** What goes with the ties of a study, for its report. */
import { basename } from 'node:path';
import { fitPairs } from '../questions/explain/explain.ts';
import type { ExplainedTies } from '../report/facts/explained-ties.ts';
import { sha256 } from '../store/archive-text.ts';
import type { GivenMention, PairsOptions } from '../study/report-options.ts';
import type { Study } from '../study/study.ts';

const PERMUTATIONS = 2000;

/** A file of pairs or of countries, and the licence under which it may be published; '' where none is stated. */
export interface GivenPairs {
  path: string;
  text: string;
  licence: string;
}

/** As a manifest names the file. */
export function mentionOf({ path, text, licence }: GivenPairs): GivenMention {
  return { name: basename(path), sha256: sha256(text), licence };
}

/** Texts of the files that the options of a report name; nothing where they name none. */
export interface PairsTexts {
  pairs?: string | null;
  countries?: string | null;
}

/**
 * @param study of accounts.
 * @param texts of the files that the options name.
 * @throws DataError with everything that is wrong with the file and the terms.
 */
export function explainStudy(
  study: Study,
  { file, countries = null, of, with: terms, logit }: PairsOptions,
  texts: PairsTexts,
  seed: number,
): ExplainedTies {
  const given = (mention: GivenMention | null, text: string | null = null) =>
    mention === null || text === null ? null : { name: mention.name, text };
  const published = (mention: GivenMention | null, text: string | null = null) =>
    mention === null || mention.licence === '' ? null : text;
  const question = {
    file: given(file, texts.pairs),
    countries: given(countries, texts.countries),
    of,
    with: terms,
    logit,
    permutations: PERMUTATIONS,
    seed,
  };
  return {
    ...fitPairs(study, question),
    permutations: PERMUTATIONS,
    published: published(file, texts.pairs),
    publishedCountries: published(countries, texts.countries),
  };
}
