/** Missions and ambassadors of a country and to it, and their ties with the ministries of the host and of those who sent them. */
import { tieState } from '../graph/graph.ts';
import { stateOfAny, type TieState } from '../graph/tie-state.ts';
import { isMinistryOf } from './ministry.ts';
import type { NodeGraph } from './study.ts';

/** A ministry: whether it follows the mission, and whether the mission follows it. */
interface MissionTies {
  node: number;
  followsMission: TieState;
  isFollowed: TieState;
}

export interface Mission {
  node: number;
  /** None where the roster has no ministry of the host. */
  ministries: readonly MissionTies[];
  /** None where the roster has no ministry of those who sent it. */
  home: readonly MissionTies[];
  /** Whether any account of the ministry follows it; `null` where there is none. */
  followed: TieState | null;
}

/** The missions that the country sends, and those that it hosts. */
export function missionsOf(study: NodeGraph, code: string): { abroad: Mission[]; here: Mission[] } {
  const missions = [...study.nodes.keys()].filter((node) => study.nodes[node]!.row.host !== '');
  const those = (column: 'country' | 'host') =>
    missions
      .filter((node) => study.nodes[node]!.row[column] === code)
      .map((node) => missionTies(study, node));
  return { abroad: those('country'), here: those('host') };
}

function missionTies({ nodes, graph }: NodeGraph, mission: number): Mission {
  const { host, country } = nodes[mission]!.row;
  const ties = (code: string): MissionTies[] =>
    [...nodes.keys()]
      .filter((node) => isMinistryOf(nodes[node]!.row, code))
      .map((node) => ({
        node,
        followsMission: tieState(graph, node, mission),
        isFollowed: tieState(graph, mission, node),
      }));
  const ministries = ties(host);
  const followed = stateOfAny(ministries.map(({ followsMission }) => followsMission));
  return {
    node: mission,
    ministries,
    home: ties(country),
    followed: ministries.length === 0 ? null : followed,
  };
}
