/** `explain.csv`, what goes with ties, and `explain-pairs.csv`, the pairs furthest from what the model expects. */
import { rangesOf } from '../../dyads/explain.ts';
import type { Residual } from '../../dyads/residuals.ts';
import { type ExplainedTies, type TermResult, termResults } from '../facts/explained-ties.ts';
import { csvTable } from './csv-table.ts';

export function explainCsv(ties: ExplainedTies): string {
  const intercept: TermResult = {
    term: '(intercept)',
    coefficient: ties.explained.fit.intercept,
    standardised: Number.NaN,
    p: Number.NaN,
    ...rangesOf(ties.explained)[0]!,
  };
  return csvTable([intercept, ...termResults(ties)], {
    term: ({ term }) => term,
    coefficient: ({ coefficient }) => coefficient,
    standardised: ({ standardised }) => standardised,
    p: ({ p }) => p,
    low: ({ low }) => low,
    high: ({ high }) => high,
  });
}

export function explainPairsCsv({ model, most, least }: ExplainedTies): string {
  const sides: (Residual & { side: string })[] = [
    ...most.pairs.map((pair) => ({ side: 'most', ...pair })),
    ...least.pairs.map((pair) => ({ side: 'least', ...pair })),
  ];
  const keyOf = (unit: number) => model.units[unit]!.accountId;
  const [one, other] = model.outcome.kind === 'mutual' ? ['a', 'b'] : ['source', 'target'];
  return csvTable<Residual & { side: string }>(sides, {
    side: ({ side }) => side,
    [one!]: (pair: Residual) => keyOf(pair.one),
    [other!]: (pair: Residual) => keyOf(pair.other),
    seen: ({ seen }) => seen,
    expected: ({ expected }) => expected,
    residual: ({ residual }) => residual,
    residual_low: ({ low }) => low,
    residual_high: ({ high }) => high,
  });
}
