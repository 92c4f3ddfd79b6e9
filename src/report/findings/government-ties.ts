/** Findings on a mutual tie made or broken between two governments, one of them of a great power. */

import type { ListedMutual } from '../../changes/mutual-changes.ts';
import { isBreakOfPerson } from '../../changes/of-persons.ts';
import { canTellEnds } from '../../changes/tie-changes.ts';
import { joinTexts } from '../../doors/markdown-text.ts';
import { hasEdge } from '../../graph/graph.ts';
import { countGroupTies, type GroupTies } from '../../study/group-ties.ts';
import type { Study } from '../../study/study.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText, nameAlone } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import type { Finding } from './finding.ts';
import { mutualStory } from './mutual-story.ts';
import { powerOf } from './powers.ts';

/** Offices that act for a government at home. */
const GOVERNING = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'foreign-ministry',
  'government',
];

/** Mutual ties between the accounts of two governments, in one of the years. */
interface Standing {
  ties: number;
  /** Pairs of which it is unknown. */
  perhaps: number;
}

interface GovernmentPair {
  /** Codes, sorted. */
  countries: readonly [string, string];
  /** Those made, or broken. */
  changed: ListedMutual[];
  old: Standing;
  now: Standing;
}

export function governmentTieFindings(facts: Facts): Finding[] {
  const { change, study } = facts;
  if (change === null || study.unit !== 'account') return [];
  if (!canTellEnds(change.comparison.old, change.comparison.new)) return [];
  const [then, now] = [standings(change.old, isGoverning), standings(study, isGoverning)];
  return (['made', 'broken'] as const).flatMap((way) => {
    const byPair = new Map<string, ListedMutual[]>();
    const spared = new Set<string>();
    for (const mutual of change.diff.mutuals()) {
      const { a, b } = mutual;
      if (mutual.change !== way || ![a, b].every(isGoverning)) continue;
      if (a.country === b.country || a.country === '' || b.country === '') continue;
      const key = [a.country, b.country].sort().join(' ');
      if (change.spared !== null && isBreakOfPerson(mutual)) spared.add(key);
      byPair.set(key, [...(byPair.get(key) ?? []), mutual]);
    }
    // Who broke it is told of each.
    for (const key of spared) byPair.delete(key);
    const pairs = [...byPair].map(([key, changed]): GovernmentPair => {
      const countries = key.split(' ') as unknown as [string, string];
      return { countries, changed, old: then(...countries), now: now(...countries) };
    });
    return tellRarest(facts, way, pairs);
  });
}

function isGoverning({ office }: { office: string }): boolean {
  return GOVERNING.includes(office);
}

/** @param counts of which accounts, by their rows. */
function standings(
  { nodes, graph }: Study,
  counts: (row: { office: string }) => boolean,
): (one: string, other: string) => Standing {
  const governed = nodes.map(({ row }) => (counts(row) ? row.country : ''));
  const codes = [...new Set(governed)].filter((code) => code !== '').sort();
  const places = new Map(codes.map((code, k) => [code, k]));
  const ties: GroupTies = countGroupTies(
    graph,
    governed.map((code) => places.get(code) ?? -1),
    codes.length,
  );
  return (one, other) => {
    const [g, h] = [places.get(one), places.get(other)];
    if (g === undefined || h === undefined) return { ties: 0, perhaps: 0 };
    const cell = g * ties.size + h;
    return { ties: ties.mutual[cell]!, perhaps: ties.perhapsMutual[cell]! };
  };
}

function tellRarest(facts: Facts, way: 'made' | 'broken', pairs: readonly GovernmentPair[]): Finding[] {
  const weights = (pair: GovernmentPair) => weightOf(pair, way);
  const rarest = pairs
    .filter(({ countries }) => countries.some((code) => powerOf(code) > 0))
    .toSorted(
      (a, b) => compareWeights(weights(b), weights(a)) || (a.countries.join() < b.countries.join() ? -1 : 1),
    )[0];
  if (rarest === undefined) return [];
  const { language } = facts;
  const { countries, changed, old, now } = rarest;
  const change = facts.change!;
  const at = momentsOf(facts, change);
  const ofAll = [change.old, facts.study].map((each) => standings(each, () => true)(...countries).ties) as [
    number,
    number,
  ];
  const { governments } = language.front;
  const { story, dates } = mutualStory(facts, change, changed[0]!);
  return [
    {
      kind: way === 'made' ? 'tie-made' : 'tie-broken',
      cases: pairs.length,
      extreme: pairs.filter((pair) => compareWeights(weights(pair), weights(rarest)) >= 0).length,
      about: countries,
      sure: old.perhaps + now.perhaps === 0,
      lead: governments.lead(language.begun(story), way, changed.length - 1, [old.ties, now.ties], at),
      doubt: joinTexts(
        [
          dates,
          stillFollow(facts, changed[0]!),
          old.ties === ofAll[0] && now.ties === ofAll[1] ? '' : governments.ofAll(ofAll, at),
          governments.doubt(old.perhaps, now.perhaps, at),
        ],
        ' ',
      ),
      repeats: [],
    },
  ];
}

/** Who else governs for the country of whom broke the tie alone, and still follows the other; '' where nobody does. */
function stillFollow(facts: Facts, { change, a, b, by }: ListedMutual): string {
  const { study, language } = facts;
  const [ended] = by;
  if (change !== 'broken' || by.length !== 1 || ended === undefined) return '';
  const left = ended.accountId === a.accountId ? b : a;
  const target = study.nodes.findIndex(({ accountId }) => accountId === left.accountId);
  if (target < 0) return '';
  const others = study.nodes.filter(
    ({ accountId, row }, node) =>
      isGoverning(row) &&
      row.country === ended.country &&
      accountId !== ended.accountId &&
      hasEdge(study.graph, node, target),
  );
  if (others.length === 0) return '';
  return language.front.governments.stillFollow(
    others.map((one) => accountText(facts, one)),
    nameAlone(facts, study.nodes[target]!),
  );
}

/** The powers of both, then whether it is the first or the last tie for sure, then how many ties. */
function weightOf({ countries, changed, old, now }: GovernmentPair, way: 'made' | 'broken'): number[] {
  const without = way === 'made' ? old : now;
  const isWhole = without.ties === 0 && without.perhaps === 0;
  const [one, other] = countries.map(powerOf) as [number, number];
  return [Math.min(one, other), Math.max(one, other), isWhole ? 1 : 0, changed.length];
}

function compareWeights(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((weight, place) => weight !== b[place]);
  return k < 0 ? 0 : a[k]! - b[k]!;
}
