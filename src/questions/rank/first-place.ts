/** Whether unknown ties can change who is first, and who might belong among the first. */
import type { DegreeBounds } from '../../graph/degree-bounds.ts';
import { countUnknownTies } from '../../graph/dyad-census.ts';
import { rankNodes } from '../../graph/ranks.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { leadersOf, type NodeRanking, nameOf } from './node-ranking.ts';
import { tenthPlace } from './tenth-place.ts';

const NAMED = 5;
/** Rows that are always seen. */
const FIRST_ROWS = 10;

/** Nothing where no tie is unknown, or nobody leads. */
export function firstDoubt(ranking: NodeRanking): Said[] {
  const { bounds, filter, nodes, study } = ranking;
  const leaders = leadersOf(ranking);
  const value = leaders[0]?.value ?? 0;
  if (bounds === null || value === 0 || countUnknownTies(study.graph) === 0) return [];
  const first = leaders.map(({ node }) => node);
  const rivals = byMost(bounds, nodes).filter(({ node, most }) => !first.includes(node) && most > value);
  if (rivals.length > 0) {
    const named = rivals.slice(0, NAMED).map(({ node }) => nameOf(ranking, node));
    return [say.rank.rivals(rivals.length, study.unit, named)];
  }
  if (isOpenBetween(first, bounds)) return [say.rank.openBetween()];
  return [say.rank.certain(first.length === 1, study.unit, filter.conditions.length > 0, ranking.measure)];
}

/** Whether one of those who are first could have more than another of them. */
function isOpenBetween(first: readonly number[], { min, max }: DegreeBounds): boolean {
  return first.some((one) => first.some((other) => one !== other && max[one]! > min[other]!));
}

/** Whether tenth and eleventh can be told apart, of those whose follows were read to the end. */
export function tenthRemark(ranking: NodeRanking): Said[] {
  const { bounds, column, measure, places } = ranking;
  const known = column(measure);
  const within = { low: known, high: bounds!.max };
  const place = tenthPlace(
    places.filter(({ value }) => value > 0),
    within,
  );
  if (place === null) return [];
  const { verdict, tenth, next } = place;
  const placed = (node: number) => ({
    account: nameOf(ranking, node),
    least: within.low[node]!,
    most: within.high[node]!,
  });
  return [say.rank.tenth(verdict, placed(tenth), placed(next), 'bounds')];
}

/** Those without a rank that belong among the rows that are always seen, and those that might. */
export function unrankedRivals(ranking: NodeRanking): Said[] {
  const { bounds, nodes, places, study } = ranking;
  const shown = places.filter(({ value }) => value > 0).slice(0, FIRST_ROWS);
  const last = shown.at(-1);
  if (last === undefined || bounds === null) return [];
  const ranked = new Set(places.map(({ node }) => node));
  const all = byMost(bounds, nodes);
  const rivals = all.filter(({ node, most }) => !ranked.has(node) && most >= last.value);
  // Where so many can have more than one is known to have, they are among the first by what they can have.
  const ahead = all.slice(0, shown.length + 1);
  const isSure = ({ node }: (typeof rivals)[number]) =>
    ahead.filter((other) => other.node !== node && other.most > bounds.min[node]!).length < shown.length;
  return [true, false].flatMap((sure) => {
    const those = rivals.filter((one) => isSure(one) === sure);
    if (those.length === 0) return [];
    const named = those
      .slice(0, NAMED)
      .map(({ node, most }) => ({ account: nameOf(ranking, node), least: bounds.min[node]!, most }));
    return [say.rank.unrankedRivals(those.length, study.unit, named, shown.length, sure)];
  });
}

function byMost({ max }: DegreeBounds, nodes: readonly number[]): { node: number; most: number }[] {
  return rankNodes(nodes.map((node) => max[node]!)).map(({ node, value }) => ({
    node: nodes[node]!,
    most: value,
  }));
}
