/** Activity of groups of accounts, and whether minister or ministry is followed abroad. */
import { type GroupActivity, groupActivity } from '../../activity/group-activity.ts';
import { mainLanguage } from '../../activity/languages.ts';
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import type { ColumnType } from '../../columns/column-type.ts';
import { type Columns, tableOf } from '../../csv.ts';
import { attributeOf } from '../../study/grouping.ts';
import { isPersonal } from '../../study/ministry.ts';
import { type OfficeReach, officeReaches, unknownReach } from '../../study/office-reach.ts';
import type { NodeGraph, StudyEntry } from '../../study/study.ts';
import { say } from '../../words/say.ts';
import type { ActiveFigures } from './posted.ts';

/** What accounts are grouped by; the group '' is of those of whose posts no language is known. */
const LABELS = {
  account_type: ({ row }: StudyEntry) => (isPersonal(row) ? 'personal' : 'office'),
  office: (entry: StudyEntry) => attributeOf(entry, 'office'),
  region: (entry: StudyEntry) => attributeOf(entry, 'region'),
  main_language: (_: StudyEntry, node: number, { activity }: ActiveFigures) => mainLanguage(activity, node),
};

export type ActivityGrouping = keyof typeof LABELS;

const TYPES: Readonly<Record<ActivityGrouping, ColumnType>> = {
  account_type: 'text',
  office: 'office',
  region: 'text',
  main_language: 'language',
};

/** Groups of each grouping, the largest first. */
export function activityGroups(active: ActiveFigures): { by: ActivityGrouping; groups: GroupActivity[] }[] {
  return (Object.keys(LABELS) as ActivityGrouping[]).map((by) => {
    const labels = active.nodes.map((entry, node) => LABELS[by](entry, node, active));
    const groups = groupActivity(active.figures, labels).filter(
      ({ label }) => label !== '' || by === 'main_language',
    );
    return {
      by,
      groups: groups.sort((a, b) => b.nodes.length - a.nodes.length || (a.label < b.label ? -1 : 1)),
    };
  });
}

export function groups(active: ActiveFigures, study: NodeGraph): SectionedAnswer {
  const all = activityGroups(active);
  const ofType = (type: string) => {
    const { nodes, postsPerDay } = all[0]!.groups.find(({ label }) => label === type) ?? NOBODY;
    return { accounts: nodes.length, postsPerDay };
  };
  return {
    sentence: say.posting.types(ofType('personal'), ofType('office')),
    sections: [
      ...all.map(({ by, groups }) => ({
        name: by,
        title: say.posting.groupTable(by),
        ...groupTable(groups),
        types: { group: TYPES[by], dormant: 'count' as const },
      })),
      reach(study),
    ],
    notes: [say.posting.groups()],
  };
}

/** Accounts abroad, by whom of a country they follow. */
export const REACH_COLUMNS = {
  minister_only: ({ reach }) => reach.yes.no.length,
  ministry_only: ({ reach }) => reach.no.yes.length,
  both: ({ reach }) => reach.yes.yes.length,
  neither: ({ reach }) => reach.no.no.length,
  unknown: ({ reach }) => unknownReach(reach),
} as const satisfies Columns<OfficeReach>;

const NOBODY: Pick<GroupActivity, 'nodes' | 'postsPerDay'> = { nodes: [], postsPerDay: Number.NaN };

export function groupTable(groups: readonly GroupActivity[]) {
  return tableOf(groups, {
    group: ({ label }) => label,
    accounts: ({ nodes }) => nodes.length,
    read: ({ read }) => read,
    audience: ({ audience }) => audience.total,
    audience_median: ({ audience }) => audience.median,
    posts_per_day: ({ postsPerDay }) => postsPerDay,
    reply_share: ({ replyShare }) => replyShare,
    repost_share: ({ repostShare }) => repostShare,
    interactions_per_post: ({ interactionsPerPost }) => interactionsPerPost,
    dormant: ({ dormant }) => dormant,
  });
}

/** Countries where the minister's own account reaches most accounts that the ministry's does not come first. */
function reach(study: NodeGraph): Section {
  const reaches = officeReaches(study).sort(
    (a, b) => b.reach.yes.no.length - a.reach.yes.no.length || (a.country < b.country ? -1 : 1),
  );
  return {
    name: 'office_reach',
    title: say.posting.reach(reaches.length),
    ...tableOf(reaches, { country: ({ country }) => country, ...REACH_COLUMNS }),
  };
}
