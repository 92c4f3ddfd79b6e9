/** The study beside the figures that earlier studies published, as shares of the others. */
import { accountText, networkText } from './account-text.ts';
import { type Facts, figureOf } from './facts.ts';
import { figureText } from './figures.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { countOf, formatCount, formatShare, joinWords } from './number-text.ts';
import { firstOfYears, ownShare, shareOf } from './published-series.ts';
import { firstPlace } from './ranked-text.ts';
import { rankNodes } from './ranking.ts';
import type { Section } from './section.ts';

const RIGHT = { align: 'right' as const };

export const PUBLISHED_SECTION: Section = {
  id: 'earlier-studies',
  heading: 'Beside earlier studies',
  render: (facts, figures) => [
    'Twiplomacy published the same two figures of Twitter from 2012 to 2020. Counts are divided by n − 1, since n grew from year to year; years of which no source is known are left out.',
    ownSentence(facts),
    figureText(figures, 'earlier-studies'),
    table(facts, 'mutual', 'Best connected', 'Mutual ties'),
    table(facts, 'in_degree', 'Most followed by peers', 'Followers'),
    anyTieSentence(facts),
    `This is no test: the studies differ in network, roster and reading, and figures of the past are those that were printed. All of them with their sources: data/published-series.csv of entente.`,
  ],
};

function ownSentence(facts: Facts): string {
  const nodes = figureOf(facts, 'nodes');
  const parts = (
    [
      ['mutual', 'follow and are followed back by the best connected account'],
      ['in_degree', 'are known to follow the account most followed'],
    ] as const
  ).flatMap(([measure, words]) => {
    const own = ownShare(facts, measure);
    if (Number.isNaN(own)) return [];
    const shares = firstOfYears(facts.published, measure).map(shareOf);
    const [least, most] = [Math.min(...shares), Math.max(...shares)];
    return [`${formatShare(own)} ${words} (published: ${formatShare(least)} to ${formatShare(most)})`];
  });
  if (parts.length === 0) return '';
  return `Here, on ${networkText(facts.study.snapshot.network)}, of the ${formatCount(nodes - 1)} other accounts ${joinWords(parts)}.`;
}

function table(facts: Facts, measure: 'mutual' | 'in_degree', head: string, unit: string): string {
  const rows = firstOfYears(facts.published, measure).map((figure) => [
    String(figure.year),
    formatCount(figure.accounts),
    escapeMarkdown([figure.name, figure.account].filter((text) => text !== '').join(' ')),
    formatCount(figure.value),
    formatShare(shareOf(figure)),
    escapeMarkdown(figure.source, 200),
  ]);
  const { study, measured } = facts;
  const ranked = rankNodes(measured.nodes[measure]);
  const first = firstPlace(ranked);
  if (first.length > 0) {
    rows.push([
      study.snapshot.date.slice(0, 4),
      formatCount(study.nodes.length),
      first.length === 1 ? accountText(study.nodes[first[0]!]!) : `${countOf(first.length, 'account')} each`,
      formatCount(ranked[0]!.value),
      formatShare(ownShare(facts, measure)),
      'this study',
    ]);
  }
  return markdownTable(
    [
      { head: 'Year' },
      { head: 'n', ...RIGHT },
      { head },
      { head: unit, ...RIGHT },
      { head: 'Share of n − 1', ...RIGHT },
      { head: 'Source' },
    ],
    rows,
  );
}

function anyTieSentence(facts: Facts): string {
  const own = figureOf(facts, 'mutual_tie_share');
  const published = facts.published.filter(({ measure }) => measure === 'mutual_tie_share');
  if (Number.isNaN(own) || published.length === 0) return '';
  const then = published.map(
    ({ year, accounts, value }) => `${formatShare(value)} of ${formatCount(accounts)} in ${year}`,
  );
  return `At least one mutual tie: ${formatShare(own)} of the ${countOf(figureOf(facts, 'observed_sources'), 'observed account')} here; published ${joinWords(then)}.`;
}
