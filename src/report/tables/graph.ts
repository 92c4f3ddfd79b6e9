/** `graph.csv`: the figures of the whole graph, each with its definition. */
import { csvText } from '../../csv.ts';
import { definitionFor } from '../../study/unit-words.ts';
import type { Facts } from '../facts/facts.ts';

export function graphCsv({ study, measured }: Facts): string {
  return csvText(
    ['measure', 'value', 'definition'],
    measured.graph.map(({ measure, value, definition }) => [
      measure,
      value,
      definitionFor(study.unit, definition),
    ]),
  );
}
