/** Missions and ambassadors of a country and to it: who follows whom, with the ministry of the host and with their own. */

import { missionSection } from '../../questions/screens/missions.ts';
import { missionsOf } from '../../study/missions.ts';
import type { Facts } from '../facts/facts.ts';
import { sectionText } from '../words/answer-text.ts';
import { showOf } from './shown.ts';

const SHOWN = 3;

/** A sentence for the missions of others, and a table of these and of those abroad; nothing where there are none, nor in a group without any of the ministries. */
export function missionBlocks(facts: Facts, code: string): string[] {
  const { study, language } = facts;
  const { page } = language;
  const { abroad, here } = missionsOf(study, code);
  const all = [...abroad, ...here];
  const isTold =
    study.group === null || all.some(({ ministries, home }) => ministries.length + home.length > 0);
  if (all.length === 0 || !isTold) return [];
  const followed = here.filter((mission) => mission.followed === 'yes').length;
  const judged = followed + here.filter((mission) => mission.followed === 'no').length;
  const section = missionSection(study, code, SHOWN);
  const more = section.rows.length - section.document!.rows.length;
  return [
    here.length === 0 || (study.group !== null && judged === 0)
      ? ''
      : page.missionsHere(here.length, judged, followed),
    sectionText(facts, 'show', section, {
      command: showOf(facts, code, 'missions'),
      titled: false,
    }),
    more === 0 ? '' : page.moreMissions(more),
  ];
}
