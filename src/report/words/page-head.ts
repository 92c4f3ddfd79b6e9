/** What the report and its method begin with, above their sections. */
import { sourceOf } from '../../study/study.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { languagePath } from '../files/language-path.ts';
import { languageOf } from './languages.ts';
import { escapeMarkdown } from './markdown.ts';

/** Which study it is: the report's title. */
export function studyTitle({ study, language }: Facts): string {
  const { name, network, date } = study.snapshot;
  const on = escapeMarkdown(language.network(network));
  return language.report.title(escapeMarkdown(name), on, language.date(date));
}

/** That the data are simulated, or derived. */
export function banner(facts: Facts): string {
  const { report, date: dateText } = facts.language;
  const { simulated, origin, options, date } = facts.study.snapshot;
  const lines = [
    simulated
      ? `> ${options.rehearsal === true ? report.rehearsed : report.simulated(figureOf(facts, 'nodes'))}`
      : '',
    origin === 'derived' ? `> ${report.derived(escapeMarkdown(String(options.source)), dateText(date))}` : '',
  ];
  return lines.filter((line) => line !== '').join('\n>\n');
}

/** Links to the same page in the other languages of the report. */
export function otherLanguages({ language, options, study }: Facts, path: string): string {
  const others = options.lang.filter((code) => code !== language.code);
  if (others.length === 0) return '';
  const links = others.map((code) => {
    const other = languageOf(code, study.unit, sourceOf(study));
    return `[${other.name}](${languagePath({ language: other, options }, path)})`;
  });
  return language.report.otherLanguages(links);
}
