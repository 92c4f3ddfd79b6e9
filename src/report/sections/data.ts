/** Data statement: the files, their source and terms, and how to make the report again. */

import { shellWord } from '../../cli/shell-word.ts';
import { escapeMarkdown } from '../../doors/markdown-text.ts';
import { groupWords } from '../../study/group.ts';
import { MANIFEST_PATH } from '../../study/report-manifest.ts';
import type { Facts } from '../facts/facts.ts';
import { hasNetworkFiles } from '../facts/network-files.ts';
import { languagePath } from '../files/language-path.ts';
import type { ReportFile } from '../files/report-file.ts';
import { earlierOf } from '../words/plain-citation.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

export const DATA_SECTION: Section = {
  id: 'data',
  heading: ({ data }) => data.heading,
  render: (facts, _figures, files) => dataStatement(facts, files),
};

/** What the report is set against, in a sentence; '' where it is against none. */
export function againstText(facts: Facts): string {
  const earlier = earlierOf(facts);
  return earlier === null
    ? ''
    : facts.language.data.against(escapeMarkdown(earlier.name), hashText(earlier.contentHash));
}

function dataStatement(facts: Facts, files: readonly ReportFile[]): string[] {
  const { study, language, options } = facts;
  const { data } = language;
  const { snapshot } = study;
  const name = escapeMarkdown(snapshot.name);
  const isPage = ({ path }: ReportFile) => /^(countries|regions)\//.test(path);
  const foreign = options.lang.filter((code) => code !== language.code);
  const isForeign = ({ path }: ReportFile) =>
    languagePath(facts, path) !== path
      ? files.some((file) => file.path === languagePath(facts, path))
      : foreign.some((code) => path.includes(`.${code}.`));
  const rows = files
    .filter((file) => !isPage(file) && !isForeign(file))
    .map(({ path }) => [
      `[${escapeMarkdown(path)}](${path})`,
      data.files.find(([pattern]) => pattern.test(path.replace(`.${language.code}.`, '.')))?.[1] ?? '',
    ]);
  if (files.some(isPage)) {
    rows.push([`[countries/](${languagePath(facts, 'countries/README.md')})`, data.pages]);
  }
  const network = escapeMarkdown(language.network(snapshot.network));
  return [
    `${data.source(network, name, hashText(snapshot.contentHash))} ${againstText(facts)}`.trim(),
    data.terms(termsText(facts)),
    withheldText(facts),
    data.check(checkCommand(facts), name, MANIFEST_PATH),
    study.entries.some(({ row }) => row.country === 'NA') ? data.namibia : '',
    exportedText(facts),
    reportTable(
      facts,
      [language.tables.caption.files],
      [...rows, [`[${MANIFEST_PATH}](${MANIFEST_PATH})`, data.manifest]],
      [
        { head: data.file, cell: ([file]) => file! },
        { head: data.holds, cell: ([, holds]) => holds! },
      ],
    ),
  ];
}

export function checkCommand({ study }: Pick<Facts, 'study'>): string {
  return ['entente report NAME --check', ...groupWords(study).map(shellWord)].join(' ');
}

/** Of one network as it is; of several each with its name: the strictest of them decides of a row. */
function termsText({ edition, study, language }: Facts): string {
  const { data } = language;
  const stated = ({ network, terms }: Facts['study']['snapshot']) =>
    escapeMarkdown(data.statement(network, terms), 2000);
  if (edition === null) return stated(study.snapshot);
  return edition.edition.networks
    .map(({ network, accounts }) =>
      data.termsOf(escapeMarkdown(language.network(network)), stated(accounts.snapshot)),
    )
    .join(' ');
}

/** Posts that were read and may not be published. */
function withheldText({ edition, study, language }: Facts): string {
  if (!study.snapshot.postsWithheld) return '';
  if (edition === null) return language.activity.withheld;
  const of = edition.edition.networks.filter(({ accounts }) => accounts.snapshot.postsWithheld);
  return language.edition.withheld(of.map(({ network }) => escapeMarkdown(language.network(network))));
}

export function hashText(hash: string): string {
  return `\`${hash.replace(/[^0-9a-z:]/gi, '')}\``;
}

/** How to get the network for other tools, where the report has no files of it. */
function exportedText({ study, edition, language: { data } }: Facts): string {
  if (hasNetworkFiles(study)) return '';
  const exported = edition === null ? data.exported : data.exportedByNetwork;
  return exported(
    ['entente export NAME NAME.gexf', ...groupWords(study).map(shellWord)].join(' '),
    'NAME.graphml',
  );
}
