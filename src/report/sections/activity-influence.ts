/** Influence of accounts and of countries, with its parts and weights. */

import { INFLUENCE_PARTS } from '../../activity/influence.ts';
import { LEAST_POSTS } from '../../activity/interactions.ts';
import { type Ranked, rankNodes } from '../../graph/ranks.ts';
import { figureText } from '../figures/figures.ts';
import { accountName, countryText, valueText } from '../words/account-text.ts';
import { numberColumn, tableOf } from '../words/markdown.ts';
import { firstPlace, leaderText, topRows } from '../words/ranked-text.ts';
import { activitySection, type Written } from './activity-section.ts';
import { rankedTable } from './ranked-table.ts';

const TOP = 20;
/** A country with fewer offices ranked, and not all, has no rank. */
const LEAST_OFFICES = 3;

export const INFLUENCE_SECTION = activitySection(
  'influence',
  ({ influence }) => influence.heading,
  (written) => [
    influenceText(written),
    written.words.influence.explain(written.facts.options.weights),
    influenceTable(written),
    unrankedText(written),
    figureText(written.facts, written.figures, 'influence'),
    countryTable(written),
  ],
);

/** Who has most influence, in one sentence. */
export function influenceText({ facts, posted: { figures }, words: { influence } }: Written): string {
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
  );
}

function unrankedText({ facts, posted: { figures }, words: { influence } }: Written): string {
  const unranked = figures.columns.influence.filter((value) => Number.isNaN(value)).length;
  return unranked === 0 ? '' : influence.unranked(unranked, facts.options.weights, LEAST_POSTS);
}

function countryTable({ facts, posted: { countries }, words }: Written): string {
  const { study, presence, language } = facts;
  if (presence.length === 0 || countries.length === 0) return '';
  // A mean over one office of five says less than one over all.
  const officesOf = new Map<string, Set<string>>();
  for (const { row } of study.nodes) {
    officesOf.set(row.country, (officesOf.get(row.country) ?? new Set()).add(row.office));
  }
  const officeCount = (country: string) => officesOf.get(country)!.size;
  const judged = countries.filter(
    ({ country, best }) => best.length >= LEAST_OFFICES || best.length === officeCount(country),
  );
  const ranked = rankNodes(judged.map(({ value }) => value)).filter(({ rank }) => rank <= TOP);
  if (ranked.length === 0) return '';
  /** Where the mean would lie with the offices that have no ranked account, at 0 or at 1. */
  const range = ({ country, best, value }: (typeof countries)[number]) => {
    const of = officeCount(country);
    const [low, high] = [0, 1].map((open) => (value * best.length + open * (of - best.length)) / of);
    const { decimal } = language;
    return best.length === of ? '–' : `${decimal(low!, 3)}–${decimal(high!, 3)}`;
  };
  const seats = ({ best }: (typeof countries)[number]) =>
    best.map(
      ({ office, node }) =>
        `${accountName(facts, study.nodes[node]!)}${office === '' ? '' : `, ${valueText(language, 'office', office)}`}`,
    );
  const table = tableOf(
    ranked.map(({ rank, node: k }) => ({ rank, ...judged[k]! })),
    [
      numberColumn(language.head.rank, ({ rank }) => language.count(rank)),
      { head: language.head.country, cell: ({ country }) => countryText(language, country) },
      numberColumn(words.head.countryInfluence, ({ value }) => language.decimal(value, 3)),
      numberColumn(words.head.influenceRange, range),
      numberColumn(words.head.rankedOffices, ({ country, best }) =>
        words.influence.rankedOf(best.length, officeCount(country)),
      ),
      { head: words.head.bestAccounts, cell: (one) => words.influence.seats(seats(one)) },
    ],
  );
  return `${words.influence.countries}\n\n${table}`;
}
