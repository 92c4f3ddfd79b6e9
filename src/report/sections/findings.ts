/** How the findings of the front page are chosen, kind by kind. */

import { LEAST_ACCOUNTS, LEAST_SHARE } from '../../changes/parted-clusters.ts';
import { MOVES_AMONG_FIRST } from '../../changes/rank-changes.ts';
import { escapeMarkdown } from '../../doors/markdown-text.ts';
import { SIGNIFICANT_BELOW } from '../../graph/p-value.ts';
import type { Facts } from '../facts/facts.ts';
import { SHOWN } from '../findings/findings.ts';
import { LEAST_EXPECTED } from '../findings/group-pairs.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

export const FINDINGS_SECTION: Section = {
  id: 'findings',
  heading: ({ findings }) => findings.heading,
  render: (facts) => {
    const { findings, tables } = facts.language;
    return [
      findings.rule(SHOWN, '[findings.csv](findings.csv)'),
      reportTable(facts, [tables.caption.findings], rulesOf(facts), [
        { head: findings.told, cell: ([told]) => told },
        { head: findings.cases, cell: ([, cases]) => cases },
        { head: findings.extreme, cell: ([, , extreme]) => extreme },
      ]),
    ];
  },
};

/** Of the kinds that the study can have. */
function rulesOf({ language, change, chance, activity, presence, study, edition }: Facts) {
  const { findings: words, plain, attribute } = language;
  const [grouped] = chance?.attributes ?? [];
  const compared =
    chance?.pairs != null
      ? words.countries
      : grouped && words.groups(escapeMarkdown(attribute(grouped.attribute)));
  return [
    words.first,
    ...(change === null ? [] : [words.moves(MOVES_AMONG_FIRST)]),
    ...(change === null || presence.length === 0 || study.unit !== 'account' ? [] : [words.governments]),
    ...(compared === undefined ? [] : [words.pairs(compared, LEAST_EXPECTED, plain(SIGNIFICANT_BELOW))]),
    ...(change === null ? [] : [words.clusters(LEAST_SHARE, LEAST_ACCOUNTS)]),
    ...(activity === null ? [] : [words.effective, words.silence]),
    ...(edition === null ? [] : [words.sameTies, words.severalNetworks]),
    ...(edition === null || edition.moved === null ? [] : [words.changedNetworks]),
    words.whole,
  ];
}
