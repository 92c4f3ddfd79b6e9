/** Writes Parquet tables, for DuckDB, Spark, pandas and Arrow. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { type Attribute, type ExportedGraph, isMissing, type Value } from './exported-graph.ts';

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
  const { nodes, source, target, unknown, layers } = graph;
  const id = (k: number) => nodes[k]!.id;
  const handle = graph.nodeAttributes.findIndex(({ name }) => name === 'handle');
  const handleOf = (k: number) => String(nodes[k]!.values[handle] ?? '');
  return {
    nodes: table(graph, [
      text('account_id', nodes, (node) => node.id),
      ...graph.nodeAttributes
        .map((attribute, k) => ({
          kind: attribute.kind,
          name: attribute.column ?? attribute.name,
          values: nodes.map(({ values }) => values[k]!),
        }))
        .filter(({ name }) => name !== 'unknown_targets'),
    ]),
    edges: table(graph, [
      text('source', source, id),
      text('target', target, id),
      ...(handle < 0
        ? []
        : [text('source_handle', source, handleOf), text('target_handle', target, handleOf)]),
      ...graph.edgeAttributes.map((attribute, k) => ({ ...attribute, values: graph.edgeValues[k]! })),
    ]),
    unknown: table(graph, [
      text('source', unknown, (tie) => tie.source),
      text('target', unknown, (tie) => tie.target),
      ...(layers === undefined ? [] : [text('network', unknown, (tie) => tie.network ?? '')]),
      text('reason', unknown, (tie) => tie.reason),
    ]),
  };
}

function text<T>(name: string, records: ArrayLike<T>, textOf: (record: T) => string): Column {
  return { name, kind: 'text', values: Array.from(records, textOf) };
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
