/** Missions and ambassadors of a country and to it: does the ministry of the host follow them? */

import { type Mission, missionsOf } from '../../study/missions.ts';
import type { Facts } from '../facts/facts.ts';
import { accountName, countryText } from '../words/account-text.ts';
import { tableOf } from '../words/markdown.ts';

/** A sentence and a table for the missions abroad, and for those at home; '' where there are none. */
export function missionBlocks(facts: Facts, code: string): string[] {
  const { abroad, here } = missionsOf(facts.study, code);
  return [...missionBlock(facts, 'abroad', abroad), ...missionBlock(facts, 'here', here)];
}

function missionBlock(facts: Facts, where: 'abroad' | 'here', missions: readonly Mission[]): string[] {
  if (missions.length === 0) return [];
  const {
    study: { nodes },
    language,
  } = facts;
  const { page } = language;
  const pairs = missions.flatMap(({ node, ministries }) => {
    const found = ministries.length === 0 ? [null] : ministries;
    return found.map((ministry) => ({ node, row: nodes[node]!.row, ministry }));
  });
  const followed = missions.filter((mission) => mission.followed === 'yes').length;
  const judged = followed + missions.filter((mission) => mission.followed === 'no').length;
  return [
    page.missionsOf(where, missions.length, judged, followed),
    tableOf(pairs, [
      { head: page.mission, cell: ({ node }) => accountName(facts, nodes[node]!) },
      { head: page.missionOf, cell: ({ row }) => countryText(language, row.country) },
      { head: page.host, cell: ({ row }) => countryText(language, row.host) },
      {
        head: page.ministry,
        cell: ({ ministry }) =>
          ministry === null ? page.notInRoster : accountName(facts, nodes[ministry.node]!),
      },
      {
        head: page.ministryFollows,
        cell: ({ ministry }) => (ministry === null ? '–' : page.tie[ministry.followsMission]),
      },
      {
        head: page.missionFollows,
        cell: ({ ministry }) => (ministry === null ? '–' : page.tie[ministry.isFollowed]),
      },
    ]),
  ];
}
