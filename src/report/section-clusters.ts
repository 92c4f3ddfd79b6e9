/** Clusters: communities of the network, what their members share, and who belongs to none for sure. */
import { accountText, someAccounts } from './account-text.ts';
import { UNDECIDED_BELOW } from './cluster-names.ts';
import { meanStability } from './clusters-table.ts';
import { type Facts, figureOf } from './facts.ts';
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
  render: (facts) => [clusterSentence(facts), table(facts), undecidedSentence(facts)],
};

export function clusterSentence(facts: Facts): string {
  const { clusters } = facts.measured;
  const graph = clusters.of === 'mutual' ? 'mutual ties' : 'follows';
  if (clusters.count === 0) return `There are no ${graph}, and so no clusters.`;
  const none = clusters.sizes[0]!;
  const outside =
    none === 0
      ? ''
      : ` ${countOf(none, 'account')} without ${graph} ${none === 1 ? 'belongs' : 'belong'} to none.`;
  return `The ${graph} fall into ${countOf(clusters.count, 'cluster')} with a modularity of ${formatDecimal(clusters.modularity, 3)}.${outside} Over ${countOf(clusters.runs, 'run')} with different seeds, the adjusted Rand index against the published clusters is ${formatDecimal(figureOf(facts, 'cluster_rand_mean'), 3)} on average and ${formatDecimal(figureOf(facts, 'cluster_rand_min'), 3)} at the least (1 where a run finds the same).`;
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
  const note = rest === 0 ? '' : `\n\n${countOf(rest, 'smaller cluster')} more: clusters.csv.`;
  return `${markdownTable(columns, rows)}${note}`;
}

function undecidedSentence(facts: Facts): string {
  const profiles = facts.clusters;
  if (profiles.length === 0) return '';
  const undecided = profiles.flatMap((profile) => profile.undecided).sort((a, b) => a - b);
  const rule = `with their cluster’s members in fewer than ${formatShare(UNDECIDED_BELOW)} of the runs`;
  if (undecided.length === 0) return `No account sits ${rule}: none is undecided.`;
  const are = undecided.length === 1 ? 'account sits' : 'accounts sit';
  return `${formatCount(undecided.length)} ${are} ${rule}, and count as undecided: ${someAccounts(facts.study, undecided, UNDECIDED_NAMED)}.`;
}
