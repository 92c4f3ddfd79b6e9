/** What the report and its method begin with, above their sections. */

import { escapeMarkdown, joinTexts } from '../../doors/markdown-text.ts';
import { cleanText } from '../../study/clean-text.ts';
import { askedMembers, groupTexts } from '../../study/group.ts';
import { areMostlyLeaders, isOfWorld, ledCountries } from '../../study/of-leaders.ts';
import { sourceOf } from '../../study/study.ts';
import { languageOf } from '../../words/languages.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { languagePath } from '../files/language-path.ts';

/** Who was studied, and when: the report's title. */
export function studyTitle(facts: Facts): string {
  const { study, language } = facts;
  return language.front.title(whoIsStudied(facts), language.date(study.snapshot.date));
}

function whoIsStudied(facts: Facts): string {
  const { study, language } = facts;
  const { who } = language.front;
  const on = escapeMarkdown(language.network(study.snapshot.network));
  if (study.group !== null) {
    const asked = askedMembers(study.group);
    return escapeMarkdown(
      who.group(asked, study.accounts.length, language.network(study.snapshot.network)),
      300,
    );
  }
  const countries = ledCountries(study.accounts);
  if (areMostlyLeaders(study.accounts) && countries > 1)
    return isOfWorld(countries) ? who.world : who.leaders(countries);
  const codes = new Set(study.nodes.map(({ row }) => row.country));
  const [only = ''] = codes.size === 1 ? codes : [];
  const of = only === '' ? '' : escapeMarkdown(language.front.pair.ofCountry(only));
  return who.others(figureOf(facts, 'nodes'), on, of);
}

/** Which snapshot, and which it is set against. */
export function dateline({ study, change, language }: Facts): string {
  const { front, date } = language;
  const { name, network } = study.snapshot;
  return joinTexts(
    [
      front.snapshot(escapeMarkdown(name), escapeMarkdown(language.network(network))),
      change === null ? '' : front.against(date(change.old.snapshot.date)),
    ],
    ' · ',
  );
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

/** The snapshot by its name, and the group of it that is studied; plain text. */
export function nameAmong({ study, language }: Pick<Facts, 'study' | 'language'>): string {
  const { snapshot, group } = study;
  return group === null
    ? snapshot.name
    : language.front.nameAmong(snapshot.name, cleanText(groupTexts(group).join(', '), 100));
}
