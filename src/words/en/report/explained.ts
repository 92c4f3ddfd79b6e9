import type { PairsOptions } from '../../../study/report-options.ts';
import type { Unit } from '../../../study/study.ts';
import { count, counted, form, list } from '../numbers.ts';

const UNITS: Readonly<Record<Unit, string>> = {
  account: 'accounts',
  actor: 'actors',
  country: 'countries and organisations',
};

/** What is explained, as the subject of a sentence: of accounts, and of larger units. */
const SUBJECTS: Readonly<Record<PairsOptions['of'], readonly [account: string, larger: string]>> = {
  any: ['whether one follows another', 'whether any account of the one follows any of the other'],
  follows: ['whether one follows another', 'the number of follows from one to the other'],
  mutual: ['whether two follow each other', 'the number of mutual ties between the two'],
};

const ALIKE = {
  most: 'Furthest above the model',
  least: 'Furthest below the model',
};

export const explained = {
  heading: 'What goes with ties',
  subject: (of: PairsOptions['of'], unit: Unit): string => SUBJECTS[of][unit === 'account' ? 0 : 1],
  term: (name: string, standardised: string, p: string) => `${name} (${standardised}, ${p})`,
  /** @param beyond terms with which ties go more than by chance. @param within the others. */
  sentence: (
    [used, all]: readonly [number, number],
    units: readonly [number, Unit],
    subject: string,
    beyond: readonly string[],
    within: readonly string[],
  ) => {
    const pairs = used === all ? `all ${counted(all, 'pair')}` : `${count(used)} of ${counted(all, 'pair')}`;
    const goes = [
      ...(beyond.length === 0 ? [] : [`goes with ${list(beyond)}`]),
      ...(within.length === 0
        ? []
        : [`${beyond.length === 0 ? 'goes ' : ''}no more than by chance with ${list(within)}`]),
    ];
    return `Over ${pairs} of ${count(units[0])} ${UNITS[units[1]]}, ${subject} ${goes.join(', and ')}.`;
  },
  share: (share: string, logit: boolean) =>
    logit
      ? `In brackets are log-odds for a standard deviation of the term; McFadden’s pseudo R² is ${share}.`
      : `In brackets are standardised coefficients; together the terms account for ${share} of the variance (R²).`,
  association: 'This is an association: nothing here says what is the cause of what.',
  missing: (unseen: number, withoutValue: number) =>
    `Left out, and not taken for absent: ${list([
      ...(unseen === 0 ? [] : [`${counted(unseen, 'pair')} with a tie that could not be seen`]),
      ...(withoutValue === 0 ? [] : [`${counted(withoutValue, 'pair')} without a value of some term`]),
    ])}.`,
  range: (completions: number) =>
    `A range holds the figure itself and those of ${count(completions)} completions, in which every unknown tie is drawn by whether it would return a follow, and all pairs count.`,
  test: (permutations: number, seed: number) =>
    `The p are by quadratic assignment with double semi-partialling (Dekker, Krackhardt & Snijders 2007): what the other terms do not explain of one is moved to other units in ${counted(permutations, 'permutation')}, seed ${seed}.`,
  file: (name: string, hash: string, path: string, licence: string) =>
    path === ''
      ? `The pairs are of the file ${name} (SHA-256 ${hash}), which is not published with this report.`
      : `The pairs are of the file ${name} (SHA-256 ${hash}), here as [${path}](${path}) under the licence ${licence}.`,
  /** Pairs that are as far out as each other. @param isFirst whether none is further. */
  alike: (side: 'most' | 'least', pairs: number, seen: number, expected: string, isFirst: boolean) =>
    `${isFirst ? ALIKE[side] : 'After these'}: ${counted(pairs, 'pair')} ${seen === 0 ? 'without a tie' : `with ${counted(seen, 'tie')}${form(pairs, '', ' each')}`}, where it expected ${expected}.`,
  termHead: 'Term',
  coefficient: 'Coefficient',
  standardised: 'Standardised',
  rangeHead: 'Range',
  ends: { ordered: ['From', 'To'], unordered: ['One', 'Other'] },
  seen: 'Ties',
  expected: 'Expected',
  residual: 'Beyond',
  between: (low: string, high: string) => `${low} to ${high}`,
  caption: {
    terms: 'Terms of the model',
    most: 'Pairs most connected beyond what the model expects',
    least: 'Pairs least connected beyond what the model expects',
  },
  figure: {
    unit: (logit: boolean) =>
      logit ? 'Log-odds for a standard deviation of the term' : 'Standardised coefficients',
    beyond: 'beyond chance (p < 0.05)',
    within: 'no more than by chance',
    range: 'range over completions of the unknown ties',
    alt: (terms: readonly string[]) => `Dots of coefficients beside 0: ${terms.join(', ')}.`,
  },
} as const;

/** Texts as such, which another language has otherwise. */
type Said<T> = T extends string
  ? string
  : T extends (...given: infer Given) => unknown
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Said<T[K]> };

export type ExplainedWords = Said<typeof explained>;
