import { pText, SIGNIFICANT_BELOW } from '../../graph/p-value.ts';
import type { PairsOptions } from '../../study/report-options.ts';
import type { Unit } from '../../study/study.ts';
import type { TestedTerm } from '../values.ts';
import { counted, units } from './plain.ts';

type Side = 'most' | 'least';

const OUTCOMES: Readonly<Record<PairsOptions['of'], string>> = {
  any: 'Whether one follows another',
  follows: 'The number of follows',
  mutual: 'The number of mutual ties',
};

/** By what the pairs of units are in order. */
const ORDER: Readonly<Record<Unit, string>> = { country: 'codes', actor: 'actors', account: 'account ids' };

const MOST_NAMED = 12;

export const explain = {
  /** @param enough permutations below which no p tells anything. */
  goesWith: (
    of: PairsOptions['of'],
    pairs: { used: number; all: number },
    among: { units: number; unit: Unit },
    terms: readonly TestedTerm[],
    permutations: { drawn: number; enough: number },
    r2: number,
  ) => {
    const over =
      pairs.used === pairs.all
        ? counted(pairs.all, 'pair')
        : `${pairs.used} of ${counted(pairs.all, 'pair')}`;
    return `${OUTCOMES[of]}, over ${over} of ${units(among.units, among.unit)}, ${goes(terms, permutations)}: standardised coefficients, R² ${r2.toFixed(3)}. An association, of which nothing here says the cause.`;
  },
  coefficients: 'Coefficients',
  allPairs: 'All pairs',
  /** @param alike pairs as far out as all that are shown, where none is further. */
  side: (side: Side, shown: number, alike: number) =>
    `${side === 'most' ? 'Most' : 'Least'} connected beyond what the model expects${alike === 0 ? '' : ` (${shown} of ${shown + alike} alike)`}`,
  alike: (side: Side, shown: number, alike: number, unit: Unit) =>
    `${side}: ${alike} more ${alike === 1 ? 'pair is' : 'pairs are'} as far out as ${shown === 1 ? 'the one shown' : `the last of the ${shown}`}; those shown come first in the order of their ${ORDER[unit]}.`,
  pairs: ({
    all,
    used,
    unseen,
    withoutValue,
  }: Readonly<Record<'all' | 'used' | 'unseen' | 'withoutValue', number>>) => {
    const missing = [
      ...(unseen === 0 ? [] : [`${counted(unseen, 'has', 'have')} a tie that could not be seen`]),
      ...(withoutValue === 0 ? [] : [`${counted(withoutValue, 'has', 'have')} no value of some term`]),
    ];
    return `Of ${counted(all, 'pair')} ${used === all ? 'all were' : `${counted(used, 'was', 'were')}`} used${missing.length === 0 ? '' : `; ${missing.join(', ')}, and nothing is assumed of them`}.`;
  },
  range: (completions: number) =>
    `low and high hold the coefficient itself and those of ${completions} completions, in which every unknown tie is drawn at random, by whether it would return a follow, and all pairs count.`,
  unitless: (accounts: number, unit: Unit) => `${counted(accounts, 'account')} without a ${unit} left out.`,
  method: (logit: boolean, unordered: boolean, permutations: number, seed: number) =>
    `${
      logit
        ? 'Logistic regression; R² is McFadden’s, standardised coefficients are log-odds for a standard deviation of the term.'
        : 'Least squares over pairs.'
    }${unordered ? ' Pairs are unordered; of a term with two directions the mean is taken.' : ''} p by quadratic assignment with double semi-partialling (Dekker, Krackhardt & Snijders 2007), ${counted(permutations, 'permutation')}, seed ${seed}.`,
  file: (name: string, year: number | null, listsOnce: boolean) =>
    `${name}${year === null ? '' : ` (${year})`}: ${listsOnce ? 'lists each pair once, which is taken for both directions' : 'lists pairs in both directions'}.`,
  oneWay: (name: string, pairs: number) =>
    `${name}: ${counted(pairs, 'pair')} ${pairs === 1 ? 'is' : 'are'} listed in one direction only, and the other direction has no value; list both, or, of values that are the same both ways, every pair once.`,
  otherYears: (rows: number) => `${counted(rows, 'row')} of other years not used.`,
  ownPairs: (rows: number, unit: Unit) =>
    `${counted(rows, 'row')} that ${rows === 1 ? 'pairs' : 'pair'} a ${unit} with itself not used.`,
  strangers: (names: readonly string[]) => `In the file, but not in the network: ${named(names)}.`,
  past: (codes: readonly string[], year: number | null) =>
    `Codes of the file that are of no country in ${year ?? 'our days'}: ${codes.join('; ')}.`,
  absent: (names: readonly string[]) =>
    `In the network, but not in the file, and so without a value: ${named(names)}.`,
};

function goes(terms: readonly TestedTerm[], { drawn, enough }: { drawn: number; enough: number }): string {
  const texts = (isBeyond: boolean) =>
    terms
      .filter(({ p }) => p < SIGNIFICANT_BELOW === isBeyond)
      .map((term) => `${term.name} (${signed(term.standardised)}, ${told(term)})`)
      .join(', ');
  const [beyond, within] = [texts(true), texts(false)];
  if (drawn < enough)
    return `may go with ${within}, or not: too few permutations to tell, at least ${enough} are needed`;
  return [
    ...(beyond === '' ? [] : [`goes with ${beyond}`]),
    ...(within === '' ? [] : [`${beyond === '' ? 'goes ' : ''}no more than by chance with ${within}`]),
  ].join(', and ');
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}

/** The least p that the permutations can give is told as what it is. */
function told({ p, least }: TestedTerm): string {
  return `p ${least === null ? '= ' : ''}${pText(p, least)}`;
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
