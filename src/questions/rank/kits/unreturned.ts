/** Unreturned attention: who follows most others without return, and who leaves most followers without one. */
import { rankNodes } from '../../../graph/ranks.ts';
import { readClaim } from '../../../roster/read-basis.ts';
import { sourceOf } from '../../../study/study.ts';
import type { Said } from '../../../words/said.ts';
import { say } from '../../../words/say.ts';
import { firstDoubt } from '../first-place.ts';
import { leadersOf, type NodeRanking, nameOf, rankedNodes } from '../node-ranking.ts';
import type { Kit } from './kit.ts';

const SILENT_NAMED = 10;

export const COURTING: Kit = {
  title: (unit) => say.unreturned.titleCourting(unit),
  beside: ['out_degree', 'mutual'],
  lead: (ranking) => [courting(ranking), ...firstDoubt(ranking)],
  remarks: (ranking) => [say.unreturned.counted(), ...nobody(ranking)],
};

export const COURTED: Kit = {
  title: (unit) => say.unreturned.titleCourted(unit),
  beside: ['in_degree', 'followback_share'],
  lead: (ranking) => {
    const [best] = leadersOf(ranking);
    const { column, filter } = ranking;
    return best === undefined || best.value === 0
      ? say.unreturned.noneCourted(ranking.study.unit, filter.conditions)
      : [
          say.unreturned.courted(
            rankedNodes(ranking),
            best.value,
            leadersOf(ranking).length === 1 ? column('in_degree')[best.node]! : null,
          ),
          ...firstDoubt(ranking),
        ];
  },
  remarks: () => [say.unreturned.counted()],
};

function courting(ranking: NodeRanking): Said {
  const { column, filter, study } = ranking;
  const leaders = leadersOf(ranking);
  const [best] = leaders;
  if (best !== undefined && best.value > 0) {
    const of = leaders.length === 1 ? column('out_degree')[best.node]! : null;
    return say.unreturned.courting(rankedNodes(ranking), best.value, of);
  }
  const isAny = Array.from(column('one_way_in')).some((ties) => ties > 0);
  return isAny
    ? say.unreturned.noneRead(study.unit, filter.conditions)
    : say.unreturned.none(filter.conditions);
}

/** Who was read and follows no other of the study, the most followed first. */
function nobody(ranking: NodeRanking): Said[] {
  const { column, filter, nodes, read, study } = ranking;
  const { unit, graph, snapshot, entries } = study;
  const { conditions: where } = filter;
  const observed = nodes.filter((node) => read.observed[node] === 1).length;
  if (observed === 0) return [];
  const follows = column('out_degree');
  const followers = column('in_degree');
  const isWhole = (node: number) => graph.unseenStart[node] === graph.unseenStart[node + 1];
  const silent = rankNodes(nodes.map((node) => followers[node]!))
    .map(({ node }) => nodes[node]!)
    .filter((node) => follows[node] === 0 && isWhole(node));
  const source = sourceOf(study);
  if (silent.length === 0) {
    // Where only a follow makes an account count as read, that all of them follow says nothing.
    return readClaim(snapshot, entries).basis === 'ties'
      ? []
      : [say.unreturned.everyone(observed, unit, where, source)];
  }
  const whole = silent.filter((node) => study.nodes[node]!.verdict === 'empty').length;
  const named = silent.slice(0, SILENT_NAMED).map((node) => nameOf(ranking, node));
  return [
    [
      say.unreturned.nobody({ silent: silent.length, observed, unit, where, source, named }),
      ...(whole === 0 ? [] : [say.unreturned.nobodyAtAll(silent.length, whole)]),
    ],
  ];
}
