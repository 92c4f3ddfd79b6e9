/** Rankings as text of the report: what is said of them, and their tables without those who have nothing. */
import type { Answer, Section } from '../../cli/answer.ts';
import { own, typeInAnswers } from '../../columns/answer-columns.ts';
import { joinTexts } from '../../doors/markdown-text.ts';
import type { NodeColumn } from '../../graph/measures.ts';
import { about } from '../../questions/ask.ts';
import { TOGETHER } from '../../questions/edition/actor-cells.ts';
import { groupsWithNone, unrankedGroups } from '../../questions/rank/empty-groups.ts';
import { KITS } from '../../questions/rank/kits/kits.ts';
import { rankedAnswer } from '../../questions/rank/ranked-answer.ts';
import { attributeOf } from '../../study/grouping.ts';
import { isRanged } from '../../study/rank-ranges.ts';
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
import { ANYBODY, type Filter } from '../../study/where.ts';
import { say } from '../../words/say.ts';
import type { Facts } from '../facts/facts.ts';
import { rankingOf } from '../facts/measured-study.ts';
import { topRows } from '../facts/top-rows.ts';
import { type AnswerText, answerText, type Command, saidText, unusualOptions } from '../words/answer-text.ts';
import { cutText } from '../words/ranked-text.ts';
import { hasUnknownTies } from '../words/unknown-ties.ts';

const NAME = 'ranking';

interface RankingText extends Pick<AnswerText, 'lead' | 'remarks'> {
  /** With a sentence on a rank that too many share to be shown. */
  table: string;
}

/**
 * @param top the last rank that is shown.
 * @param region whose nodes are ranked; `null` for all, whose ranks are in files.
 */
export function rankingText(
  facts: Facts,
  measure: NodeColumn,
  top: number,
  region: string | null = null,
): RankingText {
  const ranking = rankingOf(facts, measure, null, region === null ? ANYBODY : withRegion(region));
  const shown = topRows(ranking.places, top);
  const answer = about(facts.study, 'rank', rankedAnswer(ranking, top));
  const section = {
    title: KITS[measure]!.title(facts.study.unit),
    ...shownTable(answer, (column) => shownAs(facts, measure, column)),
  };
  const rows = section.rows.slice(0, shown.rows.length);
  // The prompt draws what is unknown with the usual seed.
  const isDrawnApart =
    isRanged(measure) && hasUnknownTies(facts) && unusualOptions(facts, ['seed']).length > 0;
  const where = region === null ? [] : ['--where', `region=${region}`];
  const command = isDrawnApart ? null : [measure, ...where, '--top', String(top)];
  const { table, ...text } = textOf(facts, answer, { ...section, rows }, command);
  const cut = cutText(facts, shown, facts.language.plain);
  const files = region === null ? ['rankings.csv', 'nodes.csv'] : [];
  return { ...text, table: joinTexts([table(NAME, files), cut], '\n\n') };
}

function withRegion(region: string): Filter {
  return {
    matches: (entry) => attributeOf(entry, 'region') === region,
    conditions: [{ column: 'region', values: [region] }],
  };
}

/** Who is first by mutual ties in each group of a column, of those who have any, and in which groups nobody is. */
export function firstOfGroups(facts: Facts, by: string): string {
  const { unit } = facts.study;
  const beside: readonly (string | null)[] = [UNIT_COLUMNS[unit].count, 'mutual_share', 'account_id'];
  const ranking = rankingOf(facts, 'mutual', by);
  const answer = about(facts.study, 'rank', rankedAnswer(ranking, 1));
  const value = answer.columns.findIndex((column) => column === 'mutual' || column === TOGETHER);
  const shown = shownTable(
    { ...answer, rows: answer.rows.filter((row) => Number(row[value]) > 0) },
    (column, k) => {
      const name = shownAs(facts, 'mutual', column);
      return column !== 'rank' && (k <= value || beside.includes(name)) ? name : null;
    },
  );
  const types = { ...shown.types, group: typeInAnswers(by) ?? 'group' };
  const section = { ...shown, types, title: say.connected.firstOfGroups(by, unit) };
  const { table } = textOf(facts, answer, section, ['mutual', '--by', by, '--top', '1']);
  const [none, unranked] = [groupsWithNone(ranking), unrankedGroups(ranking)];
  const without = saidText(facts, [
    ...(none === null ? [] : [say.connected.noneInGroups(none, unit)]),
    ...(unranked === null ? [] : [say.rank.unrankedGroups(unranked)]),
  ]);
  return joinTexts([table(NAME, ['first-in-group.csv']), without], '\n\n');
}

/** How a column of the answer is called in the document; `null` where it is left out. */
function shownAs(facts: Facts, measure: NodeColumn, column: string): string | null {
  if (column === TOGETHER) return measure;
  // Who has a rank has at least its value.
  if (column === `${measure}_min`) return null;
  const isOpen = column === `${measure}_max` || column === 'rank_best' || column === 'rank_worst';
  if (isOpen && !hasUnknownTies(facts)) return null;
  return facts.study.unit === 'country' && (column === 'name' || column === 'region') ? null : column;
}

/** The columns that have a name in the document. */
function shownTable(
  { columns, rows, types = {} }: Answer,
  nameOf: (column: string, k: number) => string | null,
): Pick<Section, 'columns' | 'rows' | 'types'> {
  const shown = columns.flatMap((column, k) => {
    const name = nameOf(column, k);
    return name === null ? [] : [{ name, k, type: typeInAnswers(name) ?? types[column]! }];
  });
  return {
    columns: shown.map(({ name }) => own(name)),
    types: Object.fromEntries(shown.map(({ name, type }) => [name, type])),
    rows: rows.map((row) => shown.map(({ k }) => row[k]!)),
  };
}

function textOf(
  facts: Facts,
  answer: Answer,
  section: Omit<Section, 'name'>,
  command: Command | null,
): AnswerText {
  const { study, edition } = facts;
  const usual = edition === null ? 'account' : 'actor';
  const unit = study.unit === usual ? [] : ['--unit', study.unit];
  const sections = [{ ...section, name: NAME }];
  return answerText(facts, { ...answer, sections }, command === null ? null : ['rank', ...command, ...unit]);
}
