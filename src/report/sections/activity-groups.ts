/** Personal against office accounts, and activity by office, region and language. */

import type { GroupActivity } from '../../activity/group-activity.ts';
import { escapeMarkdown, numberColumn } from '../../doors/markdown-text.ts';
import { type OfficeReach, officeReaches, unknownReach } from '../../study/office-reach.ts';
import { type ActivityGrouping, activityGroups } from '../facts/activity-groups.ts';
import { countryLink, valueText } from '../words/account-text.ts';
import { activitySection, type Written } from './activity-section.ts';
import { reportTable } from './report-table.ts';

export const GROUPS_SECTION = activitySection(
  'groups',
  ({ groups }) => groups.heading,
  (written) => [
    ...activityGroups(written.facts.study, written.posted).map(({ by, groups }) =>
      groupTable(written, by, groups),
    ),
    written.words.groups.note,
    reachTable(written),
  ],
);

function groupTable(
  { facts, words }: Written,
  by: ActivityGrouping,
  groups: readonly GroupActivity[],
): string {
  if (groups.length < 2) return '';
  const { language } = facts;
  const { count, decimal, share, known, head, mean } = language;
  const labelText = (label: string) => {
    if (by === 'account_type') return words.groups.type[label as 'personal' | 'office'];
    if (by !== 'main_language') return valueText(language, by, label);
    return label === '' ? words.groups.noLanguage : escapeMarkdown(words.languages.name(label));
  };
  return reportTable(facts, [words.groups.by[by], 'activity-groups.csv'], groups, [
    { head: words.head.group, cell: ({ label }) => labelText(label) },
    numberColumn(head.accounts, ({ nodes }) => count(nodes.length)),
    numberColumn(words.head.read, ({ read }) => count(read)),
    numberColumn(words.head.audience, ({ audience }) => known(audience.total)),
    numberColumn(words.head.medianAudience, ({ audience }) => mean(audience.median)),
    numberColumn(words.head.perDayMean, ({ postsPerDay }) => decimal(postsPerDay, 2)),
    numberColumn(words.head.replyShare, ({ replyShare }) => share(replyShare)),
    numberColumn(words.head.perPost, ({ interactionsPerPost }) => mean(interactionsPerPost)),
    numberColumn(words.head.dormant, ({ dormant }) => count(dormant)),
  ]);
}

/** How many accounts abroad only the minister reaches. */
function ministerOnly({ reach }: OfficeReach): number {
  return reach.yes.no.length;
}

/** Countries where the minister's own account reaches most accounts that the ministry's does not. */
function reachTable({ facts, words: { groups } }: Written): string {
  const { count, head, tables } = facts.language;
  const reaches = officeReaches(facts.study);
  if (reaches.length === 0) return '';
  const sorted = [...reaches].sort(
    (a, b) => ministerOnly(b) - ministerOnly(a) || (a.country < b.country ? -1 : 1),
  );
  const table = reportTable(facts, [tables.caption.reach, 'office-reach.csv'], sorted, [
    { head: head.country, cell: ({ country }) => countryLink(facts, country) },
    numberColumn(groups.ministerOnly, ({ reach }) => count(reach.yes.no.length)),
    numberColumn(groups.ministryOnly, ({ reach }) => count(reach.no.yes.length)),
    numberColumn(groups.both, ({ reach }) => count(reach.yes.yes.length)),
    numberColumn(groups.neither, ({ reach }) => count(reach.no.no.length)),
    numberColumn(groups.unknown, ({ reach }) => count(unknownReach(reach))),
  ]);
  return `${groups.reach(reaches.length)}\n\n${table}`;
}
