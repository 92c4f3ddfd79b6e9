/** The work of `entente measure`: from an edge list to tables of every measure. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseMissing } from '../cli/no-such-file.ts';
import { MOST, wholeNumber } from '../cli/whole-number.ts';
import { type Cell, csvText } from '../csv.ts';
import { createEdgeScanner } from '../edge-scanner.ts';
import { UserError } from '../errors.ts';
import { type EdgeList, parseEdgeList } from '../formats/edge-list.ts';
import { type NodeTable, parseNodeTable } from '../formats/node-table.ts';
import { refuseStates } from '../formats/tie-table.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { type CollapsedGraph, collapseGraph } from '../graph/collapse.ts';
import { measureGraph } from '../graph/measure-graph.ts';
import { NODE_COLUMNS, type NodeMeasures } from '../graph/measures.ts';
import { createKernels, loadModule } from '../graph-pool.ts';
import { type AmongPart, isMember, membershipIn } from '../open/among.ts';
import { ROSTER_COLUMNS, rosterRow } from '../roster/row.ts';
import { askedMembers } from '../study/group.ts';
import { utf8Text } from '../utf8-text.ts';
import type { Membership } from '../values/membership.ts';
import { say } from '../words/say.ts';
import { ENGLISH } from '../words/speaker.ts';
import { writeFiles } from '../write-whole.ts';

/** The options of the command, as text. */
export interface MeasureEdges {
  edges: string;
  nodes?: string | undefined;
  out: string;
  runs: string;
  clustersOf: 'mutual' | 'directed';
  exact?: boolean | undefined;
  unit?: string | undefined;
  threads?: string | undefined;
  skipBlank?: boolean | undefined;
  /** By columns of the node table, or files of names. */
  among?: readonly AmongPart[] | undefined;
}

/** Columns of a node table by which accounts can be taken together. */
const UNITS = ['actor', 'country'];

export const MEASURE_DEFAULTS = { out: '.', runs: '100', clustersOf: 'mutual' } as const;

/**
 * Writes nodes.csv and graph.csv; returns what is to be said about them. Only then has anything been written.
 * @throws UserError, DataError for what is wrong with the options and files.
 */
export function measureEdges(options: MeasureEdges): string[] {
  if (options.out === '-') throw new UserError('--out -: measures are a folder of files; name one');
  const module = loadModule();
  const bytes = readInput(options.edges);
  refuseStates(bytes, options.edges);
  const { skipBlank = false } = options;
  const { blank, ...list } = parseEdgeList(bytes, options.edges, {
    scanEdges: createEdgeScanner(module),
    skipBlank,
  });
  const table =
    options.nodes === undefined
      ? null
      : parseNodeTable(utf8Text(Buffer.from(readInput(options.nodes)), options.nodes), options.nodes, UNITS, {
          skipBlank,
        });
  const nameless = blank + (table?.blank ?? 0);
  const all = arrange(list, table);
  const members = membersOf(options, table);
  const arranged = members === null ? all : within(all, members);
  const built = buildGraph({ size: arranged.ids.length, source: arranged.source, target: arranged.target });
  const { left } = built;
  const { unit = 'account' } = options;
  const collapsed =
    unit === 'account' ? null : collapseGraph(built.graph, unitKeys(arranged.ids, table, unit));
  const { graph, keys: ids } = collapsed ?? { graph: built.graph, keys: arranged.ids };
  const measured = measureGraph(graph, {
    runs: wholeNumber('--runs', options.runs, 1, MOST.runs),
    clustersOf: options.clustersOf,
    groups: [],
    exact: options.exact === true,
    kernels: createKernels(
      module,
      options.threads === undefined ? undefined : wholeNumber('--threads', options.threads, 1),
    ),
  });
  writeFiles([
    tableFile(
      join(options.out, 'nodes.csv'),
      [collapsed === null ? 'account_id' : unit, ...NODE_COLUMNS],
      nodeRows(ids, measured.nodes),
    ),
    tableFile(
      join(options.out, 'graph.csv'),
      ['measure', 'value', 'definition'],
      measured.graph.map(({ measure, value, definition }) => [measure, value, definition]),
    ),
  ]);
  return [
    `${members === null ? '' : `${ENGLISH.say(say.among.lead(askedMembers(members), arranged.ids.length))} `}accounts: ${arranged.ids.length}; ties: ${built.graph.edgeCount}; left out: duplicates ${left.duplicates}, self-follows ${left.selfFollows}${nameless === 0 ? '' : `, rows that name no account ${nameless}`}`,
    ...(collapsed === null ? [] : [collapsedLine(collapsed, unit)]),
    `written to ${options.out}: nodes.csv, graph.csv`,
    'Every account counts as observed: a tie that is not in the file counts as absent. Where some were not read, use entente import and report.',
    ...measured.notes.map((note) => ENGLISH.say(say.rank.measuring(note))),
  ];
}

interface Members extends Membership {
  /** By id. */
  has(id: string): boolean;
}

/** @throws UserError where there is no table, or it has no such column, value or names. */
function membersOf({ among, nodes: file = '' }: MeasureEdges, table: NodeTable | null): Members | null {
  if (among === undefined) return null;
  if (table === null)
    throw new UserError('--among needs --nodes with the columns, or the names, of the accounts');
  const entries = table.nodes.map(({ id, handle, cells, extra }) => {
    const row = rosterRow({ ...extra, ...cells, account_id: id, handle, extra });
    return { accountId: id, handle, row };
  });
  const extraColumns = table.attributes.filter((column) => !ROSTER_COLUMNS.some((one) => one === column));
  const membership = membershipIn({ name: file, extraColumns }, entries, among);
  const ids = new Set(
    entries.filter((entry) => isMember(entry, membership)).map(({ accountId }) => accountId),
  );
  return { ...membership, has: (id) => ids.has(id) };
}

function within({ ids, source, target }: Arranged, members: Members): Arranged {
  const own = ids.filter((id) => members.has(id));
  const placeOf = new Map(own.map((id, place) => [id, place]));
  const places = ids.map((id) => placeOf.get(id) ?? -1);
  const isWithin = (k: number) => places[source[k]!]! >= 0 && places[target[k]!]! >= 0;
  const kept = [...source.keys()].filter(isWithin);
  return {
    ids: own,
    source: Uint32Array.from(kept, (k) => places[source[k]!]!),
    target: Uint32Array.from(kept, (k) => places[target[k]!]!),
  };
}

/** An account without an actor is its own. @throws UserError where there is no such column, or nothing in it. */
function unitKeys(ids: readonly string[], table: NodeTable | null, unit: string): string[] {
  if (!UNITS.includes(unit)) throw new UserError(`--unit ${unit}: it is account, ${UNITS.join(' or ')}`);
  const column = new Map(table?.nodes.map(({ id, cells }) => [id, cells[unit] ?? '']));
  if ([...column.values()].every((key) => key === '')) {
    throw new UserError(`--unit ${unit} needs --nodes with a column ${unit} that says it of each account`);
  }
  return ids.map((id) => column.get(id) || (unit === 'actor' ? id : ''));
}

function collapsedLine({ graph, withinUnit, merged, unitless }: CollapsedGraph, unit: string): string {
  const [one, many] = unit === 'actor' ? ['an actor', 'actors'] : ['a country', 'countries'];
  return `${many}: ${graph.size}; ties between them: ${graph.edgeCount}; ties within ${one} left out: ${withinUnit}; ties beside the first between the same two: ${merged}; accounts without ${one} left out: ${unitless}`;
}

/** @throws UserError where the file there is not one that an earlier run wrote. */
function tableFile(
  path: string,
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
): readonly [path: string, text: string] {
  if (existsSync(path) && !readFileSync(path, 'utf8').startsWith(`${header.join(',')}\n`)) {
    throw new UserError(`${path} is a file of yours; name another folder with --out`);
  }
  return [path, csvText(header, rows)];
}

function* nodeRows(ids: readonly string[], nodes: NodeMeasures): Generator<Cell[]> {
  const columns = NODE_COLUMNS.map((column) => nodes[column]);
  for (let k = 0; k < ids.length; k++) {
    const row: Cell[] = [ids[k]!];
    for (let c = 0; c < columns.length; c++) row.push(columns[c]![k]!);
    yield row;
  }
}

function readInput(path: string): Uint8Array {
  if (path === '-') return readFileSync(0);
  refuseMissing(path);
  return readFileSync(path);
}

interface Arranged {
  /** In code-unit order. */
  ids: string[];
  source: Uint32Array;
  target: Uint32Array;
}

/** Accounts of both files in id order; a node table need not name every end of a tie. */
function arrange(list: EdgeList, table: NodeTable | null): Arranged {
  const ids = [...new Set([...list.ids, ...(table?.nodes.map(({ id }) => id) ?? [])])].sort();
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const places = Uint32Array.from(list.ids, (id) => placeOf.get(id)!);
  return { ids, source: list.source.map((k) => places[k]!), target: list.target.map((k) => places[k]!) };
}
