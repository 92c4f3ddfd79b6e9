/** What is said beside the first of a ranking: how far the place rests on the list. */
import type { Answer } from '../../cli/answer.ts';
import { about } from '../../questions/ask.ts';
import { doubtAnswer, doubtSaid, doubtSection, LIST_DOUBT } from '../../questions/list-doubt/doubt-answer.ts';
import { listedCountries } from '../../questions/list-doubt/of-countries.ts';
import { listedNodes } from '../../questions/list-doubt/of-measure.ts';
import { type ListDoubt, usualColumns } from '../../study/list-doubt.ts';
import type { RangedMeasure } from '../../study/rank-ranges.ts';
import { ANYBODY } from '../../study/where.ts';
import type { Facts } from '../facts/facts.ts';
import { answerText, type Command, saidText, usualCommand } from '../words/answer-text.ts';

/** Of nodes; nothing where nobody is looked at, or no draw leaves anyone out. */
export function listDoubtText(facts: Facts, measure: RangedMeasure): string[] {
  const doubt = facts.listDoubt.nodes[measure];
  const answer = doubtAnswer(doubt, listedNodes({ measure, study: facts.study, filter: ANYBODY }), 1);
  return textOf(facts, doubt, 'rank', answer, ['rank', measure]);
}

/** On the page of all countries: all three figures in words, the one by which they are listed as a table. */
export function countriesDoubtText(facts: Facts): string[] {
  const { study, listDoubt } = facts;
  if (listDoubt.countries === null) return [];
  const { mutual, following, followed } = listDoubt.countries;
  const answer = doubtAnswer(mutual, listedCountries(study, 'mutual'), 1);
  return [
    ...textOf(facts, mutual, 'countries', answer, ['countries'], '../list-doubt.csv'),
    ...([following, followed] as const).flatMap((doubt, k) =>
      !isDrawn(doubt.says)
        ? []
        : [saidText(facts, doubtSaid(doubt, listedCountries(study, k === 0 ? 'following' : 'followed')))],
    ),
  ];
}

function textOf(
  facts: Facts,
  { says }: Pick<ListDoubt<unknown>, 'says'>,
  question: string,
  answer: Answer,
  command: Command,
  file = 'list-doubt.csv',
): string[] {
  if (!isDrawn(says)) return [];
  const { columns } = facts.listDoubt;
  const isUsual = columns.join() === usualColumns(facts.study.nodes).join();
  const { lead, table, remarks } = answerText(
    facts,
    about(facts.study, question, doubtSection(answer)),
    isUsual ? usualCommand(facts, [...command, '--list-doubt'], ['seed']) : null,
  );
  return [lead, table(LIST_DOUBT, [file]), ...remarks];
}

function isDrawn(says: ListDoubt<unknown>['says']): boolean {
  return says.some(({ missing }) => 'percent' in missing);
}
