/** Clusters: communities of the graph, what their members share, and who belongs to none for sure. */

import { escapeMarkdown, numberColumn } from '../../doors/markdown-text.ts';
import { type ClusterProfile, UNDECIDED_BELOW } from '../../study/cluster-profiles.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { figureText } from '../figures/figures.ts';
import { NETWORK } from '../figures/graph.ts';
import { firstByMutual, meanStability } from '../tables/clusters.ts';
import { accountLabel, someAccounts, valueText } from '../words/account-text.ts';
import { hasUnknownTies } from '../words/unknown-ties.ts';
import { chanceFigures, chanceVerdict } from './chance-text.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

const CLUSTERS_SHOWN = 15;
const UNDECIDED_NAMED = 10;

export const CLUSTERS_SECTION: Section = {
  id: 'clusters',
  heading: ({ clusters }) => clusters.heading,
  render: (facts, figures) => [
    clusterSentence(facts),
    figureText(facts, figures, NETWORK),
    table(facts),
    undecidedSentence(facts),
    closureSentence(facts),
  ],
};

/** How many clusters there are, how well they part the graph, and how far the runs agree. */
function clusterSentence(facts: Facts): string {
  const { measured, clusters: profiles, language } = facts;
  const { clusters: words } = language;
  const { clusters } = measured;
  const graph = words.graph[clusters.of];
  if (clusters.count === 0) return words.none(graph);
  const none = clusters.sizes[0]!;
  const sentence = words.sentence(graph, profiles.length, clusters.modularity);
  const outside = none === 0 ? '' : ` ${words.outside(none, graph, !hasUnknownTies(facts))}`;
  const [mean, least] = [figureOf(facts, 'cluster_rand_mean'), figureOf(facts, 'cluster_rand_min')];
  return `${sentence}${outside} ${words.agreement(clusters.runs, mean, least)}`;
}

/** How often two mutual peers of an account are mutual peers themselves. */
function closureSentence({ chance, measured, figures, language, study }: Facts): string {
  const transitivity = figures.get('mutual_transitivity')!;
  if (measured.clusters.count === 0 || Number.isNaN(transitivity)) return '';
  const closure = language.clusters.closure(transitivity, study.graph.networks !== null);
  const verdict = chance === null ? null : chanceVerdict(chance.transitivity);
  if (chance === null || verdict === null) return `${closure}.`;
  const figure = chanceFigures(language, chance.transitivity, language.share);
  return language.clusters.chance(closure, verdict, figure);
}

function table(facts: Facts): string {
  const { study, measured, language, clusters: profiles } = facts;
  const { clusters: words, count, decimal, head, tables } = language;
  if (profiles.length === 0) return '';
  const shared = (profile: ClusterProfile) =>
    profile.shared.map(({ attribute, value, share, shareOfAll, stated }) =>
      words.sharedBy(
        escapeMarkdown(language.attribute(attribute)),
        valueText(language, attribute, value),
        share,
        shareOfAll,
        profile.members.length === stated ? null : stated,
      ),
    );
  const centre = ({ members }: ClusterProfile) =>
    firstByMutual(members, measured.nodes.mutual_min).map((node) => accountLabel(facts, study.nodes[node]!));
  const title = [tables.caption.clusters, 'clusters.csv', 'cluster-values.csv', 'nodes.csv'] as const;
  const table = reportTable(facts, title, profiles.slice(0, CLUSTERS_SHOWN), [
    numberColumn(tables.number, ({ id }) => count(id)),
    { head: words.cluster, cell: ({ name }) => escapeMarkdown(words.name(name)) },
    numberColumn(head.accounts, ({ members }) => count(members.length)),
    numberColumn(words.undecided, ({ undecided }) => count(undecided.length)),
    numberColumn(words.stability, ({ members }) =>
      decimal(meanStability(measured.clusters.stability, members), 2),
    ),
    { head: words.shared, cell: (profile) => shared(profile).join(facts.language.page.semicolon) || '–' },
    { head: words.centre, cell: (profile) => centre(profile).join(', ') },
  ]);
  const rest = profiles.length - CLUSTERS_SHOWN;
  return rest <= 0 ? table : `${table}\n\n${words.more(rest)}`;
}

function undecidedSentence(facts: Facts): string {
  const { clusters: words } = facts.language;
  const profiles = facts.clusters;
  if (profiles.length === 0) return '';
  const undecided = profiles.flatMap((profile) => profile.undecided).sort((a, b) => a - b);
  const percent = UNDECIDED_BELOW * 100;
  if (undecided.length === 0) return words.decided(percent);
  return words.undecidedOnes(undecided.length, percent, someAccounts(facts, undecided, UNDECIDED_NAMED));
}
