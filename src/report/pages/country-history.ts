/** How a country stood in every year that the report looks back to, and what happened to its accounts. */
import { numberColumn, tableOf } from '../../doors/markdown-text.ts';
import { typed } from '../../questions/column-types.ts';
import { accountSection } from '../../questions/diff/sections.ts';
import { STANDING_FIGURES } from '../../study/country-standing.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { answerText } from '../words/answer-text.ts';
import { rankedText, standingText } from './standing-text.ts';

/** Empty where the report is set against no earlier snapshot. */
export function historyBlocks(facts: Facts, code: string): string[] {
  const { change, language, study, standings, earlierStandings } = facts;
  if (change === null) return [];
  const { head, page, count } = language;
  const years = [{ date: study.snapshot.date, standings }, ...earlierStandings].flatMap((year) => {
    const own = year.standings.find((one) => one.code === code);
    return own === undefined ? [] : [{ date: year.date, own }];
  });
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
    eventTable(facts, change, code),
  ];
}

/** What happened to its accounts. */
function eventTable(facts: Facts, { diff, old }: ChangeFacts, code: string): string {
  const events = typed({ sentence: [], sections: [accountSection(diff, { country: code })] });
  const command = ['diff', old.snapshot.name, facts.study.snapshot.name, code, '--show', 'accounts'];
  return answerText(facts, events, command).table('accounts');
}
