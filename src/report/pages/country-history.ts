/** How a country stood in every year that the report looks back to, and what happened to its accounts. */
import type { ComparedAccount } from '../../changes/side.ts';
import { numberColumn, tableOf } from '../../doors/markdown-text.ts';
import { STANDING_FIGURES } from '../../study/country-standing.ts';
import type { Facts } from '../facts/facts.ts';
import { eventText } from '../sections/changes-accounts.ts';
import { accountName } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { rankedText, standingText } from './standing-text.ts';

const EVENTS = 5;

/** Empty where the report is set against no earlier snapshot. */
export function historyBlocks(facts: Facts, code: string): string[] {
  const { change, language, study, standings, earlierStandings } = facts;
  if (change === null) return [];
  const { changes, head, page, count } = language;
  const isOurs = ({ country }: ComparedAccount) => country === code;
  const events = change.comparison.events.filter(({ account }) => isOurs(account));
  const happened = changes.event(momentsOf(facts, change));
  const years = [{ date: study.snapshot.date, standings }, ...earlierStandings].flatMap((year) => {
    const own = year.standings.find((one) => one.code === code);
    return own === undefined ? [] : [{ date: year.date, own }];
  });
  const bullets = events
    .slice(0, EVENTS)
    .map(
      (event) =>
        `- ${changes.happenedTo(happened[event.kind], eventText(facts, change.comparison, event, accountName))}`,
    );
  return [
    earlierStandings.length === 0
      ? ''
      : tableOf(years, [
          { head: page.date, cell: ({ date }) => language.date(date) },
          numberColumn(head.accounts, ({ own }) => count(own.accounts)),
          ...STANDING_FIGURES.map((name) =>
            numberColumn<(typeof years)[number]>(page.withRankHead(page.standingHead[name]), ({ own }) =>
              rankedText(language, standingText(language, own, name), own[name].rank),
            ),
          ),
        ]),
    bullets.join('\n'),
    events.length > EVENTS ? page.moreEvents(events.length - EVENTS) : '',
  ];
}
