/** Reads an adjacency matrix: a row and a column an account, and in each cell whether the one of the row follows. */
import { parseCsv } from '../csv.ts';
import { DataError, type Problem } from '../errors.ts';
import { blankEnds } from './blank-ends.ts';
import { refuseRows } from './edge-list.ts';
import type { ImportedGraph } from './imported-graph.ts';
import { stateOf } from './tie-table.ts';

/** By its header and the row below: the first account stands in both. */
export function isMatrix(header: readonly string[], row: readonly string[]): boolean {
  return header.length > 2 && row.length === header.length && row[0]!.trim() === header[1]!.trim();
}

/**
 * @throws DataError where rows and columns are of other accounts, two are of one or one is of none, or a cell does not
 * say whether there is a tie.
 */
export function readMatrix(text: string, file: string): ImportedGraph {
  const { header, rows, lines } = parseCsv(text, file);
  const names = header.slice(1).map((name) => name.trim());
  const known = rows.map(([name = '']) => name.trim());
  if (known.join('\n') !== names.join('\n')) {
    const message = `its ${known.length} rows are not of the same accounts, in the same order, as its ${names.length} columns`;
    throw new DataError({ file, line: 1, message });
  }
  const ids = names.map((name) => name.replace(/^@/, ''));
  const problems = problemsOfNames(ids, file, lines);
  const found = { yes: emptyPairs(), no: emptyPairs(), unknown: emptyPairs() };
  rows.forEach((row, from) => {
    for (let to = 0; to < ids.length; to++) {
      if (from === to) continue;
      const cell = row[to + 1]!;
      const state = Number(cell) > 0 ? 'yes' : stateOf(cell);
      if (state === undefined) {
        const message = `the cell of ${names[to]} says "${cell.trim().slice(0, 40)}"; write 1 for a tie, 0 for none, and nothing where it is unknown`;
        problems.push({ file, line: lines[from]!, message });
      } else {
        found[state].source.push(from);
        found[state].target.push(to);
      }
    }
  });
  refuseRows(problems);
  const pairsOf = ({ source, target }: ReturnType<typeof emptyPairs>) => ({
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
  });
  return {
    nodes: ids.map((id) => ({ id, handle: '', cells: {}, extra: {} })),
    attributes: [],
    edges: { ids, ...pairsOf(found.yes) },
    stated: { column: '', absent: pairsOf(found.no), unknown: pairsOf(found.unknown) },
    readings: null,
    direction: 'In a matrix, the account of a row follows those of the columns.',
  };
}

function emptyPairs(): { source: number[]; target: number[] } {
  return { source: [], target: [] };
}

/** Rows of which the account is that of an earlier one, or none. */
function problemsOfNames(ids: readonly string[], file: string, lines: readonly number[]): Problem[] {
  const isBlank = blankEnds(ids);
  const rowOf = new Map<string, number>();
  return ids.flatMap((id, row) => {
    const problem = (message: string) => [{ file, line: lines[row]!, message }];
    if (isBlank(id)) {
      return problem(`"${id}" names no account; write which it is, or take its row and its column out`);
    }
    const earlier = rowOf.get(id.toLowerCase());
    rowOf.set(id.toLowerCase(), row);
    return earlier === undefined
      ? []
      : problem(
          `${id} stands in line ${lines[earlier]} already; two rows of one name may be two accounts, rename one`,
        );
  });
}
