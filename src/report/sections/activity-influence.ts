/** Influence of accounts and of countries, with its parts and weights. */

import { INFLUENCE_PARTS } from '../../activity/influence.ts';
import { LEAST_POSTS } from '../../activity/interactions.ts';
import { joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import { type Ranked, rankNodes } from '../../graph/ranks.ts';
import { countOpenRanks, type RankedCountry, rankCountries } from '../../study/country-ranking.ts';
import { topRows } from '../facts/top-rows.ts';
import { barsLink } from '../figures/figures.ts';
import { accountLabel, countryLink } from '../words/account-text.ts';
import { firstPlace, leaderText, rankRangeText } from '../words/ranked-text.ts';
import { activitySection, type Written } from './activity-section.ts';
import { rankedTable } from './ranked-table.ts';
import { reportTable } from './report-table.ts';

const TOP = 20;

export const INFLUENCE_SECTION = activitySection(
  'influence',
  ({ influence }) => influence.heading,
  (written) => [
    influenceText(written),
    written.words.influence.explain(written.facts.options.weights),
    influenceTable(written),
    unrankedText(written),
    barsLink(written.facts, written.figures, 'influence'),
    countryTable(written),
  ],
);

/** Who has most influence, in one sentence. */
function influenceText({ facts, posted: { figures }, words: { influence } }: Written): string {
  const ranked = rankNodes(figures.columns.influence);
  const best = ranked[0];
  if (best === undefined) return influence.none;
  return influence.sentence(leaderText(facts, ranked), best.value, firstPlace(ranked).length === 1);
}

function influenceTable({ facts, posted: { figures }, words }: Written): string {
  const { decimal } = facts.language;
  const { columns } = figures;
  return rankedTable(
    facts,
    topRows(rankNodes(columns.influence), TOP),
    [
      numberColumn(words.influence.heading, ({ value }) => decimal(value, 3)),
      ...INFLUENCE_PARTS.map((part) =>
        numberColumn(words.influence.part[part], ({ node }: Ranked) => decimal(columns[part][node]!, 3)),
      ),
    ],
    words.influence.value,
    [facts.language.tables.caption.influence, 'activity.csv'],
  );
}

function unrankedText({ facts, posted: { figures }, words: { influence } }: Written): string {
  const unranked = figures.columns.influence.filter((value) => Number.isNaN(value)).length;
  return unranked === 0 ? '' : influence.unranked(unranked, facts.options.weights, LEAST_POSTS);
}

function countryTable({ facts, posted: { countries }, words }: Written): string {
  const { study, presence, language } = facts;
  if (presence.length === 0 || countries.length === 0) return '';
  const ranked = rankCountries(countries, study.nodes).filter(({ rank }) => !Number.isNaN(rank));
  /** Where the mean would lie with the offices that have no ranked account, at 0 or at 1. */
  const range = ({ best, offices, low, high }: RankedCountry) =>
    best.length === offices ? '–' : `${language.decimal(low, 3)}–${language.decimal(high, 3)}`;
  // The country stands in the row.
  const seats = ({ best }: RankedCountry) =>
    best.map(({ node }) => {
      const entry = study.nodes[node]!;
      return accountLabel(facts, { ...entry, row: { ...entry.row, country: '' } });
    });
  const title = [language.tables.caption.countries, 'country-influence.csv', 'nodes.csv'] as const;
  const table = reportTable(facts, title, ranked, [
    { head: language.head.country, cell: ({ country }) => countryLink(facts, country) },
    numberColumn(words.head.countryInfluence, ({ value }) => language.decimal(value, 3)),
    numberColumn(words.head.influenceRange, range),
    numberColumn(words.head.possibleRanks, ({ ranks }) => rankRangeText(language, ranks!)),
    numberColumn(words.head.rankedOffices, ({ best, offices }) =>
      words.influence.rankedOf(best.length, offices),
    ),
    { head: words.head.bestAccounts, cell: (one) => words.influence.seats(seats(one)) },
  ]);
  return joinTexts(
    [ranked.length === 0 ? '' : words.influence.countries(countOpenRanks(ranked), ranked.length), table],
    '\n\n',
  );
}
