/** How a country stood in every year that the report looks back to, and what happened to its accounts. */
import { timelineSection } from '../../questions/countries/countries.ts';
import { standingProfiles } from '../../questions/countries/profiles.ts';
import { accountSection } from '../../questions/diff/sections.ts';
import type { Facts } from '../facts/facts.ts';
import { sectionText, usualCommand } from '../words/answer-text.ts';

/** Empty where the report is set against no earlier snapshot. */
export function historyBlocks(facts: Facts, code: string): string[] {
  const { change, study, standings, earlierStandings } = facts;
  if (change === null) return [];
  const years = [
    ...[...earlierStandings]
      .reverse()
      .map((year) => ({ ...year, countries: standingProfiles(year.standings) })),
    { ...study.snapshot, countries: standingProfiles(standings) },
  ];
  return [
    earlierStandings.length === 0
      ? ''
      : sectionText(facts, 'countries', timelineSection(years, [code]), {
          command: usualCommand(facts, ['countries', code, '--show', 'timeline']),
          titled: false,
        }),
    sectionText(facts, 'diff', accountSection(change.diff, { country: code }), {
      command: usualCommand(facts, [
        ...['diff', change.old.snapshot.name, study.snapshot.name],
        ...[code, '--show', 'accounts'],
      ]),
    }),
  ];
}
