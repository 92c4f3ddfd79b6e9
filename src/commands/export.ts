/** `entente export`: a snapshot or an edition for other tools, by the ending of the file; or its archive, or that of a log, as text that travels. */

import {
  type DefineCommand,
  databasePath,
  deskOf,
  examples,
  type SharedOptions,
  say,
} from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { givenOptions, refuseUnread } from '../cli/given-options.ts';
import { type PositionalOptions, sameAsFirst } from '../cli/positional-snapshot.ts';
import { amongOption } from '../cli/question-options.ts';
import { csvText } from '../csv.ts';
import { UserError } from '../errors.ts';
import { coarseTable } from '../formats/coarse-table.ts';
import type { ExportedGraph } from '../formats/exported-graph.ts';
import { joinDates } from '../formats/join-dates.ts';
import { coarsen, pseudonymise } from '../formats/pseudonymise.ts';
import { NODE_COLUMNS } from '../graph/measures.ts';
import { type Asked, askSnapshot } from '../open/ask.ts';
import { isEditionName } from '../open/edition-record.ts';
import { loadStudy } from '../open/load-study.ts';
import { openEdition } from '../open/open-edition.ts';
import { type FoundWatch, isLog, openWatch } from '../open/open-log.ts';
import { type Desk, openTogether, openToPublish } from '../open/open-snapshot.ts';
import { packagedArchive } from '../publish/archive-package.ts';
import { exportEdition, requireEditionEnding } from '../publish/export-edition.ts';
import { exportEvents } from '../publish/export-events.ts';
import { EXPORT_ENDINGS, exportEnding, writeDynamic, writeExport } from '../publish/export-files.ts';
import { graphToExport } from '../publish/export-graph.ts';
import { exportLog } from '../publish/export-log.ts';
import { exportPanel } from '../publish/export-panel.ts';
import { logToExport } from '../publish/log-to-export.ts';
import { numberNotes } from '../questions/compared-notes.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { dropImage } from '../store/archive-image.ts';
import { writeArchive } from '../store/write-archive.ts';
import type { MeasuredAccounts } from '../study/measured-accounts.ts';
import { identified, withSharedIds } from '../study/shared-ids.ts';
import { say as words } from '../words/say.ts';
import { writeFiles } from '../write-whole.ts';

interface ExportOptions extends SharedOptions {
  pseudonymise?: boolean;
  coarse?: boolean;
  persons?: boolean;
  panel?: boolean;
  events?: boolean;
}

const KEY = 'ENTENTE_PSEUDONYM_KEY';
const SHORTEST_KEY = 16;

export const defineExport: DefineCommand = (command, context) => {
  command
    .usage('[options] <SNAPSHOT...> <FILE|DIR>')
    .argument(
      '<NAMES...>',
      'a snapshot, by name or archive, a log or an edition, and where it goes; several snapshots for a dynamic GEXF or a panel',
    )
    .option(
      '--pseudonymise',
      `keyed tokens for ids, no names or texts, country and office only where five share them; key in ${KEY}`,
    )
    .option(
      '--coarse',
      'with --pseudonymise: one table without ties and ids, its figures in thirds, each row alike to four others or more; into .csv',
    )
    .option(
      '--panel',
      'several snapshots as waves for RSiena, ergm, tergm, btergm and relevent, each with an R script; into DIR',
    )
    .option(
      '--events',
      'a log as events for survival, remify and goldfish, with the stretches in which each pair was at risk and seen; into DIR',
    )
    .addOption(amongOption())
    .option('--persons', 'of a log or a panel, with the follows that persons have ended')
    .addHelpText(
      'after',
      `
--pseudonymise keeps the ties and the figures as they are: it protects from who has the file alone. Who has a report of
the same network finds nearly every account by its figures: 598 of 604 in the sandbox. With --coarse, 0 of 604 are found,
and whoever guesses among the rows that are alike is right for 90 of 604; it needs no key. docs/export.md says more.

FILE ends in
  .gexf      GEXF, for Gephi and NetworkX; of several snapshots, with the days on which ties were seen; of a log, with
             the moments between which they stood, for Gephi alone
  .graphml   GraphML, for igraph, NetworkX and Cytoscape
  .csv       Gephi's tables: NAME-nodes.csv, NAME-edges.csv, and NAME-unknown.csv
  .json      graphology's JSON, for Gephi Lite
  .parquet   a folder of nodes, edges and unknown.parquet, for DuckDB and Spark
  .R         a script for R's network package, with the tables it loads
DIR is the archive of a snapshot, which import and all questions read; or that of the log of a watch, by month and with
all that is needed to go on watching, which import reads. A file of it that has not changed is left as it is. With --panel
it holds the waves of a panel: what is unknown is NA, who joined or left is composition. With --events it holds the ties of a
log as events, and a line for each pair and stretch in which it was at risk: 9 MB for 600 accounts. docs/panels.md says more.
An edition goes into .gexf, .graphml, .csv, .parquet or .R, an actor a node and an edge a tie and network; the .R makes an
object of each network. docs/editions.md says more.
${examples(
  'entente export sandbox-2026 sandbox-2026/',
  'entente export sandbox-2026 network.gexf',
  'entente export sandbox-2026 ministries.graphml --among office=foreign-ministry',
  'entente export sandbox-2025 sandbox-2026 years.gexf',
  'entente export --panel sandbox-2025 sandbox-2026 panel/',
  'entente watch kept --network sandbox --for 3d --pace 1000',
  'entente export kept kept-log/',
  'entente export kept kept.gexf',
  'entente export kept kept-events/ --events',
)}`,
    )
    .action(async (words: string[]) => {
      const options = givenOptions<ExportOptions & PositionalOptions>(command);
      const first = options.snapshot === undefined ? [] : [options.snapshot];
      const names = [...first, ...words.slice(0, -1)];
      const path = words.at(-1)!;
      if (names.length === 0) throw new UserError('export needs a snapshot and where it goes');
      if (path === '-')
        throw new UserError(`export writes files; name one that ends in ${endings()}, or a folder`);
      const ending = path.endsWith('/') ? null : exportEnding(path);
      const database = databasePath(context, options);
      const isOne = names.length === 1;
      if (options.events && !(isOne && ending === null))
        throw new UserError('--events writes one log into a folder: entente export LOG DIR/ --events');
      if (isOne && (options.events || isLog(database, names[0]!))) {
        // That it went into a folder, to be read again, is noted in it.
        const log = openWatch(database, names[0]!, ending === null && !options.events);
        try {
          await exportOfLog(log, path, ending, options);
        } finally {
          log.store.close();
        }
        return;
      }
      const edition = names.find((name) => isEditionName({ database }, name));
      if (edition !== undefined) {
        exportOfEdition(edition, names, path, options);
        return;
      }
      if (options.panel) {
        exportWaves(names, path, options);
        return;
      }
      if (ending === null) exportArchive(names, path, options);
      else if (options.pseudonymise && options.coarse) await exportCoarse(names, path, ending, options);
      else await exportGraphs(names, path, ending, options);
    });
  sameAsFirst(command);

  function exportOfEdition(
    edition: string,
    names: readonly string[],
    path: string,
    options: ExportOptions,
  ): void {
    const ending = path.endsWith('/') ? null : exportEnding(path);
    if (names.length > 1) {
      throw new UserError(`${edition} is an edition, which has its networks already; export it alone`);
    }
    const desk = deskOf(context, options);
    refuseUnread(options, { says: words.idle.exportOfEdition });
    if (ending === null && !path.endsWith('/')) requireFolder(path);
    requireEditionEnding(edition, ending);
    for (const line of exportEdition(openEdition(desk, edition), path)) {
      say(context, options, line);
    }
  }

  async function exportOfLog(
    log: FoundWatch,
    path: string,
    ending: string | null,
    options: ExportOptions,
  ): Promise<void> {
    const { name } = log.watch;
    if (options.panel) {
      throw new UserError(
        `a panel is of days of a log that are sealed; seal two or more, and name those: entente seal ${name} --at YYYY-MM-DD --snapshot NAME`,
      );
    }
    if (ending !== null && ending !== 'gexf') {
      throw new UserError(
        `a log goes into a folder or a .gexf file; for the rest seal a day of it, and export that: entente seal ${name} --at YYYY-MM-DD --snapshot NAME`,
      );
    }
    if (ending !== null) {
      exportLives(log, path, options);
      return;
    }
    requireFolder(path);
    if (options.events) {
      const persons = options.persons === true;
      refuseUnread(options, { says: words.idle.ofEvents });
      for (const line of exportEvents(log, path, persons)) say(context, options, line);
      return;
    }
    refuseUnread(options, { says: (of) => words.idle.logAsFolder(of, name) });
    await exportLog(context, options, log, path);
  }

  function exportLives(log: FoundWatch, path: string, options: ExportOptions): void {
    const persons = options.persons === true;
    refuseUnread(options, { says: words.idle.logAsGexf });
    const { withheldCount, ...lives } = logToExport(log, persons);
    const { title, nodes, source } = lives.graph;
    writeDynamic(lives, path);
    const left =
      withheldCount === 0
        ? ''
        : `; ${count(withheldCount, 'follow')} ended by persons are left out: --persons draws them`;
    say(
      context,
      options,
      `${title}: ${count(nodes.length, 'account')}, ${count(source.length, 'tie')}${left}`,
    );
    say(context, options, `written: ${path}`);
  }

  function exportWaves(names: readonly string[], directory: string, options: ExportOptions): void {
    if (!directory.endsWith('/') && /\.[A-Za-z]\w*$/.test(directory)) {
      throw new UserError(
        `a panel is a folder of tables and R scripts; name one, such as panel/, not ${directory}`,
      );
    }
    const desk = deskOf(context, options);
    const studies = openTogether(desk, names, (at, name) => loadStudy(openToPublish(at, name)));
    const persons = options.persons === true;
    refuseUnread(options, { says: words.idle.ofPanel });
    const told = exportPanel(studies, directory, { persons, database: desk.database });
    for (const line of told) say(context, options, line);
  }

  function exportArchive(names: readonly string[], directory: string, options: ExportOptions): void {
    requireFolder(directory);
    refuseUnread(options, { says: (of) => words.idle.asArchive(of, endings()) });
    if (names.length > 1) throw new UserError('an archive is of one snapshot; export them one by one');
    const { store, snapshot } = openToPublish(deskOf(context, options), names[0]!);
    const terms = publicationTerms(snapshot.network);
    dropImage(directory, context.runtime.kept);
    writeArchive(directory, packagedArchive(store, snapshot, terms));
    say(context, options, `${snapshot.name}: written to ${directory}; content hash ${snapshot.contentHash}`);
    const left = [
      ...(terms.profiles ? [] : ['profiles']),
      ...(terms.posts || snapshot.activityDays === null ? [] : ['posts']),
    ];
    if (left.length > 0) say(context, options, `${left.join(' and ')} are left out. ${terms.statement}`);
  }

  async function exportGraphs(
    names: readonly string[],
    path: string,
    ending: string,
    options: ExportOptions,
  ): Promise<void> {
    const key = options.pseudonymise ? pseudonymKey() : null;
    const desk = deskOf(context, options);
    refuseUnread(options);
    if (names.length > 1 && ending !== 'gexf') {
      throw new UserError(`several snapshots go into a .gexf file, not .${ending}`);
    }
    const own = askTogether(desk, names);
    const networks = [...new Set(own.map(({ snapshot }) => snapshot.network))].sort();
    if (networks.length > 1) {
      throw new UserError(`the snapshots are of several networks (${networks.join(', ')}); choose one`);
    }
    const graphs = await readExports(own, options);
    const exported = key === null ? graphs : graphs.map((graph) => pseudonymise(graph, key));
    const files = exported.length > 1 ? writeYears(exported, path, key) : writeExport(exported[0]!, path);
    for (const { title, nodes, source, unknown } of exported) {
      const open = unknown.length === 0 ? '' : `; what is unknown has ${count(unknown.length, 'line')}`;
      say(
        context,
        options,
        `${title}: ${count(nodes.length, 'account')}, ${count(source.length, 'tie')}${open}`,
      );
    }
    say(context, options, `written: ${files.join(', ')}`);
  }

  /** Ties, and ids by which the rows of two files could be joined, would tell again what the classes hide. */
  async function exportCoarse(
    names: readonly string[],
    path: string,
    ending: string,
    options: ExportOptions,
  ): Promise<void> {
    if (ending !== 'csv') {
      throw new UserError(
        `--coarse leaves out the ties: what is left is a table; name a file that ends in .csv, not .${ending}`,
      );
    }
    if (names.length > 1)
      throw new UserError('--coarse makes a table of one snapshot; export them one by one');
    const [graph] = (await readExports(askTogether(deskOf(context, options), names), options)) as [
      ExportedGraph,
    ];
    refuseUnread(options);
    const { columns, rows, groupCount } = coarseTable(graph);
    writeFiles([[path, csvText(columns, rows)]]);
    say(
      context,
      options,
      `${graph.title}: ${count(rows.length, 'account')} in ${count(groupCount, 'group')} that are alike; ties and ids are left out, and an empty cell is unknown or shared by too few`,
    );
    say(context, options, `written: ${path}`);
  }

  /** The graphs, with one id for an account of several of them. */
  async function readExports(own: readonly Asked[], options: ExportOptions): Promise<ExportedGraph[]> {
    const measured: MeasuredAccounts[] = [];
    for (const one of own) {
      const found = await one.measured();
      for (const note of found.notes) say(context, options, words.rank.measuring(note));
      measured.push(found);
    }
    const studies = withSharedIds(own);
    if (studies.length > 1) {
      for (const note of numberNotes(own.map(identified))) say(context, options, note);
    }
    return own.map(({ nodes }, k) => {
      const study = studies[k]!;
      const idOf = new Map(nodes.map(({ accountId }, node) => [accountId, study.nodes[node]!.accountId]));
      const measures = NODE_COLUMNS.map((column) => {
        const { values } = measured[k]!.column(column);
        return [
          column,
          new Map(values.map(({ accountId, value }) => [idOf.get(accountId)!, value])),
        ] as const;
      });
      return graphToExport(study, new Map(measures));
    });
  }

  function pseudonymKey(): string {
    const key = context.runtime.env[KEY] ?? '';
    if (key.length >= SHORTEST_KEY) return key;
    throw new UserError(
      `--pseudonymise needs a secret of at least ${SHORTEST_KEY} characters in ${KEY}; keep it, and accounts have the same tokens next year`,
    );
  }
};

function askTogether(desk: Desk, names: readonly string[]): Asked[] {
  return openTogether(desk, names, (at, name) => askSnapshot(openToPublish(at, name), at));
}

/** Accounts that were alike enough in each year may not be so over all years. */
function writeYears(years: readonly ExportedGraph[], path: string, key: string | null): string[] {
  const { graph, times } = joinDates(years);
  return writeDynamic({ graph: key === null ? graph : coarsen(graph), times }, path);
}

function requireFolder(path: string): void {
  const ending = /\.[A-Za-z]\w*$/.exec(path)?.[0];
  if (ending === undefined) return;
  throw new UserError(`no export ends in ${ending}; there are ${endings()}, and a folder for an archive`);
}

function endings(): string {
  return EXPORT_ENDINGS.map((ending) => (ending === 'r' ? '.R' : `.${ending}`)).join(', ');
}
