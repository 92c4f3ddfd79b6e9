/** Activity of groups of accounts: by type, office, region and main language. */
import { type GroupActivity, groupActivity } from '../../activity/group-activity.ts';
import { attributeOf } from '../../study/grouping.ts';
import { isPersonal } from '../../study/ministry.ts';
import type { Study, StudyEntry } from '../../study/study.ts';
import type { ActivityFacts } from './activity-facts.ts';

const LABELS = {
  account_type: ({ row }: StudyEntry) => (isPersonal(row) ? 'personal' : 'office'),
  office: (entry: StudyEntry) => attributeOf(entry, 'office'),
  region: (entry: StudyEntry) => attributeOf(entry, 'region'),
  main_language: (_: StudyEntry, node: number, { mainLanguage }: ActivityFacts) => mainLanguage[node]!,
};

export type ActivityGrouping = keyof typeof LABELS;

/** Groups of each grouping, the largest first, labelled by the codes of the roster; '' those of whose posts no language is known. */
export function activityGroups(
  { nodes }: Study,
  facts: ActivityFacts,
): { by: ActivityGrouping; groups: GroupActivity[] }[] {
  return (Object.keys(LABELS) as ActivityGrouping[]).map((by) => {
    const labels = nodes.map((entry, node) => LABELS[by](entry, node, facts));
    const groups = groupActivity(facts.figures, labels).filter(
      ({ label }) => label !== '' || by === 'main_language',
    );
    return {
      by,
      groups: groups.sort((a, b) => b.nodes.length - a.nodes.length || (a.label < b.label ? -1 : 1)),
    };
  });
}
