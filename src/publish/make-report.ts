/** From a snapshot to the files of its report, and their place. */

import { readFileSync } from 'node:fs';
import { toolVersion } from '../cli/version.ts';
import { UserError } from '../errors.ts';
import { createKernels, loadModule } from '../graph-pool.ts';
import { loadStudy } from '../open/load-study.ts';
import { amongThose, type OpenSnapshot } from '../open/open-snapshot.ts';
import { packageFile } from '../package-file.ts';
import type { Beside } from '../report/facts/facts.ts';
import { parsePublishedSeries } from '../report/facts/published-series.ts';
import type { LoggedLines } from '../report/facts/spell-facts.ts';
import { REPORT_DEFAULTS, type ReportFile } from '../report/files/report-file.ts';
import { readProse, writeReport, writeReportIndex } from '../report/files/write.ts';
import { renderReport } from '../report/render-report.ts';
import { collapseStudy } from '../study/collapse-study.ts';
import { groupTexts, membershipOf } from '../study/group.ts';
import { usualGrouping } from '../study/grouping.ts';
import { isListed, REPORTS } from '../study/places.ts';
import type { ReportOptions } from '../study/report-options.ts';
import type { Study } from '../study/study.ts';
import { drawPng, pngRenderer } from './draw-png.ts';
import { explainStudy, type PairsTexts } from './explain-study.ts';
import { givenEvidence } from './given-evidence.ts';
import { graphFiles } from './graph-files.ts';
import { readMapPage } from './read-map-page.ts';
import { readWorld } from './read-world.ts';
import { reportNote } from './report-note.ts';

/** What a user may ask of a report; what is not asked for is the default. */
export type AskedReport = Partial<Omit<ReportOptions, 'toolVersion'>>;

/**
 * What every report of this installation draws on besides its study.
 * @param earlier what it is set against, then those from which that one's clusters have their numbers.
 * @param log whose spells it tells.
 */
export function beside(earlier: readonly Study[], log: LoggedLines | null): Beside {
  const file = 'data/published-series.csv';
  const published = parsePublishedSeries(readFileSync(packageFile(file), 'utf8'), file);
  return {
    against: earlier[0] ?? null,
    chain: earlier.slice(1),
    log,
    published,
    page: readMapPage(),
    world: readWorld(),
    kernels: createKernels(loadModule()),
    drawPng,
    pngRenderer,
    graphFiles,
  };
}

/**
 * Writes the report of a sealed snapshot to `directory`, prose found there included; returns what it is on, and a note.
 * @param texts of the files that `asked.pairs` names.
 */
export function makeReport(
  opened: OpenSnapshot,
  directory: string,
  asked: AskedReport,
  against: readonly OpenSnapshot[],
  texts: PairsTexts = {},
  log: LoggedLines | null = null,
): { study: Study; note: string } {
  const accounts = loadStudy(amongThose(opened, asked.among ? membershipOf(asked.among) : undefined));
  refuseNobody(accounts);
  const study = collapseStudy(accounts, asked.unit ?? REPORT_DEFAULTS.unit);
  const options = { ...REPORT_DEFAULTS, by: usualGrouping(study), ...asked, toolVersion: toolVersion() };
  const files: readonly ReportFile[] = renderReport(study, options, readProse(directory), {
    ...beside(
      against.map((earlier) => loadStudy(amongThose(earlier, accounts.group ?? undefined), true)),
      log,
    ),
    explained: options.pairs === null ? null : explainStudy(accounts, options.pairs, texts, options.seed),
    evidence: options.evidence === null ? null : givenEvidence(directory, options.evidence),
  });
  const others = writeReport(directory, files);
  if (isListed(directory)) writeReportIndex(REPORTS);
  return { study, note: reportNote(others, asked, directory, study.snapshot.simulated) };
}

/** @throws UserError where a group has no account that existed on the day. */
export function refuseNobody({ group, accounts, snapshot }: Study): void {
  if (group === null || accounts.length > 0) return;
  throw new UserError(
    `no account of ${snapshot.name} that existed on ${snapshot.date} is among ${groupTexts(group).join(' and ')}; name others, or fewer conditions`,
  );
}
