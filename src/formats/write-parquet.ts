/** Writes Parquet tables, for DuckDB, Spark, pandas and Arrow. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Attribute, ExportedGraph, Value } from './exported-graph.ts';
import { isMissing } from './exported-graph.ts';

interface Column extends Attribute {
  values: readonly Value[];
}

export interface ParquetTables {
  nodes: Uint8Array;
  edges: Uint8Array;
  unknown: Uint8Array;
}

/**
 * The tables of a report under their names: `nodes.csv`, `edges.csv` and `unknown.csv`. Ids are text; unknown values
 * are null. Each file carries the title and the description.
 */
export function parquetTables(graph: ExportedGraph): ParquetTables {
  const { nodes, source, target, unknown } = graph;
  const id = (k: number) => nodes[k]!.id;
  const handle = graph.nodeAttributes.findIndex(({ name }) => name === 'handle');
  const handles = (ends: Uint32Array) => Array.from(ends, (k) => String(nodes[k]!.values[handle] ?? ''));
  return {
    nodes: table(graph, [
      text(
        'account_id',
        nodes.map((node) => node.id),
      ),
      ...graph.nodeAttributes
        .map((attribute, k) => ({
          kind: attribute.kind,
          name: attribute.column ?? attribute.name,
          values: nodes.map(({ values }) => values[k]!),
        }))
        .filter(({ name }) => name !== 'unknown_targets'),
    ]),
    edges: table(graph, [
      text('source', Array.from(source, id)),
      text('target', Array.from(target, id)),
      ...(handle < 0 ? [] : [text('source_handle', handles(source)), text('target_handle', handles(target))]),
      ...graph.edgeAttributes.map((attribute, k) => ({ ...attribute, values: graph.edgeValues[k]! })),
    ]),
    unknown: table(graph, [
      text(
        'source',
        unknown.map((tie) => tie.source),
      ),
      text(
        'target',
        unknown.map((tie) => tie.target),
      ),
      text(
        'reason',
        unknown.map((tie) => tie.reason),
      ),
    ]),
  };
}

function text(name: string, values: readonly string[]): Column {
  return { name, kind: 'text', values };
}

const TYPES = { text: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const;

function table({ title, description }: ExportedGraph, columns: readonly Column[]): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, kind, values }) => ({
        name,
        type: TYPES[kind],
        data: values.map((value) => (isMissing(value) ? null : value)),
        nullable: true,
      })),
      kvMetadata: [
        { key: 'title', value: title },
        { key: 'description', value: description },
      ],
      createdBy: 'entente',
    }),
  );
}
