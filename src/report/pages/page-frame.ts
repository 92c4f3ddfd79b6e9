/** What the smaller pages of a report begin with: title, banner, and the way back. */

import { escapeMarkdown, joinTexts } from '../../doors/markdown-text.ts';
import type { Facts } from '../facts/facts.ts';
import { languagePath } from '../files/language-path.ts';
import { nameAmong, otherLanguages } from '../words/page-head.ts';

/**
 * A page of these blocks of Markdown, empty ones left out, in a folder of its own below the report.
 * @param path of its Markdown, from the folder of the report.
 */
export function subPage(facts: Facts, heading: string, blocks: readonly string[], path: string): string {
  const { language } = facts;
  const { date, simulated, options } = facts.study.snapshot;
  const { report: words, subPage: subWords } = language;
  const banner = simulated ? `> ${options.rehearsal === true ? words.rehearsed : subWords.simulated}` : '';
  const report = `../${languagePath(facts, 'report.md')}`;
  const partOf = facts.edition === null ? language.subPage.partOf : language.subPage.partOfEdition;
  const way = partOf(report, escapeMarkdown(nameAmong(facts), 200), language.date(date));
  const { code } = language;
  const file = path.slice(path.lastIndexOf('/') + 1).replace(new RegExp(`\\.${code}\\.md$`), '.md');
  const ways = joinTexts([way, otherLanguages(facts, file)], ' ');
  return `${[`# ${heading}`, banner, ways, ...blocks].filter((block) => block !== '').join('\n\n')}\n`;
}

/** Blocks under a heading; none where all are empty. */
export function titled(heading: string, blocks: readonly string[]): string[] {
  const filled = blocks.filter((block) => block !== '');
  return filled.length === 0 ? [] : [`## ${heading}`, ...filled];
}
