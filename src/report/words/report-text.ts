/** `report.md`: the study in words, section by section. */

import { comparableColumns } from '../../study/grouping.ts';
import { sourceOf } from '../../study/study.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import type { Figures } from '../figures/figures.ts';
import { languagePath } from '../files/language-path.ts';
import { proseBySection } from '../files/prose.ts';
import type { ProseFile, ReportFile } from '../files/report-file.ts';
import { ACTIVITY_SECTIONS, activitySummary } from '../sections/activity.ts';
import { BROKERS_SECTION } from '../sections/brokers.ts';
import { CHANGES_SECTION, changeSentence } from '../sections/changes.ts';
import { CLUSTERS_SECTION, clusterSentence } from '../sections/clusters.ts';
import { CONNECTED_SECTION, connectedDoubt, connectedSentence } from '../sections/connected.ts';
import { COVERAGE_SECTION, coverageSentence } from '../sections/coverage.ts';
import { dataSection } from '../sections/data.ts';
import { FOLLOWED_SECTION, followedDoubt, followedSentence } from '../sections/followed.ts';
import { ISOLATES_SECTION } from '../sections/isolates.ts';
import { METHOD_SECTION } from '../sections/method.ts';
import { MIXING_SECTION } from '../sections/mixing.ts';
import { PUBLISHED_SECTION } from '../sections/published.ts';
import { mutualChanceSentence, RECIPROCITY_SECTION, reciprocitySentence } from '../sections/reciprocity.ts';
import type { Section } from '../sections/section.ts';
import { STUDY_SECTION } from '../sections/study.ts';
import { courtingSentence, UNRETURNED_SECTION } from '../sections/unreturned.ts';
import { languageOf } from './languages.ts';
import { escapeMarkdown } from './markdown.ts';

const SUMMARY_SECTION: Section = {
  id: 'summary',
  heading: ({ report }) => report.summary,
  render: (facts) => {
    const { language } = facts;
    return [
      [
        [language.coverage.heading, coverageSentence(facts)],
        [language.connected.heading, `${connectedSentence(facts)} ${connectedDoubt(facts)}`.trim()],
        [language.followed.heading, `${followedSentence(facts)} ${followedDoubt(facts)}`.trim()],
        [language.unreturned.heading, courtingSentence(facts)],
        [language.reciprocity.heading, `${reciprocitySentence(facts)} ${mutualChanceSentence(facts)}`.trim()],
        [language.clusters.heading, clusterSentence(facts)],
        [language.changes.heading, changeSentence(facts)],
        ...activitySummary(facts),
      ]
        .filter(([, sentence]) => sentence !== '')
        .map(([about, sentence]) => `- **${about}.** ${sentence}`)
        .join('\n'),
    ];
  },
};

const SECTIONS: readonly Section[] = [
  SUMMARY_SECTION,
  STUDY_SECTION,
  COVERAGE_SECTION,
  CONNECTED_SECTION,
  FOLLOWED_SECTION,
  UNRETURNED_SECTION,
  RECIPROCITY_SECTION,
  ISOLATES_SECTION,
  MIXING_SECTION,
  CLUSTERS_SECTION,
  BROKERS_SECTION,
  CHANGES_SECTION,
  ...ACTIVITY_SECTIONS,
  PUBLISHED_SECTION,
  METHOD_SECTION,
];

/** The text, with the researcher's prose at the end of its sections. @throws UserError for prose of no section. */
export function reportText(
  facts: Facts,
  figures: Figures,
  prose: readonly ProseFile[],
  files: readonly ReportFile[],
): string {
  const { language } = facts;
  const sections: Section[] = [
    ...SECTIONS.filter((section) => applies(section, facts)),
    { id: 'data', heading: ({ data }) => data.heading, render: () => dataSection(facts, files) },
  ];
  const inserted = proseBySection(
    prose,
    sections.map(({ id }) => id),
    language.code,
  );
  const blocks = sections.flatMap(({ id, heading, render }) => [
    `## ${heading(language)}`,
    ...render(facts, figures),
    inserted.get(id) ?? '',
  ]);
  const text = [title(facts), banner(facts), otherLanguages(facts), ...blocks];
  return `${text.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Chapters on groups, on changes and on earlier studies need something to be set beside, those on activity need posts. */
function applies(section: Section, facts: Facts): boolean {
  const { change, published, activity, groupings, study } = facts;
  if (section === MIXING_SECTION) return groupings.length + comparableColumns(study).length > 0;
  if (ACTIVITY_SECTIONS.includes(section)) return activity !== null;
  if (section === CHANGES_SECTION) return change !== null;
  return section !== PUBLISHED_SECTION || published.length > 0;
}

function title({ study, language }: Facts): string {
  const { name, network, date } = study.snapshot;
  const on = escapeMarkdown(language.network(network));
  return `# ${language.report.title(escapeMarkdown(name), on, language.date(date))}`;
}

function banner(facts: Facts): string {
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

/** Links to the same report in its other languages. */
function otherLanguages({ language, options, study }: Facts): string {
  const others = options.lang.filter((code) => code !== language.code);
  if (others.length === 0) return '';
  const links = others.map((code) => {
    const other = languageOf(code, study.unit, sourceOf(study));
    return `[${other.name}](${languagePath({ language: other, options }, 'report.md')})`;
  });
  return language.report.otherLanguages(links);
}
