/** Embassies and missions of a country and to it, and whether the host's ministry follows them. */
import type { Section } from '../../cli/answer.ts';
import type { Country } from '../../roster/countries.ts';
import type { StudyEntry } from '../../study/study.ts';
import { type Asked, byCountry } from '../ask.ts';
import { tiesOf } from '../ties/known-ties.ts';

/** One row a mission and account of the host's ministry; the ministry is empty where the roster has none. */
export function missionSection(asked: Asked, country: Country): Section {
  const nodes = [...asked.nodes.values()].sort(byCountry);
  const missions = nodes.filter(
    ({ row }) => row.host !== '' && (row.country === country.code || row.host === country.code),
  );
  return {
    name: 'missions',
    title: 'Missions: does the ministry of the host follow them?',
    columns: ['mission', 'country', 'host', 'ministry', 'ministry_follows', 'mission_follows'],
    rows: missions.flatMap((mission) => {
      const { country: from, host } = mission.row;
      const ministries = nodes.filter((entry) => isMinistryOf(entry, host));
      if (ministries.length === 0) return [[mission.handle, from, host, '', 'not in the roster', '']];
      const ties = tiesOf(asked, mission);
      return ministries.map((ministry) => [
        mission.handle,
        from,
        host,
        ministry.handle,
        ties.from(ministry).state,
        ties.to(ministry).state,
      ]);
    }),
  };
}

/** The foreign ministry of a country; of an organisation, its own account. */
function isMinistryOf({ row }: StudyEntry, host: string): boolean {
  return (
    row.country === host &&
    (row.office === 'foreign-ministry' ||
      (row.office === 'international-organisation' && row.kind === 'institution'))
  );
}
