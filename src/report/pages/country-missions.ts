/** Missions and ambassadors of a country and to it: who follows whom, with the ministry of the host and with their own. */

import { tableOf } from '../../doors/markdown-text.ts';
import { stateOfAny, type TieState } from '../../graph/tie-state.ts';
import { byWeight } from '../../study/account-weight.ts';
import { type Mission, type MissionTies, missionsOf } from '../../study/missions.ts';
import type { Facts } from '../facts/facts.ts';
import { accountCell } from '../words/account-text.ts';

const SHOWN = 4;

/** A sentence for the missions of others, and a table of these and of those abroad; nothing where there are none. */
export function missionBlocks(facts: Facts, code: string): string[] {
  const { study, language } = facts;
  const { nodes } = study;
  const { page } = language;
  const { abroad, here } = missionsOf(study, code);
  const weight = byWeight(study);
  const inOrder = (those: readonly Mission[]) => [...those].sort((a, b) => weight(a.node, b.node));
  const all = [...inOrder(abroad), ...inOrder(here)];
  if (all.length === 0) return [];
  const followed = here.filter((mission) => mission.followed === 'yes').length;
  const judged = followed + here.filter((mission) => mission.followed === 'no').length;
  const column = (
    head: string,
    side: (mission: Mission) => readonly MissionTies[],
    tie: (ties: MissionTies) => TieState,
  ) => ({
    head,
    cell: (mission: Mission) =>
      side(mission).length === 0 ? page.notInRoster : page.tie[stateOfAny(side(mission).map(tie))],
  });
  const [host, home] = [({ ministries }: Mission) => ministries, ({ home: own }: Mission) => own];
  return [
    here.length === 0 ? '' : page.missionsHere(here.length, judged, followed),
    tableOf(all.slice(0, SHOWN), [
      { head: page.mission, cell: ({ node }) => accountCell(facts, nodes[node]!) },
      column(page.hostFollows, host, ({ followsMission }) => followsMission),
      column(page.followsHost, host, ({ isFollowed }) => isFollowed),
      column(page.homeFollows, home, ({ followsMission }) => followsMission),
      column(page.followsHome, home, ({ isFollowed }) => isFollowed),
    ]),
    all.length > SHOWN ? page.moreMissions(all.length - SHOWN) : '',
  ];
}
