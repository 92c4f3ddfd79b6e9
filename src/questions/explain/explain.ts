/** What explains the ties: a model of pairs, its test, and the pairs beyond what it expects. */

import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { type Cell, tableOf } from '../../csv.ts';
import { COMPLETIONS, type Explained, explain as explainModel, rangesOf } from '../../dyads/explain.ts';
import { buildModel, type Model, type ModelQuestion } from '../../dyads/model.ts';
import { PERFECTLY_TOLD } from '../../dyads/perfectly-told.ts';
import { type Extreme, extremeResiduals, isAlike, type Residual, residuals } from '../../dyads/residuals.ts';
import { UserError } from '../../errors.ts';
import { pText } from '../../graph/p-value.ts';
import { createKernels, loadModule } from '../../graph-pool.ts';
import { notOfEdition } from '../../open/open-study.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { about } from '../ask.ts';
import { allOf } from '../column-types.ts';
import { togetherNotes } from '../edition/together-note.ts';
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
  if (asked.networks !== null && question.unit === 'account') throw notOfEdition(asked, 'apart');
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
      pairs(model, explained, 'most', sideTitle('most', most), most.pairs),
      pairs(model, explained, 'least', sideTitle('least', least), least.pairs),
      ...(question.show === 'pairs'
        ? [pairs(model, explained, 'pairs', say.explain.allPairs(), residuals(model, explained))]
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
        .flatMap((side) => alikeNote(side, { most, least }[side], model)),
      ...togetherNotes(asked),
      ...pairNotes(model, explained),
      ...(model.matched === null ? [] : fileNotes(model.matched, model)),
      say.explain.method(question.logit, question.of === 'mutual', question.permutations, question.seed),
    ],
  });
}

/** With fewer permutations p = 1 ÷ (1 + permutations), the least there can be, is not below that. */
const LEAST_TELLING = 20;

function sentenceOf(
  { terms, units, unit }: Model,
  { fit, p, pairs }: Explained,
  { of, permutations }: ExplainAsked,
): Said {
  const tested = terms.map(({ name }, k) => ({
    name,
    standardised: fit.standardised[k]!,
    p: p[k]!,
    least: leastP(p[k]!, permutations),
  }));
  return say.explain.goesWith(
    of,
    { used: pairs.used, all: pairs.all },
    { units: units.length, unit },
    tested,
    { drawn: permutations, enough: LEAST_TELLING },
    fit.r2,
  );
}

/** The least p that the permutations can give, where it is no more than that. */
function leastP(p: number, permutations: number): number | null {
  return p * (1 + permutations) < 1.5 ? 1 / (1 + permutations) : null;
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
  // Terms are in units of their own, from shares to millions.
  const shown = {
    term: columns.term,
    coefficient: ({ value }: Coefficient) => fourDigits(value),
    standardised: ({ standardised }: Coefficient) => (Number.isNaN(standardised) ? NONE : standardised),
    p: ({ p }: Coefficient) => (Number.isNaN(p) ? NONE : pText(p, leastP(p, permutations))),
  };
  const shownRanges = {
    low: ({ low }: Coefficient) => fourDigits(low),
    high: ({ high }: Coefficient) => fourDigits(high),
  };
  return {
    name: 'coefficients',
    title: say.explain.coefficients(),
    ...tableOf(rows, columns),
    shown: {
      types: { coefficient: 'text', low: 'text', high: 'text' },
      ...(isOpen(explained) ? tableOf(rows, { ...shown, ...shownRanges }) : tableOf(rows, shown)),
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
  title: Said,
  rows: Iterable<Residual>,
): Section {
  const [one, other] = outcome.kind === 'mutual' ? (['a', 'b'] as const) : (['source', 'target'] as const);
  const keyOf = (number: number) => units[number]!.handle || units[number]!.accountId;
  const figures = ['seen', 'expected', 'residual', 'residual_low', 'residual_high'] as const;
  const shown = isOpen(explained) ? figures.length : figures.indexOf('residual_low');
  const all = Array.from(rows, (row): { keys: Cell[]; names: Cell[]; values: Cell[] } => ({
    keys: [keyOf(row.one), keyOf(row.other)],
    names: [units[row.one]!.row.name, units[row.other]!.row.name],
    values: [row.seen, row.expected, row.residual, row.low, row.high],
  }));
  return {
    name,
    title,
    types: allOf([one, other], unit),
    columns: [one, other, `${one}_name`, `${other}_name`, ...figures],
    rows: all.map(({ keys, names, values }) => [...keys, ...names, ...values]),
    shown: {
      columns: [one, other, ...figures.slice(0, shown)],
      rows: all.map(({ keys, names, values }) => [
        ...(unit === 'country' ? names : keys),
        ...values.slice(0, shown),
      ]),
    },
  };
}

/** Where ties are there or not, many pairs are beyond expectation alike: none of them is further out than the others. */
function sideTitle(side: 'most' | 'least', { pairs, alike }: Extreme): Said {
  const [first, last] = [pairs[0], pairs.at(-1)];
  return say.explain.side(side, pairs.length, alike > 0 && isAlike(first!, last!) ? alike : 0);
}

function alikeNote(side: 'most' | 'least', { pairs, alike }: Extreme, { unit }: Model): Said[] {
  return alike === 0 ? [] : [say.explain.alike(side, pairs.length, alike, unit)];
}

function pairNotes({ unit, unitless }: Model, { pairs }: Explained): Said[] {
  return [
    say.explain.pairs(pairs),
    ...(pairs.unseen === 0 ? [] : [say.explain.range(COMPLETIONS)]),
    ...(unitless === 0 ? [] : [say.explain.unitless(unitless, unit)]),
  ];
}
