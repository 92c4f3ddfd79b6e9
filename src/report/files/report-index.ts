/** The list of all reports of a folder, from their manifests. */

import type { ReportManifest } from '../../study/report-manifest.ts';
import { UNIT_WORDS } from '../../study/unit-words.ts';
import { languageOf } from '../words/languages.ts';
import { escapeMarkdown, markdownTable, numberColumn } from '../words/markdown.ts';

export const INDEX_PATH = 'README.md';

/** First line of the list, by which it is known as one that may be replaced. */
const MARK =
  '<!-- Made by entente from the manifests of these reports; to change it, make or remove a report. -->';

export interface ListedReport {
  /** Name of its folder. */
  folder: string;
  manifest: ReportManifest;
}

/** The list as Markdown, newest snapshots first. */
export function reportIndex(reports: readonly ListedReport[]): string {
  const { count, date: dateText, network: networkName } = languageOf('en', 'account');
  const rows = [...reports].sort(newestFirst).map(({ folder, manifest }) => {
    const { network, date, simulated, size, against, options } = manifest;
    const between = options.unit === 'account' ? '' : `, ties between ${UNIT_WORDS[options.unit][1]}`;
    const place = encodeURIComponent(folder);
    return [
      `[${escapeMarkdown(folder)}](${place}/report.md)`,
      `[page](${place}/report.html)`,
      `${escapeMarkdown(networkName(network))}${simulated ? ', simulated data' : ''}${between}`,
      dateText(date),
      count(size.accounts),
      count(size.observed),
      count(size.follows),
      count(size.mutual_pairs),
      against === null ? '–' : escapeMarkdown(against.name),
    ];
  });
  const table = markdownTable(
    [
      { head: 'Report' },
      { head: '' },
      { head: 'Network' },
      { head: 'Date' },
      numberColumn('Accounts'),
      numberColumn('Read'),
      numberColumn('Follows'),
      numberColumn('Mutual pairs'),
      { head: 'Set against' },
    ],
    rows,
  );
  const note =
    'Each report can be made again to the byte from its sealed snapshot: `entente report --check` does so for all of them.';
  return `${[MARK, '# Reports', table, note].join('\n\n')}\n`;
}

export function isReportIndex(text: string): boolean {
  return text.startsWith(MARK);
}

function newestFirst(a: ListedReport, b: ListedReport): number {
  const [x, y] = [a.manifest.date, b.manifest.date];
  return x === y ? (a.folder < b.folder ? -1 : 1) : x < y ? 1 : -1;
}
