/** The front page as Markdown. */

import { joinTexts, tableOf } from '../../doors/markdown-text.ts';
import type { Facts } from '../facts/facts.ts';
import { type Figures, figureText } from '../figures/figures.ts';
import { NETWORK } from '../figures/graph.ts';
import { languagePath } from '../files/language-path.ts';
import type { Finding } from '../findings/finding.ts';
import type { FrontPage } from '../sections/front.ts';

/** Its blocks; '' is none. */
export function frontText(facts: Facts, front: FrontPage, figures: Figures): string[] {
  const { language } = facts;
  const words = language.front;
  const { headline, findings, countries, ways } = front;
  const links = [
    ...(countries.length === 0
      ? []
      : [{ name: words.country, path: languagePath(facts, 'countries/README.md') }]),
    ...ways,
  ].map(({ name, path }) => `[${name}](${path})`);
  return [
    front.kicker,
    front.banner,
    `# ${headline?.lead ?? words.nothing}`,
    headline?.doubt ?? '',
    tableOf(
      [front.figures],
      front.figures.map(({ label }, k) => ({ head: label, align: 'right', cell: (row) => cellOf(row[k]!) })),
    ),
    links.join(' · '),
    figureText(facts, figures, NETWORK),
    findings.length === 0 ? '' : `**${words.findings}**`,
    findings.map((finding) => `- ${findingText(finding)}`).join('\n'),
    `**${words.cite.heading}.** ${front.citation}`,
  ];
}

function cellOf({ value, change, among }: FrontPage['figures'][number]): string {
  const more = joinTexts([change, among], ' · ');
  return joinTexts([value, more === '' ? '' : `(${more})`], ' ');
}

function findingText({ lead, doubt }: Finding): string {
  return joinTexts([`**${lead}**`, doubt], ' ');
}
