/** The tables that count who is in the study: by verdict, by office and by region. */
import { verdictMeaning } from '../../roster/read-basis.ts';
import { isNode, isObserved } from '../../roster/verdict.ts';
import { STANDING_FIGURES, type StandingName } from '../../study/country-reach.ts';
import { regionMedian, STANDING_COLUMNS } from '../../study/country-standing.ts';
import type { Study } from '../../study/study.ts';
import type { Facts } from '../facts/facts.ts';
import {
  entriesByVerdict,
  officePresence,
  type RegionPresence,
  regionPresence,
} from '../facts/presence-counts.ts';
import type { ReportFile } from '../files/report-file.ts';
import { type Columns, csvTable } from './csv-table.ts';

/** Those of which there is something to count. */
export function coverageCountFiles(facts: Facts): ReportFile[] {
  const offices = officePresence(facts.study);
  return [
    { path: 'coverage-verdicts.csv', chunks: verdictsCsv(facts.study) },
    ...(offices.length === 0
      ? []
      : [
          {
            path: 'coverage-offices.csv',
            chunks: csvTable(offices, {
              office: ({ office }) => office,
              entries: ({ entries }) => entries,
              accounts: ({ accounts }) => accounts,
              countries: ({ countries }) => countries,
            }),
          },
        ]),
    ...(facts.presence.length === 0 ? [] : [{ path: 'coverage-regions.csv', chunks: regionsCsv(facts) }]),
  ];
}

function verdictsCsv(study: Study): string {
  return csvTable(entriesByVerdict(study), {
    verdict: ({ verdict }) => verdict,
    entries: ({ entries }) => entries.length,
    node: ({ verdict }) => (isNode(verdict) ? 'yes' : 'no'),
    observed: ({ verdict }) => (isObserved(verdict) ? 'yes' : 'no'),
    meaning: ({ verdict, entries }) => verdictMeaning(verdict, entries[0]!.basis),
  });
}

/** With the medians over the countries of the region that have a rank. */
function regionsCsv(facts: Facts): string {
  const median = (name: StandingName): Columns<RegionPresence> => ({
    [`${STANDING_COLUMNS[name]}_median`]: ({ region }) => regionMedian(facts.standings, name, region),
  });
  return csvTable<RegionPresence>(regionPresence(facts), {
    region: ({ region }) => region,
    ...(facts.study.group === null
      ? ({
          un_members: ({ members }) => members,
          un_members_present: ({ membersPresent }) => membersPresent,
          un_members_share: ({ members, membersPresent }) => membersPresent / members,
        } satisfies Columns<RegionPresence>)
      : {}),
    accounts: ({ accounts }) => accounts,
    persons: ({ persons }) => persons,
    institutions: ({ institutions }) => institutions,
    observed: ({ observed }) => observed,
    ...Object.assign({}, ...STANDING_FIGURES.map(median)),
  });
}
