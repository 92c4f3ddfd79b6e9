import { decimalsOfP, SIGNIFICANT_BELOW } from '../../graph/p-value.ts';
import type { PairsOptions } from '../../study/report-options.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import type { Unit } from '../../study/study.ts';
import type { AlikePairs, TermScale, TestedTerm } from '../values.ts';
import { chance } from './chance.ts';
import { count, counted, decimal, form, leastP, list, NUMBERS, plain, share } from './numbers.ts';
import { country } from './plain.ts';

type Side = 'most' | 'least';

/** A handle, or a country by its code. */
type UnitName = string | { country: string };

/** The ties that are modelled, as the subject of a sentence: of accounts, and of larger units. */
const SUBJECTS: Readonly<Record<PairsOptions['of'], readonly [account: string, larger: string]>> = {
  any: ['whether one follows another', 'whether any account of the one follows any of the other'],
  follows: ['whether one follows another', 'the number of follows from one to the other'],
  mutual: ['whether two follow each other', 'the number of mutual ties between the two'],
};

const UNITS: Readonly<Record<Unit, string>> = {
  account: 'accounts',
  actor: 'actors',
  country: 'countries and organisations',
};

/** As far out as all others of its side. */
const FURTHEST: Readonly<Record<Side, string>> = {
  most: 'Furthest above the model',
  least: 'Furthest below the model',
};

const MOST_NAMED = 12;

const pairWord = (of: PairsOptions['of']) => (of === 'mutual' ? 'pair' : 'ordered pair');

/** Of ties that are there or not the model gives a probability, but where a line goes beyond it. */
export const isProbability = ({ of, unit, expected }: AlikePairs) =>
  (of === 'any' || unit === 'account') && expected >= 0 && expected <= 1;

function tied({ seen, pairs, of, unit }: AlikePairs): string {
  if (seen === 0) return of === 'mutual' ? 'without a mutual tie' : 'without a follow';
  if (unit === 'account')
    return of === 'mutual'
      ? form(pairs, 'that follows each other', 'that follow each other')
      : 'of which one follows the other';
  if (of === 'any') return 'with at least one follow';
  return `with ${counted(seen, of === 'mutual' ? 'mutual tie' : 'follow')}${form(pairs, '', ' each')}`;
}

const bracketed = (texts: readonly string[]) => (texts.length === 0 ? '' : ` (${texts.join('; ')})`);

/** Pairs that a model leaves out. */
export interface LeftOutPairs {
  /** With a tie that could not be seen, and of these those with one that is known. */
  unseen: number;
  unseenTied: number;
  /** Whose own ties were seen, of terms of whose ties that does not hold. */
  termUnseen: number;
  withoutValue: number;
}

export const explain = {
  /** @param enough permutations below which no p tells anything. */
  goesWith: (
    of: PairsOptions['of'],
    pairs: { used: number; all: number },
    among: { units: number; unit: Unit },
    terms: readonly TestedTerm[],
    permutations: { drawn: number; enough: number },
  ) => {
    const over =
      pairs.used === pairs.all
        ? `all ${counted(pairs.all, pairWord(of))}`
        : `${count(pairs.used)} of ${counted(pairs.all, pairWord(of))}`;
    return `Over ${over} of ${count(among.units)} ${UNITS[among.unit]}, ${SUBJECTS[of][among.unit === 'account' ? 0 : 1]} ${goes(terms, permutations)}.`;
  },
  share: (r2: number, logit: boolean) =>
    logit
      ? `In brackets are log-odds for a standard deviation of the term; McFadden’s pseudo R² is ${decimal(r2, 3)}.`
      : `In brackets are standardised coefficients; together the terms account for ${share(r2)} of the variance (R²).`,
  association: 'This is an association: nothing here says what is the cause of what.',
  coefficients: 'Terms of the model',
  /** The p of a term. @param least the least that the permutations can give, where it is that. */
  p: (p: number, least: number | null) =>
    least === null || least < 0.001 ? pValue(least ?? p) : `≤ ${leastP(least)}`,
  allPairs: 'All pairs',
  side: (side: Side) =>
    `Pairs ${side === 'most' ? 'more' : 'less'} connected than the model expects, the furthest first`,
  /** Pairs that are as far out as each other, of which no few are listed before the others. @param isFirst whether none is further. */
  alike: (side: Side, alike: AlikePairs, isFirst: boolean) =>
    `${isFirst ? FURTHEST[side] : `After the pairs ${side === 'most' ? 'more' : 'less'} connected`}: ${counted(alike.pairs, 'pair')} ${tied(alike)}, ${alike.kind === alike.pairs ? '' : `of the ${count(alike.kind)} `}${isProbability(alike) ? 'to which it gives a probability of' : 'where it expects'} ${decimal(alike.expected, 2)}.`,
  /** @param from units at which all pairs start of which a tie could not be seen, where they are few. */
  missing: ({ unseen, unseenTied, termUnseen, withoutValue }: LeftOutPairs, from: readonly UnitName[]) =>
    `Left out, and not taken for absent, are ${list([
      ...(unseen === 0
        ? []
        : [
            `${counted(unseen, 'pair')} with a tie that could not be seen${bracketed([
              ...(from.length === 0 ? [] : [`all those from ${list(from.map(unitName))}`]),
              ...(unseenTied === 0 ? [] : [`${count(unseenTied)} of them known to be tied`]),
            ])}`,
          ]),
      ...(termUnseen === 0
        ? []
        : [`${counted(termUnseen, 'pair')} of which a tie back or to others could not`]),
      ...(withoutValue === 0 ? [] : [`${counted(withoutValue, 'pair')} without a value of some term`]),
    ])}.`,
  range: (completions: number) =>
    `A range holds the figure itself and those of ${count(completions)} completions. In these every unknown tie is drawn by whether it would return a follow, and all pairs count.`,
  unitless: (accounts: number, unit: Unit) => `${counted(accounts, 'account')} without a ${unit} left out.`,
  /** @param unordered whether a pair has no direction. */
  model: (logit: boolean, unordered: boolean) =>
    `${logit ? 'The model is a logistic regression.' : 'The model is of least squares over pairs.'}${unordered ? ' Pairs are unordered: of a term with two directions the mean is taken.' : ''}`,
  test: (permutations: number, seed: number) =>
    `The p are by quadratic assignment with double semi-partialling (Dekker, Krackhardt & Snijders 2007). What the other terms leave of one is moved to other units in ${counted(permutations, 'permutation')}, seed ${seed}.`,
  /** @param terms that only a product has brought in. */
  added: (terms: readonly string[]) => `In the model too, as the terms of a product: ${terms.join(', ')}.`,
  /** @param terms that are made of the ties themselves. */
  ofTies: (terms: readonly string[]) =>
    `Of the very ties that are modelled: ${terms.join(', ')}.${terms.some((term) => term.includes('shared:')) ? ' Shared ones count third parties alone, neither the two of a pair nor a tie between them.' : ''}`,
  /** @param thirds units that count, among all. */
  thirds: (thirds: number, units: number, unit: Unit) =>
    `As shared followers or mutual partners count the ${count(thirds)} of ${count(units)} ${UNITS[unit]} whose follows were all seen.`,
  countries: (name: string, year: number | null, countries: number) =>
    `${name}${year === null ? '' : ` (${year})`} has ${counted(countries, 'country', 'countries')}.`,
  /** @param names of countries that the file has, with an empty cell. */
  empty: (column: string, names: readonly UnitName[]) => `Without a value of ${column}: ${named(names)}.`,
  file: (name: string, year: number | null, listsOnce: boolean) =>
    `${name}${year === null ? '' : ` (${year})`} ${listsOnce ? 'lists each pair once, which is taken for both directions' : 'lists pairs in both directions'}.`,
  scales: (scales: readonly TermScale[]) =>
    `As the file has them, ${list(scales.map(({ name, low, high, isEither }) => `${name} is ${isEither ? '0 or 1' : `from ${amount(low)} to ${amount(high)}`}`))}.`,
  unexplained: 'What these measure, the file does not say: ask its maker.',
  accountsVary:
    'The number of accounts on either side, which alone makes ties more likely, is not held constant.',
  oneWay: (name: string, pairs: number) =>
    `${name}: ${counted(pairs, 'pair')} ${pairs === 1 ? 'is' : 'are'} listed in one direction only, and the other direction has no value; list both, or, of values that are the same both ways, every pair once.`,
  otherYears: (rows: number) => `${counted(rows, 'row')} of other years not used.`,
  ownPairs: (rows: number, unit: Unit) =>
    `${counted(rows, 'row')} that ${rows === 1 ? 'pairs' : 'pair'} a ${unit} with itself not used.`,
  strangers: (file: string, names: readonly UnitName[]) =>
    `In ${file}, but not in the network: ${named(names)}.`,
  past: (codes: readonly string[], year: number | null) =>
    `Codes of the file that are of no country in ${year ?? 'our days'}: ${codes.join('; ')}.`,
  absent: (file: string, names: readonly UnitName[]) =>
    `In the network, but not in ${file}, and so without a value: ${named(names)}.`,
};

function goes(terms: readonly TestedTerm[], { drawn, enough }: { drawn: number; enough: number }): string {
  const texts = (isBeyond: boolean) =>
    list(
      terms
        .filter(({ p }) => p < SIGNIFICANT_BELOW === isBeyond)
        .map(
          ({ name, standardised, p, least }) =>
            `${name} (${signed(standardised)}, ${chance.p(least ?? p, least === null ? 0 : drawn)})`,
        ),
    );
  const [beyond, within] = [texts(true), texts(false)];
  if (drawn < enough)
    return `may go with ${within}, or not: too few permutations to tell, at least ${count(enough)} are needed`;
  return [
    ...(beyond === '' ? [] : [`goes with ${beyond}`]),
    ...(within === '' ? [] : [`${beyond === '' ? 'goes ' : ''}no more than by chance with ${within}`]),
  ].join(', and ');
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${decimal(value, 3)}`;
}

function pValue(p: number): string {
  return p < 0.001 ? '< 0.001' : decimal(p, decimalsOfP(p));
}

const unitName = (name: UnitName) => (typeof name === 'string' ? name : country(name.country));

function named(names: readonly UnitName[]): string {
  return NUMBERS.someOf(names.map(unitName).sort(compareTexts), MOST_NAMED);
}

/** With the decimals that tell four digits, and a true minus sign. */
function amount(value: number): string {
  return plain(Number(value.toPrecision(4))).replace('-', '−');
}
