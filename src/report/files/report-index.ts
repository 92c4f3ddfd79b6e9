/** The list of all reports of a folder, from their manifests. */

import { escapeMarkdown, numberColumn, tableOf } from '../../doors/markdown-text.ts';
import { askedTexts } from '../../study/group.ts';
import type { ReportManifest } from '../../study/report-manifest.ts';
import { UNIT_WORDS } from '../../study/unit-words.ts';
import { languageOf } from '../../words/languages.ts';

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
  const network = ({ network: name, simulated, options: { unit, among } }: ReportManifest) => {
    const between = unit === 'account' ? '' : `, ties between ${UNIT_WORDS[unit][1]}`;
    const group = among === null ? '' : `, among ${askedTexts(among).join(' and ')}`;
    return `${escapeMarkdown(networkName(name))}${simulated ? ', simulated data' : ''}${escapeMarkdown(group, 300)}${between}`;
  };
  const place = ({ folder }: ListedReport) => encodeURIComponent(folder);
  const table = tableOf([...reports].sort(newestFirst), [
    { head: 'Report', cell: (report) => `[${escapeMarkdown(report.folder)}](${place(report)}/report.md)` },
    { head: '', cell: (report) => `[page](${place(report)}/report.html)` },
    { head: 'Network', cell: ({ manifest }) => network(manifest) },
    { head: 'Date', cell: ({ manifest }) => dateText(manifest.date) },
    numberColumn('Accounts', ({ manifest }) => count(manifest.size.accounts)),
    numberColumn('Read', ({ manifest }) => count(manifest.size.observed)),
    numberColumn('Follows', ({ manifest }) => count(manifest.size.follows)),
    numberColumn('Mutual pairs', ({ manifest }) => count(manifest.size.mutual_pairs)),
    {
      head: 'Set against',
      cell: ({ manifest }) => {
        const against = manifest.against ?? manifest.edition?.against ?? null;
        return against === null ? '–' : escapeMarkdown(against.name);
      },
    },
  ]);
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
