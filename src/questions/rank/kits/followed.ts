/** Followed by peers: who has most followers among the other nodes of the study. */
import { observedFollowers } from '../../../graph/degrees.ts';
import { countUnknownTies } from '../../../graph/dyad-census.ts';
import { othersOnNetworks } from '../../../graph/possible-ties.ts';
import { sourceOf } from '../../../study/study.ts';
import type { Said } from '../../../words/said.ts';
import { say } from '../../../words/say.ts';
import { firstDoubt } from '../first-place.ts';
import { leadersOf, type NodeRanking, nameOf, rankedNodes } from '../node-ranking.ts';
import type { Kit } from './kit.ts';
import { rangesRemark } from './ranges-remark.ts';

const RESERVED_AMONG = 20;
const RESERVED_NAMED = 5;
/** Who follows back less than this share of its followers is reserved. */
const RESERVED_BELOW = 0.1;

export const FOLLOWED: Kit = {
  title: (unit) => say.followed.title(unit),
  beside: ['followed_by_share', 'out_degree', 'mutual', 'followback_share'],
  lead: (ranking) => [followed(ranking), ...firstDoubt(ranking), ...minimums(ranking)],
  remarks: (ranking) => [...rangesRemark(ranking), ...reserved(ranking)],
};

function followed(ranking: NodeRanking): Said {
  const { filter, read, study } = ranking;
  const leaders = leadersOf(ranking);
  const [best] = leaders;
  if (best === undefined || best.value === 0) return say.followed.none(study.unit, filter.conditions);
  const others = othersOnNetworks(read, (node) => read.observed[node] === 1)[best.node]!;
  const isShared = leaders.length > 1 || others === 0;
  return say.followed.leads(rankedNodes(ranking), {
    followers: best.value,
    source: sourceOf(study),
    ofObserved: isShared ? null : { seen: observedFollowers(read, best.node), others },
    areOnNetworks: read.networks !== null,
  });
}

/** By how much the counts could be higher. */
function minimums(ranking: NodeRanking): Said[] {
  const { bounds, nodes, read, study } = ranking;
  if (bounds === null || countUnknownTies(study.graph) === 0) return [];
  const unread = read.observed.filter((observed) => observed === 0).length;
  if (unread === 0) return [say.followed.unseen()];
  const { min, max } = bounds;
  const open = (node: number) => max[node]! - min[node]!;
  const most = nodes.reduce((greatest, node) => Math.max(greatest, open(node)), 0);
  const leaders = leadersOf(ranking);
  const ofFirst = leaders.length === 1 ? open(leaders[0]!.node) : most;
  return [
    say.followed.minimums({
      unread,
      most,
      ofFirst: ofFirst === most ? null : ofFirst,
      unit: study.unit,
      source: sourceOf(study),
    }),
  ];
}

/** Of those followed most, who follows back few of their followers. */
function reserved(ranking: NodeRanking): Said[] {
  const { column, filter, places, study } = ranking;
  const most = places.filter(({ rank, value }) => rank <= RESERVED_AMONG && value > 0);
  const share = column('followback_share');
  const few = most
    .filter(({ node }) => share[node]! < RESERVED_BELOW)
    .sort((a, b) => share[a.node]! - share[b.node]! || a.node - b.node);
  if (few.length === 0) return [];
  const named = few
    .slice(0, RESERVED_NAMED)
    .map(({ node }) => ({ account: nameOf(ranking, node), share: share[node]! }));
  return [say.followed.reserved(most.length, few.length, study.unit, filter.conditions, named)];
}
