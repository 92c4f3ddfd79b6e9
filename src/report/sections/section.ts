/** A section of the report's text. */

import type { Language } from '../../words/en/report/language.ts';
import type { Facts } from '../facts/facts.ts';
import type { Figures } from '../figures/figures.ts';
import type { ReportFile } from '../files/report-file.ts';

export interface Section {
  /** Name of the researcher's file that is inserted at its end: `prose/<id>.<language>.md`. */
  id: string;
  heading: (language: Language) => string;
  /**
   * Paragraphs, tables and figures as Markdown; those that are '' are left out.
   * @param files every file of the report but its texts and the manifest.
   * @param hasOwnText whether a text of the researcher's stands at the section's end.
   * @param before what the sections before it say, those of the report before those of the method.
   */
  render: (
    facts: Facts,
    figures: Figures,
    files: readonly ReportFile[],
    hasOwnText: boolean,
    before: readonly string[],
  ) => string[];
}
