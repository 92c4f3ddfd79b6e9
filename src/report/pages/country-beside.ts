/** A country among those beside it: the four next in rank, and the peers that it is held against. */

import { markdownTable } from '../../doors/markdown-text.ts';
import { rankNodes } from '../../graph/ranks.ts';
import {
  neighboursInRank,
  regionMedian,
  returnedShare,
  type Standing,
  type StandingName,
} from '../../study/country-standing.ts';
import { type PeerGroup, peerGroup } from '../../study/peer-groups.ts';
import { countryText, valueText } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { countryLink, type PageContext } from './page-context.ts';
import { mutualRankText, rankedText, standingText } from './standing-text.ts';

/** A table and what its rows and columns are. */
export function besideBlocks(context: PageContext, own: Standing): string[] {
  const { standings, options, language } = context.facts;
  const { page } = language;
  const named = Object.hasOwn(options.peers, own.code) ? options.peers[own.code]! : null;
  const group = named === null ? peerGroup(standings, own) : null;
  const peers = named ?? group!.codes;
  return [
    besideTable(context, own, peers),
    page.besideIt(
      group === null
        ? page.peersNamed(peers.map((peer) => countryText(language, peer)))
        : groupText(context, own, group),
    ),
  ];
}

function groupText({ facts: { language } }: PageContext, own: Standing, { of, codes }: PeerGroup): string {
  if (codes.length === 0) return '';
  return of === 'region'
    ? language.page.peersOfRegion(valueText(language, 'region', own.region))
    : language.page.peersOfGroups(of);
}

function besideTable(context: PageContext, own: Standing, peers: readonly string[]): string {
  const { facts, influenceOf, audience } = context;
  const { standings, earlierStandings, change, countries, language } = facts;
  const oldStandings = earlierStandings[0]?.standings ?? [];
  const { page, head, known, share } = language;
  const beside = [...neighboursInRank(standings, own.code), own];
  const shown = standings.filter((one) => beside.includes(one) || peers.includes(one.code));
  const byRank = rankNodes(shown.map(({ mutual }) => mutual.known)).map(({ node }) => shown[node]!);
  const absent = peers.filter((peer) => !standings.some(({ code }) => code === peer));
  const rankThen = (code: string) => oldStandings.find((one) => one.code === code)?.mutual.rank ?? Number.NaN;
  const isSet = change !== null && oldStandings.length > 0;
  const withRank = (one: Standing, name: StandingName) =>
    rankedText(language, standingText(language, one, name), one[name].rank);
  const changed = (code: string) => {
    const { made = 0, broken = 0 } = countries.get(code)?.changes?.mutual ?? {};
    return page.madeAndBroken(made, broken);
  };
  const influenceRanks = (code: string) => {
    const ranks = influenceOf.get(code)?.ranks ?? null;
    return ranks === null ? '–' : language.range(ranks.best, ranks.worst);
  };
  const right = (title: string) => ({ head: title, align: 'right' as const });
  const columns = [
    { head: head.country },
    right(head.rank),
    ...(isSet ? [right(page.rankThen(momentsOf(facts, change)))] : []),
    right(page.standingHead.mutual),
    ...(isSet ? [right(page.madeBroken)] : []),
    right(page.withRankHead(page.standingHead.following)),
    right(page.withRankHead(page.standingHead.followed)),
    right(page.returned),
    ...(audience.size > 0 ? [right(page.influenceRank), right(page.audience)] : []),
  ];
  const row = (one: Standing) => [
    one === own ? `**${countryText(language, one.code)}**` : countryLink(context, one.code),
    mutualRankText(language, standings, one),
    ...(isSet ? [known(rankThen(one.code))] : []),
    standingText(language, one, 'mutual'),
    ...(isSet ? [changed(one.code)] : []),
    withRank(one, 'following'),
    withRank(one, 'followed'),
    share(returnedShare(one)),
    ...(audience.size > 0 ? [influenceRanks(one.code), audienceText(context, one.code)] : []),
  ];
  const median = (name: StandingName) => {
    const value = regionMedian(standings, name, own.region);
    return Number.isNaN(value) ? '–' : language.plain(value);
  };
  const medians = [
    page.median(valueText(language, 'region', own.region)),
    ...(isSet ? ['', ''] : ['']),
    median('mutual'),
    ...(isSet ? [''] : []),
    median('following'),
    median('followed'),
  ];
  const filled = (cells: readonly string[], empty: string) => columns.map((_, k) => cells[k] ?? empty);
  return markdownTable(columns, [
    ...byRank.map(row),
    ...absent.map((peer) => filled([countryText(language, peer)], '–')),
    ...(own.region === '' ? [] : [filled(medians, '')]),
  ]);
}

/** Followers on the whole network, summed over the accounts of which they are known. */
function audienceText({ audience, facts: { language } }: PageContext, code: string): string {
  const group = audience.get(code);
  if (group === undefined || group.audience.known === 0) return '–';
  const { known, total } = group.audience;
  return known < group.nodes.length ? language.page.atLeast(total) : language.count(total);
}
