/** From a snapshot to the files of its report, and their place. */
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { renderReport } from '../report/render-report.ts';
import type { ReportFile, ReportOptions } from '../report/report-file.ts';
import { REPORT_DEFAULTS } from '../report/report-file.ts';
import type { Study } from '../report/study.ts';
import { readProse, writeReport } from '../report/write.ts';
import { loadStudy } from './load-study.ts';
import type { OpenSnapshot } from './open-snapshot.ts';
import { toolVersion } from './version.ts';

export const REPORTS = 'reports';

export function reportDirectory(name: string): string {
  return join(REPORTS, name);
}

/** What a user may ask of a report; what is not asked for is the default. */
export type AskedReport = Partial<Omit<ReportOptions, 'toolVersion'>>;

/** Writes the report of a sealed snapshot to `directory`, prose found there included. */
export function makeReport(opened: OpenSnapshot, directory: string, asked: AskedReport): Study {
  const study = loadStudy(opened);
  const options = { ...REPORT_DEFAULTS, ...asked, toolVersion: toolVersion() };
  const files: readonly ReportFile[] = renderReport(study, options, readProse(directory));
  writeReport(directory, files);
  return study;
}

/** A whole number of an option, at least `least`. */
export function wholeNumber(flag: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least) {
    throw new UserError(`${flag} ${text}: a whole number from ${least} on is needed`);
  }
  return number;
}
