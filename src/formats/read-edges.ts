/** Reads an edge list on its own: the accounts are its ends. */
import { parseCsv } from '../csv.ts';
import { DataError } from '../errors.ts';
import { utf8Text } from '../utf8-text.ts';
import type { ColumnChoice } from './columns.ts';
import type { ImportedGraph } from './imported-graph.ts';
import { readTieTable } from './tie-table.ts';

/** @throws DataError where the list has no source and target, or says that its edges are undirected. */
export function readEdges(
  bytes: Buffer,
  file: string,
  choice: ColumnChoice = {},
  skipBlank = false,
): ImportedGraph {
  refuseUndirected(bytes, file);
  const { edges, stated, understoodAs, unused, yesNoColumn, blank } = readTieTable(
    bytes,
    file,
    choice,
    skipBlank,
  );
  const ids = edges.ids.map((id) => id.trim().replace(/^@/, ''));
  return {
    nodes: [...new Set(ids)].map((id) => ({ id, handle: '', cells: {}, extra: {} })),
    attributes: [],
    edges: { ...edges, ids },
    stated,
    readings: null,
    direction: 'In an edge list, source follows target.',
    columns: { understoodAs, noHandle: [], unused, yesNoColumn },
    blank: { accounts: 0, ends: blank },
  };
}

/** Gephi's column `Type` may say that a row has no direction. @throws DataError with the first such line. */
export function refuseUndirected(bytes: Buffer, file: string): void {
  if (!/undirected/i.test(bytes.toString('latin1'))) return;
  const { header, rows, lines } = parseCsv(utf8Text(bytes, file), file);
  const type = header.findIndex((name) => name.trim().toLowerCase() === 'type');
  const first = type < 0 ? -1 : rows.findIndex((row) => row[type]!.toLowerCase() === 'undirected');
  if (first < 0) return;
  throw new DataError({
    file,
    line: lines[first]!,
    message: 'the edge is undirected, and a follow has a direction; export the graph as directed',
  });
}
