/** Missions and ambassadors of a country and to it: does the ministry of the host follow them? */
import { tieState } from '../../graph/graph.ts';
import type { Study } from '../../study/study.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText, countryText } from '../words/account-text.ts';
import { markdownTable } from '../words/markdown.ts';

/** A sentence and a table for the missions abroad, and for those at home; '' where there are none. */
export function missionBlocks(facts: Facts, code: string): string[] {
  const { nodes } = facts.study;
  const all = [...nodes.keys()].filter((node) => nodes[node]!.row.host !== '');
  return [
    ...missionBlock(
      facts,
      'abroad',
      all.filter((node) => nodes[node]!.row.country === code),
    ),
    ...missionBlock(
      facts,
      'here',
      all.filter((node) => nodes[node]!.row.host === code),
    ),
  ];
}

function missionBlock(
  { study, language }: Facts,
  where: 'abroad' | 'here',
  missions: readonly number[],
): string[] {
  if (missions.length === 0) return [];
  const { graph, nodes } = study;
  const { page } = language;
  let followed = 0;
  let judged = 0;
  const rows = missions.flatMap((mission) => {
    const { country, host } = nodes[mission]!.row;
    const about = [accountText(nodes[mission]!), countryText(language, country), countryText(language, host)];
    const ministries = ministriesOf(study, host);
    if (ministries.length === 0) return [[...about, page.notInRoster, '–', '–']];
    const states = ministries.map((ministry) => tieState(graph, ministry, mission));
    if (states.includes('yes')) followed++;
    if (states.includes('yes') || !states.includes('unknown')) judged++;
    return ministries.map((ministry, k) => [
      ...about,
      accountText(nodes[ministry]!),
      page.tie[states[k]!],
      page.tie[tieState(graph, mission, ministry)],
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
  return [
    page.missionsOf(where, missions.length, judged, followed),
    markdownTable(
      heads.map((head) => ({ head })),
      rows,
    ),
  ];
}

/** The accounts of a country's foreign ministry; of an organisation, its own. */
function ministriesOf({ nodes }: Study, host: string): number[] {
  return [...nodes.keys()].filter((node) => {
    const { country, office, kind } = nodes[node]!.row;
    return (
      country === host &&
      (office === 'foreign-ministry' || (office === 'international-organisation' && kind === 'institution'))
    );
  });
}
