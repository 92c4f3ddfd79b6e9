/** Data statement: the files, their source and terms, and how to make the report again. */

import { networkText } from './account-text.ts';
import type { Facts } from './facts.ts';
import { MANIFEST_PATH } from './manifest.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import type { ReportFile } from './report-file.ts';

const CONTENTS: readonly (readonly [RegExp, string])[] = [
  [/^nodes\.csv$/, 'one row an account: roster, verdict, every measure'],
  [/^edges\.csv$/, 'one row a known follow, source → target'],
  [
    /^unknown\.csv$/,
    'ties of which nothing is known, with the reason; * is every tie that edges.csv has not',
  ],
  [/^graph\.csv$/, 'figures of the whole network with their definitions'],
  [/^mutuals\.csv$/, 'one row a pair that follow each other'],
  [/^coverage\.csv$/, 'one row an entry of the roster: what became of it'],
  [/^rankings\.csv$/, 'every ranking, ties as ties'],
  [/^clusters\.csv$/, 'one row a cluster'],
  [
    /^changes\.csv$/,
    'one row a tie, mutual pair, account or cluster membership that changed or cannot be compared',
  ],
  [/^countries\.csv$/, 'one row a country: presence and ties abroad'],
  [/^mixing-.*\.csv$/, 'follows between the groups of an attribute'],
  [/^figures\/.*\.svg$/, 'figure of this report'],
  [/^map\.html$/, 'the network to explore: opens in a browser and needs no connection'],
];

/** The section, given every other file of the report but the text itself and the manifest. */
export function dataSection({ study, change }: Facts, files: readonly ReportFile[]): string[] {
  const { snapshot } = study;
  const name = escapeMarkdown(snapshot.name);
  const isPage = ({ path }: ReportFile) => /^(countries|regions)\//.test(path);
  const rows = files
    .filter((file) => !isPage(file))
    .map(({ path }) => [
      `[${escapeMarkdown(path)}](${path})`,
      CONTENTS.find(([pattern]) => pattern.test(path))?.[1] ?? '',
    ]);
  if (files.some(isPage)) {
    rows.push([
      '[countries/](countries/README.md)',
      'a page for each country and organisation, and for each region',
    ]);
  }
  return [
    `Source: ${networkText(snapshot.network)}, snapshot ${name}, content hash ${hashText(snapshot.contentHash)}.${change === null ? '' : ` Set against snapshot ${escapeMarkdown(change.old.snapshot.name)}, content hash ${hashText(change.old.snapshot.contentHash)}.`}`,
    `Terms: ${escapeMarkdown(snapshot.terms, 2000)}`,
    `The command \`entente report NAME --check\`, with ${name} for NAME, makes every byte of this report again and compares it; ${MANIFEST_PATH} holds the options, the seeds and the hash of each file.`,
    markdownTable(
      [{ head: 'File' }, { head: 'Holds' }],
      [...rows, [`[${MANIFEST_PATH}](${MANIFEST_PATH})`, 'snapshot, options, seeds, version, hashes']],
    ),
  ];
}

function hashText(hash: string): string {
  return `\`${hash.replace(/[^0-9a-z:]/gi, '')}\``;
}
