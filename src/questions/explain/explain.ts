/** What goes with ties: a model of pairs, its test, and the pairs beyond what it expects. */

import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { formatAmount } from '../../cli/number-column.ts';
import { type Cell, tableOf } from '../../csv.ts';
import { COMPLETIONS, type Explained, explain as explainModel, rangesOf } from '../../dyads/explain.ts';
import { buildModel, type Model, type ModelQuestion } from '../../dyads/model.ts';
import { NO_PAIR } from '../../dyads/outcome.ts';
import {
  type Extreme,
  extremeResiduals,
  isAlike,
  orderedResiduals,
  pairsExpecting,
  type Residual,
} from '../../dyads/residuals.ts';
import { createKernels, loadModule } from '../../graph-pool.ts';
import { notOfEdition } from '../../open/open-study.ts';
import { askedName } from '../../study/group.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { Study } from '../../study/study.ts';
import { refusal } from '../../words/refusal.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { AlikePairs } from '../../words/values.ts';
import { about } from '../ask.ts';
import { allOf } from '../column-types.ts';
import { togetherNotes } from '../edition/together-note.ts';
import { countryNotes, fileNotes, unitName } from './file-notes.ts';

export interface ExplainAsked extends ModelQuestion {
  permutations: number;
  seed: number;
  /** Pairs that are listed on either side. */
  top: number;
  /** The table that is asked for; `pairs`, which lists every pair, is there only then. */
  show?: string | undefined;
}

/** A model of pairs, fitted and tested. */
export interface FittedPairs {
  model: Model;
  explained: Explained;
}

/** @throws DataError with everything that is wrong with the file and the terms. */
export function explain(asked: OpenStudy, question: ExplainAsked): SectionedAnswer {
  if (asked.networks !== null && question.unit === 'account') throw notOfEdition(asked, 'apart');
  const answer = explainedAnswer(asked, fitPairs(asked, question), question);
  return { ...answer, notes: [...togetherNotes(asked), ...answer.notes!] };
}

/** @throws DataError as `explain` does. */
export function fitPairs(study: Study, question: Omit<ExplainAsked, 'top' | 'show'>): FittedPairs {
  const { snapshot, unit, nodes, graph } = study;
  const { date, extraColumns } = snapshot;
  const model = buildModel({ name: askedName(study), unit, date, extraColumns, nodes, graph }, question);
  const explained = explainModel(model, question, (...rows) =>
    createKernels(loadModule()).prepareProducts(...rows),
  );
  if (explained === null || isPerfect(explained)) throw refusal(say.model.perfectlyTold(explained === null));
  return { model, explained };
}

/** What is left of such a model is rounding. */
function isPerfect({ fit }: Explained): boolean {
  return 1 - fit.r2 < 1e-10;
}

/** What a model says that was fitted before. */
export function explainedAnswer(
  asked: Parameters<typeof about>[0],
  { model, explained }: FittedPairs,
  question: Pick<ExplainAsked, 'of' | 'permutations' | 'seed' | 'top' | 'show'>,
): SectionedAnswer {
  const { pairs } = explained;
  const { most, least } = extremeResiduals(model, explained, question.top);
  const sides = { most: cutSide(most), least: cutSide(least) };
  return about(asked, 'explain', {
    sentence: [
      sentenceOf(model, explained, question),
      say.explain.share(explained.fit.r2, model.logit),
      ...(pairs.used === pairs.all ? [] : [say.explain.missing(pairs, unseenSources(model))]),
      ...(holdsAccounts(model) ? [] : [say.explain.accountsVary()]),
      say.explain.association(),
    ],
    sections: [
      coefficients(model, explained, question),
      ...SIDES.map((side) => pairTable(model, explained, side, say.explain.side(side), sides[side].shown)),
      ...(question.show === 'pairs'
        ? [pairTable(model, explained, 'pairs', say.explain.allPairs(), orderedResiduals(model, explained))]
        : []),
    ],
    main: 'coefficients',
    facts: {
      unit: model.unit,
      of: question.of,
      model: model.logit ? 'logit' : 'linear',
      units: model.units.length,
      pairs: pairs.all,
      pairs_used: pairs.used,
      pairs_unseen: pairs.unseen + pairs.termUnseen,
      pairs_without_value: pairs.withoutValue,
      r2: explained.fit.r2,
      permutations: question.permutations,
      completions: pairs.unseen === 0 ? 0 : COMPLETIONS,
      seed: question.seed,
    },
    notes: [
      ...SIDES.filter((side) => question.show === undefined || question.show === side).flatMap((side) =>
        alikeNote(side, sides[side], {
          of: question.of,
          unit: model.unit,
          kind: (expected) => pairsExpecting(model, explained, expected),
        }),
      ),
      ...(pairs.unseen === 0 ? [] : [say.explain.range(COMPLETIONS)]),
      ...(model.unitless === 0 ? [] : [say.explain.unitless(model.unitless, model.unit)]),
      say.explain.model(model.logit, model.outcome.kind === 'mutual'),
      ...(model.added.length === 0 ? [] : [say.explain.added(model.added)]),
      ...tiesNotes(model),
      say.explain.test(question.permutations, question.seed),
      ...(model.matched === null ? [] : fileNotes(model.matched, model)),
      ...(model.countries === null ? [] : countryNotes(model.countries, model)),
    ],
  });
}

/** More of them are not named. */
const UNSEEN_NAMED = 3;

/** Units at which all pairs start of which a tie could not be seen; none where pairs have no direction, or they are many. */
function unseenSources({ outcome: { cells, kind, size }, unit, units }: Model) {
  if (kind === 'mutual') return [];
  const sources = units.flatMap((entry, one) =>
    cells.subarray(one * size, (one + 1) * size).some((cell) => cell < 0 && cell !== NO_PAIR) ? [entry] : [],
  );
  return sources.length > UNSEEN_NAMED ? [] : sources.map((entry) => unitName(unit, entry));
}

/** Of accounts there is one on either side. */
function holdsAccounts({ unit, terms }: Model): boolean {
  return unit === 'account' || terms.some(({ name }) => /^(sum|sender|receiver):accounts$/.test(name));
}

const SIDES = ['most', 'least'] as const;

function tiesNotes({ terms, units, unit }: Model): Said[] {
  const ofTies = terms.filter((term) => term.ofTies !== undefined);
  const thirds = Math.min(...ofTies.map((term) => term.ofTies!.thirds ?? units.length));
  return [
    ...(ofTies.length === 0 ? [] : [say.explain.ofTies(ofTies.map(({ name }) => name))]),
    ...(thirds < units.length ? [say.explain.thirds(thirds, units.length, unit)] : []),
  ];
}

/** With fewer permutations p = 1 ÷ (1 + permutations), the least there can be, is not below that. */
const LEAST_TELLING = 20;

function sentenceOf(
  { terms, units, unit }: Model,
  { fit, p, pairs }: Explained,
  { of, permutations }: Pick<ExplainAsked, 'of' | 'permutations'>,
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
  );
}

/** The least p that the permutations can give, where it is no more than that. */
function leastP(p: number, permutations: number): number | null {
  return p * (1 + permutations) < 1.5 ? 1 / (1 + permutations) : null;
}

const INTERCEPT = '(intercept)';
/** What a term has and the intercept has not. */
const NONE = '–';

export interface Coefficient {
  term: string;
  coefficient: number;
  standardised: number;
  p: number;
  low: number;
  high: number;
}

/** As `explain.csv` has them: the intercept, then the terms in their order. */
export function coefficientRows({ terms }: Model, explained: Explained): Coefficient[] {
  const { fit, p } = explained;
  const ranges = rangesOf(explained);
  return [
    { term: INTERCEPT, coefficient: fit.intercept, standardised: Number.NaN, p: Number.NaN, ...ranges[0]! },
    ...terms.map(({ name }, k) => ({
      term: name,
      coefficient: fit.coefficients[k]!,
      standardised: fit.standardised[k]!,
      p: p[k]!,
      ...ranges[k + 1]!,
    })),
  ];
}

export const COEFFICIENT_COLUMNS = {
  term: ({ term }: Coefficient) => term,
  coefficient: ({ coefficient }: Coefficient) => coefficient,
  standardised: ({ standardised }: Coefficient) => standardised,
  p: ({ p }: Coefficient) => p,
  low: ({ low }: Coefficient) => low,
  high: ({ high }: Coefficient) => high,
};

function coefficients(
  model: Model,
  explained: Explained,
  { permutations }: Pick<ExplainAsked, 'permutations'>,
): Section {
  const rows = coefficientRows(model, explained);
  const written = {
    ...COEFFICIENT_COLUMNS,
    coefficient: ({ coefficient }: Coefficient) => legible(coefficient),
    low: ({ low }: Coefficient) => legible(low),
    high: ({ high }: Coefficient) => legible(high),
    standardised: ({ standardised }: Coefficient) => (Number.isNaN(standardised) ? NONE : standardised),
    p: ({ p }: Coefficient) => (Number.isNaN(p) ? NONE : say.explain.p(p, leastP(p, permutations))),
  };
  const { low: _low, high: _high, ...sure } = written;
  const shown = tableOf(rows, isOpen(explained) ? written : sure);
  return {
    name: 'coefficients',
    title: say.explain.coefficients(),
    ...tableOf(rows, COEFFICIENT_COLUMNS),
    shown,
    document: shown,
  };
}

/** Of a term in large numbers, such as a gross domestic product, a coefficient is not 0 for being small. */
function legible(value: number): number | string {
  return value !== 0 && Math.abs(value) < 0.001 ? formatAmount(value) : value;
}

/** Whether anything is unknown that could change a figure: else ranges are no wider than what they are of. */
function isOpen({ pairs }: Explained): boolean {
  return pairs.unseen > 0;
}

/** Ordered pairs from the source to the target; of unordered ones a and b. */
function pairTable(
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
  const named = [one, other, `${one}_name`, `${other}_name`] as const;
  const section: Section = {
    name,
    title,
    types: allOf([one, other], unit),
    columns: [...named, ...figures],
    rows: all.map(({ keys, names, values }) => [...keys, ...names, ...values]),
  };
  return {
    ...section,
    shown: {
      columns: [one, other, ...figures.slice(0, shown)],
      rows: all.map(({ keys, names, values }) => [
        ...(unit === 'country' ? names : keys),
        ...values.slice(0, shown),
      ]),
    },
    document: {
      types: section.types!,
      columns: [...named, ...figures.slice(0, shown)],
      rows: section.rows.map((row) => row.slice(0, named.length + shown)),
    },
  };
}

/** Pairs of a side that are listed, and those beyond that are as far out as each other. */
interface CutSide {
  shown: readonly Residual[];
  alike: { pairs: number; of: Residual } | null;
}

/** Where ties are there or not, many pairs are beyond expectation alike: no few of them are listed before the others. */
function cutSide({ pairs, alike }: Extreme): CutSide {
  const last = pairs.at(-1);
  if (last === undefined || alike === 0) return { shown: pairs, alike: null };
  const shown = pairs.filter((pair) => !isAlike(pair, last));
  return { shown, alike: { pairs: alike + pairs.length - shown.length, of: last } };
}

function alikeNote(
  side: 'most' | 'least',
  { shown, alike }: CutSide,
  { kind, ...of }: Pick<AlikePairs, 'of' | 'unit'> & { kind: (expected: number) => number },
): Said[] {
  if (alike === null) return [];
  const { seen, expected } = alike.of;
  const like = { pairs: alike.pairs, seen, expected, kind: kind(expected), ...of };
  return [say.explain.alike(side, like, shown.length === 0)];
}
