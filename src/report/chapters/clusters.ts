/** Clusters: communities of the graph, what their members share, and who belongs to none for sure. */
import { clustersOf } from '../../questions/clusters.ts';
import { figureOf } from '../facts/facts.ts';
import { figureText } from '../figures/figures.ts';
import { NETWORK } from '../figures/graph.ts';
import type { Section } from '../sections/section.ts';
import { clustersIn } from '../tables/clusters.ts';
import { answerText, usualCommand } from '../words/answer-text.ts';

const FILES = ['clusters.csv', 'cluster-values.csv', 'nodes.csv'];

export const CLUSTERS_SECTION: Section = {
  id: 'clusters',
  heading: ({ headings }) => headings.clusters,
  render(facts, figures) {
    const { study, measured, chance, options } = facts;
    const runs = {
      ...measured.clusters,
      transitivity: figureOf(facts, 'mutual_transitivity'),
      test: chance?.transitivity ?? null,
    };
    const by = options.by.filter((column) => column !== 'region');
    const command = ['clusters', ...by.flatMap((column) => ['--by', column])];
    // Of a group the prompt keeps no numbers from one year to the next.
    const isRenumbered = study.group !== null && facts.change !== null;
    const text = answerText(
      facts,
      clustersOf(study, clustersIn(facts), runs),
      by.length > 1 || isRenumbered ? null : usualCommand(facts, command, ['runs', 'clustersOf']),
    );
    return [text.lead, figureText(facts, figures, NETWORK), text.table('clusters', FILES), ...text.remarks];
  },
};
