/** `report.md`: the study in words, section by section. */
import { networkText } from './account-text.ts';
import { type Facts, figureOf } from './facts.ts';
import type { Figures } from './figures.ts';
import { escapeMarkdown } from './markdown.ts';
import { formatDate } from './number-text.ts';
import { proseBySection } from './prose.ts';
import type { ProseFile, ReportFile } from './report-file.ts';
import type { Section } from './section.ts';
import { BROKERS_SECTION } from './section-brokers.ts';
import { CHANGES_SECTION, changeSentence } from './section-changes.ts';
import { CLUSTERS_SECTION, clusterSentence } from './section-clusters.ts';
import { CONNECTED_SECTION, connectedSentence } from './section-connected.ts';
import { COVERAGE_SECTION, coverageSentence } from './section-coverage.ts';
import { dataSection } from './section-data.ts';
import { FOLLOWED_SECTION, followedSentence } from './section-followed.ts';
import { ISOLATES_SECTION } from './section-isolates.ts';
import { METHOD_SECTION } from './section-method.ts';
import { MIXING_SECTION } from './section-mixing.ts';
import { PUBLISHED_SECTION } from './section-published.ts';
import { mutualChanceSentence, RECIPROCITY_SECTION, reciprocitySentence } from './section-reciprocity.ts';
import { STUDY_SECTION } from './section-study.ts';
import { courtingSentence, UNRETURNED_SECTION } from './section-unreturned.ts';

const SUMMARY_SECTION: Section = {
  id: 'summary',
  heading: 'In short',
  render: (facts) => [
    [
      ['Coverage', coverageSentence(facts)],
      ['Best connected', connectedSentence(facts)],
      ['Followed by peers', followedSentence(facts)],
      ['Unreturned attention', courtingSentence(facts)],
      ['Reciprocity', `${reciprocitySentence(facts)} ${mutualChanceSentence(facts)}`.trim()],
      ['Clusters', clusterSentence(facts)],
      ['What changed', changeSentence(facts)],
    ]
      .filter(([, sentence]) => sentence !== '')
      .map(([about, sentence]) => `- **${about}.** ${sentence}`)
      .join('\n'),
  ],
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
  const sections = [
    ...SECTIONS.filter((section) => applies(section, facts)),
    { id: 'data', heading: 'Data', render: () => dataSection(facts, files) },
  ];
  const inserted = proseBySection(
    prose,
    sections.map(({ id }) => id),
  );
  const blocks = sections.flatMap(({ id, heading, render }) => [
    `## ${heading}`,
    ...render(facts, figures),
    inserted.get(id) ?? '',
  ]);
  return `${[title(facts), banner(facts), ...blocks].filter((block) => block !== '').join('\n\n')}\n`;
}

/** Chapters on changes and on earlier studies need something to be set beside. */
function applies(section: Section, { change, published }: Facts): boolean {
  if (section === CHANGES_SECTION) return change !== null;
  return section !== PUBLISHED_SECTION || published.length > 0;
}

function title({ study }: Facts): string {
  const { name, network, date } = study.snapshot;
  return `# Who follows whom: ${escapeMarkdown(name)}, ${networkText(network)}, ${formatDate(date)}`;
}

function banner(facts: Facts): string {
  const { simulated, origin, options, date } = facts.study.snapshot;
  const lines = [
    simulated
      ? `> **Simulated data.** The ${figureOf(facts, 'nodes')} accounts of this report, their names and their ties are invented; nothing here is about real people.`
      : '',
    origin === 'derived'
      ? `> **Derived network.** It holds the ties of ${escapeMarkdown(String(options.source))} that still stood when that was read and were declared by ${formatDate(date)}. Ties that had ended by then are invisible: a tie that is missing here may have been there.`
      : '',
  ];
  return lines.filter((line) => line !== '').join('\n>\n');
}
