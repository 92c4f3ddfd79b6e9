/** From an edition to the files of its report, and their place. */
import { toolVersion } from '../cli/version.ts';
import type { Edition } from '../edition/edition.ts';
import { REPORT_DEFAULTS, type ReportFile } from '../report/files/report-file.ts';
import { readProse, writeReport, writeReportIndex } from '../report/files/write.ts';
import { renderReport } from '../report/render-report.ts';
import { usualGrouping } from '../study/grouping.ts';
import { isListed, REPORTS } from '../study/places.ts';
import type { ReportOptions } from '../study/report-options.ts';
import { givenEvidence } from './given-evidence.ts';
import { type AskedReport, beside, refuseNobody } from './make-report.ts';
import { reportNote } from './report-note.ts';

/** Writes the report of an edition to `directory`, prose found there included; returns a note. @param earlier whose moves are told. */
export function makeEditionReport(
  edition: Edition,
  directory: string,
  asked: AskedReport,
  earlier: Edition | null,
): string {
  refuseNobody(edition.together);
  const options: ReportOptions = {
    ...REPORT_DEFAULTS,
    by: usualGrouping(edition.together),
    ...asked,
    unit: 'actor',
    toolVersion: toolVersion(),
  };
  const files: readonly ReportFile[] = renderReport(edition.together, options, readProse(directory), {
    ...beside([], null),
    edition,
    earlierEdition: earlier,
    evidence: options.evidence === null ? null : givenEvidence(directory, options.evidence),
  });
  const others = writeReport(directory, files);
  if (isListed(directory)) writeReportIndex(REPORTS);
  return reportNote(others, asked, directory, edition.together.snapshot.simulated);
}
