/** From a snapshot to the files of its report, and their place. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createKernels, loadModule } from '../graph-pool.ts';
import type { Beside } from '../report/facts.ts';
import { parsePublishedSeries } from '../report/published-series.ts';
import { renderReport } from '../report/render-report.ts';
import type { ReportFile, ReportOptions } from '../report/report-file.ts';
import { REPORT_DEFAULTS } from '../report/report-file.ts';
import type { Study } from '../report/study.ts';
import { readProse, writeReport, writeReportIndex } from '../report/write.ts';
import { loadStudy } from './load-study.ts';
import type { OpenSnapshot } from './open-snapshot.ts';
import { readMapPage } from './read-map-page.ts';
import { toolVersion } from './version.ts';

export const REPORTS = 'reports';

export function reportDirectory(name: string): string {
  return join(REPORTS, name);
}

/** What a user may ask of a report; what is not asked for is the default. */
export type AskedReport = Partial<Omit<ReportOptions, 'toolVersion'>>;

/** What every report of this installation draws on besides its study. */
export function beside(against: Study | null): Beside {
  const file = new URL('../../data/published-series.csv', import.meta.url);
  const published = parsePublishedSeries(readFileSync(file, 'utf8'), 'data/published-series.csv');
  return { against, published, page: readMapPage(), kernels: createKernels(loadModule()) };
}

/** Writes the report of a sealed snapshot to `directory`, prose found there included. */
export function makeReport(
  opened: OpenSnapshot,
  directory: string,
  asked: AskedReport,
  against: OpenSnapshot | null,
): Study {
  const study = loadStudy(opened);
  const options = { ...REPORT_DEFAULTS, ...asked, toolVersion: toolVersion() };
  const files: readonly ReportFile[] = renderReport(
    study,
    options,
    readProse(directory),
    beside(against === null ? null : loadStudy(against, { forComparison: true })),
  );
  writeReport(directory, files);
  if (dirname(directory) === REPORTS) writeReportIndex(REPORTS);
  return study;
}
