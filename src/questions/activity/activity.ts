/** What accounts post, taken together: who was read and who is silent, in which languages, by groups, and whom they mention. */
import { accountFigures } from '../../activity/account-figures.ts';
import type { SectionedAnswer } from '../../cli/answer.ts';
import { findClusters } from '../../graph/clusters.ts';
import { inDegree } from '../../graph/degrees.ts';
import { countDyads } from '../../graph/dyad-census.ts';
import { buildMutualGraph } from '../../graph/mutual-graph.ts';
import { createKernels, loadModule } from '../../graph-pool.ts';
import { notOfEdition } from '../../open/open-study.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { requirePosts } from '../../study/posts.ts';
import { STUDY_DEFAULTS } from '../../study/study-options.ts';
import { about } from '../ask.ts';
import { groups } from './groups.ts';
import { languages } from './languages.ts';
import { layers, layersBeside, layersOf } from './layers.ts';
import { type ActiveFigures, dormant, posted } from './posted.ts';
import { audiences, joined } from './profiled.ts';

const QUESTIONS = {
  posts: (asked) => posted(activeOf(asked)),
  dormant: (asked) => dormant(activeOf(asked)),
  audiences: (asked) => audiences(asked.profiled),
  joined: (asked) => joined(asked.profiled),
  languages: (asked) => languages(requirePosts(asked).activity),
  groups: (asked) => groups(activeOf(asked), asked),
  layers: layersAsked,
} satisfies Record<string, (asked: OpenStudy) => SectionedAnswer>;

export type ActivityTopic = keyof typeof QUESTIONS;
export const ACTIVITY_TOPICS = Object.keys(QUESTIONS) as ActivityTopic[];

/** @throws UserError for an edition, and where it needs posts and the study holds none. */
export function activity(
  asked: OpenStudy,
  { of = 'posts' }: { of?: ActivityTopic | undefined },
): SectionedAnswer {
  if (asked.networks !== null) throw notOfEdition(asked, 'posts');
  const answer = QUESTIONS[of](asked);
  return about(asked, 'activity', { ...answer, facts: { of, ...answer.facts } });
}

function activeOf(asked: OpenStudy): ActiveFigures {
  const { nodes, activity, profiles } = requirePosts(asked);
  return { nodes, activity, profiles, figures: accountFigures(activity, profiles) };
}

function layersAsked(asked: OpenStudy): SectionedAnswer {
  const active = activeOf(asked);
  const ties = layersOf(active, asked);
  const { clustersOf, runs } = STUDY_DEFAULTS;
  const { prepareLeiden } = createKernels(loadModule());
  return layers(asked, ties, layersBeside(active, asked, ties, inDegree(asked.graph)), (network) => {
    const graph = ties.find(({ name }) => name === network)?.graph ?? asked.graph;
    const clusters = findClusters(graph, { of: clustersOf, runs }, prepareLeiden);
    return { ...countDyads(graph, buildMutualGraph(graph)), clusters: clusters.count };
  });
}
