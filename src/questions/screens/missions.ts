/** Embassies and missions of a country and to it, and whether the host's ministry follows them. */
import type { Section } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import { stateOfAny, type TieState } from '../../graph/tie-state.ts';
import { missionsOf } from '../../study/missions.ts';
import type { Study } from '../../study/study.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { byCountry } from '../ask.ts';

/**
 * One row a mission and account of the host's ministry; the ministry is empty where the roster has none.
 * @param top how many a document shows.
 */
export function missionSection(
  study: Pick<Study, 'nodes' | 'graph' | 'group'>,
  code: string,
  top = Number.POSITIVE_INFINITY,
): Section {
  const { nodes } = study;
  const noMinistry = say.show.noMinistry(study.group !== null);
  const { abroad, here } = missionsOf(study, code);
  const inOrder = <T extends { node: number }>(those: readonly T[]) =>
    [...those].sort((a, b) => byCountry(nodes[a.node]!, nodes[b.node]!));
  const section: Section = {
    name: 'missions',
    title: say.show.missions(),
    columns: [
      ...['mission', 'country', 'host', 'ministry', 'ministry_follows', 'mission_follows'],
      ...['own_ministry_follows', 'follows_own_ministry'],
    ] as const,
    rows: inOrder([...abroad, ...here]).flatMap(({ node, ministries, home }) => {
      const { handle, row } = nodes[node]!;
      const about = [handle, row.country, row.host];
      const own = [
        stateOf(
          home.map(({ followsMission }) => followsMission),
          noMinistry,
        ),
        stateOf(
          home.map(({ isFollowed }) => isFollowed),
          noMinistry,
        ),
      ];
      if (ministries.length === 0) return [[...about, '', noMinistry, '', ...own]];
      return inOrder(ministries).map((ministry) => [
        ...about,
        nodes[ministry.node]!.handle,
        ministry.followsMission,
        ministry.isFollowed,
        ...own,
      ]);
    }),
  };
  // What a mission is called says whose it is and where, and so whose the ministry is.
  const told = section.columns.filter((column) => !['country', 'host', 'ministry'].includes(column));
  return { ...section, document: picked({ ...section, rows: section.rows.slice(0, top) }, told) };
}

/** Of any of the ministries. */
function stateOf(states: readonly TieState[], none: Sentence): TieState | Sentence {
  return states.length === 0 ? none : stateOfAny(states);
}
