/** Findings on who is first, who is so newly, and where the last one went. */
import { formerAccount } from '../../changes/former-account.ts';
import { mutualThen } from '../../changes/rank-changes.ts';
import { canTellEnds } from '../../changes/tie-changes.ts';
import { joinTexts } from '../../doors/markdown-text.ts';
import { mostFollowers } from '../../graph/degree-bounds.ts';
import { inDegree } from '../../graph/degrees.ts';
import { type Ranked, rankNodes } from '../../graph/ranks.ts';
import { firstDoubt } from '../../questions/rank/first-place.ts';
import type { NodeRanking } from '../../questions/rank/node-ranking.ts';
import { say } from '../../words/say.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { rankingOf } from '../facts/measured-study.ts';
import { accountText, allAccounts } from '../words/account-text.ts';
import { saidText } from '../words/answer-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { firstPlace } from '../words/ranked-text.ts';
import { type Finding, halfAsGreat } from './finding.ts';
import { formerFate } from './former-fate.ts';

/** Who share first place beyond these are no news. */
const NAMED_TOGETHER = 2;
/** Below this many, to be first is to be there. */
const LEAST_RANKED = 3;

/** Who stays first in a smaller share of lists that are short of a tenth is first by the list as well: once in twenty, as ranges leave out. */
const OFTEN = 0.95;

const MEASURES = ['mutual', 'in_degree', 'one_way_out'] as const;
type Measure = (typeof MEASURES)[number];

export function firstPlaceFindings(facts: Facts): Finding[] {
  return MEASURES.flatMap((measure) => firstBy(facts, measure));
}

function firstBy(facts: Facts, measure: Measure): Finding[] {
  const { language } = facts;
  const ranked = rankNodes(facts.measured.nodes[measure]);
  const first = firstPlace(ranked);
  const value = ranked[0]?.value ?? 0;
  if (value === 0 || first.length > NAMED_TOGETHER || ranked.length < LEAST_RANKED) return [];
  const change = comparedRanks(facts, measure);
  const ranking = rankingOf(facts, measure);
  const rivals = rivalsOf(ranking, first);
  const words = language.front.first[measure];
  const names = allAccounts(facts, first);
  const then =
    change === null || measure !== 'mutual' || first.length > 1
      ? Number.NaN
      : mutualThen(facts.change!.diff.ranks()[first[0]!]!);
  const finding = (
    how: 'plain' | 'new' | 'still',
    extreme: number,
    more: readonly string[] = [],
    rankThen = 1,
  ): Finding => {
    const told = words(names, value, first.length === 1, how);
    return {
      kind: 'first',
      cases: ranked.length,
      extreme,
      about: first.map((node) => facts.study.nodes[node]!.accountId),
      sure: rivals === 0,
      lead: joinTexts([rivals === 0 ? told : language.front.asKnown(told), ...more], ' '),
      doubt: joinTexts(
        [
          change === null || first.length > 1 ? '' : language.front.had(then, rankThen, change.at),
          doubtOf(facts, ranking, first, rivals),
          listDoubtOf(facts, measure),
        ],
        ' ',
      ),
    };
  };
  const asHigh = halfAsGreat(
    ranked.map((one) => one.value),
    value,
  );
  if (change === null) return [finding('plain', asHigh)];
  if (change.former.length > NAMED_TOGETHER) return [finding('plain', asHigh)];
  const before = first.map((node) => change.oldRank(node));
  const former = change.former.filter(({ now }) => !first.includes(now));
  if (before.every((rank) => rank === 1)) {
    return [
      finding(
        'still',
        asHigh,
        former.map(({ text }) => text),
      ),
    ];
  }
  return [
    finding(
      'new',
      first.length,
      former.map(({ text }) => text),
      before[0],
    ),
  ];
}

interface ComparedRanks {
  at: ReturnType<typeof momentsOf>;
  /** Of a node of today; NaN where it had none. */
  oldRank: (node: number) => number;
  /** Those who were first, with what became of them in words, and their node of today, or −1. */
  former: { now: number; text: string }[];
}

/** `null` where the older snapshot does not say who was first. */
function comparedRanks(facts: Facts, measure: Measure): ComparedRanks | null {
  const { change, measured } = facts;
  if (change === null || measure === 'one_way_out') return null;
  const { comparison, old } = change;
  if (!canTellEnds(comparison.old, comparison.new)) return null;
  const then =
    measure === 'mutual'
      ? { values: change.diff.years().old.mutual, most: change.diff.years().old.max }
      : { values: inDegree(old.graph), most: mostFollowers(old.graph) };
  const oldRanked = rankNodes(then.values);
  if ((oldRanked[0]?.value ?? 0) === 0) return null;
  const rankThen = new Map(oldRanked.map(({ node, rank }) => [node, rank]));
  const best = oldRanked[0]!.value;
  const isOpen = then.most.some((most, node) => most > best && rankThen.get(node) !== 1);
  const now = new Map(rankNodes(measured.nodes[measure]).map((one) => [one.node, one]));
  return {
    at: momentsOf(facts, change),
    oldRank: (node) => rankThen.get(comparison.toOld.node[node]!) ?? Number.NaN,
    former: oldRanked
      .filter(({ rank }) => rank === 1)
      .map((one) => ({
        now: comparison.toNew.node[one.node]!,
        text: formerText(facts, change, one, now, isOpen),
      })),
  };
}

/** Where who was first is today. */
function formerText(
  facts: Facts,
  change: ChangeFacts,
  { node, value }: Ranked,
  ranks: ReadonlyMap<number, Ranked>,
  isOpen: boolean,
): string {
  const { front } = facts.language;
  const account = formerAccount(change.comparison, node);
  const told = formerFate(facts, change, node, ranks);
  return front.former(accountText(facts, account), value, told, momentsOf(facts, change), isOpen);
}

function doubtOf(facts: Facts, ranking: NodeRanking, first: readonly number[], rivals: number): string {
  return rivals > 0 && ranking.measure !== 'mutual'
    ? facts.language.front.rivals(rivals, facts.study.nodes.length - first.length)
    : saidText(facts, firstDoubt(ranking));
}

/** Where a list that is short of some would often put another first. */
function listDoubtOf(facts: Facts, measure: Measure): string {
  if (measure === 'one_way_out') return '';
  const drawn = facts.listDoubt.nodes[measure].says.findLast(({ missing }) => 'percent' in missing);
  const first = drawn?.places.filter(({ of }) => of.rank === 1) ?? [];
  if (drawn === undefined || first.length !== 1 || first[0]!.first >= OFTEN * drawn.lists) return '';
  const { percent } = drawn.missing as { percent: number };
  return saidText(facts, say.listDoubt.front(first[0]!.first, drawn.lists, percent));
}

/** How many could have more than who is first, were all unknown ties there. */
function rivalsOf({ bounds, nodes }: NodeRanking, first: readonly number[]): number {
  const { min, max } = bounds!;
  return nodes.filter((node) => !first.includes(node) && first.some((one) => max[node]! > min[one]!)).length;
}
