/** `entente report`: writes the report of a snapshot, or checks that a published one still holds. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Option } from 'commander';
import {
  amongPart,
  type DefineCommand,
  databasePath,
  deskOf,
  EXIT,
  examples,
  type SharedOptions,
  say,
} from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { givenOptions, refuseUnread } from '../cli/given-options.ts';
import { givenSnapshot, type PositionalOptions, sameAsFirst } from '../cli/positional-snapshot.ts';
import { amongOption, unitOption } from '../cli/question-options.ts';
import { joined, repeated, repeatedPairs } from '../cli/repeated.ts';
import { shellWord } from '../cli/shell-word.ts';
import { writeAnswer } from '../cli/terminal.ts';
import { toolVersion } from '../cli/version.ts';
import { MOST, wholeNumber } from '../cli/whole-number.ts';
import { OUTCOMES, type OutcomeKind } from '../dyads/outcome.ts';
import { DataError, UserError } from '../errors.ts';
import type { EvidenceRow } from '../evidence/evidence-row.ts';
import { readText } from '../jobs/roster-file.ts';
import { findStudy } from '../jobs/study-file.ts';
import { LANGUAGE_CODES } from '../language-codes.ts';
import { isEditionName } from '../open/edition-record.ts';
import { loadStudy } from '../open/load-study.ts';
import { openEdition } from '../open/open-edition.ts';
import {
  ARCHIVES,
  amongThose,
  type Desk,
  deskBefore,
  type OpenSnapshot,
  openToPublish,
} from '../open/open-snapshot.ts';
import { pngRenderer } from '../publish/draw-png.ts';
import { explainStudy, type GivenPairs, mentionOf } from '../publish/explain-study.ts';
import { evidenceMention, givenEvidence } from '../publish/given-evidence.ts';
import { makeEditionReport } from '../publish/make-edition-report.ts';
import { type AskedReport, beside, makeReport } from '../publish/make-report.ts';
import { earlierThan, reportAgain } from '../publish/report-again.ts';
import { reportLanguages } from '../publish/report-languages.ts';
import { openReportLog } from '../publish/report-log.ts';
import { refuseOtherGroup } from '../publish/same-group.ts';
import { parsePeers } from '../questions/peers.ts';
import { parseWeights } from '../questions/rank/influence-weights.ts';
import { countNodes } from '../questions/unit.ts';
import type { LoggedLines } from '../report/facts/spell-facts.ts';
import type { Difference } from '../report/files/difference.ts';
import type { ListedReport } from '../report/files/report-index.ts';
import {
  checkReport,
  checkReportIndex,
  listReports,
  readReportManifest,
  reportFolders,
} from '../report/files/write.ts';
import { renderReport } from '../report/render-report.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { withheldBy } from '../store/archive.ts';
import { changedParts } from '../store/snapshots.ts';
import { collapseStudy } from '../study/collapse-study.ts';
import { askedTexts, groupIn, membershipOf } from '../study/group.ts';
import { columnAlike, groupingColumns, usualGrouping } from '../study/grouping.ts';
import { REPORTS, reportDirectory } from '../study/places.ts';
import { isAddress, UNSTATED } from '../study/publication.ts';
import { isOldLayout } from '../study/report-layout.ts';
import type { ReportManifest, SnapshotMention } from '../study/report-manifest.ts';
import { drawsPixels } from '../study/report-options.ts';
import { type Study, UNITS, type Unit } from '../study/study.ts';
import { toolAddress } from '../tool/study-package.ts';
import { say as words } from '../words/say.ts';
import { type AnewOption, keepReport, kept } from './report/keep-report.ts';
import { NAME_IT, pairsTexts } from './report/pairs-text.ts';
import { type FileWish, studyExplain, studyWish, wishAmong } from './report/study-wish.ts';

interface ReportCommandOptions extends SharedOptions, AnewOption {
  out?: string;
  by?: string[];
  lang?: string[];
  runs?: string;
  draws?: string;
  seed?: string;
  clustersOf?: 'mutual' | 'directed';
  weights?: string;
  unit?: Unit;
  against?: string[];
  log?: string;
  png?: boolean;
  peers?: string[];
  persons?: boolean;
  author?: string;
  licence?: string;
  url?: string;
  dyads?: string;
  dyadsLicence?: string;
  countries?: string;
  countriesLicence?: string;
  evidence?: string;
  of?: OutcomeKind;
  with?: string[];
  logit?: boolean;
  check?: boolean;
}

export const defineReport: DefineCommand = (command, context) => {
  command
    .argument(
      '[SNAPSHOT]',
      'its name or archive, or those of an edition; default the newest, with --check every report there is',
    )
    .option(
      '--out <DIR>',
      `where the report is, or goes (default: ${REPORTS}/SNAPSHOT, with --among ${REPORTS}/SNAPSHOT-among-COLUMN-VALUE, with --unit SNAPSHOT-by-UNIT)`,
    )
    .addOption(amongOption())
    .option(
      '--lang <CODES>',
      `languages of the text and the figures, the first for report.md: ${LANGUAGE_CODES.join(', ')}; several by commas, or repeated (default: en)`,
      repeated,
    )
    .option(
      '--by <COLUMN...>',
      'attributes whose groups are compared: region, subregion, or a column of the accounts; several by commas, or repeated (default: region, where there are two)',
      repeated,
    )
    .option(
      '--against <SNAPSHOT>',
      'an earlier snapshot: what changed since becomes a chapter and changes.csv; several by commas, or repeated, newest first: clusters keep their numbers from the last one on',
      repeated,
    )
    .option(
      '--log <LOG>',
      'a log of its network: how soon follows are returned and how long ties stand becomes a chapter, with spells.csv (without it where there are three snapshots or more)',
    )
    .addOption(unitOption(UNITS))
    .option('--runs <N>', 'runs of the clustering')
    .addOption(new Option('--clusters-of <GRAPH>', 'graph that is clustered').choices(['mutual', 'directed']))
    .option('--draws <N>', 'draws of the null models')
    .option('--seed <N>', 'seed of the null models')
    .option(
      '--weights <WEIGHTS>',
      'of the parts of influence, such as popularity=2,engagement=1,trust=1; by commas, or repeated (default: 1 each)',
      joined,
    )
    .option('--png', 'the figures as PNG too, the same pixels on every machine')
    .option(
      '--peers <PEERS>',
      'beside whom the page of a country shows it, such as FR=DE,GB,IT,ES; by commas, or repeated',
      repeatedPairs,
    )
    .option('--persons', 'against a day of a log: list the persons who ended a follow, who are counted else')
    .option(
      '--dyads <FILE>',
      'a CSV file of pairs of countries, such as iso3_o,iso3_d,distance: what goes with ties becomes a chapter, as entente explain tells it',
    )
    .option(
      '--dyads-licence <LICENCE>',
      'of that file, where it lets the report hold it as dyads.csv (default: the manifest has its hash alone)',
    )
    .option(
      '--countries <FILE>',
      'a CSV file with a row for each country, such as country,gdp, whose columns --with names for that chapter',
    )
    .option(
      '--countries-licence <LICENCE>',
      'of that file, where it lets the report hold it as given-countries.csv (default: the manifest has its hash alone)',
    )
    .option(
      '--evidence <FILE>',
      'evidence of seats and accounts in place of what was sealed; the manifest has its path and hash (default: what was sealed)',
    )
    .addOption(
      new Option(
        '--of <TIES>',
        'which ties that chapter is of: any tie, follows or mutual ties (default: any)',
      ).choices(OUTCOMES),
    )
    .option(
      '--with <TERMS>',
      'columns of the file of pairs (default: all), and terms as in entente explain, such as same:region; by commas, or repeated',
      repeated,
    )
    .option('--logit', 'that chapter by a logistic model, in place of least squares')
    .option('--author <NAME>', 'who publishes the report, for those who cite it')
    .option('--licence <LICENCE>', 'of its data, such as CC-BY-4.0')
    .option('--url <ADDRESS>', 'where it is published')
    .option(
      '--anew',
      'take only what is asked here and in study.json, not what the report that is there was made with; that may leave out what it has',
    )
    .option(
      '--check',
      'compute the report again as its manifest says, write nothing, exit 1 where a byte differs',
    )
    .addHelpText(
      'after',
      examples(
        'entente report sandbox-2026 --out again',
        'entente report sandbox-2026 --against sandbox-2025 --out compared',
        'entente report sandbox-2026 --log year --out told',
        'entente report sandbox-2026 --by region,office --out by-office',
        'entente report sandbox-2026 --unit country --out by-country',
        'entente report sandbox-2026 --among office=foreign-ministry --out ministries',
        'entente report sandbox-2026 --lang en,fr --out both',
        'entente report sandbox-2026 --weights popularity=2,engagement=1,trust=1 --out weighed',
        'entente report sandbox-2026 --png --out pictures',
        'entente report sandbox-2026 --peers FR=DE,GB,IT,ES --out peers',
        'entente report sandbox-2026 --author "Desk of maps" --licence CC-BY-4.0 --url https://example.org/ties --out published',
        'entente report sandbox-2026 --dyads data/sandbox-dyads.csv --dyads-licence CC0-1.0 --out explained',
        'entente report sandbox-2026 --evidence data/sandbox/evidence.csv --out looked-for',
        'entente report sandbox-2026 --check',
      ),
    )
    .action(async (positional: string | undefined) => {
      const options = givenOptions<ReportCommandOptions & PositionalOptions>(command);
      const name = givenSnapshot(positional, options);
      if (options.out === '-') throw new UserError('--out -: a report is a folder of files; name one');
      if (options.check) check(name, options);
      else await write(name, options);
    });
  sameAsFirst(command);

  async function write(name: string | undefined, options: ReportCommandOptions): Promise<void> {
    if (isEditionName({ database: databasePath(context, options) }, name)) {
      await writeEdition(name!, options);
      return;
    }
    const { among, ...desk } = deskOf(context, options);
    const found = openToPublish(desk, name);
    if (options.weights !== undefined) refuseIdleWeights(found, options);
    const { snapshot } = found;
    const file = fileWish(found, options);
    const members = options.among ?? file?.among;
    const group = groupIn(loadStudy(amongThose(found, among ?? file?.among?.map(amongPart))));
    const directory = options.out ?? reportDirectory(snapshot.name, options.unit, members);
    const files = {
      pairs: givenPairs(options.dyads, 'dyads', () => options.dyadsLicence),
      countries: givenPairs(options.countries, 'countries', () => options.countriesLicence),
    };
    const given = {
      ...askedOptions(options),
      ...pairsAsked(options, files),
      ...(among === undefined ? {} : { among: group }),
    };
    refuseUnread(options, { later: ['against', 'log', 'anew'] });
    // Of what is there, where nobody says of whom.
    const before = options.anew === true ? null : readReportManifest(directory);
    const of = members === undefined ? before?.options.among : group;
    const openLog = (log: string) =>
      openReportLog(databasePath(context, options), log, of ? membershipOf(of) : undefined);
    // What cannot be found is named before what would be lost by it.
    const named = options.against?.map((earlier) => openToPublish(desk, earlier));
    const earlierOf = (earlier: string) =>
      named?.find((each) => each.snapshot.name === earlier) ??
      kept(directory, `--against ${earlier}`, () => openToPublish(desk, earlier));
    const givenLog = options.log === undefined ? null : openLog(options.log);
    const { asked, against, log, keepsPairs } = await keepReport(
      context,
      options,
      { directory, name: snapshot.name },
      { asked: given, against: named?.map((each) => each.snapshot.name), log: options.log },
      wishAmong(file, group),
    );
    refuseIdleEvidence(asked);
    const plan = findStudy();
    const planned = keepsPairs || plan === null ? undefined : studyExplain(plan, snapshot.network);
    const texts =
      given.pairs === undefined && asked.pairs != null
        ? pairsTexts(directory, asked.pairs, planned)
        : { pairs: files.pairs?.text ?? null, countries: files.countries?.text ?? null };
    const { study, note } = makeReport(
      found,
      directory,
      asked,
      against.map(earlierOf),
      texts,
      givenLog ?? (log === undefined ? null : kept(directory, `--log ${log}`, () => openLog(log))),
    );
    say(
      context,
      options,
      `${directory}: report of ${snapshot.name}, ${countNodes(study)}, ${count(study.graph.edgeCount, 'tie')}${note}`,
    );
  }

  /** What study.json wants of the report of a snapshot, as far as it is of such a one. */
  function fileWish({ snapshot }: OpenSnapshot, options: ReportCommandOptions): FileWish | null {
    const plan = findStudy();
    if (plan === null) return null;
    const { against: given, unit = 'account' } = options;
    const { asked, against, among } = studyWish(plan, snapshot.network);
    const { weights, by, ...rest } = asked;
    const columnsOf = (one: Unit) => groupingColumns(one, snapshot.extraColumns);
    // Columns of accounts alone group no larger units.
    const grouped = by?.filter(
      (column) =>
        columnAlike(columnsOf(unit), column) !== undefined ||
        columnAlike(columnsOf('account'), column) === undefined,
    );
    const hasInfluence = unit === 'account' && weights !== undefined && snapshot.activityDays !== null;
    const isEarlier = (name: string) => openToPublish(wholeDesk(options), name).snapshot.date < snapshot.date;
    const isOfThis = given === undefined && against?.every(isEarlier) === true;
    return {
      asked: {
        ...rest,
        ...(grouped?.length ? { by: grouped } : {}),
        ...(hasInfluence ? { weights } : {}),
      },
      ...(isOfThis ? { against } : {}),
      ...(among === undefined ? {} : { among }),
    };
  }

  /** By which a group is not chosen yet. */
  function wholeDesk(options: ReportCommandOptions): Desk {
    const { among: _, ...desk } = deskOf(context, options);
    return desk;
  }

  async function writeEdition(name: string, options: ReportCommandOptions): Promise<void> {
    const given = askedOfEdition(options);
    refuseUnread(options, {
      later: ['out', 'among', 'against', 'anew'],
      says: words.idle.editionReport,
    });
    const { among, ...desk } = deskOf(context, options);
    const plan = findStudy();
    const file = plan?.edition == null ? null : studyWish(plan, null);
    const members = options.among ?? file?.among;
    const found = openEdition({ ...desk, among: among ?? file?.among?.map(amongPart) }, name);
    const group = groupIn(found.together);
    const directory = options.out ?? reportDirectory(found.name, 'account', members);
    const named = options.against?.map((each) => openEdition(desk, each));
    const { asked, against } = await keepReport(
      context,
      options,
      { directory, name: found.name },
      {
        asked: { ...given, ...(among === undefined ? {} : { among: group }) },
        against: named?.map((each) => each.name),
      },
      wishAmong(file?.against?.[0] === found.name ? { ...file, against: undefined } : file, group),
    );
    refuseIdleEvidence(asked);
    const of = asked.among ?? null;
    if (of !== null && against.length > 0) {
      throw new UserError(
        'a group is set against no earlier edition; leave out --against or --among, or report the snapshots that they join, a network at a time',
      );
    }
    const edition = isDeepStrictEqual(of, group)
      ? found
      : openEdition({ ...desk, ...(of && { among: membershipOf(of) }) }, name);
    const [earlier, ...more] =
      named ?? against.map((each) => kept(directory, `--against ${each}`, () => openEdition(desk, each)));
    if (more.length > 0) {
      throw new UserError(
        `the report of an edition is set against one earlier edition; leave out all but one`,
      );
    }
    const note = makeEditionReport(edition, directory, asked, earlier ?? null);
    const { nodes, graph } = edition.together;
    say(
      context,
      options,
      `${directory}: report of the edition ${edition.name}, ${count(nodes.length, 'actor')} on ${count(edition.networks.length, 'network')}, ${count(graph.edgeCount, 'tie')} on any${note}`,
    );
  }

  function check(name: string | undefined, options: ReportCommandOptions): void {
    const directories = directoriesToCheck(name, options);
    const read = directories.map((directory) => alone(directories, () => readReportManifest(directory)));
    const asked = read.flatMap((manifest) => manifest?.options ?? []);
    refuseUnread(options, {
      says: words.idle.checkedReport,
      later: [
        'out',
        'unit',
        'among',
        ...(asked.some(({ pairs }) => pairs !== null) ? ['dyads'] : []),
        ...(asked.some(({ pairs }) => pairs?.countries != null) ? ['countries'] : []),
        ...(asked.some(({ evidence }) => evidence !== null) ? ['evidence'] : []),
      ],
    });
    for (const [k, manifest] of read.entries()) {
      const directory = directories[k]!;
      if (manifest !== undefined) alone(directories, () => checkOne(directory, manifest, name, options));
    }
    if (name === undefined && options.out === undefined && !read.includes(undefined)) checkIndex();
  }

  /** Of several reports, one that cannot be checked is a finding, and hinders no other. */
  function alone<T>(directories: readonly string[], check: () => T): T | undefined {
    try {
      return check();
    } catch (error) {
      if (directories.length === 1 || !(error instanceof UserError || error instanceof DataError))
        throw error;
      context.exitCode = EXIT.findings;
      writeAnswer(context.runtime, `${error.message}\n`);
      return undefined;
    }
  }

  function checkOne(
    directory: string,
    manifest: ReportManifest | null,
    name: string | undefined,
    options: ReportCommandOptions,
  ): void {
    if (manifest === null) {
      throw new UserError(
        `${directory} holds no report; make one first: entente report NAME --out ${directory}`,
      );
    }
    refuseOtherGroup(directory, manifest, options.among?.map(amongPart));
    const { unit } = manifest.options;
    if (options.unit !== undefined && options.unit !== unit) {
      throw new UserError(`${directory} is a report with --unit ${unit}; leave out --unit ${options.unit}`);
    }
    if (isOldLayout(Object.keys(manifest.files))) {
      context.exitCode = EXIT.findings;
      writeAnswer(context.runtime, `${movedText(directory, manifest)}\n`);
      return;
    }
    const group = manifest.options.among;
    const desk = { ...wholeDesk(options), ...(group && { among: membershipOf(group) }) };
    if (manifest.edition !== null) {
      checkEdition(directory, manifest, manifest.edition.against, name, options, desk);
      return;
    }
    const opened = openToPublish(desk, name ?? manifest.snapshot);
    const fault = sealFault(opened);
    if (fault !== '') {
      context.exitCode = EXIT.findings;
      say(context, options, `${directory}: ${fault}`);
      return;
    }
    const study = loadStudy(opened);
    const { pairs } = manifest.options;
    const explained =
      pairs === null
        ? null
        : explainStudy(study, pairs, pairsTexts(directory, pairs, options), manifest.options.seed);
    const before = deskBefore(desk, study);
    const against = earlierThan(manifest).map((mention) => openAgainst(mention, before));
    const log = manifest.log === null ? null : openSameLog(manifest.log, desk);
    const evidence = checkedEvidence(directory, manifest, options);
    const checked = checkReport(directory, (asked, prose) =>
      renderReport(study, { ...asked, toolVersion: toolVersion() }, prose, {
        ...beside(against, log),
        explained,
        evidence,
      }),
    );
    tellDifferences(
      { directory, manifest, options, ...checked },
      opened.snapshot.contentHash!,
      usualGrouping(collapseStudy(study, unit)),
    );
  }

  function checkEdition(
    directory: string,
    manifest: ReportManifest,
    against: SnapshotMention | null,
    name: string | undefined,
    options: ReportCommandOptions,
    desk: Desk,
  ): void {
    const edition = openEdition(desk, name ?? manifest.snapshot);
    for (const { accounts } of edition.networks) {
      const fault = sealFault(openToPublish(wholeDesk(options), accounts.snapshot.name));
      if (fault === '') continue;
      context.exitCode = EXIT.findings;
      say(context, options, `${directory}: ${fault}`);
      return;
    }
    const earlier = against === null ? null : openEdition(desk, against.name);
    if (earlier !== null && earlier.contentHash !== against!.contentHash) {
      throw new UserError(otherContent(earlier.name, earlier.contentHash, against!.contentHash));
    }
    const checked = checkReport(directory, (asked, prose) =>
      renderReport(edition.together, { ...asked, toolVersion: toolVersion() }, prose, {
        ...beside([], null),
        edition,
        earlierEdition: earlier,
        evidence: checkedEvidence(directory, manifest, options),
      }),
    );
    tellDifferences(
      { directory, manifest, options, ...checked },
      edition.contentHash,
      usualGrouping(edition.together),
    );
  }

  /** @param usualBy what such reports compare where nothing is asked for. */
  function tellDifferences(
    { directory, manifest, options, madeBy, differences, byHash }: Checked,
    contentHash: string,
    usualBy: readonly string[],
  ): void {
    if (differences.length === 0) {
      const of = askedTexts(manifest.options.among);
      const from = `${[manifest.snapshot, ...of.map((text) => `--among ${text}`)].join(' ')} (${contentHash})`;
      const notThere =
        byHash.length === 0
          ? ''
          : `; ${count(byHash.length, 'file is not there and was', 'files are not there and were')} held against the hashes of the manifest alone: ${byHash.slice(0, 2).join(', ')}${byHash.length > 2 ? ' …' : ''}`;
      say(context, options, `${directory}: every byte as computed from ${from}${notThere}`);
      return;
    }
    context.exitCode = EXIT.findings;
    const lines = [
      `${directory}: ${count(differences.length, 'file differs', 'files differ')} from what ${manifest.snapshot} gives`,
    ];
    lines.push(...differences.flatMap((one) => describe(one)));
    if (drawsPixels(manifest.options) && manifest.renderer !== pngRenderer()) {
      lines.push(
        `Its pictures were drawn by ${manifest.renderer || 'a renderer it does not name'}, these by ${pngRenderer()}: pixels may differ where the figures do not; the SVG of each is beside it.`,
      );
    }
    if (differences.every(({ kind }) => kind === 'extra')) {
      lines.push(
        'They stay when the report is made again: move them away, and what it should say into prose/.',
      );
    } else if (madeBy !== toolVersion()) {
      lines.push(
        `It was made by entente ${madeBy}, this is ${toolVersion()}: ${checkedBy(manifest, directory)} reproduces it; see "Numbers" in CHANGELOG.md.`,
      );
    } else lines.push(`To replace it: ${reportAgain(manifest, directory, usualBy)}`);
    writeAnswer(context.runtime, `${lines.join('\n')}\n`);
  }

  /** The list of reports, where there is one to check. */
  function checkIndex(): void {
    const differences = checkReportIndex(REPORTS);
    if (differences.length === 0) return;
    context.exitCode = EXIT.findings;
    const [{ folder, manifest }] = listReports(REPORTS) as [ListedReport];
    const lines = [
      `${REPORTS}: the list of reports is not what they give`,
      ...differences.flatMap((one) => describe(one, IN_A_LIST)),
      `It is written with any of them: ${sameAgain(join(REPORTS, folder), manifest)}`,
    ];
    writeAnswer(context.runtime, `${lines.join('\n')}\n`);
  }

  /** The earlier snapshot of a report, with the very content it was made with. */
  function openAgainst({ name, contentHash }: SnapshotMention, desk: Desk): Study {
    const opened = openToPublish(desk, name);
    if (opened.snapshot.contentHash !== contentHash) {
      throw new UserError(otherContent(name, opened.snapshot.contentHash!, contentHash));
    }
    return loadStudy(opened, true);
  }

  /** The log of a report, as it was when the report was made. */
  function openSameLog({ name, contentHash }: SnapshotMention, { database, among }: Desk): LoggedLines {
    const log = openReportLog(database, name, among);
    if (log.contentHash === contentHash) return log;
    throw new UserError(
      `the log ${name} has another content (${log.contentHash}) than the one whose spells the report tells (${contentHash}): it has gone on; name a database that has it as it was, such as one into which its export was imported`,
    );
  }
};

interface Checked {
  directory: string;
  manifest: ReportManifest;
  options: ReportCommandOptions;
  /** The version that has made the report. */
  madeBy: string;
  differences: readonly Difference[];
  /** Files that are not there, and are as the manifest says. */
  byHash: readonly string[];
}

/** The command by which the version that has made a report checks it. */
function checkedBy({ options: { toolVersion: madeBy } }: ReportManifest, directory: string): string {
  return `npx -p ${toolAddress(madeBy, existsSync)} entente report --check --out ${shellWord(directory)}`;
}

/** Of a report whose files lie as earlier versions laid them. */
function movedText(directory: string, manifest: ReportManifest): string {
  return [
    `${directory}: its files lie as entente ${manifest.options.toolVersion} laid them, which has made it; nothing was compared`,
    `  as it is: ${checkedBy(manifest, directory)}`,
    `  to move it, your prose and what you have changed kept: ${sameAgain(directory, manifest)}`,
  ].join('\n');
}

/** The command that makes a report that is there again, with what it was made with. */
function sameAgain(directory: string, { snapshot }: ReportManifest): string {
  return `entente report ${shellWord(snapshot)} --out ${shellWord(directory)}`;
}

function otherContent(name: string, found: string, wanted: string): string {
  return `${name} has another content (${found}) than the one the report is set against (${wanted}); name the database or folder that has it`;
}

/** The evidence that a report was made with in place of what was sealed; `null` where it was not. */
function checkedEvidence(
  directory: string,
  { options: { evidence } }: ReportManifest,
  options: ReportCommandOptions,
): EvidenceRow[] | null {
  return evidence === null ? null : givenEvidence(directory, evidence, options.evidence);
}

/** The file that is named; `null` where none is. @param licence read only where it is. */
function givenPairs(
  path: string | undefined,
  option: keyof typeof NAME_IT,
  licence: () => string | undefined,
): GivenPairs | null {
  return path === undefined
    ? null
    : { path, text: readText(path, NAME_IT[option]), licence: licence() ?? '' };
}

/** What is asked of the chapter on what goes with ties, where there is something to go with them. */
function pairsAsked(
  options: ReportCommandOptions,
  { pairs, countries }: Record<'pairs' | 'countries', GivenPairs | null>,
): AskedReport {
  const { with: terms = [] } = options;
  if (pairs === null && countries === null && terms.length === 0) return {};
  const { of = 'any', logit = false } = options;
  return {
    pairs: {
      file: pairs === null ? null : mentionOf(pairs),
      ...(countries === null ? {} : { countries: mentionOf(countries) }),
      of,
      with: terms,
      logit,
    },
  };
}

/** @throws UserError where the report would have no influence to weigh. */
function refuseIdleWeights({ snapshot }: OpenSnapshot, { unit = 'account' }: ReportCommandOptions): void {
  if (unit !== 'account') {
    throw new UserError(`--weights is of the influence of accounts; leave out --unit ${unit}`);
  }
  if (snapshot.activityDays === null || !publicationTerms(snapshot.network).posts) {
    throw new UserError(
      `--weights is of influence, which needs posts that may be published, and ${snapshot.name} has none; leave it out`,
    );
  }
}

/** @throws UserError where the report tells of no seats. */
function refuseIdleEvidence({ among, evidence }: AskedReport): void {
  if (!among || !evidence) return;
  throw new UserError(
    '--evidence is of the seats of a whole roster, of which the report of a group tells nothing; leave it out, or --among',
  );
}

function askedOptions(options: ReportCommandOptions): AskedReport {
  return {
    ...askedOfEdition(options),
    ...(options.unit ? { unit: options.unit } : {}),
    ...(options.weights === undefined ? {} : { weights: parseWeights(options.weights) }),
    ...(options.persons ? { persons: true } : {}),
  };
}

/** What is asked of the report of an edition, or of a snapshot. */
function askedOfEdition(options: ReportCommandOptions): AskedReport {
  return {
    ...(options.by ? { by: options.by } : {}),
    ...(options.lang === undefined ? {} : { lang: reportLanguages(options.lang) }),
    ...(options.runs === undefined ? {} : { runs: wholeNumber('--runs', options.runs, 1, MOST.runs) }),
    ...(options.draws === undefined ? {} : { draws: wholeNumber('--draws', options.draws, 1, MOST.draws) }),
    ...(options.seed === undefined ? {} : { seed: wholeNumber('--seed', options.seed, 0) }),
    ...(options.clustersOf ? { clustersOf: options.clustersOf } : {}),
    ...(options.png ? { png: true } : {}),
    ...(options.peers === undefined ? {} : { peers: parsePeers(options.peers) }),
    ...(options.evidence === undefined ? {} : { evidence: evidenceMention(options.evidence) }),
    ...publicationOf(options),
  };
}

function publicationOf({ author, licence, url }: ReportCommandOptions): AskedReport {
  if (url !== undefined && !isAddress(url)) {
    throw new UserError(`--url ${url}: an address begins with https://, and has no spaces or brackets`);
  }
  const stated = [author, licence, url].some((text) => text !== undefined);
  return stated
    ? { publication: { ...UNSTATED, author: author ?? '', licence: licence ?? '', url: url ?? '' } }
    : {};
}

function directoriesToCheck(name: string | undefined, { out, unit, among }: ReportCommandOptions): string[] {
  if (out !== undefined) return [out];
  if (name !== undefined) return [reportDirectory(name.replace(/\/+$/, '').split('/').at(-1)!, unit, among)];
  const found = reportFolders(REPORTS).map((folder) => join(REPORTS, folder));
  if (found.length === 0)
    throw new UserError(`there is no report under ${REPORTS}; make one with: entente report SNAPSHOT`);
  return found;
}

const IN_A_REPORT = {
  missing: 'is not there, and is another than its manifest says',
  unread: 'is not there, nor is any other page of the report',
  extra: 'is not part of the report',
};
const IN_A_LIST: typeof IN_A_REPORT = {
  ...IN_A_REPORT,
  missing: 'is not there',
  extra: 'is of a language in which there is no report',
};

function describe({ path, kind, detail }: Difference, words = IN_A_REPORT): string[] {
  if (kind === 'changed') return [`  ${path}`, ...detail.map((line) => `    ${line}`)];
  return [`  ${path}: ${words[kind]}`];
}

/** What was changed behind the seal, in words; '' where the snapshot is what its content hash says, as an archive is that could be read. */
function sealFault({ store, snapshot }: OpenSnapshot): string {
  if (snapshot.postsIn !== null) return '';
  const changed = changedParts(store, snapshot, withheldBy(publicationTerms(snapshot.network)));
  return changed.length === 0
    ? ''
    : `${snapshot.name} is not what was sealed (changed: ${changed.join(', ')}), and no report of it holds; take it from its archive again: entente snapshots remove ${snapshot.name}, then entente import ${ARCHIVES}/${snapshot.name} --snapshot ${snapshot.name}`;
}
