/** The page of one region: its countries, its best connected accounts, and who is missing. */
import { accountText, countryText } from './account-text.ts';
import type { PageContext } from './country-page.ts';
import { attributeOf } from './grouping.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { countOf, formatCount, formatKnown, formatShare, joinWords } from './number-text.ts';
import { subPage } from './page-frame.ts';
import { cutText, topRows } from './ranked-text.ts';
import { rankNodes } from './ranking.ts';

const RIGHT = { align: 'right' as const };
const TOP = 10;

/** @param pagePath of a country with an entry in the roster, from the report's directory. */
export function regionPage(
  context: PageContext,
  region: string,
  pagePath: (code: string) => string | undefined,
): string {
  const { facts } = context;
  const presence = facts.presence.filter(({ country }) => country?.region === region);
  const here = presence.filter(({ code }) => pagePath(code) !== undefined);
  const missing = presence.filter(({ code }) => pagePath(code) === undefined);
  const sum = (count: (one: (typeof presence)[number]) => number) =>
    presence.reduce((total, one) => total + count(one), 0);
  const known = (count: number, of: number) => (of === 0 ? '–' : formatCount(count));
  const countries = here.map(({ code, accounts, observed, followersAbroad, followsAbroad, mutualAbroad }) => [
    `[${countryText(code)}](../${pagePath(code)})`,
    formatCount(accounts),
    formatCount(observed),
    known(followersAbroad, accounts),
    known(followsAbroad, observed),
    known(mutualAbroad, observed),
  ]);
  return subPage(facts, escapeMarkdown(region), [
    '[All countries](../countries/README.md)',
    `${countOf(
      sum(({ accounts }) => accounts),
      'account',
    )} of ${countOf(here.length, 'country or organisation', 'countries and organisations')}; the follows of ${formatCount(sum(({ observed }) => observed))} were read to the end.`,
    here.length === 0
      ? ''
      : markdownTable(
          [
            { head: 'Country' },
            { head: 'Accounts', ...RIGHT },
            { head: 'Read', ...RIGHT },
            { head: 'Followers abroad', ...RIGHT },
            { head: 'Follows abroad', ...RIGHT },
            { head: 'Mutual ties abroad', ...RIGHT },
          ],
          countries,
        ),
    missing.length === 0
      ? ''
      : `Without an entry in the roster: ${joinWords(missing.map(({ code }) => countryText(code)))}.`,
    ...bestConnected(context, region),
  ]);
}

/** The accounts of the region with most mutual ties, ranked within it and among all. */
function bestConnected({ facts, mutualRank }: PageContext, region: string): string[] {
  const { study, measured } = facts;
  const { mutual, mutual_share } = measured.nodes;
  const inside = [...study.nodes.keys()].filter(
    (node) => attributeOf(study.nodes[node]!, 'region') === region,
  );
  const top = topRows(rankNodes(inside.map((node) => mutual[node]!)), TOP);
  if (top.rows.length === 0) return [];
  const rows = top.rows.map(({ rank, node: place, value }) => {
    const node = inside[place]!;
    return [
      formatCount(rank),
      formatKnown(mutualRank[node]!),
      accountText(study.nodes[node]!),
      countryText(study.nodes[node]!.row.country),
      formatCount(value),
      formatShare(mutual_share[node]!),
    ];
  });
  return [
    '## Best connected',
    markdownTable(
      [
        { head: 'Rank here', ...RIGHT },
        { head: 'of all', ...RIGHT },
        { head: 'Account' },
        { head: 'Country' },
        { head: 'Mutual ties', ...RIGHT },
        { head: 'Share of all others', ...RIGHT },
      ],
      rows,
    ),
    cutText(top, (value) => countOf(value, 'mutual tie')),
  ];
}
