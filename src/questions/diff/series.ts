/** The figures of the whole graph in two or more snapshots. */

import { figureSeries } from '../../changes/figure-series.ts';
import { findPanel } from '../../changes/panel.ts';
import type { Answer } from '../../cli/answer.ts';
import type { Table } from '../../cli/table.ts';
import { type ColumnName, own } from '../../columns/answer-columns.ts';
import { measureGraph } from '../../graph/measure-graph.ts';
import { say } from '../../words/say.ts';
import { allOf } from '../column-types.ts';
import { dated, type Year } from './compare-study.ts';
import { type MeasuresAsked, measurable } from './measures.ts';
import { onOwnScales } from './own-scales.ts';

/** Every figure: old, new and change of two snapshots, or a column a snapshot of more. */
export function seriesAnswer(years: readonly Year[], asked: MeasuresAsked): Answer {
  const panel = asked.panel ? findPanel(years.map(({ side }) => side)) : null;
  const measured = years.map((year, k) => {
    const { graph, labels } = measurable(year, asked.by, panel === null ? null : panel[k]!);
    const groups = asked.by === null ? [] : [{ attribute: asked.by, labels }];
    return measureGraph(graph, { runs: asked.runs, clustersOf: 'mutual', groups });
  });
  const isPair = years.length === 2;
  const names = years.map(({ study }) => study.snapshot.name);
  const figures: readonly ColumnName[] = isPair ? ['old', 'new', 'change'] : names.map(own);
  const table: Table = {
    columns: ['measure', ...figures, 'definition'],
    types: allOf(figures, 'amount'),
    rows: figureSeries(measured).map(({ measure, values, definition }) => [
      measure,
      ...values,
      ...(isPair ? [values[1]! - values[0]!] : []),
      say.diff.definition(measure, definition),
    ]),
  };
  return {
    sentence: say.diff.figures(years.map(dated), panel === null ? null : panel[0]!.length),
    ...table,
    shown: onOwnScales(table, table.columns),
    notes: [...new Set(measured.flatMap(({ notes }) => notes))].map(say.rank.measuring),
  };
}
