/** The study beside the figures that earlier studies published, as shares of the others. */

import { escapeMarkdown, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import { groupBy } from '../../group-by.ts';
import { UN_MEMBER_COUNT } from '../../roster/countries.ts';
import { rangeText } from '../../values/bounded.ts';
import { type CountedCountries, countedCountries } from '../facts/earlier-presence.ts';
import { type StudyFirst, studyFirsts } from '../facts/earlier-studies.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { ownShare } from '../facts/own-share.ts';
import { firstOfYears, shareOf } from '../facts/published-series.ts';
import { figureText } from '../figures/figures.ts';
import { accountCell, valueText } from '../words/account-text.ts';
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
    ...countriesPart(facts),
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

/** Of how many countries accounts were found: only studies that counted the same offices stand beside each other. */
function countriesPart(facts: Facts): string[] {
  const { language } = facts;
  const { published: words, tables, count } = language;
  const rows = countedCountries(facts);
  const officesOf = ({ offices }: CountedCountries) =>
    offices.map((office) => valueText(language, 'office', office));
  const sentences = [...groupBy(rows, ({ offices }) => offices.join(' ')).values()].map((of) => {
    const printed = of.filter(({ source }) => source !== '');
    const own = of.find(({ source }) => source === '');
    const counts = printed.map(({ countries }) => countries);
    return words.countries(
      officesOf(of[0]!),
      rangeText(count(Math.min(...counts)), count(Math.max(...counts))),
      [printed[0]!.year, printed.at(-1)!.year],
      own === undefined
        ? ''
        : words.countriesHere(countriesOf(facts, own), UN_MEMBER_COUNT, shareOfMembers(facts, own)),
    );
  });
  return [
    [...sentences, words.countriesNote].join(' '),
    reportTable(facts, [tables.caption.countries, 'earlier-presence.csv'], rows, [
      { head: words.year, cell: ({ year }) => String(year) },
      numberColumn('n', ({ accounts }) => count(accounts)),
      { head: words.counted, cell: (row) => officesOf(row).join(', ') },
      numberColumn(words.countriesHead, (row) => countriesOf(facts, row)),
      numberColumn(words.membersShare, (row) => shareOfMembers(facts, row)),
      {
        head: words.source,
        cell: ({ source }) => (source === '' ? words.thisStudy : escapeMarkdown(source, 200)),
      },
    ]),
  ];
}

function countriesOf({ language: { count } }: Facts, { countries, countriesMax }: CountedCountries): string {
  return rangeText(count(countries), count(countriesMax ?? countries));
}

/** – where none was printed. */
function shareOfMembers({ language: { share } }: Facts, of: CountedCountries): string {
  return Number.isNaN(of.share) ? '–' : rangeText(share(of.share), share(of.shareMax ?? of.share));
}
