/** Reads an adjacency matrix: a row and a column an account, and in each cell whether the one of the row follows. */
import { parseCsv } from '../csv.ts';
import { DataError, type Problem } from '../errors.ts';
import { refuseRows } from './edge-list.ts';
import type { ImportedGraph } from './imported-graph.ts';
import { readEdges } from './read-edges.ts';
import { isStateWord } from './tie-table.ts';

/** By its header and the row below: the first account stands in both. */
export function isMatrix(header: readonly string[], row: readonly string[]): boolean {
  return header.length > 2 && row.length === header.length && row[0]!.trim() === header[1]!.trim();
}

/** @throws DataError where rows and columns are of other accounts, or a cell does not say whether there is a tie. */
export function readMatrix(text: string, file: string): ImportedGraph {
  const { header, rows, lines } = parseCsv(text, file);
  const names = header.slice(1).map((name) => name.trim());
  const known = rows.map(([name = '']) => name.trim());
  if (known.join('\n') !== names.join('\n')) {
    const message = `its ${known.length} rows are not of the same accounts, in the same order, as its ${names.length} columns`;
    throw new DataError({ file, line: 1, message });
  }
  const problems: Problem[] = [];
  const pairs = rows.flatMap((row, from) =>
    names.flatMap((name, to) => {
      if (from === to) return [];
      const cell = row[to + 1]!.trim();
      const state = Number(cell) > 0 ? 'yes' : cell;
      if (!isStateWord(state)) {
        const message = `the cell of ${name} says "${cell.slice(0, 40)}"; write 1 for a tie, 0 for none, and nothing where it is unknown`;
        problems.push({ file, line: lines[from]!, message });
      }
      return [[known[from]!, name, state]];
    }),
  );
  refuseRows(problems);
  const quoted = (row: readonly string[]) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const table = ['source,target,cell', ...pairs.map(quoted)].join('\n');
  const graph = readEdges(Buffer.from(table), file, { state: 'cell' });
  return {
    ...graph,
    stated: { ...graph.stated!, column: '' },
    direction: 'In a matrix, the account of a row follows those of the columns.',
  };
}
