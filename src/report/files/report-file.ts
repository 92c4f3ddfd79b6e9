/** What a report is rendered from besides the study, and what rendering gives: files as values. */
import { UNSTATED } from '../../study/publication.ts';
import type { ReportOptions } from '../../study/report-options.ts';
import { STUDY_DEFAULTS } from '../../study/study-options.ts';

export const REPORT_DEFAULTS: Readonly<Omit<ReportOptions, 'toolVersion'>> = {
  lang: ['en'],
  ...STUDY_DEFAULTS,
  png: false,
  peers: {},
  persons: false,
  pairs: null,
  evidence: null,
  among: null,
  publication: UNSTATED,
};

/** One file of a report. */
export interface ReportFile {
  /** Bare name, with `/` where it has a folder of its own; `placeOf` says where it lies. */
  path: string;
  /** The text, or its pieces in order; can be gone through more than once. A picture is bytes. */
  chunks: Iterable<string | Uint8Array> | string;
}

/** A text of the researcher's own, as it lies in the report's directory. */
export interface ProseFile {
  /** `prose/<section>.md` or `prose/<section>.<language>.md` */
  path: string;
  text: string;
}

/** The pieces of a file, also where it is one text. */
export function fileChunks(file: ReportFile): Iterable<string | Uint8Array> {
  return typeof file.chunks === 'string' ? [file.chunks] : file.chunks;
}
