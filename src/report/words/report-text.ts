/** `report.md`, the study in words, and `method.md`, how its figures were made and what each means. */
import type { Facts } from '../facts/facts.ts';
import type { Figures } from '../figures/figures.ts';
import { languagePath } from '../files/language-path.ts';
import { proseBySection } from '../files/prose.ts';
import type { ProseFile, ReportFile } from '../files/report-file.ts';
import type { Section } from '../sections/section.ts';
import { sectionsOf } from '../sections/sections.ts';
import { banner, otherLanguages, studyTitle } from './page-head.ts';

/**
 * Both texts, with the researcher's prose at the end of its sections.
 * @param files every other file of the report but the manifest.
 * @throws UserError for prose of no section.
 */
export function reportTexts(
  facts: Facts,
  figures: Figures,
  prose: readonly ProseFile[],
  files: readonly ReportFile[],
): { report: string; method: string } {
  const { language } = facts;
  const { chapters, apart } = sectionsOf(facts);
  const inserted = proseBySection(
    prose,
    [...chapters, ...apart].map(({ id }) => id),
    language.code,
  );
  const blocks = (sections: readonly Section[]) =>
    sections.flatMap(({ id, heading, render }) => [
      `## ${heading(language)}`,
      ...render(facts, figures, files),
      inserted.get(id) ?? '',
    ]);
  const title = studyTitle(facts);
  return {
    report: pageText([
      `# ${title}`,
      banner(facts),
      otherLanguages(facts, 'report.md'),
      language.report.methodLink(languagePath(facts, 'method.md')),
      ...blocks(chapters),
    ]),
    method: pageText([
      `# ${language.report.methodTitle}`,
      banner(facts),
      otherLanguages(facts, 'method.md'),
      language.report.methodOf(title, languagePath(facts, 'report.md')),
      ...blocks(apart),
    ]),
  };
}

function pageText(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
