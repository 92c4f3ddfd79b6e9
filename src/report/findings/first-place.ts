/** Findings on who is first, who is so newly, and where the last one went. */
import { formerAccount } from '../../changes/former-account.ts';
import { mutualThen, mutualYear } from '../../changes/rank-changes.ts';
import { canTellEnds } from '../../changes/tie-changes.ts';
import { joinTexts } from '../../doors/markdown-text.ts';
import { readGraph } from '../../edition/read-graph.ts';
import { collapseGraph } from '../../graph/collapse.ts';
import { boundDegrees, isBounded, mostFollowers } from '../../graph/degree-bounds.ts';
import { inDegree } from '../../graph/degrees.ts';
import { type Ranked, rankNodes } from '../../graph/ranks.ts';
import { firstDoubt } from '../../questions/rank/first-place.ts';
import { KITS } from '../../questions/rank/kits/kits.ts';
import type { NodeRanking } from '../../questions/rank/node-ranking.ts';
import type { NodeGraph } from '../../study/study.ts';
import { unitKey } from '../../study/unit-entry.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { Facts } from '../facts/facts.ts';
import { rankingOf } from '../facts/measured-study.ts';
import { accountText, allAccounts, nameAlone } from '../words/account-text.ts';
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
  const names = allAccounts(facts, first);
  const then =
    facts.change === null || change === null || measure !== 'mutual' || first.length > 1
      ? Number.NaN
      : mutualThen(facts.change.diff.ranks()[first[0]!]!);
  const finding = (
    how: 'plain' | 'new' | 'still',
    extreme: number,
    former: readonly string[] = [],
    rankThen = 1,
  ): Finding => {
    const of = facts.study.nodes.length;
    const lead = language.front.first[measure](names, value, first.length === 1, how, of);
    return {
      kind: 'first',
      cases: ranked.length,
      extreme,
      about: first.map((node) => facts.study.nodes[node]!.accountId),
      sure: rivals === 0,
      lead: rivals === 0 ? lead : language.front.asKnown(lead),
      doubt: joinTexts(
        [
          ...former,
          change === null || first.length > 1
            ? ''
            : language.front.had(nameAlone(facts, facts.study.nodes[first[0]!]!), then, rankThen, change.at),
          doubtOf(facts, ranking, first, rivals),
          listDoubtOf(facts, measure),
        ],
        ' ',
      ),
      repeats: repeatsOf(facts, ranking),
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

/** `null` where nothing earlier says who was first. */
function comparedRanks(facts: Facts, measure: Measure): ComparedRanks | null {
  const { language, measured, study } = facts;
  const earlier = measure === 'one_way_out' ? null : earlierNodes(facts);
  if (earlier === null) return null;
  const { graph, nodes } = earlier;
  const { mutual, max } = mutualYear({ graph });
  const then =
    measure === 'mutual'
      ? { values: mutual, most: max }
      : { values: inDegree(graph), most: mostFollowers(graph) };
  const oldRanked = rankNodes(then.values);
  if ((oldRanked[0]?.value ?? 0) === 0) return null;
  const rankThen = new Map(oldRanked.map(({ node, rank }) => [nodes[node]!.accountId, rank]));
  const best = oldRanked[0]!.value;
  const isOpen = then.most.some((most, node) => most > best && rankThen.get(nodes[node]!.accountId) !== 1);
  const now = new Map(rankNodes(measured.nodes[measure]).map((one) => [one.node, one]));
  return {
    at: earlier.at,
    oldRank: (node) => rankThen.get(study.nodes[node]!.accountId) ?? Number.NaN,
    former: oldRanked
      .filter(({ rank }) => rank === 1)
      .map(({ node }) => ({
        now: study.nodes.findIndex(({ accountId }) => accountId === nodes[node]!.accountId),
        text: language.front.former(
          accountText(facts, earlier.account(node)),
          earlier.fate(node, now),
          earlier.at,
          isOpen,
        ),
      })),
  };
}

interface EarlierNodes extends NodeGraph {
  at: ReturnType<typeof momentsOf>;
  /** Of a node of then, as it is named today, and what became of it. */
  account: (node: number) => Parameters<typeof accountText>[1];
  fate: (node: number, ranks: ReadonlyMap<number, Ranked>) => string;
}

/** Of the earlier snapshot, or edition; `null` where there is none, or it knows no absences. */
function earlierNodes(facts: Facts): EarlierNodes | null {
  const { change, edition, language, study } = facts;
  if (change !== null) {
    const { comparison, old } = change;
    if (!canTellEnds(comparison.old, comparison.new)) return null;
    return {
      nodes: old.nodes,
      graph: old.graph,
      at: momentsOf(facts, change),
      account: (node) => formerAccount(comparison, node),
      fate: (node, ranks) => formerFate(facts, change, node, ranks),
    };
  }
  const earlier = edition?.moved?.earlier;
  if (earlier === undefined) return null;
  const { together } = earlier;
  const { fate } = language.front;
  const places = new Map(study.nodes.map(({ accountId }, node) => [accountId, node]));
  return {
    nodes: together.nodes,
    graph: readGraph(together, true),
    at: language.moments(earlier.date, study.snapshot.date),
    account: (node) => together.nodes[node]!,
    fate(node, ranks) {
      const place = places.get(together.nodes[node]!.accountId);
      const ranked = ranks.get(place ?? -1);
      if (ranked !== undefined) return fate.rank(ranked.rank);
      return place === undefined ? fate.left : fate.unread;
    },
  };
}

function doubtOf(facts: Facts, ranking: NodeRanking, first: readonly number[], rivals: number): string {
  const { certain, rivals: couldLead } = facts.language.front;
  if (rivals > 0 && ranking.measure !== 'mutual')
    return couldLead(rivals, facts.study.nodes.length - first.length);
  const [doubt] = firstDoubt(ranking);
  if (doubt === undefined || rivals > 0 || first.length > 1) return saidText(facts, firstDoubt(ranking));
  return byHolder(facts, ranking, first[0]!) ?? certain;
}

/** Where unknown ties could change who is first once all accounts of each actor count as one; `null` where they could not. */
function byHolder(facts: Facts, { measure }: NodeRanking, first: number): string | null {
  const { study, language } = facts;
  if (study.unit !== 'account' || !isBounded(measure)) return null;
  const actors = collapseGraph(
    study.graph,
    study.nodes.map((node) => unitKey(node, 'actor')),
  );
  const holder = actors.unit[first]!;
  const { min, max } = boundDegrees(actors.graph)[measure];
  const rivals = max.filter((most, node) => node !== holder && most > min[holder]!).length;
  return rivals === 0
    ? null
    : language.front.certainByAccount(nameAlone(facts, study.nodes[first]!), min[holder]!, rivals);
}

/** What the chapter on the ranking begins with. */
function repeatsOf(facts: Facts, ranking: NodeRanking): string[] {
  const [lead] = [KITS[ranking.measure]!.lead(ranking)].flat() as Said[];
  const ofChapter: Facts = { ...facts, inNews: undefined };
  return [lead!, ...firstDoubt(ranking)].map((said) => saidText(ofChapter, said));
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
