/** Missions and ambassadors of a country and to it: does the ministry of the host follow them? */
import { byWeight } from '../../study/account-weight.ts';
import { type Mission, missionsOf } from '../../study/missions.ts';
import type { Facts } from '../facts/facts.ts';
import { accountName } from '../words/account-text.ts';
import { tableOf } from '../words/markdown.ts';

const SHOWN = 12;

/** A sentence for the missions abroad and one for those at home, and a table of both; nothing where there are none. */
export function missionBlocks(facts: Facts, code: string): string[] {
  const { study, language } = facts;
  const { nodes } = study;
  const { page } = language;
  const { abroad, here } = missionsOf(study, code);
  const weight = byWeight(study);
  const inOrder = (those: readonly Mission[]) => [...those].sort((a, b) => weight(a.node, b.node));
  const all = [...inOrder(abroad), ...inOrder(here)];
  if (all.length === 0) return [];
  const sentence = (where: 'abroad' | 'here', missions: readonly Mission[]) => {
    const followed = missions.filter((mission) => mission.followed === 'yes').length;
    const judged = followed + missions.filter((mission) => mission.followed === 'no').length;
    return missions.length === 0 ? '' : page.missionsOf(where, missions.length, judged, followed);
  };
  const pairs = all.slice(0, SHOWN).flatMap(({ node, ministries }) => {
    const found = ministries.length === 0 ? [null] : ministries;
    return found.map((ministry) => ({ node, ministry }));
  });
  return [
    `${sentence('abroad', abroad)} ${sentence('here', here)}`.trim(),
    tableOf(pairs, [
      { head: page.mission, cell: ({ node }) => accountName(facts, nodes[node]!) },
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
    all.length > SHOWN ? page.moreMissions(all.length - SHOWN) : '',
  ];
}
