/** `entente report`: writes the report of a snapshot, or checks that a published one still holds. */
import { join } from 'node:path';
import { Option } from 'commander';
import { UserError } from '../errors.ts';
import type { Difference } from '../report/difference.ts';
import type { Manifest } from '../report/manifest.ts';
import { renderReport } from '../report/render-report.ts';
import type { Study } from '../report/study.ts';
import { checkReport, checkReportIndex, listReports, readManifest } from '../report/write.ts';
import type { DefineCommand, SharedOptions } from './context.ts';
import { count, EXIT, examples, say } from './context.ts';
import { loadStudy } from './load-study.ts';
import { type AskedReport, beside, makeReport, REPORTS, reportDirectory } from './make-report.ts';
import { openSealedSnapshot } from './open-snapshot.ts';
import { toolVersion } from './version.ts';
import { wholeNumber } from './whole-number.ts';

interface ReportCommandOptions extends SharedOptions {
  out?: string;
  by?: string[];
  runs?: string;
  draws?: string;
  seed?: string;
  clustersOf?: 'mutual' | 'directed';
  against?: string;
  check?: boolean;
}

export const defineReport: DefineCommand = (command, context) => {
  command
    .argument('[SNAPSHOT]', 'its name or archive; default the newest, with --check every report there is')
    .option('--out <DIR>', `where the report is, or goes (default: ${REPORTS}/SNAPSHOT)`)
    .option(
      '--by <COLUMN...>',
      'attributes whose groups are compared (default: region): region, subregion, or a roster column',
    )
    .option(
      '--against <SNAPSHOT>',
      'an earlier snapshot: what changed since becomes a chapter and changes.csv',
    )
    .option('--runs <N>', 'runs of the clustering')
    .addOption(new Option('--clusters-of <GRAPH>', 'graph that is clustered').choices(['mutual', 'directed']))
    .option('--draws <N>', 'draws of the null models')
    .option('--seed <N>', 'seed of the null models')
    .option(
      '--check',
      'compute the report again as its manifest says, write nothing, exit 1 where a byte differs',
    )
    .addHelpText(
      'after',
      examples(
        'entente report sandbox-2026 --out /tmp/sandbox-2026',
        'entente report sandbox-2026 --against sandbox-2025 --out /tmp/compared',
        'entente report sandbox-2026 --by region office --out /tmp/by-office',
        'entente report sandbox-2026 --check',
      ),
    )
    .action((name: string | undefined) => {
      const options = command.optsWithGlobals<ReportCommandOptions>();
      if (options.check) check(name, options);
      else write(name, options);
    });

  function write(name: string | undefined, options: ReportCommandOptions): void {
    const opened = openSealedSnapshot(context, options, name);
    const directory = options.out ?? reportDirectory(opened.snapshot.name);
    const against =
      options.against === undefined ? null : openSealedSnapshot(context, options, options.against);
    const study = makeReport(opened, directory, askedOptions(options), against);
    say(
      context,
      options,
      `${directory}: report of ${opened.snapshot.name}, ${count(study.nodes.length, 'account')}, ${count(study.graph.edgeCount, 'tie')}`,
    );
  }

  function check(name: string | undefined, options: ReportCommandOptions): void {
    const given = [
      ...Object.keys(askedOptions(options)),
      ...(options.against === undefined ? [] : ['against']),
    ];
    if (given.length > 0) {
      throw new UserError(
        `--check takes its options from the manifest; leave out ${given.map((key) => `--${key}`).join(', ')}`,
      );
    }
    for (const directory of directoriesToCheck(name, options)) checkOne(directory, options);
    if (name === undefined && options.out === undefined) checkIndex();
  }

  function checkOne(directory: string, options: ReportCommandOptions): void {
    const manifest = readManifest(directory);
    if (manifest === null) {
      throw new UserError(
        `${directory} holds no report; make one first: entente report NAME --out ${directory}`,
      );
    }
    const opened = openSealedSnapshot(context, options, manifest.snapshot);
    const study = loadStudy(opened);
    const against = manifest.against === null ? null : openAgainst(manifest.against, options);
    const { madeBy, differences } = checkReport(directory, (asked, prose) =>
      renderReport(study, { ...asked, toolVersion: toolVersion() }, prose, beside(against)),
    );
    if (differences.length === 0) {
      say(
        context,
        options,
        `${directory}: every byte as computed from ${manifest.snapshot} (${opened.snapshot.contentHash})`,
      );
      return;
    }
    context.exitCode = EXIT.findings;
    const lines = [
      `${directory}: ${count(differences.length, 'file differs', 'files differ')} from what ${manifest.snapshot} gives`,
    ];
    lines.push(...differences.flatMap(describe));
    if (madeBy !== toolVersion()) {
      lines.push(
        `It was made by entente ${madeBy}, this is ${toolVersion()}: npx entente@${madeBy} report ${manifest.snapshot} --check reproduces it; see "Numbers" in CHANGELOG.md.`,
      );
    } else
      lines.push(
        `To replace it: entente report ${manifest.snapshot}${manifest.against === null ? '' : ` --against ${manifest.against.name}`} --out ${directory}`,
      );
    context.runtime.stdout.write(`${lines.join('\n')}\n`);
  }

  /** The list of reports, where there is one to check. */
  function checkIndex(): void {
    const differences = checkReportIndex(REPORTS);
    if (differences.length === 0) return;
    context.exitCode = EXIT.findings;
    const lines = [`${REPORTS}: the list of reports is not what they give`, ...differences.flatMap(describe)];
    context.runtime.stdout.write(`${lines.join('\n')}\n`);
  }

  /** The earlier snapshot of a report, with the very content it was made with. */
  function openAgainst(
    { name, contentHash }: NonNullable<Manifest['against']>,
    options: ReportCommandOptions,
  ): Study {
    const opened = openSealedSnapshot(context, options, name);
    if (opened.snapshot.contentHash !== contentHash) {
      throw new UserError(
        `${name} has another content (${opened.snapshot.contentHash}) than the one the report is set against (${contentHash}); name the database or folder that has it`,
      );
    }
    return loadStudy(opened, { forComparison: true });
  }
};

function askedOptions(options: ReportCommandOptions): AskedReport {
  return {
    ...(options.by ? { by: options.by } : {}),
    ...(options.runs ? { runs: wholeNumber('--runs', options.runs, 1) } : {}),
    ...(options.draws ? { draws: wholeNumber('--draws', options.draws, 1) } : {}),
    ...(options.seed ? { seed: wholeNumber('--seed', options.seed, 0) } : {}),
    ...(options.clustersOf ? { clustersOf: options.clustersOf } : {}),
  };
}

function directoriesToCheck(name: string | undefined, { out }: ReportCommandOptions): string[] {
  if (out !== undefined) return [out];
  if (name !== undefined) return [reportDirectory(name.replace(/\/+$/, '').split('/').at(-1)!)];
  const found = listReports(REPORTS).map(({ folder }) => join(REPORTS, folder));
  if (found.length === 0)
    throw new UserError(`there is no report under ${REPORTS}; make one with: entente report SNAPSHOT`);
  return found;
}

function describe({ path, kind, detail }: Difference): string[] {
  if (kind === 'changed') return [`  ${path}`, ...detail.map((line) => `    ${line}`)];
  return [`  ${path}: ${kind === 'missing' ? 'is missing' : 'is not part of the report'}`];
}
