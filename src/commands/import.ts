/** `entente import`: other people's tables, or an archive, become a sealed snapshot. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { UserError } from '../errors.ts';
import type { EdgeList } from '../formats/edge-list.ts';
import { parseEdgeList } from '../formats/edge-list.ts';
import type { TableNode } from '../formats/node-table.ts';
import { parseNodeTable } from '../formats/node-table.ts';
import type { RosterRow } from '../roster/row.ts';
import { ROSTER_COLUMNS } from '../roster/row.ts';
import { readArchive } from '../store/archive.ts';
import { fillSnapshot } from '../store/fill.ts';
import type { SnapshotRecord } from '../store/snapshots.ts';
import { createSnapshot, sealSnapshot } from '../store/snapshots.ts';
import { openStore } from '../store/store.ts';
import type { DefineCommand, SharedOptions } from './context.ts';
import { count, databasePath, examples, say } from './context.ts';
import { publicationTerms } from './networks.ts';

interface ImportOptions extends SharedOptions {
  nodes?: string;
  edges?: string;
  snapshot?: string;
  network?: string;
  date?: string;
  unobserved?: string;
  reverse?: boolean;
}

export const defineImport: DefineCommand = (command, context) => {
  command
    .argument('[DIR]', 'an archive, as entente export writes it')
    .option(
      '--nodes <FILE>',
      'accounts: a column account_id, id, Id or node; handle or label; any other column is kept',
    )
    .option('--edges <FILE>', 'ties: columns source and target; source follows target')
    .option('-s, --snapshot <NAME>', 'name of the new snapshot')
    .option('--network <NETWORK>', 'the network the accounts are on')
    .option('--date <YYYY-MM-DD>', 'the day the ties were read')
    .option('--unobserved <FILE>', 'accounts whose follows were not read, one id or handle a line')
    .option('--reverse', 'the file has them the other way: target follows source')
    .addHelpText(
      'after',
      examples(
        'entente import data/snapshots/sandbox-2025 --db /tmp/try.sqlite',
        'entente import --nodes nodes.csv --edges edges.csv --snapshot mine --network x --date 2013-05-01',
      ),
    )
    .action((directory: string | undefined) => {
      const options = command.optsWithGlobals<ImportOptions>();
      if (directory !== undefined) {
        importArchive(directory, options);
        return;
      }
      importTables(options);
    });

  function importArchive(directory: string, options: ImportOptions): void {
    const store = openStore(databasePath(context, options));
    const snapshot = readArchive(store, directory, options.snapshot);
    say(
      context,
      options,
      `${snapshot.name}: read from ${directory} and sealed; content hash ${snapshot.contentHash}`,
    );
  }

  function importTables(options: ImportOptions): void {
    const { nodes, edges, name, network, date } = requireOptions(options);
    publicationTerms(network);
    const table = parseNodeTable(readText(nodes), nodes, ROSTER_COLUMNS);
    const list = parseEdgeList(readBytes(edges), edges);
    const filling = arrange(table.nodes, list, network, options.reverse === true);
    const unobserved = readUnobserved(options.unobserved, filling);
    const now = new Date(context.runtime.now()).toISOString();
    const store = openStore(databasePath(context, options));
    const snapshot = createSnapshot(store, {
      name,
      network,
      date,
      origin: 'import',
      meaning: 'given',
      simulated: false,
      extraColumns: table.attributes,
      options: options.reverse ? { reverse: true } : {},
      counts: filling.counts,
      rows: filling.rows,
      startedAt: now,
    });
    fillSnapshot(store, snapshot, {
      entries: filling.rows.map((row, k) =>
        unobserved.has(k)
          ? {
              accountId: row.account_id,
              verdict: 'not-read',
              reason: `named in ${basename(options.unobserved!)}`,
            }
          : { accountId: row.account_id, verdict: 'complete', reason: '' },
      ),
      source: filling.source,
      target: filling.target,
    });
    tell(options, sealSnapshot(store, snapshot, { sealedAt: now }), filling, unobserved.size);
  }

  function tell(
    options: ImportOptions,
    snapshot: SnapshotRecord,
    filling: Arranged,
    unobserved: number,
  ): void {
    const { rows, source, target, counts } = filling;
    say(
      context,
      options,
      `${snapshot.name}: ${count(rows.length, 'account')}, ${count(source.length, 'tie')}, sealed; content hash ${snapshot.contentHash}`,
    );
    const left = Object.entries(counts).filter(([, number]) => number > 0);
    if (left.length > 0) {
      say(
        context,
        options,
        `left out: ${left.map(([what, n]) => `${n} ${what.replaceAll('_', ' ')}`).join(', ')}`,
      );
    }
    say(
      context,
      options,
      unobserved === 0
        ? 'Every account counts as observed: a tie that is not in the file counts as absent. Name those that were not read with --unobserved FILE.'
        : `${count(unobserved, 'account')} not read: whom they follow is unknown but for the ties in the file; all others count as observed.`,
    );
    if (source.length === 0) return;
    say(context, options, 'Is the direction right? If not, import again with --reverse.');
    for (const k of [0, source.length >> 1, source.length - 1].slice(0, Math.min(3, source.length))) {
      say(context, options, `  ${called(rows[source[k]!]!)} follows ${called(rows[target[k]!]!)}`);
    }
  }
};

function requireOptions(options: ImportOptions) {
  const { nodes, edges, snapshot: name, network, date } = options;
  const missing = Object.entries({
    '--nodes': nodes,
    '--edges': edges,
    '--snapshot': name,
    '--network': network,
    '--date': date,
  })
    .filter(([, value]) => value === undefined)
    .map(([flag]) => flag);
  if (
    nodes === undefined ||
    edges === undefined ||
    name === undefined ||
    network === undefined ||
    date === undefined
  ) {
    throw new UserError(`import needs ${missing.join(', ')}, or the directory of an archive`);
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) {
    throw new UserError(`--date ${date} is no date; write it as 2026-06-01`);
  }
  return { nodes, edges, name, network, date };
}

function readBytes(path: string): Uint8Array {
  if (path !== '-' && !existsSync(path)) throw new UserError(`${path}: there is no such file`);
  if (path !== '-' && statSync(path).isDirectory()) throw new UserError(`${path} is a folder; name the file`);
  return readFileSync(path === '-' ? 0 : path);
}

function readText(path: string): string {
  return Buffer.from(readBytes(path)).toString('utf8');
}

interface Arranged {
  /** In account-id order. */
  rows: RosterRow[];
  source: Uint32Array;
  target: Uint32Array;
  counts: Record<string, number>;
}

/** Nodes in account-id order, each edge between two of them once; what is left out is counted. */
function arrange(nodes: readonly TableNode[], list: EdgeList, network: string, reverse: boolean): Arranged {
  const rows = nodes.map((node) => toRow(node, network));
  const order = rows.map((_, k) => k).sort((a, b) => (rows[a]!.account_id < rows[b]!.account_id ? -1 : 1));
  const placeOf = new Map(order.map((k, place) => [nodes[k]!.id, place]));
  const known = Int32Array.from(list.ids, (id) => placeOf.get(id) ?? -1);
  const counts = { unknown_endpoints: 0, self_follows: 0, duplicates: 0 };
  const size = rows.length;
  const packed = new Float64Array(list.source.length);
  let kept = 0;
  for (let k = 0; k < packed.length; k++) {
    const from = known[(reverse ? list.target : list.source)[k]!]!;
    const to = known[(reverse ? list.source : list.target)[k]!]!;
    if (from < 0 || to < 0) counts.unknown_endpoints++;
    else if (from === to) counts.self_follows++;
    else packed[kept++] = from * size + to;
  }
  const sorted = packed.subarray(0, kept).sort();
  const distinct = sorted.filter((tie, k) => k === 0 || tie !== sorted[k - 1]);
  counts.duplicates = kept - distinct.length;
  return {
    rows: order.map((k) => rows[k]!),
    source: Uint32Array.from(distinct, (tie) => Math.floor(tie / size)),
    target: Uint32Array.from(distinct, (tie) => tie % size),
    counts,
  };
}

/** A row of the roster; an id that does not explain itself is written with its network. */
function toRow({ id, handle, cells, extra }: TableNode, network: string): RosterRow {
  const accountId = /^(did:|https?:)/.test(id) || id.startsWith(`${network}:`) ? id : `${network}:${id}`;
  const standard = Object.fromEntries(ROSTER_COLUMNS.map((column) => [column, cells[column] ?? '']));
  return { ...standard, network, handle: handle || id, account_id: accountId, extra } as RosterRow;
}

function called(row: RosterRow): string {
  return row.name === '' || row.name === row.handle ? `@${row.handle}` : `@${row.handle} (${row.name})`;
}

/** Places of the accounts named in the file, by id or handle. */
function readUnobserved(path: string | undefined, { rows }: Arranged): Set<number> {
  if (path === undefined) return new Set();
  const placeOf = new Map<string, number>();
  rows.forEach((row, place) => {
    placeOf.set(row.handle.toLowerCase(), place);
  });
  rows.forEach((row, place) => {
    placeOf.set(row.account_id, place).set(row.account_id.replace(`${row.network}:`, ''), place);
  });
  const places = new Set<number>();
  const strangers: string[] = [];
  readText(path)
    .split(/\r?\n/)
    .forEach((line, k) => {
      const text = line.trim().replace(/^@/, '');
      if (text === '' || text.startsWith('#')) return;
      const place = placeOf.get(text) ?? placeOf.get(text.toLowerCase());
      if (place === undefined) strangers.push(`${path}:${k + 1}: ${text} is not in the node table`);
      else places.add(place);
    });
  if (strangers.length > 0) throw new UserError(strangers.join('\n'));
  return places;
}
