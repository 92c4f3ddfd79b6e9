/** `entente import`: other people's graphs, or an archive, become a sealed snapshot; the archive of a log becomes the log. */

import { basename } from 'node:path';
import { Option } from 'commander';
import { canAsk, confirm } from '../cli/confirm.ts';
import { type DefineCommand, databasePath, examples, type SharedOptions, say } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { givenOptions, refuseUnread } from '../cli/given-options.ts';
import { refuseMissing } from '../cli/no-such-file.ts';
import { UserError } from '../errors.ts';
import { type ColumnChoice, FIELDS, parseColumnChoice } from '../formats/columns.ts';
import { FORMAT_WORDS, IMPORT_FORMATS, type ImportFormat } from '../formats/guess-format.ts';
import type { ImportedGraph } from '../formats/imported-graph.ts';
import { readTables } from '../formats/read-tables.ts';
import { withWholeIds } from '../formats/whole-ids.ts';
import { EVIDENCE_OPTION } from '../jobs/evidence-file.ts';
import { requireNetwork } from '../jobs/roster-network.ts';
import { leavesOpen, parseShortList, shortListText } from '../reasons/short-list.ts';
import { isDate } from '../roster/dates.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { isObserved } from '../roster/verdict.ts';
import { isArchive, withheldBy } from '../store/archive.ts';
import { fillSnapshot } from '../store/fill.ts';
import { isLogArchive } from '../store/log-archive.ts';
import { readArchive } from '../store/read-archive.ts';
import { readLog } from '../store/read-log.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { createSnapshot, sealSnapshot } from '../store/snapshots.ts';
import { openStore } from '../store/store.ts';
import { withoutKeyChecks } from '../store/without-key-checks.ts';
import { utf8Text } from '../utf8-text.ts';
import { say as words } from '../words/say.ts';
import { type ImportedAccounts, identifyAccounts } from './import/accounts.ts';
import { readAliases } from './import/aliases.ts';
import { applyClaims, type ClaimOptions } from './import/claims.ts';
import { seemsUndirected } from './import/direction.ts';
import { chooseImportFormat, readGraph, UNDERSTOOD } from './import/graph.ts';
import { bothWays, importLines } from './import/import-summary.ts';
import { readImportRoster } from './import/roster.ts';
import { openSource, readFileBytes } from './import/source.ts';
import type { PlacedTies } from './import/ties.ts';
import type { ReadVerdict } from './import/verdicts.ts';

interface ImportOptions extends SharedOptions, ClaimOptions {
  nodes?: string;
  edges?: string;
  tool?: ImportFormat;
  columns?: string;
  snapshot?: string;
  network?: string;
  date?: string;
  aliases?: string;
  roster?: string;
  evidence?: string;
  reverse?: boolean;
  skipBlank?: boolean;
  directed?: boolean;
}

export const defineImport: DefineCommand = (command, context) => {
  command
    .argument(
      '[FILE|DIR]',
      'GEXF, GraphML, an edge list, a folder of twecoll or twarc, … or an archive, of a log too',
    )
    .option(
      '--nodes <FILE>',
      'accounts: a column id, or handle, screen_name, username or label; name; others are kept',
    )
    .option(
      '--edges <FILE>',
      'ties: columns source and target, or follower and followee, …; source follows target',
    )
    .addOption(
      new Option('--tool <TOOL>', 'what FILE is, where it is not to be guessed').choices(IMPORT_FORMATS),
    )
    .option(
      '--columns <FIELD=COLUMN,…>',
      `which columns are meant, of ${FIELDS.join(', ')}; state says whether the tie of a row is there, state=- that none does`,
    )
    .option('-s, --snapshot <NAME>', 'name of the new snapshot')
    .option('--network <NETWORK>', 'the network the accounts are on')
    .option('--date <YYYY-MM-DD>', 'the day the ties were read')
    .option('--aliases <FILE>', 'account ids of handles or other names: columns alias and account_id')
    .option('--roster <FILE>', 'who the accounts are, by id or handle; those of it not in FILE were not read')
    .option(...EVIDENCE_OPTION)
    .option(
      '--observed <all|FILE>',
      'accounts that were read although FILE has no tie from them: all, or one id or handle a line',
    )
    .option('--unobserved <FILE>', 'accounts whose follows were not read, one id or handle a line')
    .option('--capped <FILE>', 'accounts whose lists were cut off at a limit, one id or handle a line')
    .option('--reverse', 'the file has them the other way: target follows source')
    .option('--directed', 'the ties are follows, although every one of them is returned')
    .option(
      '--skip-blank',
      'rows of tables that name no account, with a blank, #N/A or - at an end, are no ties between these accounts',
    )
    .addHelpText(
      'after',
      `
Who was read: where the file does not say it (a column verdict or observed, or a format with a list for each account),
an account with a tie in it counts as read, and whom an account without one follows is unknown. --observed,
--unobserved and --capped claim otherwise; the claim is kept in the snapshot, and status and report repeat it.

--tool: ${IMPORT_FORMATS.map((name) => `${name}, ${FORMAT_WORDS[name]}`).join('; ')}.\n${examples(
        'entente import data/snapshots/sandbox-2025 --db try.sqlite',
        'entente import --nodes reports/sandbox-2026/data/nodes.csv --edges reports/sandbox-2026/data/edges.csv --snapshot mine --network sandbox --date 2026-06-01',
        'entente export sandbox-2026 network.gexf',
        'entente import network.gexf --snapshot drawn --network sandbox --date 2026-06-01',
        'entente import leaders.dat --snapshot leaders-2014 --network x --date 2014-06-01   # needs a matrix of yours',
        'entente import edges.csv --aliases aliases.csv --snapshot old --network x --date 2012-07-26   # needs tables of yours',
      )}`,
    )
    .action(async (path: string | undefined) => {
      const options = givenOptions<ImportOptions>(command);
      if (path === undefined) {
        refuseUnread(options, { says: words.idle.ofTables, later: [...ofGraphs(options), 'nodes', 'edges'] });
        await importTables(options);
      } else if (isArchive(path)) {
        importArchive(path, options);
      } else if (isLogArchive(path)) {
        importLog(path, options);
      } else {
        refuseUnread(options, {
          says: (of) => words.idle.ofFile(of, path),
          later: [...ofGraphs(options), 'tool'],
        });
        await importFrom(path, options);
      }
    });

  function importArchive(directory: string, options: ImportOptions): void {
    const { snapshot: name } = options;
    refuseUnread(options, { says: words.idle.ofArchive });
    const store = openStore(databasePath(context, options));
    const snapshot = readArchive(store, directory, name);
    say(
      context,
      options,
      `${snapshot.name}: read from ${directory} and sealed; content hash ${snapshot.contentHash}`,
    );
  }

  function importLog(directory: string, options: ImportOptions): void {
    refuseUnread(options, { says: words.idle.ofLogArchive });
    const store = openStore(databasePath(context, options));
    const { name } = readLog(store, directory, new Date(context.runtime.now()).toISOString());
    store.close();
    say(context, options, `${name}: the log was read from ${directory}; see: entente status ${name}`);
  }

  async function importTables(options: ImportOptions): Promise<void> {
    const { nodes = '', edges = '' } = options;
    if (nodes === '' && edges !== '') {
      throw new UserError(
        `--edges goes with --nodes; an edge list alone is imported with: entente import ${edges}`,
      );
    }
    const study = requireOptions(options, ['nodes', 'edges']);
    refuseMissing([...new Set([nodes, edges])].filter((path) => path !== '-'));
    const graph = readTables(
      { text: utf8Text(readFileBytes(nodes), nodes), file: nodes },
      { bytes: readFileBytes(edges), file: edges },
      UNDERSTOOD,
      { choice: columnChoice(options), skipBlank: options.skipBlank === true },
    );
    await importGraph(graph, basename(nodes), study, options);
  }

  async function importFrom(path: string, options: ImportOptions): Promise<void> {
    const files = openSource(path);
    const format = chooseImportFormat(files, options.tool, columnChoice(options));
    const study = requireOptions(options, []);
    say(context, options, `${path} is ${FORMAT_WORDS[format]}`);
    await importGraph(
      readGraph(files, format, columnChoice(options), options.skipBlank),
      basename(path),
      { ...study, tool: format },
      options,
    );
  }

  /** Whether somebody at the prompt says of ties that may be undirected that they are follows. */
  async function confirmFollows(accounts: ImportedAccounts): Promise<boolean> {
    if (!canAsk(context) || !seemsUndirected(accounts)) return false;
    if (await confirm(context, `${bothWays(accounts)}. Are they follows, and every one returned?`))
      return true;
    throw new UserError(
      'undirected ties do not say who follows whom; nothing was imported. If they are follows, import again with --directed',
    );
  }

  async function importGraph(
    imported: ImportedGraph,
    sourceName: string,
    study: Required<Pick<ImportOptions, 'network' | 'date'>> & { name: string; tool?: ImportFormat },
    options: ImportOptions,
  ): Promise<void> {
    const { name, network, date } = study;
    const reverse = options.reverse === true;
    const identities = {
      network,
      aliases: options.aliases === undefined ? new Map() : readAliases(options.aliases, network),
      roster:
        options.roster === undefined
          ? null
          : readImportRoster({ roster: options.roster, evidence: options.evidence, network, date }),
      source: sourceName,
    };
    const accounts = identifyAccounts(withWholeIds(imported, sourceName), identities, reverse);
    if (accounts.rows.length === 0)
      throw new UserError(`${sourceName} names no account; it was not imported`);
    const strangers = accounts.counts.unknown_endpoints ?? 0;
    if (strangers > 0 && accounts.ties.source.length === 0) {
      throw new UserError(
        `none of the ${count(strangers, 'tie')} is between two of the accounts of ${sourceName}: their ends are written as ${accounts.strangers.slice(0, 3).join(', ')}, and the ids of the accounts as ${imported.nodes
          .slice(0, 3)
          .map(({ id }) => id)
          .join(
            ', ',
          )}. Write both alike, or name the column of the ids with --columns id=COLUMN; it was not imported`,
      );
    }
    const claimed = applyClaims(accounts, options);
    const directed = options.directed === true || (await confirmFollows(accounts));
    const now = new Date(context.runtime.now()).toISOString();
    const store = openStore(databasePath(context, options));
    const fill = (): SnapshotRecord => {
      const snapshot = createSnapshot(store, {
        name,
        network,
        date,
        origin: 'import',
        meaning: 'given',
        simulated: false,
        extraColumns: accounts.extraColumns,
        options: {
          ...(study.tool ? { from: study.tool } : {}),
          ...(reverse ? { reverse: true } : {}),
          ...(directed ? { directed } : {}),
          ...(imported.stated?.column ? { state: imported.stated.column } : {}),
          ...(options.roster === undefined ? {} : { roster: true }),
          ...claimed.options,
        },
        counts: accounts.counts,
        rows: accounts.rows,
        seats: identities.roster?.seats ?? null,
        startedAt: now,
      });
      fillSnapshot(store, snapshot, {
        entries: accounts.rows.map((row, k) => ({ accountId: row.account_id, ...claimed.verdicts[k]! })),
        ...accounts.ties,
        unseen: { ...openTies(accounts, claimed.verdicts), reason: accounts.openReason },
        unseenByLists: openByShortLists(accounts, claimed.verdicts),
        audiences: accounts.audiences,
      });
      const withholdable = withheldBy(publicationTerms(network));
      return sealSnapshot(store, snapshot, { sealedAt: now, withholdable });
    };
    // Whole or not at all: half of an import would keep its name and could not be gone on with.
    const sealed = withoutKeyChecks(store, () => store.transaction(fill).immediate());
    const told = { snapshot: sealed, accounts, claimed, imported, sourceName, reverse, directed };
    for (const line of importLines({ ...told, verbose: options.verbose === true }))
      say(context, options, line);
  }
};

/** Of an account that does not count as read everything is open, and need not be listed. */
function openTies({ open }: ImportedAccounts, verdicts: readonly ReadVerdict[]): PlacedTies {
  const kept = [...open.source.keys()].filter((k) => isObserved(verdicts[open.source[k]!]!.verdict));
  return {
    source: Uint32Array.from(kept, (k) => open.source[k]!),
    target: Uint32Array.from(kept, (k) => open.target[k]!),
  };
}

/** Whom lists do not show that lack more than accounts that are gone explain. */
function* openByShortLists({ ties }: ImportedAccounts, verdicts: readonly ReadVerdict[]) {
  for (const [account, { verdict, reason }] of verdicts.entries()) {
    const short = parseShortList(reason);
    if (short === null || !leavesOpen(short) || !isObserved(verdict)) continue;
    const first = ties.source.indexOf(account);
    const end = ties.source.lastIndexOf(account) + 1;
    const shown = new Set(first < 0 ? [] : ties.target.subarray(first, end));
    const target = Uint32Array.from(verdicts.keys()).filter(
      (other) => other !== account && !shown.has(other),
    );
    yield { source: target.map(() => account), target, reason: shortListText(short) };
  }
}

/** What may be said of any graph of another tool. */
function ofGraphs({ roster }: ImportOptions): string[] {
  return [
    ...['snapshot', 'network', 'date', 'columns', 'aliases', 'roster'],
    ...(roster === undefined ? [] : ['evidence']),
    ...['observed', 'unobserved', 'capped', 'reverse', 'skipBlank', 'directed'],
  ];
}

function columnChoice({ columns }: ImportOptions): ColumnChoice {
  return columns === undefined ? {} : parseColumnChoice(columns);
}

function requireOptions(options: ImportOptions, tables: readonly ('nodes' | 'edges')[]) {
  const { snapshot: name, network, date } = options;
  const missing = [...tables, 'snapshot' as const, 'network' as const, 'date' as const].filter(
    (option) => options[option] === undefined,
  );
  if (missing.length > 0 || name === undefined || network === undefined || date === undefined) {
    const instead = tables.length > 0 ? ', or a file, a folder or an archive to import' : '';
    throw new UserError(
      `import needs ${missing.map((option) => `--${option}`).join(', ')}${instead}, such as in: entente import FILE --snapshot leaders-2014 --network x --date 2014-06-01 (the day on which the ties were read)`,
    );
  }
  if (!isDate(date)) {
    throw new UserError(`--date ${date} is no date; write it as 2026-06-01`);
  }
  requireNetwork(network);
  return { name, network, date };
}
