/** How a country stood in every year that the report looks back to, and what happened to its accounts. */
import type { ComparedAccount } from '../../changes/side.ts';
import { timelineSection } from '../../questions/countries/countries.ts';
import { standingProfiles } from '../../questions/countries/profiles.ts';
import type { Facts } from '../facts/facts.ts';
import { eventText } from '../sections/changes-accounts.ts';
import { accountName } from '../words/account-text.ts';
import { sectionText } from '../words/answer-text.ts';
import { momentsOf } from '../words/moments-of.ts';

const EVENTS = 5;

/** Empty where the report is set against no earlier snapshot. */
export function historyBlocks(facts: Facts, code: string): string[] {
  const { change, language, study, standings, earlierStandings } = facts;
  if (change === null) return [];
  const { changes, page } = language;
  const isOurs = ({ country }: ComparedAccount) => country === code;
  const events = change.comparison.events.filter(({ account }) => isOurs(account));
  const happened = changes.event(momentsOf(facts, change));
  const years = [
    ...[...earlierStandings]
      .reverse()
      .map((year) => ({ ...year, countries: standingProfiles(year.standings) })),
    { ...study.snapshot, countries: standingProfiles(standings) },
  ];
  const bullets = events
    .slice(0, EVENTS)
    .map(
      (event) =>
        `- ${changes.happenedTo(happened[event.kind], eventText(facts, change.comparison, event, accountName))}`,
    );
  return [
    earlierStandings.length === 0
      ? ''
      : sectionText(facts, 'countries', timelineSection(years, [code]), {
          command: ['countries', code, '--show', 'timeline'],
          titled: false,
        }),
    bullets.join('\n'),
    events.length > EVENTS ? page.moreEvents(events.length - EVENTS) : '',
  ];
}
