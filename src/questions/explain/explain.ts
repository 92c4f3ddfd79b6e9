/** What explains the ties: a model of pairs, its test, and the pairs beyond what it expects. */

import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import type { ColumnType } from '../../cli/table.ts';
import { type Cell, tableOf } from '../../csv.ts';
import { COMPLETIONS, type Explained, explain as explainModel, rangesOf } from '../../dyads/explain.ts';
import { buildModel, type Model, type ModelQuestion } from '../../dyads/model.ts';
import type { OutcomeKind } from '../../dyads/outcome.ts';
import { PERFECTLY_TOLD } from '../../dyads/perfectly-told.ts';
import { type Extreme, extremeResiduals, isAlike, type Residual, residuals } from '../../dyads/residuals.ts';
import { UserError } from '../../errors.ts';
import { decimalsOfP, SIGNIFICANT_BELOW } from '../../graph/p-value.ts';
import { createKernels, loadModule } from '../../graph-pool.ts';
import { notOfEdition } from '../../open/open-study.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { Unit } from '../../study/study.ts';
import { about } from '../ask.ts';
import { allOf } from '../column-types.ts';
import { APART, togetherNotes } from '../edition/together-note.ts';
import { countUnits } from '../unit.ts';
import { fileNotes } from './file-notes.ts';

export interface ExplainAsked extends ModelQuestion {
  permutations: number;
  seed: number;
  /** Pairs that are listed on either side. */
  top: number;
  /** The table that is asked for; `pairs`, which lists every pair, is there only then. */
  show?: string | undefined;
}

/** @throws DataError with everything that is wrong with the file and the terms. */
export function explain(asked: OpenStudy, question: ExplainAsked): SectionedAnswer {
  const { snapshot } = asked;
  if (asked.networks !== null && question.unit === 'account') throw notOfEdition(asked, APART);
  const model = buildModel(
    {
      name: snapshot.name,
      unit: asked.unit,
      date: snapshot.date,
      extraColumns: snapshot.extraColumns,
      nodes: asked.nodes,
      graph: asked.graph,
    },
    question,
  );
  const explained = explainModel(model, question, (...rows) =>
    createKernels(loadModule()).prepareProducts(...rows),
  );
  if (explained === null) throw new UserError(PERFECTLY_TOLD);
  const { most, least } = extremeResiduals(model, explained, question.top);
  return about(asked, 'explain', {
    sentence: sentenceOf(model, explained, question),
    sections: [
      coefficients(model, explained, question),
      pairs(model, explained, 'most', sideTitle('Most', most), most.pairs),
      pairs(model, explained, 'least', sideTitle('Least', least), least.pairs),
      ...(question.show === 'pairs'
        ? [pairs(model, explained, 'pairs', 'All pairs', residuals(model, explained))]
        : []),
    ],
    main: 'coefficients',
    facts: {
      unit: model.unit,
      of: question.of,
      model: model.logit ? 'logit' : 'linear',
      units: model.units.length,
      pairs: explained.pairs.all,
      pairs_used: explained.pairs.used,
      pairs_unseen: explained.pairs.unseen,
      pairs_without_value: explained.pairs.withoutValue,
      r2: explained.fit.r2,
      permutations: question.permutations,
      completions: explained.pairs.unseen === 0 ? 0 : COMPLETIONS,
      seed: question.seed,
    },
    notes: [
      ...(['most', 'least'] as const)
        .filter((side) => question.show === undefined || question.show === side)
        .flatMap((side) => alikeNote(side, { most, least }[side], model.unit)),
      ...togetherNotes(asked),
      ...pairNotes(model, explained),
      ...(model.matched === null ? [] : fileNotes(model.matched, model)),
      methodNote(question),
    ],
  });
}

const OUTCOME_WORDS: Readonly<Record<OutcomeKind, string>> = {
  any: 'Whether one follows another',
  follows: 'The number of follows',
  mutual: 'The number of mutual ties',
};

/** With fewer permutations p = 1 ÷ (1 + permutations), the least there can be, is not below that. */
const LEAST_TELLING = 20;

function sentenceOf(
  model: Model,
  { fit, p, pairs: { all, used } }: Explained,
  { of, permutations }: ExplainAsked,
): string {
  const told = model.terms.map(({ name }, k) => ({
    text: `${name} (${signed(fit.standardised[k]!)}, ${pText(p[k]!, permutations, 'p ')})`,
    isBeyond: p[k]! < SIGNIFICANT_BELOW,
  }));
  const texts = (isBeyond: boolean) =>
    told.flatMap((one) => (one.isBeyond === isBeyond ? [one.text] : [])).join(', ');
  const [beyond, within] = [texts(true), texts(false)];
  const goes =
    permutations < LEAST_TELLING
      ? `may go with ${within}, or not: too few permutations to tell, at least ${LEAST_TELLING} are needed`
      : [
          ...(beyond === '' ? [] : [`goes with ${beyond}`]),
          ...(within === '' ? [] : [`${beyond === '' ? 'goes ' : ''}no more than by chance with ${within}`]),
        ].join(', and ');
  const over = used === all ? count(all, 'pair') : `${used} of ${count(all, 'pair')}`;
  return `${OUTCOME_WORDS[of]}, over ${over} of ${countUnits(model.units.length, model.unit)}, ${goes}: standardised coefficients, R² ${fit.r2.toFixed(3)}. An association, of which nothing here says the cause.`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}

/** The least p that the permutations can give is told as what it is. */
function pText(p: number, permutations: number, name: 'p ' | ''): string {
  if (p * (1 + permutations) < 1.5) return `${name}≤ ${(1 / (1 + permutations)).toPrecision(1)}`;
  return `${name === '' ? '' : `${name}= `}${p.toFixed(decimalsOfP(p))}`;
}

const INTERCEPT = '(intercept)';
/** What a term has and the intercept has not. */
const NONE = '–';

interface Coefficient {
  term: string;
  value: number;
  standardised: number;
  p: number;
  low: number;
  high: number;
}

function coefficients({ terms }: Model, explained: Explained, { permutations }: ExplainAsked): Section {
  const { fit, p } = explained;
  const ranges = rangesOf(explained);
  const rows: Coefficient[] = [
    { term: INTERCEPT, value: fit.intercept, standardised: Number.NaN, p: Number.NaN, ...ranges[0]! },
    ...terms.map(({ name }, k) => ({
      term: name,
      value: fit.coefficients[k]!,
      standardised: fit.standardised[k]!,
      p: p[k]!,
      ...ranges[k + 1]!,
    })),
  ];
  const columns = {
    term: ({ term }: Coefficient) => term,
    coefficient: ({ value }: Coefficient) => value,
    standardised: ({ standardised }: Coefficient) => standardised,
    p: ({ p }: Coefficient) => p,
    low: ({ low }: Coefficient) => low,
    high: ({ high }: Coefficient) => high,
  };
  const types = { term: 'text', coefficient: 'amount', standardised: 'amount' } as const;
  return {
    name: 'coefficients',
    title: 'Coefficients',
    types,
    ...tableOf(rows, columns),
    shown: {
      types: { ...types, coefficient: 'text', low: 'text', high: 'text' },
      ...tableOf(rows, {
        term: columns.term,
        // Terms are in units of their own, from shares to millions.
        coefficient: ({ value }) => fourDigits(value),
        standardised: ({ standardised }) => (Number.isNaN(standardised) ? NONE : standardised),
        p: ({ p }) => (Number.isNaN(p) ? NONE : pText(p, permutations, '')),
        ...(isOpen(explained)
          ? {
              low: ({ low }: Coefficient) => fourDigits(low),
              high: ({ high }: Coefficient) => fourDigits(high),
            }
          : {}),
      }),
    },
  };
}

/** Whether anything is unknown that could change a figure: else ranges are no wider than what they are of. */
function isOpen({ pairs }: Explained): boolean {
  return pairs.unseen > 0;
}

function fourDigits(value: number): string {
  return value.toPrecision(4);
}

/** Ordered pairs from the source to the target; of unordered ones a and b. */
function pairs(
  { unit, units, outcome }: Model,
  explained: Explained,
  name: string,
  title: string,
  rows: Iterable<Residual>,
): Section {
  const [one, other] = outcome.kind === 'mutual' ? ['a', 'b'] : ['source', 'target'];
  const type: ColumnType = unit === 'account' ? 'account' : unit;
  const keyOf = (number: number) => units[number]!.handle || units[number]!.accountId;
  const figures = ['seen', 'expected', 'residual', 'residual_low', 'residual_high'];
  const shown = isOpen(explained) ? figures.length : figures.indexOf('residual_low');
  const all = Array.from(rows, (row): { keys: Cell[]; names: Cell[]; values: Cell[] } => ({
    keys: [keyOf(row.one), keyOf(row.other)],
    names: [units[row.one]!.row.name, units[row.other]!.row.name],
    values: [row.seen, row.expected, row.residual, row.low, row.high],
  }));
  const types: Record<string, ColumnType> = {
    [one!]: type,
    [other!]: type,
    ...allOf(['expected', 'residual', 'residual_low', 'residual_high'], 'amount'),
    seen: 'count',
  };
  return {
    name,
    title,
    types,
    columns: [one!, other!, `${one}_name`, `${other}_name`, ...figures],
    rows: all.map(({ keys, names, values }) => [...keys, ...names, ...values]),
    shown: {
      columns: [one!, other!, ...figures.slice(0, shown)],
      types,
      rows: all.map(({ keys, names, values }) => [
        ...(unit === 'country' ? names : keys),
        ...values.slice(0, shown),
      ]),
    },
  };
}

/** By what the pairs of units are in order. */
const ORDER: Readonly<Record<Unit, string>> = { country: 'codes', actor: 'actors', account: 'account ids' };

/** Where ties are there or not, many pairs are beyond expectation alike: none of them is further out than the others. */
function sideTitle(side: 'Most' | 'Least', { pairs, alike }: Extreme): string {
  const title = `${side} connected beyond what the model expects`;
  const [first, last] = [pairs[0], pairs.at(-1)];
  return alike > 0 && isAlike(first!, last!)
    ? `${title} (${pairs.length} of ${pairs.length + alike} alike)`
    : title;
}

function alikeNote(side: 'most' | 'least', { pairs, alike }: Extreme, unit: Unit): string[] {
  if (alike === 0) return [];
  return [
    `${side}: ${alike} more ${alike === 1 ? 'pair is' : 'pairs are'} as far out as ${pairs.length === 1 ? 'the one shown' : `the last of the ${pairs.length}`}; those shown come first in the order of their ${ORDER[unit]}.`,
  ];
}

function pairNotes(
  { unit, unitless }: Model,
  { pairs: { all, used, unseen, withoutValue } }: Explained,
): string[] {
  const missing = [
    ...(unseen === 0 ? [] : [`${count(unseen, 'has', 'have')} a tie that could not be seen`]),
    ...(withoutValue === 0 ? [] : [`${count(withoutValue, 'has', 'have')} no value of some term`]),
  ];
  return [
    `Of ${count(all, 'pair')} ${used === all ? 'all were' : `${count(used, 'was', 'were')}`} used${missing.length === 0 ? '' : `; ${missing.join(', ')}, and nothing is assumed of them`}.`,
    ...(unseen === 0
      ? []
      : [
          `low and high hold the coefficient itself and those of ${COMPLETIONS} completions, in which every unknown tie is drawn at random, by whether it would return a follow, and all pairs count.`,
        ]),
    ...(unitless === 0 ? [] : [`${count(unitless, 'account')} without a ${unit} left out.`]),
  ];
}

function methodNote({ permutations, seed, logit, of }: ExplainAsked): string {
  const model = logit
    ? 'Logistic regression; R² is McFadden’s, standardised coefficients are log-odds for a standard deviation of the term.'
    : 'Least squares over pairs.';
  const unordered =
    of === 'mutual' ? ' Pairs are unordered; of a term with two directions the mean is taken.' : '';
  return `${model}${unordered} p by quadratic assignment with double semi-partialling (Dekker, Krackhardt & Snijders 2007), ${count(permutations, 'permutation')}, seed ${seed}.`;
}
