/** The study beside the figures that earlier studies published, as shares of the others. */

import { escapeMarkdown, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import { type StudyFirst, studyFirsts } from '../facts/earlier-studies.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { ownShare } from '../facts/own-share.ts';
import { firstOfYears, shareOf } from '../facts/published-series.ts';
import { figureText } from '../figures/figures.ts';
import { accountCell } from '../words/account-text.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

export const PUBLISHED_SECTION: Section = {
  id: 'earlier-studies',
  heading: ({ published }) => published.heading,
  render: (facts, figures) => [
    facts.language.published.intro,
    ownSentence(facts),
    figureText(facts, figures, 'earlier-studies'),
    table(facts, 'mutual'),
    table(facts, 'in_degree'),
    anyTieSentence(facts),
    facts.language.published.noTest,
  ],
};

function ownSentence(facts: Facts): string {
  const { study, language } = facts;
  const { published } = language;
  const parts = (['mutual', 'in_degree'] as const).flatMap((measure) => {
    const own = ownShare(facts, measure);
    if (Number.isNaN(own)) return [];
    const shares = firstOfYears(facts.published, measure).map(shareOf);
    return [published.ownShare(measure, own, Math.min(...shares), Math.max(...shares))];
  });
  if (parts.length === 0) return '';
  const network = escapeMarkdown(language.network(study.snapshot.network));
  return published.own(network, figureOf(facts, 'nodes') - 1, parts);
}

function table(facts: Facts, measure: 'mutual' | 'in_degree'): string {
  const { study, language } = facts;
  const { published, head, count, share, tables } = language;
  const who = ({ first, name, account }: StudyFirst) => {
    if (first.length === 0) return escapeMarkdown(joinTexts([name, account], ' '));
    return first.length === 1 ? accountCell(facts, study.nodes[first[0]!]!) : published.each(first.length);
  };
  const title = [tables.caption.earlier[measure], 'earlier-studies.csv'] as const;
  return reportTable(facts, title, studyFirsts(facts, measure), [
    { head: published.year, cell: ({ year }) => String(year) },
    numberColumn('n', ({ accounts }) => count(accounts)),
    { head: published.first[measure], cell: who },
    numberColumn(measure === 'mutual' ? head.mutualTies : head.followers, ({ value }) => count(value)),
    numberColumn(published.shareOfOthers, (row) => share(row.share)),
    {
      head: published.source,
      cell: ({ source }) => (source === '' ? published.thisStudy : escapeMarkdown(source, 200)),
    },
  ]);
}

function anyTieSentence(facts: Facts): string {
  const { published: words } = facts.language;
  const own = figureOf(facts, 'mutual_tie_share');
  const published = facts.published.filter(({ measure }) => measure === 'mutual_tie_share');
  if (Number.isNaN(own) || published.length === 0) return '';
  const then = published.map(({ year, accounts, value }) => words.anyTieThen(value, accounts, year));
  return words.anyTie(own, figureOf(facts, 'observed_sources'), then);
}
