/** Missions and ambassadors of a country and to it: does the ministry of the host follow them? */
import { type Mission, missionsOf } from '../../study/missions.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText, countryText } from '../words/account-text.ts';
import { markdownTable } from '../words/markdown.ts';

/** A sentence and a table for the missions abroad, and for those at home; '' where there are none. */
export function missionBlocks(facts: Facts, code: string): string[] {
  const { abroad, here } = missionsOf(facts.study, code);
  return [...missionBlock(facts, 'abroad', abroad), ...missionBlock(facts, 'here', here)];
}

function missionBlock(
  { study: { nodes }, language }: Facts,
  where: 'abroad' | 'here',
  missions: readonly Mission[],
): string[] {
  if (missions.length === 0) return [];
  const { page } = language;
  const rows = missions.flatMap(({ node, ministries }) => {
    const { country, host } = nodes[node]!.row;
    const about = [accountText(nodes[node]!), countryText(language, country), countryText(language, host)];
    if (ministries.length === 0) return [[...about, page.notInRoster, '–', '–']];
    return ministries.map((ministry) => [
      ...about,
      accountText(nodes[ministry.node]!),
      page.tie[ministry.followsMission],
      page.tie[ministry.isFollowed],
    ]);
  });
  const heads = [
    page.mission,
    page.missionOf,
    page.host,
    page.ministry,
    page.ministryFollows,
    page.missionFollows,
  ];
  const followed = missions.filter((mission) => mission.followed === 'yes').length;
  const judged = followed + missions.filter((mission) => mission.followed === 'no').length;
  return [
    page.missionsOf(where, missions.length, judged, followed),
    markdownTable(
      heads.map((head) => ({ head })),
      rows,
    ),
  ];
}
