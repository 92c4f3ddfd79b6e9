/** `edges.csv`, `unknown.csv` and `mutuals.csv`: the ties between nodes, by account id or key of the unit. */
import { type Cell, csvCells, csvText } from '../../csv.ts';
import { hasEdge, tieState } from '../../graph/graph.ts';
import { iso3Of } from '../../roster/countries.ts';
import type { Study, StudyEntry, Unit } from '../../study/study.ts';
import { unknownTies } from '../../study/unknown-ties.ts';
import { largeCsv } from './csv-table.ts';

/**
 * Every known tie, in chunks of some thousand rows, as there may be hundreds of thousands. `mutual` says
 * whether the target follows the source: yes, no or unknown. The date is that of the first follow between two
 * units.
 */
export function edgesCsv(study: Study): Iterable<string> {
  const called = study.unit === 'account' ? 'handle' : 'name';
  const header = ['source', 'target', `source_${called}`, `target_${called}`, 'mutual', 'followed_at'];
  return largeCsv(header, () => edgeLines(study));
}

function* edgeLines({ nodes, graph, followedAt, unit }: Study): Iterable<string> {
  const ids = nodes.map(({ accountId }) => csvCells([accountId]));
  const called = nodes.map(({ handle, row }) => csvCells([unit === 'account' ? handle : row.name]));
  for (let i = 0; i < graph.size; i++) {
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      const j = graph.outTarget[k]!;
      const date = csvCells([followedAt?.[k] ?? '']);
      yield `${ids[i]!},${ids[j]!},${called[i]!},${called[j]!},${tieState(graph, j, i)},${date}\n`;
    }
  }
}

/** Ties of which nothing is known, with the reason; `*` stands for every tie of a source that edges.csv has not. */
export function unknownCsv(study: Study): string {
  return csvText(['source', 'target', 'reason'], unknownTies(study));
}

/** Every pair known to follow each other, `a` before `b` by account id. */
export function mutualsCsv(study: Study): string {
  const columns: Record<Unit, string[]> = {
    account: ['_handle', '_name', '_country', '_iso3'],
    actor: ['_name', '_country', '_iso3'],
    country: ['_name'],
  };
  const header = ['a', 'b'].flatMap((end) => [
    end,
    ...columns[study.unit].map((column) => `${end}${column}`),
  ]);
  return csvText(header, mutualLines(study));
}

function* mutualLines({ nodes, graph, unit }: Study): Iterable<string> {
  const ends = nodes.map((node) => csvCells(cellsOf(node, unit)));
  for (let i = 0; i < graph.size; i++) {
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      const j = graph.outTarget[k]!;
      if (j > i && hasEdge(graph, j, i)) yield `${ends[i]!},${ends[j]!}\n`;
    }
  }
}

function cellsOf({ accountId, handle, row }: StudyEntry, unit: Unit): Cell[] {
  if (unit === 'country') return [accountId, row.name];
  const country = [row.country, iso3Of(row.country)];
  return unit === 'actor' ? [accountId, row.name, ...country] : [accountId, handle, row.name, ...country];
}
