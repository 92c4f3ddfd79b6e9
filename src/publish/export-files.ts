/** Writes the files of an export, by the ending of the name that was asked for. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../errors.ts';
import type { ExportedGraph } from '../formats/exported-graph.ts';
import type { JoinedDates } from '../formats/join-dates.ts';
import { gephiTables } from '../formats/write-gephi-csv.ts';
import { gexfText } from '../formats/write-gexf.ts';
import { graphmlText } from '../formats/write-graphml.ts';
import { graphologyText } from '../formats/write-graphology.ts';
import { parquetTables } from '../formats/write-parquet.ts';
import { rNetworksScript, rScript } from '../formats/write-r.ts';
import { type Content, writeFiles } from '../write-whole.ts';

/** The files that an export to `path` consists of, by their paths. */
type Write = (graph: ExportedGraph, path: string) => Map<string, Content>;

const WRITERS: Readonly<Record<string, Write>> = {
  gexf: (graph, path) => new Map([[path, gexfText(graph)]]),
  graphml: (graph, path) => new Map([[path, graphmlText(graph)]]),
  json: (graph, path) => new Map([[path, graphologyText(graph)]]),
  csv: tables,
  r(graph, path) {
    const files = tables(graph, path);
    const [nodes, edges, unknown] = [...files.keys()].map((file) => basename(file)) as [
      string,
      string,
      string,
    ];
    if (graph.layers !== undefined) {
      const { networks } = graph.layers;
      return files.set(path, [rNetworksScript({ nodes, edges, unknown, networks })]);
    }
    const numbers = graph.nodeAttributes.filter(({ kind }) => kind !== 'text').map(({ name }) => name);
    const script = rScript({
      nodes,
      edges,
      unknown,
      id: 'Id',
      source: 'Source',
      target: 'Target',
      numbers,
    });
    return files.set(path, [script]);
  },
  parquet(graph, path) {
    const { nodes, edges, unknown } = parquetTables(graph);
    return new Map(
      Object.entries({ nodes, edges, unknown }).map(([name, bytes]) => [
        join(path, `${name}.parquet`),
        [bytes],
      ]),
    );
  },
};

export const EXPORT_ENDINGS = Object.keys(WRITERS);

/** `NAME-nodes.csv`, `NAME-edges.csv` and `NAME-unknown.csv` beside `NAME.csv` or `NAME.R`. */
function tables(graph: ExportedGraph, path: string): Map<string, Content> {
  const stem = path.replace(/\.[^.]*$/, '');
  const { nodes, edges, unknown } = gephiTables(graph);
  return new Map([
    [`${stem}-nodes.csv`, nodes],
    [`${stem}-edges.csv`, edges],
    [`${stem}-unknown.csv`, unknown],
  ]);
}

/** The ending as it is spelt in `EXPORT_ENDINGS`; `null` for a name of another ending, or of none. */
export function exportEnding(path: string): string | null {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return EXPORT_ENDINGS.includes(ending) ? ending : null;
}

/** @returns the paths of the files that were written. */
export function writeExport(graph: ExportedGraph, path: string): string[] {
  const ending = exportEnding(path)!;
  const files = WRITERS[ending]!(graph, path);
  if (ending === 'parquet') requireTablesFolder(path, files);
  writeFiles(files);
  return [...files.keys()];
}

/** @throws UserError where the folder holds anything else than the same tables. */
function requireTablesFolder(dir: string, files: ReadonlyMap<string, Content>): void {
  if (!existsSync(dir)) return;
  if (!statSync(dir).isDirectory()) throw new UserError(`${dir} is a file; name a folder for the tables`);
  const others = readdirSync(dir).filter((name) => {
    const [bytes] = (files.get(join(dir, name)) ?? []) as Iterable<Uint8Array>;
    return bytes === undefined || !readFileSync(join(dir, name)).equals(bytes);
  });
  if (others.length > 0) {
    throw new UserError(
      `${dir} holds other files than these tables (${others.slice(0, 3).join(', ')}${others.length > 3 ? ', …' : ''}); remove it, or name another folder`,
    );
  }
}

/** Several dates as a dynamic GEXF. */
export function writeDynamic({ graph, times }: JoinedDates, path: string): string[] {
  writeFiles([[path, gexfText(graph, times)]]);
  return [path];
}
