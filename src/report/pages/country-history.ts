/** How a country stood in every year that the report looks back to, and what happened to its accounts. */
import type { ComparedAccount } from '../../compare/side.ts';
import type { Facts } from '../facts/facts.ts';
import { eventText } from '../sections/changes-accounts.ts';
import { accountName } from '../words/account-text.ts';
import { escapeMarkdown, numberColumn, tableOf } from '../words/markdown.ts';
import { momentsOf } from '../words/moments-of.ts';
import { standingText } from './standing-text.ts';

const EVENTS = 8;

/** Empty where the report is set against no earlier snapshot. */
export function historyBlocks(facts: Facts, code: string): string[] {
  const { change, language, study, standings, earlierStandings } = facts;
  if (change === null) return [];
  const { changes, head, page, known, count } = language;
  const isOurs = ({ country }: ComparedAccount) => country === code;
  const ties = change.ties.filter(({ source, target }) => isOurs(source) !== isOurs(target));
  const of = (...names: string[]) => ties.filter((tie) => names.includes(tie.change)).length;
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
          numberColumn(page.standingHead.mutual, ({ own }) => standingText(language, own, 'mutual')),
          numberColumn(head.rank, ({ own }) => known(own.mutual.rank)),
          numberColumn(page.standingHead.following, ({ own }) => standingText(language, own, 'following')),
          numberColumn(head.rank, ({ own }) => known(own.following.rank)),
          numberColumn(page.standingHead.followed, ({ own }) => standingText(language, own, 'followed')),
          numberColumn(head.rank, ({ own }) => known(own.followed.rank)),
        ]),
    changes.ofCountry(
      language.date(change.old.snapshot.date),
      escapeMarkdown(change.old.snapshot.name),
      of('formed'),
      of('ended'),
      of('lost', 'left', 'joined'),
      of('not-comparable-now', 'not-comparable-before'),
    ),
    bullets.join('\n'),
    events.length > EVENTS ? page.moreEvents(events.length - EVENTS) : '',
  ];
}
