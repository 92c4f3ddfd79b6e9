/** Ids that a spreadsheet or a table of numbers wrote as decimal numbers: made whole again, or refused where digits are lost. */
import { UserError } from '../errors.ts';
import type { ImportedGraph } from './imported-graph.ts';

/** Such as 1.23457E+17, of which the last digits are gone. */
const CUT = /^\d(?:\.\d+e\+?|e\+)\d+$/i;
/** Such as 109071031.0; a floating-point number keeps fifteen digits. */
const DECIMAL = /^(\d+)\.0+$/;
const KEPT_DIGITS = 15;
const NAMED = 3;

/** @throws UserError where different accounts may have become one id. */
export function withWholeIds(graph: ImportedGraph, source: string): ImportedGraph {
  const all = [...graph.nodes.map(({ id }) => id), ...graph.edges.ids];
  const lost = [...new Set(all.map((id) => id.trim()).filter(isCut))];
  if (lost.length > 0) {
    const rest = lost.length - NAMED;
    throw new UserError(
      `${source}: the ids ${lost.slice(0, NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''} of accounts, or at the ends of ties, are numbers that a program has rounded, so that two accounts may have become one. Take the file from before that, read its ids as text (in a spreadsheet: make the column text before the import; in R: colClasses = "character"; in pandas: dtype = str), and import that; nothing was imported`,
    );
  }
  if (graph.readings !== null || !all.some((id) => DECIMAL.test(id.trim()))) return graph;
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({ ...node, id: whole(node.id) })),
    edges: { ...graph.edges, ids: graph.edges.ids.map(whole) },
    columns:
      graph.columns === undefined
        ? undefined
        : { ...graph.columns, noHandle: graph.columns.noHandle.map(whole) },
  };
}

function isCut(id: string): boolean {
  return CUT.test(id) || (DECIMAL.exec(id)?.[1]?.length ?? 0) > KEPT_DIGITS;
}

function whole(id: string): string {
  return DECIMAL.exec(id.trim())?.[1] ?? id;
}
