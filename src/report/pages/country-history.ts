/** How a country stood in every year that the report looks back to, and what happened to its accounts. */
import { timelineSection } from '../../questions/countries/countries.ts';
import { accountSection } from '../../questions/diff/sections.ts';
import { sectionText, usualCommand } from '../words/answer-text.ts';
import type { PageContext } from './page-context.ts';

/** Empty where the report is set against no earlier snapshot. */
export function historyBlocks({ facts, years }: PageContext, code: string): string[] {
  const { change, study, earlierStandings } = facts;
  if (change === null) return [];
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
