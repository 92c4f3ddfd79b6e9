/** Clusters: communities of the network, what their members share, and who belongs to none for sure. */
import { accountText, someAccounts } from './account-text.ts';
import { chanceFigures, chanceVerdict } from './chance-text.ts';
import { UNDECIDED_BELOW } from './cluster-profiles.ts';
import { meanStability } from './clusters-table.ts';
import { type Facts, figureOf } from './facts.ts';
import { figureText } from './figures.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { countOf, formatCount, formatDecimal, formatShare } from './number-text.ts';
import { rankNodes } from './ranking.ts';
import type { Section } from './section.ts';

const CLUSTERS_SHOWN = 15;
const MEMBERS_NAMED = 5;
const UNDECIDED_NAMED = 20;

export const CLUSTERS_SECTION: Section = {
  id: 'clusters',
  heading: 'Clusters',
  render: (facts, figures) => [
    `${clusterSentence(facts)} ${agreementSentence(facts)}`.trim(),
    figureText(figures, 'network'),
    table(facts),
    undecidedSentence(facts),
    closureSentence(facts),
  ],
};

/** How many clusters there are, and how well they part the network. */
export function clusterSentence({ measured, clusters: profiles }: Facts): string {
  const { clusters } = measured;
  const graph = clusters.of === 'mutual' ? 'mutual ties' : 'follows';
  if (clusters.count === 0) return `There are no ${graph}, and so no clusters.`;
  const none = clusters.sizes[0]!;
  const outside =
    none === 0
      ? ''
      : ` ${countOf(none, 'account')} without ${graph} ${none === 1 ? 'belongs' : 'belong'} to none.`;
  return `The ${graph} fall into ${countOf(profiles.length, 'cluster')} with a modularity of ${formatDecimal(clusters.modularity, 3)}.${outside}`;
}

function agreementSentence(facts: Facts): string {
  const { clusters } = facts.measured;
  if (clusters.count === 0) return '';
  return `Over ${countOf(clusters.runs, 'run')} with different seeds, the adjusted Rand index against the published clusters is ${formatDecimal(figureOf(facts, 'cluster_rand_mean'), 3)} on average and ${formatDecimal(figureOf(facts, 'cluster_rand_min'), 3)} at the least (1 where a run finds the same).`;
}

/** How often two mutual peers of an account are mutual peers themselves. */
function closureSentence({ chance, measured, figures }: Facts): string {
  const transitivity = figures.get('mutual_transitivity')!;
  if (measured.clusters.count === 0 || Number.isNaN(transitivity)) return '';
  const share = `Two mutual peers of an account are mutual peers of each other in ${formatShare(transitivity)} of cases (transitivity)`;
  const verdict = chance === null ? null : chanceVerdict(chance.transitivity);
  if (chance === null || verdict === null) return `${share}.`;
  const than = { more: 'more often than', less: 'less often than', same: 'as often as' };
  return `${share}, ${than[verdict]} chance would have it (${chanceFigures(chance.transitivity, formatShare)}), with every account’s number of mutual ties as it is.`;
}

function table(facts: Facts): string {
  const { study, measured } = facts;
  const profiles = facts.clusters;
  if (profiles.length === 0) return '';
  const right = { align: 'right' as const };
  const columns = [
    { head: '', ...right },
    { head: 'Cluster' },
    { head: 'Accounts', ...right },
    { head: 'Undecided', ...right },
    { head: 'Stability', ...right },
    { head: 'What members share' },
    { head: 'Most mutual ties' },
  ];
  const rows = profiles.slice(0, CLUSTERS_SHOWN).map((profile) => {
    const ranked = rankNodes(profile.members.map((node) => measured.nodes.mutual_min[node]!));
    const names = ranked
      .slice(0, MEMBERS_NAMED)
      .map(({ node }) => accountText(study.nodes[profile.members[node]!]!));
    const shared =
      profile.attribute === ''
        ? '–'
        : `${escapeMarkdown(profile.attribute)} ${escapeMarkdown(profile.value)}: ${formatShare(profile.share)}`;
    return [
      formatCount(profile.id),
      escapeMarkdown(profile.name),
      formatCount(profile.members.length),
      formatCount(profile.undecided.length),
      formatDecimal(meanStability(measured.clusters.stability, profile.members), 2),
      shared,
      names.join(', '),
    ];
  });
  const rest = profiles.length - rows.length;
  const note = rest === 0 ? '' : `\n\n${countOf(rest, 'cluster')} more: clusters.csv.`;
  return `${markdownTable(columns, rows)}${note}`;
}

function undecidedSentence(facts: Facts): string {
  const profiles = facts.clusters;
  if (profiles.length === 0) return '';
  const undecided = profiles.flatMap((profile) => profile.undecided).sort((a, b) => a - b);
  const rule = `with their cluster’s members in fewer than ${UNDECIDED_BELOW * 100}% of the runs`;
  if (undecided.length === 0) return `No account sits ${rule}: none is undecided.`;
  const are = undecided.length === 1 ? 'account sits' : 'accounts sit';
  return `${formatCount(undecided.length)} ${are} ${rule}, and count as undecided: ${someAccounts(facts.study, undecided, UNDECIDED_NAMED)}.`;
}
