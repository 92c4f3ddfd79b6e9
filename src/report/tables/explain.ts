/** `explain.csv`, what goes with ties, and `explain-pairs.csv`, the pairs furthest from what the model expects. */
import { extremeResiduals, type Residual } from '../../dyads/residuals.ts';
import { COEFFICIENT_COLUMNS, coefficientRows } from '../../questions/explain/explain.ts';
import type { ExplainedTies } from '../facts/explained-ties.ts';
import { csvTable } from './csv-table.ts';

/** Pairs of either side. */
const PAIRS_LISTED = 50;

export function explainCsv({ model, explained }: ExplainedTies): string {
  return csvTable(coefficientRows(model, explained), COEFFICIENT_COLUMNS);
}

export function explainPairsCsv({ model, explained }: ExplainedTies): string {
  const { most, least } = extremeResiduals(model, explained, PAIRS_LISTED);
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
