/** How a country stands: its rank, what it was, its region's median, and the countries beside it. */
import { rankNodes } from '../../graph/ranks.ts';
import {
  countRanked,
  neighboursInRank,
  rankRange,
  regionMedian,
  STANDING_FIGURES,
  type Standing,
  type StandingName,
} from '../../study/country-standing.ts';
import { countryText, valueText } from '../words/account-text.ts';
import { capital } from '../words/capital.ts';
import { joinTexts, markdownTable } from '../words/markdown.ts';
import { momentsOf } from '../words/moments-of.ts';
import { countryLink, type PageContext } from './page-context.ts';
import { standingText } from './standing-text.ts';

/** A sentence, and a table of the country among its neighbours and peers; nothing where it has no account. */
export function standingBlocks(context: PageContext, code: string): string[] {
  const { facts } = context;
  const { standings, language, options } = facts;
  const own = standings.find((one) => one.code === code);
  if (own === undefined) return [];
  const { page } = language;
  const peers = Object.hasOwn(options.peers, code) ? options.peers[code]! : [];
  return [
    standingSentence(context, own),
    standingTable(context, own, peers),
    page.besideIt(peers.map((peer) => countryText(language, peer))),
  ];
}

function standingSentence({ facts }: PageContext, own: Standing): string {
  const { standings, earlierStandings, change, language } = facts;
  const oldStandings = earlierStandings[0]?.standings ?? [];
  const { page } = language;
  const { rank } = own.mutual;
  const was = oldStandings.find(({ code }) => code === own.code)?.mutual.rank ?? Number.NaN;
  const median = regionMedian(standings, 'mutual', own.region);
  const figure = standingText(language, own, 'mutual');
  return joinTexts(
    [
      Number.isNaN(rank)
        ? page.noRank(figure)
        : page.rankOf(rank, countRanked(standings, 'mutual'), figure, ...rankRange(standings, 'mutual', own)),
      change === null || Number.isNaN(was)
        ? ''
        : page.rankThenWas(capital(momentsOf(facts, change).inEarlier), was),
      own.region === '' || Number.isNaN(median)
        ? ''
        : page.medianOf(valueText(language, 'region', own.region), language.plain(median)),
    ],
    ' ',
  );
}

function standingTable(context: PageContext, own: Standing, peers: readonly string[]): string {
  const { facts } = context;
  const { standings, earlierStandings, change, language } = facts;
  const oldStandings = earlierStandings[0]?.standings ?? [];
  const { page, head, known } = language;
  const beside = [...neighboursInRank(standings, own.code), own];
  const shown = standings.filter((one) => beside.includes(one) || peers.includes(one.code));
  const byRank = rankNodes(shown.map(({ mutual }) => mutual.known)).map(({ node }) => shown[node]!);
  const absent = peers.filter((peer) => !standings.some(({ code }) => code === peer));
  const rankThen = (code: string) => oldStandings.find((one) => one.code === code)?.mutual.rank ?? Number.NaN;
  const withThen = change !== null && oldStandings.length > 0;
  const columns = [
    { head: head.country },
    ...STANDING_FIGURES.flatMap((name) => [
      { head: page.standingHead[name], align: 'right' as const },
      { head: head.rank, align: 'right' as const },
      ...(name === 'mutual' && withThen
        ? [{ head: page.rankThen(momentsOf(facts, change)), align: 'right' as const }]
        : []),
    ]),
  ];
  const row = (name: string, figures: (name: StandingName) => [string, string, string]) => [
    name,
    ...STANDING_FIGURES.flatMap((figure) => {
      const [value, rank, then] = figures(figure);
      return [value, rank, ...(figure === 'mutual' && withThen ? [then] : [])];
    }),
  ];
  return markdownTable(columns, [
    ...byRank.map((one) =>
      row(one === own ? `**${countryText(language, one.code)}**` : countryLink(context, one.code), (name) => [
        standingText(language, one, name),
        known(one[name].rank),
        known(rankThen(one.code)),
      ]),
    ),
    ...absent.map((peer) => row(countryText(language, peer), () => ['–', '–', '–'])),
    ...(own.region === ''
      ? []
      : [
          row(page.median(valueText(language, 'region', own.region)), (name) => {
            const median = regionMedian(standings, name, own.region);
            return [Number.isNaN(median) ? '–' : language.plain(median), '', ''];
          }),
        ]),
  ]);
}
