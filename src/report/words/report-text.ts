/** `report.md`, the study in words, and `method.md`, how its figures were made and what each means. */

import { saidOnce, sentencesOf } from '../../words/said-once.ts';
import type { Facts } from '../facts/facts.ts';
import type { Figures } from '../figures/figures.ts';
import { languagePath } from '../files/language-path.ts';
import { proseBySection } from '../files/prose.ts';
import type { ProseFile, ReportFile } from '../files/report-file.ts';
import { type FrontPage, frontPage } from '../sections/front.ts';
import type { Section } from '../sections/section.ts';
import { sectionsOf } from '../sections/sections.ts';
import { frontText } from './front-text.ts';
import { banner, otherLanguages, studyTitle } from './page-head.ts';

/** Under this name prose stands between the front page and the first chapter. */
const FRONT = 'front';

export interface ReportTexts {
  front: FrontPage;
  /** What follows the front page, as Markdown. */
  chapters: string;
  /** The whole of both texts. */
  report: string;
  method: string;
}

/**
 * The texts, with the researcher's prose at the end of its sections.
 * @param files every other file of the report but the manifest.
 * @throws UserError for prose of no section.
 */
export function reportTexts(
  facts: Facts,
  figures: Figures,
  prose: readonly ProseFile[],
  files: readonly ReportFile[],
): ReportTexts {
  const { language } = facts;
  const { chapters, apart } = sectionsOf(facts);
  const inserted = proseBySection(
    prose,
    [FRONT, ...[...chapters, ...apart].map(({ id }) => id)],
    language.code,
  );
  const before: string[] = [];
  const blocks = (sections: readonly Section[], said: Set<string> | null) =>
    sections.flatMap(({ id, heading, render }) => {
      const text = render(facts, figures, files, inserted.has(id), before).map((block) =>
        said === null ? block : saidOnce(block, said),
      );
      before.push(...text);
      return [`## ${heading(language)}`, ...text, inserted.get(id) ?? ''];
    });
  const title = studyTitle(facts);
  const front = frontPage(facts, files);
  const told = [front.headline, ...front.findings].flatMap((one) => one ?? []);
  const ofFront = told.flatMap(({ lead, doubt, repeats }) => [lead, doubt, ...repeats]).flatMap(sentencesOf);
  const body = [inserted.get(FRONT) ?? '', ...blocks(chapters, new Set(ofFront))];
  return {
    front,
    chapters: pageText(body),
    report: pageText([...frontText(facts, front, figures), ...body]),
    method: pageText([
      `# ${language.report.methodTitle}`,
      banner(facts),
      otherLanguages(facts, 'method.md'),
      language.report.methodOf(title, languagePath(facts, 'report.md')),
      ...blocks(apart, null),
    ]),
  };
}

function pageText(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
