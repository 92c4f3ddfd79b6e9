/** How a country stands: its rank, what it was, what became of its mutual ties, and what leaves it open. */

import { joinTexts } from '../../doors/markdown-text.ts';
import { rankInRegion, rankRange, regionMedian, type Standing } from '../../study/country-standing.ts';
import type { RankBounds } from '../../values/bounded.ts';
import { capital } from '../../words/capital.ts';
import { accountName, valueText } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { besideBlocks } from './country-beside.ts';
import type { PageContext } from './page-context.ts';
import { standingText } from './standing-text.ts';

const NAMED = 4;

/** Sentences, and a table of the country among those beside it; nothing where it has no account. */
export function standingBlocks(context: PageContext, code: string): string[] {
  const own = context.facts.standings.find((one) => one.code === code);
  if (own === undefined) return [];
  return [
    joinTexts([standingSentence(context, own), changeSentence(context, own)], ' '),
    ...besideBlocks(context, own),
    influenceSentence(context, code),
    openSentence(context, own),
  ];
}

function standingSentence({ facts }: PageContext, own: Standing): string {
  const { standings, language } = facts;
  const { page } = language;
  const { rank } = own.mutual;
  const figure = standingText(language, own, 'mutual');
  const median = regionMedian(standings, 'mutual', own.region);
  const region = valueText(language, 'region', own.region);
  return joinTexts(
    [
      Number.isNaN(rank) ? page.noRank(figure) : page.rankOf(rankRange(standings, 'mutual', own), figure),
      own.region === '' || Number.isNaN(median)
        ? ''
        : page.inRegion(region, rankInRegion(standings, 'mutual', own), language.plain(median)),
    ],
    ' ',
  );
}

/** Whether a rank lies in both ranges. */
function overlap(a: RankBounds, b: RankBounds): boolean {
  return a.best <= b.worst && b.best <= a.worst;
}

/** Its rank then, and what made its ties as many as they are now. */
function changeSentence({ facts }: PageContext, own: Standing): string {
  const { code } = own;
  const { standings, earlierStandings, change, countries, language } = facts;
  const oldStandings = earlierStandings[0]?.standings ?? [];
  const old = oldStandings.find((one) => one.code === code);
  const changes = countries.get(code)?.changes ?? null;
  if (change === null || old === undefined || changes === null) return '';
  const at = momentsOf(facts, change);
  const figure = standingText(language, old, 'mutual');
  const ranges = [rankRange(standings, 'mutual', own), rankRange(oldStandings, 'mutual', old)] as const;
  const { made = 0, broken = 0 } = changes.mutual;
  return joinTexts(
    [
      Number.isNaN(old.mutual.rank)
        ? ''
        : language.page.rankThenWas(capital(at.inEarlier), ranges[1], figure),
      change.comparison.old.derived ? '' : language.page.mutualBalance(changes.mutual),
      !change.comparison.old.derived && own.mutual.rank < old.mutual.rank && broken > made
        ? language.page.climbedWithLoss(overlap(...ranges))
        : '',
    ],
    ' ',
  );
}

/** Its influence with the interval that its unranked offices leave, and its possible ranks; '' where it has none. */
function influenceSentence({ influenceOf, facts: { language } }: PageContext, code: string): string {
  const own = influenceOf.get(code);
  if (own === undefined || own.ranks === null) return '';
  const ranked = [...influenceOf.values()].filter(({ rank }) => !Number.isNaN(rank)).length;
  const [value, low, high] = [own.value, own.low, own.high].map((one) => language.decimal(one, 3));
  const open = own.offices - own.best.length;
  return language.page.influenceIs(
    own.ranks,
    ranked,
    value!,
    open === 0 ? null : { open, low: low!, high: high! },
  );
}

/** Whose follows are not known, so that figures have bounds. */
function openSentence({ facts }: PageContext, { code }: Standing): string {
  const { study, language } = facts;
  const { graph, nodes } = study;
  const unread = [...nodes.keys()].filter((node) => graph.observed[node] === 0);
  const ours = (node: number) => nodes[node]!.row.country === code;
  const first = [...unread.filter(ours), ...unread.filter((node) => !ours(node))];
  let hidden = 0;
  for (let node = 0; node < graph.size; node++) {
    for (let k = graph.unseenStart[node]!; k < graph.unseenStart[node + 1]!; k++) {
      if (ours(node) !== ours(graph.unseenTarget[k]!)) hidden++;
    }
  }
  return language.page.openBy(
    unread.length,
    language.someOf(
      first.map((node) => accountName(facts, nodes[node]!)),
      NAMED,
    ),
    hidden,
  );
}
